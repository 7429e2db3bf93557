"""Other ways to write a value or a name, as mutations of a list."""

from tests.store.mutations import Mutation, chosen, fitted, spliced
from tests.store.promises import every_field

from publist.store.document import Document

GAPS = [" ", "   ", "\t", " \t", "\n{deeper}", " # c\n{deeper}", "\n\n{deeper}"]
VALUES = ["", " ", "~", "null", '""', "''", "0", "1", "1.0", "007", "1e3", "12:30"]
VALUES += ["1,000", "2020-02-30", "yes", "No", ".5", "0x1F", "=", "[]", "{}"]
VALUES += ["[a, 'b']", "{url: x}", "{url: x,\n{deeper}display}", "!!str 1", "!!str"]
VALUES += ["\n{deeper}- a\n{deeper}- b", "\n{level}- a\n{level}- b", "\n{deeper}a: b"]
VALUES += ["\n{deeper}- a: b\n{deeper}  c: d", "\n{deeper}? a\n{deeper}: b", "|", ">+"]
VALUES += ["&a", "&a b"]
CHARACTERS = ["🎉", "\u2028", "\u2029", "\x85", "\xa0", "\u200b", "é", "#", " #", ": "]
KEYS = ['"{0}"', "'{0}'", "{0} ", "? {0}\n{level}", "!!str {0}", "&k {0}", '"{0}" ']


def restyled(document: Document, at: int, pick: int) -> str:
    """Write a text in another style, on one line or over several."""
    texts = [one for one in every_field(document) if isinstance(one.value, str)]
    if not texts:
        return document.text
    held = chosen(texts, at)
    patterns = list(_styles(held.value, pick))
    new = fitted(document, held, chosen(patterns, pick), pick)
    return spliced(document, held.start, held.end, new)


def _styles(value: str, pick: int) -> list[str]:
    double = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    single = value.replace("'", "''")
    head, _, rest = value.partition(" ")
    once = f"{head}\n{{deeper}}{rest}"
    lines = f"\n{{deeper}}{once}"
    return [
        *(value, f"'{single}'", f'"{double}"', f"!!str {value}", f"! '{single}'"),
        *(once, f"'{once}'", f'"{once}"', f'"{head} \\\n{{deeper}}{rest}"'),
        *(f"\n{{deeper}}{value}", f'\n{{deeper}}"{double}"', f"{head}\n{once}"),
        *(f"{block}{chomp}{lines}" for block in "|>" for chomp in ("", "-", "+")),
        *(f"|{chomp}{lines}\n\n" for chomp in ("", "-", "+")),
        *(f"|{1 + pick % 4}-{lines}", f"> # c{lines}", f"|{lines}\n{{deeper}}"),
    ]


def revalued(document: Document, at: int, pick: int) -> str:
    held = chosen(every_field(document), at)
    new = fitted(document, held, chosen(VALUES, pick), pick)
    gap = "" if document.text[: held.start].endswith((" ", "\t")) else " "
    return spliced(document, held.start, held.end, gap + new)


def character(document: Document, at: int, pick: int) -> str:
    """Put a character into a text, behind its first one."""
    texts = [one for one in every_field(document) if isinstance(one.value, str)]
    held = chosen(texts or every_field(document), at)
    place = min(held.start + 2, held.end)
    return spliced(document, place, place, chosen(CHARACTERS, pick))


def gap(document: Document, at: int, pick: int) -> str:
    held = chosen(every_field(document), at)
    colon = document.text.rfind(":", held.key_start, held.start) + 1
    if not colon:
        return document.text
    new = fitted(document, held, chosen(GAPS, pick), pick)
    return spliced(document, colon, held.start, new)


def key_style(document: Document, at: int, pick: int) -> str:
    named = [one for one in every_field(document) if one.key != "<<"]
    held = chosen(named, at)
    over = held.key_start + len(held.key)
    new = fitted(document, held, chosen(KEYS, pick).format(held.key, level="{level}"))
    return spliced(document, held.key_start, over, new)


VALUES_AND_NAMES: tuple[Mutation, ...] = (
    *(restyled, revalued, character, gap, key_style),
)
