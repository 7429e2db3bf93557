"""Two works beside each other: what they are, and the reason; traps above all."""

import pytest
from tests.model.matching.entries import entry, item, reference

from publist.model.item import items_of
from publist.model.matching import Index, judge, of_reference, pairs, same_as

T = "Folded data in shallow rivers"
ARXIV = "https://arxiv.org/abs/2001.00001"
TWO = "L. Wu, A. Bee"

SAME = [
    pytest.param(
        entry(T, doi="10.1000/A"),
        entry("Folded data", url="https://doi.org/10.1000/a"),
        "same DOI",
        id="DOI: in any case, in a field or the address; title cut",
    ),
    pytest.param(
        entry(T, doi="10.1000/a"),
        entry("折叠数据", doi="10.1000/a"),
        "same DOI",
        id="DOI: title in another script",
    ),
    pytest.param(
        entry(T, doi="10.12688/f1000research.1234.1"),
        entry(T, doi="10.12688/f1000research.1234.2"),
        "same DOI",
        id="DOI: its second version",
    ),
    pytest.param(
        entry(T, doi="10.48550/arXiv.2001.00001"),
        entry(T, url=ARXIV),
        "same arXiv id",
        id="arXiv: its own DOI is an id",
    ),
    pytest.param(
        entry(T, TWO, url=ARXIV),
        entry("Quiet ponds", "Wu L, Bee A", url=ARXIV + "v2"),
        "same arXiv id and authors, under another title",
        id="arXiv: retitled",
    ),
    pytest.param(
        entry(T, "L. Wu", key="wu20"),
        entry(f"{T} today", "L. Wu", key="WU20"),
        "same key",
        id="key: in any case, title alike",
    ),
    pytest.param(
        entry(T, TWO, year=2020),
        entry("FOLDED DATA — in shallow rivers!", TWO, year=2020),
        "same title",
        id="title: capitals, dashes, signs",
    ),
    pytest.param(
        entry("Étude de l'eau salée", TWO),
        entry(r"{\'E}tude de l’eau sal\'ee", TWO),
        "same title",
        id="title: accents, LaTeX left over, quotes",
    ),
    pytest.param(
        entry("H$_2$O in ponds", TWO),
        entry("H<sub>2</sub>O in ponds", TWO),
        "same title",
        id="title: subscript by math and by HTML",
    ),
    pytest.param(
        entry("H₂O and α-decay in ponds", TWO),
        entry(r"H2O &amp; $\alpha$-decay in ponds", TWO),
        "same title",
        id="title: Unicode subscript, Greek, an ampersand",
    ),
    pytest.param(
        entry("Colours of modelled rivers", TWO),
        entry("Colors of the modeled river", TWO),
        "same title but for spelling",
        id="title: spelling",
    ),
    pytest.param(
        entry(f"RETRACTED: {T}", TWO),
        entry(f"{T} (oral)", TWO),
        "same title",
        id="title: remarks",
    ),
    pytest.param(
        entry(T, TWO, "Nature 5, 12 (2020)"),
        entry(f"{T}: a survey", TWO, "Nature 5, 12 (2020)"),
        "one title continues the other, same pages",
        id="title: subtitle cut",
    ),
    pytest.param(
        entry("日本語の題", TWO),
        entry("日本語の題", TWO),
        "same title",
        id="title: Japanese",
    ),
    pytest.param(
        entry("???", TWO),
        entry("???", TWO),
        "same title",
        id="title: signs alone",
    ),
    pytest.param(
        entry(T, "Allan MP, Chuang TM"),
        entry(T, "Milan P. Allan, T.-M. Chuang"),
        "same title",
        id="people: initials behind",
    ),
    pytest.param(
        entry(T, "J. van der Berg, K. Müller"),
        entry(T, "Berg, Jan van der; Mueller, K."),
        "same title",
        id="people: particles, umlauts, family first",
    ),
    pytest.param(
        entry(T, "L. Wu et al."),
        entry(T, "Li Wu, A. Bee, C. Dee, E. Eff"),
        "same title",
        id="people: et al.",
    ),
    pytest.param(
        entry(T, "Wei Zhang"),
        entry(T, "Zhang Wei"),
        "same title",
        id="people: swapped",
    ),
    pytest.param(
        entry(T, "ATLAS Collaboration"),
        entry(T, "G. Aad, B. Abbott"),
        "same title",
        id="people: a group's name",
    ),
    pytest.param(
        entry(T, year=2020),
        entry(T, TWO, year=2021),
        "same title",
        id="people: none here",
    ),
    pytest.param(
        entry(T, TWO, "Nature Phys. (2020)"),
        entry(T, TWO, "Nature Physics 17, 5 (2021)"),
        "same title",
        id="place: online one year, in print the next",
    ),
    pytest.param(
        entry(T, TWO, "NeurIPS 2020"),
        entry(T, TWO, "Advances in Neural Information Processing Systems 33 (2020)"),
        "same title",
        id="place: short name",
    ),
    pytest.param(
        entry(T, TWO, "Phys. Rev. X 5, 12 (2020)"),
        entry(T, TWO, "PRX 5, 12 (2010)"),
        "same title",
        id="place: same page, year mistyped",
    ),
    pytest.param(
        entry(
            "Deep Learning", "Y. LeCun, Y. Bengio, G. Hinton", "Nature 521, 436 (2015)"
        ),
        entry("Deep learning", "LeCun Y, Bengio Y, Hinton G", "PDF", year=2015),
        "same title",
        id="generic title: everybody",
    ),
    pytest.param(
        entry("Editorial", "L. Wu", "J. Ponds 5, 1 (2020)"),
        entry("Editorial", "Li Wu", "J. Ponds 5, 1 (2020)"),
        "same title",
        id="generic title: same page",
    ),
    pytest.param(
        entry(f"{T} (poster)", TWO, "Water workshop (2020)"),
        entry(T, TWO, "Water workshop 2020"),
        "same title and place",
        id="form: the list's own remark",
    ),
]

