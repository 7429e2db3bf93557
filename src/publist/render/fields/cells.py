"""Text as a cell of a table that a spreadsheet opens, and never as a formula.

A formula may begin a cell, and stand behind a semicolon, which parts cells in half of
Europe. Excel reads the wide signs of East Asia too.
"""

import re

from publist.model.text import one_line

FORMULA = re.compile(r'(?:^|(?<=;))(?=[\s"]*[=+\-@＝＋－＠])')


def cell(text: str) -> str:
    """Return a text on one line, with an apostrophe before what would be a formula."""
    return FORMULA.sub("'", one_line(text))
