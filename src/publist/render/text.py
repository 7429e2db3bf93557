"""Plain text, for a mail or a form: numbered entries, each part on a line of its own.

No line begins with text of a list before its number or indent, and no value holds a
line end or a terminal code, so nothing in one entry looks like another.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from publist.model.item import Item
from publist.render import Options
from publist.render._groups import groups_of
from publist.render._plain import line, words_of
from publist.render._web import absolute
from publist.render.fields.card import card_of, footnotes

SUFFIX = ".txt"
OPTIONS = frozenset({"group_by", "max_authors"})


def render(items: Sequence[Item], options: Options) -> str:
    """Return the entries in their order, below the headings of their groups."""
    numbers = count(1)
    blocks: list[str] = []
    for group in groups_of(items, options.layout):
        name = line(group.name)
        blocks += [f"{name}\n{'-' * len(name)}\n"] if name else []
        blocks += [_entry(next(numbers), item, options) for item in group.items]
    blocks += [f"{line(note)}\n" for note in footnotes(items, options.footnote)]
    return "\n".join(blocks)


def _entry(number: int, item: Item, options: Options) -> str:
    mark = f"{number}. "
    lines = [text for text in _lines(item, options) if text]
    return mark + f"\n{' ' * len(mark)}".join(lines) + "\n"


def _lines(item: Item, options: Options) -> Iterator[str]:
    card = card_of(item, options)
    yield words_of(card.title)
    yield words_of(card.authors)
    shown, address = words_of(card.link), absolute(item.url, options)
    yield shown if shown not in address or not address else ""
    yield line(address)
    yield words_of(card.news1)
    yield words_of(card.news2)
