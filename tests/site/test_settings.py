from pathlib import Path

import pytest

from publist.errors import PublistError
from publist.site.settings import Grant, Settings, read


def settings(tmp_path: Path, text: str | bytes) -> Settings:
    path = tmp_path / "publist.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", ("", "images/pubpic", {}), id="nothing: the defaults"),
        pytest.param("# c\n", ("", "images/pubpic", {}), id="comments"),
        pytest.param('list = "a.yml"\n', ("a.yml", "images/pubpic", {}), id="list"),
        pytest.param('\ufeffimages = "p"\r\n', ("", "p", {}), id="BOM and CRLF"),
        pytest.param(
            '[grants.ERC]\nnumber = "101076"\nacronym = "A-B-C"\n',
            ("", "images/pubpic", {"ERC": Grant("ERC", "101076", "A-B-C")}),
            id="a grant",
        ),
        pytest.param(
            "[grants.ERC]\nnumber = 7\nstart = 2022-10-01\n",
            ("", "images/pubpic", {"ERC": Grant("ERC", "7", start="2022-10-01")}),
            id="numbers and days are text",
        ),
        pytest.param(
            "[grants.A]\n[grants.B]\n",
            ("", "images/pubpic", {"A": Grant("A"), "B": Grant("B")}),
            id="two grants",
        ),
    ],
)
def test_read(tmp_path: Path, text: str, expected: tuple[str, str, object]) -> None:
    held = settings(tmp_path, text)
    assert (held.list, held.images, held.grants) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("lst = 1\n", "TOML:1: there is no setting `lst`", id="name"),
        pytest.param(
            "\nlist = 1\n", "TOML:2: `list` must be text in quotes", id="type"
        ),
        pytest.param(
            "a = 1\n\nb = 2\n",
            "TOML:1: there is no setting `a` (line 1); there is no setting `b` (line 3)",
            id="all at once",
        ),
        pytest.param("grants = 1\n", "TOML:1: `grants` must be tables", id="grants"),
        pytest.param(
            "[grants]\nERC = 1\n", "TOML:2: write the grant as a table", id="a grant"
        ),
        pytest.param(
            "[grants.ERC]\nnumbr = '1'\n", "TOML:2: a grant has no `numbr`", id="in it"
        ),
        pytest.param(
            "list = \n", "TOML:1:8: this is not TOML: invalid value", id="TOML"
        ),
        pytest.param("x\n", "TOML:1:2: this is not TOML: expected '='", id="no ="),
        pytest.param(b"a = '\xff'", "TOML: the file is not UTF-8", id="Latin-1"),
    ],
)
def test_refused(tmp_path: Path, text: str | bytes, expected: str) -> None:
    with pytest.raises(PublistError) as caught:
        settings(tmp_path, text)
    said = str(caught.value).replace(str(tmp_path / "publist.toml"), "TOML")
    assert said.startswith(expected)
    assert "\n  fix: " in said


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublistError, match="cannot be read"):
        read(tmp_path / "publist.toml")
