"""Build a ``Document`` from libyaml's events.

One descent through the events makes data and positions together. The garbage collector
is off meanwhile: on a large list it would walk the new objects again and again, and none
of them is garbage. Hostile input is bounded: in depth, and in values for the text that
it takes to write them, so neither aliases nor a million commas unfold without end.
"""

import gc
import re
from collections.abc import Callable
from functools import partial
from sys import intern
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from publist.store.document import Document, Fault, Field, Record
from publist.store.scalars import PREFIX, RefusedError, construct, read_plain

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
NOT_LOADED = {
    MappingStartEvent: re.compile(
        r"!(?:map|str|ruby/(?:string|array|hash|hash-with-ivars|marshalable)):"
        r"|!ruby/(?:struct|exception|(?:range|string)$|object(?!:Hash$))"
        rf"|(?:!|{PREFIX})(?:set|omap|str)$"
    ),
    SequenceStartEvent: re.compile(r"!(?:seq|ruby/array):"),
}
"""Tags of collections that make objects, which Jekyll does not allow."""

MAX_DEPTH = 100
MAX_REPEATED = 5000
MAX_TEXT = 2**20
MAX_VALUES = 1_500_000
FREE_VALUES = 200_000
WIDTH = 32
"""A text may hold this many values, and one more for each ``WIDTH`` characters. Real lists
take 32 to 190 for a value, hostile ones few; what an alias repeats takes next to none."""

NOTHING: dict[str, Field] = {}

Event = Any
"""libyaml's events have no types."""

new_field: Callable[[tuple[Any, ...]], Field] = partial(tuple.__new__, Field)
"""Makes a ``Field`` in half the time that its own constructor takes."""


class _Refused(Exception):  # noqa: N818  not an error of the program
    """The text loads nowhere, or only to do harm."""

    def __init__(self, at: int, what: str) -> None:
        super().__init__(what)
        self.fault = Fault(at, what)


