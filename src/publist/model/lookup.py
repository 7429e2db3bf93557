"""What a user may type to name an entry: key, number, DOI, arXiv id, address, words."""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence

from publist.errors import PublistError
from publist.model import identifiers
from publist.model.item import Item
from publist.model.text import fold, one_line, plain

NUMBER = re.compile(r"#?-?\d+")
ALIKE = 0.8
"""How alike a typed word and one of a title must be."""

NEAREST = 3
"""Entries named where none has the words that were typed."""

SHOWN = 8
"""Entries named in a message before it says how many more there are."""


def find(items: Sequence[Item], typed: str) -> Item:
    """Return the one entry that ``typed`` names.

    Raises ``PublistError`` if it names none or several, and lists those it may mean.
    """
    return _only(items, _by_key(items), typed)


def find_all(items: Sequence[Item], typed: Iterable[str]) -> list[Item]:
    """Return the entries that several words name, in the list's order, each once.

    Raises one ``PublistError`` for all words that name none, or several.
    """
    keyed, words = _by_key(items), list(dict.fromkeys(typed))
    numbers, wrong = set(), []
    for one in words:
        try:
            numbers.add(_only(items, keyed, one).number)
        except PublistError as error:
            wrong.append(error)
    if wrong:
        title = " ".join(words)
        unquoted = len(words) > 1 and len(_titled(items, title)) == 1
        quoted = f'put the words of a title in quotes: "{one_line(title)}"'
        raise _all_of(wrong, quoted if unquoted else "")
    return [item for item in items if item.number in numbers]


def _all_of(wrong: Sequence[PublistError], fix: str) -> PublistError:
    what = "\n  and ".join(error.what for error in wrong)
    fixes = "; ".join(dict.fromkeys(error.fix for error in wrong))
    return PublistError(what, fix=fix or fixes)


def _by_key(items: Iterable[Item]) -> dict[str, list[Item]]:
    """Return the entries by their keys, whatever the case; ten thousand may be named."""
    keyed: dict[str, list[Item]] = {}
    for item in items:
        keyed.setdefault(item.key.casefold(), []).append(item)
    return keyed


def _only(items: Sequence[Item], keyed: Mapping[str, list[Item]], typed: str) -> Item:
    found = _candidates(items, keyed, typed.strip())
    if len(found) == 1:
        return found[0]
    if found:
        raise _several(typed, found)
    raise _none(items, typed)


def _candidates(
    items: Sequence[Item], by_key: Mapping[str, list[Item]], typed: str
) -> list[Item]:
    """Return the entries that fit, by the first way of naming that fits any."""
    keyed = by_key.get(typed.casefold(), [])
    if keyed or NUMBER.fullmatch(typed):  # a number is never taken for title words
        return keyed or _numbered(items, typed)
    return _identified(items, typed) or _titled(items, typed)


def _numbered(items: Sequence[Item], typed: str) -> list[Item]:
    number = re.fullmatch(r"#?(\d{1,9})", typed)
    at = int(number[1]) - 1 if number else -1
    return [items[at]] if 0 <= at < len(items) else []


def _identified(items: Sequence[Item], typed: str) -> list[Item]:
    doi, arxiv = identifiers.find_doi(typed), identifiers.find_arxiv(typed)
    if doi:
        return [item for item in items if item.doi == doi]
    if arxiv:
        return [item for item in items if item.arxiv == arxiv]
    address = _address(typed) if "." in typed and "/" in typed else ""
    return [item for item in items if address and _address(item.url) == address]


def _address(url: str) -> str:
    return identifiers.bare_address(url.casefold())


def _titled(items: Sequence[Item], typed: str) -> list[Item]:
    words = fold(typed)
    if not words:
        return []
    titles = [(item, fold(plain(item.title))) for item in items]
    same = [item for item, title in titles if title == words]
    phrase = [item for item, title in titles if f" {words} " in f" {title} "]
    every = [item for item, title in titles if set(words.split()) <= set(title.split())]
    return same or phrase or every


def _several(typed: str, found: Sequence[Item]) -> PublistError:
    lines = "".join(f"\n    {line}" for line in map(describe, found[:SHOWN]))
    more = f"\n    and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    what = f"`{one_line(typed)}` names {len(found)} entries:{lines}{more}"
    return PublistError(what, fix="use the key or the number of the one that you mean")


def _none(items: Sequence[Item], typed: str) -> PublistError:
    what = f"no entry is named `{one_line(typed)}`"
    fix = "`publist list` shows all keys and numbers"
    if not items:
        fix = (
            "the list is empty: fill it with `publist add` or `publist import refs.bib`"
        )
        return PublistError(what, fix=fix)
    if NUMBER.fullmatch(typed.strip()):
        return PublistError(f"{what}; the list has {len(items)} entries", fix=fix)
    titled = _nearly_titled(items, typed)
    if titled:
        lines = "".join(f"\n    {describe(item)}" for item in titled)
        fix = f"use the key or the number of the one that you mean; {fix}"
        return PublistError(f"{what}; near are:{lines}", fix=fix)
    keys = [item.key for item in items]
    near = difflib.get_close_matches(typed.casefold(), keys, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(f'`{key}`' for key in near)}? " if near else ""
    return PublistError(what, fix=f"{hint}{fix}")


def _nearly_titled(items: Sequence[Item], typed: str) -> list[Item]:
    """Return the entries whose titles have most of several words, or words near them."""
    words = set(fold(typed).split())
    titles = [(item, set(fold(plain(item.title)).split())) for item in items]
    if len(words) < 2:  # noqa: PLR2004  one word is rather a key
        return []
    known = sorted({word for _, title in titles for word in title})
    meant = [
        {word, *difflib.get_close_matches(word, known, cutoff=ALIKE)} for word in words
    ]
    fits = [(sum(not one.isdisjoint(t) for one in meant), item) for item, t in titles]
    most = max((count for count, _ in fits), default=0)
    best = [item for count, item in fits if count == most]
    return best[:NEAREST] if most * 2 > len(words) and len(best) <= SHOWN else []


def describe(item: Item) -> str:
    """Return an entry on one line, for messages: ``#3 cho2019strongly  A strongly …``."""
    return f"#{item.number} {item.key}  {plain(item.title)}"
