"""Findings for people: ``path:line:column: CODE message`` and how to mend it.

At a terminal they stand under their entries' titles, with the line they are in; what
goes elsewhere is plain, two lines for each, so that programs can rely on it.
"""

from collections.abc import Sequence

from publist.cli import console
from publist.cli.report import Located
from publist.errors import PublistError


def show(found: Sequence[Located], failed: Sequence[PublistError] = ()) -> None:  # noqa: ARG001
    """Print the findings, and at a terminal how many they are."""
    if found and console.width():
        from publist.cli.report import _terminal

        _terminal.show(found)
        return
    for place, finding, _ in found:
        weight = "" if finding.severity == "error" else f"{finding.severity}: "
        message = f"{place}: {finding.code} {weight}{finding.message}"
        console.say(" ".join(message.split("\n")))
        console.say(f"  fix: {finding.fix}")
