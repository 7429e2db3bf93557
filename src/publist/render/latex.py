r"""An ``\item`` list for a CV, for pdfLaTeX, XeLaTeX and LuaLaTeX.

What a list holds is text here and never a command: every sign of TeX's is escaped, and
mathematics passes only if it can do nothing but print (``_tex_math``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import category, normalize
from urllib.parse import quote

from publist.model.item import Item
from publist.render import Options
from publist.render._ascii import ascii_of
from publist.render._groups import groups_of
from publist.render._latex import Latex
from publist.render._tex_math import safe_body
from publist.render._web import absolute
from publist.render.fields.card import card_of, footnotes
from publist.render.fields.inline import one_line
from publist.render.fields.tree import Close, Open, Part, Text, full_stop

SUFFIX = ".tex"
OPTIONS = frozenset("ascii_only standalone group_by max_authors badges".split())
NEEDED = "% needs \\usepackage{hyperref,amssymb}\n"
BEFORE = r"""\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{amssymb}
\usepackage[hidelinks]{hyperref}
\begin{document}
"""
AFTER = "\\end{document}\n"
LAST_LATIN = "\u017f"
KEPT = frozenset("–—‘’“”‚„…†‡•€™")
"""Besides Latin letters: what pdfLaTeX prints without a package."""

SIGNS = {
    "≤": "leq", "≥": "geq", "≠": "neq", "≈": "approx", "∼": "sim", "∞": "infty",
    "∗": "ast", "⋆": "star", "→": "rightarrow", "←": "leftarrow", "↔": "leftrightarrow",
    "∈": "in", "∂": "partial", "∇": "nabla", "∆": "Delta", "∑": "sum", "∏": "prod",
    "√": "surd", "⋅": "cdot", "∘": "circ", "⊗": "otimes", "⊕": "oplus", "∝": "propto",
    "ℓ": "ell", "ℏ": "hbar", "ε": "varepsilon", "ϕ": "phi", "≪": "ll", "≫": "gg",
}  # fmt: skip
OF_ITEM = "["
"""Behind ``\\item`` this would begin a label."""


NOWHERE = Options()


@dataclass(frozen=True)
class Words(Latex):
    """Writes fields for a document, where TeX itself reads what is written."""

    options: Options = NOWHERE

    def words(self, text: str) -> str:
        """Return plain text; what pdfLaTeX has no letter for as macros, if there are."""
        escaped = super().words(normalize("NFC", text))
        return escaped if escaped.isascii() else "".join(map(_sign, escaped))

    def link(self, parts: list[Part], written: str) -> str:
        """Return parts that lead to an address."""
        address, text = absolute(written, self.options), self.parts(parts)
        return f"\\href{{{_address(address)}}}{{{text}}}" if address else text

    def _math(self, math: str, *, title: bool) -> str:
        del title
        body = safe_body(math)
        return f"${body}$" if body else self.words(math)

    def _opening(self, part: Open) -> str:
        if part.tag != "a":
            return super()._opening(part)
        address = absolute(dict(part.attributes)["href"], self.options)
        return f"\\href{{{_address(address)}}}{{"

    def _closing(self, part: Close, links: list[str]) -> str:
        return "}" if part.tag == "a" else super()._closing(part, links)


def render(items: Sequence[Item], options: Options) -> str:
    """Return the entries as lists, below the headings of their groups."""
    words = Words(ascii_only=options.ascii_only, options=options)
    groups = groups_of(items, options.layout)
    lists = [_list(words, group.name, group.items, options) for group in groups]
    notes = footnotes(items, options.footnote)
    text = "\n".join([*lists, *(f"{words.line(note)}\n" for note in notes)])
    return BEFORE + text + AFTER if options.standalone else NEEDED + text


def _list(words: Words, heading: str, items: Sequence[Item], options: Options) -> str:
    above = f"\\subsection*{{{words.line(heading)}}}\n" if heading else ""
    entries = "".join(
        f"\\item {_guarded(' '.join(_entry(words, item, options)))}\n" for item in items
    )
    return f"{above}\\begin{{enumerate}}\n{entries}\\end{{enumerate}}\n"


def _entry(words: Words, item: Item, options: Options) -> Iterator[str]:
    """Yield the sentences of an entry."""
    card = card_of(item, options)
    title = words.parts(card.title)
    yield from _sentence(card.authors, words.parts(card.authors))
    yield from _sentence(card.title, f"\\textbf{{{title}}}")
    yield from _sentence(card.link, words.link(card.link, item.url))
    for button in card.buttons if options.layout.badges else ():
        yield words.link([Text(button.label)], button.address) + "."
    yield from _sentence(card.news1, words.parts(card.news1))
    yield from _sentence(card.news2, words.parts(card.news2))


def _sentence(parts: list[Part], written: str) -> Iterator[str]:
    if parts and written:
        yield written + full_stop(parts)


def _guarded(text: str) -> str:
    return f"{{}}{text}" if text.startswith(OF_ITEM) else text


def _sign(sign: str) -> str:
    """Return a sign for pdfLaTeX; what it cannot print stays, for LuaLaTeX."""
    if sign <= LAST_LATIN or sign in KEPT:
        return sign
    if sign in SIGNS:
        return f"$\\{SIGNS[sign]}$"
    return " " if category(sign) == "Zs" else ascii_of(sign)


def _address(address: str) -> str:
    r"""Return an address as ``\href`` takes it, inside other commands too."""
    quoted = quote(one_line(address), safe="/:?=&;,.()+-_@!'%#*[]")
    for sign in "%#&_":
        quoted = quoted.replace(sign, f"\\{sign}")
    return quoted
