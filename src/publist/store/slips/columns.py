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
    mended = " " * column + line.text.lstrip()
    what = "a tab indents this line; YAML wants blanks"
    return Slip(lead.index("\t"), what, mended, fix=_fix(column, name or "the text"))


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
    if line.indent == wanted:
        return None
    here, there = line.indent + 1, wanted + 1
    what = f"`{found['key']}` stands in column {here}, its neighbours in {there}"
    mended = " " * wanted + line.text.lstrip()
    near = abs(line.indent - wanted) == 1 or line.columns.knows(found["key"])
    fix = _fix(wanted, found["key"])
    return Slip(line.indent, what, mended, sure=near, fix=fix)


def lost_link_line(line: Line) -> Slip | None:
    """Find ``url:`` indented under a plain value, its ``link:`` missing."""
    found = line.field
    if not found or found["key"] not in IN_LINK or line.indent <= line.columns.key:
        return None
    above = FIELD.fullmatch(line.above)
    opens = above is not None and not above["value"].strip()
    if opens or (above and len(above["indent"]) > line.columns.key):
        return None
    what = f"`{found['key']}` is indented, but the line `link:` above it is missing"
    link = " " * line.columns.key + "link:"
    fix = "write `link:` on a line of its own above this one"
    return Slip(line.indent, what, f"{link}\n{line.text}", fix=fix)


def _fix(blanks: int, name: str) -> str:
    """Return what to do in words: blanks do not show in a line without its neighbours."""
    many = {0: "no blanks", 1: "1 blank"}.get(blanks, f"{blanks} blanks")
    return f"put {many} in front of `{name}`"
