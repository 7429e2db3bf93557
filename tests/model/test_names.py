import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.model.author_line import parse_name
from publist.model.names import (
    Name,
    initials,
    is_initials,
    same_person,
    same_spelling,
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Daniel Soudry", "Daniel Soudry", True, id="equal"),
        pytest.param("D. Soudry", "Daniel Soudry", True, id="initial"),
        pytest.param("D Soudry", "D. Soudry", True, id="full stop"),
        pytest.param("Soudry, D.", "Daniel Soudry", True, id="family first"),
        pytest.param("MP Allan", "Milan P. Allan", True, id="two initials"),
        pytest.param("M. Allan", "MP Allan", True, id="one initial of two"),
        pytest.param("MP Allan", "MK Allan", False, id="second initial differs"),
        pytest.param("Milan Allan", "Milan P. Allan", True, id="middle left out"),
        pytest.param("Milan Allan", "Maria Allan", False, id="given names differ"),
        pytest.param("M. Allan", "K. Allan", False, id="initials differ"),
        pytest.param("M. Allan", "M. Allen", False, id="families differ"),
        pytest.param("José Núñez", "Jose Nunez", True, id="accents"),
        pytest.param("J. Søgaard", "J. Sogaard", True, id="ø"),
        pytest.param("Ł. Kaiser", "L. Kaiser", True, id="Ł"),
        pytest.param("a. bee", "A. BEE", True, id="case"),
        pytest.param("J.-F. Bo", "Jean-François Bo", True, id="hyphens"),
        pytest.param("JF Bo", "J.-F. Bo", True, id="hyphen left out"),
        pytest.param("A. O'Neil", "A. O’Neil", True, id="apostrophes"),
        pytest.param("A. Bee*", "A. Bee", True, id="marks"),
        pytest.param("J. Mueller", "Jörg Müller", True, id="ue for ü"),
        pytest.param("Joerg Muller", "Jörg Müller", True, id="oe for ö, u for ü"),
        pytest.param("J. Muller", "J. Mueller", False, id="u is not ue"),
        pytest.param("A. Soerensen", "Anders Sørensen", True, id="oe for ø"),
        pytest.param("Y.-C. Bo", "Yuchun Bo", True, id="one word or two"),
        pytest.param("Yu-Chun Bo", "Yuchun Bo", True, id="a hyphen more"),
        pytest.param("Th. Bo", "Thomas Bo", True, id="an initial of two letters"),
        pytest.param("Th. Bo", "Tim Bo", False, id="another one"),
        pytest.param("M. Allan", "M. Allan-Smith", False, id="hyphen behind"),
        pytest.param("M. Smith", "M. Allan-Smith", False, id="hyphen in front"),
        pytest.param("M. A. Smith", "M. Allan-Smith", False, id="hyphen and initial"),
        pytest.param("M. Allan Smith", "M. Allan-Smith", True, id="no hyphen"),
        pytest.param("McDonald, A.", "Mc Donald, A.", True, id="a blank more"),
        pytest.param("Nacson, Mor Shpigel", "Shpigel Nacson, M.", True, id="families"),
        pytest.param("M. S. Nacson", "Shpigel Nacson, Mor", True, id="family initial"),
        pytest.param("M. Nacson", "Shpigel Nacson, Mor", False, id="a family less"),
        pytest.param("J. M. van Ruit", "Ruit, J. M. van", True, id="particle behind"),
        pytest.param("J. Ruit", "J. van Ruit", False, id="no particle"),
        pytest.param("Allan", "Milan Allan", True, id="family only"),
        pytest.param("李 明", "李 明", True, id="no Latin letters"),
        pytest.param("李 明", "李 芳", False, id="other letters"),
        pytest.param("☺ ☻", "☺ ☺", False, id="no letters at all"),
        pytest.param("Plato", "Plato", True, id="mononyms"),
        pytest.param("Plato", "Aristotle", False, id="two mononyms"),
    ],
)
def test_same_person(one: str, other: str, *, expected: bool) -> None:
    first, second = parse_name(one), parse_name(other)
    assert (same_person(first, second), same_person(second, first)) == (expected,) * 2


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("M. P. Allan", "MP Allan", True, id="dots"),
        pytest.param("José Núñez", "Jose Nunez", True, id="accents"),
        pytest.param("Yu-Chun Bo", "Yuchun Bo", True, id="hyphen"),
        pytest.param("Jörg Müller", "Joerg Mueller", True, id="umlauts"),
        pytest.param("M. Allan", "MP Allan", False, id="an initial less"),
        pytest.param("M. Allan", "Milan Allan", False, id="initial and name"),
        pytest.param("M. Allan", "M. Allen", False, id="families"),
    ],
)
def test_same_spelling(one: str, other: str, *, expected: bool) -> None:
    first, second = parse_name(one), parse_name(other)
    assert (same_spelling(first, second), same_spelling(second, first)) == (
        expected,
    ) * 2


words = st.sampled_from(
    "Jörg J. JF J.-F. Joerg Mor Shpigel Müller Mueller van Ben-Yaacov Roe ☺ Li".split()
)
parts = st.lists(words, max_size=3).map(" ".join)
names = st.builds(Name, parts, parts)


@given(names, names)
def test_recognition_is_mutual(one: Name, other: Name) -> None:
    assert same_person(one, one)
    assert same_person(one, other) is same_person(other, one)
    assert same_spelling(one, other) <= same_person(one, other)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("M.", True, id="one"),
        pytest.param("MP", True, id="two"),
        pytest.param("M.P.", True, id="dots"),
        pytest.param("M. P.", True, id="blank"),
        pytest.param("J.-F.", True, id="hyphen"),
        pytest.param("É.", True, id="accent"),
        pytest.param("Mo", False, id="a short name"),
        pytest.param("m.", False, id="lower case"),
        pytest.param("ABCDE", False, id="five capitals"),
        pytest.param("", False, id="nothing"),
        pytest.param("2.", False, id="a number"),
    ],
)
def test_is_initials(word: str, *, expected: bool) -> None:
    assert is_initials(word) is expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("Milan Philipp", ["M", "P"], id="full"),
        pytest.param("MP", ["M", "P"], id="run together"),
        pytest.param("M. P.", ["M", "P"], id="dots"),
        pytest.param("Milan P.", ["M", "P"], id="mixed"),
        pytest.param("Jean-François", ["J", "F"], id="hyphen"),
        pytest.param("Élodie", ["É"], id="accent"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_initials(given: str, expected: list[str]) -> None:
    assert initials(given) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(Name("Bee", "A."), "Bee", id="family"),
        pytest.param(Name(literal="CERN"), "CERN", id="literal"),
        pytest.param(Name(), "", id="nothing"),
    ],
)
def test_sorted_by(name: Name, expected: str) -> None:
    assert name.sorted_by == expected
