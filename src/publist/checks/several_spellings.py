"""PUB206 several-spellings: the name of one of the group is written in several ways.

## Why
Readers who look for a name on the page, and programs that put it in bold, find some of
the entries only. Own people are those in `[people]` of publist.toml, or those whose
names the list has in bold; how one is always written can be said there, too.

## Example
    - title: One
      authors: L. Wu, **A. B. Bee**
    - title: Two
      authors: C. Dee, **A. B. Bee**
    - title: Three
      authors: C. Dee, **A. B. Bee**
    - title: Four
      authors: E. Eff, **A Bee**

## Use instead
    - title: One
      authors: L. Wu, **A. B. Bee**
    - title: Two
      authors: C. Dee, **A. B. Bee**
    - title: Three
      authors: C. Dee, **A. B. Bee**
    - title: Four
      authors: E. Eff, **A. B. Bee**

## Fix
Unsafe: the name is written as in the other entries.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from publist.checks import Finding, Surroundings, rule
from publist.checks._author_lines import AuthorLine
from publist.checks._own_names import Named, named, own_people
from publist.model.author_line import parse_name
from publist.model.names import initials, same_spelling
from publist.model.people import Person

USUAL = 2 / 3
"""The part of a person's entries that makes a spelling the usual one."""

FEW = 3
SAMPLE = 300
BOLD = ("**", "__", ">")


@rule("PUB206")
def several_spellings(
    site: Surroundings, lines: Sequence[AuthorLine]
) -> Iterator[Finding]:
    """Find own people's names that are written otherwise than usual."""
    group = own_people(lines, site.settings)
    for person in group:
        likely = person.written or _usual(list(named(lines[:SAMPLE], person, group)))
        places = list(named(lines, person, group, likely))
        usual = person.written or _usual(places)
        for place in places if usual else ():
            if place.written != usual and _is_sure(place, usual):
                yield _finding(place, person, usual)


def _is_sure(place: Named, usual: str) -> bool:
    """Tell whether nobody else can be meant: ``J. Lee`` need not be Jane Lee."""
    name, known = parse_name(place.written), parse_name(usual)
    ours, theirs = initials(name.given), initials(known.given)
    alike = same_spelling(name, known) or (len(ours) > 1 and ours == theirs)
    return alike or place.line.text[: place.start].rstrip().endswith(BOLD)


def _usual(places: Sequence[Named]) -> str:
    """Return how a name is written in most places; '' where there is no habit."""
    counted = Counter(place.written for place in places).most_common(1)
    often = counted and counted[0][1] >= max(FEW, USUAL * len(places))
    return counted[0][0] if often else ""


def _finding(place: Named, person: Person, usual: str) -> Finding:
    start, end = place.start, place.start + len(place.written)
    told = "by publist.toml it is" if person.written else "most entries have"
    return Finding(
        code="PUB206",
        message=f"the name is written `{place.written}`; {told} `{usual}`",
        span=place.line.span(start, end),
        fix=f"write `{usual}`",
        severity="warning" if person.written else "info",
        edits=place.line.edit(start, end, usual),
        safe=False,
    )
