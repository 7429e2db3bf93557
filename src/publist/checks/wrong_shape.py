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

from pydantic import ValidationError

from publist.checks import Finding, rule
from publist.model.entry import Entry
from publist.store.document import Field, Record

WANTED = {
    "link": (
        "`url:` and `display:` on lines below it",
        "a mapping with `url` and `display`",
    ),
    "highlight": ("a number: 1 to show the entry, 0 not to", "a number"),
    "authors": ("one line of names, or a list of them", "text"),
}
TEXT = ("text on one line; put it in quotes if it looks like something else", "text")
KINDS = {dict: "fields of its own", list: "a list", bool: "true or false", str: "text"}


@rule("PUB106")
def wrong_shape(record: Record) -> Iterator[Finding]:
    """Find fields that the schema refuses."""
    data = {str(key): value for key, value in record.data.items()}
    try:
        Entry.model_validate({"title": "-"} | data)
    except ValidationError as error:
        paths = {tuple(map(str, problem["loc"]))[:2] for problem in error.errors()}
    else:
        return
    fields = {held.start: held for path in paths if (held := _field(record, path))}
    for _, held in sorted(fields.items()):
        if held.key != "title" or held.value:
            yield _finding(held)


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
