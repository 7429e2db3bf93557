import pytest
from tests.checks.found import findings, places
from tests.checks.mended import mended


@pytest.mark.parametrize(
    "field",
    [
        pytest.param("title: 1984", id="a number as it is shown"),
        pytest.param("pages: 1.5", id="a fraction as it is shown"),
        pytest.param("year: 2020-01-01", id="a day as it is shown"),
        pytest.param("title: 1e3", id="text to Ruby"),
        pytest.param("title: 'Yes'", id="in quotes"),
        pytest.param("title: True", id="a capital letter"),
        pytest.param("volume: &v 010\n  number: *v", id="an anchor and its alias"),
        pytest.param("volume: !!int 010", id="a tag"),
        pytest.param("title: true", id="shown as it is: of a wrong shape"),
        pytest.param("highlight: Yes", id="a flag is shown nowhere"),
        pytest.param("order: 010", id="a field of the list's own"),
        pytest.param("doi: null", id="nothing is meant"),
        pytest.param("doi: ~", id="nothing is meant here, too"),
        pytest.param("authors: [1.0]", id="a list"),
        pytest.param("volume: 12", id="a volume"),
        pytest.param("volume: 1.0e+20", id="as Ruby writes it"),
    ],
)
def test_left_alone(field: str) -> None:
    assert places(f"- {field}\n", "PUB115") == []


@pytest.mark.parametrize(
    ("field", "raw", "shown"),
    [
        pytest.param("number", "0123", "83", id="octal"),
        pytest.param("number", "0x1F", "31", id="hexadecimal"),
        pytest.param("volume", "1_000", "1000", id="underscores"),
        pytest.param("pages", "1,234", "1234", id="a comma"),
        pytest.param("pages", "12:30", "45000", id="sixties"),
        pytest.param("arxiv", "1707.03360", "1707.0336", id="a last zero"),
        pytest.param("arxiv", "0704.0001", "704.0001", id="a first zero"),
        pytest.param("title", "Yes", "true", id="yes"),
        pytest.param("news1", "off", "false", id="off"),
        pytest.param("year", "2020-1-5", "2020-01-05", id="a day"),
        pytest.param(
            "year", "2020-01-05 10:00:00", "2020-01-05 10:00:00 +0000", id="a time"
        ),
        pytest.param("title", ".5", "0.5", id="a fraction"),
        pytest.param("title", ".nan", "NaN", id="no number"),
        pytest.param("title", "100000000000000000.0", "1.0e+17", id="a long number"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_misread(field: str, raw: str, shown: str, newline: str) -> None:
    text = f"- {field}: {raw}  # kept{newline}  link: {{url: x, display: y}}{newline}"
    (found,) = findings(text, "PUB115")
    assert found.message == f"`{raw}` without quotes is shown as `{shown}`"
    assert mended(text, "PUB115") == text.replace(raw, f'"{raw}"')
    assert found.safe is (field != "year")


def test_inside_a_link() -> None:
    assert places("- link:\n    display: 12:30\n    size: 010\n", "PUB115") == [
        "2:14 12:30"
    ]
