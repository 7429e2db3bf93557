"""Findings for programs: one array of objects."""

import json
from collections.abc import Sequence

from publist.cli import console
from publist.cli.report import Located


def show(found: Sequence[Located]) -> None:
    """Print one array, an object for each finding."""
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
        for place, finding, _ in found
    ]
    console.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
