"""Text as HTML that no Markdown, no Liquid and no smart typography changes.

The fragment stands in a ``.md`` page, so kramdown or CommonMark reads it, after Jekyll
has run Liquid over it. Every character that one of them could take for its own is
written as a number (``&#42;``): the reader sees the same text, the program does not.
"""

import re
from collections.abc import Iterator

from publist.render.fields.tree import Close, Open, Part, Text

PLAIN = frozenset(" ,;/%()?")
IN_ADDRESSES = PLAIN | frozenset(":.-=+&#!@")
NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
VOID = frozenset({"br"})
ENUMERATOR = re.compile(
    r"\s*\(?(?:(?:\d+|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,})[.)]|[A-Z]\))(?=\s)"
)
"""What pandoc takes for the number of a list at the start of a text: ``1)``, ``(a)``."""

ABBREVIATION = re.compile(
    r"(?<![\w.])(?:aet|aetat|al|Apr|Aug|bk|Bros|c|Capt|cf|ch|chap|chs|Co|col|Corp|cp|d|Dec"
    r"|Dr|e\.g|ed|eds|esp|f|fasc|Feb|ff|fig|fl|fol|fols|Fr|Gen|Gov|Hon|i\.e|ill|Inc|incl"
    r"|Jan|Jr|Jul|Jun|Ltd|M\.A|M\.D|Mar|Mr|Mrs|Ms|n|n\.b|nn|No|Nov|Oct|p|Ph\.D|pp|Pres"
    r"|Prof|pt|q\.v|Rep|Rev|s\.v|s\.vv|saec|sec|Sen|Sep|Sept|Sgt|Sr|St|univ|viz|vol|vs)"
    r"\.(?= )"
)
"""Words behind which pandoc writes a no-break space: its file ``abbreviations``."""


def shielded(text: str) -> str:
    """Return ``text`` as HTML text."""
    around = zip(f"\n{text}", text, f"{text[1:]}\n", strict=False)
    signs = [_sign(before, sign, after) for before, sign, after in around]
    for last in _ends_for_pandoc(text):
        signs[last] = _numbered(text[last])
    return "".join(signs)


def _ends_for_pandoc(text: str) -> Iterator[int]:
    """Yield where words end that pandoc reads as more than words."""
    counted = ENUMERATOR.match(text)
    if counted:
        yield counted.end() - 1
    if ". " in text:
        yield from (found.end() - 1 for found in ABBREVIATION.finditer(text))


def _sign(before: str, sign: str, after: str) -> str:
    """Write one sign; a line end stands for the start and the end of the text.

    Full stop, hyphen and colon stay where no list, dash or definition can begin.
    """
    kept = sign in PLAIN or _is_letter(sign)
    if sign == ".":
        kept = before.isalpha() and after != "."
    elif sign == "-":
        kept = before not in "-\n" and after not in "-\n"
    elif sign == ":":
        kept = before.isalnum() and after == " "
    return sign if kept else _numbered(sign)


def shielded_attribute(value: str) -> str:
    """Return ``value`` as it stands between the quotes of an attribute."""
    return "".join(
        sign if sign in IN_ADDRESSES - {"&"} or _is_letter(sign) else _numbered(sign)
        for sign in value
    )


def _is_letter(sign: str) -> bool:
    """Tell whether nobody reads the sign as markup: letters, digits, other scripts."""
    return sign.isalnum() or (not sign.isascii() and sign.isprintable())


def _numbered(sign: str) -> str:
    return NAMED.get(sign) or f"&#{ord(sign)};"


def html_of(parts: list[Part]) -> str:
    """Return parts as HTML, every text shielded."""
    return "".join(map(_written, parts))


def _written(part: Part) -> str:
    if isinstance(part, Text):
        return shielded(part.text)
    if isinstance(part, Close):
        return "" if part.tag in VOID else f"</{part.tag}>"
    return _opening(part)


def _opening(part: Open) -> str:
    held = "".join(
        f' {name}="{shielded_attribute(value)}"' for name, value in part.attributes
    )
    return f"<{part.tag}{held}{' /' if part.tag in VOID else ''}>"
