r"""Names as BibTeX reads them: ``von Last, Jr, First``, groups in braces.

BibTeX takes the words in lower case before the family name for its particle, and
``and`` and commas for its own; a name that it would take apart elsewhere than the list
does goes into braces. Marks of equal contribution are no part of a name: they go into
BibLaTeX's annotations (``author+an``), which BibTeX skips.
"""

import re
from collections import Counter
from collections.abc import Mapping

from publist.model.names import AuthorLine, Name
from publist.render._latex import Latex
from publist.render.fields.marks import SIGNS

TAKEN_APART = re.compile(r",|(?:^|\s)and(?:\s|$)", re.IGNORECASE)
EQUAL = "equal"
"""The annotation of people who contributed equally."""


def names_of(authors: AuthorLine, latex: Latex) -> str:
    """Return a name list."""
    written = [_name(name, latex) for name in authors.names]
    return " and ".join(written + ["others"] * authors.and_others)


def annotations_of(authors: AuthorLine, latex: Latex) -> str:
    """Return whose marks say what: ``1=equal;2=equal``; '' if nobody has marks.

    Marks that no other author of the work has may mean anything, and stay signs.
    """
    shared = Counter(sign for name in authors.names for sign in set(name.marks))
    said = [_meaning(name.marks, shared, latex) for name in authors.names]
    return ";".join(f"{place}={what}" for place, what in enumerate(said, 1) if what)


def _meaning(marks: str, shared: Mapping[str, int], latex: Latex) -> str:
    if marks and set(marks) <= set(SIGNS) and all(shared[one] > 1 for one in marks):
        return EQUAL
    return f'"{latex.line(marks)}"' if marks else ""


def _name(name: Name, latex: Latex) -> str:
    if name.literal or not name.given:
        family = " ".join(filter(None, (name.literal or name.family, name.suffix)))
        return f"{{{latex.line(family)}}}"
    family = latex.line(name.family)
    parts = [f"{{{family}}}" if _is_misread(name.family) else family]
    parts += [_whole(part, latex) for part in (name.suffix, name.given) if part]
    return ", ".join(parts)


def _whole(part: str, latex: Latex) -> str:
    written = latex.line(part)
    return f"{{{written}}}" if TAKEN_APART.search(part) else written


def _is_misread(family: str) -> bool:
    """Tell whether BibTeX would part a family name elsewhere: ``Fernandes da Silva``."""
    lower = [_is_lower(word) for word in family.split()]
    particle_first = sorted(lower, reverse=True) == lower
    return bool(TAKEN_APART.search(family)) or (
        len(lower) > 1 and (not particle_first or all(lower))
    )


def _is_lower(word: str) -> bool:
    letter = next(filter(str.isalpha, word), "")
    return letter.islower()
