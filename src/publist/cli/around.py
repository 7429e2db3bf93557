"""The site around a list, read as far as somebody asks: its pages, its pictures."""

from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from publist.errors import PublistError
from publist.site import config
from publist.site.find import Site
from publist.site.folder import Folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from publist.site.images import Images
    from publist.site.pages import Pages


@dataclass(frozen=True)
class Around:
    """What is found around a list; nothing where there is no site of Jekyll's."""

    site: Site

    @cached_property
    def folder(self) -> Folder | None:
        """The site's folder: one that has Jekyll's settings, never somebody's home."""
        root = self.site.root
        found = any((root / name).is_file() for name in config.NAMES)
        return Folder(root) if found else None

    def pages(self) -> "Pages | None":
        """Return the pages that read the list."""
        from publist.site import pages

        if self.folder is None:
            return None
        held: Mapping[str, Any] = {}
        with suppress(PublistError):  # said elsewhere; pages are where they mostly are
            held = config.read(self.site.root)
        return pages.read(self.folder, self.site.list, held)

    def images(self) -> "Images | None":
        """Return the pictures."""
        from publist.site import images

        return images.read(self.folder) if self.folder else None
