"""Which names of fields are known, and when one is a slip of another.

The schema's names are known, and those that the site's own pages read.
"""

import re
from collections import Counter

from publist.model.entry import Entry
from publist.site.pages import Pages

RARE = 5
"""A name is the list's own unless the name it resembles is so many times as frequent."""

NAMES = 300
"""Names of fields in one list; with more, each is compared with each other no more."""

SHORT = 3
"""A list of so few entries shows no habit yet; there the schema decides."""

OWN = frozenset({"author", "links", "news", "data", "names", "date", "page"})
"""Names near a known one that some lists use instead of it."""

FIELDS = frozenset(Entry.model_fields)


def is_slip(name: str, names: Counter[str], pages: Pages | None) -> bool:
    """Tell whether a name is one slip away from a frequent or known one."""
    return meant(name, names, pages) is not None


def meant(name: str, names: Counter[str], pages: Pages | None) -> str | None:
    """Return the name that ``name`` is a slip of, or ``None``."""
    read = pages.fields if pages else frozenset()
    if name in FIELDS or name in read or len(name) < 4:  # noqa: PLR2004  all are alike
        return None
    known = FIELDS | {one for one in read if "." not in one}
    if len(names) > NAMES:  # no habit, but a machine's doing
        return None
    near = [one for one in known | names.keys() if _one_slip(name, one)]
    best = max(near, key=lambda one: (names[one], one), default=None)
    if best is None:
        return None
    often = names[best] >= RARE * names[name]
    return best if often or (best in known and _rare(name, best, names)) else None


def _rare(name: str, best: str, names: Counter[str]) -> bool:
    """Tell whether a short list still shows that the name is not its own."""
    shown = names[best] >= 1 or (names["title"] <= SHORT and name not in OWN)
    return names[name] == 1 and shown


def _one_slip(name: str, known: str) -> bool:
    """Tell whether one letter is missing, extra, wrong or swapped with its neighbour.

    ``link2`` beside ``link`` is a series, not a slip, and so is a plural.
    """
    if name == known or abs(len(name) - len(known)) > 1:
        return False
    if name.startswith(known) and re.fullmatch(r"[\ds]", name[len(known) :]):
        return False
    if re.sub(r"\d$", "", name) == re.sub(r"\d$", "", known) and name[-1:].isdigit():
        return False
    return _one_letter(name, known) or _swapped(name, known)


def _one_letter(name: str, known: str) -> bool:
    """Tell whether one insertion, deletion or replacement makes one name the other."""
    ahead = _common(name, known)
    behind = _common(name[ahead:][::-1], known[ahead:][::-1])
    return ahead + behind >= max(len(name), len(known)) - 1


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next(
        (at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other))
    )


def _swapped(name: str, known: str) -> bool:
    at = _common(name, known)
    swapped = name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
    return swapped == known
