"""The members of one CSL-JSON item, and which of them found a place."""

import re
from collections.abc import Mapping
from typing import Any

from publist.sources import _csl_terms as terms
from publist.sources._csl_values import first_of, text_of
from publist.sources._rich_text import bare, rich


class Members:
    """Members as decoded; their names count without case, and ``_`` as ``-``."""

    def __init__(self, members: Mapping[str, Any]) -> None:
        """Take all members but those without a value."""
        self._held: dict[str, Any] = {}
        for name, value in members.items():
            if value not in (None, "", [], {}):
                self._held.setdefault(name.lower().replace("_", "-"), value)
        self._used: set[str] = set()
        self._read_note()

    def _read_note(self) -> None:
        """Take identifiers and the key out of the note where Zotero's users put them."""
        note = self._held.get("note")
        if not isinstance(note, str):
            return

        def take(line: re.Match[str]) -> str:
            name = terms.SAID_NAMES.get(line[1].lower())
            if name is None or name in self._held:
                return line[0]
            self._held[name] = line[2].strip()
            return ""

        self._held["note"] = terms.SAID.sub(take, note)

    def of(self, name: str) -> Any:  # noqa: ANN401  whatever JSON holds
        """Return a value as decoded; None for none."""
        return self._held.get(name)

    def text(self, name: str) -> str:
        """Return a value as bare text; '' for none."""
        return bare(text_of(self._held.get(name)))

    def use(self, *names: str) -> None:
        """Note that these members found their place."""
        self._used.update(names)

    def put(self, name: str, value: Any) -> None:  # noqa: ANN401
        """Set a value that was told elsewhere, unless the item has its own."""
        self._held.setdefault(name, value)

    def take(self, *names: str) -> str:
        """Return the first of these members, decoded; the others stay for ``rest``."""
        for name in names:
            if name in self._held and name not in self._used:
                text = self._decoded(name)
                if text:
                    self._used.add(name)
                    return text
        return ""

    def _decoded(self, name: str) -> str:
        value = self._held[name]
        is_title = name.endswith("container-title")
        text = first_of(value)[0] if is_title else text_of(value)
        return bare(text) if name in terms.VERBATIM else rich(text)

    def rest(self) -> dict[str, str]:
        """Return what found no place, under the names that BibTeX has for it."""
        left: dict[str, str] = {}
        for name in self._held:
            if name not in self._used and name not in terms.BOOKKEEPING:
                text = self._decoded(name)
                called = bare(terms.NAMES.get(name, name))
                if text and left.get(called, text) != text:
                    called += "2"
                if text:
                    left[called] = text
        return left
