"""Write people's names in a style: ``MP Allan``, ``M. P. Allan``, ``Allan, M. P.`` ...

Names are never made longer or shorter than the style asks: full given names stay as the
source has them. ``name_habits`` reads a style off a list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby

from publist.model.names import AuthorLine, Name, initials, is_initials
from publist.model.people import People, Person
from publist.model.text import fold

ABBREVIATED = re.compile(r"([A-Z][a-z])\.")
"""``Yu.``, ``Th.``: an initial of two letters."""

GLUED = re.compile(r"\.(?=[^\W\d_a-zß-ÿ])")
"""``E.Keith``: two given names without a blank."""

SPELLED_OUT = re.compile(r"\s*\([^()]*\)")
"""``I. H. (Ian H.)``: what initials stand for, as catalogues write it."""

HYPHEN = re.compile(r"\.?[-‐]")
SPELLED = {"M. P.": (". ", "."), "M.P.": (".", "."), "M P": (" ", ""), "MP": ("", "")}
"""What stands between two initials, and behind the last one."""


@dataclass(frozen=True)
class NameStyle:
    """The habits of one list; the defaults are what most lists do."""

    order: str = "given family"
    """``given family``, ``family, given`` or ``family given``."""

    short: bool = False
    """Whether given names are initials; else they are as the source has them."""

    initials: str = ""
    """How initials are written, also those between full names: a key of ``SPELLED``.

    '' for ``M. P.``, and for what the source has between full names.
    """

    separator: str = ", "
    last: str = ""
    """What stands before the last of three or more: `` and ``, ``, & ``; '' for no more."""

    two: str = ""
    """What stands between two; '' for ``last`` without the comma of a series."""

    equal: str = ""
    """What stands between authors marked as equal; '' for what stands elsewhere."""

    others: str = ", et al."
    end: str = ""
    """A full stop, where lines end with one."""

    mark: str = "*"
    """How ``*`` stands behind a name: `` *``, ``\\*``, ``<sup>*</sup>``."""

    bold: tuple[str, str] = ("**", "**")
    """What stands around the names of the group's own people."""

    own: tuple[Name, ...] = ()
    """The people whose names are set in bold."""

    people: People = field(default_factory=People)
    """The people whose names are known in full, whatever the source says."""

    families: frozenset[str] = frozenset()
    """Family names of several words, folded: ``shpigel nacson``."""

    def line(self, authors: AuthorLine) -> str:
        """Return the author line of a publication."""
        written = [
            self._known.get(name) or self._marked(name) for name in authors.names
        ]
        line = written[0] if written else ""
        for at, name in enumerate(written[1:], 1):
            line += self._joint(authors, at) + name
        if authors.and_others and line:
            line += self.others
        return line if not line or line.endswith(self.end) else line + self.end

    def _joint(self, authors: AuthorLine, at: int) -> str:
        """Return what stands before the author at index ``at``."""
        names = authors.names
        if self.equal and set(names[at - 1].marks) & set(names[at].marks):
            return self.equal
        if authors.and_others or at < len(names) - 1:
            return self.separator
        return self._between_two if at == 1 else self.last or self.separator

    @property
    def _between_two(self) -> str:
        last = self.last if self.order == "family, given" else self.last.lstrip(",;")
        return self.two or last or self.separator

    @cached_property
    def _known(self) -> dict[Name, str]:
        """The names written so far; the people of a list are on many of its lines."""
        return {}

    def _marked(self, name: Name) -> str:
        """Return a name with its marks, in bold if it is one of the group's."""
        person = self.people.find(name)
        own = self._in_bold.any_may_be(person.name if person else name)
        start, end = self.bold if own else ("", "")
        line = f"{start}{self._one(name, person)}{end}{self._marks(name.marks)}"
        self._known[name] = line
        return line

    @cached_property
    def _in_bold(self) -> People:
        return People(tuple(map(Person, self.own)))

    def _marks(self, marks: str) -> str:
        if not marks or "<" in self.mark:
            return self.mark.replace("*", marks) if marks else ""
        gap = self.mark[: -len(self.mark.lstrip())]
        each = self.mark.strip()
        return gap + "".join(each if mark == "*" else mark for mark in marks)

    def one(self, name: Name) -> str:
        """Return one name without marks."""
        return self._one(name, self.people.find(name))

    def _one(self, name: Name, person: Person | None) -> str:
        if person and person.written:
            return person.written
        return self._arranged(person.name if person else self._whole_family(name))

    def _whole_family(self, name: Name) -> Name:
        """Return ``Mor Shpigel Nacson`` with the family name that the list knows."""
        words = name.given.split() if self.families else ()
        for at in range(1, len(words)):
            family = " ".join([*words[at:], name.family])
            if fold(family) in self.families:
                return replace(name, given=" ".join(words[:at]), family=family)
        return name

    def _arranged(self, name: Name) -> str:
        if name.literal:
            return name.literal
        given = self._given(name.given)
        family = " ".join(filter(None, (name.family, name.suffix)))
        if not given:
            return family
        if self.order == "family, given":
            return f"{family}, {given}"
        pair = (family, given) if self.order == "family given" else (given, family)
        return " ".join(pair)

    def _given(self, given: str) -> str:
        """Return given names, their initials spelled as the list spells them."""
        if not (self.short or self.initials):
            return given
        between, behind = SPELLED[self.initials or "M. P."]
        shown = SPELLED_OUT.sub("", given) if self.short else given
        units = (unit for word in shown.split() for unit in self._units(word))
        runs = groupby(units, key=lambda unit: unit[0])
        texts = ((short, [text for _, text in run]) for short, run in runs)
        return " ".join(
            between.join(run) + behind if short else " ".join(run)
            for short, run in texts
        )

    def _units(self, word: str) -> Iterator[tuple[bool, str]]:
        """Yield the parts of a given name, and whether each is an initial."""
        tied = HYPHEN.split(word.strip("."))
        if GLUED.search(word) and not is_initials(word):
            for part in GLUED.sub(". ", word).split():
                yield from self._units(part)
        elif is_initials(word) and len(tied) == 1:
            yield from ((True, letter) for letter in initials(word))
        elif is_initials(word) or (self.short and word[0].isupper()):
            abbreviated = ABBREVIATED.fullmatch(word)
            firsts = [part[0].upper() for part in tied if part[:1].isalpha()]
            yield True, abbreviated[1] if abbreviated else self._hyphen.join(firsts)
        elif not self.short or word[0].isalpha():
            yield False, word

    @property
    def _hyphen(self) -> str:
        return ".-" if SPELLED[self.initials or "M. P."][1] else "-"
