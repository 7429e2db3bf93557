"""The shape of one entry of a list: the pydantic schema; unknown fields are kept.

Lists name their fields and flags as they like, so only what the known fields hold is
constrained. What a field holds is said here, and `publist schema` tells it to editors.
``Entry.lenient`` is for showing a list as far as it goes; the check ``wrong-shape`` is
what tells the user about the rest.
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
    WithJsonSchema,
)

NOT_FLAGS = frozenset(
    "year month day volume number issue edition pages chapter article_number pmid isbn"
    " issn id eprint order index citations type category number_link".split()
)


def _scalar(value: object) -> object:
    """Read a number or a date as text: a page prints it the same way."""
    if type(value) is str:  # nearly all are
        return value
    plain = isinstance(value, int | float | date) and not isinstance(value, bool)
    return str(value) if plain else value


Text = Annotated[
    str, BeforeValidator(_scalar), WithJsonSchema({"type": ["string", "number"]})
]
"""Text as a page prints it; HTML and Markdown are allowed, white space folds."""

Flag = StrictInt | StrictFloat | StrictBool | Literal[""]
"""A mark that pages compare with a number (``ERC == 1``); text is never equal to one."""


class Link(BaseModel):
    """Where a publication is found, and the line that readers click on."""

    model_config = ConfigDict(frozen=True, extra="allow")

    url: Text | None = Field(
        default=None,
        description="Address, with `https://`; most often of the DOI or of the preprint.",
        examples=["https://doi.org/10.1038/s41586-019-1408-8"],
    )
    display: Text | None = Field(
        default=None,
        description="The line that readers click on: journal or conference, with year.",
        examples=["Nature 571, 541 (2019)", "NeurIPS 2023"],
    )


class Entry(BaseModel):
    """One publication as the list holds it."""

    model_config = ConfigDict(frozen=True, extra="allow")

    title: Text = Field(
        min_length=1,
        json_schema_extra={"minLength": 1},
        description="As printed, without a full stop; in quotes if it holds a colon.",
        examples=["Neural networks: a comeback"],
    )
    authors: Text | list[Any] | None = Field(
        default=None,
        description="All authors on one line, in the printed order; or a list of names.",
        examples=["A. Author *, B. Boson *, **C. Carbon**"],
    )
    link: Link | None = Field(
        default=None, description="Address and the line that readers click on."
    )
    image: Text | None = Field(
        default=None,
        description="File name of a picture in the site's picture folder.",
        examples=["max-margin.png"],
    )
    description: Text | None = Field(
        default=None,
        description="One or two sentences for readers outside the field.",
        examples=["Why plain gradient descent finds solutions that generalise."],
    )
    highlight: Flag | None = Field(
        default=None,
        description="1 shows the entry among the highlights of the page, 0 does not.",
        examples=[1, 0],
    )
    news1: Text | None = Field(
        default=None, description="A short line in red.", examples=["Oral presentation"]
    )
    news2: Text | None = Field(
        default=None,
        description="A short line: press coverage, links.",
        examples=["[Talk](https://example.org/talk)"],
    )
    key: Text | None = Field(
        default=None,
        description="Citation key; made from first author, year and title if missing.",
        examples=["soudry2018implicit"],
    )
    year: Text | None = Field(
        default=None,
        description="Calendar year of the version of record, four digits.",
        examples=[2024],
    )
    doi: Text | None = Field(
        default=None,
        description="Bare DOI, without a resolver's address.",
        examples=["10.1038/s41586-019-1408-8"],
    )
    arxiv: Text | None = Field(
        default=None, description="Bare arXiv id.", examples=["1707.03362"]
    )
    journal: Text | None = Field(
        default=None, description="Journal, as it is printed.", examples=["Nature"]
    )
    booktitle: Text | None = Field(
        default=None,
        description="Proceedings or book that the work appeared in.",
        examples=["Advances in Neural Information Processing Systems"],
    )
    venue: Text | None = Field(
        default=None,
        description="Journal or conference, where a list does not tell the two apart.",
        examples=["NeurIPS"],
    )
    volume: Text | None = Field(
        default=None, description="Volume of the journal.", examples=[571]
    )
    number: Text | None = Field(
        default=None, description="Issue of the journal.", examples=[4]
    )
    pages: Text | None = Field(
        default=None,
        description="First and last page, or an article number.",
        examples=["12–19", "e104"],
    )

    not_duplicate_of: Text | list[Any] | None = Field(
        default=None,
        description="Entries that look like this one and are none: keys, DOIs, arXiv ids.",
        examples=["soudry2018implicit"],
    )

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
