from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.model.test_name_style import people, styles

from publist.model.name_habits import NEWEST, read_off, style_of
from publist.model.name_style import NameStyle
from publist.model.names import AuthorLine, Name, is_initials
from publist.model.people import People, Person

THREE = AuthorLine(
    (Name("Allan", "Milan P."), Name("Bo", "Jean-François"), Name("Cho", "Sam"))
)
TWO = AuthorLine(THREE.names[:2])
EQUAL = AuthorLine(
    (
        *(replace(name, marks="*") for name in TWO.names),
        THREE.names[2],
        Name("Do", "E."),
    )
)
FULL = "Milan P. Allan, Jean-François Bo, Sam Cho"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([], FULL, id="no habit"),
        pytest.param(["Plato"], FULL, id="no given names"),
        pytest.param(["Ann Bee, Carl Dee"], FULL, id="full names"),
        pytest.param(
            ["Ann B Bee, Carl D Dee"],
            "Milan P Allan, Jean-François Bo, Sam Cho",
            id="full names, initials without dots",
        ),
        pytest.param(
            ["Ann B Bee, Carl D. Dee"], FULL, id="full names, initials as they come"
        ),
        pytest.param(
            ["A. M. Bee, C. Dee"], "M. P. Allan, J.-F. Bo, S. Cho", id="M. P."
        ),
        pytest.param(["A.M. Bee, C. Dee"], "M.P. Allan, J.-F. Bo, S. Cho", id="M.P."),
        pytest.param(["A M Bee, C Dee"], "M P Allan, J-F Bo, S Cho", id="M P"),
        pytest.param(["AM Bee, C Dee"], "MP Allan, J-F Bo, S Cho", id="MP"),
        pytest.param(["A Bee, C Dee"], "MP Allan, J-F Bo, S Cho", id="M"),
        pytest.param(["A. Bee, C. Dee"], "M. P. Allan, J.-F. Bo, S. Cho", id="M."),
        pytest.param(["Bee AM, Dee C"], "Allan MP, Bo J-F, Cho S", id="Family MP"),
        pytest.param(
            ["Bee, A. M., Dee, C."], "Allan, M. P., Bo, J.-F., Cho, S.", id="Family, M."
        ),
        pytest.param(
            ["Bee, A. M., Dee, C., & Eff, G."],
            "Allan, M. P., Bo, J.-F., & Cho, S.",
            id="APA",
        ),
        pytest.param(
            ["Bee, Ann; Dee, Carl"],
            "Allan, Milan P.; Bo, Jean-François; Cho, Sam",
            id="semicolons",
        ),
        pytest.param(
            ["Bee, Ann and Dee, Carl and Eff, Gil"],
            "Allan, Milan P. and Bo, Jean-François and Cho, Sam",
            id="and between all",
        ),
        pytest.param(
            ["A. Bee, C. Dee and E. Eff"],
            "M. P. Allan, J.-F. Bo and S. Cho",
            id="and",
        ),
        pytest.param(
            ["A. Bee, C. Dee, and E. Eff"],
            "M. P. Allan, J.-F. Bo, and S. Cho",
            id="Oxford comma",
        ),
        pytest.param(
            ["A. Bee, C. Dee, and E. Eff", "A. Bee and C. Dee", "A. Bee and E. Eff"],
            "M. P. Allan, J.-F. Bo, and S. Cho",
            id="lines of two have no say",
        ),
        pytest.param(
            ["Bee, A.; Dee, C.; and Eff, E."],
            "Allan, M. P.; Bo, J.-F.; and Cho, S.",
            id="semicolon before and",
        ),
        pytest.param(
            ["A. Bee, C. Dee & E. Eff"], "M. P. Allan, J.-F. Bo & S. Cho", id="&"
        ),
        pytest.param(
            ["A. Bee · C. Dee · E. Eff"], "M. P. Allan · J.-F. Bo · S. Cho", id="·"
        ),
        pytest.param(
            ["A. Bee, C. Dee.", "C. Dee, Z. Eff."],
            "M. P. Allan, J.-F. Bo, S. Cho.",
            id="full stop",
        ),
        pytest.param(
            ["Bee, A., Dee, C."],
            "Allan, M. P., Bo, J.-F., Cho, S.",
            id="an initial's own full stop",
        ),
        pytest.param(
            ["A. Bee, **M. Allan**", "**M. P. Allan**, C. Dee", "M. Allan"],
            "**M. P. Allan**, J.-F. Bo, S. Cho",
            id="the group in bold",
        ),
        pytest.param(
            ["**M. Allan**, A. Bee", "M. Allan, A. Bee", "A. Bee, M. Allan"],
            "M. P. Allan, J.-F. Bo, S. Cho",
            id="bold once, by chance",
        ),
        pytest.param(
            ["<b>M. Allan</b>, A. Bee"],
            "<b>M. P. Allan</b>, J.-F. Bo, S. Cho",
            id="<b>",
        ),
        pytest.param(
            ['<span class="me"> M. Allan</span>, A. Bee'],
            '<span class="me">M. P. Allan</span>, J.-F. Bo, S. Cho',
            id="<span>",
        ),
        pytest.param(
            ["A. Bee, C. D. Eff", "Ann Bee, Carl Eff", "A. Bee, K. Eff"],
            "M. P. Allan, J.-F. Bo, S. Cho",
            id="the most common wins",
        ),
        pytest.param(
            ["A. Bee, C. Eff"] * NEWEST + ["Ann Bee, Carl Eff"] * 2 * NEWEST,
            "M. P. Allan, J.-F. Bo, S. Cho",
            id="the newest decide",
        ),
        pytest.param(
            ["A. Bee, B. Cee, Carl Dee, Donna Eff, Eve Fee, Finn Gee", "A. Bee, C. D"],
            FULL,
            id="a line has one vote",
        ),
    ],
)
def test_a_new_line_looks_like_the_others(lines: list[str], expected: str) -> None:
    assert style_of(lines).line(THREE) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ["A. Bee, C. Dee & E. Eff"], "M. P. Allan & J.-F. Bo", id="as of many"
        ),
        pytest.param(
            ["A. Bee, C. Dee, and E. Eff"], "M. P. Allan and J.-F. Bo", id="no comma"
        ),
        pytest.param(
            ["A. Bee, C. Dee and E. Eff", "A. Bee, C. Dee"],
            "M. P. Allan, J.-F. Bo",
            id="their own way",
        ),
        pytest.param(
            ["A. Bee* & C. Dee*"], "M. P. Allan, J.-F. Bo", id="equal ones say nothing"
        ),
        pytest.param(
            ["Bee, A., Dee, C., & Eff, E."], "Allan, M. P., & Bo, J.-F.", id="APA"
        ),
    ],
)
def test_two_names(lines: list[str], expected: str) -> None:
    assert style_of(lines).line(TWO) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ["A. Bee*, C. Dee*, E. Eff"],
            "M. P. Allan*, J.-F. Bo*, S. Cho, E. Do",
            id="*",
        ),
        pytest.param(
            ["A. Bee *, C. Dee *, E. Eff"],
            "M. P. Allan *, J.-F. Bo *, S. Cho, E. Do",
            id="set apart",
        ),
        pytest.param(
            [r"A. Bee\*, C. Dee\*, E. Eff"],
            r"M. P. Allan\*, J.-F. Bo\*, S. Cho, E. Do",
            id="escaped",
        ),
        pytest.param(
            ["A. Bee&#42;, C. Dee&#42;, E. Eff"],
            "M. P. Allan&#42;, J.-F. Bo&#42;, S. Cho, E. Do",
            id="entity",
        ),
        pytest.param(
            ["A. Bee<sup>*</sup>, C. Dee<sup>*</sup>, E. Eff"],
            "M. P. Allan<sup>*</sup>, J.-F. Bo<sup>*</sup>, S. Cho, E. Do",
            id="raised",
        ),
        pytest.param(
            ["A. Bee* & C. Dee*, E. Eff"],
            "M. P. Allan* & J.-F. Bo*, S. Cho, E. Do",
            id="& between equal ones",
        ),
        pytest.param(
            ["A. Bee, C. Dee* & E. Eff*"],
            "M. P. Allan*, J.-F. Bo*, S. Cho & E. Do",
            id="& before the last, who is equal",
        ),
        pytest.param(
            ["**A. Bee** *, C. Dee *, E. Eff"],
            "M. P. Allan *, J.-F. Bo *, S. Cho, E. Do",
            id="beside bold",
        ),
    ],
)
def test_marks(lines: list[str], expected: str) -> None:
    assert style_of(lines).line(EQUAL) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("A. Bee, et al.", "A. Bee, et al.", id="comma"),
        pytest.param("A. Bee et al", "A. Bee et al", id="bare"),
        pytest.param("A. Bee and others", "A. Bee and others", id="others"),
        pytest.param("A. Bee, C. Dee", "A. Bee, et al.", id="no habit"),
    ],
)
def test_and_others(line: str, expected: str) -> None:
    assert style_of([line]).line(AuthorLine((Name("Bee", "Ann"),), True)) == expected  # noqa: FBT003


