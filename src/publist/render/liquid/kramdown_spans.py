"""What stands inside a paragraph of Markdown, as kramdown reads it.

A port of kramdown's own way, place by place: at each sign its parsers are asked in
kramdown's order, and what none of them takes is text. Constructs that fields of a list
do not hold (pictures, footnotes, formulas, attribute lists) are refused, not guessed.
"""

import html
import re
from collections.abc import Callable
from html.entities import name2codepoint

from publist.render.liquid.kramdown_signs import SIGN, SYMBOLS, NotPlainError, quoted

REFUSED = re.compile(r"[|{}\r]|\$\$|~~|<<|!\[|\[\^|\\\n|\]\(<|<[!?]|<[a-z]+:")
"""Tables, attribute lists, formulas, pictures, footnotes, comments, bare addresses."""

PLAIN = re.compile(r"[^\\`*_\[\]<>&\"'.\-]+(?![\"']| ?>>)")
ESCAPED = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=~-])")
EMPHASIS = re.compile(r"\*\*?|__?")
IN_WORD = re.compile(r"[^\W\d_]-?\Z")
LIKE_TAG = re.compile(r"<(?:[^\W\d]|[:/])")
TICKS = re.compile(r"`+")
ENTITY = re.compile(r"&(?:([\w:][\-\w.:]*)|#(\d+)|#x([\da-fA-F]+));")
KEPT = re.compile(r"&(?:#\d+|#x[\da-fA-F]+|[A-Za-z_][\w.-]*);|[<>&\"]")
BRACKET = re.compile(r"(\])|\[")
ADDRESS = re.compile(r"\(([^\s()<>\"'\\]*)\)")
SCHEME = re.compile(r"(?!https?:|ftp:)[\w+.-]*:")
TAG = re.compile(
    r"<([A-Za-z]+)((?:\s+[A-Za-z][\w-]*\s*=\s*(?:\"[^\"\n]*\"|'[^'\n]*'))*)\s*(/)?>"
)
ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
END_TAG = re.compile(r"</[A-Za-z]+\s*>")
SPANS = frozenset(
    "a abbr b big cite del dfn em i ins q small span strong sub sup tt".split()
)
"""HTML elements whose content is Markdown again."""

RAW = frozenset({"u", "mark"})
"""Those whose content kramdown leaves alone."""

CODE = '<code class="language-plaintext highlighter-rouge">'
DEEPEST = 20
MOST_STEPS = 20_000
"""Where many signs begin what nothing ends, each is looked for to the end anew."""

Accepts = Callable[[str], bool]


def spans(text: str) -> str:
    """Return a paragraph's text as kramdown's HTML; raise ``NotPlainError``."""
    if REFUSED.search(text):
        raise NotPlainError
    return Spans(text).until(None, (), lambda _: True) or ""


