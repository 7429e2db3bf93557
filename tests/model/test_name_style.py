import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.model import author_line
from publist.model.name_style import NameStyle, read_off
from publist.model.names import AuthorLine, Name, same_person

THREE = AuthorLine(
    (Name("Allan", "Milan P."), Name("Bo", "Jean-François"), Name("Cho", "Sam"))
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([], "Milan P. Allan, Jean-François Bo, Sam Cho", id="no habit"),
        pytest.param(
            ["Ann Bee, Carl Dee"],
            "Milan P. Allan, Jean-François Bo, Sam Cho",
            id="full names",
        ),
        pytest.param(
            ["A. M. Bee, C. Dee"], "M. P. Allan, J.-F. Bo, S. Cho", id="M. P."
        ),
        pytest.param(["A.M. Bee, C. Dee"], "M.P. Allan, J.-F. Bo, S. Cho", id="M.P."),
        pytest.param(["AM Bee, C Dee"], "MP Allan, J-F Bo, S Cho", id="MP"),
        pytest.param(["Bee AM, Dee C"], "Allan MP, Bo J-F, Cho S", id="Family MP"),
        pytest.param(
            ["Bee, A. M., Dee, C."], "Allan, M. P., Bo, J.-F., Cho, S.", id="Family, M."
        ),
        pytest.param(
            ["Bee, Ann; Dee, Carl"],
            "Allan, Milan P.; Bo, Jean-François; Cho, Sam",
            id="semicolons",
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
            ["Bee, A.; Dee, C.; and Eff, E."],
            "Allan, M. P.; Bo, J.-F.; and Cho, S.",
            id="semicolon before and",
        ),
        pytest.param(
            ["A. Bee, C. Dee & E. Eff"], "M. P. Allan, J.-F. Bo & S. Cho", id="&"
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
            ["<b>M. Allan</b>, A. Bee"], "**M. P. Allan**, J.-F. Bo, S. Cho", id="<b>"
        ),
        pytest.param(
            ["A. Bee, C. D. Eff", "Ann Bee, Carl Eff", "A. Bee, K. Eff"],
            "M. P. Allan, J.-F. Bo, S. Cho",
            id="the most common wins",
        ),
    ],
)
def test_a_new_line_looks_like_the_others(lines: list[str], expected: str) -> None:
    assert read_off(lines).line(THREE) == expected


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        pytest.param(AuthorLine(), "", id="nobody"),
        pytest.param(AuthorLine((Name("Bee", "Ann"),)), "A. Bee", id="one"),
        pytest.param(
            AuthorLine((Name("Bee", "Ann"), Name("Dee", "Carl"))),
            "A. Bee and C. Dee",
            id="two: no comma before and",
        ),
        pytest.param(
            AuthorLine((Name("Bee", "Ann"),), and_others=True),
            "A. Bee, et al.",
            id="et al.",
        ),
        pytest.param(AuthorLine((Name(literal="CERN"),)), "CERN", id="a group"),
        pytest.param(
            AuthorLine((Name("Bee", "Ann", marks="*"), Name("King", "M.", "Jr."))),
            "A. Bee* and M. King Jr.",
            id="marks and Jr.",
        ),
        pytest.param(AuthorLine((Name("Bee"),)), "Bee", id="family only"),
    ],
)
def test_line(authors: AuthorLine, expected: str) -> None:
    style = NameStyle(given="M. P.", last=", and ")
    assert style.line(authors) == expected


people = st.builds(
    Name,
    st.sampled_from(["Allan", "Čapková", "van der Berg", "O'Neil", "Li"]),
    st.sampled_from(["Milan Philipp", "Jean-François", "Ann", "M. P.", "Šárka"]),
)
styles = st.builds(
    NameStyle,
    st.sampled_from(["given family", "family, given", "family given"]),
    st.sampled_from(["M. P.", "M.P.", "MP"]),
    st.just(", "),
    st.sampled_from([", ", " and ", ", and ", " & "]),
)


@given(styles, st.lists(people, min_size=1, max_size=6))
def test_what_is_written_reads_back_as_the_same_people(
    style: NameStyle, names: list[Name]
) -> None:
    line = style.line(AuthorLine(tuple(names)))
    read = author_line.parse(line).names
    assert len(read) == len(names), line
    assert all(map(same_person, read, names)), line
