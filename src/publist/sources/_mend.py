r"""Mend the text of one entry that could not be read.

Each function makes one kind of mistake right and changes nothing else. They are tried
one after the other, each on top of those before, until the text reads as exactly one
well-formed entry; what never does is left to the caller to report.
"""

import re
from typing import Any, NamedTuple

from publist.sources._entries import Fields, fields_of
from publist.sources._place import split, unwrapped

SWALLOWED = re.compile(r"\n[^\S\n]*[A-Za-z][\w-]*\s*=\s*[{\"]")
LOOSE_FIELD = re.compile(r"[\s,}]*[A-Za-z][\w-]*\s*=\s*[{\"\w]")
FIELD_START = re.compile(r"\s*[A-Za-z][\w:.+-]*\s*=|\s*[})]\s*$")
OPENED = re.compile(r"\s*[A-Za-z][\w:.+-]*\s*=\s*\{")


class Mended(NamedTuple):
    """An entry after mending: its key, its fields, and what was wrong."""

    key: str
    fields: Fields


def written_fields(block: Any) -> list[tuple[str, str]]:  # noqa: ANN401
    """Return names and raw values of a bibtexparser entry, in order."""
    return [(field.key, field.value) for field in block.fields]


def mend(text: str) -> Mended | None:
    """Return the one entry of ``text`` after mending, ``None`` if that fails."""
    for reason, repair in MENDS:
        mended = repair(text)
        if mended == text:
            continue
        text = mended
        entry = _read(text)
        if entry is not None:
            fields, more = entry.fields
            return Mended(entry.key, Fields(fields, (reason, *more)))
    return None


def _read(text: str) -> Mended | None:
    """Read one entry; ``None`` unless all of it is well formed."""
    from bibtexparser.model import Entry, ImplicitComment  # noqa: PLC0415

    first, *others = [unwrapped(block) for block in split(text)] or [None]
    loose = any(
        not isinstance(block, ImplicitComment) or LOOSE_FIELD.match(block.comment)
        for block in others
    )
    if loose or not isinstance(first, Entry):
        return None
    written = written_fields(first)
    if any(SWALLOWED.search(value) for _, value in written):
        return None
    fields = fields_of(written)
    return None if fields is None else Mended(first.key, fields)


def _comments(text: str) -> str:
    text = re.sub(r"^[ \t]*%.*$", "", text, flags=re.MULTILINE)
    return re.sub(r"([,=])[ \t]*%.*$", r"\1", text, flags=re.MULTILINE)


def _escaped_braces(text: str) -> str:
    r"""BibTeX counts ``\}`` as a brace, so a backslash before it is a slip."""
    text = re.sub(r"\\\\(?=\}\s*,?\s*$)", r"\\\\ ", text, flags=re.MULTILINE)
    return re.sub(r"(?<!\\)\\(?=[{}])", "", text)


def _doubled_commas(text: str) -> str:
    return re.sub(r"([}\"\w]\s*),(?:\s*,)+(?=\s*(?:[\w-]+\s*=|[})]))", r"\1,", text)


def _comma_after_key(text: str) -> str:
    text = re.sub(r"\A(@\w+\s*[{(])(?=\s*[\w-]+\s*=)", r"\1,", text)
    return re.sub(r"\A(@\w+\s*[{(]\s*[^\s,={}()\"]+)(?=\s+[\w-]+\s*=)", r"\1,", text)


def _missing_equals(text: str) -> str:
    """``title {Foo},`` at the start of a line."""
    return re.sub(r"(,[^\S\n]*\n\s*[A-Za-z]+)[ \t]*(?=[{\"])", r"\1 = ", text)


def _german_quotes(text: str) -> str:
    """``{"u}``, as the old german style writes an umlaut."""
    return re.sub(r'\{(?=")(?="\{?[A-Za-z]\}?\})', r"{\\", text)


def _inner_quotes(text: str) -> str:
    """``title = "On "quoted" words",`` on one line."""
    pattern = r'((?:^[^\S\n]*|,\s*)[\w-]+\s*=\s*)"([^{}=\n]*)"([ \t]*,?[ \t]*)$'

    def braced(match: re.Match[str]) -> str:
        before, inner, behind = match.groups()
        return f"{before}{{{inner}}}{behind}" if '"' in inner else match[0]

    return re.sub(pattern, braced, text, flags=re.MULTILINE)


def _line_braces(text: str) -> str:
    """Set right the closing braces of each field that stands on one line."""
    lines = text.split("\n")
    for index, line in enumerate(lines[:-1]):
        opened = OPENED.match(line)
        if opened and FIELD_START.match(lines[index + 1]):
            value = line[opened.end() :].rstrip().removesuffix(",").rstrip().rstrip("}")
            missing = value.count("{") - value.count("}") + 1
            if missing > 0:
                lines[index] = opened[0] + value + "}" * missing + ","
    return "\n".join(lines)


def _unclosed(text: str) -> str:
    """Add the closing brace of the entry."""
    return text.rstrip() + "\n}"


MENDS = (
    ("a line commented out by `%` was left out", _comments),
    ("it had two commas in a row", _doubled_commas),
    ("the comma after its key was missing", _comma_after_key),
    ("it had an umlaut written with a bare quotation mark", _german_quotes),
    ("a quoted value held quotation marks", _inner_quotes),
    ("a backslash stood before a brace", _escaped_braces),
    ("an equals sign was missing", _missing_equals),
    ("the braces of a field did not balance", _line_braces),
    ("its closing brace was missing", _unclosed),
)
