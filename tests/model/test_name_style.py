from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.model import author_line
from publist.model.name_style import SPELLED, NameStyle
from publist.model.names import AuthorLine, Name, same_person
from publist.model.people import People, Person

THREE = (Name("Allan", "Milan P."), Name("Bo", "Jean-François"), Name("Cho", "Sam"))
SHORT = NameStyle(short=True)
ALLAN = Person(Name("Allan", "Milan Philipp"), (Name("Allan-Roe", "M."),))


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        pytest.param(
            NameStyle(), "Milan P. Allan, Jean-François Bo, Sam Cho", id="full"
        ),
        pytest.param(
            NameStyle(initials="MP"),
            "Milan P Allan, Jean-François Bo, Sam Cho",
            id="full, initials without dots",
        ),
        pytest.param(SHORT, "M. P. Allan, J.-F. Bo, S. Cho", id="M. P."),
        pytest.param(
            replace(SHORT, initials="M.P."), "M.P. Allan, J.-F. Bo, S. Cho", id="M.P."
        ),
        pytest.param(
            replace(SHORT, initials="M P"), "M P Allan, J-F Bo, S Cho", id="M P"
        ),
        pytest.param(replace(SHORT, initials="MP"), "MP Allan, J-F Bo, S Cho", id="MP"),
        pytest.param(
            NameStyle("family given", short=True, initials="MP"),
            "Allan MP, Bo J-F, Cho S",
            id="Family MP",
        ),
        pytest.param(
            NameStyle("family, given", short=True, last=", & "),
            "Allan, M. P., Bo, J.-F., & Cho, S.",
            id="APA",
        ),
        pytest.param(
            NameStyle("family, given", separator="; "),
            "Allan, Milan P.; Bo, Jean-François; Cho, Sam",
            id="semicolons",
        ),
        pytest.param(
            replace(SHORT, last=", and "),
            "M. P. Allan, J.-F. Bo, and S. Cho",
            id="and",
        ),
        pytest.param(
            replace(SHORT, end="."), "M. P. Allan, J.-F. Bo, S. Cho.", id="full stop"
        ),
        pytest.param(
            replace(SHORT, own=(Name("Allan", "M."),)),
            "**M. P. Allan**, J.-F. Bo, S. Cho",
            id="own people in bold",
        ),
        pytest.param(
            replace(SHORT, own=(Name("Allan", "M."),), bold=("<b>", "</b>")),
            "<b>M. P. Allan</b>, J.-F. Bo, S. Cho",
            id="<b>",
        ),
        pytest.param(
            replace(SHORT, people=People((ALLAN,)), initials="MP"),
            "MP Allan, J-F Bo, S Cho",
            id="a known person follows the style",
        ),
        pytest.param(
            NameStyle(people=People((ALLAN,))),
            "Milan Philipp Allan, Jean-François Bo, Sam Cho",
            id="a known person's full name",
        ),
        pytest.param(
            NameStyle(people=People((replace(ALLAN, written="M. Allan (PI)"),))),
            "M. Allan (PI), Jean-François Bo, Sam Cho",
            id="a known person's fixed form",
        ),
    ],
)
def test_three_names(style: NameStyle, expected: str) -> None:
    assert style.line(AuthorLine(THREE)) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("Milan Philipp", "M. P.", id="names"),
        pytest.param("MP", "M. P.", id="letters together"),
        pytest.param("M.P.", "M. P.", id="dots, no blanks"),
        pytest.param("M.Philipp", "M. P.", id="a name behind a dot"),
        pytest.param("Ma.P.", "Ma. P.", id="an initial of two letters, no blank"),
        pytest.param("Milan PA", "M. P. A.", id="mixed"),
        pytest.param("Jean-François", "J.-F.", id="hyphen"),
        pytest.param("J-F", "J.-F.", id="hyphen between initials"),
        pytest.param("Yu. M.", "Yu. M.", id="an initial of two letters"),
        pytest.param("A. de la", "A. de la", id="particles behind"),
        pytest.param("Robert (Bob)", "R.", id="a nickname"),
        pytest.param("M. A. (Mark Andrew)", "M. A.", id="initials and names"),
        pytest.param("明", "明", id="no capitals"),
        pytest.param("bell", "bell", id="lower case on purpose"),
        pytest.param("Šárka", "Š.", id="accent"),
    ],
)
def test_given_names_made_short(given: str, expected: str) -> None:
    assert SHORT.one(Name("Xy", given)) == f"{expected} Xy"


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
        pytest.param(AuthorLine(and_others=True), "", id="nobody and others"),
        pytest.param(AuthorLine((Name(literal="CERN"),)), "CERN", id="a group"),
        pytest.param(
            AuthorLine((Name("Bee", "Ann", marks="*"), Name("King", "M.", "Jr."))),
            "A. Bee* and M. King Jr.",
            id="marks and Jr.",
        ),
        pytest.param(AuthorLine((Name("Bee"),)), "Bee", id="family only"),
        pytest.param(
            AuthorLine((Name("Bee", "Ann", marks="*"), Name("Dee", "C.", marks="*"))),
            "A. Bee* & C. Dee*",
            id="equal ones",
        ),
        pytest.param(
            AuthorLine((Name("Bee", "Ann", marks="*"), Name("Dee", "C.", marks="†"))),
            "A. Bee* and C. Dee†",
            id="marks that differ",
        ),
        pytest.param(
            AuthorLine((Name("Nacson", "Mor Shpigel"),)),
            "M. Shpigel Nacson",
            id="a family of two words that the list knows",
        ),
    ],
)
def test_line(authors: AuthorLine, expected: str) -> None:
    families = frozenset({"shpigel nacson"})
    style = replace(SHORT, last=", and ", equal=" & ", families=families)
    assert style.line(authors) == expected


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        pytest.param("*", "A. Bee*†", id="glued"),
        pytest.param(" *", "A. Bee *†", id="set apart"),
        pytest.param("\\*", "A. Bee\\*†", id="escaped for Markdown"),
        pytest.param("&#42;", "A. Bee&#42;†", id="escaped for HTML"),
        pytest.param("<sup>*</sup>", "A. Bee<sup>*†</sup>", id="raised"),
    ],
)
def test_marks(mark: str, expected: str) -> None:
    style = replace(SHORT, mark=mark)
    assert style.line(AuthorLine((Name("Bee", "Ann", marks="*†"),))) == expected


