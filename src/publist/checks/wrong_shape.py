"""PUB106 wrong-shape: a field holds something that the pages cannot show.

## Why
A page prints `link.url`; of a `link` that is plain text it prints nothing. A flag that
holds words is never `== 1`, so the entry is hidden without a word.

## Example
    - title: Folded data
      link: https://example.org/folded

## Use instead
    - title: Folded data
      link:
        url: https://example.org/folded

## Fix
By hand.
"""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from publist.checks import Finding, Surroundings, rule
from publist.checks._flags import compared, unseen
from publist.checks._swallowed import swallowed
from publist.model.entry import Entry
from publist.site.pages import Pages
from publist.store.document import Document, Field, Record

WANTED = {
    "link": (
        "`url:` and `display:` on lines below it",
        "a mapping with `url` and `display`",
    ),
    "highlight": ("a number: 1 to show the entry, 0 not to", "a number"),
    "authors": ("one line of names, or a list of them", "text"),
}
TEXT = ("text on one line; put it in quotes if it looks like something else", "text")
NO_TEXT = ("link", "highlight")
KINDS = {dict: "fields of its own", list: "a list", bool: "true or false", str: "text"}


@rule("PUB106")
def wrong_shape(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find fields that the schema refuses, unless another rule names the cause."""
    wrong = [(record, held) for record in document.records for held in _refused(record)]
    lists = any(held.style == "-" for _, held in wrong)
    taken = {entry.held.start for entry in swallowed(document)} if lists else set()
    for record, held in wrong:
        known = held.start in taken or _told_elsewhere(record, held)
        if not known and not _is_read_so(record, held, site.pages):
            yield _finding(held)


def _refused(record: Record) -> list[Field]:
    """Return the fields of an entry that the schema refuses, in the file's order."""
    if _is_usual(record.data):  # as nearly all are: the schema takes its time
        return []
    data = {str(key): value for key, value in record.data.items()}
    try:
        Entry.model_validate({"title": "-"} | data)
    except ValidationError as error:
        paths = {tuple(map(str, problem["loc"]))[:2] for problem in error.errors()}
    else:
        return []
    fields = {held.start: held for path in paths if (held := _field(record, path))}
    return [held for _, held in sorted(fields.items())]


def _is_read_so(record: Record, held: Field, pages: Pages | None) -> bool:
    """Tell whether the site's own pages want the field as it is, or PUB109 says more."""
    if pages is None:
        return False
    if held.key == "highlight":
        asked = any(
            test.holds(record.data) for test in pages.flags.get("highlight", ())
        )
        return asked or any(unseen(record, compared(pages)))
    plain = pages.certain and "link.url" not in pages.fields
    return held.key == "link" and plain and "link" in pages.fields


def _is_usual(data: dict[Any, Any]) -> bool:
    """Tell whether fields hold text, whole numbers and a link of text only."""
    for name, value in data.items():
        kind = type(value)
        if kind is str:
            if name in NO_TEXT:
                return False
        elif kind is dict:
            if name != "link" or not _are_texts(value):
                return False
        elif kind is not int and value is not None:
            return False
    return bool(data.get("title")) and type(data.get("link")) is not int


def _are_texts(link: dict[Any, Any]) -> bool:
    return all(type(value) is str or value is None for value in link.values())


def _told_elsewhere(record: Record, held: Field) -> bool:
    """Tell an empty title (PUB104) and ``Yes`` (PUB115) from what is of a wrong shape."""
    if type(held.value) is bool:
        return record.raw(held).casefold() not in ("true", "false")
    return held.key == "title" and not held.value


def _field(record: Record, path: tuple[str, ...]) -> Field | None:
    """Return the field at a path, or the nearest one around it."""
    held = record.fields.get(path[0])
    inner = held.fields.get(path[1]) if held and len(path) > 1 else None
    return inner or held


def _finding(held: Field) -> Finding:
    fix, wanted = WANTED.get(held.key, TEXT)
    kind = KINDS.get(type(held.value), "a number")
    return Finding(
        code="PUB106",
        message=f"`{held.key}` holds {kind}; the pages want {wanted}",
        span=held.span,
        fix=f"write {fix}",
    )
