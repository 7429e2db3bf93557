"""A bar for long work, on standard error of a terminal and nowhere else.

It goes when the work is done, fails or is interrupted, and leaves the cursor as it was.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from publist.cli import console
from publist.model.text import one_line

FILES, CHARACTERS = 5, 2**20
"""Work below both is done before anybody looks up."""


@contextmanager
def bar(sizes: list[int]) -> Iterator[Callable[[str, int], None]]:
    """Lend a function that says what is worked on now, and how much is done with it.

    ``sizes`` are those of the parts; without a terminal, or for little work, the
    function does nothing.
    """
    if not _is_worth_it(sizes):
        yield lambda _name, _size: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        # One part alone has no share that could be told: its bar only moves.
        total = sum(sizes) if len(sizes) > 1 else None
        task = progress.add_task("", total=total)

        def show(name: str, size: int) -> None:
            shown = one_line(console.clean(name))
            progress.update(task, description=shown, advance=size)

        yield show


def _is_worth_it(sizes: list[int]) -> bool:
    if len(sizes) < FILES and sum(sizes) < CHARACTERS:
        return False
    if sys.stderr is None or not sys.stderr.isatty():
        return False
    return os.environ.get("TERM") != "dumb" and not os.environ.get("CI")
