"""The formats of `publist list`: a table, JSON, CSV or keys."""

from collections.abc import Callable, Sequence
from typing import Any

from publist.cli import console, table
from publist.model.item import Item
from publist.model.text import fold, plain

COLUMNS = ("#", "key", "year", "authors", "title", "where", "flags")
CSV = "number key year authors title where flags url doi arxiv".split()
NAMED = 3
"""Authors named in a table before it says ``et al.``"""

NARROW = 100
SHARES = {"title": 5, "authors": 3, "where": 3}
LONGEST_FLAGS = 14
SLIM = ("#", "key", "year", "title")


def authors(item: Item) -> str:
    """Return family names, shortened: ``Cho, Bastiaans et al.``"""
    names = [name.sorted_by for name in item.authors.names]
    if len(names) > NAMED or (names and item.authors.and_others):
        return ", ".join(names[: NAMED - 1]) + " et al."
    return ", ".join(names)


def where(item: Item) -> str:
    """Return the line that readers click on, or the venue."""
    display = plain(item.display)
    return (
        display if display and not display.startswith("http") else item.venue or display
    )


def flags(item: Item) -> str:
    """Return the flags that are on: ``ERC highlight=2``."""
    held = item.flags.items()
    return " ".join(
        name if value == 1 else f"{name}={value}" for name, value in held if value
    )


def row(item: Item) -> tuple[str, ...]:
    """Return an entry as the cells of a table."""
    year = str(item.year or "")
    shown = (authors(item), plain(item.title), where(item), flags(item))
    return (str(item.number), item.key, year, *map(plain, shown))


def known(item: Item) -> list[tuple[str, str]]:
    """Return everything that is known of an entry, by name, without what is empty."""
    pairs = {
        "number": f"#{item.number}",
        "key": item.key,
        "title": plain(item.title),
        "authors": plain(item.author_line),
        "year": str(item.year or ""),
        "where": where(item),
        "venue": item.venue,
        "address": item.url,
        "doi": item.doi,
        "arxiv": item.arxiv,
        "flags": flags(item),
    }
    return [(name, value) for name, value in pairs.items() if value]


def as_data(item: Item) -> dict[str, Any]:
    """Return an entry for JSON: what is known of it, and its fields."""
    people = [
        {
            part: value
            for part in ("family", "given", "suffix", "literal", "marks")
            if (value := getattr(name, part))
        }
        for name in item.authors.names
    ]
    return {
        "number": item.number,
        "key": item.key,
        "year": item.year,
        "authors": people,
        "title": plain(item.title),
        "where": where(item),
        "url": item.url,
        "doi": item.doi,
        "arxiv": item.arxiv,
        "flags": item.flags,
        "fields": item.data,
    }


def as_json(items: Sequence[Item]) -> None:
    """Print one array of objects."""
    console.write_json([as_data(item) for item in items])


def as_csv(items: Sequence[Item]) -> None:
    """Print comma-separated values; no cell can be taken for a formula."""
    import csv
    import io

    from publist.render.fields.cells import cell

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(CSV)
    for item in items:
        full = "; ".join(filter(None, map(_full_name, item.authors.names)))
        number, key, year, _, title, place, marks = row(item)
        shown = (number, key, year, full, title, place, marks)
        cells = (*shown, item.url, item.doi, item.arxiv)
        writer.writerow([cell(plain(held)) for held in cells])
    console.write(text.getvalue())


def _full_name(name: Any) -> str:  # noqa: ANN401
    return name.literal or ", ".join(filter(None, (name.family, name.given)))


def as_keys(items: Sequence[Item]) -> None:
    """Print one key a line."""
    console.write("".join(f"{item.key}\n" for item in items))


def as_table(items: Sequence[Item]) -> None:
    """Print a table: at a terminal fitted to it, else every cell whole on one line."""
    rows = [COLUMNS, *map(row, items)]
    width = console.width()
    if not width:
        console.say_all(table.whole(rows))
        return
    shown = COLUMNS if width >= NARROW else SLIM
    picked = [[cells[COLUMNS.index(name)] for name in shown] for cells in rows]
    columns = [
        table.Column(size, name == "key" or width < NARROW, name == "#")
        for name, size in zip(shown, _widths(shown, picked, width), strict=True)
    ]
    for line in table.fitted(picked[:1], columns):
        console.heading(line)
    console.say_all(table.fitted(picked[1:], columns))


def _widths(
    shown: Sequence[str], rows: Sequence[Sequence[str]], width: int
) -> list[int]:
    """Return each column's width: what must be whole first, the others share the rest."""
    columns = zip(*rows, strict=True)
    longest = {column[0]: max(map(table.size, column)) for column in columns}
    whole = {name: longest[name] for name in shown if name not in SHARES}
    whole["key"] = min(whole["key"], width // 3)
    if "flags" in whole:
        whole["flags"] = min(whole["flags"], LONGEST_FLAGS)
    left = width - sum(whole.values()) - 2 * (len(shown) - 1)
    shares = sum(SHARES[name] for name in shown if name in SHARES)
    return [
        whole[name] if name in whole else max(left * SHARES[name] // shares, 1)
        for name in shown
    ]


FORMATS: dict[str, Callable[[Sequence[Item]], None]] = {
    "table": as_table,
    "json": as_json,
    "csv": as_csv,
    "keys": as_keys,
}

SORTS: dict[str, Callable[[Item], Any]] = {
    "number": lambda item: item.number,
    "key": lambda item: item.key.casefold(),
    "year": lambda item: item.year or 0,
    "title": lambda item: fold(plain(item.title)),
    "authors": lambda item: fold(" ".join(n.sorted_by for n in item.authors.names[:3])),
    "where": lambda item: fold(where(item)),
}


def orders() -> list[str]:
    """Return what entries can be sorted by, upwards and downwards."""
    return [*SORTS, *(f"-{name}" for name in SORTS)]


def ordered(items: Sequence[Item], by: str | None) -> list[Item]:
    """Return items sorted by one of ``orders()``; equal ones in the file's order."""
    if not by:
        return list(items)
    return sorted(items, key=SORTS[by.removeprefix("-")], reverse=by.startswith("-"))