RELATED = [
    pytest.param(
        entry(T, TWO, "arXiv:2001.00001 (2020)", ARXIV),
        entry(T, TWO, "Nature 5, 12 (2022)"),
        "preprint and published version: same title",
        id="preprint: by title",
    ),
    pytest.param(
        entry(T, TWO, "arXiv:2001.00001 (2020)"),
        entry(T, TWO, "Nature 5, 12 (2022)", arxiv="2001.00001"),
        "preprint and published version: same arXiv id",
        id="preprint: by arXiv id",
    ),
    pytest.param(
        entry(T, TWO, doi="10.1101/2020.01.02.123456", year=2020),
        entry(T, TWO, doi="10.1000/a", year=2021),
        "preprint and published version: same title",
        id="preprint: bioRxiv's DOI",
    ),
    pytest.param(
        entry(f"{T}: a survey", TWO, "arXiv:2001.00001 (2020)"),
        entry(T, TWO, "Nature (2020)"),
        "preprint and published version: one title continues the other",
        id="preprint: its subtitle went",
    ),
    pytest.param(
        entry(T, TWO, doi="10.1000/a", year=2020),
        entry(T, TWO, doi="10.1000/b", year=2020),
        "same title, but another DOI",
        id="two DOIs",
    ),
    pytest.param(
        entry(T, TWO, doi="10.1000/a", arxiv="2001.00001"),
        entry(T, TWO, doi="10.1000/b", arxiv="2001.00001"),
        "same arXiv id, but another DOI",
        id="two DOIs, one arXiv id",
    ),
    pytest.param(
        entry(T, TWO, arxiv="2001.00001"),
        entry(T, TWO, arxiv="2001.00002"),
        "same title, but another arXiv id",
        id="two arXiv ids",
    ),
    pytest.param(
        entry(T, TWO, "ICML 2020"),
        entry(T, TWO, "J. Mach. Learn. Res. 21, 1 (2020)"),
        "same title, but in two places: ICML and J. Mach. Learn. Res",
        id="conference and journal",
    ),
    pytest.param(
        entry(T, TWO, "NeurIPS 2020", ARXIV),
        entry(T, TWO, "Water workshop (2020)", ARXIV),
        "same arXiv id, but in two places: NeurIPS and Water workshop",
        id="conference and workshop, one arXiv id",
    ),
    pytest.param(
        entry(T, "L. Wu", "PhD thesis, Quay University (2020)"),
        entry(T, "L. Wu", "Nature 5, 1 (2020)"),
        "same title, but in two places: Nature and PhD thesis, Quay University",
        id="thesis and article",
    ),
    pytest.param(
        entry(T, TWO, journal="Ponds", pages="12-19", year=2020),
        entry(T, TWO, journal="Ponds", pages="112-119", year=2020),
        "same title, but on other pages",
        id="other pages of one volume",
    ),
    pytest.param(
        entry(T, TWO),
        entry(f"Erratum: {T}", TWO),
        "erratum and the work itself",
        id="erratum",
    ),
    pytest.param(
        entry(T, TWO, doi="10.1000/a"),
        entry(f"Corrigendum to “{T}”", TWO, doi="10.1000/a"),
        "erratum and the work itself",
        id="erratum under the work's DOI",
    ),
    pytest.param(
        entry(T, TWO),
        entry(f"{T} - Supplementary Material", TWO),
        "supplement and the work itself",
        id="supplement",
    ),
    pytest.param(
        entry(T, TWO),
        entry(f"Comment on '{T}'", "X. Yz"),
        "comment and the work itself",
        id="comment, by others",
    ),
    pytest.param(
        entry(f"Reply to 'Comment on {T}'", TWO),
        entry(f"Comment on '{T}'", "X. Yz"),
        "reply and comment",
        id="reply and comment",
    ),
    pytest.param(
        entry(f"{T}: Part I", TWO, year=2020),
        entry(f"{T}, Part 2", TWO, year=2020),
        "parts 1 and 2",
        id="parts",
    ),
    pytest.param(
        entry("Ponds of the north. I. Salt", TWO),
        entry("Ponds of the north. II. Mud", TWO),
        "parts 1 and 2",
        id="parts with titles of their own",
    ),
    pytest.param(
        entry("1: Ponds of the north", TWO),
        entry("2: Ponds of the north", TWO),
        "parts 1 and 2",
        id="parts, number first",
    ),
    pytest.param(
        entry("Ponds, Volume 1", TWO, year=2020),
        entry("Ponds, Vol. II", TWO, year=2020),
        "parts 1 and 2",
        id="volumes",
    ),
    pytest.param(
        entry(T, TWO, year=2020),
        entry(f"{T} II", TWO, year=2021),
        "part 2, and the work itself",
        id="sequel",
    ),
    pytest.param(
        entry(f"{T}, 2nd edition", TWO),
        entry(T, TWO),
        "2nd edition, and the work itself",
        id="edition",
    ),
    pytest.param(
        entry(f"{T} (extended abstract)", TWO, year=2020),
        entry(T, TWO, year=2020),
        "extended abstract and the work itself",
        id="extended abstract",
    ),
]

