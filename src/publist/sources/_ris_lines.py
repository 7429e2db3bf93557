"""Cut a RIS text into records of whole lines, as the format has them on paper.

rispy, which reads the tags, loses what real files do otherwise: a record without its
``ER``, one before the first ``TY``, tags in small letters or with one blank, wrapped
names. So the lines are put in order here, and each record knows where it starts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

START = re.compile(r"^[ \t]*TY[ \xa0]{0,3}[-–—]", re.MULTILINE | re.IGNORECASE)
STRICT = re.compile(r"[ \t]*([A-Z][A-Z0-9])[ \xa0]{2}[-–—](.*)")
LOOSE = re.compile(r"[ \t]*([A-Za-z][A-Za-z0-9])([ \xa0]{0,3})[-–—](?:[ \xa0]+(.*)|$)")
TAGS = frozenset(
    "TY ER ID A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB"
    " DI DO DP ED EP ET IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NO NV OP"
    " PB PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO Y1 Y2".split()
)
"""Tags known by name, which may be written loosely."""

FIRST, LAST, FILE_ENDS = "TY", "ER", "EF"
HEADER = re.compile(r"[A-Za-z][\w /-]*:(?:\s.*)?$")
"""``Provider: Elsevier``: some exports name themselves above the first record."""

NO_FIRST = "its first line, `TY  - `, was missing"
NO_LAST = "its last line, `ER  - `, was missing"
UNWRAPPED = frozenset({"UR", "DO", "L1", "L2", "L3", "L4"})
"""Values without blanks: a wrapped line goes on without one."""

ADDRESS = re.compile(r"(?:https?|ftp)://|10\.\d{4}", re.IGNORECASE)


@dataclass(slots=True)
class Record:
    """One record: tags in their order, and each value in the lines it is wrapped to."""

    line: int
    tags: list[tuple[str, list[str]]] = field(default_factory=list)
    mended: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """Yield the record as the format has it, one line for a tag."""
        for tag, parts in self.tags:
            value = ("" if tag in UNWRAPPED else " ").join(parts)
            yield f"{tag}  - {value}"
        yield f"{LAST}  - "

    def go_on(self, text: str) -> None:
        """Take a line without a tag: the value above it was wrapped."""
        tag, parts = self.tags[-1]
        if tag == FIRST:
            self.tags.append(("N1", [text]))
        elif tag == "KW" or (tag in UNWRAPPED and ADDRESS.match(text)):
            self.tags.append((tag, [text]))
        else:
            parts.append(text)


@dataclass(frozen=True, slots=True)
class Stray:
    """Text outside all records, from its first line."""

    line: int
    text: str


def looks_like_ris(text: str) -> bool:
    """Tell whether a line of the text starts a record."""
    return START.search(text) is not None


def split(text: str) -> Iterator[Record | Stray]:
    """Yield the records of a text in its order, and what stands outside of them."""
    record: Record | None = None
    is_loose = any(not STRICT.match(found[0]) for found in START.finditer(text))
    for number, line in enumerate(text.split("\n"), 1):
        tag, value = parted(line, is_loose=is_loose)
        if record and tag in {FIRST, LAST}:
            record.mended += [] if tag == LAST else [NO_LAST]
            yield record
            record = None
        if tag in {LAST, FILE_ENDS}:
            continue
        if tag:
            record = record or _started(number, tag)
            record.tags.append((tag, [value]))
        elif line.strip():
            if record:
                record.go_on(value)
            elif not HEADER.match(line):
                yield Stray(number, value)
    if record:
        record.mended.append(NO_LAST)
        yield record


def _started(number: int, tag: str) -> Record:
    if tag == FIRST:
        return Record(number)
    return Record(number, [(FIRST, [""])], [NO_FIRST])


def parted(line: str, *, is_loose: bool) -> tuple[str, str]:
    """Return tag and value of a line; without a tag, '' and the line."""
    found = STRICT.match(line)
    if found:
        return found[1], found[2].strip()
    found = LOOSE.match(line)
    if found and found[1].upper() in TAGS and (is_loose or len(found[2]) > 1):
        return found[1].upper(), (found[3] or "").strip()
    return (LAST, "") if line.strip() == LAST else ("", line.strip())
