"""PUB801 unknown-grant: a flag is nearly that of a grant in `publist.toml`.

## Why
The grant's page shows entries with `ERC: 1`; one with `Erc: 1` is not on it, without a
word, and it may be missing in the report to the funder.

## Example
    - title: Folded data
      Erc: 1

## Use instead
    - title: Folded data
      ERC: 1

## Fix
Unsafe: the name is put right where only case or dashes differ; the entry then appears on
the grant's page. Other flags are a list's own, and without `[grants.NAME]` in
`publist.toml` nothing is reported.
"""

import re
from collections.abc import Collection, Iterator

from publist.checks import Finding, Surroundings, rule
from publist.model.flags import RESERVED
from publist.store.document import Document, Field, Record
from publist.store.edits import Edit, Span

SHORT = 2
"""Letters; swapped ones in so short a name could mean anything."""


@rule("PUB801")
def unknown_grant(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find flags that are set and differ from a grant's by a slip."""
    grants = site.settings.grants
    if not grants:
        return
    names = {name for record in document.records for name in record.fields}
    meant = {name: near for name in names if (near := _near(name, grants))}
    for record in document.records if meant else ():
        for name in record.fields.keys() & meant.keys():
            held = record.fields[name]
            if held.value in (1, "1"):
                yield _finding(document, record, held, meant[name])


def _near(name: str, grants: Collection[str]) -> str:
    """Return the grant that a name is a slip of; '' for a grant or an own name."""
    if name in grants or name.casefold() in RESERVED:
        return ""
    near = (grant for grant in grants if _alike(name, grant))
    return next(near, "")


def _alike(name: str, grant: str) -> bool:
    """Tell case, dashes, a number behind it and two swapped letters from other names."""
    one, other = _letters(name), _letters(grant)
    numbered = not other[-1:].isdigit() and re.fullmatch(r"\d{1,2}", one[len(other) :])
    swapped = len(one) > SHORT and any(
        one == other[:at] + other[at + 1] + other[at] + other[at + 2 :]
        for at in range(len(other) - 1)
    )
    return one == other or swapped or bool(one.startswith(other) and numbered)


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


def _finding(document: Document, record: Record, held: Field, grant: str) -> Finding:
    same = _letters(held.key) == _letters(grant)
    start = held.key_start + (document.text[held.key_start] in "\"'")
    span = Span(start, start + len(held.key))
    free = same and grant not in record.fields
    return Finding(
        code="PUB801",
        message=f"`{held.key}` is no grant in publist.toml; is `{grant}` meant?",
        span=span,
        fix=f"write `{grant}`"
        + ("" if same else f", or add `[grants.{held.key}]` to publist.toml"),
        severity="error" if same else "warning",
        edits=(Edit(span, grant),) if free else (),
        safe=False,
    )
