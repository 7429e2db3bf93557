import pytest
from tests.checks.links import said

TITLES = ["Folded data", "On the migration of geese", "Deep water", "Red ink", "Wool"]


def works(*addresses: str) -> str:
    pairs = zip(TITLES, addresses, strict=False)
    return "".join(f"- title: {t}\n  link:\n    url: {url}\n" for t, url in pairs)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("https://a.org/folded.pdf", id="a file"),
        pytest.param("https://doi.org/10.1000/xyz", id="a DOI"),
        pytest.param("https://arxiv.org/abs/1707.03362", id="arXiv"),
        pytest.param("https://os.a.org/articles/20/1149/2024/", id="numbers"),
        pytest.param("https://openreview.net/forum?id=abc", id="a key"),
    ],
)
def test_found(address: str) -> None:
    assert said(works(address, address), "PUB404") == [f"warning {address}"]


@pytest.mark.parametrize(
    "addresses",
    [
        pytest.param(["https://a.org/1234", "https://a.org/1235"], id="two addresses"),
        pytest.param(["https://a.org/meeting2024"] * 2, id="a workshop's page"),
        pytest.param(["https://a.org/book.pdf"] * 4, id="everybody's"),
        pytest.param(["https://doi.org/10.1007/978-3-030-36192-1"] * 2, id="a book"),
        pytest.param(["", ""], id="none"),
    ],
)
def test_untouched(addresses: list[str]) -> None:
    assert said(works(*addresses), "PUB404") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("http://www.a.org/1234/", "https://a.org/1234", id="spelling"),
        pytest.param("https://a.org/1234#", "https://a.org/1234", id="an empty part"),
    ],
)
def test_spellings_of_one_address(one: str, other: str) -> None:
    assert said(works(one, other), "PUB404") == [f"warning {other}"]


def test_one_work_is_another_rules() -> None:
    text = works("https://a.org/folded.pdf") * 2
    assert said(text, "PUB404") == []


def test_a_copy_of_the_first_entry_is_no_slip() -> None:
    text = works(*["https://doi.org/10.1000/xyz"] * 2) + works(
        "http://doi.org/10.1000/xyz"
    )
    assert said(text, "PUB404") == ["warning https://doi.org/10.1000/xyz"]


def test_a_note_silences_it() -> None:
    text = works("https://doi.org/10.1000/xyz", "https://doi.org/10.1000/xyz")
    assert said(text + "  not_duplicate_of: 10.1000/xyz\n", "PUB404") == []
