"""What `preview` says beside entries, or above them: what is wrong, where, and its fix."""

from publist.cli.report import Located
from publist.errors import PublistError
from publist.preview.page import Note
from publist.preview.pictures import Pictures


def of_finding(one: Located) -> Note:
    """Return a finding as a note of the entry that it is in."""
    record = one.document.record_at(one.finding.span.start)
    return Note(
        entry=record.number if record else 0,
        severity=one.finding.severity,
        where=str(one.place),
        what=f"{one.finding.code} {one.finding.message}",
        fix=one.finding.fix,
    )


def of_error(error: PublistError) -> Note:
    """Return what keeps a list from being shown as a note."""
    return Note(0, "error", str(error.where or ""), error.what, error.fix)


def of_folder(pictures: Pictures) -> list[Note]:
    """Say that a folder of pictures is not the site's."""
    if pictures.inside:
        return []
    what = f"the pictures are outside the site, in {pictures.folder}; none is shown"
    fix = "name a folder of the site: images in publist.toml"
    return [Note(0, "warning", "", what, fix)]
