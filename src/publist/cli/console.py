"""Everything that publist prints: text, errors, questions, differences.

Text from lists and .bib files is cleaned here of terminal codes; colour only goes to a
terminal, and never where ``NO_COLOR`` is set.
"""

import difflib
import os
import sys
from collections.abc import Iterable

import typer

from publist.errors import PublistError
from publist.model.text import TO_BLANK

KEEP = {code: blank for code, blank in TO_BLANK.items() if chr(code) not in "\t\n"}


def clean(text: str) -> str:
    """Return text without control characters; line breaks and tabs stay."""
    return text.translate(KEEP)


def coloured(*, err: bool = False) -> bool:
    """Tell whether colour may be used on standard output (or error)."""
    stream = sys.stderr if err else sys.stdout
    return (
        stream.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )


def say(text: str = "") -> None:
    """Print a line of result."""
    typer.echo(_encodable(clean(text)))


def write(text: str) -> None:
    """Print a text as it is, byte for byte: a fragment, JSON, CSV."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def note(text: str) -> None:
    """Print a line that is no result: what was done, what to look at."""
    typer.echo(_encodable(clean(text)), err=True)


def _encodable(text: str) -> str:
    """Return text that the terminal's encoding can show."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def error(problem: PublistError) -> None:
    """Print an error: where, what, and how to mend it."""
    label = _styled("error:", "red", err=True)
    where = f"{problem.where}: " if problem.where else ""
    note_styled(f"{label} {clean(f'{where}{problem.what}')}")
    note_styled(f"  fix: {clean(problem.fix)}")


def note_styled(text: str) -> None:
    """Print a line to standard error with the colours that it holds."""
    typer.echo(_encodable(text), err=True, color=coloured(err=True) or None)


def _styled(text: str, colour: str, *, err: bool = False) -> str:
    return typer.style(text, fg=colour, bold=True) if coloured(err=err) else text


def difference(old: str, new: str, name: str) -> None:
    """Print a unified diff, in colour at a terminal."""
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), name, name
    )
    colour = coloured()
    for line in lines:
        ended = (
            line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
        )
        shown = clean(ended.replace("\r\n", "\n"))
        typer.echo(
            _tinted(shown) if colour else _encodable(shown),
            nl=False,
            color=colour or None,
        )


def _tinted(line: str) -> str:
    tints = {"+": "green", "-": "red", "@": "cyan"}
    bold = line.startswith(("+++", "---"))
    fg = None if bold else tints.get(line[:1])
    return typer.style(line, fg=fg, bold=bold)


def interactive() -> bool:
    """Tell whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def listed(lines: Iterable[str]) -> None:
    """Print lines indented below a line that introduces them."""
    for line in lines:
        note(f"  {line}")


def width() -> int:
    """Return the terminal's width in columns; 0 where output goes elsewhere."""
    if not sys.stdout.isatty():
        return 0
    import shutil

    return shutil.get_terminal_size().columns
