"""PUB001 unused-ignore: a comment silences a rule that finds nothing there.

## Why
A comment that stays behind after its mistake was mended hides the next one.

## Example
    - title: Folded data
      authors: L. Wu  # publist: ignore[PUB104]

## Use instead
    - title: Folded data
      authors: L. Wu

## Fix
Safe: the comment is cut where none of its codes is needed.
"""

from collections.abc import Collection, Iterator, Sequence

from publist.checks import Finding, rule, rules
from publist.checks._ignored import Ignore, ignores
from publist.store.document import WHITE, Document
from publist.store.edits import Edit, Span


@rule("PUB001")
def unused_ignore(
    document: Document, findings: Sequence[Finding], codes: Collection[str]
) -> Iterator[Finding]:
    """Find codes in comments that silence nothing, among the rules that ran."""
    if "publist:" not in document.text:
        return
    for one in ignores(document):
        unused = [code for code in one.codes if _unused(one, code, findings, codes)]
        if unused or not one.codes:
            whole = len(unused) == len(one.codes)
            yield _finding(document, one, unused, whole=whole)


def _unused(
    one: Ignore, code: str, findings: Sequence[Finding], codes: Collection[str]
) -> bool:
    ran = any(each.startswith(code) for each in codes)
    known = any(each.startswith(code) for each in rules())
    return (ran or not known) and not any(
        one.covers(finding, code) for finding in findings
    )


def _finding(
    document: Document, one: Ignore, unused: list[str], *, whole: bool
) -> Finding:
    named = " and ".join(f"`{code}`" for code in unused)
    return Finding(
        code="PUB001",
        message=f"{named} finds nothing here" if named else "no rule is named here",
        span=one.span,
        fix="take the comment out" if whole else f"take {named} out of the comment",
        severity="warning",
        edits=(Edit(_comment(document, one), ""),) if whole else (),
    )


def _comment(document: Document, one: Ignore) -> Span:
    """Return the comment with the blanks before it; its own line whole, if it has one."""
    start = document.line_start(one.span.start)
    end = document.line_end(one.span.start)
    behind = document.text[one.span.end : end].strip(WHITE)
    before = document.text[start : one.span.start].rstrip(WHITE)
    if behind:  # somebody's words follow
        return Span(one.span.start + 1, one.span.end)
    ended = len(document.text[start:end].rstrip("\r\n"))
    return Span(start + len(before), start + ended if before else end)
