"""The cells of a report: what an entry says, and what is left for people to find."""

from typing import Any

import pytest

from publist.model.item import items_of
from publist.model.reported import row_of, to_do

ARXIV = "https://arxiv.org/abs/1707.03362"


def row(**fields: Any) -> dict[str, str]:  # noqa: ANN401  an entry's fields
    (item,) = items_of([{"title": "T", "authors": "A. Bee"} | fields])
    return row_of(item, ["BSF", "ISF"])


JOURNAL = {
    "journal": "Nature",
    "year": 2020,
    "doi": "10.1000/x",
    "issn": "0028-0836",
    "publisher": "Springer",
    "open_access": "no",
}


@pytest.mark.parametrize(
    ("fields", "column", "expected"),
    [
        pytest.param(JOURNAL, "type", "Article in journal", id="article"),
        pytest.param(
            {"booktitle": "NeurIPS"},
            "type",
            "Publication in conference proceedings/workshop",
            id="conference",
        ),
        pytest.param(
            {"type": "phdthesis", "school": "Delft"},
            "type",
            "Thesis/Dissertation",
            id="thesis",
        ),
        pytest.param({"link": {"url": ARXIV}}, "type", "Preprint", id="preprint"),
        pytest.param({}, "type", "Other", id="who knows"),
        pytest.param({"title": "A <i>b</i>\x1b[1m"}, "title", "A b [1m", id="plain"),
        pytest.param(
            {"authors": "A. Bee*, **C. Dee**"},
            "authors",
            "Bee, A.; Dee, C.",
            id="authors",
        ),
        pytest.param(
            {"authors": "A. Bee et al."}, "authors", "Bee, A.; et al.", id="others"
        ),
        pytest.param(
            {"link": {"url": "https://doi.org/10.1/A__B__"}}, "DOI", "", id="short"
        ),
        pytest.param(
            {"link": {"url": "https://doi.org/10.1000/A__B__"}},
            "DOI",
            "10.1000/a__b__",
            id="DOI as it is",
        ),
        pytest.param({"date": "2020-05-03"}, "date", "2020-05-03", id="day"),
        pytest.param({"date": "2020-05"}, "date", "2020-05", id="month"),
        pytest.param({"year": 2020, "month": "May"}, "date", "2020-05", id="by name"),
        pytest.param({"year": 2020, "date": "soon"}, "date", "2020", id="year"),
        pytest.param({}, "date", "", id="no date"),
        pytest.param(JOURNAL, "peer-reviewed", "yes", id="journals review"),
        pytest.param(
            JOURNAL | {"peer_reviewed": 0}, "peer-reviewed", "no", id="not this"
        ),
        pytest.param({"refereed": True}, "peer-reviewed", "yes", id="another name"),
        pytest.param(
            {"link": {"url": ARXIV}}, "peer-reviewed", "no", id="arXiv does not"
        ),
        pytest.param({}, "peer-reviewed", "", id="unknown"),
        pytest.param(
            {"link": {"url": ARXIV}}, "open access", "yes", id="arXiv is open"
        ),
        pytest.param({"link": {"url": ARXIV}}, "open at", ARXIV, id="on arXiv"),
        pytest.param({"arxiv": "1707.03362"}, "open at", ARXIV, id="by its id"),
        pytest.param(
            {
                "link": {
                    "url": "https://x.org",
                    "pdf": "https://openreview.net/pdf?id=1",
                }
            },
            "open at",
            "https://openreview.net/pdf?id=1",
            id="another address",
        ),
        pytest.param(
            {"link": {"url": "https://notarxiv.org/abs/1"}}, "open at", "", id="no host"
        ),
        pytest.param({"link": {"url": "https://[x"}}, "open at", "", id="no address"),
        pytest.param({"open_access": "gold"}, "open access", "gold", id="gold"),
        pytest.param(
            {"open_access": "https://x.org/a"}, "open at", "https://x.org/a", id="there"
        ),
        pytest.param(
            {"open_access": "https://x.org/a"}, "open access", "yes", id="there: open"
        ),
        pytest.param(
            {"open_access": 0, "arxiv": "1707.03362"}, "open at", "", id="not"
        ),
        pytest.param({"BSF": 1, "ISF": 0}, "other grants", "BSF", id="another grant"),
        pytest.param({"BSF": "1"}, "other grants", "", id="no flag"),
    ],
)
def test_cells(fields: dict[str, Any], column: str, expected: str) -> None:
    assert row(**fields)[column] == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(JOURNAL, [], id="all is there"),
        pytest.param(JOURNAL | {"issn": ""}, ["ISSN"], id="a journal has an ISSN"),
        pytest.param(
            {
                "booktitle": "NeurIPS",
                "year": 2020,
                "publisher": "P",
                "arxiv": "1707.03362",
            },
            ["DOI"],
            id="a conference has none",
        ),
        pytest.param(
            JOURNAL | {"open_access": None}, ["open access", "open at"], id="open?"
        ),
        pytest.param(JOURNAL | {"open_access": "gold"}, ["open at"], id="where?"),
    ],
)
def test_to_do(fields: dict[str, Any], expected: list[str]) -> None:
    assert to_do(row(**fields)) == expected
