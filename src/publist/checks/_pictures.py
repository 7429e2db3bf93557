"""The pictures that are not where the pages look for them, and who would miss them.

Without any picture in the site nothing is said: they may be kept elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from publist.checks import Finding, Severity, Surroundings
from publist.site.images import Images
from publist.site.picture_places import Place, places
from publist.store.document import Document, Field, Record
from publist.store.edits import Edit, Span


@dataclass(frozen=True)
class Wanted:
    """A picture that an entry names and that is not where it is looked for."""

    record: Record
    held: Field
    name: str
    path: str
    place: Place
    images: Images

    @property
    def severity(self) -> Severity:
        """An error where a page that selects the entry shows it without its picture."""
        shown = self.place.shown
        answers = [one.condition.holds(self.record.data) for one in shown]
        chosen = [held for one, held in zip(shown, answers, strict=True) if one.chosen]
        if True in chosen and self.images.has_folder(self.place.folder):
            return "error"
        seen = [answer is not False for answer in answers]
        unseen = not any(seen) if seen else self.place.unseen
        return "info" if unseen else "warning"

    def finding(self, code: str, message: str, fix: str, new: str = "") -> Finding:
        """Return what a rule found; ``new`` is the name to write instead."""
        at = self._written()
        edits = (Edit(at, new),) if new and at.end - at.start == len(self.name) else ()
        return Finding(code, message, at, fix, self.severity, edits)

    def _written(self) -> Span:
        """Return where the name stands without its quotes, if it stands there plainly."""
        raw = self.record.raw(self.held)
        at = raw.find(self.name)
        plain = at >= 0 and self.held.style in ("", "'", '"')
        start = self.held.start + at
        return Span(start, start + len(self.name)) if plain else self.held.span


def places_of(site: Surroundings) -> list[Place]:
    """Return where the pages around a list look for pictures."""
    return places(site.settings.images, site.pages, site.images)


def wanted(document: Document, site: Surroundings) -> Iterator[Wanted]:
    """Yield the pictures that are not where the pages look for them."""
    images = site.images
    if images is None or not images.complete or not images.pictures:
        return
    for place in places_of(site):
        for record in document.records:
            held = record.find(*place.field.split("."))
            if held is None or type(held.value) is not str or not held.value.strip():
                continue
            path = place.path(held.value.strip())
            if path not in images.files and unquote(path) not in images.files:
                yield Wanted(record, held, held.value.strip(), path, place, images)


def is_address(name: str) -> bool:
    """Tell whether a picture is named by a whole address, here or elsewhere."""
    return "://" in name or name.startswith(("//", "data:"))


def is_name(one: Wanted) -> bool:
    """Tell whether something can be the name of a file in the place for pictures."""
    return not (is_address(one.name) or set(one.name) & set("<>\n{}") or leads_out(one))


def leads_out(one: Wanted) -> bool:
    """Tell whether a name leads out of the folder for pictures."""
    absolute = one.name.startswith("/") and bool(one.place.folder)
    inside = not one.place.folder or one.path.startswith(f"{one.place.folder}/")
    return absolute or not inside or one.path.startswith("..")
