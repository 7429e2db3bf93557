"""Slips in how a field is written: its dash, its colon, its name."""

import re

from publist.store.scalars import write
from publist.store.slips.lines import FIELD, Line, Slip
from publist.store.slips.values import SPECIAL

NAMED = re.compile(
    r"(?P<indent>[ \t]*)(?P<dash>-[ \t]+)?(?P<key>[A-Za-z][\w-]*)"
    r"(?:[ \t]+|(?=[\"'“]))(?P<value>\S.*)"
)

ITEM = re.compile(r"[ \t]*-[ \t]+(?P<words>[^\s#-].*)")


def no_space_after_dash(line: Line) -> Slip | None:
    """Find ``-title:``."""
    found = line.field
    if not found or found["dash"] != "-":
        return None
    rest = line.text[line.indent + 1 :]
    mended = (
        " " * line.columns.dash + "-".ljust(line.columns.key - line.columns.dash) + rest
    )
    return Slip(line.indent, "there is no blank between the dash and the field", mended)


def no_space_after_colon(line: Line) -> Slip | None:
    """Find ``authors:A. Bee``."""
    found = line.field
    if not found or not found["value"] or found["value"][0] in " \t":
        return None
    if (
        not line.columns.knows(found["key"])
        and found["indent"] != " " * line.columns.key
    ):
        return None
    at = found.start("value")
    what = f"there is no blank behind the colon of `{found['key']}`"
    return Slip(at, what, f"{line.text[:at]} {line.text[at:]}")


def no_colon(line: Line) -> Slip | None:
    """Find ``authors C. Dee``, the name of a field without its colon."""
    found = NAMED.fullmatch(line.text)
    if not found or not line.columns.knows(found["key"]):
        return None
    at = found.end("key")
    what = f"there is no colon behind `{found['key']}`"
    value = found["value"]
    stands = value[0] not in SPECIAL and not re.search(r":(?:\s|$)", value)
    written = value if stands or value[0] in "\"'" else write(value)
    return Slip(at, what, f"{line.text[:at]}: {written}")


def no_name(line: Line) -> Slip | None:
    """Find ``- Words``, the first line of an entry without the name of its field."""
    found = ITEM.fullmatch(line.text)
    below = FIELD.fullmatch(next(line.below, ""))
    if not found or line.field or line.indent != line.columns.dash or not below:
        return None
    if below["dash"] or len(below["indent"]) != line.columns.key:
        return None
    name, words = line.columns.first, found["words"].rstrip()
    what = f"the entry begins without the name of a field, such as `{name}:`"
    written = words if words[0] in "\"'" else write(words)
    mended = line.columns.dashed(f"{name}: {written}")
    return Slip(found.start("words"), what, mended, sure=False)


def stray_text(line: Line) -> Slip | None:
    """Find a line that is no field."""
    text = line.text.strip()
    dashed = text[:1] == "-" and text[:2] != "--"
    if not text or line.field or text[0] == "#" or dashed or _goes_on(line):
        return None
    fix = "put it behind the field it belongs to, or behind `#` to keep it as a comment"
    what = "this line is no field: it has no `name:` in front"
    return Slip(line.indent, what, " " * line.indent + "# " + text, sure=False, fix=fix)


def _goes_on(line: Line) -> bool:
    """Tell whether the line is the value of a field that stands alone above it."""
    above = FIELD.fullmatch(line.above)
    if above and not above["value"].strip():
        below = FIELD.fullmatch(next(line.below, ""))
        beside = below is not None and len(below["indent"]) == line.indent
        fields = beside and above["key"].startswith("link")
        deeper = line.indent > len(above["indent"] + (above["dash"] or ""))
        return deeper and not fields
    return above is None and 0 < line.indent == len(line.above) - len(
        line.above.lstrip()
    )
