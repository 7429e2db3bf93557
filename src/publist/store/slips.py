"""The slips of the pen that keep a list from loading, one function each.

Every function looks at one line and says what may be wrong with it, why, and how the
line would read without it. It is a guess: ``diagnose`` believes it only if the text
loads further with the line changed. Causes and their counts are from 217 versions of
one lab's list, of which 55 did not load.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from publist.store.scalars import is_plain, write

FIELD = re.compile(
    r"(?P<indent>[ \t]*)(?P<dash>-[ \t]*)?(?P<key>[A-Za-z][\w-]*)[ \t]*:(?P<value>.*)"
)
NAMED = re.compile(
    r"(?P<indent>[ \t]*)(?P<dash>-[ \t]+)?(?P<key>[A-Za-z][\w-]*)[ \t]+(?P<value>\S.*)"
)
COMMENT = re.compile(r"\s+#")
KNOWN = frozenset(
    "title image description authors author link url display highlight news1 news2"
    " year doi journal venue key abstract pdf code booktitle".split()
)
IN_LINK = frozenset({"url", "display"})
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


class Columns(NamedTuple):
    """Where the list's dashes, keys and nested keys stand, counted from 0."""

    dash: int
    key: int
    nested: int
    names: Mapping[str, int] = MappingProxyType({})
    """The fields of this very list, and the column that most of each stand in."""

    def of(self, name: str, *, inside: bool) -> int:
        """Return where a field belongs: as it mostly is in the list, or in any list."""
        if name in self.names:
            return self.names[name]
        return self.nested if inside else self.key

    def knows(self, name: str) -> bool:
        """Tell whether a word is the name of a field."""
        return name in KNOWN or name in self.names


@dataclass(frozen=True)
class Slip:
    """What may be wrong with a line."""

    column: int
    """Where in the line, counted from 0."""

    what: str
    mended: str
    """The line without the slip, or without what cannot be mended; maybe two lines."""

    sure: bool = True
    """Whether ``mended`` is the one thing that can be meant."""

    fix: str = ""
    """What to do; made from ``mended`` if it is empty."""


@dataclass(frozen=True)
class Line:
    """A line, and what it looks like between its neighbours."""

    text: str
    above: str
    """The nearest line above that is neither blank nor a comment."""

    columns: Columns

    @property
    def field(self) -> re.Match[str] | None:
        """The line as ``indent - key: value``, or ``None``."""
        return FIELD.fullmatch(self.text)

    @property
    def indent(self) -> int:
        """Blanks before the first character."""
        return len(self.text) - len(self.text.lstrip())


def _quoted(line: Line, value: str) -> str:
    """Return the line with its value in quotes; a comment behind it stays."""
    at = _value_start(line)
    written = write(value, "" if not is_plain(value) else '"')
    return line.text[:at] + written + line.text[at + len(value) :]


def tab_indent(line: Line) -> Slip | None:
    """Find a tab that indents."""
    lead = line.text[: line.indent]
    if "\t" not in lead:
        return None
    found = line.field
    name = found["key"] if found else ""
    column = line.columns.of(name, inside=_inside_link(line))
    mended = " " * column + line.text.lstrip()
    return Slip(lead.index("\t"), "a tab indents this line; YAML wants blanks", mended)


def no_space_after_dash(line: Line) -> Slip | None:
    """Find ``-title:``."""
    found = line.field
    if not found or found["dash"] != "-":
        return None
    rest = line.text[line.indent + 1 :]
    mended = (
        " " * line.columns.dash + "-".ljust(line.columns.key - line.columns.dash) + rest
    )
    return Slip(line.indent, "there is no blank between the dash and the field", mended)


def no_space_after_colon(line: Line) -> Slip | None:
    """Find ``authors:A. Bee``."""
    found = line.field
    if not found or not found["value"] or found["value"][0] in " \t":
        return None
    if (
        not line.columns.knows(found["key"])
        and found["indent"] != " " * line.columns.key
    ):
        return None
    at = found.start("value")
    what = f"there is no blank behind the colon of `{found['key']}`"
    return Slip(at, what, f"{line.text[:at]} {line.text[at:]}")


def no_colon(line: Line) -> Slip | None:
    """Find ``authors C. Dee``, the name of a field without its colon."""
    found = NAMED.fullmatch(line.text)
    if not found or not line.columns.knows(found["key"]):
        return None
    at = found.end("key")
    what = f"there is no colon behind `{found['key']}`"
    value = found["value"]
    stands = value[0] not in SPECIAL and not re.search(r":(?:\s|$)", value)
    written = value if stands else write(value)
    return Slip(at, what, f"{line.text[:at]}: {written}")


