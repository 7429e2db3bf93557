r"""Unicode letters as LaTeX's macros, for programs that read bytes.

BibTeX cuts names into bytes: ``abbrv`` makes one half of a letter out of ``Élie``. In
braces with a backslash first (``{\'E}``) it counts an accented letter as one.
"""

import unicodedata

ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=",
    "\u0306": "u", "\u0307": ".", "\u0308": '"', "\u030a": "r", "\u030b": "H",
    "\u030c": "v", "\u0323": "d", "\u0327": "c", "\u0328": "k", "\u0331": "b",
}  # fmt: skip
"""Combining marks, and the accents of LaTeX that put them on a letter."""

LETTERS = {
    "ß": r"{\ss}", "ø": r"{\o}", "Ø": r"{\O}", "ł": r"{\l}", "Ł": r"{\L}", "æ": r"{\ae}",
    "Æ": r"{\AE}", "œ": r"{\oe}", "Œ": r"{\OE}", "å": r"{\aa}", "Å": r"{\AA}",
    "đ": r"{\dj}", "Đ": r"{\DJ}", "ð": r"{\dh}", "Ð": r"{\DH}", "þ": r"{\th}",
    "Þ": r"{\TH}", "ŋ": r"{\ng}", "Ŋ": r"{\NG}", "ı": r"{\i}", "ȷ": r"{\j}",
    "–": "--", "—": "---", "‘": "`", "’": "'", "“": "``", "”": "''", "…": r"\ldots{}",
    "‐": "-", "‑": "-", "°": r"\textdegree{}", "×": r"{$\times$}", "−": r"{$-$}",
    "µ": r"\textmu{}", "\u2009": r"\,", "\u202f": r"\,", "′": r"{$'$}",
}  # fmt: skip
GREEK = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho"
    " sigma tau upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon"
    " Phi Psi Omega"
).split()
LETTERS |= {
    # in braces, or a style that lowers capitals would make a small letter of it
    unicodedata.lookup(
        f"GREEK {'CAPITAL' if name[0].isupper() else 'SMALL'} LETTER"
        f" {name.upper().replace('LAMBDA', 'LAMDA')}"
    ): f"{{$\\{name}$}}"
    for name in GREEK
}


def ascii_of(text: str) -> str:
    """Return ``text`` with macros for the letters that have one; others stay."""
    return text if text.isascii() else "".join(map(_written, text))


def _written(sign: str) -> str:
    if sign.isascii():
        return sign
    known = LETTERS.get(sign)
    if known:
        return known
    split = unicodedata.normalize("NFD", sign)
    letter, marks = split[0], split[1:]
    if not letter.isascii() or not marks or not all(mark in ACCENTS for mark in marks):
        return sign
    for mark in marks:
        letter = rf"\{ACCENTS[mark]}{{{letter}}}"
    return f"{{{letter}}}"