POSSIBLE = [
    pytest.param(
        entry(T, TWO, doi="10.1000/a"),
        entry("Quiet ponds", TWO, doi="10.1000/a"),
        "same DOI, but another title: one of the two may be wrong",
        id="a link pasted wrongly",
    ),
    pytest.param(
        entry(T, TWO, url=ARXIV),
        entry("Quiet ponds", "X. Yz", url=ARXIV),
        "same arXiv id, but another title: one of the two may be wrong",
        id="an arXiv link pasted wrongly",
    ),
    pytest.param(
        entry(T, TWO, key="wu20"),
        entry("Quiet ponds", TWO, key="wu20"),
        "same key and authors, but another title",
        id="a key, retitled or reused",
    ),
    pytest.param(
        entry(T, TWO, "Nature (2010)"),
        entry(T, TWO, "Nature (2020)"),
        "same title, but 10 years apart",
        id="years apart",
    ),
    pytest.param(
        entry(T, "L. Wu", year=2020),
        entry(T, "L. Wu, A. Bee, C. Dee", year=2021),
        "same title, but other authors and another year",
        id="one author of three, next year",
    ),
    pytest.param(
        entry(T, TWO, url="https://a.org/1", year=2020),
        entry(T, TWO, url="https://b.org/2", year=2020),
        "same title, at two addresses",
        id="pages of the web",
    ),
    pytest.param(
        entry("Quiet ponds", year=2020),
        entry("Quiet ponds", TWO, year=2020),
        "same short title, and no authors to compare",
        id="two words, no authors",
    ),
    pytest.param(
        entry("Deep Learning", year=2015),
        entry("Deep Learning", TWO, year=2015),
        "same title, one that many works have",
        id="generic title, no authors",
    ),
    pytest.param(
        entry("Folded data in shalow rivers", TWO),
        entry(T, TWO),
        "nearly the same title",
        id="misspelt",
    ),
    pytest.param(
        entry(T, TWO, year=2020),
        entry(f"{T}: a survey", TWO, year=2020),
        "one title continues the other",
        id="a subtitle, and no place",
    ),
]

