r"""LaTeX prose becomes HTML in Unicode, as it would be printed.

Nothing is dropped: an unknown macro keeps its argument and is named to the caller.
A text passes up to three doors, each slower than the last: plain text leaves at once,
accents and braces are handled here, and only real macros go through pylatexenc. What
no step may touch (mathematics, addresses, a bare ``%``) waits as a private character.
"""

import functools
import re
import unicodedata
from typing import NamedTuple

from publist.sources import Math, _math
from publist.sources._accents import compose, unbraced
from publist.sources._expand import expand

MARKUP = re.compile(r"[\\{}$~`]")
ESCAPES = re.compile(r"[\\{}$]")
"""What an address may hold that is LaTeX; ``~`` is the name of somebody's folder."""

FIRST = 0xF0000
"""Where the private characters start; Unicode gives them no meaning."""

PRIVATE = re.compile("[\U000f0000-\U000ffffd]")
HOLDABLE = re.compile(r"[\\$%]|://")
HELD = re.compile(
    r"""(?=[\\$%h])(?:  # fails fast
      \\ensuremath\{(?P<ensured>(?:[^{}]|\{[^{}]*\})*)\}
    | (?<!\\)\$(?!\$)(?P<dollars>(?:\\.|[^$\\])+)\$
    | \\\((?P<parens>(?:[^\\]|\\[^()])+)\\\)
    | (?P<display>\$\$[^$]+\$\$|\\\[(?:[^\\]|\\[^][])+\\\]
        |\\begin\{(equation|align|eqnarray|math)\*?\}
         (?:[^\\]|\\(?!begin|end))*\\end\{\5\*?\})
    | \\(?:url|nolinkurl|path)\s*\{(?P<address>(?:[^{}]|\{[^{}]*\})*)\}
    | \\href\s*\{(?P<target>(?:[^{}]|\{[^{}]*\})*)\}
    | (?P<bare>https?://(?:[^\s{}\\"<>$]|\\[_%&\#]|\\~(?:\{\})?)+)
    | \\(?P<escaped>[{}$%])
    | (?P<lone>[%$]))
    """,
    re.VERBOSE | re.DOTALL,
)
SWITCHES = {"em": "emph", "it": "emph", "sl": "emph", "itshape": "emph"}
SWITCHES |= {"bf": "textbf", "bfseries": "textbf"}
SWITCH = re.compile(rf"\{{\s*\\({'|'.join(SWITCHES)})(?![A-Za-z])\s*")
GLUED = re.compile(
    r"(\\text(?:quoteright|quoteleft|quotedblleft|quotedblright|endash))(?=[A-Za-z])"
)
"""Some exporters write ``\\textquoterights`` for ``’s``."""

ENVIRONMENT = re.compile(r"\\(?:begin|end)\s*\{\w+\*?\}")
TIE = re.compile(r"~(?<!\\~)(?:(?!\d)|(?<=\S~))")
"""A tie is a blank; but who writes ``~100`` at the start of a word means "about"."""

OPENING = re.compile(r"(?<![^\s({\[])''(?=\w)")
"""``''so''``, closed on both sides."""

QUOTED = re.compile(r"(?<![\w`\\])`(?![`\s])([^`]*?(?<!\\))'(?![\w'])")
"""Single quotes; two alike are how READMEs write code, and stay."""

NAMED = {
    "textasciitilde": "~", "sim": "~", "textunderscore": "_", "textless": "<",
    "textgreater": ">", "textpercent": "%", "textendash": "-", "slash": "/",
}  # fmt: skip
ESCAPED = re.compile(
    r"\\(?:string(?=[~_%&#])|[/-]|(?:tt|ttfamily|sf|rm)(?![A-Za-z])\s*)"
    r"|\\\\?([_%&#$~<>{}])(?:\{\})?|\$\s*\\?([_<>~])\s*\$"
    rf"|\$?\s*\\({'|'.join(NAMED)})(?![A-Za-z])(?:\{{\}}|\s*\$|[ ])?"
)
"""What addresses are written with in LaTeX; braces around it go as well."""

WRAPPED = re.compile(
    r"\\(?:url|path|nolinkurl|burl|texttt|href)\s*\{((?:[^{}]|\{[^{}]*\})*)\}"
)


class Decoded(NamedTuple):
    """Text as shown to readers, and the macros that nobody here knows."""

    text: str
    unknown: tuple[str, ...] = ()


def decode(text: str, math: Math = "html") -> Decoded:
    """Return ``text`` as HTML in Unicode NFC, white space folded."""
    if MARKUP.search(text) or "--" in text or "''" in text:
        return _decode(text, math)
    return Decoded(_folded(text))


def address(text: str) -> str:
    r"""Return an address as a browser takes it; only escapes like ``\_`` go."""
    if not ESCAPES.search(text):
        return text.strip()
    wrapped = WRAPPED.search(text)
    text = wrapped[1] if wrapped else text
    return unbraced(ESCAPED.sub(_unescaped, text)).strip()


def _unescaped(match: re.Match[str]) -> str:
    single, math, name = match.groups(default="")
    return NAMED.get(name, single or math)


@functools.lru_cache(maxsize=4096)
def _decode(text: str, math: Math) -> Decoded:
    held: list[str] = []
    if HOLDABLE.search(text):
        text = HELD.sub(lambda match: _hold(match, held, math), text)
    if "\\" in text:
        text = SWITCH.sub(lambda match: rf"\{SWITCHES[match[1]]}{{", text)
        text = compose(ENVIRONMENT.sub(" ", GLUED.sub(r"\1{}", text)))
    text = text.replace("---", "—").replace("--", "–")
    text = OPENING.sub("“", text.replace("``", "“")) if "''" in text else text
    text = TIE.sub(" ", text.replace("``", "“").replace("''", "”"))
    text = QUOTED.sub(r"‘\1’", text) if "`" in text else text
    text, unknown = expand(text) if "\\" in text else (unbraced(text), ())
    return Decoded(_folded(_released(text, held)), unknown)


def _folded(text: str) -> str:
    if "  " in text or not text.isprintable():  # else its only blanks are single ones
        text = " ".join(text.split())
    text = text.strip(" ")
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _hold(match: re.Match[str], held: list[str], math: Math) -> str:
    """Keep what ``match`` found; return the private character that stands for it."""
    kind = match.lastgroup or ""
    held.append(_shown(kind, match[kind], match[0], math))
    here = chr(FIRST + len(held) - 1)
    return rf"\href{{{here}}}" if kind == "target" else here


def _shown(kind: str, text: str, whole: str, math: Math) -> str:
    """Return what is shown for the ``text`` inside what was held."""
    if kind in {"ensured", "dollars", "parens"}:
        kept = f"${text}$" if kind == "ensured" else whole
        return _math.shown(text, math) or kept
    if kind == "target":
        return _target(text)
    if kind == "address":
        return f'<a href="{_target(text)}">{address(text)}</a>'
    return address(text) if kind == "bare" else text


def _target(text: str) -> str:
    """Return an address fit to stand between the quotes of an attribute."""
    plain = address(text)
    return plain.replace('"', "%22").replace("<", "%3C").replace(">", "%3E")


def _released(text: str, held: list[str]) -> str:
    def shown(match: re.Match[str]) -> str:
        index = ord(match[0]) - FIRST
        return held[index] if index < len(held) else match[0]

    return PRIVATE.sub(shown, text) if held else text
