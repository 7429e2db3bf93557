"""Names that a command is about to write: is one a slip of a name that is known?

A name in other letters (`Title`, `erc`) is refused: no page would read it. One that is
only near another may be the list's own, so it is written, and said.
"""

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches

from publist.cli import console
from publist.cli.opened import Opened
from publist.errors import UsageError
from publist.model import flags as rules
from publist.store.document import Record

NEAR = 0.75
"""How alike two names must be: `titel` and `title` are, `code` and `date` are not."""


def check_flags(opened: Opened, flags: Iterable[str]) -> None:
    """Raise ``UsageError`` for a flag that the list writes in other letters."""
    held = {name for record in opened.document.records for name in record.fields}
    known = flags_of_list(opened) | {*opened.site.settings.grants}
    folded = {one.casefold(): one for one in held | known}
    for name in flags:
        written = folded.get(name.casefold(), name)
        if written != name and name not in held | known:
            what = f"the list writes the flag `{name}` as `{written}`"
            raise UsageError(what, fix=f"write --flag {written}")
        if name not in known:
            _note_near(name, known, "flag")


def check_fields(opened: Opened, names: Iterable[str]) -> None:
    """Raise ``UsageError`` for a field that the list, or publist, writes otherwise."""
    from publist.model.entry import Entry

    held = {name for one in opened.document.records for name in _names_of(one)}
    known = held | {*Entry.model_fields, "link.url", "link.display"}
    folded = {name.casefold(): name for name in (*known - held, *held)}
    for name in names:
        written = folded.get(name.casefold())
        if written and name not in known:
            what = f"the field is called `{written}`, not `{name}`"
            raise UsageError(what, fix=f"write {written}=VALUE")
        if not written:
            _note_near(name, known, "field")


def check_values(opened: Opened, values: Mapping[str, str]) -> None:
    """Raise ``UsageError`` for words where the list has a flag: no page would see it."""
    flags = flags_of_list(opened)
    for name, text in values.items():
        if name in flags and text.strip() and not _is_whole(text):
            what = f"`{name}` is a flag of this list: a whole number, not `{text}`"
            raise UsageError(what, fix=f"write {name}=1, or {name}=0")


def flags_of_list(opened: Opened) -> set[str]:
    """Return the names that hold whole numbers somewhere in the list."""
    return {
        str(name)
        for record in opened.document.records
        for name, value in record.data.items()
        if type(value) is int and str(name).casefold() not in rules.RESERVED
    }


def near(name: str, known: Collection[str]) -> str:
    """Return the known name that may be meant; '' if none is near."""
    folded = {one.casefold(): one for one in known}
    found = get_close_matches(name.casefold(), folded, n=1, cutoff=NEAR)
    return folded[found[0]] if found else ""


def _note_near(name: str, known: Collection[str], kind: str) -> None:
    meant = near(name, known)
    if meant:
        console.note(f"note: the {kind} `{name}` is new; is `{meant}` meant?")


def _names_of(record: Record) -> Iterable[str]:
    for name, value in record.data.items():
        yield str(name)
        if isinstance(value, dict):
            yield from (f"{name}.{inner}" for inner in value)


def _is_whole(text: str) -> bool:
    return text.strip().removeprefix("-").isdecimal()
