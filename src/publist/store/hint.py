"""The comment that tells editors which schema a list follows.

It stands at the top with a blank line below it: directly above the first entry it would
be that entry's own comment, and go wherever that goes.
"""

import re

from publist.store.change import Change
from publist.store.document import Document
from publist.store.edits import apply_edits, insert
from publist.store.proof import prove

HINT = re.compile(r"^\ufeff?#[ \t]*yaml-language-server:", re.MULTILINE)


def hinted(document: Document, address: str) -> str:
    """Return the list with the comment; as it is if it has one already."""
    text, newline = document.text, document.newline
    if HINT.search(text):
        return text
    start = len(text) - len(text.removeprefix("\ufeff"))
    comment = f"# yaml-language-server: $schema={address}{newline}"
    apart = "" if re.match(r"[ \t]*(?:[\r\n]|$)", text[start:]) else newline
    edit = insert(start, comment + apart)
    new = apply_edits(text, [edit])
    prove(document, Change((edit,), document.data), new)
    return new
