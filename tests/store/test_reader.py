"""Whatever the text is, reading it ends: with records, or with a fault and its place."""

import gc

from hypothesis import given
from tests.store.lists import LIST, rubble, slipped

from publist.store.document import parse


@given(rubble)
def test_parse_never_raises(text: str) -> None:
    document = parse(text, LIST)
    assert (document.fault is None) or (document.data, document.records) == (None, [])


@given(slipped())
def test_a_fault_stands_in_the_text(text: str) -> None:
    fault = parse(text, LIST).fault
    assert fault is None or 0 <= fault.at <= len(text)


@given(rubble)
def test_every_record_stands_in_the_text(text: str) -> None:
    document = parse(text, LIST)
    for record in document.records:
        assert 0 <= record.start <= record.end <= document.end <= len(text)
        for held in record.fields.values():
            assert (
                record.start <= held.key_start <= held.start <= held.end <= record.end
            )


def test_the_garbage_collector_is_on_again() -> None:
    parse("- a: *n\n", LIST)
    assert gc.isenabled()
