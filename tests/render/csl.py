"""What the schema of CSL 1.0.2 allows of an item, as far as an export goes.

The schema (csl-data.json of the Citation Style Language project) allows nothing besides
the variables it names; those that no export writes are left out here, so they fail.
"""

import re
from typing import Any

TYPES = frozenset(
    "article article-journal book chapter document manuscript paper-conference report"
    " thesis".split()
)
NAMES = frozenset({"author", "editor"})
TEXTS = frozenset(
    "id type title container-title collection-title publisher publisher-place genre"
    " volume issue number page DOI URL abstract annote note chapter-number edition ISBN"
    " ISSN keyword language".split()
)
NAME_PARTS = frozenset({"family", "given", "suffix", "literal"})
MARKUP = re.compile(r"</?(?:i|b|sup|sub)>")


def check(item: dict[str, Any]) -> None:
    """Fail if an item is not what the schema allows."""
    assert {"id", "type", "title"} <= item.keys()
    assert item["type"] in TYPES
    for name, value in item.items():
        if name in NAMES:
            assert value
            assert all(_is_name(one) for one in value)
        elif name == "issued":
            assert list(value) == ["date-parts"]
            (parts,) = value["date-parts"]
            assert 1 <= len(parts) <= 2
            assert all(type(part) is int for part in parts)
        else:
            assert name in TEXTS, name
            assert isinstance(value, str)
            assert value


def _is_name(name: dict[str, Any]) -> bool:
    texts = all(isinstance(part, str) and part for part in name.values())
    return bool(name) and name.keys() <= NAME_PARTS and texts


def well_formed(text: str) -> bool:
    """Tell whether rich text closes what it opens, in order."""
    open_: list[str] = []
    for found in MARKUP.findall(text):
        if not found.startswith("</"):
            open_.append(found[1:])
        elif not open_ or open_.pop() != found[2:]:
            return False
    return not open_
