"""Findings for editors and reviewdog: ``path:line:column: CODE message``, one line each.

Vim reads it with ``errorformat=%f:%l:%c: %m``.
"""

from collections.abc import Sequence

from publist.cli import console
from publist.cli.report import Located
from publist.errors import PublistError


def show(found: Sequence[Located], failed: Sequence[PublistError] = ()) -> None:  # noqa: ARG001
    """Print a line for each finding."""
    for place, finding, _ in found:
        message = finding.message.replace("\n", " ")
        console.say(f"{place}: {finding.code} {message}")
