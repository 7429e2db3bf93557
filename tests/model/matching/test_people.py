import pytest

from publist.model.author_line import parse
from publist.model.matching.people import People


def people(line: str) -> People:
    return People(parse(line))


@pytest.mark.parametrize(
    ("one", "other", "overlap", "whole"),
    [
        pytest.param("A. Bee, C. Dee", "Ann Bee, Carl Dee", 1.0, 1.0, id="initials"),
        pytest.param("A. Bee, C. Dee", "C. Dee, A. Bee", 1.0, 1.0, id="order"),
        pytest.param("A. Bee", "A. Bee, C. Dee, E. Eff", 1.0, 1 / 3, id="one of three"),
        pytest.param("A. Bee et al.", "A. Bee, C. Dee, E. Eff", 1.0, 1.0, id="et al."),
        pytest.param("A. Bee, C. Dee", "A. Bee, X. Yz", 0.5, 1 / 3, id="half"),
        pytest.param("A. Bee", "X. Yz", 0.0, 0.0, id="nobody"),
        pytest.param("Bee AB, Dee C", "A. B. Bee, C. Dee", 1.0, 1.0, id="family first"),
        pytest.param("Wei Zhang", "Zhang Wei", 1.0, 1.0, id="swapped"),
        pytest.param("S. Kosakovsky Pond", "S. Pond", 1.0, 1.0, id="two family names"),
        pytest.param("K. Müller", "K. Mueller", 1.0, 1.0, id="umlaut"),
        pytest.param("J. de la Cruz", "J. Cruz", 1.0, 1.0, id="particles"),
        pytest.param("R. Bayardo Jr.", "Bayardo, R.", 1.0, 1.0, id="junior"),
    ],
)
def test_shared(one: str, other: str, overlap: float, whole: float) -> None:
    found = people(one).shared(people(other))
    assert (found.known, found.overlap, found.whole) == (True, overlap, whole)
    assert people(other).shared(people(one)) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("", "A. Bee", id="none"),
        pytest.param("ATLAS Collaboration", "G. Aad", id="a group"),
        pytest.param("王伟", "Wei Wang", id="another script"),
    ],
)
def test_what_cannot_be_compared(one: str, other: str) -> None:
    assert not people(one).shared(people(other)).known


@pytest.mark.parametrize(
    ("one", "other", "at_odds"),
    [
        pytest.param("J. Wang", "Y. Wang", True, id="namesakes"),
        pytest.param("J. Wang", "Jie Wang", False, id="one person"),
        pytest.param("Wang J", "Jie Wang", False, id="family first"),
        pytest.param("Wang", "J. Wang", False, id="no given name"),
    ],
)
def test_namesakes(one: str, other: str, *, at_odds: bool) -> None:
    assert people(one).shared(people(other)).at_odds is at_odds
