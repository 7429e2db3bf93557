r"""Simple mathematics becomes HTML or Unicode; the rest stays as it is, for MathJax.

Simple is what a title says in passing: ``H$_2$O``, ``$\alpha$``, ``$^{13}$C``,
``$k$``-means, ``$L_2$``. Whatever is not wholly understood keeps its dollars.
"""

import re
import unicodedata

from publist.sources import Math

GREEK = {
    name: unicodedata.lookup(f"GREEK SMALL LETTER {name.upper()}")
    for name in (
        "alpha beta gamma delta epsilon zeta eta theta iota kappa mu nu xi omicron pi"
        " rho sigma tau upsilon phi chi psi omega"
    ).split()
} | {"lambda": "λ", "varepsilon": "ε", "varphi": "φ", "vartheta": "ϑ"}
SIGNS = {
    **GREEK, **{name.capitalize(): letter.upper() for name, letter in GREEK.items()},
    "times": "×", "pm": "±", "circ": "∘", "sim": "∼", "approx": "≈",
    "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "ll": "≪", "gg": "≫", "infty": "∞",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔",
    "cdot": "⋅", "ell": "ℓ", "prime": "′", "deg": "°", "degree": "°",
    "dagger": "†", "ddagger": "‡", "ast": "*",
    "star": "⋆", "partial": "∂", "nabla": "∇", "hbar": "ħ", "odot": "⊙", "oplus": "⊕",
    "textdegree": "°", "mathsection": "§", "AA": "Å", "&": "&", "%": "%", "#": "#",
    "_": "_", ",": " ", ";": " ", " ": " ", "!": "",
}  # fmt: skip
"""Macros that stand for one character."""

ALONE = {
    "<": "<", r"\less": "<", r"\lt": "<", ">": ">", r"\greater": ">", r"\gt": ">",
}  # fmt: skip
"""Publishers write HTML so: ``$<$i$>$``. In longer mathematics these would be tags."""

RAISED = {"∘": "°", "′": "′", "°": "°"}
"""Characters that stand high by themselves."""

GROUP = r"(?:[^{}]|\{[^{}]*\})*"
UPRIGHT = r"[^{}\\$_^]*"
ATOM = re.compile(
    rf"""(?P<space>\s+)
    | [_^]\s*\{{(?P<braced>{GROUP})\}}
    | [_^]\s*(?P<single>\\[A-Za-z]+|[^\s\\{{}}])
    | \\(?:math(?:rm|sf)|text(?:rm)?|mbox|operatorname|rm)
      \s*\{{(?P<upright>{UPRIGHT})\}}
    | \{{\s*\\(?:rm|sf|mathrm)\s+(?P<roman>{UPRIGHT})\}}
    | \{{(?P<group>{GROUP})\}}
    | \\(?P<sign>[A-Za-z]+|[&%\#_,;!\ ])
    | (?P<plain>\d+(?:[.,]\d+)*|[+/*'%:.])
    | (?P<minus>-)
    | (?P<letter>[A-Za-z](?![A-Za-z]))
    """,
    re.VERBOSE,
)
FORMULA = re.compile(r"(?:[A-Z][a-z]?(?:_\{?\d+\}?)?){2,}")
WORD = re.compile(r"[A-Za-z]{2,}|\d+[A-Za-z]+")
ROMAN = re.compile(r"\s*\\(?:rm|mathrm|sf)\s+")


SCRIPT = re.compile(r"<(su[bp])>([^<>]*)</\1>")
RAISED_LETTERS = dict(
    zip("0123456789+−=()abcdefghijklmnoprstuvwxyzβγδθφχ",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵝᵞᵟᶿᵠᵡ", strict=True)
)  # fmt: skip
LOWERED_LETTERS = dict(
    zip("0123456789+−=()aehijklmnoprstuvxβγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True)
)  # fmt: skip
"""Unicode has no others."""


def shown(math: str, how: Math) -> str:
    """Return simple mathematics (without its dollars) as asked for, else ''."""
    if how == "keep":
        return ""
    html = to_html(math)
    return html if how == "html" else _to_unicode(html)


def _to_unicode(html: str) -> str:
    """Return Unicode instead of HTML; '' if there are no such characters."""
    text = html.replace("<i>", "").replace("</i>", "")
    text = SCRIPT.sub(_script_letters, text)
    return "" if "<su" in text else text


def _script_letters(match: re.Match[str]) -> str:
    letters = RAISED_LETTERS if match[1] == "sup" else LOWERED_LETTERS
    inner = match[2].replace("-", "−")
    known = all(letter in letters for letter in inner)
    return "".join(map(letters.__getitem__, inner)) if known else match[0]


def to_html(math: str) -> str:
    """Return the HTML of simple mathematics (without its dollars), else ''."""
    if FORMULA.fullmatch(math):
        return re.sub(r"_\{?(\d+)\}?", r"<sub>\1</sub>", math)
    if math.strip() in ALONE:
        return ALONE[math.strip()]
    parts: list[str] = []
    position = 0
    while position < len(math):
        atom = ATOM.match(math, position)
        html = _atom(atom) if atom else None
        if atom is None or html is None:
            return ""
        parts.append(html)
        position = atom.end()
    return "".join(parts).strip()


def _atom(atom: re.Match[str]) -> str | None:
    """Return the HTML of one atom; ``None`` if it is not simple."""
    kind = atom.lastgroup or ""
    text = atom[kind]
    if kind in {"braced", "single"}:
        return _script(atom[0][0], text)
    if kind == "sign":
        return SIGNS.get(text)
    if kind == "group":
        return to_html(text) or (None if text.strip() else "")
    return {"letter": f"<i>{text}</i>", "minus": "−", "space": ""}.get(kind, text)


def _script(sign: str, inner: str) -> str | None:
    inner = ROMAN.sub("", inner).strip()
    html = inner if WORD.fullmatch(inner) else to_html(inner)
    if not html:
        return None
    if sign == "^" and html in RAISED:
        return RAISED[html]
    tag = "sup" if sign == "^" else "sub"
    return f"<{tag}>{html}</{tag}>"
