"""The formats of findings."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from publist.checks import Finding
from publist.cli import console
from publist.errors import Place


class Located(NamedTuple):
    """A finding and where it is in which file."""

    place: Place
    finding: Finding


def text(found: Sequence[Located]) -> None:
    """Print ``path:line:column: CODE message`` and how to mend it."""
    for place, finding in found:
        warning = "warning: " if finding.severity == "warning" else ""
        message = f"{place}: {finding.code} {warning}{finding.message}"
        console.say(" ".join(message.split("\n")))
        console.say(f"  fix: {finding.fix}")


def json(found: Sequence[Located]) -> None:
    """Print one array of objects."""
    import json as library

    rows = [
        {
            "path": str(place.path),
            "line": place.line,
            "column": place.column,
            "code": finding.code,
            "severity": finding.severity,
            "message": finding.message,
            "fix": finding.fix,
        }
        for place, finding in found
    ]
    console.write(library.dumps(rows, ensure_ascii=False, indent=1) + "\n")


FORMATS: dict[str, Callable[[Sequence[Located]], None]] = {"text": text, "json": json}