class Spans:
    """A paragraph and the place up to which it is read."""

    def __init__(self, text: str) -> None:
        """Begin at the beginning."""
        self.text = text
        self.at = 0
        self.steps = 0

    def until(
        self, stop: re.Pattern[str] | None, within: tuple[str, ...], accepts: Accepts
    ) -> str | None:
        """Return what stands before ``stop``, where ``accepts`` agrees to it.

        None if it never does. ``within`` are the elements around this place.
        """
        if len(within) > DEEPEST:
            raise NotPlainError
        written: list[str] = []
        while self.at < len(self.text):
            if stop and stop.match(self.text, self.at) and accepts("".join(written)):
                return "".join(written)
            written.append(self._next(within))
        return None if stop else "".join(written)

    def _next(self, within: tuple[str, ...]) -> str:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise NotPlainError
        plain = PLAIN.match(self.text, self.at)
        if plain:
            return self._text(plain[0])
        sign = self.text[self.at]
        if sign in "*_":
            return self._emphasis(within)
        if sign == "`":
            return self._code()
        if sign == "<":
            return self._element(within)
        if sign == "[" and self.text[self.at + 1 : self.at + 2]:
            return self._link(within)
        return self._sign()

    def _text(self, text: str) -> str:
        self.at += len(text)
        return html.escape(text, quote=False)

    def _sign(self) -> str:
        """Read what is no element: quotation marks, dashes, entities, escapes, text."""
        found = SIGN.match(self.text, self.at)
        entity = ENTITY.match(self.text, self.at)
        escaped = ESCAPED.match(self.text, self.at)
        if found and found[0][-1] in "\"'":
            shown, self.at = quoted(self.text, self.at)
            return shown
        if entity:
            self.at = entity.end()
            return _entity(entity)
        if found:
            self.at = found.end()
            return SYMBOLS[found[0]]
        if escaped:
            self.at = escaped.end()
            return html.escape(escaped[1], quote=False)
        return self._text(self.text[self.at])

    def _emphasis(self, within: tuple[str, ...]) -> str:
        start = self.at
        found = EMPHASIS.match(self.text, start)
        run = found[0] if found else ""
        kind = "strong" if len(run) > 1 else "em"
        after = self.text[start + len(run) : start + len(run) + 1]
        in_word = run[0] == "_" and IN_WORD.search(self.text[max(start - 2, 0) : start])
        if in_word or after.isspace() or kind in within:
            return self._text(run)
        shown = self._emphasised(run, kind, within)
        if shown is None and kind == "strong" and within[-1:] != ("em",):
            self.at = start
            run, kind = run[0], "em"
            shown = self._emphasised(run, kind, within)
            run = run if shown is not None else run * 2
        if shown is None:
            self.at = start
            return self._text(run)
        return f"<{kind}>{shown}</{kind}>"

    def _emphasised(self, run: str, kind: str, within: tuple[str, ...]) -> str | None:
        self.at += len(run)
        sign = re.escape(run[0])
        longer = re.compile(rf"{sign}{sign}(?!{sign})")
        word = re.compile(rf"{re.escape(run)}[^\W_]")

        def closes(shown: str) -> bool:
            before = self.text[self.at - 1]
            return (
                not before.isspace()
                and (kind != "em" or not longer.match(self.text, self.at))
                and (run[0] != "_" or not word.match(self.text, self.at))
                and shown != ""
            )

        shown = self.until(re.compile(re.escape(run)), (*within, kind), closes)
        self.at += len(run)
        return shown

    def _code(self) -> str:
        found = TICKS.match(self.text, self.at)
        ticks = found[0] if found else ""
        start = self.at + len(ticks)
        before = self.text[max(self.at - 1, 0) : self.at]
        after = self.text[start : start + 1]
        lone = ticks == "`" and after.isspace() and (not before or before.isspace())
        end = self.text.find(ticks, start)
        if lone or end < 0:
            return self._text(ticks)
        code = self.text[start:end]
        if len(ticks) > 1:
            code = code.removeprefix(" ").removesuffix(" ")
        self.at = end + len(ticks)
        return f"{CODE}{html.escape(code, quote=False)}</code>"

    def _link(self, within: tuple[str, ...]) -> str:
        start = self.at
        if "a" in within:
            return self._text("[")
        self.at += 1
        depth = 1

        def closes(_: str) -> bool:
            nonlocal depth
            depth += -1 if self.text[self.at] == "]" else 1
            return depth == 0

        shown = self.until(BRACKET, (*within, "a"), closes)
        address = ADDRESS.match(self.text, self.at + 1)
        if shown is None or self.text[self.at + 1 : self.at + 2] != "(":
            self.at = start
            return self._text("[")
        if not address or SCHEME.match(address[1]):
            raise NotPlainError
        self.at = address.end()
        return f'<a href="{_kept(address[1])}">{shown}</a>'

    def _element(self, within: tuple[str, ...]) -> str:
        end, tag = (one.match(self.text, self.at) for one in (END_TAG, TAG))
        if end:  # one that nothing began
            return self._text(end[0])
        if not tag:
            return self._less_than()
        name = tag[1].lower()
        self.at = tag.end()
        attributes = _attributes(tag[2])
        if name == "br":
            return f"<br{attributes} />"
        if tag[3] or name not in SPANS | RAW:
            raise NotPlainError
        stop = re.compile(rf"</{name}\s*>", re.IGNORECASE)
        shown = self._inside(stop, name, within)
        found = stop.match(self.text, self.at)
        if shown is None or not found:
            raise NotPlainError
        self.at = found.end()
        return f"<{name}{attributes}>{shown}</{name}>"

    def _inside(
        self, stop: re.Pattern[str], name: str, within: tuple[str, ...]
    ) -> str | None:
        if name not in RAW:
            around = "html" if name == "a" else name
            return self.until(stop, (*within, f"<{around}>"), lambda _: True)
        found = stop.search(self.text, self.at)
        inner = self.text[self.at : found.start() if found else None]
        if "<" in inner or "&" in inner:
            raise NotPlainError
        return self._text(inner)

    def _less_than(self) -> str:
        if LIKE_TAG.match(self.text, self.at):
            raise NotPlainError
        return self._sign()


def _entity(found: re.Match[str]) -> str:
    name, decimal, digits = found.groups()
    if name and name not in name2codepoint:
        raise NotPlainError
    code = (
        name2codepoint[name] if name else int(decimal or digits, 10 if decimal else 16)
    )
    if not 31 < code < 0xD800:  # noqa: PLR2004  control characters and broken halves
        raise NotPlainError
    return found[0] if chr(code) in "<>&" else chr(code)


def _attributes(text: str) -> str:
    found = {
        name.lower(): double or single
        for name, double, single in ATTRIBUTE.findall(text)
    }
    if "markdown" in found or not found.get("id", "x").strip():
        raise NotPlainError
    return "".join(f' {name}="{_kept(value)}"' for name, value in found.items())


def _kept(value: str) -> str:
    """Return an attribute's value, what is escaped in it already as it is."""
    return KEPT.sub(
        lambda found: found[0] if found[0][1:] else html.escape(found[0]), value
    )
