"""Flags that a command is to set: which names can be one."""

from publist.errors import UsageError
from publist.model import flags as rules


def flags_of(erc: bool, flags: list[str] | None) -> list[str]:
    """Return the flags that a command is to set, each once; raise ``UsageError``."""
    names = [*(["ERC"] if erc else []), *(flags or [])]
    for name in names:
        rules.check_name(name)
    return list(dict.fromkeys(names))


def required(erc: bool, flags: list[str] | None) -> list[str]:
    """Return the same; raise ``UsageError`` if there is none."""
    names = flags_of(erc, flags)
    if names:
        return names
    raise UsageError("no flag is named", fix="say which: --erc or --flag NAME")
