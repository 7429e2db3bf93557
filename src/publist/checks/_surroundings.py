"""What stands around a list, as far as a rule may know it: read before, never by a rule."""

from dataclasses import dataclass, field

from publist.site.settings import Settings


@dataclass(frozen=True)
class Surroundings:
    """The site around a list, and today; all of it may be unknown."""

    settings: Settings = field(default_factory=Settings)

    this_year: int | None = None
    """The calendar year at hand; rules that need it are silent without it."""
