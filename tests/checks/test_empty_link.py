from pathlib import Path

import pytest
from tests.checks.around import File, lay_out
from tests.checks.found import findings, places
from tests.checks.links import said


@pytest.mark.parametrize(
    ("display", "expected"),
    [
        pytest.param("PDF", ["warning url"], id="a label"),
        pytest.param("'[ arXiv ]'", ["warning url"], id="in brackets"),
        pytest.param("COSYNE (2015)", ["info url"], id="a meeting"),
        pytest.param("Web Conference", ["info url"], id="one that begins as a label"),
        pytest.param("Physica (in press)", [], id="in press"),
        pytest.param("Submitted to Physica", [], id="submitted"),
        pytest.param("", [], id="nothing to click on"),
        pytest.param("' '", [], id="a blank"),
        pytest.param("2019", ["info url"], id="a number"),
    ],
)
def test_what_is_promised(display: str, expected: list[str]) -> None:
    text = f"- title: F\n  link:\n    url:\n    display: {display}\n"
    assert said(text, "PUB321") == expected
    assert said(text.replace("url:", "url: ''"), "PUB321") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- link: {url: a.pdf, display: PDF}\n", [], id="whole"),
        pytest.param("- link: {display: PDF}\n", ["1:3 link"], id="no url"),
        pytest.param("- link: {display: 'Poster, X'}\n", [], id="a poster without url"),
        pytest.param("- link2: {url: , display: PDF}\n", ["1:11 url"], id="link2"),
        pytest.param("- pdf: a.pdf\n  link: {display: PDF}\n", [], id="pdf has it"),
        pytest.param("- link: {display: PDF, code: a}\n", [], id="code has it"),
        pytest.param("- link: PDF\n", [], id="another rule's"),
        pytest.param("- link:\n", [], id="nothing at all"),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert places(text, "PUB321") == expected


LOOP = "{% for publi in site.data.publist %}{{ publi.title }}"
LINK = '<a href="{{ publi.link.url }}">{{ publi.link.display }}</a>'
GUARDED = f"{{% if publi.link.url %}}{LINK}{{% endif %}}"


@pytest.mark.parametrize(
    ("body", "url", "expected"),
    [
        pytest.param(LINK, "", ["warning url"], id="the page asks for nothing"),
        pytest.param(GUARDED, "", [], id="the page asks for the address"),
        pytest.param(GUARDED, "''", ["warning url"], id="which is there, to Liquid"),
        pytest.param(GUARDED + LINK, "", ["warning url"], id="another place does not"),
        pytest.param("{{ publi.authors }}", "", [], id="no page makes a link"),
    ],
)
def test_what_pages_do(
    body: str, url: str, expected: list[str], tmp_path: Path
) -> None:
    page = File(f"{LOOP}{body}{{% endfor %}}")
    text = f"- title: F\n  link:\n    url: {url}\n    display: PDF\n"
    assert (
        said(text, "PUB321", lay_out(tmp_path, {"publications.md": page})) == expected
    )


def test_a_sign_for_no_address() -> None:
    text = "- title: F\n  link:\n    url: '#'\n    display: PDF\n"
    assert said(text, "PUB321") == ["warning url"]


def test_a_long_line_is_cut_in_its_middle_and_says_so() -> None:
    line = "Machine Learning seminar of a company with a long name, Haifa (2016)"
    (one,) = findings(f"- title: F\n  link: {{url: , display: '{line}'}}\n", "PUB321")
    assert "Machine Learning seminar of a…" in one.message
    assert "Haifa (2016)` leads nowhere" in one.message
