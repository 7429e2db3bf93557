"""Author lines as 113 real lists write them (field notes, 5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.model import author_line
from publist.model.author_line import as_line, parse, parse_name, pieces
from publist.model.names import Name


def people(line: str) -> list[str]:
    """Return ``Given|Family`` of each author; a name without parts is ``=Name``."""
    return [
        f"{name.given}|{name.family}" if name.family else f"={name.literal}"
        for name in parse(line).names
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("   ", [], id="blanks"),
        pytest.param("Ada Lovelace", ["Ada|Lovelace"], id="one"),
        pytest.param("Plato", ["=Plato"], id="mononym"),
        pytest.param("A. Bee, C. D. Eff", ["A.|Bee", "C. D.|Eff"], id="comma"),
        pytest.param("A. Bee,C. Dee", ["A.|Bee", "C.|Dee"], id="comma, no blank"),
        pytest.param("A. Bee,  C. Dee", ["A.|Bee", "C.|Dee"], id="comma, two blanks"),
        pytest.param("A. Bee and C. Dee", ["A.|Bee", "C.|Dee"], id="and"),
        pytest.param("A. Bee AND C. Dee", ["A.|Bee", "C.|Dee"], id="AND"),
        pytest.param(
            "A. Bee, C. Dee, and E. Eff", ["A.|Bee", "C.|Dee", "E.|Eff"], id="Oxford"
        ),
        pytest.param(
            "A. Bee, C. Dee and E. Eff", ["A.|Bee", "C.|Dee", "E.|Eff"], id="no Oxford"
        ),
        pytest.param("A. Bee & C. Dee", ["A.|Bee", "C.|Dee"], id="&"),
        pytest.param("A. Bee, & C. Dee", ["A.|Bee", "C.|Dee"], id="comma and &"),
        pytest.param("A. Bee &amp; C. Dee", ["A.|Bee", "C.|Dee"], id="&amp;"),
        pytest.param("A. Bee; C. Dee", ["A.|Bee", "C.|Dee"], id="semicolon"),
        pytest.param("A. Bee; C. Dee;", ["A.|Bee", "C.|Dee"], id="semicolon at end"),
        pytest.param(
            "A. Bee; C. Dee, E. Eff", ["A.|Bee", "C.|Dee", "E.|Eff"], id="one semicolon"
        ),
        pytest.param("A. Bee · C. Dee", ["A.|Bee", "C.|Dee"], id="dot in the middle"),
        pytest.param("A. Anderson", ["A.|Anderson"], id="and inside a name"),
        pytest.param("Sandy Andrade, B. Rand", ["Sandy|Andrade", "B.|Rand"], id="ands"),
        pytest.param("A. Bee, C. Dee.", ["A.|Bee", "C.|Dee"], id="full stop at end"),
        pytest.param("A. Bee, C. Dee,", ["A.|Bee", "C.|Dee"], id="comma at end"),
        pytest.param("MP Allan, K Bo", ["MP|Allan", "K|Bo"], id="FM Last"),
        pytest.param("Allan MP, Bowen K", ["MP|Allan", "K|Bowen"], id="Last FM"),
        pytest.param("Allan, M., Bo, K.", ["M.|Allan", "K.|Bo"], id="Last, F."),
        pytest.param(
            "Allan, M. P., Bo, K., & Cho, S.",
            ["M. P.|Allan", "K.|Bo", "S.|Cho"],
            id="APA",
        ),
        pytest.param(
            "Allan, M. P., & Cho, S.", ["M. P.|Allan", "S.|Cho"], id="APA, two"
        ),
        pytest.param("Allan, M. P.", ["M. P.|Allan"], id="Last, F., alone"),
        pytest.param("Allan, Milan P.", ["Milan P.|Allan"], id="Last, First, alone"),
        pytest.param("Allan, Milan", ["Milan|Allan"], id="Last, First, two words"),
        pytest.param("Plato, A. Bee", ["=Plato", "A.|Bee"], id="a mononym and a name"),
        pytest.param("A. Bee and, C. Dee", ["A.|Bee", "C.|Dee"], id="comma behind and"),
        pytest.param(
            "Bee A., Dee C., Eff, G.",
            ["A.|Bee", "C.|Dee", "G.|Eff"],
            id="a comma too many",
        ),
        pytest.param(
            "M. Shpigel Nacson, N. Srebro",
            ["M.|Shpigel Nacson", "N.|Srebro"],
            id="two families among initials",
        ),
        pytest.param(
            "A. Feder Cooper, Ruqi Zhang",
            ["A. Feder|Cooper", "Ruqi|Zhang"],
            id="a middle name among full names",
        ),
        pytest.param("A. Feder Cooper", ["A. Feder|Cooper"], id="alone: a middle name"),
        pytest.param(
            "Bee, A. Carl; Dee, C. M.", ["A. Carl|Bee", "C. M.|Dee"], id="family first"
        ),
        pytest.param(
            "M. de los Ríos, N. Bo", ["M.|de los Ríos", "N.|Bo"], id="unknown particles"
        ),
        pytest.param(
            "Allan, M.; Bo, K.", ["M.|Allan", "K.|Bo"], id="Last, F.; semicolon"
        ),
        pytest.param(
            "Allan, Milan; Bo, Kim", ["Milan|Allan", "Kim|Bo"], id="Last, First;"
        ),
        pytest.param(
            "Smith, John and Doe, Jane", ["John|Smith", "Jane|Doe"], id="BibTeX's own"
        ),
        pytest.param(
            "Ann Bo, Carl Do* & Eva Fo*, Gil Ho",
            ["Ann|Bo", "Carl|Do", "Eva|Fo", "Gil|Ho"],
            id="and between pairs of full names",
        ),
        pytest.param(
            "A. Bo, C. Do and E. Fo, G. Ho",
            ["A.|Bo", "C.|Do", "E.|Fo", "G.|Ho"],
            id="and between pairs",
        ),
        pytest.param(
            "van der Berg, A., Bo, K.", ["A.|van der Berg", "K.|Bo"], id="vdB"
        ),
        pytest.param("A. van der Berg", ["A.|van der Berg"], id="particles"),
        pytest.param("Luis de la Cruz", ["Luis|de la Cruz"], id="de la"),
        pytest.param("J.-F. Bo, Y-L. Cho", ["J.-F.|Bo", "Y-L.|Cho"], id="hyphens"),
        pytest.param("Mary-Jane O'Neil", ["Mary-Jane|O'Neil"], id="apostrophe"),
        pytest.param("Šárka Čapková", ["Šárka|Čapková"], id="accents"),
        pytest.param("李 明, 王 芳", ["李|明", "王|芳"], id="no Latin letters"),
        pytest.param("Martin King, Jr., A. Bo", ["Martin|King", "A.|Bo"], id="Jr."),
        pytest.param("John Doe III, A. Bo", ["John|Doe", "A.|Bo"], id="III"),
        pytest.param("A. Bee*, C. Dee*", ["A.|Bee", "C.|Dee"], id="marks"),
        pytest.param("A. Bee *, C. Dee", ["A.|Bee", "C.|Dee"], id="mark set apart"),
        pytest.param(r"A. Bee\*, C. Dee", ["A.|Bee", "C.|Dee"], id="escaped mark"),
        pytest.param("A. Bee†‡, C. Dee⋆", ["A.|Bee", "C.|Dee"], id="other marks"),
        pytest.param("**A. Bee**, C. Dee", ["A.|Bee", "C.|Dee"], id="bold"),
        pytest.param("张三, 李四", ["=张三", "=李四"], id="two in Chinese"),
        pytest.param(
            "张三、李四，王五", ["=张三", "=李四", "=王五"], id="Chinese signs"
        ),
        pytest.param("김철수*, 이영희", ["=김철수", "=이영희"], id="two in Korean"),
        pytest.param("欧, 文", ["文|欧"], id="a family name of one sign"),
        pytest.param("Fox, E., *Bee, A.*", ["E.|Fox", "A.|Bee"], id="italics inside"),
        pytest.param("E. Fox, *A. Bee*", ["E.|Fox", "A.|Bee"], id="italics"),
        pytest.param(
            "E. Fox, _A. Bee_, C. Dee", ["E.|Fox", "A.|Bee", "C.|Dee"], id="_"
        ),
        pytest.param("**A. Bee***, C. Dee", ["A.|Bee", "C.|Dee"], id="bold and mark"),
        pytest.param("**A. Bee, C. Dee**", ["A.|Bee", "C.|Dee"], id="two in bold"),
        pytest.param("<b>A. Bee</b>, C. Dee", ["A.|Bee", "C.|Dee"], id="<b>"),
        pytest.param(
            '<span style="color:red">A. Bee</span>, C. Dee',
            ["A.|Bee", "C.|Dee"],
            id="colour",
        ),
        pytest.param(
            '<a href="https://x.org">A. Bee</a>, C. Dee', ["A.|Bee", "C.|Dee"], id="<a>"
        ),
        pytest.param("[A. Bee](https://x.org)", ["A.|Bee"], id="Markdown link"),
        pytest.param("A. Bee<sup>*</sup>, C. Dee", ["A.|Bee", "C.|Dee"], id="<sup>"),
        pytest.param("A. Bee et al.", ["A.|Bee"], id="et al."),
        pytest.param("A. Bee, C. Dee, et al", ["A.|Bee", "C.|Dee"], id="et al"),
        pytest.param("Bee, A., et al.", ["A.|Bee"], id="Last, F., et al."),
        pytest.param("A. Bee and others", ["A.|Bee"], id="and others"),
        pytest.param("A. Bee, C. Dee (2020)", ["A.|Bee", "C.|Dee"], id="year at end"),
        pytest.param("A. Bee (equal contribution)", ["A.|Bee"], id="remark at end"),
        pytest.param(
            "The ATLAS Collaboration", ["The ATLAS|Collaboration"], id="group"
        ),
    ],
)
def test_people(line: str, expected: list[str]) -> None:
    assert people(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("A. Bee et al.", True, id="et al."),
        pytest.param("A. Bee et al", True, id="no full stop"),
        pytest.param("A. Bee, et. al.", True, id="et. al."),
        pytest.param("A. Bee and others", True, id="and others"),
        pytest.param("A. Bee, C. Dee", False, id="all named"),
        pytest.param("Pet Alder, A. Bee", False, id="inside a name"),
        pytest.param("A. Brothers and C. Others", False, id="a man called Others"),
    ],
)
def test_and_others(line: str, *, expected: bool) -> None:
    assert parse(line).and_others is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ada Lovelace", Name("Lovelace", "Ada"), id="two words"),
        pytest.param("Lovelace, Ada", Name("Lovelace", "Ada"), id="family first"),
        pytest.param("A. M. Bee", Name("Bee", "A. M."), id="initials"),
        pytest.param("A Bee*†", Name("Bee", "A", marks="*†"), id="marks"),
        pytest.param(r"A Bee\*", Name("Bee", "A", marks="*"), id="escaped mark"),
        pytest.param("*A Bee", Name("Bee", "A", marks="*"), id="mark in front"),
        pytest.param("John Doe III", Name("Doe", "John", "III"), id="III"),
        pytest.param("Plato", Name(literal="Plato"), id="mononym"),
        pytest.param("Wu L", Name("Wu", "L"), id="family and an initial"),
        pytest.param("L Wu", Name("Wu", "L"), id="initial and a short family"),
        pytest.param("J. NG", Name("NG", "J."), id="a family in capitals"),
        pytest.param("C Allis D.", Name("Allis", "C D."), id="initials on both sides"),
        pytest.param("", Name(), id="nothing"),
    ],
)
def test_parse_name(text: str, expected: Name) -> None:
    assert parse_name(text) == expected


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param("A. Bee,\n  C. Dee", "A. Bee, C. Dee", id="text over two lines"),
        pytest.param(["A. Bee", "C. Dee"], "A. Bee, C. Dee", id="list"),
        pytest.param([{"name": "A. Bee"}], "A. Bee", id="names"),
        pytest.param([{"link": "A. Bee", "is_first": True}], "A. Bee", id="links"),
        pytest.param([{"given": "A.", "family": "Bee"}], "A. Bee", id="by parts"),
        pytest.param([{"family": "Bee"}], "Bee", id="family only"),
        pytest.param([None, 3, "A. Bee"], "A. Bee", id="rubble in the list"),
        pytest.param(None, "", id="null"),
        pytest.param(7, "", id="a number"),
    ],
)
def test_as_line(held: object, expected: str) -> None:
    assert as_line(held) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("A. Bee (2020)", "A. Bee", id="year"),
        pytest.param("A. Bee (in press).", "A. Bee", id="remark"),
        pytest.param("A. Bee (Ann)", "A. Bee (Ann)", id="one word stays"),
        pytest.param("<i>A.</i> Bee;", "A. Bee", id="markup and semicolon"),
    ],
)
def test_shown(line: str, expected: str) -> None:
    assert author_line.shown(line) == expected


@given(st.text())
def test_no_line_is_refused(line: str) -> None:
    assert all(name.sorted_by for name in parse(line).names)
    assert all(isinstance(piece, str) for piece in pieces(line))


@given(st.lists(st.sampled_from(["A. Bee", "Šárka Čapková", "J.-F. de la Cruz"])))
def test_names_by_commas_come_back(names: list[str]) -> None:
    assert [f"{n.given} {n.family}" for n in parse(", ".join(names)).names] == names
