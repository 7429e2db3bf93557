import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from publist.model.entry import Entry


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param({"ERC": 1, "x": "1"}, {"ERC": 1}, id="number, not text"),
        pytest.param({"highlight": 0}, {"highlight": 0}, id="off"),
        pytest.param({"highlight": 2}, {"highlight": 2}, id="an order"),
        pytest.param({"highlight": True}, {}, id="true is no flag"),
        pytest.param({"highlight": ""}, {}, id="empty"),
        pytest.param({"year": 2020, "month": 5, "volume": 3}, {}, id="quantities"),
        pytest.param({"pmid": 12, "issue": 1, "type": 2}, {}, id="numbers, kinds"),
        pytest.param({"journal": 1}, {}, id="a known text field"),
    ],
)
def test_flags(data: dict[str, object], expected: dict[str, int]) -> None:
    assert Entry.lenient({"title": "T"} | data).flags == expected


@pytest.mark.parametrize(
    ("data", "refused"),
    [
        pytest.param({"link": {"url": "x", "code": "y"}}, None, id="more in a link"),
        pytest.param({"authors": ["A", {"name": "B"}]}, None, id="authors as a list"),
        pytest.param({"description": None, "highlight": ""}, None, id="empty"),
        pytest.param({"highlight": 1.0}, None, id="1.0"),
        pytest.param({"lab": {"of": ["x"]}}, None, id="a field of the list's own"),
        pytest.param({"link": "https://x.org"}, "link", id="a link as text"),
        pytest.param({"highlight": "yes"}, "highlight", id="a flag as text"),
        pytest.param({"image": ["x.png"]}, "image", id="a list for text"),
        pytest.param({"news1": True}, "news1", id="true for text"),
        pytest.param({"title": ""}, "title", id="an empty title"),
    ],
)
def test_the_schema_refuses(data: dict[str, object], refused: str | None) -> None:
    found = None
    try:
        Entry.model_validate({"title": "T"} | data)
    except ValidationError as error:
        found = error.errors()[0]["loc"][0]
    assert found == refused


@given(
    st.dictionaries(
        st.sampled_from(["title", "authors", "link", "highlight", "year", "other", 7]),
        st.none() | st.integers() | st.text() | st.booleans() | st.lists(st.text()),
    )
)
def test_every_entry_can_be_shown(data: dict[object, object]) -> None:
    assert Entry.lenient(data).title
