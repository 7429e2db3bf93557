"""Everything that publist prints: text, errors, questions, differences.

Text from lists and .bib files is cleaned here of terminal codes; colour only goes to a
terminal, and never where ``NO_COLOR`` is set.
"""

import contextlib
import io
import os
import re
import sys
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, TextIO

import typer

from publist.errors import PublistError
from publist.model.text import IN_JSON, TO_BLANK

if TYPE_CHECKING:
    from rich.console import Console

AT_ONCE = 1000
"""Lines that are handed to the terminal together; one by one takes ten times as long."""

HALF = re.compile("[\ud800-\udfff]")
"""What stands in the name of a file for a byte that is no UTF-8."""

KEEP = {code: blank for code, blank in TO_BLANK.items() if chr(code) not in "\t\n"}


def clean(text: str) -> str:
    """Return text without control characters; line breaks and tabs stay."""
    return text.translate(KEEP)


def prepare() -> None:
    """Make the streams print what their encoding lacks as escapes, not as an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def flush() -> None:
    """Hand over what is printed, while a full disk can still be told."""
    if sys.stdout is not None:
        sys.stdout.flush()


def silence() -> None:
    """Send what is left of the output nowhere: it cannot be delivered."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _require_output() -> None:
    if sys.stdout is None:
        what = "there is nowhere to print to: standard output is closed"
        raise PublistError(what, fix="run it without `>&-`")


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def coloured(*, err: bool = False) -> bool:
    """Tell whether colour may be used on standard output (or error)."""
    stream = sys.stderr if err else sys.stdout
    return (
        _is_terminal(stream)
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )


def say(text: str = "") -> None:
    """Print a line of result."""
    _require_output()
    typer.echo(clean(text))


def say_all(lines: Iterable[str]) -> None:
    """Print lines of result as they come, many at a time."""
    rest = iter(lines)
    while some := list(islice(rest, AT_ONCE)):
        say("\n".join(some))


def heading(line: str) -> None:
    """Print a line of result that names what is below it."""
    colour = coloured()
    shown = typer.style(clean(line), bold=True) if colour else clean(line)
    typer.echo(shown, color=colour or None)


def write(text: str) -> None:
    """Print a text as it is, byte for byte: a fragment, JSON, CSV."""
    _require_output()
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape"))
    sys.stdout.buffer.flush()


def write_json(data: object) -> None:
    """Print data as JSON; what a terminal would obey, and half a character, is escaped."""
    import json

    text = json.dumps(data, ensure_ascii=False, indent=1, default=str)
    halves = HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", text)
    write(halves.translate(IN_JSON) + "\n")


def note(text: str) -> None:
    """Print a line that is no result: what was done, what to look at."""
    typer.echo(clean(text), err=True)


def error(problem: PublistError) -> None:
    """Print an error: where, what, and how to mend it."""
    label = _styled("error:", "red", err=True)
    where = f"{problem.where}: " if problem.where else ""
    note_styled(f"{label} {clean(f'{where}{problem.what}')}")
    note_styled(f"  fix: {clean(problem.fix)}")


def note_styled(text: str) -> None:
    """Print a line to standard error with the colours that it holds."""
    typer.echo(text, err=True, color=coloured(err=True) or None)


def _styled(text: str, colour: str, *, err: bool = False) -> str:
    return typer.style(text, fg=colour, bold=True) if coloured(err=err) else text


def difference(old: str, new: str, name: str, *, err: bool = False) -> None:
    """Print a unified diff: in colour at a terminal, elsewhere as ``patch`` takes it."""
    from publist.store.difference import unified

    lines = unified(old, new, name.translate(TO_BLANK))
    if not err and not _is_terminal(sys.stdout):
        write("".join(lines))
        return
    colour = coloured(err=err)
    tint = _tinted if colour else str
    shown = "".join(tint(clean(line.replace("\r\n", "\n"))) for line in lines)
    typer.echo(shown, nl=False, err=err, color=colour or None)


def _tinted(line: str) -> str:
    tints = {"+": "green", "-": "red", "@": "cyan"}
    bold = line.startswith(("+++", "---"))
    fg = None if bold else tints.get(line[:1])
    return typer.style(line, fg=fg, bold=bold)


def interactive() -> bool:
    """Tell whether somebody is there to answer."""
    return _is_terminal(sys.stdin) and _is_terminal(sys.stdout)


def listed(lines: Iterable[str]) -> None:
    """Print lines indented below a line that introduces them, folded to a terminal."""
    from publist.cli.table import folded

    room = width(err=True)
    for line in lines:
        parts = folded(line, max(room - 4, 20)) if room else [line]
        note("  " + "\n    ".join(parts))


def screen() -> "Console":
    """Return what lays out text at a terminal; nothing in it is taken for markup."""
    from rich.console import Console

    return Console(
        width=width() or None,
        height=25,  # without it Rich takes a dumb terminal to have 80 columns
        no_color=not coloured(),
        highlight=False,
        markup=False,
        emoji=False,
    )


def markdown(text: str) -> None:
    """Print publist's own Markdown, laid out for a terminal."""
    from rich.markdown import Markdown

    screen().print(Markdown(text, code_theme="ansi_dark", hyperlinks=False))


def width(*, err: bool = False) -> int:
    """Return the terminal's width in columns; 0 where output (or error) goes elsewhere."""
    stream = sys.stderr if err else sys.stdout
    if not _is_terminal(stream):
        return 0
    import shutil

    own = (80, 24)
    with contextlib.suppress(OSError):
        own = os.get_terminal_size(stream.fileno())
    return shutil.get_terminal_size(fallback=own).columns
