r"""Fields as LaTeX: balanced, nothing of it taken for a command, capitals as meant."""

import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.nasty import NASTY

from publist.render._capitals import protected
from publist.render._latex import Latex, is_balanced

TITLES = [
    pytest.param("Slow water", "Slow water", id="a sentence"),
    pytest.param("On the Slowness of Water", "On the Slowness of Water", id="headline"),
    pytest.param("DNA and RNAs in ponds", "{DNA} and {RNAs} in ponds", id="acronyms"),
    pytest.param("McDonald's pH in 3D", "{McDonald's} {pH} in {3D}", id="inside"),
    pytest.param("The ponds of Peru", "The ponds of {Peru}", id="names in a sentence"),
    pytest.param("Jansen-Rit models", "Jansen-{Rit} models", id="the first word is free"),
    pytest.param("Slow: A study. And more", "Slow: A study. And more", id="after stops"),
    pytest.param("N:M masks", "{N}:{M} masks", id="letters"),
    pytest.param("Vitamin C, vitamin A", "Vitamin {C}, vitamin {A}", id="letters, A"),
    pytest.param("Training A Model", "Training A Model", id="an article"),
    pytest.param("PONDS ARE VERY SLOW", "PONDS ARE VERY SLOW", id="shouted"),
    pytest.param("BERT", "{BERT}", id="one word"),
    pytest.param("<i>E. coli</i> in H<sub>2</sub>O",
                 r"\emph{E. coli} in {H}\textsubscript{2}{O}", id="HTML"),
    pytest.param("The *new* **pond**", r"The \emph{new} \textbf{pond}", id="Markdown"),
    pytest.param("A <font color=red>red</font> pond", "A red pond", id="other HTML"),
    pytest.param("[A pond](http://x.org/)", "A pond", id="a link"),
    pytest.param("R&amp;D, 50% & #1_a", r"{R}\&{D}, 50\% \& \#1\_a", id="specials"),
    pytest.param(r"a\b {c} ~ ^ | < >",
                 r"a\textbackslash{}b \textbraceleft{}c\textbraceright{} "
                 r"\textasciitilde{} \textasciicircum{} \textbar{} \textless{} "
                 r"\textgreater{}", id="TeX's own"),
    pytest.param("Of $k$ and $N_2$ ponds", "Of $k$ and {$N_2$} ponds", id="mathematics"),
    pytest.param(r"The $\alpha_{i}^{2}$ pond", r"The $\alpha_{i}^{2}$ pond", id="braces"),
    pytest.param(r"Open $\{1$ pond", r"Open $\lbrace 1$ pond", id="unbalanced"),
    pytest.param("Half ${1$ pond", r"Half \$\textbraceleft{}1\$ pond", id="no brace"),
    pytest.param("Of $50%$ or $5 and $6", r"Of $50\%$ or \$5 and \$6", id="money"),
    pytest.param("Séjour long à Genève — 漢", "Séjour long à {Genève} — 漢", id="Unicode"),
    pytest.param("a\u00a0b\u00adc\u200bd\x1b[31m", "a~bcd[31m", id="unseen signs"),
    pytest.param("<b></b>", "", id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), TITLES)
def test_title(html: str, expected: str) -> None:
    assert Latex().title(html) == expected


ACTING = [
    pytest.param(r"$\input{/etc/passwd}$", id="input"),
    pytest.param(r"$\include{x}$", id="include"),
    pytest.param(r"$\immediate\write18{id}$", id="write"),
    pytest.param(r"\(\def\a{\a}\a\)", id="definition"),
    pytest.param(r"$^^5cinput{x}$", id="sign by its number"),
    pytest.param(r"$\csname input\endcsname$", id="name made of letters"),
    pytest.param(r"$\directlua{os.exit()}$", id="Lua"),
    pytest.param(r"$\renewcommand{\a}{b}$", id="new command"),
    pytest.param(r"$\InputIfFileExists{x}{}{}$", id="input of what is there"),
    pytest.param(r"$\import{/etc/}{passwd}$", id="import"),
    pytest.param(r"$\begin{filecontents}{x}$", id="a file written"),
]
PRINTING = [
    pytest.param(r"$\alpha_i$", id="Greek"),
    pytest.param(r"$\mathscr{L}\left(x\right)$", id="fences"),
    pytest.param(r"$\inputs \readable$", id="longer names"),
    pytest.param(r"$x^{2}$", id="power"),
]


@pytest.mark.parametrize("math", ACTING)
def test_mathematics_that_acts_is_words(math: str) -> None:
    written = Latex().prose(math)
    assert "\\textbackslash{}" in written or "\\textasciicircum{}" in written
    assert not re.search(r"\\(?:in|wri|de|im|cs|di|ren|In|begin)|\^\^", written)


@pytest.mark.parametrize("math", PRINTING)
def test_mathematics_that_prints_stays(math: str) -> None:
    assert Latex().prose(math) == math


@pytest.mark.parametrize(
    ("math", "expected"),
    [
        pytest.param(r"$a % b$", r"$a \% b$", id="bare"),
        pytest.param(r"$a \% b$", r"$a \% b$", id="escaped: untouched"),
        pytest.param(r"$a \\\\% b$", r"$a \\\\\% b$", id="behind a line end"),
    ],
)
def test_mathematics_holds_no_comment(math: str, expected: str) -> None:
    assert Latex().prose(math) == expected


def test_prose_keeps_links_and_protects_nothing() -> None:
    html = "DNA in [code](https://x.org/a_b%20c)"
    assert Latex().prose(html) == r"DNA in code (\url{https://x.org/a_b%20c})"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Élie Ñuñez", r"{\'{E}}lie {\~{N}}u{\~{n}}ez", id="accents"),
        pytest.param(
            "Łódź, Øst, Weiß", r"{\L}{\'{o}}d{\'{z}}, {\O}st, Wei{\ss}", id="ł"
        ),
        pytest.param("e\u0301", r"{\'{e}}", id="in two parts"),
        pytest.param("Nguyễn", r"Nguy{\~{\^{e}}}n", id="two accents"),
        pytest.param("a–b — ‘c’ “d”…", r"a--b --- `c' ``d''\ldots{}", id="signs"),
        pytest.param("β-Δ", r"{$\beta$}-{$\Delta$}", id="Greek"),
        pytest.param("漢字 ἀ", "漢字 ἀ", id="what has no macro stays"),
        pytest.param("plain", "plain", id="ASCII"),
    ],
)
def test_ascii(text: str, expected: str) -> None:
    assert Latex(ascii_only=True).line(text) == expected


@pytest.mark.parametrize("value", [pytest.param(v, id=k) for k, v in NASTY.items()])
def test_nothing_is_left_open(value: str) -> None:
    for latex in (Latex(), Latex(ascii_only=True)):
        for written in (latex.title(value), latex.prose(value), latex.line(value)):
            assert is_balanced(written)
            assert "Cc" not in set(map(category, written))


@given(st.text(alphabet=r"aB\{}$%#&_^~ <>*é()[]", max_size=30))
def test_any_text_is_balanced(text: str) -> None:
    for written in (Latex().title(text), Latex(ascii_only=True).prose(text)):
        assert is_balanced(written)
        assert "\n" not in written


@given(st.text(alphabet="aBc :.-'AI3", max_size=30))
def test_protection_is_of_whole_words(title: str) -> None:
    places = protected(title)
    assert all(title[at].isalnum() or title[at] in "'’" for at in places)
