"""What a filter makes of the list, or of what an entry holds, as far as it matters.

The list stays the list through ``sort`` and ``where``; a field's value that is changed
can no longer be compared, but it is still read.
"""

from collections.abc import Callable

from publist.site.liquid.conditions import Condition, Every, Test, Unknown
from publist.site.liquid.names import ONE_OF_ALL, Grouped, Held, Known, Listed
from publist.site.liquid.pieces import Filter, Literal, Word

SAME = frozenset(
    "reverse sort sort_natural uniq compact shuffle concat push unshift default"
    " where where_exp".split()
)
PART = frozenset("slice pop shift sample_n limit reject reject_exp has".split())
ONE = frozenset("first last find find_exp sample".split())
COUNTS = frozenset("size sum".split())
BY_FIELD = frozenset("sort sort_natural uniq map group_by where find sum has".split())
BY_EXPRESSION = frozenset("where_exp group_by_exp find_exp".split())
ADDRESS = frozenset(
    "relative_url absolute_url escape strip url_encode uri_escape".split()
)
MANY = 2


class Filtering:
    """Goes through the filters of one value; notes the fields that they read."""

    def __init__(
        self,
        value_of: Callable[[Word], Known | None],
        condition_in: Callable[[str, str, int], Condition],
        keep: Callable[[Test, int], Test],
    ) -> None:
        """Keep how words and expressions in quotes are read."""
        self._value_of = value_of
        self._condition_in = condition_in
        self._keep = keep
        self.fields: set[str] = set()
        self.complete = True

    def after(self, found: Known | None, one: Filter) -> Known | None:
        """Return what a filter makes of a value."""
        given = [self._value_of(word) for word in one.given]
        if isinstance(found, Listed | Grouped):
            return self._of_list(found, one, given)
        if isinstance(found, Held):
            return self._of_field(found, one.name, given)
        return self._of_other(found, one.name, given)

    def _of_list(
        self, found: Listed | Grouped, one: Filter, given: list[Known | None]
    ) -> Known | None:
        if isinstance(found, Grouped):
            return found if one.name in SAME | PART else None
        condition = self._condition(one, given)
        if one.name in SAME | PART:
            cut = Unknown() if one.name in PART else Every()
            return Listed(_every(found.condition, condition, cut))
        if one.name in {"group_by", "group_by_exp"}:
            return Grouped(found)
        if one.name in ONE | {"map"}:
            steps = _text(given).split(".") if one.name == "map" else ()
            return Held(tuple(steps), ONE_OF_ALL, exact=False)
        self.complete = self.complete and one.name in COUNTS
        return None

    def _condition(self, one: Filter, given: list[Known | None]) -> Condition:
        """Return what a filter asks of entries; note the fields in it."""
        if one.name in BY_EXPRESSION and len(one.given) >= MANY:
            name, expression = _text(given), _text(given[1:])
            found = self._condition_in(expression, name, one.given[1].start + 1)
            return found if one.name == "where_exp" else Every()
        if one.name in BY_FIELD and given:
            self.fields |= {_text(given)} - {""}
        if one.name == "where":
            return self._where(one, given)
        return Every()

    def _where(self, one: Filter, given: list[Known | None]) -> Condition:
        value = given[1] if len(given) >= MANY else None
        if not isinstance(value, Literal) or value.value is None:
            return Unknown()
        written = one.given[1].text
        test = Test(_text(given), "where", value.value, known=True, written=written)
        return self._keep(test, one.given[0].start)

    def _of_field(self, held: Held, name: str, given: list[Known | None]) -> Held:
        if not held.steps:
            self.complete = False
        around = _text(given) if isinstance(_first(given), Literal) else "\0"
        if name == "append":
            return held._replace(exact=False, after=held.after + around)
        if name == "prepend":
            return held._replace(exact=False, before=around + held.before)
        if name in ADDRESS:
            return held._replace(exact=False)
        return held._replace(exact=False, before="\0" + held.before)

    def _of_other(
        self, found: Known | None, name: str, given: list[Known | None]
    ) -> Known | None:
        """Find the list, or a field, in what is put behind something else."""
        added = _first(given)
        if name in {"concat", "push"} and isinstance(added, Listed):
            return added
        text = found.value if isinstance(found, Literal) else None
        if name == "append" and isinstance(added, Held):
            before = text if isinstance(text, str) else "\0"
            return added._replace(exact=False, before=before + added.before)
        if name == "append" and isinstance(added, Literal) and isinstance(text, str):
            return Literal(f"{text}{added.value}")
        return found if name in ADDRESS and isinstance(text, str) else None


def _every(*conditions: Condition) -> Condition:
    parts = tuple(part for part in conditions if part != Every())
    return parts[0] if len(parts) == 1 else Every(parts)


def _first(given: list[Known | None]) -> Known | None:
    return given[0] if given else None


def _text(given: list[Known | None]) -> str:
    first = _first(given)
    return str(first.value) if isinstance(first, Literal) else ""
