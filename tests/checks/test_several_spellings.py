import pytest
from tests.checks.author_lines import listed
from tests.checks.found import findings, places
from tests.checks.mended import mended

from publist.checks import Surroundings
from publist.site.settings import Person, Settings

BOLD = ["A. Bee, **M. P. Allan**"] * 4
PLAIN = ["A. Bee, M. P. Allan"] * 4


def group(*people: Person) -> Surroundings:
    return Surroundings(Settings(people=people))


MILAN = Person("Milan P. Allan")


@pytest.mark.parametrize(
    ("others", "line", "site", "expected"),
    [
        pytest.param(BOLD, "**M. P. Allan**, C. Dee", None, [], id="as usual"),
        pytest.param(
            BOLD, "C. Dee, **MP Allan**", None, ["10:22 MP Allan"], id="in bold"
        ),
        pytest.param(
            BOLD, "C. Dee, MP Allan*", None, ["10:20 MP Allan"], id="not bold"
        ),
        pytest.param(
            BOLD, "C. Dee and <b> MP Allan </b>", None, ["10:27 MP Allan"], id="in HTML"
        ),
        pytest.param(
            BOLD, "Milan P. Allan; C. Dee", None, ["10:12 Milan P. Allan"], id="in full"
        ),
        pytest.param(
            BOLD, "Allan, MP, Dee, C.", None, ["10:12 Allan, MP"], id="reversed"
        ),
        pytest.param(BOLD, "M. Allan, C. Dee", None, [], id="may be another"),
        pytest.param(
            BOLD, "C. Dee, **M. Allan**", None, ["10:22 M. Allan"], id="is the one"
        ),
        pytest.param(BOLD, "S. Allan, C. Dee", None, [], id="somebody else"),
        pytest.param(BOLD, "MP Allan-Bo, C. Dee", None, [], id="a longer family"),
        pytest.param(
            BOLD, "M. P. Allan, MP Allan", None, ["10:25 MP Allan"], id="named twice"
        ),
        pytest.param(
            BOLD[:3] + PLAIN, "MP Allan", None, [], id="in bold in too few lines"
        ),
        pytest.param(PLAIN, "MP Allan", None, [], id="nobody is known"),
        pytest.param(PLAIN, "MP Allan", group(MILAN), ["10:12 MP Allan"], id="as set"),
        pytest.param(
            PLAIN,
            "MP Allan, S. Bo",
            group(MILAN, Person("Mia P. Allan")),
            [],
            id="two of the group may be meant",
        ),
        pytest.param(
            PLAIN[:2], "MP Allan, C. Dee", group(MILAN), [], id="two are no habit"
        ),
        pytest.param(
            ["A. Bee, MP Allan"] * 3 + ["M.P. Allan"] * 3,
            "M P Allan",
            group(MILAN),
            [],
            id="no habit",
        ),
    ],
)
def test_places(
    others: list[str], line: str, site: Surroundings | None, expected: list[str]
) -> None:
    text = listed(*others, line)
    at = f"{2 * len(others) + 2}:"
    found = places(text, "PUB206", site)
    assert found == [one.replace("10:", at, 1) for one in expected]


def test_as_it_is_always_written() -> None:
    site = group(Person("Milan P. Allan", written="MP Allan"))
    found = findings(listed(*PLAIN), "PUB206", site)
    assert [one.severity for one in found] == ["warning"] * 4
    assert mended(listed(*PLAIN), "PUB206", site) == listed(*["A. Bee, MP Allan"] * 4)


def test_the_rest_of_the_line_stays() -> None:
    before, after = "C. Dee*, <b> MP Allan </b> *", "C. Dee*, <b> M. P. Allan </b> *"
    assert mended(listed(*BOLD, before), "PUB206") == listed(*BOLD, after)
