"""How new entries are written: what the settings say, and what options say instead."""

from typing import TYPE_CHECKING, Annotated

import typer

from publist.errors import Place, PublistError, UsageError
from publist.site.settings import Person as Known
from publist.site.settings import Settings

if TYPE_CHECKING:
    from publist.model.people import People, Person
    from publist.store.written import Manner

STYLES = {
    "full": "Milan P. Allan, Kim Bo",
    "initials": "M. P. Allan, K. Bo",
    "apa": "Allan, M. P., Bo, K., & Cho, D.",
    "ieee": "M. P. Allan, K. Bo, and D. Cho",
    "vancouver": "Allan MP, Bo K, Cho D",
    "bibtex": "Allan, Milan P. and Bo, Kim and Cho, Dan",
}
"""Ways of writing names that have a name of their own, by example."""

FIX = f'write an example, "M. P. Allan, K. Bo and D. Cho", or {", ".join(STYLES)}'

Names = Annotated[
    str | None,
    typer.Option(
        "--names",
        metavar="EXAMPLE",
        help="Write authors like this, not as the list does: `M. P. Allan, K. Bo`, `MP"
        f" Allan`, `Allan, M.`; or {', '.join(STYLES)}.",
    ),
]
Full = Annotated[
    bool,
    typer.Option(
        "--full",
        help="Write every typed field: type, journal, volume, pages, abstract ...",
    ),
]


def manner_of(settings: Settings, names: str | None, *, full: bool = False) -> "Manner":
    """Return how new entries are written; raise ``PublistError`` for a bad example."""
    from publist.model.short_venue import Venues
    from publist.store.written import Manner

    return Manner(
        names=_chosen(names) if names is not None else _set(settings),
        bold=settings.bold,
        people=people_of(settings),
        venues=Venues.of(settings.venues),
        full=full,
    )


def _chosen(names: str) -> str:
    like = _like(names)
    if like:
        return like
    raise UsageError(f"`{names}` shows no way of writing names", fix=f"--names: {FIX}")


def _set(settings: Settings) -> str:
    """Return the example that the settings give; '' for none."""
    like = _like(settings.names)
    if like or not settings.names:
        return like
    what = f"`{settings.names}` shows no way of writing names"
    where = Place(settings.path) if settings.path else None
    raise PublistError(what, where=where, fix=f"[names] style: {FIX}")


def _like(names: str) -> str:
    """Return the example that a user means; '' if it has no given name to go by."""
    from publist.model import author_line

    like = STYLES.get(names.strip().casefold(), names)
    return like if any(name.given for name in author_line.parse(like).names) else ""


def people_of(settings: Settings) -> "People":
    """Return the group's own people."""
    from publist.model.people import People

    return People(tuple(map(_person, settings.people)))


def _person(known: Known) -> "Person":
    from publist.model.author_line import parse_name
    from publist.model.people import Person

    aliases = tuple(map(parse_name, known.aliases))
    return Person(parse_name(known.name), aliases, known.written, known.url)
