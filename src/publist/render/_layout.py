"""How chosen entries are laid out: what the options of `publist export` say of it.

A format that shows entries heeds some of it, and names what it heeds in ``OPTIONS``.
"""

from dataclasses import dataclass

GROUPINGS = ("year", "type", "flag")
COLUMNS = (1, 2, 3, 4, 6, 12)
"""What Bootstrap's grid of twelve can be parted into."""


@dataclass(frozen=True)
class Layout:
    """The wishes of a user; each default is what the seed's page does."""

    template: str = ""
    """The built-in template; '' for the format's own."""

    heading_level: int = 3
    """``<h3>`` above a group; the page's own headings stand above it."""

    columns: int = 2
    thumb_width: str = "33%"
    """Width of a picture, of the card or in pixels."""

    group_by: str = ""
    """One of ``GROUPINGS``; '' for none, or for what the template is for."""

    oldest_first: bool = False
    """Whether groups by year go up."""

    max_authors: int = 0
    """Names shown before the others are counted only; 0 for all."""

    badges: bool | None = None
    """Whether DOI, arXiv, PDF and code are linked too; ``None``: as the template has it."""
