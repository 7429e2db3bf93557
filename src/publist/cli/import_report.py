"""What an import says in the end: to people on standard error, or to programs as JSON.

Both say the same of every entry; ``importing.Import`` holds the entries typed, so that
neither has to read the other's sentences.
"""

from collections.abc import Callable
from typing import Any

from publist.cli import console
from publist.cli.importing import Import, Told
from publist.model.reference import Reference
from publist.model.text import plain


def text(work: Import, *, dry_run: bool) -> None:
    """Say how many entries were read and what became of them, then each of them."""
    parts = [
        f"{work.read} read",
        f"{len(work.added)} added",
        f"{len(work.updated)} updated",
        f"{len(work.present)} already there",
        f"{len(work.repaired)} repaired",
        f"{len(work.unreadable)} not readable",
    ]
    parts += [f"{len(work.left_out)} left out"] if work.left_out else []
    nothing = " (dry run: nothing written)" if dry_run else ""
    console.note(" · ".join(parts) + nothing)
    sections = (
        ("added", [_titled(told) for told in work.added]),
        ("updated", [_line(told) for told in work.updated]),
        ("already there", [_line(told) for told in work.present]),
        ("left out", [_line(told) for told in work.left_out]),
        ("repaired", [_line(told) for told in work.repaired]),
        ("to look at", [_line(told) for told in work.notes]),
        ("not readable", [_line(told) for told in work.unreadable]),
    )
    for title, lines in sections:
        if lines:
            console.note(f"{title}:")
            console.listed(lines)


def _titled(told: Told) -> str:
    one = told.reference
    return f"{plain(one.title)} ({one.year or 'no year'})" if one else told.key


def _line(told: Told) -> str:
    """Return ``file:line key: reason``, as far as they are known."""
    place = f"{told.file}:{told.line}" if told.line else told.file
    return f"{' '.join(filter(None, (place, told.key)))}: {told.reason}"


def json(work: Import, *, dry_run: bool) -> None:
    """Print one object with a list for each thing that can become of an entry."""
    held: dict[str, Any] = {"read": work.read, "dry_run": dry_run}
    for name in ("added", "updated", "present", "repaired", "unreadable"):
        held[name] = [_as_data(told) for told in getattr(work, name)]
    held["left_out"] = [_as_data(told) for told in work.left_out]
    held["notes"] = [_as_data(told) for told in work.notes]
    console.write_json(held)


def _as_data(told: Told) -> dict[str, Any]:
    """Return an entry for JSON; without a reference only where it is and why."""
    data: dict[str, Any] = {"file": told.file, "line": told.line, "key": told.key}
    if told.reference:
        data |= _known(told.reference)
    return data | ({"reason": told.reason} if told.reason else {})


def _known(reference: Reference) -> dict[str, Any]:
    parts = ("family", "given", "suffix", "literal")
    people = [
        {part: value for part in parts if (value := getattr(name, part))}
        for name in reference.authors
    ]
    return {
        "title": plain(reference.title),
        "authors": people,
        "year": reference.year,
        "doi": reference.doi,
        "arxiv": reference.arxiv,
    }


FORMATS: dict[str, Callable[..., None]] = {"text": text, "json": json}
