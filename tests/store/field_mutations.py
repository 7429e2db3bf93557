"""Other ways to put fields together, as mutations of a list."""

from tests.store.mutations import Mutation, chosen, column, spliced
from tests.store.promises import every_field

from publist.store.document import Document, Field

BRACES = [("{", "}"), ("{ ", " }"), ("{", ",}"), ("{\n      ", "\n      }")]


def swapped(document: Document, at: int, pick: int) -> str:
    fields = list(chosen(document.records, at).fields.values())
    if len(fields) < 2:
        return document.text
    first = pick % (len(fields) - 1)
    one, other = sorted(fields[first : first + 2], key=lambda held: held.key_start)
    raws = [document.text[held.key_start : held.end] for held in (one, other)]
    whole = raws[1] + document.text[one.end : other.key_start] + raws[0]
    return document.text[: one.key_start] + whole + document.text[other.end :]


def in_braces(document: Document, at: int, pick: int) -> str:
    """Write a mapping in braces: ``link``, else the whole entry."""
    record = chosen(document.records, at)
    inner = [held for held in record.fields.values() if held.style == ":"]
    if inner and pick % 3:
        held = chosen(inner, pick)
        start, fields = len(document.text[: held.start].rstrip()), held.fields
        return spliced(document, start, held.end, " " + _braces(document, fields, pick))
    whole = _braces(document, record.fields, pick)
    return spliced(document, record.start, record.end, whole)


def _braces(document: Document, fields: dict[str, Field], pick: int) -> str:
    parts = []
    for held in fields.values():
        raw = document.text[held.start : held.end]
        plain = held.style == "" and not set(raw) & set(",[]{}\n\r")
        fits = plain or held.style in ("'", '"', "{", "[")
        parts.append(f"{held.key}: " + (raw if fits else f'"{held.value}"'))
    if pick % 5 == 0:
        parts.append(chosen(["ERC", "'x'", "? y", "news1:", "highlight: "], pick))
    between = chosen([", ", ",", " , ", ",\n      ", ", # c\n      "], pick)
    return between.join(parts).join(chosen(BRACES, pick))


def repeated(document: Document, at: int, _pick: int) -> str:
    """Give a field twice."""
    held = chosen(every_field(document), at)
    raw = document.text[held.key_start : held.end].rstrip("\r\n")
    level = document.newline + " " * column(document, held.key_start)
    return spliced(document, held.key_start, held.key_start, raw + level)


def referred(document: Document, at: int, pick: int) -> str:
    """Name a value and use it again, or a whole entry."""
    fields = [one for one in every_field(document) if one.start < one.end]
    if len(fields) < 2:
        return document.text
    first = at % (len(fields) - 1)
    one, other = fields[first], chosen(fields[first + 1 :], pick)
    if other.start < one.end or other.style == ":":
        return document.text
    new = spliced(document, other.start, other.end, "*n")
    return new[: one.start] + "&n " + new[one.start :]


def merged(document: Document, _at: int, pick: int) -> str:
    """Let the second entry take what it lacks from the first one, or be the first one."""
    if len(document.records) < 2:
        return document.text
    one, other = document.records[:2]
    level = " " * column(document, other.start)
    end = other.end if pick % 3 == 0 else other.start
    new = "*e" if pick % 3 == 0 else f"<<: *e\n{level}"
    text = spliced(document, other.start, end, new)
    back = "\n" + " " * column(document, one.start)
    return text[: one.start] + f"&e{back}" + text[one.start :]


FIELDS: tuple[Mutation, ...] = (swapped, in_braces, repeated, referred, merged)
