"""Find rules by what a user types: a name, a code, or the beginning of several.

The command line and ``publist.toml`` add up; where both name a rule and as exactly, the
command line wins. Only here both are known, so a rule that ``publist.toml`` names and
that does not exist is told here.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, cast

from publist.checks import Policy, Rule, rules
from publist.errors import Place, PublistError, UsageError
from publist.site.settings import Settings
from publist.store.files import read_text

if TYPE_CHECKING:
    from publist.checks import Severity

LISTED = "`publist rules` lists them"
NEAR = 0.75
"""How alike two names must be: `PUB310` and `PUB301` are, `no-titel` and `no-title`."""


def chosen(typed: Sequence[str]) -> list[Rule]:
    """Return the rules that are named, in the order given, each once.

    Raises ``UsageError`` for a name that fits none, with those that are near.
    """
    found = (one for name in typed for one in _fitting(name.strip()))
    return list(dict.fromkeys(found))


def codes(typed: Sequence[str]) -> tuple[str, ...]:
    """Return rules that are named as a policy wants them: codes or beginnings of codes.

    Raises ``UsageError`` for a name that fits none.
    """
    names = {one.name: one.code for one in rules().values()}
    given = [_wanted(name) for name in typed if _fitting(name.strip())]
    return tuple(names.get(one, one.upper()) for one in given)


def with_settings(policy: Policy, settings: Settings) -> Policy:
    """Return a policy of the command line with what a site's settings say.

    Raises ``PublistError`` for all names there that fit no rule.
    """
    named = (*settings.ignore, *settings.severity)
    wrong = {name: fix for name in named if (fix := _mended(name))}
    if wrong and settings.path:
        raise _no_rules(settings.path, wrong)
    by_code = zip(codes([*settings.severity]), settings.severity.values(), strict=True)
    return replace(
        policy,
        standing=codes(settings.ignore),
        severities={code: cast("Severity", weight) for code, weight in by_code},
    )


def _mended(name: str) -> str:
    """Return how to mend a name that fits no rule; '' if it fits one."""
    try:
        _fitting(name.strip())
    except UsageError as error:
        return error.fix
    return ""


def _no_rules(path: Path, wrong: Mapping[str, str]) -> PublistError:
    """Return one error for all rules that settings name and nobody knows."""
    text = read_text(path)
    lines = {name: _line_of(text, name) for name in wrong}
    said = [
        (line, f"there is no rule `{name}`{_meant(wrong[name])}")
        for name, line in lines.items()
    ]
    what = said[0][1]
    if len(said) > 1:
        told = (f"\n    line {line}: {mistake}" for line, mistake in said)
        what = f"{len(said)} mistakes:{''.join(told)}"
    return PublistError(what, where=Place(path, min(lines.values())), fix=LISTED)


def _meant(fix: str) -> str:
    """Return what of a fix is about one name alone, to stand behind the mistake."""
    meant = fix.removesuffix(LISTED).strip()
    return f"; {meant}" if meant else ""


def _line_of(text: str, name: str) -> int:
    """Return the line in which settings name a rule (0 if it is not found)."""
    given = re.compile(rf"[^#]*?(?<![\w-]){re.escape(name)}(?![\w-])")
    lines = enumerate(text.splitlines(), 1)
    return next((number for number, line in lines if given.match(line)), 0)


def _wanted(typed: str) -> str:
    """Return a name as it is looked for: `404` is PUB404."""
    name = typed.strip().casefold()
    return f"pub{name}" if name.isdigit() else name


def _fitting(typed: str) -> list[Rule]:
    """Return the rule with a name, or those whose codes begin so."""
    wanted = _wanted(typed)
    fitting = [
        one
        for one in rules().values()
        if wanted == one.name or (wanted and one.code.casefold().startswith(wanted))
    ]
    if fitting:
        return fitting
    raise UsageError(f"there is no rule `{typed}`", fix=_near(wanted))


def _near(wanted: str) -> str:
    """Return what may be meant, and where all rules are found."""
    known = {one.name: one for one in rules().values()}
    known |= {one.code.casefold(): one for one in rules().values()}
    near = dict.fromkeys(
        f"{known[word].code} {known[word].name}"
        for word in get_close_matches(wanted, known, cutoff=NEAR)
    )
    meant = f"is {' or '.join(near)} meant? " if near else ""
    return f"{meant}{LISTED}"
