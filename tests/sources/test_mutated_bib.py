"""Whatever happens to a .bib file, it is read: no error, no hang, no entry lost.

Entries are damaged as editors, exporters and half-finished downloads damage them.
``make fuzz`` does it 100,000 times, and then two seconds are a hang. Each damage comes
from a number that a failure names; Hypothesis would remember all 100,000 files.
"""

import os
import random
import re
import secrets
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from hypothesis import settings
from tests.corpus import CORPUS

from publist.sources import Reading, bibtex, decode

SECONDS = 2 if os.environ.get("PUBLIST_TIMED") else 60
"""For one small file; elsewhere a busy machine would decide."""

PARTS = 10
MANY = 5 * settings().max_examples
FIRST = 0 if settings().derandomize else secrets.randbelow(10**9)
"""The same damages on every run, new ones each time by ``make fuzz``."""

SMALL = 3000
"""Characters of a real file that are taken; its entries are all of one kind."""

MADE_UP = r"""
@string{jx = "Journal of " # {X}}
@article{key1,
  author = {M{\"u}ller, J{\'o}n and {The \textbf{X} Group} and van der Berg, A. and others},
  title = "On {X}-rays, H$_2$O and $O(n \log n)$ -- a \emph{short} ``note''",
  journal = jx, year = 2020, month = jan # "~3", pages = {1--2},
  url = {https://a.b/c_d~e%20f}, doi = {10.1000/x\_y},
}
@comment{ignored {braces}}
@InProceedings(key2, title = {Two}, crossref = {key3}, xdata = {x1})
@proceedings{key3, title = {Proc. of \href{http://a.b}{Three}}, year = {1999}}
% @misc{key4, title = {Four}}
@misc{key5, title = {Five \cite{a} \TeX}, author = {A B., C D., E F.},
author+an = {1=equal}}
"""
HEAD = re.compile(r"^[ \t]*@(\w+)[ \t]*\{[ \t]*[\w:.-]+[ \t]*,", re.MULTILINE)
TOKENS = [
    "@", "{", "}", "(", ")", ",", "=", '"', "#", "%", "\\", "\n", "\r\n", " ", "~", "$",
    "@article{", "@ misc{", "@www-misc{k,", "\n@misc{k,", "@string{", "@comment{", "{{",
    "title = {", "author = ", " and ", "others", '\\"', "{\\", "\\textbf{", "\\href{",
    "\\begin{equation}", "\\(", "\\[", "é", "\u0301", "\ufeff", "\0", "\x85", "\u2028",
    "xdata={k},", "family=", "--", "''", "``", "<i>", "http://", "\\cite{", "$^{", "}}",
]  # fmt: skip


def bases() -> list[str]:
    """Return the made-up file, and the beginnings of real ones that are here."""
    real = sorted(CORPUS.glob("bib/*/*.bib"))
    texts = [decode(path.read_bytes())[0] for path in real[::4]]
    return [MADE_UP, *(text[text.find("@") :][:SMALL] for text in texts)]


BASES = bases()


def damaged(number: int) -> str:
    """Return a file with one to twelve damages, always the same for a number."""
    choose = random.Random(number)  # noqa: S311  any will do
    text = choose.choice(BASES)
    for _ in range(choose.randint(1, 12)):
        at, length = choose.randrange(len(text) + 1), choose.randint(1, 60)
        token = choose.choice(TOKENS)
        before, piece, behind = text[:at], text[at : at + length], text[at + length :]
        text = choose.choice(
            [
                before + token + piece + behind,
                before + token * length + piece + behind,
                before + behind,
                before + piece + piece + behind,
                before + token + behind,
                before,
            ]
        )
    return text


@contextmanager
def no_hang() -> Iterator[None]:
    """Fail what takes longer than ``SECONDS``, wherever it stands."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def lines_told(reading: Reading) -> set[int]:
    told = [*reading.unreadable, *reading.dropped, *reading.notes]
    return {one.line for one in reading.references} | {one.line for one in told}


def faults(text: str) -> Iterator[str]:
    """Yield what is wrong with the reading of a text."""
    with no_hang():
        reading = bibtex.read(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    told = lines_told(reading)
    for head in HEAD.finditer(text):
        line = text.count("\n", 0, head.start()) + 1
        if (
            head[1].lower() not in {"string", "comment", "preamble"}
            and line not in told
        ):
            yield f"line {line}: an entry without a trace"
    if not all(1 <= line <= text.count("\n") + 1 for line in told):
        yield "a line that is not there"
    if not all(one.reference.title for one in reading.references):
        yield "a reference without a title"


@pytest.mark.hypothesis
@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_files_are_read(part: int) -> None:
    for number in range(FIRST + part, FIRST + MANY, PARTS):
        try:
            found = list(faults(damaged(number)))
        except Exception as error:  # noqa: BLE001  none may come
            pytest.fail(f"damaged({number}): {error!r}")
        assert found == [], f"damaged({number})"


VALUES = [
    "\\(", "\\[x", "\\v ", '\\"', "\\x{}", "{\\em ", "\\textbf{", "\\href{", "$", "\\",
    '"', '"a" # ', ", ", "a, b, ", " and ", "et al ", "~", "http://", "\n", "  ", "}",
]  # fmt: skip
TEXTS = ["\n@x{", "\n@x{k,a={", "@ x{", "\n%", "a={b} ", "a = ", "%\n", "{", "(", "#"]
WHOLE = '@misc{{k, title = {{T}}, author = {{{0}}}, note = {{{0}}}, x = "{0}"}}'
PLACES: dict[str, Callable[[str], str]] = {
    "in values": WHOLE.format,
    "among fields": "@misc{{k, title = {{T}}, {}}}".format,
    "never closed": "@misc{{k, title = {{T}}, note = {{{}".format,
    "between entries": "@misc{{k, title = {{T}}}}\n{}\n@misc{{l, title = {{U}}}}".format,
    "in a comment": "@comment{{{}}}".format,
    "as the key": "@misc{{{}, title = {{T}}}}".format,
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("unit", [*VALUES, *TEXTS], ids=repr)
def test_a_long_row_of_one_sign_takes_no_time(unit: str, place: str) -> None:
    with no_hang():
        bibtex.read(PLACES[place](unit * (10_000 // len(unit))))
