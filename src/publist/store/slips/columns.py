"""Slips in where a line stands: tabs, blanks too many or too few, a lost ``link:``."""

from publist.store.slips.lines import FIELD, IN_LINK, Line, Slip


def tab_indent(line: Line) -> Slip | None:
    """Find a tab that indents."""
    lead = line.text[: line.indent]
    if "\t" not in lead:
        return None
    found = line.field
    name = found["key"] if found else ""
    column = line.columns.of(name, inside=line.is_inside_link)
    if found and found["dash"]:
        name, column = "-", line.columns.dash
    mended = " " * column + line.text.lstrip()
    what = "a tab indents this line; YAML wants blanks"
    return Slip(lead.index("\t"), what, mended, fix=_fix(column, name or "the text"))


def shifted_entry(line: Line) -> Slip | None:
    """Find an entry whose lines all stand off the columns of the others."""
    found = line.field
    shift = line.indent - line.columns.dash
    if not found or not found["dash"] or not shift:
        return None
    below = FIELD.fullmatch(next(iter(line.below), ""))
    if not below or len(below["indent"]) != line.columns.key + shift:
        return None
    lines = [line.text, *_deeper(line)]
    moved = (text[shift:] if shift > 0 else " " * -shift + text for text in lines)
    mended = "\n".join(text if text.strip() else "" for text in moved)
    here, there = line.indent + 1, line.columns.dash + 1
    what = f"the whole entry begins in column {here}, the others in {there}"
    do = "take {} away" if shift > 0 else "put {} more"
    fix = f"{do.format(_blanks(abs(shift)))} in front of each of its lines"
    return Slip(line.indent, what, mended, fix=fix, covers=len(lines))


def _deeper(line: Line) -> list[str]:
    """Return the lines that belong to a dash, blank ones at their end left out."""
    lines: list[str] = []
    last = 0
    for text in line.entry[line.at + 1 :]:
        if text.strip():
            if len(text) - len(text.lstrip(" ")) <= line.indent:
                break
            last = len(lines) + 1
        lines.append(text)
    return lines[:last]


def dash_column(line: Line) -> Slip | None:
    """Find an entry whose dash stands off the other dashes."""
    found = line.field
    if not found or not found["dash"] or line.indent == line.columns.dash:
        return None
    here, there = line.indent + 1, line.columns.dash + 1
    what = f"the dash stands in column {here}, the others in {there}"
    mended = " " * line.columns.dash + line.text.lstrip()
    return Slip(line.indent, what, mended, fix=_fix(line.columns.dash, "-"))


def wrong_column(line: Line) -> Slip | None:
    """Find a field that stands off the columns of its neighbours."""
    found = line.field
    if not found or found["dash"]:
        return None
    inside = line.is_inside_link and (
        found["key"] in IN_LINK or line.indent > line.columns.key
    )
    wanted = line.columns.of(found["key"], inside=inside)
    lost = line.indent == wanted > line.columns.key and _is_below_a_value(line)
    if lost:
        wanted = line.columns.key
    if line.indent == wanted:
        return None
    here, there = line.indent + 1, wanted + 1
    what = f"`{found['key']}` stands in column {here}, its neighbours in {there}"
    mended = " " * wanted + line.text.lstrip()
    near = abs(line.indent - wanted) == 1 or line.columns.knows(found["key"])
    fix = _fix(wanted, found["key"])
    return Slip(line.indent, what, mended, sure=near and not lost, fix=fix)


def _is_below_a_value(line: Line) -> bool:
    """Tell whether the line above holds a value, and nothing can be nested below it."""
    above = FIELD.fullmatch(line.above)
    if not above or len(above["indent"]) > line.columns.key:
        return False
    return bool(above["value"].strip())


def lost_link_line(line: Line) -> Slip | None:
    """Find ``url:`` indented under a plain value, its ``link:`` missing."""
    found = line.field
    if not found or found["key"] not in IN_LINK or line.indent <= line.columns.key:
        return None
    above = FIELD.fullmatch(line.above)
    opens = above is not None and not above["value"].strip()
    nested = above is not None and len(above["indent"]) > line.columns.key
    if opens or nested or (above is None and line.is_given("link")):
        return None
    what = f"`{found['key']}` is indented, but the line `link:` above it is missing"
    link = " " * line.columns.key + "link:"
    fix = "write `link:` on a line of its own above this one"
    return Slip(line.indent, what, f"{link}\n{line.text}", fix=fix)


def _fix(blanks: int, name: str) -> str:
    """Return what to do in words: blanks do not show in a line without its neighbours."""
    return f"put {_blanks(blanks)} in front of `{name}`"


def _blanks(number: int) -> str:
    return {0: "no blanks", 1: "1 blank"}.get(number, f"{number} blanks")
