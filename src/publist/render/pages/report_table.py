"""The rows of a report as CSV or Markdown.

Text of a list must not become a formula where a spreadsheet opens the table: not at the
start of a cell, and not behind a semicolon, which parts cells in half of Europe.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from publist.model.text import TO_BLANK
from publist.render.fields.escapes import escaped

FORMULA = re.compile(r'(?:^|(?<=;))(?=[\s"]*[=+\-@＝＋－＠])')


class Reported(NamedTuple):
    """An entry in a report: how people know it, its cells, and the empty ones."""

    name: str
    row: Mapping[str, str]
    missing: Sequence[str]


def as_csv(columns: Sequence[str], entries: Sequence[Reported]) -> str:
    """Return comma-separated values."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for entry in entries:
        writer.writerow([cell(entry.row[name]) for name in columns])
    return text.getvalue()


def cell(text: str) -> str:
    """Return a text on one line that no spreadsheet takes for a formula."""
    return FORMULA.sub("'", text.translate(TO_BLANK))


def as_markdown(
    heading: str, columns: Sequence[str], entries: Sequence[Reported]
) -> str:
    """Return a table, and below it what is to be done."""
    rows = [columns, ["---"] * len(columns)]
    rows += [[escaped(entry.row[name]) for name in columns] for entry in entries]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in rows)
    todo = "\n".join(
        f"- [ ] {escaped(entry.name)}: {', '.join(entry.missing)}"
        for entry in entries
        if entry.missing
    )
    parts = (f"# {escaped(heading)}", table, "## To do" if todo else "", todo)
    return "\n\n".join(filter(None, parts)) + "\n"
