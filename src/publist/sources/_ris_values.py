"""The values of one RIS record, by tag, from which what found its place is taken."""

import re
from collections.abc import Mapping

from publist.sources import _ris_terms as terms
from publist.sources._rich_text import bare, rich

ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]\b.*")


class Values:
    """Values as written, those of a tag in the order of the file.

    None stands twice but for people: two authors may well have one name.
    """

    def __init__(self, values: Mapping[str, list[str]]) -> None:
        """Take the values of every tag; type and key have their own place."""
        self._held = {
            tag: [
                text
                for text in (texts if tag in terms.PEOPLE else _once(texts))
                if text
            ]
            for tag, texts in values.items()
            if tag not in {"TY", "ID"}
        }

    def of(self, *tags: str) -> list[str]:
        """Return the values of these tags that are not taken yet, best tag first."""
        return [text for tag in tags for text in self._held.get(tag, [])]

    def take(self, *tags: str) -> str:
        """Take the first value of the first of these tags, decoded; '' for none."""
        for tag in tags:
            if self._held.get(tag):
                return rich(self._held[tag].pop(0))
        return ""

    def drop(self, text: str, *tags: str) -> None:
        """Take one value out of these tags, wherever it stands there."""
        for tag in tags:
            if text in self._held.get(tag, []):
                self._held[tag].remove(text)

    def put(self, tag: str, texts: list[str]) -> None:
        """Give a tag other values."""
        self._held[tag] = _once(texts)

    def rest(self, kind: str) -> dict[str, str]:
        """Return all that is left, under the names that BibTeX has for it."""
        left: dict[str, str] = {}
        for tag, texts in self._held.items():
            decode = bare if tag in terms.VERBATIM else rich
            told = [text for text in map(decode, texts) if text]
            name = terms.NAMES.get(tag, tag.lower())
            if tag == "SN":
                name = _serial(kind, told)
            told = [left[name], *told] if name in left else told
            if told:
                left[name] = terms.GLUE.get(tag, "; ").join(dict.fromkeys(told))
        return left


def _once(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _serial(kind: str, told: list[str]) -> str:
    is_issn = kind == "article" or (told and ISSN.fullmatch(told[0]))
    return "issn" if is_issn else "isbn"
