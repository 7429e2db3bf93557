"""What `export` does: make the text, and put it where it is wanted."""

from collections.abc import Sequence
from pathlib import Path

from publist.cli import console, listing
from publist.cli.opened import Opened
from publist.errors import Place, PublistError
from publist.model.item import Item
from publist.model.query import Query
from publist.store import files


def fragment(opened: Opened, chosen: Sequence[Item], format_: str) -> str:
    """Return the entries in a built-in format."""
    from publist import render
    from publist.site import config

    held = config.read(opened.site.root)
    images = opened.site.settings.images.strip("/")
    address = f"{held.get('url') or ''}{held.get('baseurl') or ''}/{images}/"
    folder = opened.site.images
    names = frozenset(_files_in(folder)) if folder.is_dir() else None
    known = None if names is None else names.__contains__
    return render.render(format_, chosen, render.Options(address, known))


def _files_in(folder: Path) -> list[str]:
    return [
        str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()
    ]


def page(opened: Opened, chosen: Sequence[Item], template: Path) -> str:
    """Return a page of the site with its Liquid run over the entries."""
    from publist.render.liquid import render_page
    from publist.site import config

    source = files.read_text(template)
    entries = [item.data for item in chosen]
    held = {"publist": entries, opened.site.list.stem: entries}
    site = config.read(opened.site.root, held)
    includes = opened.site.root / str(site["includes_dir"])
    return render_page(source, path=template, site=site, includes=includes)


def deliver(
    text: str, output: Path | None, opened: Opened, template: Path | None
) -> None:
    """Print a text, or write it to a file that is neither the list nor the template."""
    if output is None:
        console.write(text)
        return
    for own, what in ((opened.site.list, "the list"), (template, "the template")):
        if (
            own is not None
            and output.exists()
            and own.exists()
            and output.samefile(own)
        ):
            raise PublistError(
                f"this is {what}; nothing was written",
                where=Place(output),
                fix="choose another name for -o",
            )
    changed = files.put(output, text)
    console.note(f"{'wrote' if changed else 'unchanged:'} {output}")


def remarks(opened: Opened, chosen: Sequence[Item], query: Query) -> None:
    """Say on standard error what the reader of the page will miss."""
    if not chosen:
        console.note("note: no entry fits; the fragment is empty")
    listing.note_near_flags(opened.items, query)
