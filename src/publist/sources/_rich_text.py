"""Prose with tags and entities, as JSON and RIS files hold it, becomes publist's HTML.

Emphasis that publist shows stays (``<i> <b> <sup> <sub>``), every tag closed. Of other
known tags only the text stays. What merely looks like a tag (``<pT>``) is text, so its
``<`` comes out escaped: a page would drop it.
"""

import html
import re
import unicodedata

from publist.model.text import ENTITY, one_line

KEPT = {
    "i": "i", "em": "i", "italic": "i", "b": "b", "strong": "b", "bold": "b",
    "sup": "sup", "sub": "sub", "inf": "sub",
}  # fmt: skip
"""Emphasis, by the names that HTML and the publishers' XML give it."""

BLOCKS = frozenset("p br div li ul ol title sec h1 h2 h3 h4 h5 h6 td tr".split())
DROPPED = frozenset(
    "span u s small big tt code font a abbr cite q bdi bdo wbr mark del ins kbd samp var"
    " sc scp ovl roman monospace underline".split()
)
RAISED = {"msup": ("", "sup"), "msub": ("", "sub"), "msubsup": ("", "sub", "sup")}
"""MathML's scripts: what becomes of their first, second and third part."""

MATH = frozenset(
    "math mi mo mn mrow mfrac mtext mstyle msqrt mroot mover munder munderover mspace"
    " mpadded mfenced semantics annotation".split()
).union(RAISED)
KNOWN = {*KEPT, *BLOCKS, *DROPPED, *MATH}
DEEPEST = 20
"""Emphasis inside emphasis; more of it is no prose."""

TAG = re.compile(r"<(/?)(?:(\w{1,9}):)?([A-Za-z][\w-]{0,15})(?:\s[^<>]*)?(/?)>")
LIKE_A_TAG = re.compile(r"<(?=[A-Za-z/!?])")
SURROGATE = re.compile("[\ud800-\udfff]")


def rich(text: str) -> str:
    """Return prose as HTML on one line, with no tags but those of emphasis."""
    text = whole(text)
    for _ in range(3):  # publishers escape what is escaped already
        if "&" in text:
            text = ENTITY.sub(lambda found: html.unescape(found[0]), text)
    if "<" in text:
        text = _Tags().read(text)
    return unicodedata.normalize("NFC", one_line(text))


def bare(text: str) -> str:
    """Return a text that is no prose, an address or a number, on one line."""
    return one_line(whole(text))


def whole(text: str) -> str:
    """Return text without halves of characters, which JSON can hold and a file cannot."""
    if not SURROGATE.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class _Tags:
    """Read a text with tags once, from left to right."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._open: list[tuple[str, int]] = []  # emphasis, and where it was opened
        self._math: list[tuple[str, int, str]] = []  # element, its parts so far, script

    def read(self, text: str) -> str:
        at = 0
        for tag in TAG.finditer(text):
            end, space, name, alone = tag.groups()
            if name.lower() not in KNOWN and not space:
                continue
            self._text(text[at : tag.start()])
            at = tag.end()
            self._tag(name.lower(), is_end=bool(end), is_alone=bool(alone))
        self._text(text[at:])
        while self._math:
            self._close_element()
        for _, place in self._open:
            self._out[place] = ""
        return "".join(self._out)

    def _text(self, text: str) -> None:
        text = text.strip() if self._math else text
        self._out.append(LIKE_A_TAG.sub("&lt;", text))

    def _tag(self, name: str, *, is_end: bool, is_alone: bool) -> None:
        if name in BLOCKS:
            self._out.append(" ")
        elif name in KEPT:
            self._emphasis(KEPT[name], is_end=is_end, is_alone=is_alone)
        elif name in MATH and not is_alone:
            self._element(name, is_end=is_end)

    def _emphasis(self, name: str, *, is_end: bool, is_alone: bool) -> None:
        if is_alone:
            return
        if not is_end and len(self._open) < DEEPEST:
            self._open.append((name, len(self._out)))
            self._out.append(f"<{name}>")
        elif name in (opened for opened, _ in self._open):
            while self._open[-1][0] != name:  # what is open inside is never closed
                self._out[self._open.pop()[1]] = ""
            self._open.pop()
            self._out.append(f"</{name}>")

    def _element(self, name: str, *, is_end: bool) -> None:
        if is_end:
            if self._math and self._math[-1][0] == name:
                self._close_element()
            return
        script = ""
        if self._math:
            parent, parts, own = self._math[-1]
            scripts = RAISED.get(parent, ())
            script = scripts[parts] if parts < len(scripts) else ""
            self._math[-1] = (parent, parts + 1, own)
        self._math.append((name, 0, script))
        self._out.append(f"<{script}>" if script else "")

    def _close_element(self) -> None:
        script = self._math.pop()[2]
        self._out.append(f"</{script}>" if script else "")