DIFFERENT = [
    pytest.param(entry(T, TWO), entry("Quiet ponds", TWO), "another title", id="title"),
    pytest.param(entry(T, TWO), entry(T, "X. Yz"), "other authors", id="authors"),
    pytest.param(
        entry(T, TWO, key="wu20"),
        entry("Quiet ponds", "X. Yz", key="wu20"),
        "another title",
        id="a key reused",
    ),
    pytest.param(
        entry(T, TWO, key="wu20"),
        entry(T, "X. Yz", key="wu20"),
        "other authors",
        id="a key reused under one title",
    ),
    pytest.param(entry("", TWO), entry("", TWO), "another title", id="no titles"),
    pytest.param(
        entry("日本語の題", TWO),
        entry("別の題名", TWO),
        "another title",
        id="Japanese",
    ),
    pytest.param(
        entry("تعلم الآلة", TWO),
        entry("تعلم عميق", TWO),
        "another title",
        id="Arabic",
    ),
    pytest.param(
        entry("किताब", TWO),
        entry("कताब", TWO),
        "another title",
        id="a vowel sign of Hindi",
    ),
    pytest.param(
        entry("???", TWO), entry("!!!", TWO), "another title", id="other signs"
    ),
    pytest.param(
        entry("A survey of C++ compilers", TWO),
        entry("A survey of C compilers", TWO),
        "another title",
        id="C++ and C",
    ),
    pytest.param(
        entry("Ponds at depths of 1 m in winter and spring", TWO),
        entry("Ponds at depths of 2 m in winter and spring", TWO),
        "another title",
        id="another number",
    ),
    pytest.param(
        entry("Ponds of the north as they were found in 2018", TWO, year=2019),
        entry("Ponds of the north as they were found in 2019", TWO, year=2020),
        "another title",
        id="another year in the title",
    ),
    pytest.param(
        entry("Learning of shallow rivers by supervised folding", TWO),
        entry("Learning of shallow rivers by unsupervised folding", TWO),
        "another title",
        id="the contrary",
    ),
    pytest.param(
        entry("The role of folding in the growth of the heart of mice", TWO),
        entry("The role of folding in the growth of the heart of rats", TWO),
        "another title",
        id="another animal",
    ),
    pytest.param(
        entry(f"{T}: a survey", TWO),
        entry(f"{T}: an outlook", TWO),
        "another title",
        id="another subtitle",
    ),
    pytest.param(
        entry("Deep Learning", "Y. LeCun, Y. Bengio, G. Hinton", "Nature 521 (2015)"),
        entry(
            "Deep Learning", "I. Goodfellow, Y. Bengio, A. Courville", "MIT Press 2016"
        ),
        "other authors",
        id="generic title: one author in common",
    ),
    pytest.param(
        entry("Editorial", "L. Wu", "J. Ponds 5, 1 (2020)"),
        entry("Editorial", "L. Wu", "J. Ponds 6, 1 (2020)"),
        "a title that many works have, in another place",
        id="generic title: next volume",
    ),
    pytest.param(
        entry("Foreword", "L. Wu", year=1950),
        entry("Foreword", "L. Wu", year=1954),
        "a title that many works have",
        id="generic title: years apart",
    ),
    pytest.param(
        entry("Introduction", "J. Wang", year=2020),
        entry("Introduction", "Y. Wang", year=2020),
        "a title that many works have",
        id="generic title: namesakes",
    ),
    pytest.param(
        entry(T, TWO, key="a", not_duplicate_of="x, b"),
        entry(T, TWO, key="B"),
        "noted as not the same",
        id="noted: key",
    ),
    pytest.param(
        entry(T, doi="10.1000/a", not_duplicate_of=["10.1000/A"]),
        entry(T, doi="10.1000/a"),
        "noted as not the same",
        id="noted: in a list",
    ),
]
TABLES = {
    "same": SAME,
    "related": RELATED,
    "possible": POSSIBLE,
    "different": DIFFERENT,
}
ROWS = [
    pytest.param(*row.values[:2], verdict, row.values[2], id=f"{verdict}: {row.id}")
    for verdict, rows in TABLES.items()
    for row in rows
]


