"""Author lines of real lists: read, and written anew in the style that was read off.

Measured: 948 of 1,128 lines come out character by character. The others are slips
(blanks and full stops too many or too few), lists that change their ways (``and`` or no
``and``, initials or full names, another markup for bold), and remarks in parentheses.
"""

from pathlib import Path

import pytest
from tests.corpus import lists, needs_corpus, site_of

from publist.errors import PublistError
from publist.model import author_line, bold_names
from publist.model.item import items_of
from publist.model.name_habits import style_of
from publist.model.names import same_person
from publist.store import files

pytestmark = needs_corpus


def lines_of(path: Path) -> list[str]:
    try:
        records = files.load(path).records
    except PublistError:
        return []
    items = items_of(record.data for record in records)
    return [item.author_line for item in items if item.author_line]


@pytest.mark.parametrize("path", lists(), ids=site_of)
def test_nobody_is_lost(path: Path) -> None:
    lines = lines_of(path)
    style = style_of(lines)
    for line in lines:
        before = author_line.parse(line)
        after = author_line.parse(style.line(before))
        assert len(after.names) == len(before.names), line
        assert all(map(same_person, after.names, before.names)), line
        assert after.and_others is before.and_others, line


def test_most_lines_come_out_as_they_were() -> None:
    equal, every = 0, 0
    for path in lists():
        lines = lines_of(path)
        style = style_of(lines)
        equal += sum(style.line(author_line.parse(line)) == line for line in lines)
        every += len(lines)
    assert equal > 0.83 * every


def test_only_the_group_s_people_are_in_bold() -> None:
    for path in lists():
        lines = lines_of(path)
        style = style_of(lines)
        off = [
            line
            for line in lines
            if bool(bold_names.highlighted(style.line(author_line.parse(line))))
            is not bool(bold_names.highlighted(line))
        ]
        assert len(off) <= 0.05 * len(lines), off
