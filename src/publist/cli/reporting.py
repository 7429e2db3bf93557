"""What `report` does: the rows of a grant, written for people or for a spreadsheet."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from publist.cli import console, delivering, granted
from publist.cli.opened import Opened, open_list
from publist.cli.options import one_of
from publist.cli.report_ import FORMATS
from publist.errors import Place, PublistError, UsageError
from publist.model import lookup, reported
from publist.model.query import Query
from publist.render.pages.report_table import Reported, as_csv, as_markdown

SUFFIXES = {".csv": "csv", ".md": "markdown", ".markdown": "markdown", "": "csv"}


def run(
    query: Query,
    grant: str | None,
    format_: str | None,
    output: Path | None,
    file: Path | None,
) -> None:
    """Print the report, or write it; say what is to be done."""
    name = one_of(format_ or _told(output), FORMATS, "--format")
    opened = open_list(file)
    flag = _flag(opened, grant)
    entries = _entries(opened, replace(query, flags=((flag, 1),)), flag)
    if name == "csv":
        text = as_csv(reported.COLUMNS, entries)
    else:
        text = as_markdown(_heading(opened, flag), reported.COLUMNS, entries)
    delivering.deliver(text, output, opened, None)
    _say_what_is_left(entries, named=name == "csv")


def _told(output: Path | None) -> str:
    """Return the format that a file's name tells; raise ``UsageError`` for another."""
    suffix = output.suffix.lower() if output else ""
    if suffix not in SUFFIXES and output and not output.exists():
        what = f"`{output.suffix}` tells no format: `-o {output.name}`"
        raise UsageError(what, fix="choose .csv or .md, or add --format")
    return SUFFIXES.get(suffix, "csv")


def _flag(opened: Opened, grant: str | None) -> str:
    """Return the grant's flag; raise ``PublistError`` if nobody knows it."""
    known = opened.site.settings.grants
    flag = granted.named(known, grant)
    flags = {name for item in opened.items for name in item.flags}
    if flag in known or flag in flags:
        return flag
    fix = granted.instead(flag, {*known, *flags})
    what = f"there is no grant `{flag}`, and no entry has such a flag"
    raise PublistError(what, where=Place(opened.site.list), fix=fix)


def _entries(opened: Opened, query: Query, flag: str) -> list[Reported]:
    others = [one for one in opened.site.settings.grants if one != flag]
    rows = [
        (item, reported.row_of(item, others)) for item in query.select(opened.items)
    ]
    return [
        Reported(lookup.describe(item), row, reported.to_do(row)) for item, row in rows
    ]


def _heading(opened: Opened, flag: str) -> str:
    grant = opened.site.settings.grants.get(flag)
    known = filter(None, (grant.number, grant.acronym) if grant else ())
    return " ".join(("Publications of", flag, *known))


def _say_what_is_left(entries: Sequence[Reported], *, named: bool) -> None:
    """Count what is empty on standard error; name it where the table cannot."""
    left = [entry for entry in entries if entry.missing]
    count = sum(len(entry.missing) for entry in left)
    many = f"{len(entries)} {'entry' if len(entries) == 1 else 'entries'}"
    console.note(f"{many} · {count} empty {'cell' if count == 1 else 'cells'} to fill")
    if named:
        console.listed(f"{entry.name}: {', '.join(entry.missing)}" for entry in left)
    columns = dict.fromkeys(name for entry in left for name in entry.missing)
    if columns:
        fields = [reported.FIELDS.get(name, name) for name in columns]
        console.note(
            f"fill them with `publist set KEY FIELD=VALUE`: {', '.join(fields)}"
        )
