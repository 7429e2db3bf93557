"""Check a list: one rule per file, found by being in this folder.

A rule is a function with the decorator ``rule`` and one parameter, ``record`` (called
for each entry) or ``document`` (called once). It yields findings; it never edits,
prints, reads the clock or the network. Its module's docstring is its page in the
manual, and the examples there are run by the tests.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from publist.store.document import Document
from publist.store.edits import Edit, Span

Severity = Literal["error", "warning"]
"""Errors break the build, hide an entry or show a broken link; warnings do the rest."""


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


Check = Callable[[Any], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A check and what the manual says of it."""

    code: str
    name: str
    """Its slug: ``no-title`` for ``no_title.py``."""

    page: str
    """The module's docstring."""

    per_record: bool
    check: Check


def rule(code: str) -> Callable[[Check], Check]:
    """Make a function a rule with a code such as ``PUB104``."""

    def mark(check: Check) -> Check:
        vars(check)["code"] = code  # how the folder is searched
        return check

    return mark


@cache
def rules() -> dict[str, Rule]:
    """Return every rule in this folder, by code."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
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
    parameter = next(iter(inspect.signature(check).parameters))
    name = check.__module__.rpartition(".")[2].replace("_", "-")
    return Rule(code, name, page, parameter == "record", check)


def run(document: Document) -> list[Finding]:
    """Return all findings of all rules, in the order of the file."""
    found: list[Finding] = []
    for each in rules().values():
        subjects = document.records if each.per_record else [document]
        for subject in subjects:
            found += each.check(subject)
    return sorted(found, key=lambda finding: (finding.span, finding.code))
