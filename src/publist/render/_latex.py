r"""Fields of entries as LaTeX for the values of a .bib file.

Two programs count its braces, and neither minds a backslash before one, so braces of
the text itself become ``\textbraceleft{}`` and every brace that is written here is
closed here. Unicode stays, unless ASCII is asked for; mathematics is left alone.
"""

import re
from dataclasses import dataclass
from itertools import groupby
from unicodedata import normalize

from publist.render._ascii import ascii_of
from publist.render._capitals import protected
from publist.render.fields.inline import clean, one_line
from publist.render.fields.inline_markdown import MATH
from publist.render.fields.tree import Close, Open, Part, Text, parts_of

UNSEEN = [0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF]
UNSEEN += [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
SPECIAL: dict[int, str] = {ord(sign): f"\\{sign}" for sign in "&%$#_"}
SPECIAL |= {ord("\\"): r"\textbackslash{}", ord("\u00a0"): "~"}
SPECIAL |= {ord("{"): r"\textbraceleft{}", ord("}"): r"\textbraceright{}"}
SPECIAL |= {ord("~"): r"\textasciitilde{}", ord("^"): r"\textasciicircum{}"}
SPECIAL |= {ord("<"): r"\textless{}", ord(">"): r"\textgreater{}"}
SPECIAL |= {ord("|"): r"\textbar{}"} | dict.fromkeys(UNSEEN, "")
OPENING = {
    **dict.fromkeys("i em cite var dfn".split(), r"\emph{"),
    **dict.fromkeys("b strong".split(), r"\textbf{"),
    **dict.fromkeys("code tt kbd samp".split(), r"\texttt{"),
    **dict.fromkeys("u ins".split(), r"\underline{"),
    "sup": r"\textsuperscript{",
    "sub": r"\textsubscript{",
    "q": "“",
    "br": " ",
}
"""What elements of HTML are in LaTeX; others give their text."""

CLOSING = {tag: "”" if tag == "q" else "}" for tag in OPENING if tag != "br"}
CLOSING["a"] = r" (\url{%s})"
ACTING = (
    r"(?:end)?input include\w* open(?:in|out) close(?:in|out) read write immediate special"
    r" (?:end)?csname [egx]?def (?:future)?let \w*newcommand providecommand \w*catcode"
    r" every\w+ expandafter (?:upper|lower)case scantokens jobname output \w*lua\w* pdf\w+"
    r" font loop batchmode usepackage documentclass \w*listing \w*verbatim\w* ShellEscape"
    r" (?:Input)?IfFileExists \w*import \w*subfile"
).split()
ACTS = re.compile(
    rf"\^\^|\\(?:{'|'.join(ACTING)})(?![A-Za-z])|\\begin\s*\{{\s*filecontents"
)
"""What in mathematics reads or writes files, or makes commands, instead of printing."""

COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)([%#])")
"""A sign that TeX takes for its own; in ``\\\\%`` the backslashes end a line."""


@dataclass(frozen=True)
class Latex:
    """Writes LaTeX in Unicode, or in ASCII as far as it goes."""

    ascii_only: bool = False

    def words(self, text: str) -> str:
        """Return plain text."""
        escaped = text.translate(SPECIAL)
        return ascii_of(escaped) if self.ascii_only else escaped

    def line(self, text: str) -> str:
        """Return plain text of any form, on one line."""
        return self.words(normalize("NFC", one_line(text)))

    def prose(self, html: str) -> str:
        """Return a field with its emphasis and its links."""
        return self._written(parts_of(clean(normalize("NFC", html))), set())

    def parts(self, parts: list[Part]) -> str:
        """Return the parts of a field that is clean and composed already."""
        return self._written(parts, set())

    def title(self, html: str) -> str:
        """Return a title, without links, its words braced that keep their capitals."""
        composed = clean(normalize("NFC", html))
        parts = parts_of(composed, without=frozenset({"a"}))
        shown = "".join(part.text for part in parts if isinstance(part, Text))
        no_math = MATH.sub(lambda found: " " * len(found[0]), shown)
        return self._written(parts, protected(no_math), title=True)

    def _written(
        self, parts: list[Part], kept: set[int], *, title: bool = False
    ) -> str:
        """Return parts; ``kept`` are places in their text whose capitals must stay."""
        written: list[str] = []
        links: list[str] = []
        depth = place = 0
        for part in parts:
            if isinstance(part, Text):
                # LaTeX's own braces around emphasis keep capitals too
                here = {at - place for at in kept} if not depth else set()
                written.append(self._text(part.text, here, title=title))
                place += len(part.text)
            elif isinstance(part, Open):
                links += [dict(part.attributes)["href"]] if part.tag == "a" else []
                written.append(self._opening(part))
                depth += CLOSING.get(part.tag) == "}"
            else:
                written.append(self._closing(part, links))
                depth -= CLOSING.get(part.tag) == "}"
        seen = any(isinstance(part, Text) and part.text.strip() for part in parts)
        return " ".join("".join(written).split()) if seen else ""

    def _text(self, text: str, kept: set[int], *, title: bool) -> str:
        """Return text; its mathematics stays, places in ``kept`` are put in braces."""
        written: list[str] = []
        done = 0
        for found in [*MATH.finditer(text), None]:
            end = found.start() if found else len(text)
            for braced, run in groupby(range(done, end), kept.__contains__):
                piece = self.words("".join(text[at] for at in run))
                written.append(f"{{{piece}}}" if braced else piece)
            if found:
                written.append(self._math(found[0], title=title))
                done = found.end()
        return "".join(written)

    def _math(self, math: str, *, title: bool) -> str:
        """Return mathematics, braces balanced; styles would make ``n`` of its ``N``."""
        if not is_balanced(math):
            math = math.replace(r"\{", r"\lbrace ").replace(r"\}", r"\rbrace ")
        if not is_balanced(math) or ACTS.search(math):
            return self.words(math)
        safe = COMMENT.sub(r"\1\\\2", math)
        return f"{{{safe}}}" if title and safe != safe.lower() else safe

    def _opening(self, part: Open) -> str:
        return OPENING.get(part.tag, "")

    def _closing(self, part: Close, links: list[str]) -> str:
        written = CLOSING.get(part.tag, "")
        return written % links.pop() if part.tag == "a" else written


def is_balanced(text: str) -> bool:
    """Tell whether braces pair, counted as BibTeX counts them."""
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0