class _Reader:
    """Takes libyaml's events one by one; each method returns with its last one taken."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.shift = 1 if document.text.startswith("\ufeff") else 0
        loader = yaml.CSafeLoader(document.text[self.shift :])
        self.next_event: Callable[[], Event] = loader.get_event
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.depth = 0
        self.count = 0
        self.weigh_at = FREE_VALUES
        self.last = 0
        """Behind the last scalar, where a block collection ends."""

        self.items: list[Field] = []

    def run(self) -> Field | None:
        """Return the root of the first document; ``None`` if there is no document."""
        self.next_event()  # the start of the stream
        if type(self.next_event()) is StreamEndEvent:
            return None
        root = self.value(self.next_event(), "", 0)
        self.next_event()  # the end of the document: what it ends with may be wrong too
        return root

    def value(self, event: Event, key: str, key_start: int) -> Field:
        """Return a value of any kind with its place."""
        self.count += 1
        if self.count > self.weigh_at:
            self.weigh(event)
        kind = type(event)
        if kind is ScalarEvent:
            value, style = self.scalar(event), event.style or ""
        elif kind is AliasEvent:
            value, style = self.alias(event), "*"
        elif kind is MappingStartEvent:
            return self.mapping(event, key, key_start)
        else:
            return self.sequence(event, key, key_start)
        start = event.start_mark.index + self.shift
        self.last = end = event.end_mark.index + self.shift
        return new_field((key, key_start, value, start, end, style, NOTHING))

    def scalar(self, event: Event) -> Any:  # noqa: ANN401
        """Return what a scalar means."""
        value = text = event.value
        if len(text) > MAX_TEXT:
            raise self.refused(event, "a value too long")
        try:
            if event.tag:
                value = construct(event.tag, text)
            elif event.implicit[0]:
                value = read_plain(text)
        except RefusedError as error:
            raise self.refused(event, str(error)) from None
        if event.anchor:
            self.anchors[event.anchor] = (value, 1 + len(text) // WIDTH)
        return value

    def alias(self, event: Event) -> Any:  # noqa: ANN401
        """Return the same data again; it counts each time."""
        self.document.aliased = True
        if event.anchor not in self.anchors:
            raise self.refused(event, f"undefined alias {event.anchor}")
        value, size = self.anchors[event.anchor]
        self.count += size
        if self.count > self.weigh_at:
            self.weigh(event)
        return value

    def mapping(self, opened: Event, key: str, key_start: int) -> Field:
        """Return a mapping, the opening event taken, with the places of its fields."""
        self.open(opened)
        count, data, fields = self.count, dict[Any, Any](), dict[str, Field]()
        next_event, shift = self.next_event, self.shift
        while type(event := next_event()) is not MappingEndEvent:
            inner = self.key(event)
            name = inner if type(inner) is str else str(inner)
            start = event.start_mark.index + shift
            following = next_event()
            held = self.value(following, name, start)
            if name in fields:
                self.repeat(fields.pop(name), held, event)
            fields[name] = held  # the last one behind all others, as in the text
            if inner == "<<" and event.tag != f"{PREFIX}str":
                self.merge(data, held, following)
            else:
                data[inner] = held.value
        style = "{" if opened.flow_style else ":"
        start, end = self.close(opened, event, data, count)
        return new_field((key, key_start, data, start, end, style, fields))

    def sequence(self, opened: Event, key: str, key_start: int) -> Field:
        """Return a sequence; the places of its items are kept for the list itself."""
        self.open(opened)
        count, data, items = self.count, list[Any](), list[Field]()
        while type(event := self.next_event()) is not SequenceEndEvent:
            held = self.value(event, "", 0)
            data.append(held.value)
            if self.depth == 1:
                items.append(held)
        style = "[" if opened.flow_style else "-"
        start, end = self.close(opened, event, data, count)
        self.items = items
        return new_field((key, key_start, data, start, end, style, NOTHING))

    def key(self, event: Event) -> Any:  # noqa: ANN401
        """Return what a key means: text, as a rule."""
        if type(event) is ScalarEvent:
            value = self.scalar(event)
            return intern(value) if type(value) is str else value
        value = self.alias(event) if type(event) is AliasEvent else NOTHING
        if isinstance(value, dict | list):
            raise self.refused(event, "a key that is no text")
        return value

    def open(self, event: Event) -> None:
        """Go one level down."""
        if self.depth >= MAX_DEPTH:
            raise self.refused(event, "nested too deep")
        if event.tag and NOT_LOADED[type(event)].match(event.tag):
            raise self.refused(event, f"tag {event.tag}")
        self.depth += 1

    def close(
        self, opened: Event, closed: Event, data: object, count: int
    ) -> tuple[int, int]:
        """Go one level up; return where the collection starts and ends."""
        self.depth -= 1
        start = opened.start_mark.index + self.shift
        if opened.flow_style:
            self.last = closed.end_mark.index + self.shift
        if opened.anchor:
            size = max(self.count - count, (self.last - start) // WIDTH)
            self.anchors[opened.anchor] = (data, size)
        return start, self.last

    def repeat(self, earlier: Field, later: Field, event: Event) -> None:
        """Note a field given twice; no list of people has that many."""
        if len(self.document.repeated) >= MAX_REPEATED:
            raise self.refused(event, "too many values")
        self.document.repeated.append((earlier, later))

    def merge(self, data: dict[Any, Any], held: Field, event: Event) -> None:
        """Give ``data`` what the merge key ``<<`` names, as Ruby does it.

        It replaces what stands above it in the entry and is replaced by what stands below.
        """
        listed = held.value if held.style in ("[", "-") else [held.value]
        if not all(isinstance(more, dict) for more in listed):
            data["<<"] = held.value
            return
        for more in reversed(listed):
            self.count += len(more)
            if self.count > self.weigh_at:
                self.weigh(event)
            data.update(more)

    def weigh(self, event: Event) -> None:
        """Refuse what unfolds to more values than its text could ever say."""
        allowed = FREE_VALUES + event.start_mark.index // WIDTH
        if self.count > min(allowed, MAX_VALUES):
            unfolds = type(event) is AliasEvent
            what = "aliases unfold without end" if unfolds else "too many values"
            raise self.refused(event, what)
        self.weigh_at = min(allowed, MAX_VALUES)

    def refused(self, event: Event, what: str) -> _Refused:
        return _Refused(event.start_mark.index + self.shift, what)


def read_into(document: Document) -> None:
    """Fill a document from its text; a text that does not load leaves its fault."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        reader = _Reader(document)
        _fill(document, reader.run(), reader.items)
    except _Refused as error:
        document.fault = error.fault
    except yaml.YAMLError as error:
        document.fault = _fault(error, document)
    finally:
        if was_on:
            gc.enable()


def _fault(error: yaml.YAMLError, document: Document) -> Fault:
    """Return where libyaml stopped, in characters, and its words."""
    mark = getattr(error, "problem_mark", None)
    what = str(getattr(error, "problem", None) or getattr(error, "reason", error))
    if mark is not None:
        shift = 1 if document.text.startswith("\ufeff") else 0
        return Fault(min(mark.index + shift, len(document.text)), what)
    found = CONTROL.search(document.text)
    return Fault(found.start() if found else 0, what)


def _fill(document: Document, root: Field | None, items: list[Field]) -> None:
    """Make records of the items of the list."""
    document.end = len(document.text)
    if root is None:
        return
    document.data, document.style = root.value, root.style
    if root.value is not None:
        document.end = root.end
    if root.style not in ("[", "-"):
        return
    for number, item in enumerate(items, 1):
        if not isinstance(item.value, dict):
            document.strays.append((number, item))
            continue
        _, _, data, start, end, style, fields = item
        record = Record(number, data, fields, start, end, style, document.text)
        document.records.append(record)
