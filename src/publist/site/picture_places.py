"""Where a site's pages look for the entries' pictures.

The folder is told by the pages (``<img src="…/images/pubpic/{{ publi.image }}">``), and
by the settings where no page tells.
"""

import posixpath
from dataclasses import dataclass

from publist.site.images import Images
from publist.site.pages import Pages, Shown


@dataclass(frozen=True)
class Place:
    """A place for pictures: the folder, and the pages' places that print from it."""

    field: str = "image"
    before: str = ""
    after: str = ""
    shown: tuple[Shown, ...] = ()
    unseen: bool = False
    """Whether it is sure that no page prints pictures."""

    def path(self, name: str) -> str:
        """Return where a picture is looked for, from the site's folder."""
        whole = f"{self.before}{name}{self.after}".split("?")[0].split("#")[0]
        return posixpath.normpath(whole.lstrip("/")) if whole.strip("/") else ""

    @property
    def folder(self) -> str:
        """The folder of all pictures here; '' for the site's own."""
        return self.before.rpartition("/")[0].strip("/")


def places(folder: str, pages: Pages | None, images: Images | None) -> list[Place]:
    """Return where pictures are looked for: where pages tell, else in ``folder``."""
    printed = [one for one in (pages.shown if pages else ()) if one.picture]
    if not printed:
        unseen = pages is not None and pages.certain
        return [Place(before=f"{folder}/", unseen=unseen)]
    found: dict[tuple[str, str, str], list[Shown]] = {}
    for one in printed:
        if one.before is not None:
            before = _as_served(one.before, images) if images else one.before
            found.setdefault((one.field, before, one.after), []).append(one)
    return [Place(*key, tuple(shown)) for key, shown in found.items()]


def _as_served(before: str, images: Images) -> str:
    """Return what leads to the files: a page may write the site's ``baseurl`` out."""
    shorter = before.lstrip("/").partition("/")[2]
    folder, below = (one.rpartition("/")[0].strip("/") for one in (before, shorter))
    served = images.has_folder(folder) or not images.has_folder(below)
    return before if served or not below else shorter
