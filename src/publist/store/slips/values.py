"""Slips in the value of a field: what YAML takes for signs, and quotes."""

import re

from publist.store.scalars import is_plain, write
from publist.store.slips.lines import Line, Slip

TYPOGRAPHIC = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"}
SPECIAL = {
    "*": "an alias",
    "&": "an anchor",
    "!": "a tag",
    "%": "a directive",
    "@": "a reserved character",
    "`": "a reserved character",
    "{": "a mapping",
    "[": "a list",
    "}": "the end of a mapping",
    "]": "the end of a list",
    ",": "a separator",
    "|": "a block of text",
    ">": "a folded block of text",
}


def special_start(line: Line) -> Slip | None:
    """Find a value that starts with a character that means something to YAML."""
    value = line.value
    if not value or value[0] not in SPECIAL:
        return None
    at = line.value_start
    kind = SPECIAL[value[0]]
    what = f"the value starts with `{value[0]}`, which YAML takes for {kind}"
    return Slip(at, what, _quoted(line, value))


def colon_inside(line: Line) -> Slip | None:
    """Find ``: `` in a value without quotes."""
    value = line.value
    if not value or value[0] in "\"'":
        return None
    found = re.search(r":(?=\s|$)", value)
    if not found:
        return None
    at = line.value_start + found.start()
    what = "a colon and a blank inside a value without quotes start a new field"
    return Slip(at, what, _quoted(line, value))


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
    if body and TYPOGRAPHIC.get(body[-1]) is not None:
        what = f"the value starts with `{quote}` but ends with the typographic `{body[-1]}`"
        return Slip(at + len(body), what, line.text.rstrip()[:-1] + quote)
    return _inner_or_open(line, value, at)


def _inner_or_open(line: Line, value: str, at: int) -> Slip | None:
    """Find quotes inside quotes, and a quote that is never closed."""
    quote, body = value[0], value[1:]
    unescaped = _unescaped(body, quote)
    if unescaped.count(quote) == 0:
        what = (
            f"the quote `{quote}` at the start of the value is not closed in this line"
        )
        return Slip(at, what, line.text.rstrip() + quote, sure=False)
    if body.endswith(quote) and unescaped.count(quote) > 1:
        inner = body[:-1]
        what = f"there are quotes `{quote}` inside the quotes"
        other = "'" if quote == '"' else '"'
        return Slip(at, what, line.text[:at] + write(inner, other))
    if unescaped.count(quote) == 1 and not body.endswith(quote):
        what = "there is text behind the closing quote"
        return Slip(at, what, line.text[:at] + write(value, "'"), sure=False)
    return None


def _unescaped(body: str, quote: str) -> str:
    """Return what stands behind an opening quote, without quotes that are escaped."""
    return re.sub(r"\\." if quote == '"' else "''", "", body)


def _quoted(line: Line, value: str) -> str:
    """Return the line with its value in quotes; a comment behind it stays."""
    at = line.value_start
    written = write(value, "" if not is_plain(value) else '"')
    return line.text[:at] + written + line.text[at + len(value) :]
