"""PUB802 bare-grant-page: a grant's page lacks what its funder asks for.

## Why
Funders want their sentence, the number of the grant and often their logo on the page.
Reviewers of a report look there.

## Example
    - title: Folded data
      ERC: 1

    # publist.toml
    [grants.ERC]
    number = "101039436"
    page = "erc.md"

    # erc.md
    Our project is about folds.

## Use instead
    - title: Folded data
      ERC: 1

    # publist.toml
    [grants.ERC]
    number = "101039436"
    page = "erc.md"

    # erc.md
    Our project is about folds. It is paid by grant 101039436.

## Fix
By hand, in the page or in `publist.toml`; `publist page` writes a page that has it all.
Checked is what `[grants.NAME]` gives: `page`, `number`, `logo`, and `statement`, or without
one the sentence of the programme, its name or the funder's.
"""

from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.model.funding import Award, wording_of
from publist.model.text import fold, plain
from publist.site.grant_pages import GrantPage
from publist.site.settings import Grant
from publist.store.document import Document
from publist.store.edits import Span

EUROPE = "European Union"
"""Who pays for all programmes whose wording publist knows."""


@rule("PUB802")
def bare_grant_page(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find what is missing; it is shown at the first entry of the grant."""
    for flag, page in site.grant_pages.items():
        span = _first(document, flag)
        if span is None:
            continue
        for message, fix in _missing(site.settings.grants[flag], page):
            yield Finding("PUB802", message, span, fix, severity="warning")


def _first(document: Document, flag: str) -> Span | None:
    """Return where the grant is first set; nothing is owed for no papers."""
    held = (record.fields.get(flag) for record in document.records)
    first = next((one for one in held if one and one.value == 1), None)
    return Span(first.key_start, first.end) if first else None


def _missing(grant: Grant, page: GrantPage) -> Iterator[tuple[str, str]]:
    """Yield what the page does not have, and what to do about it."""
    if page.text is None:
        what = f"the page of {grant.flag}, {page.name}, is not there"
        yield what, f"type `publist page --flag {grant.flag} --write`, or mend `page`"
        return
    text = fold(plain(page.text))
    said = f"{page.name}, the page of {grant.flag},"
    if grant.number and not _has(text, grant.number):
        yield f"{said} does not name the grant's number", f"write {grant.number} there"
    yield from _unsaid(grant, text, said)
    if not page.logo:
        what = f"the logo of {grant.flag}, {grant.logo}, is not there"
        yield what, "put the picture there, or mend `logo` in publist.toml"
    elif grant.logo and grant.logo.rpartition("/")[2] not in page.text:
        yield f"{said} does not show its logo", f"show {grant.logo} there"


def _unsaid(grant: Grant, text: str, said: str) -> Iterator[tuple[str, str]]:
    """Tell a page without the funder's sentence, or without the funder."""
    if grant.statement:
        if not _has(text, grant.statement):
            yield f"{said} lacks the funder's sentence", f"write: {grant.statement}"
        return
    award = Award(grant.flag, programme=grant.programme, funder=grant.funder)
    union = EUROPE if wording_of(award) else ""
    names = [name for name in (grant.programme, grant.funder, union) if name]
    if names and not any(_has(text, name) for name in names):
        yield f"{said} does not say who paid", f"name {' or '.join(names)} there"


def _has(text: str, words: str) -> bool:
    """Tell whether words stand in a text, whatever the case, signs and blanks."""
    return fold(plain(words)).replace(" ", "") in text.replace(" ", "")
