"""What an import reads: files, quoted patterns (`'papers/**/*.bib'`), standard input."""

import glob
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from publist.cli import console
from publist.errors import Place, PublistError
from publist.sources import Format, Math, Reading
from publist.store import files

PIPE = "-"
LIMIT = 256 * 2**20
"""Bytes; 100,000 entries with their abstracts have 90 MB."""


@dataclass(frozen=True)
class Source:
    """A text to import, and the name it is spoken of by."""

    name: str
    text: str
    notice: str | None = None


def source(path: str) -> Source:
    """Return the text of a file, or of standard input for ``-``."""
    from publist import sources

    if path == PIPE:
        name, content = "standard input", _piped()
    else:
        name, content = path, files.read_bytes(Path(path), LIMIT)
    return Source(name, *sources.decode(content))


def expanded(paths: Iterable[str]) -> list[str]:
    """Return the files that are meant, each once, patterns replaced by what fits them."""
    meant = (found for path in paths for found in _meant(path))
    return list(dict.fromkeys(meant))


def _meant(path: str) -> list[str]:
    if path == PIPE:
        return [path]
    if Path(path).is_dir():
        fix = f"name files in it: publist import '{Path(path) / '*.bib'}'"
        raise PublistError("this is a folder", where=Place(Path(path)), fix=fix)
    if not glob.has_magic(path) or Path(path).exists():
        return [path]
    pattern = str(Path(path).expanduser())
    found = glob.glob(pattern, recursive=True)  # noqa: PTH207  Path.glob is relative
    fitting = sorted(name for name in found if not Path(name).is_dir())
    if not fitting:
        what = "no file fits this pattern"
        fix = "check the folder; ** stands for all folders below: 'papers/**/*.bib'"
        raise PublistError(what, where=Place(Path(path)), fix=fix)
    return fitting


def read(
    source: Source, format_: str | None, math: Math = "html"
) -> tuple[Reading, str]:
    """Return what a source holds; if it holds no entry where one should be, also why."""
    from publist import sources

    name = format_ or sources.guess(source.name, source.text)
    chosen = sources.load(name) if name else None
    reading = sources.read(name, source.text, math) if name else Reading()
    found = reading.references or reading.unreadable or reading.dropped
    is_known = chosen and chosen.looks_like(source.text)
    if found or is_known or not source.text.strip():
        return reading, ""
    return reading, _no_entry(source, chosen)


def _no_entry(source: Source, chosen: Format | None) -> str:
    """Say that a text holds no entry, and what else it looks like."""
    from publist import sources

    known = {name: sources.load(name) for name in sources.formats()}
    if not chosen:
        labels = ", ".join(one.LABEL for one in known.values())
        return f"it looks like none of {labels}; if it is one, say so by --from"
    reason = f"there is no {chosen.LABEL} entry in it"
    for name, other in known.items():
        if other.looks_like(source.text):
            return (
                f"{reason}; it looks like {other.LABEL}: import it with --from {name}"
            )
    return reason


def _piped() -> bytes:
    if sys.stdin is None:
        fix = "name a file, or pipe one in: publist import - < refs.bib"
        raise PublistError("standard input is closed", fix=fix)
    if sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
        console.note(f"paste it here, then press {end} on a line of its own")
    content = sys.stdin.buffer.read(LIMIT + 1)
    if len(content) > LIMIT:
        what = f"standard input is larger than {LIMIT // 2**20} MB"
        raise PublistError(what, fix="import it in parts")
    return content
