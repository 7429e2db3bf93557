r"""What labs put around names: marks of equal contribution, bold for their own.

``Smith$^{*,\dagger}$``, ``\textbf{Smith, J.}`` and ``{\O}st*`` become bare names with
bare marks, so that they can be split as BibTeX splits names.
"""

import re

from publist.model.names import MARKS
from publist.sources._accents import compose

GROUP = r"((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)"
HIGHLIGHT = re.compile(
    r"\\(?:textbf|textit|emph|underline|uline|textsc|textcolor\s*\{\w+\}|mathbf)\s*"
    rf"\{{{GROUP}\}}|\{{\s*\\(?:bf|bfseries|em|it|sc)(?![A-Za-z])\s*{GROUP}\}}"
    r"|</?(?:b|u|i|em|strong)>"
)
SIGNS = {
    "ast": "*", "star": "⋆", "dagger": "†", "ddagger": "‡", "dag": "†", "ddag": "‡",
    "textdagger": "†", "textdaggerdbl": "‡", "textasteriskcentered": "*", "#": "#",
    "*": "*", "mathsection": "§",
}  # fmt: skip
SIGN = re.compile(
    rf"\\({'|'.join(map(re.escape, sorted(SIGNS, key=len, reverse=True)))})(?![A-Za-z])"
)
MARK = f"[{re.escape(MARKS)}]"
EACH_MARK = re.compile(MARK)
GLUED = re.compile(rf"(?<![^\s{{,]){MARK}+|{MARK}+(?=[\s}},.]|$)")
"""Marks around a name; one inside a word is part of it (or of ``&#233;``)."""

SLIP = re.compile(r"\\(?=\s|[A-Z][a-z](?![A-Za-z]*\s*\{)|$)|(?<!\.)\\(?=,\s)")
"""The Pure portal's ``\\David W.\\`` and ``\\Do Khoa\\, Nam``, and TeX's blank."""
_SIGNS = rf"(?:{MARK}|\d|\b[a-z]\b|[,;\s$])+"
RAISED = re.compile(
    rf"\$?\s*(?:\^|\\textsuperscript)\s*(?:\{{{_SIGNS}\}}|{MARK}+|\d+|[a-z](?=\s*\$))"
    rf"\s*\$?(?![^\W\d_])|\$\s*{MARK}+\s*\$|<sup>{_SIGNS}</sup>"
)
"""Marks, and the numbers or letters of affiliations, which go."""

INSIDE = re.compile(
    r"(?<=[A-Z])\$?\s*(?:\^|\\textsuperscript)\s*(?:\{([a-z]{1,2})\}|([a-z]))\s*\$?(?=[A-Z])"
)
"""The raised letter of ``M$^c$Leod``."""


def plain(raw: str) -> str:
    """Return the list with Unicode accents, bare marks and no highlighting."""
    if "\\" in raw or "$" in raw or "<" in raw:
        raw = SIGN.sub(lambda match: SIGNS[match[1]], compose(raw))
        raw = INSIDE.sub(lambda match: match[1] or match[2], raw)
        raw = RAISED.sub(lambda match: "".join(EACH_MARK.findall(match[0])), raw)
        raw = HIGHLIGHT.sub(lambda match: match[1] or match[2] or "", raw)
        raw = SLIP.sub("", raw).replace("\\,", " ")
    return raw


def without_marks(name: str) -> tuple[str, str]:
    """Return one name without the marks glued to it, and the marks."""
    marks = "".join(GLUED.findall(name))
    return (GLUED.sub("", name).strip(" ,") if marks else name), marks
