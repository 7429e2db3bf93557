"""A list of 100,000 entries is only a long list: all of it by ``make torture``."""

import os
from pathlib import Path

import pytest
from tests.cli import shell
from tests.measured import measured

from publist.store import files, reader

ENTRY = """\
- title: "Paper {0}: on the habits of lists of {0} entries and of those who keep them"
  image: picture-{0}.png
  description: {1}
  authors: A. Author, B. Boson *, C. Carbon *, D. Delta, E. Epsilon{0}
  link:
    url: https://doi.org/10.1000/list.{0}
    display: Journal of Lists {0}, 12 (2020)
  highlight: 0
  news1:
  news2:
  ERC: 1

"""
MANY, SIZE, VALUES = 100_000, 680, 13


def entries(count: int) -> str:
    words = (
        "We look at one more list and find that it is much like the one before. " * 5
    )
    return "".join(ENTRY.format(number, words[:320]) for number in range(count))


def test_the_limits_let_100_000_entries_in() -> None:
    assert len(entries(100_000 // 100)) * 100 >= MANY * SIZE * 0.95
    assert files.LIMIT > MANY * SIZE
    assert reader.MAX_VALUES > MANY * VALUES


def test_each_entry_is_a_line(tmp_path: Path) -> None:
    (tmp_path / "publist.yml").write_text(entries(2000), encoding="utf-8")
    lines = shell.publist("list", here=tmp_path).out.splitlines()
    assert len(lines) == 2001
    status, text = shell.shown("list", here=tmp_path, columns=120)
    assert (status, text.count("\n")) == (0, 2001)


def test_thousands_may_be_named(tmp_path: Path) -> None:
    (tmp_path / "publist.yml").write_text(entries(2000), encoding="utf-8")
    keys = shell.publist("list", "--format=keys", here=tmp_path).out.split()
    ended = shell.publist("untag", *keys, "--erc", here=tmp_path)
    assert (ended.status, ended.err.count("untagged")) == (0, 2000)
    assert "ERC" not in (tmp_path / "publist.yml").read_text("utf-8")


@pytest.mark.skipif(not os.environ.get("PUBLIST_TIMED"), reason="takes a minute")
@pytest.mark.parametrize(
    ("line", "seconds", "megabytes"),
    [
        pytest.param("validate", 10, 700, id="validate"),
        pytest.param("list", 20, 1000, id="list"),
        pytest.param("tag 1 --flag new --dry-run", 30, 2100, id="tag"),
    ],
)
def test_100_000_entries(
    tmp_path: Path, line: str, seconds: int, megabytes: int
) -> None:
    (tmp_path / "publist.yml").write_text(entries(MANY), encoding="utf-8")
    with (tmp_path / "out").open("wb") as out:
        used = measured(line.split(), tmp_path, out)
    assert used.status == 0
    assert used.seconds < seconds
    assert used.megabytes < megabytes
