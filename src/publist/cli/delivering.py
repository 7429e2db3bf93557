"""Where the text of `export` goes, and what is said beside it."""

import shlex
from collections.abc import Sequence
from pathlib import Path

from publist.cli import console, missed
from publist.cli.opened import Opened
from publist.errors import Place, PublistError, UsageError
from publist.model.item import Item
from publist.model.query import Query
from publist.store import files


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


def require_no_blocks(output: Path | None) -> None:
    """Raise ``PublistError`` for a page that would be lost but for its blocks."""
    from publist.render.pages.markers import has_markers

    if output is None or not output.is_file():
        return
    if has_markers(files.read_bytes(output).decode("utf-8", "replace")):
        what = "this page has markers, and -o would replace all of it"
        fix = "write --into instead of -o, or choose another name"
        raise PublistError(what, where=Place(output), fix=fix)


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
    if not output.parent.exists():
        raise PublistError(
            f"there is no folder {output.parent}",
            where=Place(output),
            fix=f"make it first: mkdir -p {shlex.quote(str(output.parent))}",
        )
    changed = files.put(output, text)
    console.note(f"{'wrote' if changed else 'unchanged:'} {output}")


def remarks(opened: Opened, chosen: Sequence[Item], query: Query) -> None:
    """Say on standard error what the reader of the page will miss."""
    if not chosen:
        console.note("note: no entry fits; the export is empty")
    missed.note(opened.items, query)
