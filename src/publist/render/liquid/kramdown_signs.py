"""Quotation marks, dashes and dots as kramdown's smart typography sets them."""

import html
import re

PUNCT = r"[!\"#$%'()*+,\-./:;<=>?@\[\\\]^`{|}~]"
BLANK, LETTER = r"[ \t\r\n\f\v]", r"[A-Za-z0-9_]"
"""Ruby's ``\\s`` and ``\\w`` are ASCII's, its ``\\b`` is not."""

QUOTES = (
    (r"([\"'])(?=[_*]{1,2}[^ \t\r\n\f\v])", "open"),
    (rf"([\"'])(?={PUNCT}(?!\.\.)(?!\w)|_(?!\.\.)(?=\w))", "close"),
    (rf"({BLANK}?)\"'(?={LETTER})", "“‘"),
    (rf"({BLANK}?)'\"(?={LETTER})", "‘“"),
    (rf"({BLANK}?)'(?=[0-9][0-9]s)", "’"),
    (rf"({BLANK})([\"'])(?={LETTER})", "open"),
    (r"([^ \\\t\r\n\[{(-])([\"'])", "close"),
    (rf"([\"'])(?={BLANK}|s\b|$)", "close"),
    (r"(.?)'", "‘"),
    (r"(.?)\"", "“"),
)
"""When a quotation mark opens and when it closes: the first that fits."""

RULES = tuple(
    (re.compile(rule, re.DOTALL | re.MULTILINE), kind) for rule, kind in QUOTES
)
SIGN = re.compile(r"[^\\]?[\"']|---|--|\.\.\.| >>|>>|[&>]", re.DOTALL)
SYMBOLS = {"---": "—", "--": "–", "...": "…", ">>": "»", " >>": "\u00a0»"}
SYMBOLS |= {"&": "&amp;", ">": "&gt;"}
PAIRS = {"open": {'"': "“", "'": "‘"}, "close": {'"': "”", "'": "’"}}


class NotPlainError(ValueError):
    """The text holds more Markdown than is known here."""


def typeset(text: str) -> str:
    """Return plain text with its quotation marks, dashes and dots as printers set them."""
    written: list[str] = []
    place = 0
    while found := SIGN.search(text, place):
        written.append(text[place : found.start()])
        if found[0][-1] in "\"'":
            shown, place = quoted(text, found.start())
        else:
            shown, place = SYMBOLS[found[0]], found.end()
        written.append(shown)
    return "".join([*written, text[place:]])


def quoted(text: str, at: int) -> tuple[str, int]:
    """Return a quotation mark, with the sign before it, and the place behind."""
    tried = ((rule.match(text, at), kind) for rule, kind in RULES)
    found, kind = next((found, kind) for found, kind in tried if found)  # the last do
    *before, sign = found.groups() if kind in PAIRS else (*found.groups(), "")
    mark = PAIRS[kind][sign] if kind in PAIRS else kind
    return html.escape("".join(before), quote=False) + mark, found.end()
