import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.model.author_line import parse_name
from publist.model.people import People, Person


def person(name: str, *aliases: str) -> Person:
    return Person(parse_name(name), tuple(map(parse_name, aliases)))


GROUP = People(
    (
        person("Milan P. Allan"),
        person("Jörg Müller"),
        person("Jin Kim"),
        person("Jae Kim", "J. H. Kim"),
        person("Mor Shpigel Nacson", "M. Nacson"),
        person("Ann Roe", "Ann Doe"),
    )
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("MP Allan", "Milan P. Allan", id="initials"),
        pytest.param("Allan, M.", "Milan P. Allan", id="one initial, family first"),
        pytest.param("M. Allan-Smith", None, id="another family"),
        pytest.param("Mark Allan", None, id="another given name"),
        pytest.param("MK Allan", None, id="another second initial"),
        pytest.param("J. Mueller", "Jörg Müller", id="ue"),
        pytest.param("Joerg Muller", "Jörg Müller", id="oe, and no accent"),
        pytest.param("Jin Kim", "Jin Kim", id="one of two"),
        pytest.param("J. Kim", None, id="either of two"),
        pytest.param(
            "JH Kim", "Jae Kim", id="an alias beside somebody who may be meant"
        ),
        pytest.param("Jun Kim", None, id="fits an alias, but not the name"),
        pytest.param("Shpigel Nacson, M.", "Mor Shpigel Nacson", id="two families"),
        pytest.param("M. Nacson", "Mor Shpigel Nacson", id="one of two, by an alias"),
        pytest.param("A. Doe", "Ann Roe", id="maiden name"),
        pytest.param("A. Bee", None, id="nobody"),
        pytest.param("CERN", None, id="no person"),
    ],
)
def test_find(typed: str, expected: str | None) -> None:
    found = GROUP.find(parse_name(typed))
    assert found == (GROUP.find(parse_name(expected)) if expected else None)
    assert found is None or found.name == parse_name(expected or "")


def test_somebody_of_the_group_even_if_it_is_not_clear_who() -> None:
    assert GROUP.any_may_be(parse_name("J. Kim"))
    assert not GROUP.any_may_be(parse_name("K. Kim"))
    assert not People().any_may_be(parse_name("J. Kim"))


forms = [
    "{0} {1}",
    "{0[0]}. {1}",
    "{0[0]} {1}",
    "{1}, {0}",
    "{1}, {0[0]}.",
    "{1} {0[0]}",
]


@given(
    st.sampled_from(["Jörg", "Anders", "Yu-Chun", "Élodie", "Mor"]),
    st.sampled_from(["Müller", "Sørensen", "van der Berg", "O'Neil", "Allan-Roe"]),
    st.sampled_from(forms),
    st.sampled_from(["", "*", "**"]),
)
def test_a_person_is_known_in_every_form(
    given_name: str, family: str, form: str, mark: str
) -> None:
    group = People((person(f"{family}, {given_name}"), person("Zoe Zee")))
    written = form.format(given_name, family) + mark
    assert group.find(parse_name(written)) is group.persons[0], written
