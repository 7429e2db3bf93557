"""The page that is shown now, and those who wait for the next one."""

import secrets
from dataclasses import dataclass, field
from threading import Condition

from publist.preview.pictures import Pictures


def _word() -> str:
    return secrets.token_urlsafe(16)


@dataclass(frozen=True)
class Page:
    """A page as it is sent; its nonce is made before what it lets run is put in."""

    text: str
    nonce: str
    version: str
    """Another one for each page, also for those of another run of the server."""

    pictures: Pictures | None = None


@dataclass
class Draft:
    """The words that go into a page that is being made."""

    nonce: str = field(default_factory=_word)
    version: str = field(default_factory=_word)

    def page(self, text: str, pictures: Pictures | None = None) -> Page:
        """Return the page that the words are for."""
        return Page(text, self.nonce, self.version, pictures)


class Board:
    """Holds one page; threads read it and wait for another."""

    def __init__(self, page: Page) -> None:
        """Show the first page."""
        self._page = page
        self._changed = Condition()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page

    def show(self, page: Page) -> None:
        """Put a page in the place of the one that was shown."""
        with self._changed:
            self._page = page
            self._changed.notify_all()

    def other_than(self, version: str, seconds: float) -> Page | None:
        """Return the first page that is not ``version``; ``None`` if none comes in time."""
        with self._changed:
            came = self._changed.wait_for(
                lambda: self._page.version != version, seconds
            )
            return self._page if came else None
