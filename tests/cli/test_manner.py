import re
from pathlib import Path

from publist.cli.init import SETTINGS
from publist.cli.manner import STYLES, manner_of
from publist.model.author_line import parse_name
from publist.site.settings import read


def test_the_commented_settings_are_settings(tmp_path: Path) -> None:
    path = tmp_path / "publist.toml"
    path.write_text(re.sub(r"^#(?=\S)", "", SETTINGS, flags=re.MULTILINE), "utf-8")
    held = read(path)
    assert set(held.grants) == {"ERC"}
    manner = manner_of(held, None)
    assert manner.people.find(parse_name("J. Mueller"))
    assert manner.venues.find("physical review B.") == "Phys. Rev. B"
    assert (manner.names, manner.bold) == (held.names, True)


def test_an_option_wins_over_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "publist.toml"
    path.write_text('[names]\nstyle = "apa"\n', "utf-8")
    assert manner_of(read(path), None).names == STYLES["apa"]
    assert manner_of(read(path), "Vancouver").names == STYLES["vancouver"]
    assert manner_of(read(path), "MP Allan").names == "MP Allan"
