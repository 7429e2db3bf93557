"""Say why a list does not load: every mistake, its line, the edit that mends it.

A YAML reader stops at the first mistake, and often notices it lines later. Here each
entry is read alone, so one mistake does not hide the next. Inside an entry that does
not load, the guesses of ``slips`` are tried from its first line down to where the reader
stopped; the first that lets the reader get further is the cause.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from publist.errors import PublistError
from publist.store.document import LINE_END, Document, Fault, parse
from publist.store.edits import Edit, Span
from publist.store.mistakes import Mistake, short, unknown
from publist.store.slips import SLIPS
from publist.store.slips.lines import FIELD, Columns, Line, Slip

ENTRY = re.compile(r"\ufeff?([ \t]{0,8})-[ \t]*[A-Za-z][\w-]*[ \t]*:")
DASH = re.compile(r"\ufeff?([ \t]*)-(?:[ \t]+#|[ \t]*$)")
"""A dash with its first field on a later line."""

LIMIT = 25
"""Mistakes looked for in one entry; more than that is not a list."""

LARGE = 8 * 2**20
"""Characters; in a longer text only the reader's own mistake is named, at once."""

ENTRIES = 20_000
"""In a longer list the entries are not read one by one, for the same reason."""

MOST = 200
"""Mistakes; nobody mends more in one go."""

HOPELESS = ("unfold", "too many values", "nested too deep", "too long")
"""What no slip of the pen explains."""


def diagnose(document: Document) -> list[Mistake]:
    """Return every mistake of a text that does not load, in the order of the lines."""
    if document.fault is None:
        return []
    hopeless = any(words in document.fault.what for words in HOPELESS)
    if hopeless or len(document.text) > LARGE:
        return [unknown(document.fault)]
    lines = list(document.lines())
    columns = _columns(lines)
    starts = [at for at, line in enumerate(lines) if _opens(line, columns.dash)]
    if len(starts) > ENTRIES:
        return [unknown(document.fault)]
    ends = [*starts[1:], len(lines)][: len(starts)]
    bounds = [(0, starts[0] if starts else len(lines)), *zip(starts, ends, strict=True)]
    found = _mistakes(_Block(document, lines, columns, *at) for at in bounds)
    return _one_edit_a_line(found) or [unknown(document.fault)]


def _opens(line: str, column: int) -> bool:
    """Tell whether an entry begins: a dash off the others' column may be any item."""
    found = ENTRY.match(line)
    return found is not None and len(found[1]) == column


def dashes(document: Document) -> int:
    """Return how many entries somebody meant: dashes in the column of the others."""
    lines = [line.removeprefix("\ufeff") + " " for line in document.lines()]
    start = " " * _columns(lines).dash + "-"
    return sum(line.startswith((f"{start} ", f"{start}\t")) for line in lines)


def _mistakes(blocks: Iterable["_Block"]) -> list[Mistake]:
    """Return the mistakes of all entries, in the order of the lines."""
    found: list[Mistake] = []
    for block in blocks:
        found += block.mistakes()
        if len(found) >= MOST:
            break
    return sorted(found, key=lambda mistake: mistake.span)


def _one_edit_a_line(found: list[Mistake]) -> list[Mistake]:
    """Return the mistakes; of several in one line the longest-lived edit mends them all.

    Each edit holds the whole line as it is when the mistakes before it are mended.
    """
    last = {edit.span: mistake for mistake in found for edit in mistake.edits}
    kept = {id(mistake) for mistake in last.values()}
    return [
        mistake if id(mistake) in kept else replace(mistake, edits=())
        for mistake in found
    ]


def refusal(document: Document) -> PublistError:
    """Return the error for a command that needs a list that loads."""
    mistakes = diagnose(document)
    first = mistakes[0]
    more = len(mistakes) - 1
    what = f"the list does not load: {first.what}"
    if more:
        what += f" (and {more} more mistake{'s' if more > 1 else ''})"
    fix = first.fix + ("; `publist validate` shows them all" if more else "")
    return PublistError(what, where=document.place(first.span.start), fix=fix)


