"""What `export` does: make the text that the options ask for."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from publist.cli.laying_out import Wishes
from publist.cli.opened import Opened
from publist.cli.options import one_of
from publist.cli.pictured import pictured
from publist.errors import UsageError
from publist.model.item import Item
from publist.model.query import Query
from publist.store import files

if TYPE_CHECKING:
    from publist.render import Options

PAGES = ("html", "markdown")
"""Formats for the site's own pages; only asking for them by name tells them apart."""

WITH_PICTURES = (*PAGES, "jsonld")
"""Formats that name a picture by its address."""

PAGE_SUFFIXES = ("", ".html", ".htm", ".md", ".markdown", ".qmd", ".liquid", ".inc")


def format_of(
    typed: str | None,
    output: Path | None,
    template: str | None,
    wishes: Wishes,
    *,
    ascii_only: bool,
) -> str:
    """Return the format to write: the one asked for, else the one of the file's name.

    Raises ``UsageError`` for options that the format would not heed.
    """
    from publist import render

    name = typed or (not template and _told(output)) or "html"
    one_of(name, render.formats(), "--format")
    if template and name not in PAGES:
        what = f"--template is for html and markdown, and {name} has no templates"
        raise UsageError(what, fix="leave one of them out")
    if ascii_only and "ascii_only" not in render.options_of(name):
        what = f"--ascii says nothing to {name}, which has no macros for letters"
        raise UsageError(what, fix="leave it out, or write --format bibtex")
    if not page_of(template):
        wishes.check(name, template or "")
    elif wishes.standalone:
        what = "--standalone puts its own page around a built-in template only"
        raise UsageError(what, fix="leave it out, or write --template cards")
    return name


def made(
    opened: Opened,
    *,
    query: Query,
    wishes: Wishes,
    format: str | None = None,  # noqa: A002  the option's name
    ascii: bool = False,  # noqa: A002  the same
    template: str | None = None,
    output: Path | None = None,
) -> tuple[str, list[Item]]:
    """Return the text that the options ask for, and the entries in it."""
    name = format_of(format, output, template, wishes, ascii_only=ascii)
    chosen = wishes.arranged(query.select(opened.items))
    if name in WITH_PICTURES:
        opened = replace(opened, site=pictured(opened.site))
    options = options_of(opened, wishes, template, output, ascii_only=ascii)
    path = path_of(opened, template)
    if path:
        return page(opened, chosen, path, name, options), chosen
    return written(chosen, name, options), chosen


def _told(output: Path | None) -> str:
    """Return the format that a file's name tells, but for those of pages."""
    from publist import render

    if output is None or output.suffix.lower() in PAGE_SUFFIXES:
        return ""
    told = render.by_suffix(output.suffix)
    if not told and not output.exists():  # what is there may be the list
        known = ", ".join(sorted({*map(_suffix, render.formats())} - {""}))
        what = f"`{output.suffix}` tells no format: `-o {output.name}`"
        raise UsageError(what, fix=f"choose one of {known}, or add --format")
    return told


def _suffix(name: str) -> str:
    from publist import render

    return render.load(name).SUFFIX


def page_of(template: str | None) -> Path | None:
    """Return the page that ``--template`` means, ``None`` for a built-in one."""
    from publist.render.templates import is_name

    return None if template is None or is_name(template) else Path(template)


def path_of(opened: Opened, template: str | None) -> Path | None:
    """Return the page to run, which may be one of the site's ``_includes`` by name."""
    from publist.site import config

    typed = page_of(template)
    if typed is None or typed.exists():
        return typed
    root = opened.site.root
    included = root / str(config.read(root)["includes_dir"]) / typed
    return included if included.is_file() else typed


def options_of(
    opened: Opened,
    wishes: Wishes,
    template: str | None,
    output: Path | None,
    *,
    ascii_only: bool,
) -> "Options":
    """Return what formats must know of the site, and of what is wanted."""
    from publist import render
    from publist.cli.manner import people_of
    from publist.site import config

    held = config.read(opened.site.root)
    settings = opened.site.settings
    address = address_of(held)
    images = f"{address}/{settings.images.strip('/')}/"
    folder = opened.site.images
    names = frozenset(_files_in(folder)) if folder.is_dir() else None
    if wishes.standalone and output:
        images = f"{os.path.relpath(folder, output.parent)}/".replace(os.sep, "/")
    return render.Options(
        image_address=images,
        has_image=None if names is None else names.__contains__,
        site_address=str(held.get("url") or ""),
        ascii_only=ascii_only,
        standalone=wishes.standalone,
        title=str(held.get("title") or render.Options.title),
        address=_address_of(output, opened, address),
        people=people_of(settings),
        bold=bool(settings.bold),
        layout=wishes.layout("" if page_of(template) else template or ""),
    )


def _address_of(output: Path | None, opened: Opened, address: str) -> str:
    """Return where on the web a file of the site will be; '' if it will not."""
    root = opened.site.root.resolve()
    if output is None or not address or not output.resolve().is_relative_to(root):
        return ""
    path = output.resolve().relative_to(root).as_posix()
    hidden = any(part.startswith(("_", ".")) for part in path.split("/"))
    return "" if hidden else f"{address}/{path}"


def written(chosen: Sequence[Item], format_: str, options: "Options") -> str:
    """Return the entries in a built-in format."""
    from publist import render

    return render.render(format_, chosen, options)


def address_of(config: Mapping[str, Any]) -> str:
    """Return the site's address without its last slash, '' if ``_config.yml`` has none."""
    return f"{config.get('url') or ''}{config.get('baseurl') or ''}"


def _files_in(folder: Path) -> list[str]:
    return [
        str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()
    ]


def page(
    opened: Opened,
    chosen: Sequence[Item],
    template: Path,
    form: str,
    options: "Options",
    *,
    own: Mapping[str, Any] | None = None,
) -> str:
    """Return a page of the site with its Liquid run over the entries.

    ``own`` is what the page shall see in place of the site's settings.
    """
    from publist.render import html, markdown
    from publist.render.liquid import render_page
    from publist.render.liquid.entries import with_derived
    from publist.site import config

    source = files.read_text(template)
    entries = [with_derived(item) for item in chosen]
    held = {"publist": entries, opened.site.list.stem: entries}
    site = config.read(opened.site.root, held)
    site.update(own or {})
    includes = opened.site.root / str(site["includes_dir"])
    seen = markdown.seen if form == "markdown" else html.seen
    shown = seen(chosen, options)
    return render_page(
        source, path=template, site=site, includes=includes, publist=shown
    )
