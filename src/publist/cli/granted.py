"""Which grant is meant, where a command is about one."""

from collections.abc import Collection

from publist.cli.spelling import near
from publist.errors import UsageError


def named(known: Collection[str], typed: str | None) -> str:
    """Return the grant that was typed, else the only one of the settings.

    Raises ``UsageError`` if neither tells it.
    """
    if typed:
        return typed
    if len(known) == 1:
        return next(iter(known))
    choice = " or ".join(f"--grant {one}" for one in known or ["ERC"])
    more = "" if known else f", or {how_to_set('ERC')}"
    raise UsageError("no grant is named", fix=f"say which: {choice}{more}")


def instead(flag: str, known: Collection[str]) -> str:
    """Return what to do about a grant that nobody knows: the one that is near, or this."""
    meant = near(flag, known)
    return (
        f"is --grant {meant} meant? else {how_to_set(flag)}"
        if meant
        else how_to_set(flag)
    )


def how_to_set(flag: str) -> str:
    """Return how a grant is made known."""
    below = "number, acronym, programme and funder"
    return f"write `[grants.{flag}]` into publist.toml, and below it {below}"
