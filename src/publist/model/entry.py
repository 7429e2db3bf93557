"""The shape of one entry of a list: the pydantic schema; unknown fields are kept.

Lists name their fields and flags as they like, so only what the known fields hold is
constrained. ``Entry.lenient`` is for showing a list as far as it goes; the check
``wrong-shape`` is what tells the user about the rest.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    ValidationError,
)

NOT_FLAGS = frozenset({"year", "month", "volume", "number", "pages", "chapter"})


def _scalar(value: object) -> object:
    """Read a number or a date as text: a page prints it the same way."""
    if type(value) is str:  # nearly all are
        return value
    plain = isinstance(value, int | float | date) and not isinstance(value, bool)
    return str(value) if plain else value


Text = Annotated[str, BeforeValidator(_scalar)]
"""Text as a page prints it; HTML and Markdown are allowed, white space folds."""

Flag = StrictInt | StrictFloat | StrictBool | Literal[""]
"""A mark that pages compare with a number (``ERC == 1``); text is never equal to one."""


class Link(BaseModel):
    """Where a publication is found, and the line that readers click on."""

    model_config = ConfigDict(frozen=True, extra="allow")

    url: Text | None = None
    """Address, with `https://`; most often of the DOI or of the preprint."""

    display: Text | None = None
    """The clickable line: `Nature 571, 541 (2019)`, `NeurIPS 2023`."""


class Entry(BaseModel):
    """One publication as the list holds it."""

    model_config = ConfigDict(frozen=True, extra="allow")

    title: Text = Field(min_length=1)
    """As printed, without a full stop."""

    authors: Text | list[Any] | None = None
    """All authors on one line, in the printed order; or a list of names."""

    link: Link | None = None
    """Address and clickable line."""

    image: Text | None = None
    """File name of a picture in the site's picture folder."""

    description: Text | None = None
    """One or two sentences for readers outside the field."""

    highlight: Flag | None = None
    """1 shows the entry among the highlights of the page, 0 does not."""

    news1: Text | None = None
    """A short line in red: `Oral presentation`."""

    news2: Text | None = None
    """A short line: press coverage, links."""

    key: Text | None = None
    """Citation key; made from first author, year and title where it is missing."""

    year: Text | None = None
    """Calendar year of the version of record, four digits."""

    doi: Text | None = None
    """Bare DOI: `10.1038/s41586-019-1408-8`."""

    arxiv: Text | None = None
    """Bare arXiv id: `1707.03362`."""

    journal: Text | None = None
    """Journal, as it is printed."""

    booktitle: Text | None = None
    """Proceedings or book that the work appeared in."""

    venue: Text | None = None
    """Journal or conference, where a list does not tell the two apart."""

    volume: Text | None = None
    """Volume of the journal."""

    number: Text | None = None
    """Issue of the journal."""

    pages: Text | None = None
    """First and last page, `12–19`, or an article number, `e104`."""

    not_duplicate_of: Text | list[Any] | None = None
    """Entries that look like this one and are none: keys, DOIs or arXiv ids."""

    @classmethod
    def lenient(cls, data: Mapping[Any, Any]) -> Self:
        """Return the entry without the fields whose shape cannot be shown.

        A missing title becomes ``(no title)``, so that the entry stays visible.
        """
        known = {str(key): value for key, value in data.items()}
        try:
            return cls.model_validate(known)
        except ValidationError as error:
            bad = {str(problem["loc"][0]) for problem in error.errors()}
        kept = {key: value for key, value in known.items() if key not in bad}
        return cls.model_validate({"title": "(no title)"} | kept)

    @property
    def other(self) -> dict[str, Any]:
        """Fields that the schema does not name, as the list holds them."""
        return self.model_extra or {}

    @property
    def flags(self) -> dict[str, int]:
        """Integer fields that are not quantities, in the entry's order.

        Pages compare them with ``== 1``; ``true`` or ``"1"`` are no flags to them.
        """
        fields = {"highlight": self.highlight} | self.other
        return {
            name: value
            for name, value in fields.items()
            if type(value) is int and name not in NOT_FLAGS
        }
