"""Comma-separated values for spreadsheets: one row for each entry, names in the first.

Text of a list must not run in the program of whoever opens it: see ``fields.cells``.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from publist.model.item import Item
from publist.render import Options
from publist.render._record import record_of
from publist.render.fields.cells import cell

SUFFIX = ".csv"
COLUMNS = (
    "number key type title authors year month venue volume issue pages publisher doi"
    " arxiv url where description image news flags"
).split()


def render(items: Sequence[Item], options: Options) -> str:
    """Return the entries as rows, in their order."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for item in items:
        held = _texts(record_of(item, options))
        writer.writerow([cell(held[name]) for name in COLUMNS])
    return text.getvalue()


def _texts(record: dict[str, Any]) -> dict[str, str]:
    """Return a record's values as text; ``Wu, L.; Rivers, A.`` for the authors."""
    names = [*map(_name, record["authors"]), *["et al."] * record["and_others"]]
    flags = (f"{name}={value}" for name, value in record["flags"].items() if value)
    lists = {
        "authors": "; ".join(names),
        "news": " ".join(record["news"]),
        "flags": " ".join(flags),
    }
    return {name: str(value or "") for name, value in (record | lists).items()}


def _name(parts: Mapping[str, str]) -> str:
    ordered = (parts.get(part) for part in ("family", "given", "suffix"))
    return parts.get("literal") or ", ".join(filter(None, ordered))
