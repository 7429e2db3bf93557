"""Which entry it was: an entry's lines are found again in a list that changed."""

from pathlib import Path

import pytest

from publist.errors import PublistError
from publist.store.document import parse
from publist.store.rewrite import found_again

COPY = "- title: Copy\n  authors: C.\n"
LIST = f"# ours\n- title: One\n{COPY}- title: Two  # hers\n  x: 1\n{COPY}"


@pytest.mark.parametrize(
    ("number", "now", "found"),
    [
        pytest.param(1, LIST, 1, id="nothing changed"),
        pytest.param(3, f"- title: New\n{LIST}", 4, id="one came in above"),
        pytest.param(3, LIST.replace("- title: One\n", ""), 2, id="one above is gone"),
        pytest.param(3, LIST.replace("# ours", "# mine"), 3, id="a comment changed"),
        pytest.param(2, f"- title: New\n{LIST}", 3, id="the first of two copies"),
        pytest.param(4, f"- title: New\n{LIST}", 5, id="the second of two copies"),
        pytest.param(3, LIST.replace("x: 1", "x: 2"), None, id="it changed"),
        pytest.param(
            3, LIST.replace("# hers", "# his"), None, id="its comment changed"
        ),
        pytest.param(3, LIST.replace("x: 1", "x:  1"), None, id="a blank more"),
        pytest.param(1, LIST.replace("- title: One\n", ""), None, id="it is gone"),
        pytest.param(2, LIST.replace(COPY, "", 1), None, id="a copy is gone"),
        pytest.param(4, LIST + COPY, None, id="a copy more"),
        pytest.param(1, "", None, id="all are gone"),
    ],
)
def test_found_again(number: int, now: str, found: int | None) -> None:
    before, after = (parse(text, Path("l.yml")) for text in (LIST, now))
    record = before.records[number - 1]
    if found is None:
        with pytest.raises(
            PublistError, match=f"entry {number} was changed or removed"
        ):
            found_again(before, record, after)
    else:
        assert found_again(before, record, after) is after.records[found - 1]
