"""Put what `validate` finds into a page, and the script that reloads it.

A whole page is left as it is but for two insertions: a style into its head, and a bar
with a script behind the start of its body. The script moves each note to the entry that
it is about; the entries carry their numbers in ``<data>``, which no text of a list can
hold.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from publist.preview.board import Draft

ORDER = ("error", "warning", "info")
"""What stands first above a page: a long list of notes is scrolled."""

FOLDER = Path(__file__).parent
QUOTED = re.compile(r"`([^`]+)`")
EMPTY = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<main class="fault"><h1>{title}</h1></main>
</body>
</html>
"""


@dataclass(frozen=True)
class Note:
    """Something to say of an entry, or of none: what, where, and what mends it."""

    entry: int
    """The entry's number in the list; 0 for none."""

    severity: str
    where: str
    what: str
    fix: str


def empty(title: str) -> str:
    """Return a page that shows nothing but notes."""
    return EMPTY.format(title=escape(title))


def with_notes(text: str, said: str, notes: Sequence[Note], draft: Draft) -> str:
    """Return a whole page with notes; ``said`` is the line above them."""
    nonce = f'nonce="{draft.nonce}"'
    style = f"<style {nonce}>\n{_asset('preview.css')}</style>\n</head>"
    script = f"<script {nonce}>\n{_asset('preview.js')}</script>"
    bar = (
        f'<body>\n<aside class="preview" data-version="{draft.version}"'
        f' aria-label="Preview">\n<p role="status">{escape(said)}</p>\n'
        f"<ul>{''.join(map(_item, sorted(notes, key=_rank)))}</ul>\n</aside>\n{script}"
    )
    return text.replace("</head>", style, 1).replace("<body>", bar, 1)


def _rank(note: Note) -> int:
    return ORDER.index(note.severity) if note.severity in ORDER else 0


def _item(note: Note) -> str:
    where = f" <code>{escape(note.where)}</code>" if note.where else ""
    return (
        f'<li class="{escape(note.severity)}" data-entry="{note.entry or ""}">'
        f"<strong>{escape(note.severity)}</strong>{where} {_words(note.what)}"
        f"<br><span>fix: {_words(note.fix)}</span></li>"
    )


def _words(text: str) -> str:
    """Return text as HTML; what is between backticks is code."""
    return QUOTED.sub(r"<code>\1</code>", escape(text))


def _asset(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")
