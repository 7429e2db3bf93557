"""Fields as plain words, for formats that know no markup.

``one_line`` of the model also takes out terminal codes, direction overrides and line
separators, so no value can begin a line of its own or paint a terminal.
"""

from publist.model.names import Name
from publist.model.text import one_line
from publist.render.fields.inline import clean
from publist.render.fields.inline import one_line as whole
from publist.render.fields.tree import Part, Text, plain


def words(field: str | None, *, stars: bool = True) -> str:
    """Return what readers see of a field."""
    return one_line(plain(clean(field or "", stars=stars)))


def words_of(parts: list[Part]) -> str:
    """Return what readers see of a field in parts; a line break is a blank."""
    texts = (
        part.text if isinstance(part, Text) else " " * (part.tag == "br")
        for part in parts
    )
    return one_line("".join(texts))


def line(written: str) -> str:
    """Return a value that holds no markup, on one line."""
    return one_line(whole(written))


def name_of(name: Name) -> str:
    """Return a name in reading order: ``L. Wu``, ``M. L. King Jr.``"""
    parts = (name.given, name.family, name.suffix, name.literal)
    return line(" ".join(filter(None, parts)))
