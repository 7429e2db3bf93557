"""Which rules count, and how much: what a user said on the command line or in settings."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publist.checks import Finding, Severity


@dataclass(frozen=True)
class Policy:
    """Which rules run; codes may be given as ``PUB301``, ``PUB3`` or ``PUB``."""

    select: tuple[str, ...] = ()
    """Only these; empty for all."""

    ignore: tuple[str, ...] = ()
    """Not these; of two that both name a rule the longer one decides."""

    standing: tuple[str, ...] = ()
    """What the site's settings ignore; ``select`` wins over as short a code."""

    severities: "Mapping[str, Severity]" = field(default_factory=dict)
    """What a finding of a rule is worth instead, by code."""

    def codes(self, known: Iterable[str]) -> set[str]:
        """Return those of the known codes whose rules run."""
        return {code for code in known if self._runs(code)}

    def _runs(self, code: str) -> bool:
        chosen = _longest(code, self.select) if self.select else 0
        return chosen > _longest(code, self.ignore) and chosen >= _longest(
            code, self.standing
        )

    def weighed(self, findings: Iterable["Finding"]) -> "list[Finding]":
        """Return findings with the severities that the user wants."""
        if not self.severities:
            return list(findings)
        return [self._weighed(one) for one in findings]

    def _weighed(self, finding: "Finding") -> "Finding":
        length = _longest(finding.code, self.severities)
        wanted = self.severities.get(finding.code[: max(length, 0)])
        return replace(finding, severity=wanted) if wanted else finding


def unknown(codes: Iterable[str], known: Collection[str]) -> list[str]:
    """Return the codes that are no rule's, nor the beginning of one."""
    return [
        code
        for code in codes
        if not code or not any(one.startswith(code) for one in known)
    ]


def _longest(code: str, given: Iterable[str]) -> int:
    """Return the length of the longest of ``given`` that a code begins with, else -1."""
    return max((len(one) for one in given if code.startswith(one)), default=-1)
