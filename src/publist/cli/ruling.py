"""Find rules by what a user types: a name, a code, or the beginning of several."""

from collections.abc import Sequence
from difflib import get_close_matches

from publist.checks import Rule, rules
from publist.errors import UsageError

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
    given = [name.strip().casefold() for name in typed if _fitting(name.strip())]
    return tuple(names.get(one, one.upper()) for one in given)


def _fitting(typed: str) -> list[Rule]:
    """Return the rule with a name, or those whose codes begin so."""
    wanted = typed.casefold()
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
    return f"{meant}`publist rules` lists them"
