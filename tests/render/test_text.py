"""Plain text: numbered, one part a line, and nothing that a terminal would obey."""

import re
from dataclasses import replace

from tests.render.entries import NEXT, items
from tests.render.hostile import CONTROL, VALUES, hostile

from publist import render
from publist.render._layout import Layout

WORK = {
    "title": "Folded <i>E. coli</i>",
    "authors": "Ann Bee*, **Cid Dee***",
    "news1": "Oral",
    "link": {"url": "/folded", "display": "Nature 1, 2 (2021)"},
}
OPTIONS = render.Options(site_address="https://lab.org")
SHOWN = """\
1. Folded E. coli
   Ann Bee*, Cid Dee*
   Nature 1, 2 (2021)
   https://lab.org/folded
   Oral

2. Next
   N. Ext
   Next 1 (2020)
   https://next.org/

The sign * indicates equal contribution of the authors.
"""
GROUPED = """\
2021
----

1. Folded E. coli
   Ann Bee and 1 other
   Nature 1, 2 (2021)
   https://lab.org/folded
   Oral

2020
----

2. Next
   N. Ext
   Next 1 (2020)
   https://next.org/
"""


def test_a_list() -> None:
    assert render.render("text", items(WORK, NEXT), OPTIONS) == SHOWN


def test_groups_and_long_author_lists() -> None:
    options = replace(
        OPTIONS, footnote="", layout=Layout(group_by="year", max_authors=1)
    )
    made = items(WORK | {"authors": "Ann Bee, Cid Dee"}, NEXT)
    assert render.render("text", made, options) == GROUPED


def test_no_link_line_says_the_same_twice() -> None:
    bare = {"title": "T", "link": {"url": "https://a.org/x"}}
    assert render.render("text", items(bare), OPTIONS) == "1. T\n   https://a.org/x\n"


def test_hostile_texts_stay_in_their_lines() -> None:
    text = render.render("text", hostile(), OPTIONS)
    lines = text.split("\n")
    assert not any(map(CONTROL.search, lines))
    starts = [line for line in lines if re.match(r"\d+\. ", line)]
    assert len(starts) == len(VALUES) + 1
    end = next(
        at for at, line in enumerate(lines) if line.strip() == "https://next.org/"
    )
    assert all(re.match(r"\d+\. |   |\Z", line) for line in lines[:end])
