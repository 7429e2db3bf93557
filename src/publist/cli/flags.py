"""Flags that a command is to set: which names can be one."""

from publist.cli.opened import Opened
from publist.errors import UsageError

RESERVED = frozenset(
    "title authors author link image description news1 news2 year doi arxiv key journal"
    " booktitle venue volume number pages month publisher keywords abstract url display"
    " pdf code".split()
)
"""Names of fields that hold something else; no list could use them as flags."""

UNFIT = frozenset(":#{}[],&*!|>'\"%@`=\n\t ")


def flags_of(erc: bool, flags: list[str] | None) -> list[str]:
    """Return the flags that a command is to set, each once; raise ``UsageError``."""
    names = [*(["ERC"] if erc else []), *(flags or [])]
    for name in names:
        if not name or UNFIT & set(name) or name[0].isdigit() or name[0] in "-?~<.":
            what = f"`{name}` cannot be the name of a flag"
            raise UsageError(what, fix="use letters, digits and _: --flag ERC")
        if name.casefold() in RESERVED:
            what = f"`{name}` is a field of its own, not a flag"
            raise UsageError(what, fix="choose another name for the flag")
    return list(dict.fromkeys(names))


def required(erc: bool, flags: list[str] | None) -> list[str]:
    """Return the same; raise ``UsageError`` if there is none."""
    names = flags_of(erc, flags)
    if names:
        return names
    raise UsageError("no flag is named", fix="say which: --erc or --flag NAME")


def check_spelling(opened: Opened, flags: list[str]) -> None:
    """Raise ``UsageError`` for a flag that the list writes in other letters."""
    held = {name for record in opened.document.records for name in record.fields}
    by_folded = {name.casefold(): name for name in held}
    for name in flags:
        known = by_folded.get(name.casefold(), name)
        if known != name and name not in held:
            what = f"the list writes the flag `{name}` as `{known}`"
            raise UsageError(what, fix=f"use --flag {known}")
