"""CSL-JSON, as Zotero, pandoc and Crossref write it: a list of items, or one item.

Reading never fails: each item of the text ends in exactly one of ``references``,
``unreadable`` and ``dropped``, with its line, and a broken one does not hide the others.
"""

import re
from dataclasses import dataclass, replace

from publist.sources import Problem, Read, Reading
from publist.sources._csl_item import Item
from publist.sources._json_items import TOO_DEEP, Items, Piece, is_json
from publist.sources._repeats import Seen, citation_key
from publist.sources._rich_text import bare

LABEL = "CSL-JSON"
SUFFIXES = (".json", ".csljson", ".jsonl")
KEY = re.compile(r'"(?:id|citation-key)"\s*:\s*"([^"\\\n]{1,200})"')
NEAR = 10_000
"""Characters in which a broken item's own key would stand."""

CUT = "the text ends within its list; what was behind is missing"
ZOTERO = "it is in Zotero's own JSON; export the library as CSL JSON or as BibTeX"


def looks_like(text: str) -> bool:
    """Tell whether a text is JSON."""
    return is_json(text.removeprefix("\ufeff"))


def read(text: str) -> Reading:
    """Read a JSON text; its problems are in the result, none is raised."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    reading = Reading()
    if text.lstrip()[:1] not in {"[", "{"}:
        return reading
    sorting = _Sorting(reading, Seen(reading))
    line, counted = 1, 0
    items = Items(text)
    for piece in items:
        line += text.count("\n", counted, piece.start)
        counted = piece.start
        fault_line = line + text.count("\n", piece.start, piece.fault_at)
        fault = piece.fault.format(fault_line)
        sorting.take(piece, text[piece.start : piece.end], line, fault)
    if items.is_cut:
        reading.notes.append(Problem(text.count("\n") + 1, "", CUT))
    return reading


@dataclass(frozen=True)
class _Sorting:
    """Puts each piece into the one list of ``reading`` where it belongs."""

    reading: Reading
    seen: Seen

    def take(self, piece: Piece, written: str, line: int, fault: str) -> None:
        key, reason = "", fault
        if reason:
            found = KEY.search(written[:NEAR])
            key = citation_key(bare(found[1])) if found else ""
        elif isinstance(piece.value, dict):
            try:
                key, reason = self._add(Item(piece.value), written, line)
            except RecursionError:
                reason = TOO_DEEP
        else:
            reason = "it is no entry but a bare value"
        if reason:
            self.reading.unreadable.append(Problem(line, key, reason))
        for doubt in piece.doubts if not reason else ():
            self.reading.notes.append(Problem(line, key, doubt))

    def _add(self, item: Item, written: str, line: int) -> tuple[str, str]:
        """Return the item's key, and why it cannot be read."""
        key = item.key
        if item.is_in_zotero_s_own_json:
            return key, ZOTERO
        if self.seen.is_repeated(written, key, line):
            return key, ""
        reference = item.reference()
        if reference is None:
            return key, "it has no title"
        own = self.seen.own_key(key, line)
        self.reading.references.append(Read(replace(reference, key=own), line))
        return own, ""
