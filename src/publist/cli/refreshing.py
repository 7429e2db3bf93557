"""What `export --into` and `--all` do: pages, each with its blocks made anew.

Every page is made before the first is written: a mistake in one leaves all as they are.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from publist.cli import console, exporting, missed
from publist.cli.marked import Reader, Wanted, in_site
from publist.cli.opened import Opened
from publist.errors import Place, PublistError, UsageError
from publist.render.pages import live_lines, markers
from publist.site import config, written_pages
from publist.site.find import Site
from publist.site.folder import Folder
from publist.store import files


@dataclass(frozen=True)
class Page:
    """A page as it is, and its blocks."""

    path: Path
    content: bytes
    text: str
    blocks: Sequence[markers.Block]


def refresh(
    site: Site,
    named: Sequence[Path],
    reader: Reader,
    typed: Wanted | None = None,
    *,
    check: bool = False,
) -> bool:
    """Bring the blocks of pages up to date, or show what is stale; tell if any was.

    ``named`` are the pages; without any, all of the site. Blocks whose marker says
    nothing are what was typed. The list is not read where no page has markers.
    """
    found = _each_once(_named(named, site) if named else _all(site))
    if not found:
        console.note("note: no page of the site has markers")
        return False
    maker = _Maker(Opened(site, files.load(site.list)), reader, typed)
    maker.require_use(found)
    made = [(page, maker.made(page)) for page in found]
    put = _shown if check else _written
    stale = [put(page, new) for page, new in made]
    return any(stale)


def _named(paths: Sequence[Path], site: Site) -> list[Page]:
    """Return the pages that a user names; each must have blocks."""
    found = [_read(path, files.read_bytes(_ordinary(path)), site) for path in paths]
    for page in found:
        if not page.blocks:
            what = "this page has no markers"
            fix = f"write `{markers.BEGIN}` and `{markers.END}` on two lines of it"
            raise PublistError(what, where=Place(page.path), fix=fix)
    return found


def _ordinary(path: Path) -> Path:
    """Return a path that a read of cannot hang at."""
    if path.exists() and not path.is_file() and not path.is_dir():
        what, fix = "this is not an ordinary file", "name a page of the site"
        raise PublistError(what, where=Place(path), fix=fix)
    return path


def _all(site: Site) -> list[Page]:
    """Return the pages of the site that have blocks."""
    folder = Folder(site.root)
    if not folder.complete:
        console.note(f"note: {site.root} has too many files; not all were looked at")
    paths = written_pages.find(folder, config.read(site.root))
    held = ((path, files.read_bytes(path)) for path in paths)
    found = [
        _read(path, content, site)
        for path, content in held
        if markers.has_markers(content.decode("utf-8", "replace"))
    ]
    return [page for page in found if page.blocks]


def _each_once(found: Iterable[Page]) -> list[Page]:
    """Leave out links to pages that are there."""
    by_place = {os.path.realpath(page.path): page for page in reversed(list(found))}
    return list(reversed(by_place.values()))


def _read(path: Path, content: bytes, site: Site) -> Page:
    if site.list.exists() and path.samefile(site.list):
        what, fix = "this is the list; nothing was written", "name a page of the site"
        raise PublistError(what, where=Place(path), fix=fix)
    if written_pages.is_led_out(path, site.root):
        what = "a link leads out of the site here; nothing was written"
        raise PublistError(what, where=Place(path), fix="name the page where it is")
    text = files.decoded(content, path)
    return Page(path, content, text, markers.blocks_of(text, path))


class _Maker:
    """Makes the new texts of pages."""

    def __init__(self, opened: Opened, reader: Reader, typed: Wanted | None) -> None:
        nothing = reader.wanted("", Place(Path()))
        self.opened, self.reader, self.typed = opened, reader, typed or nothing
        self.is_typed = self.typed != nothing

    def require_use(self, found: Sequence[Page]) -> None:
        """Raise ``UsageError`` if something was typed that no block would heed."""
        if not self.is_typed or any(
            not block.words for page in found for block in page.blocks
        ):
            return
        what = "no block heeds what you typed: the markers say what stands in them"
        fix = "change the markers, or leave the filters and formats out"
        raise UsageError(what, fix=fix)

    def made(self, page: Page) -> str:
        """Return a page with new blocks."""
        wheres = [Place(page.path, block.line) for block in page.blocks]
        fragments = [
            self._fragment(self._wanted(block, where), where)
            for block, where in zip(page.blocks, wheres, strict=True)
        ]
        return markers.filled(page.text, page.blocks, fragments, page.path)

    def _wanted(self, block: markers.Block, where: Place) -> Wanted:
        if block.words:
            asked = self.reader.wanted(block.words, where)
            return in_site(asked, self.opened.site.root)
        if self.is_typed:
            what = "the marker does not hold what you typed; `--all` will not know it"
            console.note(f"note: {where}: {what}")
        return self.typed

    def _fragment(self, wanted: Wanted, where: Place) -> str:
        """Return the text for a block; say what the reader of the page will miss."""
        try:
            _require_fitting(wanted, where.path)
            text, chosen = exporting.made(self.opened, **wanted)
        except PublistError as error:
            place = error.where or where
            raise PublistError(error.what, where=place, fix=error.fix) from error
        if not chosen:
            console.note(f"note: {where}: no entry fits; the block is empty")
        missed.note(self.opened.items, wanted["query"])
        return text


def _require_fitting(wanted: Wanted, page: Path) -> None:
    """Raise ``PublistError`` for a format that a page would not show as it is meant."""
    from publist import render

    name = wanted.get("format") or "html"
    known = name in render.formats()
    suffixes = {".html", ".md"} if live_lines.is_markdown(page) else {".html"}
    if known and render.load(name).SUFFIX not in suffixes:
        what = f"`{name}` would not be shown as it is meant in this page"
        choice = "html or markdown" if ".md" in suffixes else "html"
        raise PublistError(what, fix=f"choose {choice}")


def _written(page: Page, new: str) -> bool:
    changed = files.replace(page.path, old=page.content, new=new.encode("utf-8"))
    console.note(f"{'wrote' if changed else 'unchanged:'} {page.path}")
    return changed


def _shown(page: Page, new: str) -> bool:
    stale = new != page.text
    if stale:
        console.difference(page.text, new, str(page.path))
        console.note(f"stale: {page.path}")
    return stale
