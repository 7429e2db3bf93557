"""How many findings there are, in one sentence."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from publist.cli.report import Located

if TYPE_CHECKING:
    from publist.checks import Severity

WORDS: Sequence[tuple["Severity", str, str]] = (
    ("error", "error", "errors"),
    ("warning", "warning", "warnings"),
    ("info", "remark", "remarks"),
)


def counted(found: Sequence[Located]) -> str:
    """Return how many findings there are, and how many of them can be mended."""
    weights = Counter(one.finding.severity for one in found)
    said = ", ".join(
        f"{weights[weight]} {one if weights[weight] == 1 else many}"
        for weight, one, many in WORDS
        if weights[weight]
    )
    ways = Counter(one.mended for one in found)
    if ways["safe"]:
        said += f"; {ways['safe']} can be mended with --fix"
    if ways["unsafe"]:
        more = ", and {} more" if ways["safe"] else "; {} can be mended"
        said += f"{more.format(ways['unsafe'])} with --unsafe-fixes"
    return said
