"""Read values and conditions on a page: which fields they ask, and what must hold.

Everything that is read is noted in ``fields`` and ``tests``, whether or not it decides
what readers see.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from publist.site.liquid import pieces
from publist.site.liquid.conditions import (
    Condition,
    Every,
    Not,
    Some,
    Test,
    Unknown,
    compared,
)
from publist.site.liquid.filters import Filtering
from publist.site.liquid.names import ONE_OF_ALL, Grouped, Held, Known, Listed, Names
from publist.site.liquid.pieces import Literal, Word

TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "==": "==", "!=": "!="}


@dataclass
class Values:
    """What is read on a page, and where the reader is in it."""

    names: Names
    place: Callable[[int], tuple[str, int]]
    """Returns path and line of a character of the file at hand."""

    tests: list[Test] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)
    complete: bool = True
    """Whether it can be told which fields are read."""

    def of(self, read: list[Word]) -> Known | None:
        """Return what ``value | filter: argument`` is."""
        first, chain = pieces.filtered(read)
        found = self.of_word(first) if first else None
        work = Filtering(self.of_word, self.condition_in, self.keep)
        for one in chain:
            found = work.after(found, one)
        self.fields |= work.fields
        self.complete = self.complete and work.complete
        return found

    def of_word(self, word: Word) -> Known | None:
        """Return what one word is."""
        found = self.names.of(word)
        if isinstance(found, Held) and found.steps:
            self.fields.add(found.field)
        return found

    def condition_in(self, text: str, name: str, at: int) -> Condition:
        """Return the condition that ``where_exp`` holds in quotes."""
        with self.names.further({name: Held((), ONE_OF_ALL)}):
            return self.condition(pieces.words(text, at))

    def condition(self, read: list[Word]) -> Condition:
        """Read ``a == 1 and b``, from right to left as Liquid does."""
        found: Condition = Unknown()
        joint = ""
        for part in reversed(pieces.comparisons(read)):
            if isinstance(part, str):
                joint = part
                continue
            pair = (self.compared(part), found)
            found = {"and": Every, "or": Some}[joint](pair) if joint else pair[0]
        return found

    def compared(self, asked: pieces.Comparison) -> Condition:
        """Return what one comparison asks of an entry."""
        left = self.of_word(asked.left)
        right = self.of_word(asked.right) if asked.right else None
        if isinstance(left, Held) and left.steps:
            test = _test(left, asked.operator, right, asked.right)
            return self.keep(test, asked.left.start)
        if isinstance(right, Held) and right.steps and asked.right:
            turned = TURNED.get(asked.operator)
            test = _test(right, turned or "", left if turned else None, asked.left)
            test = replace(test, known=test.known and turned is not None)
            return self.keep(test, asked.right.start)
        if isinstance(left, Literal) and (
            not asked.right or isinstance(right, Literal)
        ):
            value = right.value if isinstance(right, Literal) else None
            return _settled(compared(left.value, asked.operator, value))
        always = isinstance(left, Listed | Held) and not asked.operator
        return Every() if always else Unknown()

    def keep(self, test: Test, at: int) -> Test:
        """Return a comparison with the place where it stands; note it."""
        path, line = self.place(at)
        kept = replace(test, path=path, line=line)
        self.fields.add(kept.field)
        self.tests.append(kept)
        return kept

    def keep_whole(self, found: Iterable[Known | None]) -> None:
        """Note that something unknown is given values: it may read any field."""
        for one in found:
            entry = isinstance(one, Held) and not one.steps
            if entry or isinstance(one, Listed | Grouped):
                self.complete = False


def _test(held: Held, operator: str, value: Known | None, other: Word | None) -> Test:
    return Test(
        held.field,
        operator,
        value.value if isinstance(value, Literal) else None,
        known=held.exact and (isinstance(value, Literal) or not operator),
        loop=held.loop,
        written=other.text if other else "",
    )


def _settled(held: bool | None) -> Condition:  # noqa: FBT001  an answer, no option
    """Return the condition that always has an answer, whatever the entry."""
    if held is None:
        return Unknown()
    return Every() if held else Not(Every())
