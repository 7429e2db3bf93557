"""HTML as a tree to compare: elements with attributes, text with single blanks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"img", "br", "hr", "input", "meta", "link", "wbr", "embed"})
BLOCKS = frozenset(
    "root div p ul ol li pubtit h1 h2 h3 h4 h5 h6 pre figure"
    " table thead tbody tr th td".split()
)


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("root")]
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if len(element.attributes) != len(attrs):
            self.faults.append(f"<{tag}> names an attribute twice")
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.open[-1].tag != tag:
            self.faults.append(f"</{tag}> closes <{self.open[-1].tag}>")
        elif tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        children = self.open[-1].children
        if children and isinstance(children[-1], str):
            data = str(children.pop()) + data
        children.append(data)

    def handle_comment(self, data: str) -> None:
        self.open[-1].children.append(Element("!comment", {"text": data}))

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)


def parse(html: str) -> Element:
    """Return the tree; what is not well formed is a failure."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    faults = reader.faults + [f"<{node.tag}> stays open" for node in reader.open[1:]]
    assert not faults, (faults, html)
    return _folded(reader.open[0])


def _folded(node: Element) -> Element:
    """Drop white space where a browser does: around blocks, and repeated."""
    children = [
        _folded(child)
        if isinstance(child, Element)
        else re.sub(r"[ \t\r\n]+", " ", child)
        for child in node.children
    ]
    blocks = [child for child in children if isinstance(child, Element)]
    if any(child.tag in BLOCKS for child in blocks):
        children = [child for child in children if child != " "]
    if node.tag in BLOCKS and children and isinstance(children[0], str):
        children[0] = children[0].lstrip(" ")
    if node.tag in BLOCKS and children and isinstance(children[-1], str):
        children[-1] = children[-1].rstrip(" ")
    return Element(node.tag, node.attributes, [child for child in children if child])


def elements(node: Element) -> Iterator[Element]:
    """Go through ``node`` and all elements in it."""
    yield node
    for child in node.children:
        if isinstance(child, Element):
            yield from elements(child)


def text_of(node: Element) -> str:
    """Return the text that readers see."""
    if node.tag == "br":
        return " "
    return "".join(
        text_of(child) if isinstance(child, Element) else child
        for child in node.children
    )


def find(node: Element, tag: str) -> list[Element]:
    """Return the elements of that name."""
    return [element for element in elements(node) if element.tag == tag]
