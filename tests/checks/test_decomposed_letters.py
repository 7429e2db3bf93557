import pytest
from tests.checks.values import marked, mended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("Mu\u0308ller", "Müller", id="an accent"),
        pytest.param("Vie\u0302\u0323t", "Việt", id="two accents"),
        pytest.param("'Mu\u0308ller'", "'Müller'", id="in quotes"),
        pytest.param("|-\n    Mu\u0308ller", "|-\n    Müller", id="in a block"),
        pytest.param("5 \u212b", "5 Å", id="the sign for ångström"),
        pytest.param("\u1112\u1161\u11ab", "한", id="Korean"),
        pytest.param('"Mu\\u0308ller"', '"Mu\\u0308ller"', id="escaped: by hand"),
    ],
)
def test_one_letter_each(value: str, expected: str) -> None:
    assert marked(value, "PUB503")
    assert mended(value, "PUB503") == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("Müller", id="one letter"),
        pytest.param("x\u0304 and p\u0302", id="letters that have no such one"),
        pytest.param("x  # Mu\u0308ller", id="a comment"),
        pytest.param("हिन्दी", id="a script that needs its marks"),
    ],
)
def test_what_is_meant_so(value: str) -> None:
    assert marked(value, "PUB503") == []
