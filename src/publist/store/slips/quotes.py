"""Slips in quotes: doubled, typographic, missing, or quotes inside of quotes."""

import re

from publist.store.scalars import write
from publist.store.slips.lines import FIELD, Columns, Line, Slip

TYPOGRAPHIC = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"}
OPENING = {"”": "“„", "’": "‘", "“": "„"}
"""What a typographic quote closes, if it stands at the end of some words."""

WORD = re.compile(r"[ \t]*([A-Za-z][\w-]*)")
STRAIGHT = {'"', "'"}
ESCAPE = re.compile(r"\\(?P<sign>x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|.)")
KNOWN = frozenset('0abt\tnvfre "/\\N_LP')
"""What may stand behind a backslash in double quotes, but for characters by number."""


def typographic_start(line: Line) -> Slip | None:
    """Find a value in typographic quotes, which are none to YAML."""
    value = line.value
    quote = TYPOGRAPHIC.get(value[:1])
    if not quote or len(value) < 3 or quote in value[1:-1]:  # noqa: PLR2004
        return None
    ends = value[-1]
    inner = value[1:-1]
    if TYPOGRAPHIC.get(ends, ends) != quote or not TYPOGRAPHIC.keys().isdisjoint(inner):
        return None
    at = line.value_start
    what = f"`{value[0]}` is no quote to YAML; only the straight ones `{quote}` are"
    mended = line.text[:at] + write(inner, quote) + line.text[at + len(value) :]
    return Slip(at, what, mended)


def not_opened(line: Line) -> Slip | None:
    """Find a value whose opening quote is missing; behind a digit it may mean inches."""
    value = line.value
    if len(value) < 3 or value[-1] != '"' or value.count('"') > 1:  # noqa: PLR2004
        return None
    if value[0] in TYPOGRAPHIC or value[0] == "'" or value[-2].isdigit():
        return None
    at = line.value_start
    what = 'the value ends with `"`, but no quote opens it'
    mended = line.text[:at] + write(value[:-1], '"') + line.text[at + len(value) :]
    return Slip(at + len(value) - 1, what, mended)


def quote_at_end(line: Line) -> Slip | None:
    """Find a quote that is doubled, typographic or missing at the end of a value."""
    value = line.value
    if not value or value[0] not in "\"'":
        return None
    quote, body = value[0], value[1:]
    at = line.value_start
    plain = _unescaped(body, quote)
    doubled = body.endswith(quote * 2) and not (quote == '"' and body.endswith('\\""'))
    if len(body) > 2 and doubled and plain.count(quote) in (0, 2):  # noqa: PLR2004
        what = f"there are two quotes `{quote * 2}` at the end of the value"
        return Slip(len(line.text.rstrip()) - 2, what, line.text.rstrip()[:-1])
    if not plain.count(quote) and _ends_otherwise(body, quote):
        kind = "the typographic " if body[-1] in TYPOGRAPHIC else ""
        what = f"the value starts with `{quote}` but ends with {kind}`{body[-1]}`"
        sure = body[-2:] != "s'"  # which may be the students'
        mended = line.text.rstrip()[:-1] + quote
        return Slip(at + len(body), what, mended, sure=sure)
    return _inner_or_open(line, value, at)


def _ends_otherwise(body: str, quote: str) -> bool:
    """Tell whether another quote than the opening one closes a value."""
    end = body[-1:]
    if end in STRAIGHT - {quote}:
        return body.count(end) == 1
    opened = sum(body.count(one) for one in OPENING.get(end, ""))
    return TYPOGRAPHIC.get(end) == quote and opened < body.count(end)


def bad_escape(line: Line) -> Slip | None:
    r"""Find ``"\mathbb"``: in double quotes a backslash is a sign of YAML's own."""
    value = line.value
    if value[:1] != '"' or len(value) < 2 or value[-1] != '"':  # noqa: PLR2004
        return None
    body = value[1:-1]
    wrong = next((one for one in ESCAPE.finditer(body) if not _known(one)), None)
    if not wrong or '"' in _unescaped(body, '"'):
        return None
    text = re.sub(r"\\([\"\\])", r"\1", body)
    at = line.value_start
    what = f"`{wrong[0]}` means nothing to YAML in double quotes"
    mended = line.text[:at] + write(text, "'") + line.text[at + len(value) :]
    return Slip(at + 1 + wrong.start(), what, mended)


def _known(escape: re.Match[str]) -> bool:
    sign = escape["sign"]
    return len(sign) > 1 or sign in KNOWN


def _inner_or_open(line: Line, value: str, at: int) -> Slip | None:
    """Find quotes inside quotes, and a quote that is never closed."""
    quote, body = value[0], value[1:]
    unescaped = _unescaped(body, quote)
    if unescaped.count(quote) == 0:
        return _open(line, quote, at)
    if body.endswith(quote) and unescaped.count(quote) > 1:
        inner = body[:-1]
        what = f"there are quotes `{quote}` inside the quotes"
        other = "'" if quote == '"' else '"'
        return Slip(at, what, line.text[:at] + write(inner, other))
    return None if body.endswith(quote) else _behind(line, value, at)


def _open(line: Line, quote: str, at: int) -> Slip | None:
    """Return what is wrong with a quote that no other one closes in its line.

    A double quote before a line that is a field again can only be closed there; what
    begins with a single one may be an apostrophe.
    """
    what = f"the quote `{quote}` at the start of the value is not closed in this line"
    text = line.text.rstrip()
    if text.endswith('\\"') and text.count('\\"') == 1:
        what = 'the backslash in front of `"` keeps it from closing the value'
        return Slip(len(text) - 2, what, text[:-2] + '"')
    below = next(line.below, "")
    if below and not begins_anew(below, line.columns):
        return None  # the value goes on
    number = text[at + 1 :]
    if number.isdecimal():
        return Slip(at, what, text[:at] + number)  # as text it would be no flag
    return Slip(at, what, text + quote, sure=quote == '"' and not text.endswith("\\"))


def begins_anew(text: str, columns: Columns, *, known: bool = False) -> bool:
    """Tell whether a line is no more of a value: a field, maybe one without its colon.

    Where it must be ``known``, words and a colon are none if the list has no such field.
    """
    field = FIELD.fullmatch(text)
    if field and (columns.knows(field["key"]) or not known):
        return True
    if text.lstrip().startswith(("#", "- ")):
        return True
    word = WORD.match(text)
    return word is not None and columns.names.get(word[1]) == word.start(1)


def _behind(line: Line, value: str, at: int) -> Slip:
    """Return what is wrong with text behind a closing quote: all of it, or a comma."""
    closed = value.rstrip(",;\\ ")
    end = at + len(closed)
    once = _unescaped(value[1:], value[0]).count(value[0]) == 1
    if once and closed[-1] == value[0]:
        what = f"there is `{line.text[end]}` behind the closing quote"
        return Slip(end, what, line.text[:end])
    what = "there is text behind the closing quote"
    return Slip(at, what, line.text[:at] + write(value, "'"), sure=False)


def _unescaped(body: str, quote: str) -> str:
    """Return what stands behind an opening quote, without quotes that are escaped."""
    return re.sub(r"\\." if quote == '"' else "''", "", body)