@pytest.mark.parametrize(("one", "other", "verdict", "reason"), ROWS)
def test_judge(one: object, other: object, verdict: str, reason: str) -> None:
    found = judge(one, other)  # type: ignore[arg-type]
    assert (found.verdict, found.reason) == (verdict, reason)
    assert judge(other, one) == found  # type: ignore[arg-type]


LIST = items_of(
    [
        {"title": T, "authors": TWO, "link": {"display": "arXiv:2001.00001 (2020)"}},
        {"title": "Quiet ponds of the north", "authors": "A. Bee", "doi": "10.1000/A"},
        {"title": "Mud of the north", "authors": "A. Bee", "doi": "10.1000/a"},
        {"title": "Loud brooks of the south", "authors": "A. Bee", "year": 2019},
    ]
)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        pytest.param(
            reference("Quiet ponds of the north", doi="10.1000/a"),
            "same DOI as it",
            id="by DOI and title, of two under one DOI",
        ),
        pytest.param(
            reference("Mud of the north", "A. Bee", doi="10.1000/mud"),
            "same title as it",
            id="its DOI is another one's in the list: not trusted",
        ),
        pytest.param(
            reference(T, TWO, kind="article", venue="Nature", year=2021),
            "published version of it (same title)",
            id="published now",
        ),
        pytest.param(
            reference(
                "Loud brooks of the south", "A. Bee", arxiv="1901.00001", year=2018
            ),
            "same title as it",
            id="an arXiv id more",
        ),
        pytest.param(
            reference("Loud broks of the south", "A. Bee", year=2019),
            "nearly the same title as it",
            id="near",
        ),
        pytest.param(reference("Something else"), "", id="nothing"),
    ],
)
def test_find(known: object, expected: str) -> None:
    found = Index(LIST).find(of_reference(known))  # type: ignore[arg-type]
    assert (found.said_of("it") if found else "") == expected


def test_what_was_added_is_found_and_what_was_dropped_is_not() -> None:
    index = Index()
    index.add(LIST[0])
    work = of_reference(reference(T, TWO))
    assert index.find(work)
    index.drop(LIST[0])
    assert index.find(work) is None


def test_a_preprint_of_a_listed_article() -> None:
    listed = item(T, TWO, "Nature 5, 12 (2021)")
    found = Index([listed]).find(of_reference(reference(T, TWO, arxiv="2001.00001")))
    assert found
    assert found.has_preprint
    assert found.is_present
    assert found.said_of("it") == "preprint of it (same title)"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(item(T, TWO), 1, id="same"),
        pytest.param(item("Some mud", doi="10.1000/a"), 2, id="perhaps the same"),
        pytest.param(item(f"Erratum: {T}", TWO), None, id="related"),
        pytest.param(item("Something else"), None, id="new"),
    ],
)
def test_same_as(data: object, expected: int | None) -> None:
    found = same_as(data, LIST)  # type: ignore[arg-type]
    assert (found.item.number if found else None) == expected


def test_pairs_of_a_list() -> None:
    found = [(p.one.number, p.other.number, p.verdict) for p in pairs(LIST)]
    assert found == [(2, 3, "possible")]


def test_a_list_of_one_title_is_not_quadratic() -> None:
    many = [item("Editorial", f"A. Bee{n}", year=2000 + n % 20) for n in range(1500)]
    assert list(pairs(many)) == []
