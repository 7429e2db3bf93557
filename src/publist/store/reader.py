"""Build a ``Document`` from libyaml's events.

The garbage collector is off while the objects are made: on a large list it would walk
them again and again, and none of them is garbage. Hostile input is bounded: depth, and
the size that aliases would unfold to. Scalars are nearly all there is, so their path is
short: one call, no copies.
"""

import gc
import re
from sys import intern
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from publist.store.document import Document, Fault, Field, Record
from publist.store.scalars import construct, resolve

ENDS = (DocumentEndEvent, StreamEndEvent)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
MAX_DEPTH = 100
MAX_NODES = 20_000_000
NOTHING: dict[str, Field] = {}
NO_KEY = object()
"""Stands for a key that is still to come; ``None`` is a key that YAML can write."""

new_tuple = tuple.__new__
"""Makes a ``Field`` in half the time that its own constructor takes."""


class _Refused(Exception):  # noqa: N818  not an error of the program
    """The text loads nowhere, or only to do harm."""

    def __init__(self, at: int, what: str) -> None:
        super().__init__(what)
        self.fault = Fault(at, what)


class _Frame:
    """A collection that is being read."""

    __slots__ = (
        "anchor",
        "count",
        "data",
        "fields",
        "items",
        "key",
        "key_start",
        "mapping",
        "start",
        "style",
    )

    def __init__(self, style: str, start: int, anchor: str | None, count: int) -> None:
        self.style = style
        self.start = start
        self.anchor = anchor
        self.count = count
        self.mapping = style in ("{", ":")
        self.data: Any = {} if self.mapping else []
        self.fields: dict[str, Field] = {}
        self.items: list[Field] = []
        self.key: Any = NO_KEY
        self.key_start = 0


class _Builder:
    """Takes events one by one; ``root`` is the list when the last one is taken."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.frames: list[_Frame] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.count = 0
        self.last = 0
        self.shift = 1 if document.text.startswith("\ufeff") else 0
        self.root: Field | None = None
        self.root_items: list[Field] = []

    def run(self) -> None:
        """Feed the events of the first document."""
        steps = {
            ScalarEvent: self.scalar,
            AliasEvent: self.alias,
            MappingStartEvent: self.start,
            SequenceStartEvent: self.start,
            MappingEndEvent: self.finish,
            SequenceEndEvent: self.finish,
        }
        next_event = yaml.CSafeLoader(self.document.text[self.shift :]).get_event
        while True:
            event = next_event()
            step = steps.get(type(event))
            if step:
                step(event)
            elif type(event) in ENDS:
                return

    def scalar(self, event: Any) -> None:  # noqa: ANN401  libyaml's events have no types
        """Take a scalar: a key, or a value with its type."""
        start = event.start_mark.index + self.shift
        self.last = end = event.end_mark.index + self.shift
        tag = event.tag
        if tag and tag != "!":
            value = construct(tag, event.value)
        elif event.implicit[0]:
            value = resolve(event.value)
        else:
            value = event.value
        self.count += 1
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)
        frame = self.frames[-1] if self.frames else None
        if frame and frame.mapping and frame.key is NO_KEY:
            frame.key = intern(value) if type(value) is str else value
            frame.key_start = start
        else:
            self.place(value, start, end, event.style or "", NOTHING)

    def alias(self, event: Any) -> None:  # noqa: ANN401
        """Take an alias: the same data again, at a place of its own."""
        start = event.start_mark.index + self.shift
        self.last = end = event.end_mark.index + self.shift
        if event.anchor not in self.anchors:
            raise _Refused(start, f"undefined alias {event.anchor}")
        value, size = self.anchors[event.anchor]
        self.count += size
        if self.count > MAX_NODES:
            raise _Refused(start, "aliases unfold without end")
        self.place(value, start, end, "*", NOTHING)

    def start(self, event: Any) -> None:  # noqa: ANN401
        """Open a collection."""
        start = event.start_mark.index + self.shift
        if len(self.frames) >= MAX_DEPTH:
            raise _Refused(start, "nested too deep")
        flow, block = "{:" if type(event) is MappingStartEvent else "[-"
        style = flow if event.flow_style else block
        self.frames.append(_Frame(style, start, event.anchor, self.count))
        self.count += 1

    def finish(self, event: Any) -> None:  # noqa: ANN401
        """Close a collection and put it where it belongs."""
        frame = self.frames.pop()
        if frame.style in ("{", "["):
            self.last = event.end_mark.index + self.shift
        if frame.anchor:
            self.anchors[frame.anchor] = (frame.data, self.count - frame.count)
        if not self.frames:
            self.root_items = frame.items
        self.place(frame.data, frame.start, self.last, frame.style, frame.fields)

    def place(
        self,
        value: Any,  # noqa: ANN401
        start: int,
        end: int,
        style: str,
        fields: dict[str, Field],
    ) -> None:
        """Put a finished value into the collection that is open."""
        if not self.frames:
            self.root = Field("", start, value, start, end, style, fields)
            return
        frame = self.frames[-1]
        if not frame.mapping:
            frame.data.append(value)
            if len(self.frames) == 1:
                item = Field("", start, value, start, end, style, fields)
                frame.items.append(item)
            return
        key = frame.key
        if key is NO_KEY:
            raise _Refused(start, "a key that is no text")
        name = key if isinstance(key, str) else str(key)
        parts = (name, frame.key_start, value, start, end, style, fields)
        held = new_tuple(Field, parts)
        frame.key = NO_KEY
        if name in frame.fields:
            self.document.repeated.append((frame.fields[name], held))
        frame.fields[name] = held
        if key == "<<" and isinstance(value, dict | list):
            merge(frame.data, value)
        else:
            frame.data[key] = value


def merge(data: dict[Any, Any], more: Any) -> None:  # noqa: ANN401
    """Give ``data`` what the merge key ``<<`` names, without overwriting."""
    for held in more if isinstance(more, list) else [more]:
        if isinstance(held, dict):
            for key, value in held.items():
                data.setdefault(key, value)


def read_into(document: Document) -> None:
    """Fill a document from its text; a text that does not load leaves its fault."""
    builder = _Builder(document)
    was_on = gc.isenabled()
    gc.disable()
    try:
        builder.run()
    except _Refused as error:
        document.fault = error.fault
    except yaml.YAMLError as error:
        document.fault = _fault(error, document)
    finally:
        if was_on:
            gc.enable()
    if document.fault is None:
        _fill(document, builder)


def _fault(error: yaml.YAMLError, document: Document) -> Fault:
    """Return where libyaml stopped, in characters, and its words."""
    mark = getattr(error, "problem_mark", None)
    what = str(getattr(error, "problem", None) or getattr(error, "reason", error))
    if mark is not None:
        shift = 1 if document.text.startswith("\ufeff") else 0
        return Fault(min(mark.index + shift, len(document.text)), what)
    found = CONTROL.search(document.text)
    return Fault(found.start() if found else 0, what)


def _fill(document: Document, builder: _Builder) -> None:
    """Make records of the items of the list."""
    root = builder.root
    document.end = len(document.text)
    if root is None:
        return
    document.data, document.style = root.value, root.style
    if root.value is not None:
        document.end = root.end
    for number, item in enumerate(builder.root_items, 1):
        if not isinstance(item.value, dict):
            document.strays.append((number, item))
            continue
        _, _, data, start, end, style, fields = item
        record = Record(number, data, fields, start, end, style, document.text)
        document.records.append(record)
