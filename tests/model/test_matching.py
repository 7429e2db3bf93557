import pytest

from publist.model.item import Item, items_of
from publist.model.matching import Index, same_as
from publist.model.names import Name
from publist.model.reference import Reference

LIST = items_of(
    [
        {"title": "Folded data", "authors": "L. Wu", "doi": "10.1000/A", "key": "Fold"},
        {"title": "Deep Learning", "authors": "Y. LeCun, G. Hinton"},
        {
            "title": "No authors here",
            "link": {"url": "https://arxiv.org/abs/1707.03362"},
        },
        {"title": "Deep Learning", "authors": "I. van der Berg"},
        {"title": "Made key", "authors": "L. Wu", "year": 2020},
    ]
)


def match(reference: Reference) -> str:
    found = Index(LIST).find(reference)
    return f"#{found.item.number} {found.reason}" if found else ""


def ref(title: str = "Another", authors: str = "Somebody", **known: str) -> Reference:
    names = tuple(Name(family) for family in authors.split())
    return Reference(title, names, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        pytest.param(ref(doi="10.1000/a"), "#1 same DOI", id="DOI"),
        pytest.param(ref(arxiv="1707.03362"), "#3 same arXiv id", id="arXiv id"),
        pytest.param(ref(key="fold"), "#1 same key", id="key, other case"),
        pytest.param(ref(key="wu2020made"), "", id="a made key decides nothing"),
        pytest.param(ref("Folded data", "Wu"), "#1 same title", id="title and author"),
        pytest.param(
            ref("FOLDED <i>data</i>!", "Wu"), "#1 same title", id="its spelling"
        ),
        pytest.param(ref("Folded-Data", "Wu Bee"), "#1 same title", id="its hyphens"),
        pytest.param(ref("$Folded$ data", "Wu"), "#1 same title", id="its math signs"),
        pytest.param(ref("Folded data", "Bee"), "", id="other authors"),
        pytest.param(ref("Folded data", ""), "#1 same title", id="no authors there"),
        pytest.param(ref("No authors here"), "#3 same title", id="no authors here"),
        pytest.param(ref("Deep Learning", "Hinton"), "#2 same title", id="of two"),
        pytest.param(ref("Deep Learning", "Berg"), "#4 same title", id="the second"),
        pytest.param(ref("Deep Learning", "Wu"), "", id="a third"),
        pytest.param(ref("Deep Learning II", "Hinton"), "", id="a longer title"),
        pytest.param(ref(), "", id="something else"),
    ],
)
def test_find(reference: Reference, expected: str) -> None:
    assert match(reference) == expected


def test_what_was_added_is_found() -> None:
    index = Index([])
    index.add(LIST[0])
    assert index.find(ref(doi="10.1000/a"))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param({"title": "x", "doi": "10.1000/A"}, 1, id="DOI"),
        pytest.param({"title": "Folded data", "authors": "L. Wu"}, 1, id="title"),
        pytest.param({"title": "Something else"}, None, id="new"),
    ],
)
def test_same_as(data: dict[str, str], expected: int | None) -> None:
    found = same_as(Item(0, data), LIST)
    assert (found.item.number if found else None) == expected
