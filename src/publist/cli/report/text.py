"""Findings for people: ``path:line:column: CODE message`` and how to mend it."""

from collections.abc import Sequence

from publist.cli import console
from publist.cli.report import Located


def show(found: Sequence[Located]) -> None:
    """Print a line for each finding, and one on how to mend it."""
    for place, finding, _ in found:
        weight = "" if finding.severity == "error" else f"{finding.severity}: "
        message = f"{place}: {finding.code} {weight}{finding.message}"
        console.say(" ".join(message.split("\n")))
        console.say(f"  fix: {finding.fix}")
