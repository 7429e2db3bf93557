"""Follow the list through one page: what is shown of an entry, and on what condition.

``Reading`` goes through the tags once, from top to bottom, and runs none of them. A
loop's variable leads back to the entry; every ``if`` around an output is a condition on
it. What cannot be told becomes ``Unknown`` and never a guess: a rule that says "no page
shows this" must be right.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from publist.site.liquid import pieces
from publist.site.liquid.conditions import (
    Condition,
    Every,
    Not,
    Some,
    Test,
    Unknown,
    changed,
)
from publist.site.liquid.names import (
    ONE_OF_ALL,
    Data,
    Given,
    Grouped,
    Held,
    Known,
    Listed,
    Names,
)
from publist.site.liquid.pieces import Literal, Piece, Word
from publist.site.liquid.printing import Printing, Shown
from publist.site.liquid.values import Values

LoadInclude = Callable[[str, str], "tuple[str, str] | None"]
"""Returns path and text of an include, by its name and the path of who asks."""

DEPTH = 12
"""Includes inside includes are followed so deep; a circle ends there."""

MOST_PIECES = 20_000
MOST_BLOCKS = 100
"""Blocks inside blocks, Liquid's own limit."""

ASSIGNED = re.compile(r"\{%-?\s*assign\s+([\w-]+)\s*=")


@dataclass
class _Frame:
    """A block that is open: ``for``, ``if``, ``case`` and what is true in it."""

    tag: str
    condition: Condition
    earlier: list[Condition] = field(default_factory=list)
    """The conditions of the branches before; none of them held."""

    loop: int = ONE_OF_ALL
    subject: Word | None = None
    names: dict[str, Known | None] = field(default_factory=dict)
    """What the loop's variable stood for before."""


