r"""Which mathematics of a list may go into a document as it stands.

TeX is a programming language: ``\input``, ``\write18`` and ``^^5c`` do as much harm
between dollars as outside them. Only commands that are known to print something pass,
and only where braces, scripts and fences are such that TeX goes on.
"""

import re
from itertools import accumulate

from publist.render._ascii import GREEK

KNOWN = frozenset(GREEK) | frozenset(
    "varepsilon vartheta varpi varrho varsigma varphi ell hbar imath jmath Re Im aleph"
    " partial nabla infty emptyset forall exists neg prime angle top bot cdot cdots ldots"
    " dots vdots ddots times div pm mp ast star circ bullet cap cup vee wedge oplus"
    " ominus otimes odot dagger ddagger setminus leq geq le ge ll gg neq ne equiv sim"
    " simeq approx cong propto subset supset subseteq supseteq in ni notin mid parallel"
    " perp to gets mapsto rightarrow leftarrow leftrightarrow Rightarrow Leftarrow"
    " Leftrightarrow longrightarrow uparrow downarrow sum prod int oint bigcup bigcap"
    " sqrt frac binom log ln exp sin cos tan cot sinh cosh tanh arcsin arccos arctan lim"
    " limsup liminf max min sup inf det dim ker deg gcd hom arg Pr hat bar tilde vec dot"
    " ddot check breve acute grave overline underline widehat widetilde mathrm mathbf"
    " mathit mathsf mathtt mathcal mathbb mathfrak quad qquad langle rangle lfloor rfloor"
    " lceil rceil lbrace rbrace vert Vert backslash".split()
)
"""Of LaTeX, amsmath and amssymb; each takes what stands behind it in braces or nothing."""

ARGUMENTS = {"frac": 2, "binom": 2, "sqrt": 1} | dict.fromkeys(
    "hat bar tilde vec dot ddot check breve acute grave overline underline widehat"
    " widetilde mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak".split(),
    1,
)
BARE = frozenset(GREEK) | frozenset(
    "infty prime star ast circ bullet dagger ddagger pm mp times top bot ell partial perp"
    " parallel".split()
)
"""Commands that may be a script without braces: one sign each, and no macro."""

TOKEN = re.compile(r"\\([A-Za-z]+)|\\([,;:!{} ])|([{}^_])|([^\\{}^_$&#%~\x00-\x1f])")
SCRIPTS = ("^", "_", "'")
DEEPEST = 50
"""Braces inside of braces; TeX gives up at 255, and Python before."""

BODY = re.compile(r"(\$\$?|\\[(\[])(.*?)(\$\$?|\\[)\]])", re.DOTALL)


def safe_body(math: str) -> str:
    """Return what stands between the signs of mathematics; '' unless it only prints."""
    found = BODY.fullmatch(math)
    body = found[2].strip() if found else ""
    tokens = _tokens(body) if body.isascii() else None
    if not tokens or _depth(tokens) > DEEPEST:
        return ""
    return body if _list_end(tokens, 0) == len(tokens) else ""


def _depth(tokens: list[str]) -> int:
    """Return how many braces are open where most are."""
    return max(accumulate((sign == "{") - (sign == "}") for sign in tokens))


def _tokens(body: str) -> list[str] | None:
    """Return commands, braces, scripts and signs; ``None`` if there is anything else."""
    tokens: list[str] = []
    place = 0
    while place < len(body):
        found = TOKEN.match(body, place)
        if not found or (found[1] and found[1] not in KNOWN):
            return None
        if found[0] != " ":
            tokens.append(found[0])
        place = found.end()
    return tokens


def _list_end(tokens: list[str], at: int) -> int:
    """Return the place of the brace that ends a list of atoms, or of the list's end.

    The place is -1 for what TeX refuses.
    """
    while 0 <= at < len(tokens) and tokens[at] != "}":
        at = _scripts_end(tokens, _atom_end(tokens, at))
    return at


def _atom_end(tokens: list[str], at: int) -> int:
    """Return the place behind an atom with its arguments; scripts may have none."""
    if tokens[at] in SCRIPTS:
        return at
    if tokens[at] == "{":
        return _group_end(tokens, at)
    end = at + 1
    for _ in range(ARGUMENTS.get(tokens[at][1:], 0)):
        end = _group_end(tokens, end)
    return end


def _group_end(tokens: list[str], at: int) -> int:
    """Return the place behind a group in braces; -1 if none stands here."""
    if not 0 <= at < len(tokens) or tokens[at] != "{":
        return -1
    end = _list_end(tokens, at + 1)
    return end + 1 if 0 <= end < len(tokens) else -1


def _scripts_end(tokens: list[str], at: int) -> int:
    """Return the place behind scripts, one of each kind at most; primes are above."""
    seen: set[str] = set()
    while 0 <= at < len(tokens) and tokens[at] in SCRIPTS:
        above = "^" if tokens[at] == "'" else tokens[at]
        if above in seen:
            return -1
        seen.add(above)
        while tokens[at : at + 1] == ["'"]:
            at += 1
        if tokens[at : at + 1] == [above]:
            at = _script_end(tokens, at + 1)
    return at


def _script_end(tokens: list[str], at: int) -> int:
    """Return the place behind what is raised or lowered: a group, or one sign."""
    if tokens[at : at + 1] == ["{"]:
        return _group_end(tokens, at)
    one = tokens[at] if at < len(tokens) else "}"
    is_sign = one not in SCRIPTS and one != "}" and len(one) == 1
    return at + 1 if is_sign or one[1:] in BARE else -1
