"""Slips in what cannot be seen: blanks that are none, tabs, control characters."""

import re
from unicodedata import name

from publist.store.reader import CONTROL
from publist.store.slips.lines import FIELD, Line, Slip

NARROW = "\u200b\u200c\u200d\u2060\ufeff"
BLANK = f"\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000{NARROW}"
LEAD = re.compile(rf"[ \t{BLANK}]*(?:-[ \t{BLANK}]*)?")
BEHIND = re.compile(rf"([^:]*:)[ \t]*([{BLANK}][ \t{BLANK}]*)")
ODD = re.compile(f"[{BLANK}]")
TAB_BEHIND = re.compile(r"([ \t]*-)[ ]*\t[ \t]*(?=\S)")


def odd_blank(line: Line) -> Slip | None:
    """Find a no-break space, or another of that kind, where YAML wants a blank."""
    lead = LEAD.match(line.text)
    start = lead.end() if lead else 0
    behind = BEHIND.match(line.text)
    end = behind.end() if behind and FIELD.fullmatch(line.text[start:]) else start
    odd = ODD.search(line.text, 0, start) or ODD.search(line.text, 0, end)
    if not odd:
        return None
    plain = line.text[:end].translate(dict.fromkeys(map(ord, NARROW)))
    mended = ODD.sub(" ", plain) + line.text[end:]
    found = FIELD.fullmatch(mended)
    if not found:
        return None
    if found["dash"]:
        mended = line.columns.dashed(mended.lstrip(" -\t"))
    else:
        column = line.columns.of(found["key"], inside=line.is_inside_link)
        mended = " " * column + mended.lstrip()
    kind = name(odd[0], "no blank").lower()
    what = f"this looks like a blank but is a {kind} (U+{ord(odd[0]):04X})"
    return Slip(odd.start(), what, mended, fix="type a blank in its place")


def tab_behind_dash(line: Line) -> Slip | None:
    """Find a tab between the dash and the first field."""
    found = TAB_BEHIND.match(line.text)
    if not found:
        return None
    mended = line.columns.dashed(line.text[found.end() :])
    what = "there is a tab behind the dash; YAML wants a blank"
    return Slip(found.end(1), what, mended)


def control_character(line: Line) -> Slip | None:
    """Find a character that no editor shows and YAML forbids."""
    found = CONTROL.search(line.text)
    if not found:
        return None
    what = f"there is a control character (U+{ord(found[0]):04X}), which YAML forbids"
    fix = "delete it; an editor that shows invisible characters helps"
    known = CONTROL.sub(lambda one: " " if one[0] in "\v\f" else "", line.text)
    sure = all(one[0] < "\x7f" for one in CONTROL.finditer(line.text))
    return Slip(found.start(), what, known, sure=sure, fix=fix)