LIST = ["Bee, Ann; Dee, Carl; and Eff, Gil"]


@pytest.mark.parametrize(
    ("like", "expected"),
    [
        pytest.param("MP Allan", "MP Allan, J-F Bo, and S Cho", id="one name"),
        pytest.param("M. Allan", "M. P. Allan, J.-F. Bo, and S. Cho", id="M."),
        pytest.param(
            "M. P. Allan, K. Bo & D. Cho", "M. P. Allan, J.-F. Bo & S. Cho", id="three"
        ),
        pytest.param(
            "Allan, M. P.", "Allan, M. P., Bo, J.-F., and Cho, S.", id="family first"
        ),
        pytest.param(
            "Roe, Ann",
            "Allan, Milan P.; Bo, Jean-François; and Cho, Sam",
            id="no change",
        ),
        pytest.param(
            "**M. Allan**", "**M. P. Allan**, J.-F. Bo, and S. Cho", id="in bold"
        ),
    ],
)
def test_an_example_wins_over_the_list(like: str, expected: str) -> None:
    allan = Person(Name("Allan", "Milan P."))
    assert style_of(LIST, People((allan,)), like=like).line(THREE) == expected


def test_the_full_stop_of_an_initial_ends_no_line() -> None:
    group = AuthorLine((Name("Bee", "Ann"), Name(literal="CERN")))
    assert style_of(["Bee, A., Dee, C."]).line(group) == "Bee, A., CERN"


