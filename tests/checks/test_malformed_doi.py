import pytest
from tests.checks.found import findings
from tests.checks.links import linked, mended, said

from publist.store.edits import apply_edits


def entry(doi: str) -> str:
    return f"- title: F\n  doi: {doi}\n"


@pytest.mark.parametrize(
    "doi",
    [
        pytest.param("10.1000/a", id="plain"),
        pytest.param("10.1000.10/123456", id="with a subdivision"),
        pytest.param(
            "10.1002/(SICI)1097-0134(199902)34:2<137::AID-PROT1>3.0.CO;2-A", id="SICI"
        ),
        pytest.param("10.1016/S1006-706X(16)30148-0", id="brackets"),
        pytest.param("10.1016/0022-1236(92)90019-(a)", id="a bracket at the end"),
        pytest.param("10/gfv5bw", id="a short one"),
        pytest.param("https://doi.org/10.1000/a", id="an address"),
        pytest.param("doi:10.1000/a", id="with a label"),
        pytest.param("", id="empty"),
        pytest.param("forthcoming", id="words"),
        pytest.param("'-'", id="a dash"),
        pytest.param("1", id="a flag"),
        pytest.param("0", id="a flag that is not set"),
    ],
)
def test_untouched(doi: str) -> None:
    assert said(entry(doi), "PUB303") == []


@pytest.mark.parametrize(
    ("doi", "message"),
    [
        pytest.param("978-3-030-36192-1", "an ISBN", id="ISBN"),
        pytest.param("1937-2337", "an ISSN", id="ISSN"),
        pytest.param("10.1000/a, 10.1000/b", "several", id="two"),
        pytest.param("10.1000/a and doi:10.1000/b", "several", id="two, in words"),
        pytest.param("10.1038", "not a DOI", id="half of one, a number to YAML"),
        pytest.param("10.1000/a b", "not a DOI", id="a blank"),
        pytest.param("11.1000/a", "not a DOI", id="another number"),
        pytest.param("https://own.org/10", "not a DOI", id="another address"),
    ],
)
def test_by_hand(doi: str, message: str) -> None:
    (found,) = findings(entry(doi), "PUB303")
    assert message in found.message
    assert found.edits == ()


@pytest.mark.parametrize(
    ("doi", "expected"),
    [
        pytest.param("10.1000/a.", "10.1000/a", id="a full stop"),
        pytest.param("10.1000/a,", "10.1000/a", id="a comma"),
        pytest.param("10.1000/a).", "10.1000/a", id="a bracket, too"),
        pytest.param("'10.1000/a;'", "'10.1000/a'", id="quotes kept"),
        pytest.param(
            "https://doi.org/10.1000/a.", "https://doi.org/10.1000/a", id="prefix"
        ),
    ],
)
def test_the_end_is_cut(doi: str, expected: str) -> None:
    (found,) = findings(entry(doi), "PUB303")
    assert not found.safe
    assert apply_edits(entry(doi), found.edits) == entry(expected)


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        pytest.param("https://doi.org/10.1000/a.", ["warning ."], id="a full stop"),
        pytest.param("https://doi.org/10.1000/a)", ["warning )"], id="a bracket"),
        pytest.param("https://doi.org/10.1000", ["warning 10.1000"], id="half of one"),
        pytest.param("https://doi.org/", ["warning https://doi.org/"], id="nothing"),
        pytest.param("https://doi.org/gfv5bw", [], id="a short one"),
        pytest.param("https://doi.org/10.1000/a(1)", [], id="its own bracket"),
        pytest.param("https://doi.org/10.1000/a?x=1.", [], id="with a query"),
        pytest.param("https://doi.org/10.1000%2Fa", [], id="an encoded slash"),
        pytest.param("https://a.org/10.1000/a.", [], id="a publisher's address"),
    ],
)
def test_addresses(written: str, marked: list[str]) -> None:
    assert said(linked(written), "PUB303") == marked


def test_an_address_keeps_its_quotes() -> None:
    assert mended("'https://doi.org/10.1/a.'", "PUB303") == "'https://doi.org/10.1/a.'"
    assert (
        mended("'https://doi.org/10.1000/a.'", "PUB303")
        == "'https://doi.org/10.1000/a'"
    )
