"""Keep a research group's publication list: add, import, tag, check, export."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

    from publist.listed import Publications

__version__ = "0.1.0"

__all__ = ["__version__", "open"]


def open(path: "str | os.PathLike[str]") -> "Publications":  # noqa: A001  as in json, gzip
    """Return the publication list at ``path``, ready to read, change and save.

    Raises ``publist.errors.PublistError`` if it is not there or does not load.
    """
    from publist.listed import Publications  # noqa: PLC0415  ``import publist`` is free

    return Publications(path)
