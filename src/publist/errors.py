"""Every error a user can see: what is wrong, where, and how to mend it.

Library code raises these; only ``cli.main`` catches and prints them. A message
without a next step is not finished, so ``fix`` is required.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """A position in a file, counted from 1 as editors do (0 means unknown)."""

    path: Path
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return ``path:line:column``, as far as it is known."""
        parts = [str(self.path), *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


class PublistError(Exception):
    """A problem the user can act on; the command ends with status 3."""

    def __init__(self, what: str, *, where: Place | None = None, fix: str) -> None:
        """Say ``what`` is wrong, ``where``, and what to do about it."""
        super().__init__(what)
        self.what = what
        self.where = where
        self.fix = fix

    def __str__(self) -> str:
        """Return the message as it is shown, place first, fix last."""
        prefix = f"{self.where}: " if self.where else ""
        return f"{prefix}{self.what}\n  fix: {self.fix}"


class FileChangedError(PublistError):
    """The file on disk is no longer the one that was read."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing was written to it."""
        super().__init__(
            "the file changed while publist was working; nothing was written",
            where=Place(path),
            fix="save and close it in your editor, then run the command again",
        )


class UsageError(PublistError):
    """A command is written in a way that cannot be meant; it ends with status 2."""
