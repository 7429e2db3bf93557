"""Titles are those that pandoc reads, but where pandoc drops or garbles text.

Quotes, white space, case and markup are folded, for pandoc changes them by its own
taste. Each difference belongs to one of ``CLASSES``, in which publist is right, or
counts against it. pandoc gives a whole file up at one mistake; then it gets the entries
one by one, and those it refuses are counted.
"""

import html
import json
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from tests.corpus import bibliographies, needs_corpus

from publist.sources import bibtex, decode
from publist.sources._place import split, unwrapped

SINGLE = "‘’`´ʼ′'“”„«»\""
needs_pandoc = pytest.mark.skipif(
    not shutil.which("pandoc"), reason="pandoc is not installed"
)


def read_by_pandoc(text: str) -> list[dict[str, str]] | None:
    """Return what pandoc reads, ``None`` if it gives up."""
    command = ["pandoc", "-f", "biblatex", "-t", "csljson"]
    done = subprocess.run(
        command, input=text.encode(), capture_output=True, check=False
    )
    found: list[dict[str, str]] = json.loads(done.stdout) if not done.returncode else []
    return None if done.returncode else found


def entries_by_pandoc(text: str) -> list[dict[str, str]]:
    """Return the entries pandoc can read: by halves, if it gives up the whole."""
    blocks = [unwrapped(block) for block in split(text)]
    macros = [one.raw for one in blocks if type(one).__name__ == "String"]
    raw = [one.raw for one in blocks if type(one).__name__ == "Entry"]

    def read(some: list[str]) -> list[dict[str, str]]:
        found = read_by_pandoc("\n".join([*macros, *some]))
        if found is not None or len(some) < 2:
            return found or []
        return read(some[: len(some) // 2]) + read(some[len(some) // 2 :])

    whole = read_by_pandoc(text)
    return read(raw) if whole is None else whole


def folded(title: str) -> str:
    """Return a title without markup, in one case, with one kind of quotes and blanks."""
    plain = unicodedata.normalize("NFC", html.unescape(re.sub(r"<[^<>]*>", "", title)))
    plain = re.sub(rf"[{SINGLE}]+", "'", plain.replace("$", "").replace("\\(", ""))
    plain = " ".join(plain.replace("\\)", "").split())
    return plain.removesuffix(".").strip().casefold()


def dropped(less: str, more: str) -> bool:
    """Tell whether ``less`` is ``more`` with signs left out."""
    signs = iter(more)
    return all(sign in signs for sign in squeezed(less))


def squeezed(title: str) -> str:
    return re.sub(r"\s", "", title)


def normal_i(title: str) -> str:
    return unicodedata.normalize("NFC", title.replace("ı", "i"))


CLASSES: dict[str, Callable[[str, str], bool]] = {
    "pandoc leaves the dotless i": lambda mine, theirs: mine == normal_i(theirs),
    "blanks around a macro": lambda mine, theirs: squeezed(mine) == squeezed(theirs),
    "pandoc knows no such macro and drops it": lambda mine, theirs: dropped(
        theirs, mine
    ),
}
"""Where publist differs on purpose, told from both titles, folded."""


def class_of(mine: str, theirs: str) -> str:
    return next((name for name, fits in CLASSES.items() if fits(mine, theirs)), "")


def pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield both titles of each entry whose key stands in the text once."""
    mine = bibtex.read(text, math="keep").references
    theirs = entries_by_pandoc(text)
    keys = Counter(one.reference.key for one in mine)
    seen = Counter(str(one.get("id", "")) for one in theirs)
    titles = {str(one.get("id", "")): one.get("title", "") for one in theirs}
    for one in mine:
        key = one.reference.key
        if keys[key] == seen[key] == 1:
            yield folded(one.reference.title), folded(titles[key])


@needs_corpus
@needs_pandoc
def test_titles_are_pandoc_s(figure: Callable[[str, int], None]) -> None:
    total, differing = 0, list[tuple[str, str]]()
    for path in bibliographies(every=5):
        both = list(pairs(decode(path.read_bytes())[0]))
        total += len(both)
        differing += [(mine, theirs) for mine, theirs in both if mine != theirs]
    classes = Counter(class_of(*both) for both in differing)
    figure("titles", total)
    figure("titles pandoc reads otherwise", len(differing))
    for name, number in classes.most_common():
        figure(f"titles: {name or 'not explained'}", number)
    unexplained = [both for both in differing if not class_of(*both)]
    assert len(unexplained) <= 0.002 * total, unexplained
    assert len(differing) <= 0.015 * total
    assert total > 1_000


@pytest.mark.parametrize(
    ("mine", "theirs", "name"),
    [
        pytest.param("a–b", "ab", "pandoc knows no such macro and drops it"),
        pytest.param("chaînes", "chaı̂nes", "pandoc leaves the dotless i"),
        pytest.param("sheep… the", "sheep…the", "blanks around a macro"),
        pytest.param("a title", "another title", "", id="not explained"),
        pytest.param("a", "ab", "", id="dropped by publist: not explained"),
    ],
)
def test_each_class_is_seen(mine: str, theirs: str, name: str) -> None:
    assert class_of(mine, theirs) == name


@needs_pandoc
def test_pandoc_gets_each_entry_where_it_gives_up_the_whole() -> None:
    text = "@misc{a, title = {A}}\n@misc{b, title {B}}\n@misc{c, title = {C}}"
    assert read_by_pandoc(text) is None
    assert [one["id"] for one in entries_by_pandoc(text)] == ["a", "c"]
