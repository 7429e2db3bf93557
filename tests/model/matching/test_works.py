import pytest
from tests.model.matching.entries import entry, item, reference

from publist.model.item import items_of
from publist.model.matching import judge, of_reference
from publist.model.matching.apart import are_apart, lasting_name, note_with
from publist.model.matching.preprints import preprint_doi, record_doi
from publist.model.matching.works import Work


@pytest.mark.parametrize(
    ("doi", "record", "preprint"),
    [
        pytest.param("10.1000/a", "10.1000/a", "", id="journal"),
        pytest.param(
            "10.1101/2020.01.02.123456", "", "10.1101/2020.01.02.123456", id="bioRxiv"
        ),
        pytest.param("10.1101/123456", "", "10.1101/123456", id="old bioRxiv"),
        pytest.param(
            "10.1101/gr.123456.10", "10.1101/gr.123456.10", "", id="Genome Research"
        ),
        pytest.param("10.2139/ssrn.123", "", "10.2139/ssrn.123", id="SSRN"),
        pytest.param("10.31234/osf.io/abc", "", "10.31234/osf.io/abc", id="PsyArXiv"),
        pytest.param(
            "10.1002/essoar.1050.2", "", "10.1002/essoar.1050", id="its version"
        ),
        pytest.param(
            "10.5194/acp-2016-951", "", "10.5194/acp-2016-951", id="discussion"
        ),
        pytest.param(
            "10.5194/acp-17-5677-2017", "10.5194/acp-17-5677-2017", "", id="ACP"
        ),
        pytest.param("10.5194/essd-12-1-2020", "10.5194/essd-12-1-2020", "", id="ESSD"),
        pytest.param(
            "10.7554/eLife.1234.2", "10.7554/elife.1234", "", id="eLife's version"
        ),
        pytest.param("", "", "", id="nothing"),
    ],
)
def test_dois(doi: str, record: str, preprint: str) -> None:
    assert (record_doi(doi), preprint_doi(doi)) == (record, preprint)


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        pytest.param(entry("T", "", "arXiv:2001.00001 (2020)"), "preprint", id="arXiv"),
        pytest.param(
            entry("T", url="https://arxiv.org/abs/2001.1"), "preprint", id="server"
        ),
        pytest.param(entry("T", "", "submitted"), "preprint", id="submitted"),
        pytest.param(
            entry("T", "", "NeurIPS 2020", "https://arxiv.org/abs/2001.00001"),
            "published",
            id="arXiv's address of a published paper",
        ),
        pytest.param(
            entry("T", "", "PDF", "https://a.org/x.pdf"), "", id="cannot be told"
        ),
        pytest.param(entry("T", doi="10.1000/a"), "published", id="DOI"),
        pytest.param(entry("T", doi="10.2139/ssrn.12"), "preprint", id="SSRN's DOI"),
        pytest.param(
            of_reference(reference("T", kind="unpublished", publisher="Quay")),
            "preprint",
            id="@unpublished",
        ),
        pytest.param(
            of_reference(reference("T", extra={"note": "in preparation"})),
            "preprint",
            id="a note",
        ),
        pytest.param(
            of_reference(
                reference("T", venue="Ponds", pages="1", extra={"note": "submitted"})
            ),
            "published",
            id="an old note",
        ),
        pytest.param(
            of_reference(reference("T", kind="article", venue="CoRR")),
            "preprint",
            id="CoRR",
        ),
        pytest.param(
            of_reference(
                reference(
                    "T", kind="inproceedings", venue="Preprints of the 13th Congress"
                )
            ),
            "published",
            id="a congress' preprints",
        ),
        pytest.param(
            of_reference(reference("T", kind="phdthesis", publisher="Quay")),
            "published",
            id="thesis",
        ),
    ],
)
def test_stage(work: Work, expected: str) -> None:
    told = ["preprint"] * work.is_preprint + ["published"] * work.is_published
    assert " ".join(told) == expected


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param(None, "k", id="first"),
        pytest.param("a", "a, k", id="second"),
        pytest.param("a, b,", "a, b, k", id="third"),
        pytest.param(2020, "2020, k", id="a key that is a number"),
        pytest.param(["a"], None, id="a list: written by hand"),
    ],
)
def test_note_with(held: object, expected: str | None) -> None:
    assert note_with(item("T", not_duplicate_of=held), "k") == expected


LIST = items_of(
    [
        {"title": "One", "key": "Own", "doi": "10.1000/a"},
        {"title": "Two", "authors": "A. Bee", "doi": "10.1000/B"},
        {
            "title": "Three",
            "authors": "A. Bee",
            "doi": "10.1000/c",
            "arxiv": "2001.00001",
        },
        {"title": "Four", "authors": "A. Bee", "doi": "10.1000/c", "year": 2020},
    ]
)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param(1, "Own", id="its own key"),
        pytest.param(2, "10.1000/b", id="DOI"),
        pytest.param(3, "2001.00001", id="arXiv id: the DOI is another one's, too"),
        pytest.param(4, "bee2020four", id="the key made from its fields"),
    ],
)
def test_lasting_name(number: int, expected: str) -> None:
    assert lasting_name(LIST[number - 1], LIST) == expected
    noted = item("T", not_duplicate_of=expected)
    assert [one.number for one in LIST if are_apart(noted, one)] == [number]


def test_one_preprint_and_two_dois_of_record_are_two_works() -> None:
    url = "https://doi.org/10.1101/123456"
    one, other = (
        of_reference(reference("Folded data", "A. Bee, C. Dee", doi=doi, url=url))
        for doi in ("10.1000/a", "10.1000/b")
    )
    assert one.preprint == other.preprint == "10.1101/123456"
    assert judge(one, other).verdict == "related"
