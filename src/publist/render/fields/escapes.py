"""Text and parts as Markdown that means one thing whatever reads it.

Backslashes keep the raw text readable. Inside an HTML element kramdown may read no
Markdown at all (``<font>``, ``<code>``), so there text is written in numbers instead.
"""

import re
from urllib.parse import quote

from publist.render.fields.signs import html_of, shielded_attribute
from publist.render.fields.tree import Close, Open, Part, Text

SPECIAL = re.compile(
    r"[\\`*{}\[\]]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word an underscore is nothing special
)
NUMBERED = re.compile(
    r"[<>|~^$]|&(?=#?\w+;)|\{(?=%)"
    r"|(?<![^\W_])@"  # pandoc's citations
)
"""Signs that no backslash disarms everywhere: kramdown reads ``\\<<``, Liquid ``\\{%``,
and Python-Markdown shows the backslash before ``|`` and ``$``."""

NAMES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}


def escaped(text: str) -> str:
    """Return ``text`` so that no sign in it is taken for Markdown or Liquid."""
    shown = NUMBERED.sub(_numbered, text)
    return SPECIAL.sub(lambda found: f"\\{found[0]}", shown)


def _numbered(found: re.Match[str]) -> str:
    return NAMES.get(found[0]) or f"&#{ord(found[0])};"


def escaped_address(address: str) -> str:
    """Return an address as it stands in ``[text](address)``."""
    signs = "()'*$~[]"
    safe = "".join(f"%{ord(sign):02X}" if sign in signs else sign for sign in address)
    return shielded_attribute(quote(safe, safe="/:?#@!&=+,;%-._"))


def emphasised(parts: list[Part], mark: str) -> str:
    """Return all parts within ``**`` or ``*``; formatted ones within an element."""
    tag = "strong" if mark == "**" else "em"
    again = [name for name, sign in MARKS.items() if sign == mark]
    bare = [part for part in parts if isinstance(part, Text) or part.tag not in again]
    if all(isinstance(part, Text) for part in bare):
        text = "".join(part.text for part in bare if isinstance(part, Text)).strip()
        return f"{mark}{escaped(text)}{mark}" if text else ""
    return f"<{tag}>{html_of(bare)}</{tag}>"


def markdown_of(parts: list[Part]) -> str:
    """Return parts as Markdown; elements that it has no signs for as HTML."""
    written: list[str] = []
    start = 0
    while start < len(parts):
        end = _end(parts, start)
        written.append(_written(parts, start, end))
        start = end
    return "".join(written)


def _end(parts: list[Part], start: int) -> int:
    """Return the place behind the element that begins at ``start``."""
    depth = 0
    for place in range(start, len(parts)):
        part = parts[place]
        depth += isinstance(part, Open) and part.tag != "br"
        depth -= isinstance(part, Close)
        if depth <= 0:
            return place + 1
    return len(parts)


def _written(parts: list[Part], start: int, end: int) -> str:
    first, inner = parts[start], parts[start + 1 : end - 1]
    if isinstance(first, Text):
        return _before_link(escaped(first.text), parts[end : end + 1])
    if isinstance(first, Open) and first.tag == "a":
        return (
            f"[{markdown_of(inner)}]({escaped_address(dict(first.attributes)['href'])})"
        )
    mark = MARKS.get(first.tag)
    if (
        mark
        and len(inner) == 1
        and isinstance(inner[0], Text)
        and _fits(parts, start, end)
    ):
        return f"{mark}{escaped(inner[0].text)}{mark}"
    return html_of(parts[start:end])


def _before_link(text: str, following: list[Part]) -> str:
    """Disarm a last ``!``, which would make a picture of the link behind it."""
    link = any(isinstance(part, Open) and part.tag == "a" for part in following)
    return f"{text[:-1]}\\!" if link and text.endswith("!") else text


def _fits(parts: list[Part], start: int, end: int) -> bool:
    """Tell whether ``**`` would be seen at both ends: words inside, none outside."""
    inside = "".join(part.text for part in parts[start:end] if isinstance(part, Text))
    before = parts[start - 1] if start else None
    after = parts[end] if end < len(parts) else None
    outside = (_edge(before, -1), _edge(after, 0))
    words = inside[:1].isalnum() and (inside[-1:].isalnum() or inside[-1:] == ".")
    return words and not any(sign.isalnum() or sign in "*_" for sign in outside)


def _edge(part: Part | None, place: int) -> str:
    return part.text[place] if isinstance(part, Text) and part.text else " "
