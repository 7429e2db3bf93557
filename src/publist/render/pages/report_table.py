"""The rows of a report as CSV or Markdown.

Text of a list must not become a formula where a spreadsheet opens the table, so every
cell is made in ``fields.cells``.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from publist.render.fields.cells import cell
from publist.render.fields.escapes import escaped


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
