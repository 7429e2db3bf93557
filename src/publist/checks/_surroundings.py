"""What stands around a list, as far as a rule may know it: read before, never by a rule.

The site's pages and pictures are read when the first rule asks for them: a hook that
runs other rules does not wait for them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from publist.site.grant_pages import GrantPage
from publist.site.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from publist.site.images import Images
    from publist.site.pages import Pages


@dataclass(frozen=True)
class Surroundings:
    """The site around a list, and today; all of it may be unknown."""

    settings: Settings = field(default_factory=Settings)

    this_year: int | None = None
    """The calendar year at hand; rules that need it are silent without it."""

    newline: str = ""
    """The line ending of the repository's files; '' where nothing tells it."""

    grant_pages: Mapping[str, GrantPage] = field(default_factory=dict)
    """The pages of grants, by their flags."""

    read_pages: "Callable[[], Pages | None]" = lambda: None
    read_images: "Callable[[], Images | None]" = lambda: None

    @cached_property
    def pages(self) -> "Pages | None":
        """The site's pages that read the list; None where there is no site."""
        return self.read_pages()

    @cached_property
    def images(self) -> "Images | None":
        """The site's pictures; None where there is no site."""
        return self.read_images()
