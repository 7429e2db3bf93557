"""A field as people write it (HTML, Markdown, TeX) -> clean, well-formed HTML.

Lists in the wild mix all three, because the site's own Markdown runs over the page.
Here it runs over each field alone, so that nothing in one entry reaches another.
"""

import re

from publist.render.fields.addresses import safe_address
from publist.render.fields.inline_markdown import markdown

TAGS = frozenset(
    {"a", "abbr", "b", "bdi", "big", "br", "cite", "code", "del", "dfn", "em", "font"}
    | {"i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike"}
    | {"strong", "sub", "sup", "tt", "u", "var"}
)
DROPPED = frozenset(
    {"script", "style", "title", "textarea", "xmp", "iframe", "noembed"}
)
ATTRIBUTES = {"a": {"href"}, "font": {"color"}, "span": {"style"}, "abbr": {"title"}}
COLOUR = re.compile(r"(?:color:)?\s*[#\w]+(?:\([\d\s.,%]*\))?;?", re.ASCII)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
MARKUP = re.compile(r"[\\`*_<>&\[\]$!]")
OTHER_MARKUP = re.compile(r"[\\`_<>&\[\]$!]")
BOLD = re.compile(r"(?:(?<=\s)|\A)\*\*(\w(?:[\w .'’-]*[\w.])?)\*\*(?=[\s,;)]|\Z)")
"""Bold words that nobody could read otherwise, for they stand apart."""

ITALIC_NAME = re.compile(
    r"(?:(?<=[\s,;(])|\A)\*(?!and\b)"
    r"([^\W\d_][^*_,;<>\[\]]*(?:, ?(?:[^\W\d_]\.[ -]?)+)?(?<=[\w.]))\*(?=[\s,;.)]|\Z)"
)
"""An author between two stars: nobody marks one at both ends."""

LONGEST = 60_000
"""Characters; Markdown takes minutes for a megabyte of brackets, so what is longer is
read as HTML alone."""

SPACES = re.compile(r"[ \t\r\n\v\f\u2028\u2029]+")


def one_line(text: str) -> str:
    """Return ``text`` on one line without control characters and broken halves."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return SPACES.sub(" ", CONTROLS.sub("", whole)).strip()


def clean(text: str, *, stars: bool = True) -> str:
    """Return the field as HTML of inline elements only, every one of them closed.

    ``stars=False`` is for authors: a single ``*`` there is the mark of equal
    contribution, never the start of italics.
    """
    line = one_line(text)
    quick = _quick(line, stars=stars)
    if quick is not None:
        return quick  # most fields: nothing to load, nothing to parse
    import nh3  # noqa: PLC0415  # slow to load

    if not stars:
        line = ITALIC_NAME.sub(r"_\1_", line)
    html = line if len(line) > LONGEST else markdown(stars=stars).renderInline(line)
    return nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags=set(DROPPED),
        attributes=ATTRIBUTES,
        attribute_filter=_attribute,
        link_rel=None,
        url_schemes={"http", "https", "mailto", "ftp"},
    ).strip()


def _quick(line: str, *, stars: bool) -> str | None:
    """Return a line of plain words, some of them perhaps in bold; else ``None``."""
    if not MARKUP.search(line):
        return line
    rest = BOLD.sub("", line)
    if OTHER_MARKUP.search(line) or ("*" if stars else "**") in rest:
        return None
    if not stars and ITALIC_NAME.search(rest):
        return None
    return BOLD.sub(r"<strong>\1</strong>", line)


def _attribute(tag: str, name: str, value: str) -> str | None:
    if tag == "a":
        return safe_address(value) or None
    if name in {"style", "color"}:
        return value if COLOUR.fullmatch(value.strip()) else None
    return value
