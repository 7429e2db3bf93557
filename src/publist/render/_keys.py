"""Citation keys that BibTeX, biber and pandoc take, the same in every export.

An entry's key is legal almost always and stays as it is. What is illegal in it is left
out, and a few digits made of the whole key stand for it, so that no two entries of the
list come to share one, and the key depends on nothing but the entry.
"""

import re
from collections.abc import Sequence
from zlib import crc32

from publist.model import keys
from publist.model.item import Item

ILLEGAL = re.compile(r"""[^\w!$&*+./:;<>?\[\]^`|-]|[^\x00-\x7f\w]""")
"""Of ASCII's signs BibTeX takes more; biber takes these."""


def citation_keys(items: Sequence[Item]) -> list[str]:
    """Return a legal key for each entry, unique whatever the case."""
    return keys.assign([citation_key(item) for item in items])


def citation_key(item: Item) -> str:
    """Return the legal key of one entry."""
    key = item.key or keys.of(item)
    legal = ILLEGAL.sub("", key)
    if legal == key:
        return key
    digits = crc32(key.encode("utf-8", "surrogatepass")) % 0x10000
    return f"{legal}-{digits:04x}"
