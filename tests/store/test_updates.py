import pytest
from tests.store.lists import LIST

from publist.model.author_line import parse as parse_authors
from publist.model.item import items_of
from publist.model.matching import Index, of_reference
from publist.model.reference import Reference
from publist.store.document import parse
from publist.store.draft import Draft
from publist.store.merge import Merger
from publist.store.style import Habits
from publist.store.updates import Updates

T = "Folded data in shallow rivers"
TWO = parse_authors("L. Wu, A. Bee").names
ARTICLE = Reference(
    T,
    TWO,
    year=2021,
    kind="article",
    doi="10.1000/a",
    venue="Nature",
    volume="5",
    pages="12–19",
)
PREPRINT = Reference(T, TWO, year=2020, arxiv="2001.00001")
URL, DISPLAY = "https://doi.org/10.1000/a", "Nature 5, 12 (2021)"


def update(
    text: str, *references: Reference, overwrite: bool = False
) -> tuple[str, list[str], list[str]]:
    """Return the list as it is then, what was changed, and what was not."""
    document = parse(text, LIST)
    items = items_of(record.data for record in document.records)
    updates = Updates(Merger(items, Habits(document)))
    updates.overwrite = overwrite
    done, left = [], []
    for reference in references:
        match = Index(items).find(of_reference(reference))
        assert match
        made, kept = updates.take(reference, match)
        done += list(map(str, made))
        left += list(map(str, kept))
    draft = Draft(document)
    assert updates.apply(draft) == []
    return draft.now.text, done, left


HEAD = f"- title: {T}\n  authors: '**L. Wu** *, A. Bee *'\n"
OLD = "  link:\n    url: https://arxiv.org/abs/2001.00001\n    display: arXiv (2020)\n"


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        pytest.param(
            HEAD + "  link:\n",
            ARTICLE,
            HEAD + f"  link:\n    url: {URL}\n    display: {DISPLAY}\n",
            id="an empty link",
        ),
        pytest.param(
            HEAD,
            ARTICLE,
            HEAD + f"  link:\n    url: {URL}\n    display: {DISPLAY}\n",
            id="no link: the address tells the DOI",
        ),
        pytest.param(
            HEAD + "  link:\n    url: https://a.org\n    display: Nature\n  journal:\n",
            ARTICLE,
            HEAD + "  link:\n    url: https://a.org\n    display: Nature\n"
            "  journal: Nature\n  doi: 10.1000/a\n",
            id="an empty field; a DOI though the list has none",
        ),
        pytest.param(
            HEAD + OLD,
            ARTICLE,
            HEAD + OLD + "  doi: 10.1000/a\n",
            id="a preprint's link is somebody's",
        ),
        pytest.param(
            HEAD + f"  link:\n    url: {URL}\n    display: Nature\n",
            PREPRINT,
            HEAD + f"  link:\n    url: {URL}\n    display: Nature\n",
            id="a preprint adds nothing to its article",
        ),
        pytest.param(
            HEAD + f"  link:\n    url: {URL}\n    display: Nature\n  arxiv:\n",
            PREPRINT,
            HEAD
            + f'  link:\n    url: {URL}\n    display: Nature\n  arxiv: "2001.00001"\n',
            id="but its id, where the list has a place for it",
        ),
        pytest.param(
            f"- title: {T}\n  authors:\n  year: '2021'\n  doi: 10.1000/a\n",
            ARTICLE,
            f"- title: {T}\n  authors: L. Wu, A. Bee\n  year: '2021'\n"
            f"  doi: 10.1000/a\n  link:\n    url: {URL}\n    display: {DISPLAY}\n",
            id="authors where there are none",
        ),
        pytest.param(
            f"- title: {T}\n  authors: L. Wu, A. Bee\n  url:\n  display: N\n",
            ARTICLE,
            f"- title: {T}\n  authors: L. Wu, A. Bee\n  url: {URL}\n  display: N\n",
            id="an address outside of link",
        ),
        pytest.param(
            f"- title: {T}\n  authors: L. Wu, A. Bee\n  link: none\n",
            ARTICLE,
            f"- title: {T}\n  authors: L. Wu, A. Bee\n  link: none\n  doi: 10.1000/a\n",
            id="a link that is no mapping stays",
        ),
    ],
)
def test_fill(text: str, reference: Reference, expected: str) -> None:
    assert update(text, reference)[0] == expected


def test_what_somebody_wrote_is_only_named() -> None:
    _, done, left = update(HEAD + OLD, ARTICLE)
    assert done == ["doi 10.1000/a"]
    assert left == [
        f"link.url https://arxiv.org/abs/2001.00001 → {URL}",
        f"link.display arXiv (2020) → {DISPLAY}",
    ]


def test_overwrite_puts_the_published_version_in() -> None:
    held = HEAD + OLD + "  year: 2020\n"
    text, _, left = update(held, ARTICLE, overwrite=True)
    link = f"  link:\n    url: {URL}\n    display: {DISPLAY}\n"
    assert text == HEAD + link + "  year: 2021\n"
    assert left == []


@pytest.mark.parametrize(
    "held",
    [
        pytest.param(
            f"    url: http://dx.doi.org/10.1000/A\n    display: {DISPLAY}\n", id="DOI"
        ),
        pytest.param(
            f"    url: {URL}\n    display: NATURE 5, 12 - (2021)\n", id="spelling"
        ),
    ],
)
def test_overwrite_leaves_what_says_the_same(held: str) -> None:
    text = HEAD + "  link:\n" + held
    assert update(text, ARTICLE, overwrite=True) == (text, [], [])


def test_the_authors_line_is_never_overwritten() -> None:
    other = Reference(T, parse_authors("L. Wu, A. Bee, C. Dee").names, doi="10.1000/a")
    text, *_ = update(HEAD + f"  link:\n    url: {URL}\n", other, overwrite=True)
    assert "**L. Wu** *, A. Bee *'" in text


def test_of_several_references_the_first_decides_a_field() -> None:
    second = Reference(T, TWO, year=2021, doi="10.1000/a", venue="Natur", volume="7")
    text, done, _ = update(HEAD + "  journal:\n  volume:\n", ARTICLE, second)
    assert "journal: Nature\n  volume: 5\n" in text
    assert len(done) == len(set(done))
    again, *_ = update(
        HEAD + "  journal:\n  volume:\n", ARTICLE, second, overwrite=True
    )
    assert again == text


def test_a_second_update_changes_nothing() -> None:
    text, *_ = update(HEAD + OLD + "  journal:\n", ARTICLE)
    assert update(text, ARTICLE)[0] == text


def test_an_entry_that_cannot_be_changed_is_told_and_left() -> None:
    text = f"- &a\n  title: {T}\n  journal:\n- *a\n"
    document = parse(text, LIST)
    items = items_of(record.data for record in document.records)
    updates = Updates(Merger(items, Habits(document)))
    match = Index(items[1:]).find(of_reference(ARTICLE))
    assert match
    updates.take(ARTICLE, match)
    draft = Draft(document)
    problems = updates.apply(draft)
    assert {problem.what for problem in problems} == {
        "entry 2 stands for another one (an alias)"
    }
    assert draft.now.text == text
