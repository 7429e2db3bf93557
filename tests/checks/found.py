"""What the tests of the rules share: a list in, its findings out."""

from tests.store.lists import LIST

from publist import checks
from publist.checks import Finding, Surroundings
from publist.store.document import parse


def findings(text: str, code: str, site: Surroundings | None = None) -> list[Finding]:
    """Return the findings of one rule."""
    return [one for one in checks.run(parse(text, LIST), site) if one.code == code]


def places(text: str, code: str, site: Surroundings | None = None) -> list[str]:
    """Return ``line:column marked text`` of each finding of one rule."""
    document = parse(text, LIST)
    return [
        f"{str(document.place(one.span.start)).removeprefix('publist.yml:')}"
        f" {text[one.span.start : one.span.end]}"
        for one in findings(text, code, site)
    ]
