import pytest
from tests.checks.values import marked, mended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("A naÃ¯ve model", "A naïve model", id="one letter"),
        pytest.param("donâ€™t", "don’t", id="a quote of three signs"),
        pytest.param("ÃƒÂ©cole", "école", id="wrong twice"),
        pytest.param("é and Ã©", "é and é", id="right ones beside it"),
        pytest.param("'donâ€™t'", "'don’t'", id="in quotes"),
        pytest.param("√©cole", "école", id="read as a Mac's"),
        pytest.param(
            ">-\n    a naÃ¯ve\n    model", ">-\n    a naïve\n    model", id="block"
        ),
        pytest.param("[Ã©, b]", "[é, b]", id="in a list"),
        pytest.param(r'"na\xC3\xAFve"', r'"na\xC3\xAFve"', id="escaped: by hand"),
    ],
)
def test_the_letters_that_were_meant(value: str, expected: str) -> None:
    assert marked(value, "PUB501")
    assert mended(value, "PUB501") == expected
    assert mended(expected, "PUB501") == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("São Paulo, Île, Ångström", id="letters that begin such text"),
        pytest.param("the CAFÉ’S menu", id="a capital before a quote"),
        pytest.param("Å” and “Ñ”", id="before a closing quote"),
        pytest.param("√2 and √±1", id="a root"),
        pytest.param("x  # naÃ¯ve", id="a comment"),
        pytest.param("5 ± 2 °C", id="signs"),
    ],
)
def test_what_is_meant_so(value: str) -> None:
    assert marked(value, "PUB501") == []
