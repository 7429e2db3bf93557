"""The part of kramdown's Markdown whose HTML can be told without kramdown.

Words, emphasis, code, links and the simplest HTML, in paragraphs: what stands in the
fields of a list. Anything else is refused, for a guess would be a page that differs.
Tests compare this with the real Jekyll, on a table and on random texts.
"""

import html
import re
from collections.abc import Iterator

PLAIN = r"[^\\`*_{}\[\]<>|~$\n]"
"""A sign that begins nothing (a ``>`` is looked at below)."""

WORD = r"[^\W_]"
INNER = (
    rf"{WORD}(?:(?:[^\\`*_{{}}\[\]<>|~$\n\"'.-]|(?<!-)-(?!-)|(?<!\.)\.(?!\.))*[^\W_.])?"
)
"""Words within an element, without what smart typography changes."""

BEFORE = r"(?:(?<=[\s(])|(?<![\s\S]))"
AFTER = r"(?=[\s.,;:!?)]|\Z)"
SIMPLE = "b|i|em|strong|sup|sub|u|s|small"
TOKEN = re.compile(
    rf"(?P<text>(?:{PLAIN}|>|\n)+?(?=[`*_\[<]|\Z))"
    rf"|{BEFORE}(?P<mark>\*\*?|__?)(?P<emphasis>{INNER})(?P=mark){AFTER}"
    rf"|(?P<tag><(?P<name>{SIMPLE})>)(?P<inside>{INNER})</(?P=name)>"
    rf"|{BEFORE}`(?P<code>{INNER})`{AFTER}"
    rf"|(?<!!)\[(?P<words>{INNER})\]\((?P<to>(?:https?://|/)[\w/:.?=#%+,;@&-]*)\)"
)
NOT_PLAIN_LINE = re.compile(
    r"\s|[-+*]\s|\d+\.\s|[#>:^=]|[-=*_ \t]+$|\*\[|\[\^|\[[^\]]*\]:|(?:.*(?: |\t)$)",
    re.MULTILINE,
)
"""How lines of lists, headings, quotes, rules, definitions begin, and breaks end."""

ENTITY = re.compile(r"&(?:#?\w+;)")
CLASS = "language-plaintext highlighter-rouge"
TAGS = {"*": "em", "_": "em", "**": "strong", "__": "strong"}

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


def markdown(text: str) -> str:
    """Return a text as kramdown's HTML; raise ``NotPlainError``."""
    if not text:
        return "\n"
    body = text.removesuffix("\n")
    if not body.strip() or body != body.strip("\n"):
        raise NotPlainError
    paragraphs = re.split(r"\n{2,}", body)
    return "\n".join(f"<p>{_paragraph(one)}</p>\n" for one in paragraphs)


def smart(text: str) -> str:
    """Return a text with kramdown's quotation marks and dashes, and nothing else."""
    if "<" in text or "\n" in text.rstrip("\n") or "\r" in text or ENTITY.search(text):
        raise NotPlainError
    return typeset(text.removesuffix("\n"))


def _paragraph(text: str) -> str:
    odd = "\r" in text or ENTITY.search(text) or "<<" in text
    if odd or any(map(NOT_PLAIN_LINE.match, text.split("\n"))):
        raise NotPlainError
    return "".join(_written(text))


def _written(text: str) -> Iterator[str]:
    place = 0
    while place < len(text):
        found = TOKEN.match(text, place)
        if not found or not found[0]:
            raise NotPlainError
        last = found.end() == len(text)
        yield _token(found, first=not place, last=last)
        place = found.end()


def _token(found: re.Match[str], *, first: bool, last: bool) -> str:
    part = found.groupdict()
    if part["text"]:
        # a quotation mark beside an element looks at what stands behind it
        begins, ends = part["text"][0] in "\"'", part["text"][-1] == "!"
        ends = ends or bool(set(part["text"][-2:]) & set("\"'"))
        if (begins and not first) or (ends and not last):
            raise NotPlainError
        return typeset(part["text"])
    if part["emphasis"]:
        tag = TAGS[part["mark"]]
        return f"<{tag}>{html.escape(part['emphasis'], quote=False)}</{tag}>"
    if part["tag"]:
        inside = html.escape(part["inside"], quote=False)
        return f"{part['tag']}{inside}</{part['name']}>"
    if part["code"]:
        return f'<code class="{CLASS}">{html.escape(part["code"], quote=False)}</code>'
    address = html.escape(part["to"], quote=False)
    return f'<a href="{address}">{html.escape(part["words"], quote=False)}</a>'


def typeset(text: str) -> str:
    """Return plain text with its quotation marks, dashes and dots as printers set them."""
    written: list[str] = []
    place = 0
    while found := SIGN.search(text, place):
        written.append(text[place : found.start()])
        if found[0][-1] in "\"'":
            shown, place = _quoted(text, found.start())
        else:
            shown, place = SYMBOLS[found[0]], found.end()
        written.append(shown)
    return "".join([*written, text[place:]])


def _quoted(text: str, at: int) -> tuple[str, int]:
    """Return a quotation mark, with the sign before it, and the place behind."""
    tried = ((rule.match(text, at), kind) for rule, kind in RULES)
    found, kind = next((found, kind) for found, kind in tried if found)  # the last do
    *before, sign = found.groups() if kind in PAIRS else (*found.groups(), "")
    mark = PAIRS[kind][sign] if kind in PAIRS else kind
    return html.escape("".join(before), quote=False) + mark, found.end()
