"""Find the mistakes in one entry that does not load, its lines read alone.

The guesses of ``slips`` are tried from its first line down to where the reader stopped;
the first that lets the reader get further is the cause. It is mended, and the reader goes
on to the next mistake.
"""

from collections.abc import Iterator

from publist.store.document import LINE_END, Document, Fault, parse
from publist.store.edits import Edit, Span
from publist.store.mistakes import Mistake, short, unknown
from publist.store.slips import SLIPS
from publist.store.slips.blanks import control_character
from publist.store.slips.lines import FIELD, Columns, Line, Slip
from publist.store.stops import Stop, open_quote, stop_in

LIMIT = 25
"""Mistakes looked for in one entry; more than that is not a list."""


NEAR = 4
LONG = 60
"""Two slips that stop a reader at once are looked for in so many lines of an entry, and
only in one that is not longer than that."""


class Lines:
    """The lines of one entry, as far as they are mended."""

    def __init__(
        self, document: Document, columns: Columns, lines: list[str], first: int
    ) -> None:
        """Take the lines of an entry; ``first`` is the place of the first in the text."""
        self.document = document
        self.columns = columns
        self.first = first
        self.lines = lines
        if self.lines:
            self.lines[0] = self.lines[0].removeprefix("\ufeff")
        self.origins = list(range(first, first + len(self.lines)))
        """The lines of the text (from 0) that the lines came from, mended or not."""

        self.doubtful: set[int] = set()
        """Lines of the text mended for the search alone: nobody can be sure of them."""

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what is wrong, mending each mistake before looking for the next."""
        for at, text in enumerate(self.lines):
            hidden = control_character(Line(text, "", self.columns))
            if hidden:  # a reader stops at these before it reads anything
                yield self._mistake(at, hidden)
        for _ in range(LIMIT):
            stop = self._stop(self.lines)
            if stop is None:
                return
            found = self._cause(stop)
            if found is None:
                yield self._unexplained(stop)
                return
            yield self._mistake(*found)

    def _stop(self, lines: list[str]) -> Stop | None:
        return stop_in(lines, self.columns, self.document)

    def _cause(self, stop: Stop) -> tuple[int, Slip] | None:
        """Return the slip that most likely is the reason why a reader stops."""
        opened = open_quote(self.lines, self.columns)
        found = None
        if opened and opened.is_before(stop):
            found = self._helpful(opened, quotes=True)
        return found or self._helpful(stop) or self._first_of_two(stop)

    def _helpful(self, stop: Stop, *, quotes: bool = False) -> tuple[int, Slip] | None:
        """Return the first slip whose mending lets the reader get further."""
        for at, slip in self._slips(stop):
            new = self._with(at, slip)
            after = self._stop(new)
            if after and quotes:
                after = min(open_quote(new, self.columns) or after, after)
            if after is None or stop.is_before(_unmended(at, slip, after)):
                return at, slip
        return None

    def _first_of_two(self, stop: Stop) -> tuple[int, Slip] | None:
        """Return the first slip that helps together with another one near it."""
        kept, found = self.lines, None
        for at, slip in self._slips(stop) if stop.line < LONG else ():
            if stop.line - at < NEAR and slip.covers == len(slip.mended.split("\n")):
                self.lines = self._with(at, slip)
                found = self._helpful(stop)
                self.lines = kept
            if found:
                return at, slip
        return None

    def _with(self, at: int, slip: Slip) -> list[str]:
        """Return the lines with a slip mended."""
        new = slip.mended.split("\n")
        return [*self.lines[:at], *new, *self.lines[at + slip.covers :]]

    def _slips(self, stop: Stop) -> Iterator[tuple[int, Slip]]:
        """Yield what may be wrong with the lines down to where a reader stops."""
        above = ""
        for at, text in enumerate(self.lines[: stop.line + 1]):
            if not text.strip() or text.lstrip().startswith("#"):
                continue
            line = Line(text, above, self.columns, self.lines, at)
            slips = (look(line) for look in SLIPS)
            yield from ((at, slip) for slip in slips if slip and slip.mended != text)
            above = text

    def _mistake(self, at: int, slip: Slip) -> Mistake:
        """Return a mistake with the edits that mend it, and go on without it."""
        origins = sorted(set(self.origins[at : at + slip.covers]))
        span = self._span(self.origins[at + slip.down])
        fix = slip.fix or f"write `{short(slip.mended.strip())}`"
        moved = _head(slip.mended) != _head(self.lines[at])
        self._mend(at, slip)
        sure = slip.sure and self.doubtful.isdisjoint(origins)
        sure = sure and not (moved and self._repeats(origins[0]))
        edits = (Edit(self._span(of), self._now(of)) for of in origins if sure)
        told = tuple(one for one in edits if one.new != self._written(one.span))
        if not sure:
            self.doubtful.update(origins)
        # the column is one of the line as mended so far, which may be longer
        start = min(span.start + slip.column, span.end)
        return Mistake(Span(start, span.end), slip.what, fix, told)

    def _mend(self, at: int, slip: Slip) -> None:
        lines = slip.mended.count("\n") + 1
        origins = self.origins[at : at + slip.covers]
        new = origins if len(origins) == lines else origins[:1] * lines
        self.lines = self._with(at, slip)
        self.origins[at : at + slip.covers] = new

    def _now(self, origin: int) -> str:
        """Return what a line of the text reads as it is mended."""
        both = zip(self.lines, self.origins, strict=True)
        return self.document.newline.join(line for line, of in both if of == origin)

    def _repeats(self, origin: int) -> bool:
        """Tell whether a line as mended gives a field of its entry again, or is given."""
        alone = parse("\n".join(self.lines), self.document.path)
        starts = (held.key_start for pair in alone.repeated for held in pair)
        return any(self.origins[alone.line_of(at) - 1] == origin for at in starts)

    def _span(self, origin: int) -> Span:
        """Return where a line of the text stands, without its ending."""
        start = self.document.line_starts[origin]
        start += start == 0 and self.document.text.startswith("\ufeff")
        end = self.document.line_end(start)
        return Span(
            start, start + len(LINE_END.split(self.document.text[start:end])[0])
        )

    def _written(self, span: Span) -> str:
        return self.document.text[span.start : span.end]

    def _unexplained(self, stop: Stop) -> Mistake:
        line = self.origins[stop.line] if self.origins else self.first
        at = self.document.line_starts[line] + stop.column
        return unknown(Fault(min(at, len(self.document.text)), stop.what))


def _unmended(at: int, slip: Slip, stop: Stop) -> Stop:
    """Return where a reader would stop in the entry as it was before a slip was mended."""
    new = slip.mended.split("\n")
    if len(new) == slip.covers:
        return stop
    line = stop.line - at
    if line >= len(new):
        return stop._replace(line=stop.line - len(new) + slip.covers)
    more = sum(len(text) + 1 for text in new[: max(line, 0)])
    return stop._replace(line=min(stop.line, at), column=stop.column + more)


def _head(line: str) -> tuple[str, ...] | None:
    """Return where a field stands and its name."""
    found = FIELD.match(line)
    return found.group("indent", "key") if found else None
