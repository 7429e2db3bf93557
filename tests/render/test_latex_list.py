r"""The ``\item`` list: real pdfLaTeX compiles it, and no text in it is a command."""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.corpus import needs_corpus
from tests.render.entries import NEXT, items
from tests.render.hostile import FORGED, everywhere, hostile
from tests.render.nasty import NASTY
from tests.render.test_real_lists import LISTS, items_in

from publist import render
from publist.model.item import Item
from publist.render._layout import Layout
from publist.render._tex_math import KNOWN, safe_body
from publist.render.latex import SIGNS

OPTIONS = render.Options(site_address="https://lab.org", layout=Layout(badges=True))
WHOLE = replace(OPTIONS, standalone=True)


def item_of(fields: dict[str, Any]) -> str:
    text = render.render("latex", items({"title": "T"} | fields), OPTIONS)
    return text.split("\\item ")[1].partition("\n\\end{enumerate}")[0]


ENTRIES: list[Any] = [
    pytest.param(
        {"title": "50% & more", "authors": "A. Bee*, **C. Dee**"},
        r"A. Bee*, \textbf{C. Dee}. \textbf{50\% \& more}.",
        id="bold author",
    ),
    pytest.param(
        {"link": {"url": "/a_b%20c#d", "display": "Nature 1"}, "pdf": "/x.pdf"},
        r"\textbf{T}. \href{https://lab.org/a\_b\%20c\#d}{Nature 1}."
        r" \href{https://lab.org/x.pdf}{PDF}.",
        id="links",
    ),
    pytest.param(
        {"link": {"url": "javascript:x", "display": "Nature 1"}},
        r"\textbf{T}. Nature 1.",
        id="no link to a script",
    ),
    pytest.param({"title": "[x] y"}, r"\textbf{[x] y}.", id="bracket in bold"),
    pytest.param(
        {"authors": "[Bee]"}, r"{}[Bee]. \textbf{T}.", id="bracket is no label"
    ),
    pytest.param(
        {"title": r"$\mathbb{R}^n$ and $\input{x}$"},
        r"\textbf{$\mathbb{R}^n$ and \$\textbackslash{}input\textbraceleft{}"
        r"x\textbraceright{}\$}.",
        id="mathematics",
    ),
    pytest.param({"title": "Łódź–α≤β∗"}, r"\textbf{Łódź–{$\alpha$}$\leq${$\beta$}$\ast$}.",
                 id="signs without a letter"),
    pytest.param({"news1": "Oral!", "news2": "In *it*"}, r"\textbf{T}. Oral! In \emph{it}.",
                 id="news"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "expected"), ENTRIES)
def test_entries(fields: dict[str, Any], expected: str) -> None:
    assert item_of(fields) == expected


def test_groups_and_the_footnote() -> None:
    options = replace(OPTIONS, layout=Layout(group_by="year"))
    made = items(NEXT, {"title": "T", "authors": "Ann Bee*, Cid Dee*", "year": 2024})
    text = render.render("latex", made, options)
    assert re.findall(r"\\subsection\*\{(.*)\}", text) == ["2024", "2020"]
    assert text.endswith("\nThe sign * indicates equal contribution of the authors.\n")


def test_no_entry_makes_no_list() -> None:
    assert "enumerate" not in render.render("latex", [], OPTIONS)


MATH = [
    pytest.param(r"$x$", "x", id="a letter"),
    pytest.param(r"$^{13}$", "^{13}", id="script of nothing"),
    pytest.param(r"$f''_1^2$", "", id="primes and a power"),
    pytest.param(r"$x''_1$", "x''_1", id="primes"),
    pytest.param(r"$\frac{a}{b}$", r"\frac{a}{b}", id="fraction"),
    pytest.param(r"$\frac ab$", "", id="fraction without braces"),
    pytest.param(r"\(a_i^2\)", "a_i^2", id="brackets"),
    pytest.param(r"$$a$$", "a", id="display"),
    pytest.param(r"$a^b^c$", "", id="two powers"),
    pytest.param(r"$a_$", "", id="script without a sign"),
    pytest.param(r"$a^\ln$", "", id="macro as a script"),
    pytest.param(r"$\input{x}$", "", id="input"),
    pytest.param(r"$\write18{x}$", "", id="write"),
    pytest.param(r"$\def\a{x}$", "", id="definition"),
    pytest.param(r"$^^5cinput{x}$", "", id="sign by its number"),
    pytest.param(r"$\csname x\endcsname$", "", id="name made of letters"),
    pytest.param(r"$}{$", "", id="braces the wrong way"),
    pytest.param(r"${a$", "", id="brace left open"),
    pytest.param(r"$a%b$", "", id="comment"),
    pytest.param(r"$a&b$", "", id="alignment"),
    pytest.param(r"$é$", "", id="letter beyond ASCII"),
    pytest.param("words", "", id="no mathematics"),
    pytest.param(f"${'{' * 20}x{'}' * 20}$", f"{'{' * 20}x{'}' * 20}", id="in braces"),
    pytest.param(f"${'{' * 2000}x{'}' * 2000}$", "", id="too deep for TeX"),
]


@pytest.mark.parametrize(("math", "body"), MATH)
def test_mathematics(math: str, body: str) -> None:
    assert safe_body(math) == body


def commands(text: str) -> set[str]:
    return set(re.findall(r"\\([a-zA-Z]+)", text))


OWN = set(
    "begin end item href textbf emph texttt underline textsuperscript textsubscript"
    " textbackslash textbraceleft textbraceright textasciitilde textasciicircum textless"
    " textgreater textbar usepackage documentclass ldots textdegree textmu u r H v d c k"
    " i j o O l L ae AE oe OE aa AA ss dj DJ dh DH th TH ng NG subsection times".split()
)


def test_hostile_texts_bring_no_command() -> None:
    text = render.render("latex", hostile(), WHOLE)
    assert commands(text) <= OWN | KNOWN | set(SIGNS.values())
    assert "^^" not in text


def compile_(folder: Path, text: str) -> str:
    (folder / "cv.tex").write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["pdflatex", "-interaction=nonstopmode", "cv.tex"],  # noqa: S607  if it is there
        cwd=folder,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    assert (folder / "cv.pdf").exists(), done.stdout[-2000:]
    return done.stdout


needs_pdflatex = pytest.mark.skipif(
    shutil.which("pdflatex") is None,
    reason="pdflatex is not installed (Debian: apt-get install texlive-latex-base)",
)
NO_LETTER = re.compile(r"! LaTeX Error: Unicode character|! Missing character")
TEXTS = NASTY | FORGED
INPUTS = [
    pytest.param(lambda: items(*map(everywhere, TEXTS.values())), id="hostile"),
    pytest.param(
        lambda: [item for site in LISTS for item in items_in(site)],
        id="real",
        marks=needs_corpus,
    ),
]


@pytest.mark.once
@needs_pdflatex
@pytest.mark.parametrize("made", INPUTS)
def test_pdflatex_compiles_it(tmp_path: Path, made: Callable[[], list[Item]]) -> None:
    said = compile_(tmp_path, render.render("latex", made(), WHOLE))
    errors = re.findall(r"^!.*", said, re.MULTILINE)
    assert [error for error in errors if not NO_LETTER.match(error)] == []
