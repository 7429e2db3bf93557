"""Signs behind authors' names as superscripts that say what they mean.

Only a sign that two authors of one entry share is taken for equal contribution; of the
others (a dagger, a star of one author) nobody but the list knows the meaning.
"""

import re
from collections.abc import Collection

from publist.render.fields.tree import Close, Open, Part, Text

SIGNS = ("*", "∗", "⋆")
"""Signs of equal contribution; others (``†``, ``#``) may mean something else."""

RUN = re.compile(r"([*∗⋆]+|[†‡§¶‖]+)")
EQUAL = "equal contribution"


def superscripts(parts: list[Part], shared: Collection[str]) -> list[Part]:
    """Return an author line with its signs raised; ``shared`` ones are explained."""
    written: list[Part] = []
    raised = 0
    for part in parts:
        if isinstance(part, Text):
            for at, text in enumerate(RUN.split(part.text)):
                if text:
                    sign = at % 2
                    written += _raised(text, shared, raised) if sign else [Text(text)]
            continue
        raised += (part.tag == "sup") * (1 if isinstance(part, Open) else -1)
        written.append(part)
    return written


def _raised(text: str, shared: Collection[str], inside: int) -> list[Part]:
    words: list[Part] = [Text(text)]
    if set(text) & set(shared):
        words = [Open("abbr", (("title", EQUAL),)), *words, Close("abbr")]
    return words if inside else [Open("sup"), *words, Close("sup")]
