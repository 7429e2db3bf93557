"""Several changes of one entry, and of neighbours, are one write."""

from pathlib import Path

import pytest

from publist.errors import PublistError
from publist.store.change import Revision
from publist.store.document import parse
from publist.store.draft import Draft

LIST = """\
# ours
- title: A
  image: a.png
  year: 2020

# note on B
- title: B
  link:
    url: https://b.org
    display: B

- title: C
"""


def draft() -> Draft:
    return Draft(parse(LIST, Path("publist.yml")))


@pytest.mark.parametrize(
    ("numbers", "left"),
    [
        pytest.param([2], ["A", "C"], id="the middle one"),
        pytest.param([3], ["A", "B"], id="the last one"),
        pytest.param([2, 3], ["A"], id="the last two"),
        pytest.param([1, 2], ["C"], id="the first two"),
        pytest.param([1, 3], ["B"], id="both ends"),
        pytest.param([1, 2, 3], [], id="all"),
    ],
)
def test_remove(numbers: list[int], left: list[str]) -> None:
    work = draft()
    work.each(numbers, Revision.remove_entry)
    assert [entry["title"] for entry in work.now.data or []] == left
    assert work.now.text.startswith("# ours\n")
    assert not work.now.text.endswith("\n\n")
    assert ("note on B" in work.now.text) == ("B" in left)


@pytest.mark.parametrize(
    ("number", "paths"),
    [
        pytest.param(2, [("link", "url"), ("link", "display")], id="all in link"),
        pytest.param(1, [("title",), ("image",)], id="the first two"),
        pytest.param(1, [("image",), ("year",)], id="the last two"),
        pytest.param(2, [("link",), ("link", "url")], id="a field and one in it"),
    ],
)
def test_unset(number: int, paths: list[tuple[str, ...]]) -> None:
    work = draft()
    for path in paths:
        work.each([number], lambda now, one, path=path: now.remove_field(one, path))  # type: ignore[misc]
    held = work.now.data[number - 1]
    assert not {path[0] for path in paths} & set(held)


def test_set_two_fields_of_a_link_that_is_not_there() -> None:
    work = draft()
    for path, value in ((("link", "url"), "https://c.org"), (("link", "display"), "C")):
        work.each([3], lambda now, one, p=path, v=value: now.set_field(one, p, v))  # type: ignore[misc]
    assert work.now.text.endswith("  link:\n    url: https://c.org\n    display: C\n")


def test_an_error_leaves_the_draft_as_it_was() -> None:
    work = draft()
    with pytest.raises(PublistError, match="fields of its own"):
        work.each([2], lambda now, one: now.set_field(one, ("link",), "x"))
    assert work.now.text == LIST