class Reading:
    """One page with its includes, and what is found in them."""

    def __init__(
        self, names: Names, load: LoadInclude, roots: tuple[str, ...] = ()
    ) -> None:
        """Begin with the names that a page has, and the site's own addresses."""
        self.names = names
        self.values = Values(names, self._place)
        self._load = load
        self._printing = Printing(roots)
        self._frames: list[_Frame] = []
        self._path, self._source = "", ""
        self._loops = ONE_OF_ALL
        self._broken: set[int] = set()
        self._depth = 0
        self._pieces = 0
        self._assigned: Counter[str] = Counter()

    def page(self, path: str, source: str) -> tuple[Shown, ...]:
        """Read a whole page; return what it shows."""
        self._file(path, source)
        if self.names.whole:
            self.values.complete = False
        return tuple(map(self._final, self._printing.shown))

    def _final(self, one: Shown) -> Shown:
        """Return a place with what was only seen behind it."""
        if self._printing.torn:
            return replace(one, condition=Unknown())
        if one.loop in self._broken:
            return replace(one, condition=Every((one.condition, Unknown())))
        return one

    def _file(self, path: str, source: str) -> None:
        outer = self._path, self._source, self._frames
        self._path, self._source, self._frames = path, source, [*self._frames]
        self._assigned.update(ASSIGNED.findall(source))
        for piece in pieces.pieces(source):
            self._pieces += 1
            if self._pieces > MOST_PIECES or len(self._frames) > MOST_BLOCKS:
                self.values.complete = False
                break
            self._piece(piece)
        self._path, self._source, self._frames = outer

    def _piece(self, piece: Piece) -> None:
        if piece.kind == "text":
            branch = (
                part for one in self._frames for part in (id(one), len(one.earlier))
            )
            self._printing.text(piece.text, tuple(branch))
        elif piece.kind == "output":
            self._output(piece)
        else:
            getattr(self, f"_tag_{piece.kind}", self._other)(piece)

    def _place(self, at: int) -> tuple[str, int]:
        return self._path, self._source.count("\n", 0, at) + 1

    def _words(self, piece: Piece) -> list[Word]:
        return pieces.words(piece.text, piece.start)

    def _output(self, piece: Piece) -> None:
        read = self._words(piece)
        found = self.values.of(read)
        self.values.keep_whole([found])
        if isinstance(found, Held) and found.steps:
            condition = self._condition_of(found.loop)
            self._printing.field(found, condition, self._place(piece.start))
        else:
            self._printing.other(read, found)

    def _condition_of(self, loop: int) -> Condition:
        """Return what must hold of a loop's entry to come so far."""
        if all(one.loop != loop for one in self._frames) or loop == ONE_OF_ALL:
            return Unknown()
        parts = [changed(one.condition, _seen_from(loop)) for one in self._frames]
        return Every(tuple(one for one in parts if one != Every()))

    def _tag_if(self, piece: Piece) -> None:
        condition = self.values.condition(self._words(piece))
        self._frames.append(_Frame(piece.kind, condition, [condition]))

    def _tag_unless(self, piece: Piece) -> None:
        condition = Not(self.values.condition(self._words(piece)))
        self._frames.append(_Frame(piece.kind, condition, [condition]))

    def _tag_elsif(self, piece: Piece) -> None:
        self._branch(self.values.condition(self._words(piece)))

    def _tag_else(self, piece: Piece) -> None:
        del piece
        if self._frames and self._frames[-1].tag == "for":
            self._frames[-1].condition = Unknown()  # shown when the list is empty
        else:
            self._branch(Every())

    def _branch(self, condition: Condition) -> None:
        """Go on to the next branch of an ``if`` or ``case``: the earlier ones fail."""
        if self._frames:
            frame = self._frames[-1]
            frame.condition = Every((*map(Not, frame.earlier), condition))
            frame.earlier.append(condition)

    def _tag_case(self, piece: Piece) -> None:
        subject = next(iter(self._words(piece)), None)
        self._frames.append(_Frame(piece.kind, Not(Every()), subject=subject))

    def _tag_when(self, piece: Piece) -> None:
        subject = self._frames[-1].subject if self._frames else None
        values = [word for word in self._words(piece) if word.kind != "sign"]
        if subject:
            asked = [
                pieces.Comparison(subject, "==", value)
                for value in values
                if value.text != "or"
            ]
            self._branch(Some(tuple(map(self.values.compared, asked))))

    def _tag_ifchanged(self, piece: Piece) -> None:
        self._frames.append(_Frame(piece.kind, Unknown()))

    def _tag_for(self, piece: Piece) -> None:
        read = self._words(piece)
        name, _, over, *rest = [*read, None, None, None]
        found = self.values.of_word(over) if over else None
        cut = any(word and word.text in {"limit", "offset"} for word in rest)
        frame, held = self._looped(found, cut=cut)
        if name:
            frame.names = {name.text: self.names.held.get(name.text)}
            self.names.held[name.text] = held
        self._frames.append(frame)

    _tag_tablerow = _tag_for

    def _looped(self, over: Known | None, *, cut: bool) -> tuple[_Frame, Known | None]:
        """Return the frame of a loop, and what its variable stands for."""
        if isinstance(over, Grouped):
            return _Frame("for", Unknown() if cut else Every()), over
        if isinstance(over, Held):
            self.values.keep_whole([over])
            return _Frame("for", Unknown()), over._replace(exact=False)
        if not isinstance(over, Listed):
            self.names.any_list |= isinstance(over, Data)
            return _Frame("for", Unknown()), None
        self._loops += 1
        loop = self._loops
        own = changed(over.condition, lambda test: replace(test, loop=loop))
        condition = Every((own, Unknown())) if cut else own
        return _Frame("for", condition, loop=loop), Held((), loop)

    def _tag_continue(self, piece: Piece) -> None:
        """Note that what follows in the loop is not reached under these conditions."""
        del piece
        self._printing.leave()
        at = self._innermost("for")
        if at is not None:
            inside = tuple(one.condition for one in self._frames[at + 1 :])
            loop = self._frames[at]
            loop.condition = Every((loop.condition, Not(Every(inside))))

    def _tag_break(self, piece: Piece) -> None:
        del piece
        self._printing.leave()
        at = self._innermost("for")
        if at is not None:
            self._broken.add(self._frames[at].loop)

    def _innermost(self, tag: str) -> int | None:
        places = range(len(self._frames) - 1, -1, -1)
        return next((at for at in places if self._frames[at].tag == tag), None)

    def _tag_endif(self, piece: Piece) -> None:
        """Close the innermost block of a kind; a stray end closes nothing."""
        tag = piece.kind.removeprefix("end")
        at = self._innermost("for" if tag == "tablerow" else tag)
        if at is not None:
            self.names.held |= self._frames[at].names
            del self._frames[at:]

    _tag_endunless = _tag_endcase = _tag_endifchanged = _tag_endif
    _tag_endfor = _tag_endtablerow = _tag_endif

    def _tag_assign(self, piece: Piece) -> None:
        name, _, rest = piece.text.partition("=")
        read = pieces.words(rest, piece.start + len(name) + 1)
        found = self.values.of(read)
        often = self._assigned[name.strip()] > 1
        inner = self._innermost("for")
        branched = self._frames[0 if inner is None else inner + 1 :]
        if branched or (often and self._frames):
            found = _perhaps(found)
        elif often and isinstance(found, Literal):
            found = None  # a counter, or a flag that is set in a loop
        self.names.held[name.strip()] = found

    def _tag_capture(self, piece: Piece) -> None:
        self.names.held[piece.text.strip().strip("\"'")] = None

    def _tag_include(self, piece: Piece) -> None:
        name, given = pieces.include(piece)
        held = {one: self.values.of(words) for one, words in given.items()}
        asker = self._path if piece.kind == "include_relative" else ""
        loaded = self._load(name, asker) if self._depth < DEPTH else None
        if loaded is None:
            self.values.keep_whole(held.values())
            if "{{" in piece.text and any(one.loop for one in self._frames):
                self.values.complete = False  # any include sees the loop's variable
            return
        self._depth += 1
        with self.names.further({"include": Given(held, complete=True)}):
            self._file(*loaded)
        self._depth -= 1

    _tag_include_relative = _tag_include_cached = _tag_include

    def _other(self, piece: Piece) -> None:
        """Note what a tag of a plugin is given."""
        self.values.keep_whole(map(self.values.of_word, self._words(piece)))


def _perhaps(found: Known | None) -> Known | None:
    """Return what a name stands for that may stand for something else as well."""
    if isinstance(found, Listed):
        return Listed(Unknown())
    return found._replace(exact=False) if isinstance(found, Held) else None


def _seen_from(loop: int) -> Callable[[Test], Condition]:
    """Return how a test looks to the entries of one loop: another's is not known."""
    return lambda test: test if test.loop == loop else Unknown()
