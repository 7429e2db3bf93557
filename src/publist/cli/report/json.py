"""Findings for programs: one array of objects."""

from collections.abc import Sequence
from typing import Any

from publist.checks import rules
from publist.cli import console
from publist.cli.report import Located
from publist.errors import PublistError


def show(found: Sequence[Located], failed: Sequence[PublistError] = ()) -> None:  # noqa: ARG001
    """Print one array, an object for each finding."""
    rows = [_row(one) for one in found]
    console.write_json(rows)


def _row(one: Located) -> dict[str, Any]:
    finding, end = one.finding, one.end
    return {
        "path": str(one.place.path),
        "line": one.place.line,
        "column": one.place.column,
        "end_line": end.line,
        "end_column": end.column,
        "code": finding.code,
        "name": rules()[finding.code].name,
        "severity": finding.severity,
        "message": finding.message,
        "fix": finding.fix,
        "mended": one.mended,
        "address": rules()[finding.code].address,
    }
