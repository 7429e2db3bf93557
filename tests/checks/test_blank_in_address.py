import pytest
from tests.checks.links import linked, mended, said

DOI = "https://doi.org/10.1000/a"


@pytest.mark.parametrize(
    ("written", "expected", "severity"),
    [
        pytest.param("https://doi.org/ 10.1000/a", DOI, "error", id="before a DOI"),
        pytest.param("https://doi.org/%2010.1000/a", DOI, "error", id="encoded"),
        pytest.param("https://doi.org/\t10.1000/a", DOI, "warning", id="a tab"),
        pytest.param("https:// doi.org/10.1000/a", DOI, "error", id="before the host"),
        pytest.param(
            "'https: //doi.org/10.1000/a'", f"'{DOI}'", "error", id="in the beginning"
        ),
        pytest.param("https://doi. org/10.1000/a", DOI, "error", id="in the host"),
        pytest.param("https://doi.org/10.1000/\u00a0a", DOI, "error", id="no-break"),
        pytest.param(f"{DOI}%20", DOI, "warning", id="encoded at the end"),
        pytest.param(f'"{DOI} "', f'"{DOI} "', "", id="around: untouched"),
        pytest.param(
            "https://a.org/my own paper.pdf",
            "https://a.org/my%20own%20paper.pdf",
            "warning",
            id="in a file's name",
        ),
        pytest.param(
            "https://doi.org/10.1000/a b",
            "https://doi.org/10.1000/a b",
            "error",
            id="inside a DOI: by hand",
        ),
        pytest.param(f"{DOI} (free)", f"{DOI} (free)", "error", id="words: by hand"),
        pytest.param(
            "https://a.org/\n      b",
            "https://a.org/\n      b",
            "warning",
            id="over two lines: by hand",
        ),
    ],
)
def test_mended(written: str, expected: str, severity: str) -> None:
    found = [one.split(" ", 1)[0] for one in said(linked(written), "PUB315")]
    assert found == [severity][: bool(severity)]
    assert mended(written, "PUB315", safe=True) == expected


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(DOI, id="none"),
        pytest.param("https://a.org/my%20paper.pdf", id="encoded, as it should be"),
        pytest.param("https://a.org/é", id="beyond ASCII"),
        pytest.param("my own paper.pdf", id="a file of the site"),
        pytest.param("https://a.org/\u200bb", id="what is invisible: another rule's"),
        pytest.param("https://a.org https://b.org", id="two addresses"),
        pytest.param("not yet online", id="words"),
    ],
)
def test_untouched(written: str) -> None:
    assert said(linked(written), "PUB315") == []
