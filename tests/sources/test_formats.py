"""The folder is the registry; a file's format is told by its text, then by its name."""

import pytest

from publist import sources
from publist.errors import PublistError

BIB = "% mine\n@misc{a, title={A}}\n"
RIS = "TY  - JOUR\nTI  - A\nER  - \n"
CSL = '[{"title": "A"}]'


def test_every_format_holds_what_one_must() -> None:
    assert sources.formats() == ["bibtex", "csl-json", "ris"]
    suffixes: list[str] = []
    for name in sources.formats():
        one = sources.load(name)
        assert one.LABEL
        assert sources.Reading() == one.read("")
        assert not one.looks_like("")
        suffixes += one.SUFFIXES
    assert len(set(suffixes)) == len(suffixes)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(PublistError, match="csl_json") as refused:
        sources.load("csl_json")
    assert "csl-json" in refused.value.fix


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        pytest.param("a.bib", BIB, "bibtex", id="BibTeX"),
        pytest.param("a.json", CSL, "csl-json", id="CSL-JSON"),
        pytest.param("a.ris", RIS, "ris", id="RIS"),
        pytest.param("A.RIS", "", "ris", id="name in capitals, no text"),
        pytest.param("a.bib", RIS, "ris", id="renamed"),
        pytest.param("a.ris", CSL, "csl-json", id="renamed JSON"),
        pytest.param("standard input", BIB, "bibtex", id="no name"),
        pytest.param("a", "\ufeff" + CSL, "csl-json", id="byte order mark"),
        pytest.param("a", "\ufeff" + RIS, "ris", id="byte order mark, RIS"),
        pytest.param("a", "@string(x = {y})\n", "bibtex", id="macros only"),
        pytest.param("a", "@ Article{a,", "bibtex", id="a blank in the head"),
        pytest.param("a.bib", "no entry here", "bibtex", id="by name alone"),
        pytest.param("a.txt", "no entry here", None, id="nothing tells"),
        pytest.param("a.txt", "write to me@home", None, id="an address"),
        pytest.param("a.txt", "[1] Smith, J. Title.", None, id="numbered list"),
        pytest.param("a.ris", RIS + "@misc{a,", "ris", id="two: name decides"),
        pytest.param("a.bib", BIB + RIS, "bibtex", id="two: the other name"),
    ],
)
def test_guess(file: str, text: str, expected: str | None) -> None:
    assert sources.guess(file, text) == expected
