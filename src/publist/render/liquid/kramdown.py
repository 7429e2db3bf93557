"""The part of kramdown's Markdown whose HTML can be told without kramdown.

Paragraphs of words, emphasis, code, links and simple HTML: what stands in the fields of
a list. Anything else is refused, for a guess would be a page that differs. Tests compare
this with the real Jekyll, on a table and on random texts.
"""

import re

from publist.render.liquid.kramdown_signs import NotPlainError, typeset
from publist.render.liquid.kramdown_spans import ENTITY, spans

__all__ = ["NotPlainError", "markdown", "smart"]

NOT_PLAIN_LINE = re.compile(
    r"\s|```|~~~|(?:[-+*]|\d+\.)(?:\s|$)|[#>:^=]|[-=*_ \t]+$"
    r"|\*\[|\[\^|\[[^\]]*\]:|(?:.*(?: |\t)$)",
    re.MULTILINE,
)
"""How lines of lists, headings, quotes, rules, definitions begin, and breaks end."""


INDENT = 3
"""Blanks that may stand before a paragraph; four make a block of code."""


def markdown(text: str) -> str:
    """Return a text as kramdown's HTML; raise ``NotPlainError``."""
    if not text:
        return "\n"
    body = text.removesuffix("\n").rstrip(" ")
    begun = body.lstrip(" ")
    if not begun or len(body) - len(begun) > INDENT or begun != begun.strip("\n"):
        raise NotPlainError
    paragraphs = re.split(r"\n{2,}", begun)
    return "\n".join(f"<p>{_paragraph(one)}</p>\n" for one in paragraphs)


def smart(text: str) -> str:
    """Return a text with kramdown's quotation marks and dashes, and nothing else."""
    if "<" in text or "\n" in text.rstrip("\n") or "\r" in text or ENTITY.search(text):
        raise NotPlainError
    return typeset(text.removesuffix("\n"))


def _paragraph(text: str) -> str:
    if any(map(NOT_PLAIN_LINE.match, text.split("\n"))):
        raise NotPlainError
    return spans(text)
