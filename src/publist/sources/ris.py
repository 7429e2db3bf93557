"""RIS, as publishers, EndNote, Zotero and Mendeley write it.

rispy reads the tags; ``_ris_lines`` puts the lines in order before. Each record of the
text ends in exactly one of ``references``, ``unreadable`` and ``dropped``, with its line.
"""

from collections.abc import Mapping
from dataclasses import replace

from publist.sources import Problem, Read, Reading
from publist.sources._repeats import Seen
from publist.sources._rich_text import bare
from publist.sources._ris_lines import Record, Stray, looks_like_ris, split
from publist.sources._ris_record import Fields

LABEL = "RIS"
SUFFIXES = (".ris",)
SAME = {"T1": "TI", "CT": "TI", "DI": "DO", "VO": "VL", "N2": "AB"}
"""Two tags for one thing; the values come out in the order of the file."""

STRAY = 60
"""Characters shown of what stands outside the entries."""


def looks_like(text: str) -> bool:
    """Tell whether a text is written in RIS."""
    return looks_like_ris(text.removeprefix("\ufeff"))


def read(text: str) -> Reading:
    """Read a RIS text; its problems are in the result, none is raised."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    reading = Reading()
    parts = list(split(text))
    records = [part for part in parts if isinstance(part, Record)]
    strays = [part for part in parts if isinstance(part, Stray)]
    if not records:
        return reading
    seen = Seen(reading)
    for record, values in zip(records, _tagged(records), strict=True):
        _take(record, values, reading, seen)
    for stray in strays:
        text = bare(stray.text)
        shown = text if len(text) <= STRAY else text[:STRAY] + "…"
        reason = f"this stands outside of all entries and was left out: {shown}"
        reading.notes.append(Problem(stray.line, "", reason))
    reading.notes.sort(key=lambda problem: problem.line)
    return reading


def _tagged(records: list[Record]) -> list[Mapping[str, list[str]]]:
    """Return for each record the values of its tags."""
    from rispy import (  # type: ignore[import-untyped]  # noqa: PLC0415  when needed
        RisParser,
    )

    tags = {tag for record in records for tag, _ in record.tags}
    parser = RisParser(
        mapping={tag: SAME.get(tag, tag) for tag in tags},
        list_tags=[*tags],
        delimiter_tags_mapping={},  # addresses hold semicolons
    )
    read: list[Mapping[str, list[str]]] = parser.parse_lines(
        line for record in records for line in record.lines()
    )
    return read


def _take(
    record: Record, values: Mapping[str, list[str]], reading: Reading, seen: Seen
) -> None:
    """Put a record into the one list of ``reading`` where it belongs."""
    fields = Fields(record.tags[0][1][0], values)
    key, line = fields.key, record.line
    if seen.is_repeated("\n".join(record.lines()), key, line):
        return
    reference = fields.reference()
    if reference is None:
        reading.unreadable.append(Problem(line, key, "it has no title"))
        return
    own = seen.own_key(key, line)
    reading.references.append(Read(replace(reference, key=own), line))
    reading.repaired += [Problem(line, own, what) for what in record.mended]
