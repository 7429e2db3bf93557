"""Name lists as BibTeX reads them, and as their authors meant them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.model.names import Name
from publist.sources._names import annotated, people


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("Soudry, Daniel", Name("Soudry", "Daniel"), id="comma"),
        pytest.param("Daniel Soudry", Name("Soudry", "Daniel"), id="given first"),
        pytest.param("Plato", Name("Plato"), id="one word"),
        pytest.param("Ludwig van Beethoven", Name("van Beethoven", "Ludwig")),
        pytest.param("van der Berg, Jan", Name("van der Berg", "Jan"), id="particles"),
        pytest.param("Brinch Hansen, Per", Name("Brinch Hansen", "Per")),
        pytest.param("King, Jr., Martin L.", Name("King", "Martin L.", "Jr.")),
        pytest.param("Ford, Henry, III", Name("Ford", "Henry", "III"), id="jr last"),
        pytest.param("R. N. Kohn, Jr", Name("Kohn", "R. N.", "Jr"), id="only a jr"),
        pytest.param("John Q. Public, III", Name("Public", "John Q.", "III")),
        pytest.param("Luna D.", Name("D.", "Luna"), id="as BibTeX reads it"),
        pytest.param("J. P. D.", Name("D.", "J. P."), id="nothing but initials"),
        pytest.param("{Barnes and Noble}", Name(literal="Barnes and Noble")),
        pytest.param("{The {ATLAS} Group}", Name(literal="The ATLAS Group")),
        pytest.param("Gilles {Van Assche}", Name("Van Assche", "Gilles")),
        pytest.param("{de Val-Borro}, M.", Name("de Val-Borro", "M.")),
        pytest.param("Fernandes da Silva, S.", Name("Fernandes da Silva", "S.")),
        pytest.param(r"Mu\~noz Baena, Laura", Name("Muñoz Baena", "Laura")),
        pytest.param(r"{\'E}lie Cartan", Name("Cartan", "Élie"), id="no particle"),
        pytest.param(r"M{\"u}ller, J{\"{o}}rg", Name("Müller", "Jörg")),
        pytest.param("D.~J. Soudry", Name("Soudry", "D. J."), id="tie"),
        pytest.param(
            "family=Meent, given=Jan, prefix=van de", Name("van de Meent", "Jan")
        ),
        pytest.param("Smith*, John", Name("Smith", "John", marks="*"), id="mark"),
        pytest.param(r"John Smith$^{*,\dagger}$", Name("Smith", "John", marks="*†")),
        pytest.param(r"Li\textsuperscript{\#}, C.", Name("Li", "C.", marks="#")),
        pytest.param("Smith$^{1,*}$, J.", Name("Smith", "J.", marks="*"), id="$^1,*$"),
        pytest.param(
            r"Smith\textsuperscript{a,b,$\dagger$}, J.",
            Name("Smith", "J.", marks="†"),
            id="affiliations",
        ),
        pytest.param("Bo Li<sup>2</sup>", Name("Li", "Bo"), id="affiliation, HTML"),
        pytest.param("A. M$^c$Leod", Name("McLeod", "A."), id="raised letter"),
        pytest.param("A. M$^{ac}$Leod", Name("MacLeod", "A."), id="raised letters"),
        pytest.param("Euclid Collaboration", Name(literal="Euclid Collaboration")),
        pytest.param("{DZero} Collaboration", Name(literal="DZero Collaboration")),
        pytest.param(
            "ATLAS Collaboration, The",
            Name(literal="The ATLAS Collaboration"),
            id="a group and its article",
        ),
        pytest.param("Group, A. B.", Name("Group", "A. B."), id="a person"),
        pytest.param("TjernstrÃ¶m, M.", Name("TjernstrÃ¶m", "M."), id="no mark inside"),
        pytest.param(r"\textbf{de Vries, M.}", Name("de Vries", "M."), id="bold"),
        pytest.param(r"{\bf Foo, B.}", Name("Foo", "B."), id="old bold"),
        pytest.param(r"\underline{B. Foo}", Name("Foo", "B."), id="underlined"),
        pytest.param(r"Ray, \David W.\ ", Name("Ray", "David W."), id="Pure's slip"),
        pytest.param("Smith, J. and", Name("Smith", "J."), id="trailing and"),
        pytest.param("and Smith, J.", Name("Smith", "J."), id="leading and"),
        pytest.param("{ATLAS},", Name(literal="ATLAS"), id="trailing comma"),
        pytest.param(
            ", 1000 Genomes", Name(literal="1000 Genomes"), id="PubMed's group"
        ),
        pytest.param("van Kreveld", Name("van Kreveld"), id="begins with a particle"),
        pytest.param("danah boyd", Name("boyd", "danah"), id="begins with no particle"),
        pytest.param("M. v. Laue", Name("v. Laue", "M."), id="particle cut short"),
        pytest.param(
            "Xiao-feng Kang", Name("Kang", "Xiao-feng"), id="no particle inside"
        ),
        pytest.param("in 't Veld, A.", Name("in 't Veld", "A."), id="apostrophe"),
        pytest.param("A. in 't Veld", Name("in 't Veld", "A."), id="apostrophe first"),
        pytest.param(
            r"{\relax Ch}ristos {\relax von} Papa", Name("von Papa", "Christos")
        ),
        pytest.param(
            "de la Vallée Poussin, C.-L.", Name("de la Vallée Poussin", "C.-L.")
        ),
        pytest.param(
            r"\lowercase{v}an Boom, T.", Name("van Boom", "T."), id="lowercase"
        ),
        pytest.param(
            r"\MakeUppercase{b}o Lee", Name("Lee", "Bo"), id="a macro is no slip"
        ),
        pytest.param(r"\Do Khoa\, Nam", Name("Do Khoa", "Nam"), id="Pure's comma"),
        pytest.param(r"Carr, H.\,Y.", Name("Carr", "H. Y."), id="thin space"),
    ],
)
def test_one_name(written: str, name: Name) -> None:
    assert people(written).names == (name,)


@pytest.mark.parametrize(
    ("written", "families"),
    [
        pytest.param("Smith, J. and Doe, K.", "Smith Doe", id="and"),
        pytest.param("Smith, J. AND Doe, K.", "Smith Doe", id="AND"),
        pytest.param("Wilshut E, Rink G, Foo H", "Wilshut Rink Foo", id="Vancouver"),
        pytest.param("Smith, J., Doe, K., Roe, L.", "Smith Doe Roe", id="pairs"),
        pytest.param("A. Smith, B. Jones, and C. Doe", "Smith Jones Doe", id="Oxford"),
        pytest.param("J. Smith, K. Doe and L. Roe", "Smith Doe Roe", id="one and"),
        pytest.param(
            "Ann Smith, Bo Doe and Cy Roe", "Smith Doe Roe", id="one and, names"
        ),
        pytest.param(
            "Smith J, Doe K and Roe L", "Smith Doe Roe", id="Vancouver, one and"
        ),
        pytest.param(
            "Cy Roe and García Paz, Ana María and Doe, Bo",
            "Roe García|Paz Doe",
            id="a family name of two words",
        ),
        pytest.param(
            "Ann Smith, Bo T. Jones, Cy Doe", "Smith Jones Doe", id="full names, commas"
        ),
        pytest.param(
            "Ann Smith, Bo Jones, Cy Doe et al.", "Smith Jones Doe", id="and others"
        ),
        pytest.param("Smith JA and Doe K", "JA K", id="as BibTeX reads it"),
        pytest.param("Wei XU and Bo LI", "XU LI", id="capitals are no initials"),
        pytest.param("Smith, J.; Doe, K.", "Smith Doe", id="semicolons"),
        pytest.param("Smith, J. & Doe, K.", "Smith Doe", id="ampersand"),
        pytest.param("Smith, J. and and Doe, K.", "Smith Doe", id="and twice"),
        pytest.param(
            "Smith, J. and {Doe and Roe}, L.", "Smith Doe|and|Roe", id="braces"
        ),
        pytest.param("Smith, J.\n  and\tDoe, K.", "Smith Doe", id="lines"),
    ],
)
def test_lists(written: str, families: str) -> None:
    found = [name.family.replace(" ", "|") for name in people(written).names]
    assert found == families.split()


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("Smith, J. and others", id="others"),
        pytest.param("Smith, J. and {others}", id="others in braces"),
        pytest.param("Smith, J. and et al.", id="et al. as a name"),
        pytest.param("Smith, J. et al.", id="et al. glued"),
        pytest.param("Smith, J. and ...", id="dots"),
    ],
)
def test_and_others(written: str) -> None:
    found = people(written)
    assert found.and_others
    assert found.names == (Name("Smith", "J."),)


@pytest.mark.parametrize(
    ("annotations", "marks", "understood"),
    [
        pytest.param("1=equal; 2=equal", ("*", "*"), True, id="equal"),
        pytest.param("1:family=cofirst;2=co-first,highlight", ("*", "*"), True),
        pytest.param('2="†"', ("", "†"), True, id="a mark itself"),
        pytest.param("1=highlight", ("", ""), False, id="something else"),
        pytest.param("7=equal", ("", ""), False, id="nobody"),
        pytest.param("nonsense", ("", ""), False, id="no annotation"),
    ],
)
def test_annotations(
    annotations: str, marks: tuple[str, ...], *, understood: bool
) -> None:
    found = annotated(people("Smith, J. and Doe, K."), annotations)
    assert tuple(name.marks for name in found[0].names) == marks
    assert found[1] is understood


@pytest.mark.parametrize("written", ["", "{", "}", ",", "{}", " and ", "\\", "*"])
def test_nothing_is_nobody(written: str) -> None:
    assert [name for name in people(written).names if name.sorted_by != "and"] == []


@given(st.text(st.sampled_from(r"AbÉ., {}\\*~;&and$^")))
def test_any_list_is_read(written: str) -> None:
    for name in people(written).names:
        assert name.family or name.literal


words = st.from_regex(r"[A-Z][a-z]{1,7}", fullmatch=True).filter(
    lambda word: word.lower() not in {"and", "others", "et", "jr", "sr"}
)


@given(st.lists(st.tuples(words, words), min_size=1, max_size=6))
def test_well_written_lists_come_back(names: list[tuple[str, str]]) -> None:
    written = " and ".join(f"{family}, {given}" for family, given in names)
    expected = tuple(Name(family, given) for family, given in names)
    assert people(written) == (expected, False, (), ())
