"""How a list writes its authors, read off its own lines, and writing names that way.

``MP Allan``, ``M. P. Allan``, ``Milan P. Allan``, ``Allan, M. P.``; parted by commas or
semicolons, the last by ``and`` or ``&``; the group's own people in bold or not.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from publist.model import author_line
from publist.model.names import AuthorLine, Name, initials, is_initials, same_person

BOLD = re.compile(r"\*\*\s*([^*]+?)\s*\*\*|<(?:b|strong)>\s*([^<]+?)\s*</(?:b|strong)>")
LAST = re.compile(r"([,;]?\s+(?:and|&)\s+)(?!.*\s(?:and|&)\s)")
ENOUGH = 0.5
SAMPLE = 300
"""Lines looked at; a habit shows in the newest of them."""


@dataclass(frozen=True)
class NameStyle:
    """The habits of one list; the defaults are what most lists do."""

    order: str = "given family"
    """``given family``, ``family, given`` or ``family given``."""

    given: str = "full"
    """``full`` as the source has it, ``M. P.``, ``M.P.`` or ``MP``."""

    separator: str = ", "
    last: str = ", "
    """What stands before the last author: ``, ``, `` and ``, ``, and `` ..."""

    own: tuple[Name, ...] = ()
    """The group's people, if the list sets them in bold."""

    def line(self, authors: AuthorLine) -> str:
        """Return the author line of a publication."""
        written = [self._one(name) for name in authors.names]
        if authors.and_others:
            return self.separator.join([*written, "et al."])
        if len(written) < 2:  # noqa: PLR2004
            return "".join(written)
        last = self.last if len(written) > 2 else self.last.replace(", and", " and")  # noqa: PLR2004
        return self.separator.join(written[:-1]) + last + written[-1]

    def _one(self, name: Name) -> str:
        """Return one name with its marks, in bold if it is one of the group's."""
        if name.literal:
            return name.literal + name.marks
        written = self._arranged(name)
        bold = any(same_person(name, own) for own in self.own)
        return (f"**{written}**" if bold else written) + name.marks

    def _arranged(self, name: Name) -> str:
        given = self._given(name.given)
        family = " ".join(filter(None, (name.family, name.suffix)))
        if not given:
            return family
        if self.order == "family, given":
            return f"{family}, {given}"
        pair = (family, given) if self.order == "family given" else (given, family)
        return " ".join(pair)

    def _given(self, given: str) -> str:
        if self.given == "full":
            return given
        hyphen = re.sub(r"(?<=\w)\.?-(?=\w)", "-", given)
        words = [initials(word) for word in re.split(r"[\s.]+", hyphen) if word]
        if self.given == "MP":
            return "".join("-".join(letters) for letters in words)
        dotted = [".-".join(letters) + "." for letters in _apart(words, hyphen)]
        return (" " if self.given == "M. P." else "").join(dotted)


def _apart(words: list[list[str]], given: str) -> list[list[str]]:
    """Part ``MP`` into ``M`` and ``P``; ``J-F`` stays one."""
    if "-" in given:
        return words
    return [[letter] for letters in words for letter in letters]


def read_off(lines: Sequence[str]) -> NameStyle:
    """Return the habits that most author lines of a list show."""
    sample = [line for line in lines if line][:SAMPLE]
    pieces = [author_line.pieces(line) for line in sample]
    flat = [piece for group in pieces for piece in group]
    if not flat:
        return NameStyle()
    separator = "; " if sum(";" in line for line in sample) > len(sample) / 2 else ", "
    return NameStyle(
        order=_most(map(_order, flat), "given family"),
        given=_form_of([form for piece in flat if (form := _given_form(piece))]),
        separator=separator,
        last=_most((_last(line, separator) for line in sample), separator),
        own=_bold_people(sample),
    )


def _most(votes: Iterable[str], default: str) -> str:
    counted = Counter(vote for vote in votes if vote).most_common(1)
    return counted[0][0] if counted else default


def _order(piece: str) -> str:
    if "," in piece:
        return "family, given"
    name = author_line.parse_name(piece)
    if not name.given:
        return ""
    first = piece.lstrip("*\\ ").startswith(name.family)
    return "family given" if first else "given family"


def _given_form(piece: str) -> str:
    given = author_line.parse_name(piece).given
    if not given:
        return ""
    if not is_initials(given):
        return "full"
    if "." not in given:
        return "MP"
    if re.search(r"\.(?=\w)", given):
        return "M.P."
    return "M. P." if re.search(r"\.\s+\w", given) else "M."


def _form_of(forms: Sequence[str]) -> str:
    """Return the form that wins; ``M.`` alone counts for whichever dotted form does."""
    counted = Counter("M." if form.endswith(".") else form for form in forms)
    kind = counted.most_common(1)[0][0] if counted else "full"
    dotted = (form for form in forms if form in ("M. P.", "M.P."))
    return _most(dotted, "M. P.") if kind == "M." else kind


def _last(line: str, separator: str) -> str:
    """Return what parts the last two names; '' for a line of one name."""
    found = LAST.search(author_line.shown(line))
    if found:
        word = "and" if "and" in found[1] else "&"
        mark = found[1][0] if found[1][0] in ",;" else ""
        return f"{mark} {word} "
    return separator if separator.strip() in line else ""


def _bold_people(lines: Sequence[str]) -> tuple[Name, ...]:
    """Return the people that the lines set in bold more often than not."""
    bold = Counter(
        author_line.parse_name(a or b) for line in lines for a, b in BOLD.findall(line)
    )
    people = [Name(name.family, name.given) for name in bold if name.family]
    seen = [name for line in lines for name in author_line.parse(line).names]
    return tuple(
        person
        for person in dict.fromkeys(people)
        if _times(person, bold) > ENOUGH * sum(same_person(person, one) for one in seen)
    )


def _times(person: Name, bold: Counter[Name]) -> int:
    return sum(count for name, count in bold.items() if same_person(person, name))
