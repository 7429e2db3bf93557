"""The promises of the store, on real lists in any layout that still loads.

``make fuzz`` runs each of these on many more lists than CI does.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.corpus import lists, needs_corpus
from tests.store import promises
from tests.store.drawn import MAKERS
from tests.store.lists import LIST
from tests.store.meaning import meaning
from tests.store.mutated import MUTATIONS, ODD, Case, cases, cut_lists, is_list
from tests.store.mutations import Mutation
from tests.store.operations import check, outcome, setting
from tests.store.undone import UNDONE

from publist.errors import PublistError
from publist.store.change import Revision
from publist.store.document import parse
from publist.store.edits import apply_edits

each_operation = pytest.mark.parametrize(("turn", "name"), list(enumerate(MAKERS)))
each_pair = pytest.mark.parametrize(("turn", "name"), list(enumerate(UNDONE)))


@needs_corpus
def test_real_lists_are_among_those_that_are_mutated() -> None:
    """Two of them are empty; the sample's is there wherever the tests are."""
    assert len(cut_lists()) == len(lists()) - 2 + 1


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda made: made.__name__)
def test_a_mutation_makes_lists_that_load(mutation: Mutation) -> None:
    """Or it would be left out each time, and nobody would know."""
    olds = [parse(text, LIST) for text in ODD]
    new = {
        mutation(old, at, pick) for old in olds for at in range(6) for pick in range(8)
    }
    load = {text for text in new.difference(ODD) if is_list(parse(text, LIST))}
    assert len(load) >= 6


@given(cases())
def test_it_reads_as_libyaml_reads_it(case: Case) -> None:
    promises.reads_alike(case.document.data, meaning(case.document.text))


@given(cases())
def test_every_span_points_at_its_value(case: Case) -> None:
    said = meaning(case.document.text)
    for record, entry in zip(case.document.records, said, strict=True):
        promises.spans_are_right(case.document, record, entry)


@each_operation
@given(data=st.data())
def test_an_operation_does_what_it_means_or_refuses(
    name: str, turn: int, data: st.DataObject
) -> None:
    document, number, at, pick = data.draw(cases(turn))
    operation = MAKERS[name](document, document.records[number], at, pick)
    if operation is not None:
        check(document, number, operation)


@given(cases(), st.sampled_from(sorted(MAKERS)))
def test_the_edits_of_a_change_taken_back_give_the_old_bytes(
    case: Case, name: str
) -> None:
    document, number, at, pick = case
    operation = MAKERS[name](document, document.records[number], at, pick)
    revision = Revision(document)
    try:
        if operation is not None:
            operation.do(revision, document.records[number])
        edits = revision.change.edits
    except PublistError:
        return
    new = apply_edits(document.text, edits)
    back = promises.taken_back(document.text, edits)
    assert apply_edits(new, back) == document.text


@given(cases(), st.sampled_from(["set", "add", "add inside", "tag"]))
def test_a_second_time_changes_nothing(case: Case, name: str) -> None:
    document, number, at, pick = case
    operation = MAKERS[name](document, document.records[number], at, pick)
    if operation is None:
        return
    new = outcome(document, number, operation)
    if new is not None:
        assert outcome(new, number, operation) is new


@given(cases())
def test_a_text_keeps_its_quotes_or_its_block(case: Case) -> None:
    document, number, at, _ = case
    texts = [
        (path, held)
        for path, held in promises.fields_of(document.records[number])
        if held.style in ("'", '"', "|", ">") and held.value
    ]
    if not texts or document.records[number].style == "{":
        return
    path, held = texts[at % len(texts)]
    new = outcome(document, number, setting(path, "Fresh words"))
    if new is not None:
        again = dict(promises.fields_of(new.records[number]))[path]
        assert again.style == held.style


@each_pair
@given(data=st.data())
def test_what_is_taken_back_leaves_the_old_bytes(
    name: str, turn: int, data: st.DataObject
) -> None:
    document, number, at, pick = data.draw(cases(turn))
    trial = UNDONE[name](document, document.records[number], at, pick)
    if trial is not None:
        trial(document, number)
