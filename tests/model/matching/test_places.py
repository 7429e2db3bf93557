import pytest

from publist.model.matching.places import Place, in_line, kind_of, page_of, unlike


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Journal of Ponds", "journal", id="journal"),
        pytest.param("Phys. Rev. Lett.", "journal", id="abbreviated"),
        pytest.param(
            "Proceedings of the National Academy of Sciences", "journal", id="PNAS"
        ),
        pytest.param("JMLR", "journal", id="short name"),
        pytest.param("International Conference on Mud", "conference", id="conference"),
        pytest.param("NeurIPS", "conference", id="acronym"),
        pytest.param("ICML Workshop on Mud", "workshop", id="workshop"),
        pytest.param("PhD thesis, Quay University", "thesis", id="thesis"),
        pytest.param("Technical report 12", "report", id="report"),
        pytest.param(
            "Lecture Notes in Computer Science", "", id="a series says neither"
        ),
        pytest.param("Proceedings of Machine Learning Research", "", id="PMLR"),
        pytest.param("Ponds", "", id="says nothing"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_kind_of(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "Phys. Rev. Lett.", "Physical Review Letters", False, id="abbreviated"
        ),
        pytest.param("PRL", "Physical Review Letters", False, id="first letters"),
        pytest.param("JOMS", "Journal of Marine Systems", False, id="small words, too"),
        pytest.param("NIPS", "Neural Information Processing Systems", False, id="NIPS"),
        pytest.param(
            "NeurIPS", "Adv. in Neural Inf. Proc. Systems", False, id="NeurIPS"
        ),
        pytest.param(
            "Proc. ICML", "Int. Conf. on Machine Learning (ICML)", False, id="given"
        ),
        pytest.param("Nature", "Nature", False, id="equal"),
        pytest.param("Nature", "", False, id="nothing to compare"),
        pytest.param("Proceedings", "Ponds", False, id="says too little"),
        pytest.param("Nature", "Science", True, id="two journals"),
        pytest.param(
            "ICML", "Journal of Machine Learning", True, id="no acronym of it"
        ),
    ],
)
def test_unlike(one: str, other: str, *, expected: bool) -> None:
    assert unlike(one, other) is expected
    assert unlike(other, one) is expected


@pytest.mark.parametrize(
    ("display", "expected"),
    [
        pytest.param("Nature 571, 541 (2019)", ("571", "541"), id="volume, page"),
        pytest.param("Immunology. 139(3):299-308. 2019", ("139", "299"), id="issue"),
        pytest.param("Ponds, vol. 8, pp. 12-19, 2019", ("", "12"), id="pp."),
        pytest.param(
            "Linear Algebra 88/89, 187 (2019)", ("88", "187"), id="two volumes"
        ),
        pytest.param("PRX 9, 021007 (2019)", ("9", "21007"), id="article number"),
        pytest.param("NeurIPS 2019", ("", ""), id="a year"),
        pytest.param("Ponds 5, 2019", ("", ""), id="the year is no page"),
        pytest.param("", ("", ""), id="nothing"),
    ],
)
def test_in_line(display: str, expected: tuple[str, str]) -> None:
    assert in_line(display, 2019) == expected


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        pytest.param("12–19", "12", id="range"),
        pytest.param("e104", "e104", id="article number"),
        pytest.param("WA73–WA84", "wa73", id="letters"),
        pytest.param("007–9", "7", id="zeros"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_page_of(pages: str, expected: str) -> None:
    assert page_of(pages) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            Place("Nature"), Place("Science"), False, id="names alone, read off"
        ),
        pytest.param(
            Place("Nature", sure=True),
            Place("Science", sure=True),
            True,
            id="names, sure",
        ),
        pytest.param(Place(kind="journal"), Place(kind="conference"), True, id="kinds"),
        pytest.param(Place(kind="journal"), Place(), False, id="kind unknown"),
        pytest.param(Place(first_page="12"), Place(first_page="112"), True, id="pages"),
        pytest.param(
            Place(first_page="1"), Place(first_page="112"), False, id="in print"
        ),
        pytest.param(Place(volume="1"), Place(volume="5"), False, id="volume 1"),
        pytest.param(
            Place("A", volume="4"), Place("A", volume="5"), True, id="volumes"
        ),
        pytest.param(
            Place("Nature", "journal", "5", "12"),
            Place("Ponds", "report", "5", "12"),
            False,
            id="one page of one volume",
        ),
        pytest.param(
            Place("Mud days", "workshop"), Place("Salt days"), True, id="two workshops"
        ),
    ],
)
def test_conflicts(one: Place, other: Place, *, expected: bool) -> None:
    assert one.conflicts(other) is expected
    assert other.conflicts(one) is expected
