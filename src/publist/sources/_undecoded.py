r"""Fields that are decoded when somebody asks for them: most imports write few.

What must be said of a field is said without them: a text with a macro that may be
unknown is decoded by whoever reads the entry, so that the report can name it.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from publist.sources._accents import COMBINING, LETTERS
from publist.sources._latex_macros import SYMBOLS, TEXT_MACROS
from publist.sources._math import SIGNS

MACRO = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
KNOWN = frozenset([*TEXT_MACROS, *SYMBOLS, *LETTERS, *COMBINING, *SIGNS, *"{}$%"])


class Undecoded(Mapping[str, str]):
    """Texts by name; one that shows nothing is not there."""

    def __init__(
        self, written: Mapping[str, str], decoded: Callable[[str, str], str]
    ) -> None:
        """Take texts as written; ``decoded(name, text)`` gives what is shown."""
        self._written = written
        self._decoded = decoded
        self._shown: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        """Return what is shown; raise ``KeyError`` if that is nothing."""
        text = self.get(name)
        if not text:
            raise KeyError(name)
        return text

    def __contains__(self, name: object) -> bool:
        """Tell whether a text is there and shows something."""
        return name in self._written and bool(self.get(str(name)))

    def get(self, name: str, default: str = "") -> str:  # type: ignore[override]
        """Return what is shown, or ``default``."""
        if name not in self._written:
            return default
        if name not in self._shown:
            self._shown[name] = self._decoded(name, self._written[name])
        return self._shown[name] or default

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the texts that show something."""
        return (name for name in self._written if self.get(name))

    def __len__(self) -> int:
        """Return how many texts show something."""
        return sum(1 for _ in self)


def may_be_unknown(text: str) -> bool:
    """Tell whether a text may hold a macro that nobody here knows."""
    return not KNOWN.issuperset(MACRO.findall(text))
