"""What `export` does: make the text, and put it where it is wanted."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from publist.cli import console, listing
from publist.cli.opened import Opened
from publist.cli.options import one_of
from publist.errors import Place, PublistError, UsageError
from publist.model.item import Item
from publist.model.query import Query
from publist.store import files

PAGES = ("html", "markdown")
"""Formats for the site's own pages; only asking for them by name tells them apart."""


def require_one_way(
    into: Sequence[Path] | None,
    output: Path | None,
    only_there: bool,
    *,
    everywhere: bool,
) -> None:
    """Raise ``UsageError`` for options that say two places for the text, or none."""
    ways = {"--into": into, "--all": everywhere, "-o": output}
    given = [name for name, value in ways.items() if value]
    if len(given) > 1:
        what = f"{' and '.join(given)} are two places for one text"
        raise UsageError(what, fix="choose one of them")
    if only_there and given not in (["--into"], ["--all"]):
        what = "--check and --exit-code are for pages with markers"
        raise UsageError(what, fix="add --all, or --into PAGE")


def format_of(
    typed: str | None, output: Path | None, template: Path | None, *, ascii_only: bool
) -> str:
    """Return the format to write: the one asked for, else the one of the file's name.

    Raises ``UsageError`` for options that the format would not heed.
    """
    from publist import render

    if template and (typed or ascii_only):
        what = "--template writes what the page says, so it has no --format or --ascii"
        raise UsageError(what, fix="leave one of them out")
    told = render.by_suffix(output.suffix) if output and not typed else ""
    name = typed or (told if told not in PAGES else "") or "html"
    one_of(name, render.formats(), "--format")
    if ascii_only and "ascii_only" not in render.options_of(name):
        what = f"--ascii says nothing to {name}, which has no macros for letters"
        raise UsageError(what, fix="leave it out, or write --format bibtex")
    return name


def text_of(
    opened: Opened,
    chosen: Sequence[Item],
    *,
    format: str | None = None,  # noqa: A002  the option's name
    ascii: bool = False,  # noqa: A002  the same
    template: Path | None = None,
    output: Path | None = None,
) -> str:
    """Return the entries as the options ask for them."""
    name = format_of(format, output, template, ascii_only=ascii)
    if template:
        return page(opened, chosen, template)
    return written(opened, chosen, name, ascii_only=ascii)


def written(
    opened: Opened, chosen: Sequence[Item], format_: str, *, ascii_only: bool
) -> str:
    """Return the entries in a built-in format."""
    from publist import render
    from publist.site import config

    held = config.read(opened.site.root)
    images = opened.site.settings.images.strip("/")
    folder = opened.site.images
    names = frozenset(_files_in(folder)) if folder.is_dir() else None
    options = render.Options(
        image_address=f"{address_of(held)}/{images}/",
        has_image=None if names is None else names.__contains__,
        site_address=str(held.get("url") or ""),
        ascii_only=ascii_only,
    )
    return render.render(format_, chosen, options)


def address_of(config: Mapping[str, Any]) -> str:
    """Return the site's address without its last slash, '' if ``_config.yml`` has none."""
    return f"{config.get('url') or ''}{config.get('baseurl') or ''}"


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
        console.note("note: no entry fits; the export is empty")
    listing.note_near_flags(opened.items, query)
