r"""BibTeX's lists of names become people; no name problem ever costs an entry.

Lists are split as BibTeX splits them. Before that, accents become Unicode and what labs
put around their own names goes (``\textbf``, ``*``); after it, what BibTeX would refuse
or mistake is read the way it was meant: ``et al.`` is no person, and commas or
semicolons part names where no ``and`` does.
"""

import functools
import re
from dataclasses import replace
from typing import NamedTuple

from publist.model.names import MARKS, Name
from publist.sources._latex import decode
from publist.sources._name_marks import plain, without_marks
from publist.sources._name_parts import BLANK, KEYED, outside_braces, parts

OTHERS = re.compile(r"(?:others|et\.?\s*al\.?|\.\.\.|…|\\l?dots)[.,]*", re.IGNORECASE)
ET_AL = re.compile(r"(?<![\s,])[\s,]+(?:et\.?\s*al\.?|and\s+others)\s*$", re.IGNORECASE)
SIMPLE = re.compile(r"[^\W\d_][\w.'’ -]*(?:,\s*[^\W\d_][\w.'’ -]*)?")
NO_NAME = re.compile(
    r"\b(?:others|et|collaborations?|consortium|group)\b|--|''|\.\.", re.IGNORECASE
)
"""In what looks like a name: nearly all names are simple, and need no decoding."""

AND = re.compile(r"(?:^|\s+)and(?=\s|$)", re.IGNORECASE)
INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?[\s-]*){1,4}")
VANCOUVER = re.compile(r"([^,{}]*[a-z][^,{}]*?)\.? ([A-Z]{1,3})\Z")
LONE_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.-?)+|[^\W\d_a-z]")
GIVEN_FIRST = re.compile(r"(?:[^\W\d_a-z]\.[\s-]*)+(?:\S+ )*[^\W\d_]{2}\S*")
"""``J. Smith``: no family name begins so, whatever stands behind the next comma."""

BY_COMMAS = "its names are separated by commas, not by `and`"
BRACED_PERSON = re.compile(r"\{[^{},]+,[^{},]+\}")
"""``{Smith, Jane}``: a person, if the whole list is written so."""

GROUP = re.compile(
    r"(?:[^\s,]+\s+)+(?:collaborations?|consortium|(?:working|study)\s+group)"
    r"|(.*(?:collaboration|consortium)),\s*(the)",
    re.IGNORECASE,
)
"""``ATLAS Collaboration`` is no person, even without the braces that BibTeX wants."""

ANNOTATION = re.compile(r"(\d+)(?:\s*:\s*\w+)?\s*=\s*([^;]*)")
EQUAL = re.compile(r"equal|co-?first|joint|shared|contrib", re.IGNORECASE)
MARK = re.compile(rf"[{re.escape(MARKS)}]")


class People(NamedTuple):
    """The people of one name list, and what to say about it."""

    names: tuple[Name, ...] = ()
    and_others: bool = False
    doubts: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def people(raw: str) -> People:
    """Read a BibTeX name list as it stands in the file, macros expanded."""
    written, doubts = _parted(*_listed(plain(raw)))
    if len(written) > 1 and all(map(BRACED_PERSON.fullmatch, written)):
        written = [part[1:-1] for part in written]
    elif BY_COMMAS in doubts and all(map(_is_vancouver, written)):
        written = [VANCOUVER.sub(r"\1, \2", part) for part in written]
    found = [_read(one) for one in written if one]
    names = tuple([name for one in found for name in one.names])
    more = [one for one in found if one.and_others or one.doubts or one.unknown]
    others = any(one.and_others for one in more)
    said = [*doubts, *(doubt for one in more for doubt in one.doubts)]
    unknown = [macro for one in more for macro in one.unknown]
    return People(names, others, *(tuple(dict.fromkeys(x)) for x in (said, unknown)))


def _parted(
    written: list[str], doubts: tuple[str, ...]
) -> tuple[list[str], tuple[str, ...]]:
    """Part ``Ann Bo, Cy Do`` before others that have their given names first."""
    if "," in written[-1] or not any("," in one for one in written):
        return written, doubts  # nearly all
    people = [one.rstrip(" ,") for one in written if not OTHERS.fullmatch(one)]
    pieces = [re.split(r"\s*,\s*", one) for one in people]
    several = [one for one in pieces if len(one) > 1]
    turned = not several or len(pieces[-1]) > 1 or "{" in "".join(written)
    if turned or len(several) == len(pieces) or not all(map(_are_whole, pieces)):
        return written, doubts
    parted = [piece for one in pieces for piece in one]
    others = [one for one in written if OTHERS.fullmatch(one)]
    return [*parted, *others], (*doubts, BY_COMMAS)


def _are_whole(pieces: list[str]) -> bool:
    """Tell whether each piece may be a name of its own, of two words or more."""
    return all(BLANK.search(piece) for piece in pieces)


def _is_vancouver(name: str) -> bool:
    return bool(VANCOUVER.fullmatch(name) or OTHERS.fullmatch(name))


