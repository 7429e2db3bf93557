"""What holds of any two works, and of any import: symmetry, and nothing twice."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.store.lists import LIST

from publist.model.author_line import parse as parse_authors
from publist.model.item import Item, items_of
from publist.model.matching import (
    Verdict,
    Work,
    judge,
    of_item,
    of_reference,
    pairs,
    same_as,
)
from publist.model.matching.preprints import record_doi
from publist.model.reference import Reference
from publist.store.change import Revision
from publist.store.document import parse
from publist.store.edits import apply_edits
from publist.store.merge import Merger
from publist.store.sorting import Sorter
from publist.store.style import Habits

TITLES = [
    "Folded data in shallow rivers",
    "Folded data in shalow rivers",
    "Folded data in shallow rivers: a survey",
    "Folded data in shallow rivers (extended abstract)",
    "Erratum: Folded data in shallow rivers",
    "Folded data in shallow rivers, Part II",
    "Quiet ponds",
    "Editorial",
    "日本語の題",
    "???",
]
AUTHORS = ["", "L. Wu", "Li Wu, A. Bee", "Wu L, Bee A, Dee C", "A. Bee et al.", "X. Yz"]
VENUES = [
    "",
    "Nature",
    "ICML",
    "Mud workshop",
    "arXiv preprint",
    "J. Ponds",
    "Salt days",
]
DOIS = ["", "", "10.1000/a", "10.1000/b", "10.1101/2020.01.02.123456"]
ARXIV = ["", "", "2001.00001", "2001.00002"]
YEARS = [None, 1887, 2019, 2020, 2024]

references = st.builds(
    lambda title, authors, **known: Reference(title, authors.names, **known),
    st.one_of(
        st.sampled_from(TITLES), st.text(min_size=1, max_size=12).map(str.strip)
    ).filter(bool),
    st.sampled_from(AUTHORS).map(parse_authors),
    year=st.sampled_from(YEARS),
    kind=st.sampled_from(["article", "inproceedings", "misc", "book", "unpublished"]),
    key=st.sampled_from(["", "a", "b"]),
    doi=st.sampled_from(DOIS),
    arxiv=st.sampled_from(ARXIV),
    url=st.sampled_from(["", "https://a.org/x", "https://b.org/y.pdf"]),
    venue=st.sampled_from(VENUES),
    publisher=st.sampled_from(["", "Quay Press"]),
    volume=st.sampled_from(["", "5", "6"]),
    pages=st.sampled_from(["", "12–19", "112"]),
)
entries = st.builds(
    lambda **fields: {name: held for name, held in fields.items() if held},
    title=st.sampled_from(TITLES),
    authors=st.sampled_from(AUTHORS),
    link=st.fixed_dictionaries(
        {
            "url": st.sampled_from(
                ["", "https://doi.org/10.1000/a", "https://arxiv.org/abs/2001.00001"]
            ),
            "display": st.sampled_from(
                ["", "Nature 5, 12 (2020)", "ICML 2019", "arXiv (2019)", "PDF"]
            ),
        }
    ),
    key=st.sampled_from(["", "a", "b"]),
    doi=st.sampled_from(DOIS),
    year=st.sampled_from(YEARS),
    not_duplicate_of=st.sampled_from(["", "", "", "a", "10.1000/b, c"]),
)


@given(entries, references)
def test_the_order_of_two_works_does_not_matter(
    data: dict[str, object], reference: Reference
) -> None:
    one, other = of_item(Item(1, data)), of_reference(reference)
    assert judge(one, other) == judge(other, one)


@given(entries, references)
def test_two_dois_of_record_are_two_works(
    data: dict[str, object], reference: Reference
) -> None:
    one, other = of_item(Item(1, data)), of_reference(reference)
    found = judge(one, other).verdict
    mine, theirs = record_doi(one.doi), record_doi(other.doi)
    assert not (mine and theirs and mine != theirs) or found is not Verdict.SAME


@given(entries)
def test_a_work_is_no_other_one(data: dict[str, object]) -> None:
    work = of_item(Item(1, data))
    assert judge(work, work).verdict is Verdict.SAME or says_little(work)


@given(st.lists(entries, max_size=8), st.randoms(use_true_random=False))
def test_pairs_do_not_depend_on_the_order_of_the_list(
    data: list[dict[str, object]], random: object
) -> None:
    bare = [Item(number, one) for number, one in enumerate(data, 1)]
    mixed = list(bare)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    found, again = (
        {
            (frozenset((pair.one.number, pair.other.number)), pair.verdict, pair.reason)
            for pair in pairs(items)
        }
        for items in (bare, mixed)
    )
    assert found == again


@given(st.lists(entries, max_size=6), st.lists(references, min_size=1, max_size=8))
@example(
    [],
    [
        Reference("Pond", parse_authors("A. Bee").names, year=2020, kind="misc"),
        Reference("Pond", parse_authors("A. Bee").names, year=2020, kind="misc"),
    ],
)
def test_a_second_import_adds_nothing(
    data: list[dict[str, object]], given_references: list[Reference]
) -> None:
    text = "".join(f"- {one!r}\n" for one in data)
    first = merger(text)
    new = Sorter(first).sort_out(given_references).new
    revision = Revision(parse(text, LIST))
    for reference in new:
        first.add(first.data_of(reference), revision)
    again = merger(apply_edits(text, revision.change.edits))
    assert Sorter(again).sort_out(given_references).new == []


def merger(text: str) -> Merger:
    document = parse(text, LIST)
    assert document.fault is None
    items = items_of(record.data for record in document.records)
    return Merger(items, Habits(document))


@given(st.lists(references, max_size=8))
def test_every_reference_is_new_or_present_once(found: list[Reference]) -> None:
    result = Sorter(merger("")).sort_out(found)
    told = [*result.new, *(reference for reference, _ in result.present)]
    assert sorted(map(id, told)) == sorted(map(id, found))


@given(entries, st.lists(entries, max_size=5))
def test_what_is_in_a_list_is_found_in_it(
    data: dict[str, object], others: list[dict[str, object]]
) -> None:
    work = of_item(Item(1, data))
    found = same_as(Item(0, data), items_of([*others, data]))
    assert found or says_little(work)


def says_little(work: Work) -> bool:
    """Tell whether no title, or one that many works have, is all that is known."""
    alone = work.title.is_short and not work.people.persons
    return alone or work.title.is_generic or bool(work.denied)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("edition part 1st " + "! " * 8_000, id="signs"),
        pytest.param("(award " * 4_000, id="brackets"),
        pytest.param("a" * 50_000, id="one word"),
        pytest.param("wu bee " * 5_000, id="many words"),
        pytest.param("Erratum to: " * 3_000, id="notices"),
        pytest.param(r"\emph{" * 5_000, id="LaTeX"),
        pytest.param("1(2 " * 8_000, id="numbers"),
    ],
)
def test_texts_that_are_made_to_do_harm_end(text: str) -> None:
    for field in ("title", "authors", "journal", "not_duplicate_of"):
        data = {"title": "Folded", "link": {"display": text}, field: text}
        other = {**data, field: text + "x"}
        assert judge(of_item(Item(1, data)), of_item(Item(2, other)))