def test_full_names_behind_families_are_never_parted_by_commas() -> None:
    style = style_of([], like="Allan, Milan")
    assert style.line(THREE) == "Allan, Milan P.; Bo, Jean-François; Cho, Sam"


def test_a_family_of_two_words_is_known_from_the_list() -> None:
    style = style_of(["M. Shpigel Nacson, N. Srebro", "N. Srebro, D. Soudry"])
    assert (
        style.line(AuthorLine((Name("Nacson", "Mor Shpigel"),))) == "M. Shpigel Nacson"
    )


full = people.filter(lambda name: not is_initials(name.given))


@given(styles(), st.lists(full, min_size=4, max_size=6))
def test_a_style_is_read_off_lines_written_in_it(
    style: NameStyle, names: list[Name]
) -> None:
    bare = [replace(name, marks="") for name in names]
    marked = [replace(name, marks="*") for name in names[:2]] + bare[2:]
    authors = [AuthorLine(tuple(one)) for one in (bare, marked, bare[:2], bare[::-1])]
    lines = [style.line(one) for one in authors]
    read = style_of(lines)
    assert [read.line(one) for one in authors] == lines, read


def test_bold_by_settings() -> None:
    allan, bo, new = (Person(Name(family, "M.")) for family in ("Allan", "Bo", "Cho"))
    lines = ["**M. Allan**, M. Bo", "M. Bo, **M. Allan**"]
    line = AuthorLine((allan.name, bo.name, new.name))
    people = People((allan, bo, new))
    assert style_of(lines, people).line(line) == "**M. Allan**, M. Bo, M. Cho"
    assert style_of(lines, people, bold=False).line(line) == "M. Allan, M. Bo, M. Cho"
    bold = "**M. Allan**, **M. Bo**, **M. Cho**"
    assert style_of(lines, people, bold=True).line(line) == bold


def test_read_off_keeps_what_no_line_shows() -> None:
    known = NameStyle(others=" et al", end=".", two=" & ")
    read = read_off(["A. Bee"], known)
    assert (read.others, read.end, read.two, read.short) == (" et al", ".", " & ", True)
