"""Check a list: one rule per file, found by being in this folder.

A rule is a function with the decorator ``rule``. It yields findings; it never edits,
prints, reads the clock or the network. What it is called with is told by the names of
its parameters: ``record`` or ``item`` (once for each entry), ``document``, ``items``,
``pairs`` (of works that belong together), ``addresses`` (of every link), ``lines`` (of
authors), ``pictures`` (those not where pages look for them), ``site`` (what is around the
list), ``findings`` and ``codes`` (after all other rules). Its module's docstring is its
page in the manual, and the examples there are run by the tests. Modules whose names begin
with an underscore are no rules but parts of some.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from publist.checks._baseline import Known, known_by, without
from publist.checks._ignored import silenced
from publist.checks._policy import Policy, unknown
from publist.checks._subjects import Subjects
from publist.checks._surroundings import Surroundings
from publist.model.text import TO_BLANK
from publist.store.document import Document
from publist.store.edits import Edit, Span

__all__ = [
    "Finding",
    "Known",
    "Mended",
    "Policy",
    "Rule",
    "Surroundings",
    "known_by",
    "rule",
    "rules",
    "run",
    "unknown",
    "without",
]

Severity = Literal["error", "warning", "info"]
"""Errors break the build, hide an entry or show a broken link; warnings do the rest.
What is only worth knowing never decides anything."""


@dataclass(frozen=True)
class Finding:
    """Something a rule found, where, and what mends it."""

    code: str
    message: str
    span: Span
    fix: str
    """What to do, in words."""

    severity: Severity = "error"
    edits: tuple[Edit, ...] = ()
    """The edits that mend it, where only one thing can be meant."""

    safe: bool = True
    """Whether the edits leave what readers see as it was meant, beyond doubt."""


Mended = Literal["safe", "unsafe", "by hand"]
"""How something can be mended: by --fix, by --unsafe-fixes, or only by its owner."""

Check = Callable[..., Iterator[Finding]]

MANUAL = "https://github.com/publist/publist/blob/main/docs/rules.md"


@dataclass(frozen=True)
class Rule:
    """A check and what the manual says of it."""

    code: str
    name: str
    """Its slug: ``no-title`` for ``no_title.py``."""

    page: str
    """The module's docstring."""

    wants: tuple[str, ...]
    """The names of its parameters."""

    check: Check

    @property
    def summary(self) -> str:
        """The first line of its page, behind code and name."""
        return self.page.partition("\n")[0].partition(": ")[2].rstrip(".")

    @property
    def manual(self) -> str:
        """Its page as Markdown, below a heading."""
        below = self.page.strip().partition("\n")[2]
        return f"# {self.code} {self.name}: {self.summary}\n{below}\n"

    @property
    def address(self) -> str:
        """Where its page is found by people who only see the code."""
        return f"{MANUAL}#{self.code.lower()}"

    @property
    def mended(self) -> Mended:
        """How what it finds is mended, as its page says."""
        words = self.section("Fix")
        if words.startswith("By hand"):
            return "by hand"
        return "unsafe" if words.startswith("Unsafe") else "safe"

    def section(self, title: str) -> str:
        """Return what its page says under a title; '' without one."""
        _, _, below = self.page.partition(f"\n## {title}\n")
        return below.partition("\n## ")[0].strip("\n")


def rule(code: str) -> Callable[[Check], Check]:
    """Make a function a rule with a code such as ``PUB104``."""

    def mark(check: Check) -> Check:
        vars(check)["code"] = code  # how the folder is searched
        return check

    return mark


@cache
def rules() -> dict[str, Rule]:
    """Return every rule in this folder, by code."""
    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(__path__):
        if module.name.startswith("_"):
            continue
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        for check in vars(loaded).values():
            code = getattr(check, "code", None)
            if inspect.isfunction(check) and isinstance(code, str):
                if code in found:
                    message = f"two rules have the code {code}"
                    raise ValueError(message)
                found[code] = _described(code, check, loaded.__doc__ or "")
    return dict(sorted(found.items()))


def _described(code: str, check: Check, page: str) -> Rule:
    wants = tuple(inspect.signature(check).parameters)
    name = check.__module__.rpartition(".")[2].replace("_", "-")
    return Rule(code, name, page, wants, check)


def run(
    document: Document,
    site: Surroundings | None = None,
    codes: Collection[str] | None = None,
) -> list[Finding]:
    """Return the findings of all rules (or those named), in the order of the file.

    What a comment in the list says to ignore is left out.
    """
    chosen = [one for code, one in rules().items() if codes is None or code in codes]
    last = [one for one in chosen if "findings" in one.wants]
    subjects = Subjects(document, site or Surroundings())
    found = _findings([one for one in chosen if one not in last], subjects)
    kept = silenced(document, found)
    subjects.made |= {"findings": found, "codes": {one.code for one in chosen}}
    kept += _findings(last, subjects)
    told = map(_printable, kept)
    return sorted(told, key=lambda finding: (finding.span, finding.code))


def _printable(finding: Finding) -> Finding:
    """Take what a terminal would obey out of the words that a finding quotes."""
    message, fix = finding.message, finding.fix
    if message.isprintable() and fix.isprintable():
        return finding
    message, fix = message.translate(TO_BLANK), fix.translate(TO_BLANK)
    return replace(finding, message=message, fix=fix)


def _findings(chosen: Iterable[Rule], subjects: Subjects) -> list[Finding]:
    return [
        finding
        for one in chosen
        for given in subjects.of(one.wants)
        for finding in one.check(**given)
    ]