JIN, JAE = (Person(Name("Kim", given)) for given in ("Jin", "Jae"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(Name("Kim", "J."), "**J. Kim**", id="one of two: bold, as it is"),
        pytest.param(Name("Kim", "Jae"), "**Jae Kim**", id="the other"),
        pytest.param(Name("Kim", "Jan"), "Jan Kim", id="somebody else"),
    ],
)
def test_two_people_of_one_name(name: Name, expected: str) -> None:
    style = NameStyle(people=People((JIN, JAE)), own=(JIN.name, JAE.name))
    assert style.line(AuthorLine((name,))) == expected


people = st.builds(
    Name,
    st.sampled_from(["Allan", "Čapková", "van der Berg", "O'Neil", "Li", "Roe-Doe"]),
    st.sampled_from(["Milan Philipp", "Jean-François", "Ann", "M. P.", "Šárka", "MP"]),
    marks=st.sampled_from(["", "", "", "*", "†", "*†"]),
)
shapes = st.sampled_from(
    [
        ("given family", True),
        ("given family", False),
        ("family, given", True),
        ("family given", True),
    ]
)
separators = st.sampled_from([", ", "; "])
joints = ["", " and ", "{} and ", " & ", "{} & "]


@st.composite
def styles(draw: st.DrawFn) -> NameStyle:
    order, short = draw(shapes)
    separator = draw(separators)
    return NameStyle(
        order,
        short=short,
        initials=draw(st.sampled_from(list(SPELLED))),
        separator=separator,
        last=draw(st.sampled_from(joints)).format(separator.strip()),
        mark=draw(st.sampled_from(["*", " *", "\\*", "&#42;", "<sup>*</sup>"])),
        equal=draw(st.sampled_from(["", " & "])),
        bold=draw(st.sampled_from([("**", "**"), ("<b>", "</b>")])),
        own=draw(st.sampled_from([(), (Name("Allan", "M. P."),)])),
    )


@given(
    style=styles(),
    names=st.lists(people, min_size=1, max_size=6),
    and_others=st.booleans(),
)
def test_what_is_written_reads_back_as_the_same_people(
    style: NameStyle, names: list[Name], *, and_others: bool
) -> None:
    line = style.line(AuthorLine(tuple(names), and_others))
    read = author_line.parse(line)
    assert read.and_others is and_others, line
    assert [name.marks for name in read.names] == [name.marks for name in names], line
    assert all(map(same_person, read.names, names)), line
