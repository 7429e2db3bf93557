"""Findings as annotations: commands that GitHub Actions reads off a step's output.

In the value of a property a colon and a comma would end it, and in both value and
message a line break would end the command: text from a list could give commands of its
own. So all of it is escaped.
"""

from collections.abc import Mapping, Sequence

from publist.checks import rules
from publist.cli import console
from publist.cli.report import Located
from publist.cli.report._paths import from_root
from publist.errors import Place, PublistError

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTIES = IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def show(found: Sequence[Located], failed: Sequence[PublistError] = ()) -> None:
    """Print an annotation for each list that cannot be read, and for each finding."""
    for error in failed:
        where = _where(error.where) if error.where else {}
        _annotate("error", where, f"{error.what}\nfix: {error.fix}")
    for one in found:
        finding = one.finding
        title = f"{finding.code} {rules()[finding.code].name}"
        said = f"{one.place}: {finding.message}\nfix: {finding.fix}"
        where = _where(one.place, one.end) | {"title": title}
        _annotate(LEVELS[finding.severity], where, said)


def _where(start: Place, end: Place | None = None) -> dict[str, str | int]:
    """Return the properties of a place; an end's column only counts on the same line."""
    given: dict[str, str | int] = {"file": from_root(start.path)}
    given |= {"line": start.line, "col": start.column}
    if end:
        given |= {"endLine": end.line}
        given |= {"endColumn": end.column} if end.line == start.line else {}
    return {name: value for name, value in given.items() if value}


def _annotate(level: str, where: Mapping[str, str | int], said: str) -> None:
    given = ",".join(
        f"{name}={str(value).translate(IN_PROPERTIES)}" for name, value in where.items()
    )
    console.say(f"::{level} {given}::{said.translate(IN_MESSAGES)}")