def _columns(lines: list[str]) -> Columns:
    """Return the columns that most dashes, keys and nested keys stand in."""
    dashes, keys, nested = Counter[int](), Counter[int](), Counter[int]()
    names: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for line in lines:
        found = FIELD.fullmatch(line.lstrip("\ufeff"))
        if not found:
            dashes.update(len(bare[1]) for bare in [DASH.match(line)] if bare)
            continue
        if "\t" in found["indent"]:
            continue
        indent = len(found["indent"])
        names[found["key"]][indent + len(found["dash"] or "")] += 1
        if found["dash"] and len(found["dash"]) > 1:
            dashes[indent] += 1
            keys[indent + len(found["dash"])] += 1
        elif found["key"] in {"url", "display"}:
            nested[indent] += 1
    dash = _most(dashes, 0)
    key = _most(keys, dash + 2)
    deeper = _most(nested, key + 2)
    own = {name: _most(at, key) for name, at in names.items() if at.total() > 1}
    return Columns(dash, key, deeper, own)


def _most(columns: Counter[int], usual: int) -> int:
    """Return the commonest column; of equals the one nearest to the usual."""
    return max(columns or [usual], key=lambda at: (columns[at], -abs(at - usual)))


class _Block:
    """The lines of one entry, read alone."""

    def __init__(
        self,
        document: Document,
        lines: list[str],
        columns: Columns,
        first: int,
        last: int,
    ) -> None:
        self.document = document
        self.columns = columns
        self.first = first
        self.lines = lines[first:last]
        if self.lines:
            self.lines[0] = self.lines[0].removeprefix("\ufeff")

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what is wrong, mending each mistake before looking for the next."""
        for _ in range(LIMIT):
            fault = self._fault()
            if fault is None:
                return
            found = self._cause(fault)
            if found is None:
                yield self._unexplained(fault)
                return
            at, slip = found
            yield self._mistake(at, slip)
            self.lines[at] = slip.mended

    def _fault(self) -> tuple[int, int] | None:
        """Return line (in the block) and column where a reader stops, or ``None``."""
        alone = parse("\n".join(self.lines), self.document.path)
        if alone.fault is None:
            rubble = alone.data is not None and not alone.records
            return (0, 0) if self.lines and rubble else None
        if self._defined_elsewhere(alone.fault):
            return None
        line = alone.line_of(alone.fault.at) - 1
        return self._index(line), alone.fault.at - alone.line_starts[line]

    def _defined_elsewhere(self, fault: Fault) -> bool:
        """Tell whether an alias only lacks its anchor because it is in another entry."""
        _, undefined, anchor = fault.what.partition("undefined alias ")
        return bool(undefined) and f"&{anchor}" in self.document.text

    def _index(self, line: int) -> int:
        """Return the original line that ``line`` of the mended block stands for."""
        for at, text in enumerate(self.lines):
            line -= text.count("\n") + 1
            if line < 0:
                return at
        return len(self.lines) - 1

    def _cause(self, fault: tuple[int, int]) -> tuple[int, Slip] | None:
        """Return the first slip whose mending lets the reader get further."""
        for at in range(min(fault[0], len(self.lines) - 1) + 1):
            for slip in self._slips(at):
                kept, self.lines[at] = self.lines[at], slip.mended
                after = self._fault()
                self.lines[at] = kept
                if after is None or after > fault:
                    return at, slip
        return None

    def _slips(self, at: int) -> Iterator[Slip]:
        text = self.lines[at]
        if not text.strip() or text.lstrip().startswith("#"):
            return
        telling = (
            line
            for line in reversed(self.lines[:at])
            if line.strip() and not line.lstrip().startswith("#")
        )
        line = Line(text, next(telling, ""), self.columns)
        for look in SLIPS:
            slip = look(line)
            if slip and slip.mended != text:
                yield slip

    def _mistake(self, at: int, slip: Slip) -> Mistake:
        start = self.document.line_starts[self.first + at]
        start += self.document.text.startswith("\ufeff", start)
        span = Span(start, start + len(self._written(at)))
        fix = slip.fix or f"write `{short(slip.mended.strip())}`"
        mended = slip.mended.replace("\n", self.document.newline)
        edits = (Edit(span, mended),) if slip.sure else ()
        # the column is one of the line as mended so far, which may be longer
        at = min(start + slip.column, span.end)
        return Mistake(Span(at, span.end), slip.what, fix, edits)

    def _written(self, at: int) -> str:
        start = self.document.line_starts[self.first + at]
        end = self.document.line_end(start)
        return LINE_END.split(self.document.text[start:end])[0].removeprefix("\ufeff")

    def _unexplained(self, fault: tuple[int, int]) -> Mistake:
        line = min(self.first + fault[0], len(self.document.line_starts) - 1)
        at = min(self.document.line_starts[line] + fault[1], len(self.document.text))
        words = self.document.fault or Fault(at, "")
        return unknown(Fault(at, words.what))
