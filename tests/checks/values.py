"""What the tests of rules on text share: a value in, what is marked and mended out."""

from tests.checks.found import findings
from tests.store.lists import LIST

from publist.checks import Finding
from publist.store.document import parse
from publist.store.mending import mend

BEFORE = "- title: Folded data\n  description: "
AFTER = "\n  year: 2020\n"


def marked(value: str, code: str) -> list[str]:
    """Return the characters that one rule marks in a value as it is written."""
    text = BEFORE + value + AFTER
    return [text[one.span.start : one.span.end] for one in findings(text, code)]


def mended(value: str, code: str, *, unsafe: bool = False) -> str:
    """Return a value as one rule mends it, proven like any other fix."""
    text = BEFORE + value + AFTER
    assert parse(text, LIST).fault is None
    wanted = [one.edits for one in findings(text, code) if _wanted(one, unsafe=unsafe)]
    now, _ = mend(parse(text, LIST), wanted)
    assert now.text.startswith(BEFORE)
    return now.text.removeprefix(BEFORE).removesuffix(AFTER)


def _wanted(one: Finding, *, unsafe: bool) -> bool:
    return bool(one.edits) and (one.safe or unsafe)
