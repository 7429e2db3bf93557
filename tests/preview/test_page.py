"""Notes above a page: the errors first."""

from publist.preview.board import Draft
from publist.preview.page import Note, empty, with_notes


def test_errors_stand_first() -> None:
    found = [("info", "a"), ("warning", "b"), ("info", "c"), ("error", "d")]
    notes = [Note(0, severity, "", what, "x") for severity, what in found]
    page = with_notes(empty("T"), "4 notes", notes, Draft())
    assert sorted("abcd", key=lambda what: page.index(f"</strong> {what}<br>")) == [
        *"dbac"
    ]
