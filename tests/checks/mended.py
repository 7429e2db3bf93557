"""What the tests of the rules share: a list in, the list that their edits make out."""

from tests.checks.found import findings
from tests.store.lists import LIST

from publist.checks import Surroundings
from publist.store.document import parse
from publist.store.mending import mend


def mended(text: str, code: str, site: Surroundings | None = None) -> str:
    """Return a list with the edits of one rule made, as far as they are proven right."""
    groups = [one.edits for one in findings(text, code, site) if one.edits]
    return mend(parse(text, LIST), groups)[0].text
