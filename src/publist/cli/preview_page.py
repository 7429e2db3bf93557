"""The page that `preview` shows: the chosen entries, and what is wrong beside them.

A list that does not load, or a template that does not run, gives a page too: one that
holds nothing but what is wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from publist.cli import exporting, preview_notes
from publist.cli.checking import Check
from publist.cli.checking import Wanted as Checked
from publist.cli.laying_out import Wishes
from publist.cli.opened import Opened, open_list
from publist.cli.pictured import pictured
from publist.cli.report import Located
from publist.cli.report._counts import counted
from publist.errors import PublistError
from publist.model.query import Query
from publist.site.find import Site, find
from publist.store import files

if TYPE_CHECKING:
    from publist.model.item import Item
    from publist.preview.board import Draft, Page
    from publist.preview.page import Note
    from publist.preview.pictures import Pictures
    from publist.render import Options

MARKDOWN = (".md", ".markdown", ".mkd", ".mkdn", ".mkdown")
HERE = {"url": "", "baseurl": ""}
"""The site's own address while it is looked at here, as `jekyll serve` has it."""


@dataclass(frozen=True)
class Wanted:
    """What the user asked for."""

    query: Query
    wishes: Wishes
    template: str | None
    file: Path | None

    def check(self) -> None:
        """Raise ``UsageError`` for what no page could be made of."""
        exporting.format_of("html", None, self.template, self.wishes, ascii_only=False)

    def site(self) -> Site:
        """Return the site; while it is edited, each time anew."""
        return find(self.file)


@dataclass(frozen=True)
class _Made:
    """A page without notes, and the entries that are on it."""

    text: str
    pictures: "Pictures"
    numbers: frozenset[int]


def pictures_of(site: Site) -> "Pictures":
    """Return the pictures of a site."""
    from publist.preview.pictures import Pictures

    return Pictures(site.root, pictured(site).settings.images)


def page(wanted: Wanted) -> "Page":
    """Return the page of the list as it is now, whatever is wrong with it."""
    from publist.preview.board import Draft

    draft = Draft()
    try:
        return _page(wanted, draft)
    except OSError as error:
        problem = files.failed(Path(str(error.filename or "the site")), error)
    except (RecursionError, MemoryError):
        fix = "it may be made to do harm; look at what it holds"
        problem = PublistError("the list is too deep or too long to show", fix=fix)
    return _fault([preview_notes.of_error(problem)], draft)


def _page(wanted: Wanted, draft: "Draft") -> "Page":
    from publist.preview.page import with_notes

    check = Check(Checked())
    check.all_of(None, wanted.file)
    notes = [
        *map(preview_notes.of_error, check.failed),
        *map(preview_notes.of_finding, check.found),
    ]
    try:
        made = _made(wanted, draft)
    except PublistError as error:
        told = check.failed or any(one.document.fault for one in check.found)
        return _fault(
            [*([] if told else [preview_notes.of_error(error)]), *notes], draft
        )
    shown = [note for note in notes if note.entry in {0, *made.numbers}]
    said = _said(made, check.found, len(notes) - len(shown))
    shown += preview_notes.of_folder(made.pictures)
    return draft.page(with_notes(made.text, said, shown, draft), made.pictures)


def _fault(notes: "Sequence[Note]", draft: "Draft") -> "Page":
    """Return a page that says why there is no other."""
    from publist.preview.page import empty, with_notes

    said = "Mend this and save it; the entries come back by themselves."
    text = empty("The list cannot be shown")
    return draft.page(with_notes(text, said, notes, draft))


def _made(wanted: Wanted, draft: "Draft") -> _Made:
    """Return the page of the chosen entries; raise ``PublistError`` if there is none."""
    opened = open_list(wanted.file)
    pictures = pictures_of(opened.site)
    chosen = wanted.wishes.arranged(wanted.query.select(opened.items))
    options = replace(
        exporting.options_of(
            opened, wanted.wishes, wanted.template, None, ascii_only=False
        ),
        image_address=pictures.address,
        has_image=pictures.has,
        standalone=True,
        nonce=draft.nonce,
        numbered=True,
    )
    template = exporting.page_of(wanted.template)
    if template:
        text = _of_template(opened, chosen, template, options)
    else:
        text = exporting.written(chosen, "html", options)
    return _Made(text, pictures, frozenset(item.number for item in chosen))


def _of_template(
    opened: Opened, chosen: "Sequence[Item]", template: Path, options: "Options"
) -> str:
    """Return a page of the site, without its layout, inside publist's own."""
    from publist.render import html

    content = exporting.page(opened, chosen, template, "html", options, own=HERE)
    if template.suffix.lower() in MARKDOWN:
        from markdown_it import MarkdownIt

        content = MarkdownIt("commonmark").enable("table").render(content)
    return html.around(content, html.seen((), options), options.nonce)


def _said(made: _Made, found: Sequence[Located], elsewhere: int) -> str:
    """Return the line above the page: how many entries, and what is wrong in all."""
    many = len(made.numbers)
    said = f"{many} {'entry' if many == 1 else 'entries'}"
    said += f" · {counted(found) or 'nothing is wrong'}"
    return said + (f" · {elsewhere} in entries not shown here" if elsewhere else "")
