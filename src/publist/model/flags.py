"""Names of flags: which can be one, and how the list at hand writes them."""

from collections.abc import Collection

from publist.errors import UsageError

RESERVED = frozenset(
    "title authors author link image description news1 news2 year doi arxiv key journal"
    " booktitle venue volume number pages month publisher keywords abstract url display"
    " pdf code".split()
)
"""Names of fields that hold something else; no list could use them as flags."""

UNFIT = frozenset(":#{}[],&*!|>'\"%@`=<\n\t ")


def check_name(name: str) -> None:
    """Raise ``UsageError`` for what cannot be the name of a flag."""
    if not name or UNFIT & set(name) or name[0].isdigit() or name[0] in "-?~.":
        what = f"`{name}` cannot be the name of a flag"
        raise UsageError(what, fix="use letters, digits and _, as in ERC")
    if name.casefold() in RESERVED:
        what = f"`{name}` is a field of its own, not a flag"
        raise UsageError(what, fix="choose another name for the flag")


def check_spelling(name: str, held: Collection[str]) -> None:
    """Raise ``UsageError`` for a flag that a list, which has ``held``, spells otherwise."""
    folded = name.casefold()
    known = next((one for one in held if one.casefold() == folded), name)
    if name not in held and known != name:
        what = f"the list writes the flag `{name}` as `{known}`"
        raise UsageError(what, fix=f"use {known}")
