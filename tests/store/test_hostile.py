"""A file made to do harm ends in an error, in time and in memory, through real commands.

Limits are for one whole process: 500 MB at its peak, and by ``make torture``
2 seconds of processor time.
The files are as large as `files.LIMIT` lets through, or larger.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.measured import measured

from publist.store import files

SECONDS = 2
TIMED = bool(os.environ.get("PUBLIST_TIMED"))
"""Set by ``make torture``: elsewhere a busy machine would decide."""
MEGABYTES = 500
FULL = 75_000_000
"""Characters; just below what is read at all."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for memory")


def bomb() -> str:
    rows = [f"- &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(30)]
    return "- &a0 {title: x}\n" + "".join(rows)


def merges(times: int) -> str:
    named = [", ".join([f"*m{n}"] * times) for n in range(20_000 // times)]
    rows = [f"- &m{n + 1} {{<<: [{more}], k{n}: 1}}\n" for n, more in enumerate(named)]
    return "- &m0 {title: x}\n" + "".join(rows)


def filled(unit: str, size: int = FULL) -> str:
    return unit * (size // len(unit))


FILES: dict[str, Callable[[], str]] = {
    "aliases of aliases": bomb,
    "aliases in one line": lambda: (
        "[" + bomb().replace("- ", "").replace("\n", ",") + "]"
    ),
    "aliases of a long text": lambda: (
        f"- title: &t {'x' * 1_000_000}\n" + "- title: *t\n" * 20_000
    ),
    "aliases of an entry": lambda: (
        f"- &e\n  title: {'x' * 1000}\n" + "- *e\n" * 200_000
    ),
    "merges of merges": lambda: merges(9),
    "a long chain of merges": lambda: merges(1),
    "lists 100,000 deep in brackets": lambda: "[" * 100_000 + "]" * 100_000,
    "brackets that never end": lambda: "- title: " + "[" * 100_000,
    "mappings 100,000 deep": lambda: "- " + "{a: " * 100_000 + "}" * 100_000,
    "lists 100,000 deep by dashes": lambda: "- " * 100_000 + "x\n",
    "mappings 9,000 deep by indents": lambda: "".join(
        " " * n + "a:\n" for n in range(9000)
    ),
    "keys of keys": lambda: "- " + "? " * 100_000,
    "a text of 100 MB": lambda: "- title: " + "word " * 20_000_000,
    "a text as long as may be": lambda: "- title: " + filled("word "),
    "a quote that never ends": lambda: '- title: "' + filled("word "),
    "a block of text": lambda: "- title: |\n" + filled("    some words of it\n"),
    "a number of 75 million digits": lambda: "- highlight: " + filled("9"),
    "10 million entries in one line": lambda: "[" + "{}," * 10_000_000 + "]",
    "8 million flags in one line": lambda: "[" + filled("{a: 1},") + "]",
    "a list of numbers": lambda: "- title: [" + filled("1,") + "]",
    "72 MB of dashes": lambda: filled("- \n", files.LIMIT),
    "72 MB of bare dashes": lambda: filled("-\n", files.LIMIT),
    "short entries": lambda: filled("- a: 1\n"),
    "short words": lambda: filled("- abcde\n"),
    "short titles": lambda: filled("- title: abcdefghij\n"),
    "one field again and again": lambda: "- title: x\n" + filled("  a: 1\n"),
    "a million fields": lambda: (
        "- title: x\n" + "".join(f"  k{n}: 1\n" for n in range(1_000_000))
    ),
    "4 million anchors": lambda: "".join(f"- &n{n} x\n" for n in range(4_000_000)),
    "empty lines": lambda: filled("\n"),
    "comments": lambda: filled("#\n"),
    "quotes": lambda: filled('"'),
    "colons": lambda: filled("a:"),
    "a mistake in every line": lambda: filled("- title: a: b\n"),
    "a mistake in every line of 7 MB": lambda: filled("- title: a: b\n", 7_000_000),
    "a control character before 75 MB": lambda: "- a: \0\n" + filled("- title: y\n"),
    "a control character before 3 MB": lambda: "- \0\n" + filled("- a: y\n", 3_000_000),
}


def check(folder: Path, *words: str) -> None:
    with (folder / "said").open("wb+") as out:
        status, seconds, megabytes = measured(words, folder, out)
        out.seek(0)
        said = out.read(1_000_000).decode("utf-8")
    assert status in (0, 1, 3), said[-2000:]
    assert "Traceback" not in said
    assert said or status == 0
    assert len(said) < 1_000_000
    if TIMED:
        assert seconds < SECONDS
    assert megabytes < MEGABYTES


@pytest.mark.parametrize("name", FILES)
def test_hostile_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / "publist.yml"
    path.write_text(FILES[name](), encoding="utf-8")
    check(tmp_path, "validate", path.name)
    check(tmp_path, "list", "--file", path.name)
    path.unlink()


def test_a_file_of_1_gb(tmp_path: Path) -> None:
    path = tmp_path / "publist.yml"
    with path.open("wb") as file:
        file.truncate(2**30)
    check(tmp_path, "validate", path.name)
    check(tmp_path, "list", "--file", path.name)
