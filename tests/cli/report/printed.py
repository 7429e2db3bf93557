"""What the tests of the formats share: findings in, what is printed out."""

import contextlib
import io
from collections.abc import Sequence
from pathlib import Path

from hypothesis import settings
from tests.store.lists import LIST

from publist import checks
from publist.cli import report
from publist.cli.report import Located
from publist.errors import PublistError
from publist.store.document import parse

some = settings(max_examples=settings().max_examples // 5)
"""Fewer examples: to find what is printed costs more than to look at it."""


def located(text: str, path: Path = LIST) -> list[Located]:
    """Return what all rules find in a list."""
    document = parse(text, path)
    found = checks.run(document)
    return [Located(document.place(one.span.start), one, document) for one in found]


def printed(
    name: str, found: Sequence[Located], failed: Sequence[PublistError] = ()
) -> str:
    """Return what a format prints."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    with contextlib.redirect_stdout(stream):
        report.named(name)(found, failed)
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8")
