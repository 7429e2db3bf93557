"""A site around a list, laid out for a test: pages, pictures, settings.

In a rule's examples a line ``# images/pubpic/folded.png`` heads a file of the site; what
stands above the first such line is the list. ``, 3 MB`` behind the name makes it large.
"""

import re
from pathlib import Path
from typing import NamedTuple

from publist.checks import Surroundings
from publist.cli.checking import surroundings
from publist.site.find import find

HEAD = re.compile(r"^# (?:([\w./-]+\.\w+))(?:, (\d+) MB)?\n", re.MULTILINE)
LIST = "_data/publist.yml"


class File(NamedTuple):
    """What a file of the site holds."""

    content: str = ""
    megabytes: int = 0


def parts(example: str) -> tuple[str, dict[str, File]]:
    """Return the list in an example, and the files around it."""
    text, *rest = HEAD.split(example)
    files = {
        name: File(content.strip("\n") + "\n", int(size or 0))
        for name, size, content in zip(*[iter(rest)] * 3, strict=True)
    }
    return (text.rstrip("\n") + "\n" if files else text), files


def lay_out(folder: Path, files: dict[str, File]) -> Surroundings:
    """Write the files of a site; return what rules may know of it."""
    for name, one in ({"_config.yml": File(), LIST: File()} | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        front = "---\n---\n" if path.suffix == ".md" else ""
        path.write_text(front + one.content, "utf-8")
        if one.megabytes:
            with path.open("r+b") as file:
                file.truncate(one.megabytes * 1_000_000)
    return surroundings(find(folder / LIST))


def site_of(folder: Path, **files: str) -> Surroundings:
    """Return the surroundings of a list; ``__`` in a name stands for a slash."""
    named = {
        name.replace("__", "/").replace("DOT", "."): File(content)
        for name, content in files.items()
    }
    return lay_out(folder, named)
