import pytest
from tests.checks.found import places
from tests.checks.values import marked, mended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(r"I. Brati{\'c}", "I. Bratić", id="accent in braces"),
        pytest.param(r"D\'{e}tat", "Détat", id="letter in braces"),
        pytest.param(r"Schr\"odinger", "Schrödinger", id="no braces"),
        pytest.param(r"a {\v{S}}imek and \v{S}imek", "a Šimek and Šimek", id="letters"),
        pytest.param(r"Stra{\ss}e, S{\o}ren", "Straße, Søren", id="names of letters"),
        pytest.param("Folded {DNA} and {B}ayes", "Folded DNA and Bayes", id="capitals"),
        pytest.param("of {{Authority}} x", "of Authority x", id="two braces"),
        pytest.param(r"Fish \& chips", "Fish & chips", id="ampersand"),
        pytest.param(r'"I. Brati{\\' + "'c}\"", '"I. Bratić"', id="in double quotes"),
        pytest.param(r"'I. Brati{\''c}'", "'I. Bratić'", id="in single quotes"),
        pytest.param(r"\textit{in vivo}", r"\textit{in vivo}", id="markup: by hand"),
        pytest.param(r"a \alpha b", r"a \alpha b", id="math without $: by hand"),
    ],
)
def test_letters_are_written(value: str, expected: str) -> None:
    assert marked(value, "PUB504")
    assert mended(value, "PUB504", unsafe=True) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(r"\textit{in vivo}", [r"\textit{in vivo}"], id="a command"),
        pytest.param(r"a {\em b} c", [r"{\em b}"], id="a switch"),
        pytest.param(r"I. Brati{\'c}, {\'E}. B", [r"{\'c}", r"{\'E}"], id="two"),
        pytest.param("Caf{\\'e}\n    and {\\'E}", ["{\\'e}", "{\\'E}"], id="two lines"),
        pytest.param("Brati{\\", ["{\\"], id="the rest of an accent"),
        pytest.param(r"$\alpha$ and \beta_2", [r"\beta"], id="beside math"),
    ],
)
def test_marked(value: str, expected: list[str]) -> None:
    assert marked(value, "PUB504") == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(r"decays of $\alpha_{K}$ and $$\text{B}$$", id="math"),
        pytest.param(r"decays of \(\alpha\) and \[\beta\]", id="math in LaTeX's signs"),
        pytest.param(r'"decays of \\(\\alpha\\)"', id="the same in double quotes"),
        pytest.param(r"A. Bee\*, C. Dee\*", id="stars that Markdown leaves alone"),
        pytest.param(r"(\"Toward a theory,\" COLT 2012)", id="quotes of a program"),
        pytest.param(r"don\'t", id="an apostrophe"),
        pytest.param("of {2, 3}-sets and {a}", id="sets"),
        pytest.param("pages 3--5", id="two dashes"),
        pytest.param("the {Mo132} and {P8W48} clusters", id="molecules"),
        pytest.param("ICLR 2021 {Oral}, plan {B}", id="somebody's own signs"),
        pytest.param(r"x  # \textit{x}", id="a comment"),
        pytest.param(r'"a \"quoted\" word"', id="YAML's escapes"),
    ],
)
def test_what_is_normal(value: str) -> None:
    assert marked(value, "PUB504") == []


@pytest.mark.parametrize(
    ("value", "safe"),
    [
        pytest.param(r"I. Brati{\'c}", True, id="an accent"),
        pytest.param("Folded {DNA}", False, id="braces"),
    ],
)
def test_braces_may_be_meant(value: str, *, safe: bool) -> None:
    assert (mended(value, "PUB504") != value) is safe


def test_in_titles_one_capital_is_enough() -> None:
    assert places("- title: a {Bayesian} view\n", "PUB504") == ["1:12 {Bayesian}"]


def test_bibtex_in_a_field_is_another_format() -> None:
    assert marked("a\n  bibtex: '@article{a, title={{DNA}}}'", "PUB504") == []
