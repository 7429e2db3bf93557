"""A list of entries that hold all that breaks pages, one value in every field."""

import re
from functools import cache
from typing import Any

from tests.render.entries import NEXT
from tests.render.nasty import NASTY
from tests.render.test_injection import ATTACKS

from publist.model.item import Item, items_of

FORGED = {
    "marker": "<!-- publist:end -->",
    "marker-in-comment": "--> <!-- publist:begin -->",
    "front-matter": "---\npermalink: /evil/\n---\n",
    "formula": "=HYPERLINK(1)",
    "formula-plus": "+1",
    "formula-minus": "-1+1",
    "formula-at": "@SUM(A1)",
    "formula-tab": "\t=1",
    "formula-return": "\r=1",
    "formula-wide": "＝1",
    "terminal": "\x1b]0;owned\x07\x1b[31mred\x9b2J",
    "tex-input": r"\input{/etc/passwd} \write18{id} ^^5cinput{x}",
    "tex-math": r"$\input{/etc/passwd}$ $^^5cwrite18{x}$ \(\def\a{\a}\a\)",
    "tex-math-broken": "$a^b^c$ $x_$ $\\frac{a}$ $\\left( x$ $a & b$ $}{$",
    "tex-label": "[x] y",
    "tex-star": "*x* & $ # % _ ^ ~ \\",
    "xml": "]]> &amp; &bogus; <x> \ufffe\uffff\x0b\x00",
    "script-end": "</script><script>alert(1)</script>",
    "liquid": "{{ 1 }} {% raw %}",
}
VALUES = NASTY | ATTACKS | FORGED
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
"""What no line of text may hold: terminals and readers of lines obey it."""

FIELDS = (
    *(
        "title",
        "authors",
        "description",
        "news1",
        "news2",
        "image",
        "journal",
        "volume",
    ),
    *("number", "pages", "doi", "arxiv", "key", "note", "abstract", "keywords", "date"),
    *("editor", "publisher", "school", "isbn", "code", "pdf", "slides", "month"),
)


def everywhere(value: str) -> dict[str, Any]:
    """Return an entry with a value in every field that a format reads."""
    link = {"url": value, "display": value, "pdf": value}
    return {**dict.fromkeys(FIELDS, value), "link": link}


@cache
def hostile() -> tuple[Item, ...]:
    """Return an entry for each value, and a plain one behind them."""
    return tuple(items_of([*map(everywhere, VALUES.values()), NEXT]))
