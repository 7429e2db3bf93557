"""What the tests of the rules on links share: one address in, and what becomes of it."""

from tests.checks.found import findings

from publist.checks import Surroundings
from publist.store.edits import apply_edits

WHOLE = (
    "- title: W\n  link:\n    url: https://example.org/w\n    display: Physica (2020)\n"
)
ABOVE = "- title: F\n  link:\n    url: "
BELOW = "\n    display: Physica (2020)\n"


def linked(url: str, *, beside: str = WHOLE) -> str:
    """Return a list with an entry whose address is written so."""
    return f"{beside}{ABOVE}{url}{BELOW}"


def said(text: str, code: str, site: Surroundings | None = None) -> list[str]:
    """Return severity and marked text of each finding of one rule."""
    found = findings(text, code, site)
    return [f"{one.severity} {text[one.span.start : one.span.end]}" for one in found]


def mended(url: str, code: str, *, safe: bool | None = None) -> str:
    """Return how an address is written after the edits of one rule."""
    text = linked(url)
    found = findings(text, code)
    edits = [one.edits for one in found if safe is None or one.safe is safe]
    new = apply_edits(text, [edit for group in edits for edit in group])
    return new.removeprefix(f"{WHOLE}{ABOVE}").removesuffix(BELOW)