def _listed(text: str) -> tuple[list[str], tuple[str, ...]]:
    """Return the names of a list as written, and what was doubtful in it."""
    text = " ".join(text.split())
    found = text.split(" and ")
    if "{" in text or f" {text}".lower().count(" and") != len(found) - 1:
        found = outside_braces(text, AND)
    if len(found) == 1 and "{" not in text:
        for separator, name in ((r";\s", "semicolons"), (r"\s(?:\\?&)\s", "`&`")):
            if re.search(separator, text):
                doubt = f"its names are separated by {name}, not by `and`"
                return [one.strip(" ;") for one in re.split(separator, text)], (doubt,)
    return [one.strip(" ;") for one in found], ()


@functools.lru_cache(maxsize=2**15)
def _read(written: str) -> People:
    """Read what stands between two ``and``: one name, or several by mistake."""
    simple = written[1:2] != "." or "," not in written  # else it may be two names
    if simple and SIMPLE.fullmatch(written) and not NO_NAME.search(written):
        family, given, suffix = parts(written)
        person = Name(family, given, suffix)
        turned = len(given) > len(family) and LONE_INITIALS.fullmatch(family)
        return People((person,), doubts=(_doubt(person),) if turned else ())
    if OTHERS.fullmatch(written.strip("{}")):
        return People(and_others=True)
    named, others = ET_AL.subn("", written)
    found = _comma_list(named)
    unknown: list[str] = []
    names = [name for one in found if (name := _name(one, unknown))]
    doubts = (BY_COMMAS,) if len(found) > 1 else ()
    return People(tuple(names), bool(others), doubts, tuple(dict.fromkeys(unknown)))


def _doubt(name: Name) -> str:
    """Say that BibTeX, and so every page made with it, misreads ``Luna D.``."""
    return (
        f"`{name.given} {name.family}` has the family name `{name.family}` to BibTeX;"
        f" where that is wrong, write `{name.given}, {name.family}`"
    )


def _comma_list(part: str) -> list[str]:
    """Return the names of ``A B., C D., E F.``, else the one name ``part`` is."""
    if "," not in part or "{" in part or KEYED.search(part):
        return [part.rstrip(" ,")]
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    if all(map(GIVEN_FIRST.fullmatch, pieces)):
        return pieces
    family, given = pieces[::2], pieces[1::2]
    whole = all(BLANK.search(piece) for piece in pieces)
    oxford = part.endswith(",") and whole  # A. Smith, B. Jones, and C. Doe
    if len(pieces) < (2 if oxford else 3):
        return [part.rstrip(" ,")]
    single = len(pieces) > 3 and not any(map(BLANK.search, pieces))  # noqa: PLR2004
    initials = all(map(INITIALS.fullmatch, given))
    if len(family) == len(given) and (initials or single):
        return [f"{last}, {first}" for last, first in zip(family, given, strict=True)]
    if len(pieces) == 3 and not whole:  # noqa: PLR2004  von Last, Jr, First
        return [part]
    return [VANCOUVER.sub(r"\1, \2", piece) for piece in pieces]


def _name(written: str, unknown: list[str]) -> Name | None:
    """Return one person or group; ``None`` for ``others`` and for nothing."""
    if OTHERS.fullmatch(written):
        return None
    written, marks = without_marks(written)
    group = GROUP.fullmatch(written)
    if group or _in_braces(written):
        whole = f"{group[2]} {group[1]}" if group and group[2] else written
        literal = _shown(whole, unknown)
        return Name(literal=literal, marks=marks) if literal else None
    family, given, suffix = (_shown(part, unknown) for part in parts(written))
    if not family:
        return Name(literal=given, marks=marks) if given else None
    return Name(family=family, given=given, suffix=suffix, marks=marks)


def _in_braces(written: str) -> bool:
    """Tell whether one pair of braces holds the whole name, as a group's does."""
    if not written.startswith("{") or not written.endswith("}"):
        return False
    depth = 0
    for position, char in enumerate(written):
        depth += (char == "{") - (char == "}")
        if depth == 0:
            return position == len(written) - 1
    return False


def _shown(part: str, unknown: list[str]) -> str:
    decoded = decode(part)
    unknown += decoded.unknown
    return decoded.text


def annotated(found: People, annotations: str) -> tuple[People, bool]:
    """Return the people with the marks that BibLaTeX's ``author+an`` gives them.

    Also tells whether all of it was understood: ``1=equal; 2=equal`` or ``1="*"``.
    """
    names = list(found.names)
    understood = bool(ANNOTATION.search(annotations))
    for number, text in ANNOTATION.findall(annotations):
        marks = "".join(MARK.findall(text)) or ("*" if EQUAL.search(text) else "")
        at = int(number) - 1
        if not marks or not 0 <= at < len(names):
            understood = False
        elif marks not in names[at].marks:
            names[at] = replace(names[at], marks=names[at].marks + marks)
    return found._replace(names=tuple(names)), understood
