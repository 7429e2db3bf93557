import pytest
from tests.store.lists import LIST

from publist.store.document import parse
from publist.store.order import above, position


@pytest.mark.parametrize(
    ("year", "years", "expected"),
    [
        pytest.param(2021, [], 0, id="an empty list"),
        pytest.param(2021, [2020, 2019], 0, id="newest"),
        pytest.param(2020, [2020, 2019], 0, id="as new: above its equals"),
        pytest.param(2019, [2020, 2018], 1, id="between"),
        pytest.param(2017, [2020, 2018], 2, id="oldest"),
        pytest.param(None, [2020, 2018], 0, id="no year: top"),
        pytest.param(2019, [None, None], 2, id="no years in the list"),
        pytest.param(2021, [None, 2020, 2019], 0, id="undated on top"),
        pytest.param(2018, [2020, None, 2017], 1, id="undated between"),
        pytest.param(2017, [2020, 2018, None], 3, id="undated at the end"),
        pytest.param(2021, [2018, 2019, 2020], 3, id="oldest first: bottom"),
        pytest.param(2019, [2018, 2019, 2020], 2, id="oldest first: between"),
        pytest.param(2017, [2018, 2019, 2020], 0, id="oldest first: top"),
        pytest.param(2018, [2020, 2017, 2019, 2016, 2018], 0, id="no order: top"),
        pytest.param(
            2018, [2022, 2021, 2020, 2019, 2020, 2017, 2016, 2015], 5, id="one slip"
        ),
        pytest.param(2020, [2020], 0, id="one entry"),
    ],
)
def test_position(year: int | None, years: list[int | None], expected: int) -> None:
    assert position(year, years) == expected


@pytest.mark.parametrize(
    ("marked", "at", "year"),
    [
        pytest.param("@- t: x\n", 0, 2020, id="top"),
        pytest.param("# head\n\n@- t: x\n", 0, 2020, id="below the head"),
        pytest.param("# head\n@- t: x\n", 0, 2020, id="head right above"),
        pytest.param("- t: x\n\n@- t: y\n", 1, 2020, id="blank line"),
        pytest.param("- t: x\n@# note\n- t: y\n", 1, 2020, id="note of the lower"),
        pytest.param(
            "- t: x\n@# two\n# lines\n- t: y\n", 1, 2020, id="note over two lines"
        ),
        pytest.param("- t: x\n# of x\n\n@- t: y\n", 1, 2020, id="note set apart"),
        pytest.param("# 2020\n@- t: x\n", 0, 2020, id="into its section"),
        pytest.param("@# 2020\n- t: x\n", 0, 2021, id="above another's section"),
        pytest.param("# head\n@# 2020\n- t: x\n", 0, 2021, id="head and section"),
        pytest.param("# 2020\n@- t: x\n", 0, None, id="no year: in the section"),
        pytest.param(
            "- t: x\n\n@# == 2019 ==\n\n- t: y\n", 1, 2020, id="section between"
        ),
        pytest.param(
            "- t: x\n\n# == 2019 ==\n\n@- t: y\n", 1, 2019, id="its own section"
        ),
        pytest.param(
            "- t: x\n@# as of 2019\n- t: y\n", 1, 2019, id="no section: a note"
        ),
        pytest.param(
            "- t: x\n# - t: old\n@- t: y\n", 1, 2020, id="an entry commented out"
        ),
        pytest.param(
            "# ---\n# 2020\n# ---\n@- t: x\n", 0, 2020, id="into a section with lines"
        ),
        pytest.param(
            "- t: x\n\n@# ---\n# 2019\n# ---\n- t: y\n", 1, 2020, id="above its lines"
        ),
        pytest.param(
            "- t: x\n\n# ===\n# Books\n# ===\n@- t: y\n", 1, 2020, id="a heading"
        ),
        pytest.param(
            "- t: x\n@# about it\n# 2019\n- t: y\n", 1, 2020, id="above all its lines"
        ),
        pytest.param("- t: x\n@# ----\n- t: y\n", 1, 2020, id="only a line between"),
        pytest.param(
            "- t: x\n# 2019\n####\n@# note\n- t: y\n", 1, 2019, id="note in a section"
        ),
        pytest.param(
            "- t: x\n@# Papers of 2019\n- t: y\n", 1, 2020, id="a section in words"
        ),
        pytest.param(
            "- t: x\n# - t: old\n#   kind: talk\n#     of\n@- t: y\n",
            1,
            2020,
            id="all of an entry commented out",
        ),
        pytest.param(
            "- t: x\n# - t: old\n#   kind: talk\n@# on y\n- t: y\n",
            1,
            2020,
            id="a note below one",
        ),
        pytest.param(
            "- t: x\n@# NB: note\n- t: y\n", 1, 2020, id="a note with a colon"
        ),
        pytest.param(
            "- t: x\n@  # --\n  # 2019\n- t: y\n", 1, 2020, id="a deeper section"
        ),
        pytest.param("@  - t: x\n", 0, 2020, id="indented"),
        pytest.param("- t: x\n@-\n  t: y\n", 1, 2020, id="dash alone"),
    ],
)
def test_above(marked: str, at: int, year: int | None) -> None:
    document = parse(marked.replace("@", ""), LIST)
    assert above(document, at, year) == marked.index("@")
