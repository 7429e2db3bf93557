"""What is promised of each operation, on the first, middle and last entry of real lists.

In both newline styles, with and without a byte order mark and a final newline. The
operations of ``test_operations`` run there too; here are the others, and what a second
command takes back.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.corpus import lists, needs_corpus, site_of
from tests.store import operations
from tests.store.operations import Operation
from tests.store.promises import fields_of, same_endings
from tests.store.test_operations import outcome, variants
from tests.store.undone import UNDONE

from publist.store import files
from publist.store.document import Document, Record, parse

Figure = Callable[[str, int], None]
each_list = pytest.mark.parametrize("path", lists(), ids=site_of)


def some(document: Document) -> list[int]:
    """Return the indexes of the first, the middle and the last entry."""
    count = len(document.records)
    return sorted({0, count // 2, count - 1}) if count else []


def operations_on(document: Document, record: Record) -> list[Operation]:
    """Return what ``test_operations`` and ``test_lists_in_the_wild`` leave out."""
    paths = [path for path, _ in fields_of(record)]
    texts = [path for path, held in fields_of(record) if isinstance(held.value, str)]
    nested = [path for path in paths if len(path) == 2]
    return [
        operations.setting(texts[-1], "Fresh, it's"),
        operations.setting(("new",), "a: b"),
        operations.renaming(paths[0][0], "fresh"),
        *(operations.removing(path) for path in nested[-1:]),
        operations.removing_some({0, record.number - 1, len(document.records) - 1}),
    ]


@needs_corpus
@each_list
def test_an_operation_keeps_the_rest_of_a_real_list(path: Path, figure: Figure) -> None:
    done = refused = 0
    for text in variants(files.read_text(path)):
        document = parse(text, path)
        for number in some(document):
            record = document.records[number]
            for operation in operations_on(document, record):
                new = outcome(document, record, operation.do)
                done, refused = done + (new is not None), refused + (new is None)
                if new is not None:
                    operation.keep(document, record, new)
                    same_endings(text, new)
    figure("operations done", done)
    figure("operations refused with a reason", refused)


@needs_corpus
@each_list
def test_what_is_taken_back_leaves_the_old_bytes_of_a_real_list(
    path: Path, figure: Figure
) -> None:
    done = 0
    for text in variants(files.read_text(path))[::7]:
        document = parse(text, path)
        for number in some(document)[::2]:
            for at, make in enumerate(UNDONE.values()):
                trial = make(document, document.records[number], number + at, at)
                done += trial is not None and trial(document, number)
    figure("changes taken back", done)
