import pytest

from publist.errors import UsageError
from publist.model.flags import check_name, check_spelling


@pytest.mark.parametrize("name", ["ERC", "highlight", "a_b", "a-b", "Ü", "open2024"])
def test_names_of_flags(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize(
    "name", ["", "a b", "a:b", "- a", "2024", "title", "Year", "~", "<<", "#a", "a\n"]
)
def test_no_names_of_flags(name: str) -> None:
    with pytest.raises(UsageError):
        check_name(name)


@pytest.mark.parametrize(
    ("name", "held"),
    [
        pytest.param("ERC", ["ERC", "title"], id="the same"),
        pytest.param("ERC", ["title"], id="new"),
        pytest.param("erc", ["ERC", "erc"], id="both are there"),
    ],
)
def test_a_spelling_that_a_list_may_have(name: str, held: list[str]) -> None:
    check_spelling(name, held)


def test_another_spelling_is_pointed_out() -> None:
    with pytest.raises(UsageError, match="`erc` as `ERC`"):
        check_spelling("erc", ["title", "ERC"])
