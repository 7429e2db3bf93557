"""Names are those that BibTeX itself reads, but where BibTeX misreads its users.

Real ``bibtex`` runs on real files with a style that prints the parts of every name. Each
difference belongs to one of ``CLASSES``, in which publist is right, or counts against it.
"""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.corpus import bibliographies, needs_corpus

from publist.model.names import Name
from publist.sources import decode
from publist.sources._latex import decode as decode_latex
from publist.sources._names import people

STYLE = r"""
ENTRY { author editor } {} {}
STRINGS { s }
INTEGERS { i n }
FUNCTION { say } {
  's :=
  s num.names$ 'n :=
  "=" s * write$ newline$
  #1 'i :=
  { i n > { #0 } { #1 } if$ }
  { "-" s i "{ff}|{vv}|{ll}|{jj}" format.name$ * write$ newline$
    i #1 + 'i := }
  while$
}
FUNCTION { default.type } {
  author empty$ { } { author say } if$
  editor empty$ { } { editor say } if$
}
READ
ITERATE { call.type$ }
"""
COMMA_LIST = r"(?s),.*,"
CLASSES = {
    "et al. is no person": r"\bet\.?\s*al\b",
    "Jr alone is no given name": r"\w, (?:Jr|Sr|I{2,3}|IV)\b",
    "a group is no person": r"(?i)\b(?:collaborations?|consortium)$",
    "raised letters are part of a name": r"\$\^",
    "commas between the names": COMMA_LIST,
    "a hyphen parts no words": r"\w-[^\W\d_A-Z]",
    "marks are no part of a name": r"[*†‡#⋆∗]|\\(?:dagger|star|ast)",
    "BibLaTeX's name parts": r"\bfamily\s*=",
    "a person in braces": r"^\s*\{[^{}]+,[^{}]+\}\s*$",
    "an accent is no blank": r"\\~|\\[A-Za-z]+ |\\\{",
    "two and, or an empty name": r"^\s*(?:and\b|,|\{\s*\}|$)|\band\s+and\b",
    "no particle begins the name": r"^\s*\{?[^\W\d_A-Z]",
    "BibTeX knows no case beyond ASCII": r"[^\x00-\x7f]",
}
"""Where publist differs on purpose, by what is written."""

Parts = tuple[list[str], ...]


class Listed(NamedTuple):
    """A name list as written, and the names that BibTeX reads in it."""

    raw: str
    names: list[Parts]
    and_others: bool


needs_bibtex = pytest.mark.skipif(
    not shutil.which("bibtex"), reason="bibtex is not installed"
)


def read_by_bibtex(path: Path, folder: Path) -> Iterator[Listed]:
    """Yield every list of authors or editors of a file."""
    text = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    (folder / "names.bst").write_text(STYLE, "ascii")
    (folder / "all.bib").write_bytes(text)
    aux = "\\citation{*}\n\\bibdata{all}\n\\bibstyle{names}\n"
    (folder / "all.aux").write_text(aux, "ascii")
    command = ["bibtex", "-terse", "-min-crossrefs=99999", "all"]
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    printed = decode((folder / "all.bbl").read_bytes())[0]
    for part in f"\n{printed}".replace("\n  ", " ").split("\n=")[1:]:
        raw, *names = part.strip().split("\n-")
        found = [theirs(name) for name in names]
        others = found[-1:] == [(["others"], [], [])]
        yield Listed(raw, found[: len(found) - others], others)


def words(part: str) -> list[str]:
    """Return the words of a part of a name; BibTeX counts hyphens as blanks."""
    return re.sub(r"[-–~]+", " ", decode_latex(part).text).split()


def theirs(printed: str) -> Parts:
    given, particle, family, suffix = (printed.split("|") + [""] * 3)[:4]
    return words(f"{particle} {family}"), words(given), words(suffix)


def ours(name: Name) -> Parts:
    return words(name.literal or name.family), words(name.given), words(name.suffix)


def differences(listed: Listed) -> list[str]:
    """Return what is written for each name of BibTeX's that publist reads otherwise."""
    mine = [ours(name) for name in people(listed.raw).names]
    if len(mine) != len(listed.names):
        missing = Counter(map(str, listed.names)) - Counter(map(str, mine))
        return [listed.raw] * missing.total()
    written = re.split(r"(?i)\s+and\s+", listed.raw)
    told = written if len(written) == len(mine) else [listed.raw] * len(mine)
    each = zip(told, listed.names, mine, strict=True)
    return [raw for raw, one, other in each if not alike(one, other)]


def alike(one: Parts, other: Parts) -> bool:
    """Tell whether two names are equal; ``, 1000 Genomes Project`` has no family name."""
    family, given, _ = one
    return one == other or (not family and other == (given, [], []))


def class_of(raw: str) -> str:
    return next((name for name, sign in CLASSES.items() if re.search(sign, raw)), "")


@needs_corpus
@needs_bibtex
def test_names_are_bibtex_s(tmp_path: Path, figure: Callable[[str, int], None]) -> None:
    total, found = 0, list[str]()
    for number, path in enumerate(bibliographies(every=3)):
        folder = tmp_path / str(number)
        folder.mkdir()
        for listed in read_by_bibtex(path, folder):
            total += len(listed.names)
            found += differences(listed)
    classes = Counter(map(class_of, found))
    figure("names", total)
    figure("names BibTeX reads otherwise", len(found))
    for name, number in classes.most_common():
        figure(f"names: {name or 'not explained'}", number)
    unexplained = [raw[:100] for raw in found if not class_of(raw)]
    assert len(unexplained) <= 0.002 * total, unexplained
    assert len(found) <= 0.005 * total
    assert total > 5_000


@pytest.mark.parametrize(
    ("raw", "bibtex"),
    [
        pytest.param("Yi-tao Long", "Yi|tao|Long|", id="a hyphen parts no words"),
        pytest.param("danah boyd", "|danah|boyd|", id="no particle begins the name"),
        pytest.param("Ann Bo, Jr", "Jr||Ann~Bo|", id="Jr is no given name"),
        pytest.param("The Fold Consortium", "The~Fold||Consortium|", id="a group"),
        pytest.param("K. M$^c$Leod", "K.||M$^c$Leod|", id="raised letters"),
        pytest.param("Smith*, J.", "J.||Smith*|", id="marks are no part of a name"),
    ],
)
def test_each_class_is_seen(raw: str, bibtex: str) -> None:
    assert differences(Listed(raw, [theirs(bibtex)], and_others=False)) == [raw]
    assert class_of(raw)


def test_names_read_alike_are_no_difference() -> None:
    names = [theirs("Ludwig|van|Beethoven|"), theirs("1000~Genomes|||")]
    raw = "van Beethoven, Ludwig and , 1000 Genomes"
    assert differences(Listed(raw, names, and_others=False)) == []
