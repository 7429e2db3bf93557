"""Clean HTML as a flat row of parts, for the formats to write in their own way."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple


class Open(NamedTuple):
    """An element begins."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()


class Close(NamedTuple):
    """An element ends."""

    tag: str


class Text(NamedTuple):
    """Text as readers see it."""

    text: str


Part = Open | Close | Text


class _Reader(HTMLParser):
    """Collect parts; elements named in ``without`` give their content only."""

    def __init__(self, without: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.without = without
        self.parts: list[Part] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.without:
            held = tuple((name, value or "") for name, value in attrs)
            self.parts.append(Open(tag, held))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.without:
            self.parts.append(Close(tag))

    def handle_data(self, data: str) -> None:
        self.parts.append(Text(data))


def parts_of(html: str, without: frozenset[str] = frozenset()) -> list[Part]:
    """Return the parts of clean HTML; links without an address give their text."""
    if "<" not in html and "&" not in html:
        return [Text(html)] if html else []
    reader = _Reader(without)
    reader.feed(html)
    reader.close()
    return list(_without_dead_links(reader.parts))


def _without_dead_links(parts: list[Part]) -> Iterator[Part]:
    live: list[bool] = []
    for part in parts:
        if isinstance(part, Open) and part.tag == "a":
            live.append(any(name == "href" for name, _ in part.attributes))
            if live[-1]:
                yield part
        elif isinstance(part, Close) and part.tag == "a":
            if live and live.pop():
                yield part
        else:
            yield part


def plain(html: str) -> str:
    """Return the text that readers see."""
    signs = {"br": " "}
    texts = (
        part.text if isinstance(part, Text) else signs.get(part.tag, "")
        for part in parts_of(html)
        if not isinstance(part, Close)
    )
    return " ".join("".join(texts).split(" ")).strip()


def full_stop(parts: list[Part]) -> str:
    """Return the full stop behind what does not end with a sign of its own."""
    shown = "".join(part.text for part in parts if isinstance(part, Text)).rstrip()
    return "" if not shown or shown[-1] in ".?!" else "."