def special_start(line: Line) -> Slip | None:
    """Find a value that starts with a character that means something to YAML."""
    value = _value(line)
    if not value or value[0] not in SPECIAL:
        return None
    at = _value_start(line)
    kind = SPECIAL[value[0]]
    what = f"the value starts with `{value[0]}`, which YAML takes for {kind}"
    return Slip(at, what, _quoted(line, value))


def colon_inside(line: Line) -> Slip | None:
    """Find ``: `` in a value without quotes."""
    value = _value(line)
    if not value or value[0] in "\"'":
        return None
    found = re.search(r":(?=\s|$)", value)
    if not found:
        return None
    at = _value_start(line) + found.start()
    what = "a colon and a blank inside a value without quotes start a new field"
    return Slip(at, what, _quoted(line, value))


def quote_at_end(line: Line) -> Slip | None:
    """Find a quote that is doubled, typographic or missing at the end of a value."""
    value = _value(line)
    if not value or value[0] not in "\"'":
        return None
    quote, body = value[0], value[1:]
    at = _value_start(line)
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


def lost_link_line(line: Line) -> Slip | None:
    """Find ``url:`` indented under a plain value, its ``link:`` missing."""
    found = line.field
    if not found or found["key"] not in IN_LINK or line.indent <= line.columns.key:
        return None
    above = FIELD.fullmatch(line.above)
    if (
        not above
        or not above["value"].strip()
        or len(above["indent"]) > line.columns.key
    ):
        return None
    what = f"`{found['key']}` is indented, but the line `link:` above it is missing"
    link = " " * line.columns.key + "link:"
    fix = "write `link:` on a line of its own above this one"
    return Slip(line.indent, what, f"{link}\n{line.text}", fix=fix)


def wrong_column(line: Line) -> Slip | None:
    """Find a field that stands off the columns of its neighbours."""
    found = line.field
    if not found or found["dash"]:
        return None
    inside = _inside_link(line) and (
        found["key"] in IN_LINK or line.indent > line.columns.key
    )
    wanted = line.columns.of(found["key"], inside=inside)
    if line.indent == wanted:
        return None
    here, there = line.indent + 1, wanted + 1
    what = f"`{found['key']}` stands in column {here}, its neighbours in {there}"
    mended = " " * wanted + line.text.lstrip()
    near = abs(line.indent - wanted) == 1 or line.columns.knows(found["key"])
    return Slip(line.indent, what, mended, sure=near)


def dash_column(line: Line) -> Slip | None:
    """Find an entry whose dash stands off the other dashes."""
    found = line.field
    if not found or not found["dash"] or line.indent == line.columns.dash:
        return None
    here, there = line.indent + 1, line.columns.dash + 1
    what = f"the dash stands in column {here}, the others in {there}"
    mended = " " * line.columns.dash + line.text.lstrip()
    return Slip(line.indent, what, mended)


def stray_text(line: Line) -> Slip | None:
    """Find a line that is no field."""
    text = line.text.strip()
    if not text or line.field or text[0] in "#-" or _goes_on(line):
        return None
    fix = "put it behind the field it belongs to, or behind `#` to keep it as a comment"
    what = "this line is no field: it has no `name:` in front"
    return Slip(line.indent, what, " " * line.indent + "# " + text, sure=False, fix=fix)


def _goes_on(line: Line) -> bool:
    """Tell whether the line is the value of a field that stands alone above it."""
    above = FIELD.fullmatch(line.above)
    if above and not above["value"].strip():
        return line.indent > len(above["indent"] + (above["dash"] or ""))
    return above is None and 0 < line.indent == len(line.above) - len(
        line.above.lstrip()
    )


def _value(line: Line) -> str:
    """Return the value of a field without blanks and comment; '' if the line is none."""
    found = line.field
    value = found["value"].strip(" \t") if found else ""
    if value[:1] in ("", '"', "'", "#"):
        return value if value[:1] != "#" else ""
    return COMMENT.split(value)[0]


def _value_start(line: Line) -> int:
    """Return where the value of a field begins in its line."""
    found = line.field
    return found.end() - len(found["value"].lstrip(" \t")) if found else 0


def _inside_link(line: Line) -> bool:
    """Tell whether the line above opens a mapping or is inside one."""
    above = FIELD.fullmatch(line.above)
    if not above:
        return False
    key = above["key"]
    opens = not above["value"].strip() and key.startswith("link")  # link1, links
    return opens or len(above["indent"]) >= line.columns.nested


SLIPS: tuple[Callable[[Line], Slip | None], ...] = (
    tab_indent,
    no_space_after_dash,
    dash_column,
    no_space_after_colon,
    special_start,
    quote_at_end,
    colon_inside,
    lost_link_line,
    wrong_column,
    no_colon,
    stray_text,
)
