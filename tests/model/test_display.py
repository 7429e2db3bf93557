"""The line for readers, kind by kind, as lists in the wild write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.model.display import display_of
from publist.model.reference import Reference
from publist.model.short_venue import Venues


def of(kind: str, **known: object) -> str:
    return display_of(Reference("T", kind=kind, **known))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param(
            of(
                "article",
                venue="Nature",
                volume="571",
                number="2",
                pages="541–549",
                year=2019,
            ),
            "Nature 571, 541 (2019)",
            id="article",
        ),
        pytest.param(
            of("article", venue="PLOS ONE", pages="e104", year=2019),
            "PLOS ONE, e104 (2019)",
            id="article number",
        ),
        pytest.param(
            of("article", venue="PRB", volume="95", pages="201745", year=2017),
            "PRB 95, 201745 (2017)",
            id="the year in an article number",
        ),
        pytest.param(
            of("article", venue="PRB", volume="2017", pages="12", year=2017),
            "PRB 2017, 12 (2017)",
            id="the year as a volume",
        ),
        pytest.param(
            of("article", venue="A", volume="vol. 3", pages="pp. 5-", year=2001),
            "A 3, 5 (2001)",
            id="vol. and pp.",
        ),
        pytest.param(
            of(
                "article",
                venue="A",
                volume="3",
                number="Suppl. 1",
                pages="S2",
                year=2001,
            ),
            "A 3 (Suppl. 1), S2 (2001)",
            id="supplement",
        ),
        pytest.param(
            of("article", venue="A", volume="5, No. 12", pages="50", year=1995),
            "A 5, 50 (1995)",
            id="the issue beside the volume",
        ),
        pytest.param(
            of("article", venue="Int. J. of As 2007", pages="79", year=2007),
            "Int. J. of As, 79 (2007)",
            id="the year in the journal's name",
        ),
        pytest.param(
            of(
                "article",
                venue='<a href="x">A</a> <i>b</i>',
                volume="<a href='y-z'>3</a>",
                pages='<a href="x–y">7</a>',
                year=2001,
            ),
            "A <i>b</i> 3, 7 (2001)",
            id="links within a link",
        ),
        pytest.param(
            of("article", venue="A", volume="3", pages="18 pages", year=2001),
            "A 3 (2001)",
            id="how many pages",
        ),
        pytest.param(
            of("article", venue="A", pages="1–9", year=2001),
            "A (2001)",
            id="page 1 of a volume to come",
        ),
        pytest.param(
            of("article", venue="A", volume="4", pages="1–9", year=2001),
            "A 4, 1 (2001)",
            id="page 1 of a volume",
        ),
        pytest.param(
            of("article", venue="A", volume="4", pages="xii–xv", year=2001),
            "A 4, xii (2001)",
            id="Roman page",
        ),
        pytest.param(
            of("article", venue="A", volume="4", pages="n/a–n/a", year=2001),
            "A 4 (2001)",
            id="no page",
        ),
        pytest.param(
            of("article", venue="PHYSICAL REVIEW B", volume="4", pages="7", year=2001),
            "Physical Review B 4, 7 (2001)",
            id="a journal in capitals",
        ),
        pytest.param(
            of("article", venue="A", volume="240 LNCS", pages="7", year=2001),
            "A 240, 7 (2001)",
            id="a series behind the volume",
        ),
        pytest.param(
            of(
                "article",
                venue="Notes (including subseries Notes on Socks)",
                volume="4",
            ),
            "Notes 4",
            id="its subseries",
        ),
        pytest.param(
            of("article", venue="Journal of Socks : JSOCK", volume="4"),
            "Journal of Socks 4",
            id="PubMed's letters",
        ),
        pytest.param(
            of("phdthesis", publisher="Universidad de Madrid.", year=2021),
            "PhD thesis, Universidad de Madrid (2021)",
            id="a full stop behind the school",
        ),
        pytest.param(
            of("book", publisher="Campus-Verl.", year=2021),
            "Campus-Verl. (2021)",
            id="a publisher cut short",
        ),
        pytest.param(
            of("article", venue="A", volume="N/A", pages="n/a–n/a", year=2001),
            "A (2001)",
            id="neither volume nor page",
        ),
        pytest.param(
            of(
                "techreport",
                number="Tech. Rep. 12",
                publisher="MIT",
                extra={"type": "Tech. Rep."},
            ),
            "Tech. Rep. 12, MIT",
            id="a report's number that says what it is",
        ),
        pytest.param(
            of("article", venue="A", volume="000", pages="stw33", year=2001),
            "A, stw33 (2001)",
            id="no volume",
        ),
        pytest.param(
            of("article", venue="bioRxiv", pages="2020–03", year=2020),
            "bioRxiv (2020)",
            id="preprint server",
        ),
        pytest.param(
            of(
                "article",
                venue="CL, Volume 46, Issue 1",
                volume="46",
                pages="1",
                year=2020,
            ),
            "CL 46, 1 (2020)",
            id="volume in the journal's name",
        ),
        pytest.param(
            of("article", venue="AER", extra={"note": "Revise and Resubmit"}),
            "AER, revise and resubmit",
            id="asked for another round",
        ),
        pytest.param(
            of("article", venue="Nature", year=2024, extra={"note": "In press."}),
            "Nature, in press (2024)",
            id="in press",
        ),
        pytest.param(
            of("article", venue="Nature", year=2024, extra={"pubstate": "inpress"}),
            "Nature, in press (2024)",
            id="pubstate",
        ),
        pytest.param(
            of("article", venue="Nature", volume="in press", year=2024),
            "Nature, in press (2024)",
            id="in press for a volume",
        ),
        pytest.param(
            of("article", venue="Nature", pages="In press", year=2024),
            "Nature, in press (2024)",
            id="in press for pages",
        ),
        pytest.param(
            of("article", venue="Nature", extra={"year": "to appear"}),
            "Nature, to appear",
            id="to appear for a year",
        ),
        pytest.param(
            of(
                "article",
                venue="Nature",
                volume="9",
                pages="3",
                year=2024,
                extra={"note": "accepted"},
            ),
            "Nature 9, 3 (2024)",
            id="accepted long ago",
        ),
        pytest.param(
            of("article", venue="Submitted to Nature", extra={"note": "submitted"}),
            "Submitted to Nature",
            id="submitted once",
        ),
        pytest.param(
            of("article", venue="Physical Review B", short_venue="Phys. Rev. B"),
            "Phys. Rev. B",
            id="short name",
        ),
        pytest.param(
            of(
                "article",
                venue="Physical Review Letters",
                short_venue="PRL",
                volume="9",
            ),
            "PRL 9",
            id="an acronym",
        ),
        pytest.param(
            of("article", venue="Annals of Mathematics", short_venue="II", volume="9"),
            "Annals of Mathematics 9",
            id="a series of a journal",
        ),
        pytest.param(
            of("article", publisher="Elsevier", year=2009),
            "Elsevier (2009)",
            id="no journal",
        ),
    ],
)
def test_articles(shown: str, expected: str) -> None:
    assert shown == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param(
            of(
                "inproceedings", venue="Advances in Neural Systems (NeurIPS)", year=2023
            ),
            "NeurIPS 2023",
            id="acronym",
        ),
        pytest.param(
            of("inproceedings", venue="Some Workshop", short_venue="SW", year=2023),
            "SW 2023",
            id="series",
        ),
        pytest.param(
            of("inproceedings", venue="ICML 2019 Workshop", year=2019),
            "ICML 2019 Workshop",
            id="year once",
        ),
        pytest.param(
            of("inproceedings", venue="A Conf", short_venue="L" * 30, year=2019),
            "A Conf 2019",
            id="a series that is no short name",
        ),
        pytest.param(
            of("inproceedings", venue="Proceedings (NIPS*90)", year=1991),
            "NIPS 1990",
            id="the conference's own year",
        ),
        pytest.param(
            of(
                "inproceedings",
                venue="Proceedings of the 3rd European Conference on Knitting",
                year=2005,
            ),
            "3rd European Conference on Knitting (2005)",
            id="a long name",
        ),
        pytest.param(
            of(
                "inproceedings",
                venue="Proceedings of the 2006 Conference on Knitting",
                year=2006,
            ),
            "2006 Conference on Knitting",
            id="year in the long name",
        ),
        pytest.param(
            of("inproceedings", venue="Workshop on Nets at (ECAI-2000)", year=2000),
            "Workshop on Nets at (ECAI-2000)",
            id="year in the conference that a workshop was at",
        ),
        pytest.param(
            of(
                "inproceedings",
                venue="12th Workshop on Knitting, Oxford, U.K., July 15-17, 2015",
                year=2015,
            ),
            "12th Workshop on Knitting 2015",
            id="place and days",
        ),
        pytest.param(
            of(
                "inproceedings",
                venue="Conference on Wool, Yarn and Socks, Austin, TX, USA, May 3, 2015",
                year=2015,
            ),
            "Conference on Wool, Yarn and Socks (2015)",
            id="subjects, place and days",
        ),
        pytest.param(
            of("inproceedings", venue="Workshop on Wool, Leeds, UK", year=2015),
            "Workshop on Wool, Leeds, UK 2015",
            id="no days",
        ),
        pytest.param(
            of("inproceedings", venue="Proceedings of the Dodo", year=2005),
            "Proceedings of the Dodo 2005",
            id="proceedings of no meeting",
        ),
        pytest.param(
            of("inproceedings", venue="proceedings of the first symposium on socks"),
            "First symposium on socks",
            id="a capital first",
        ),
        pytest.param(
            of(
                "inproceedings",
                venue="Proceedings of SPIE",
                volume="2167",
                pages="454–464",
                year=1994,
            ),
            "Proceedings of SPIE 2167, 454 (1994)",
            id="a volume of a series",
        ),
        pytest.param(
            of(
                "inproceedings",
                venue="Conf on Socks (COS)",
                extra={"note": "To appear"},
            ),
            "COS, to appear",
            id="to appear",
        ),
        pytest.param(
            of("inproceedings", year=2005, extra={"eventtitle": "Days of Socks"}),
            "Days of Socks 2005",
            id="the event's title",
        ),
        pytest.param(
            of("article", venue="17th Conference on Socks (COS)", pages="3", year=2018),
            "COS 2018",
            id="typed as an article",
        ),
        pytest.param(
            of("article", venue="17th Conference on Socks", pages="3", year=2018),
            "17th Conference on Socks 2018",
            id="typed as an article, no short name",
        ),
        pytest.param(
            of(
                "article",
                venue="J. Phys.: Conference Series",
                volume="59",
                pages="54",
                year=2007,
            ),
            "J. Phys.: Conference Series 59, 54 (2007)",
            id="a journal of conferences",
        ),
        pytest.param(
            of(
                "article",
                venue="Proceedings of the National Academy of Knitting",
                volume="3",
                year=2007,
            ),
            "Proceedings of the National Academy of Knitting 3 (2007)",
            id="a journal called proceedings",
        ),
        pytest.param(of("inproceedings", year=2005), "", id="nothing"),
    ],
)
def test_papers(shown: str, expected: str) -> None:
    assert shown == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param(
            of("misc", arxiv="1707.03362", year=2017),
            "arXiv:1707.03362 (2017)",
            id="misc",
        ),
        pytest.param(
            of(
                "article",
                venue="arXiv preprint arXiv:1707.03362",
                arxiv="1707.03362",
                year=2017,
            ),
            "arXiv:1707.03362 (2017)",
            id="as a journal",
        ),
        pytest.param(
            of("article", venue="ArXiv e-prints", arxiv="1707.03362", year=2017),
            "arXiv:1707.03362 (2017)",
            id="ArXiv e-prints",
        ),
        pytest.param(
            of("article", venue="CoRR", volume="abs/1707.03362", year=2017),
            "arXiv:1707.03362 (2017)",
            id="CoRR",
        ),
        pytest.param(
            of("article", venue="arXiv", year=2017), "arXiv (2017)", id="no id"
        ),
        pytest.param(
            of("article", venue="Nature", arxiv="1707.03362", year=2017),
            "Nature (2017)",
            id="printed since",
        ),
        pytest.param(
            of("misc", arxiv="1707.03362", doi="10.1/x", publisher="CERN", year=2017),
            "CERN (2017)",
            id="published since",
        ),
        pytest.param(
            of("misc", arxiv="1707.03362", doi="10.1/x", publisher="arXiv", year=2017),
            "arXiv:1707.03362 (2017)",
            id="published by arXiv",
        ),
        pytest.param(
            of("inproceedings", venue="ICML", arxiv="1707.03362", year=2017),
            "ICML 2017",
            id="at a conference since",
        ),
    ],
)
def test_preprints(shown: str, expected: str) -> None:
    assert shown == expected


def told(**extra: str) -> str:
    return of("misc", year=2016, extra=extra)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param(
            of("phdthesis", publisher="Technion", year=2012),
            "PhD thesis, Technion (2012)",
            id="thesis",
        ),
        pytest.param(of("phdthesis", year=2012), "PhD thesis (2012)", id="bare thesis"),
        pytest.param(
            of(
                "inproceedings",
                extra={"eventtitle": "PLDI '19: Conference on X"},
                year=2019,
            ),
            "PLDI 2019",
            id="no volume, but the event",
        ),
        pytest.param(
            of(
                "inproceedings",
                venue="Conference on Socks",
                extra={"abbr": "COSO"},
                year=2019,
            ),
            "COSO 2019",
            id="the label of a page",
        ),
        pytest.param(
            of(
                "inproceedings",
                venue="Conference on Socks",
                extra={"abbr": "Best Paper"},
            ),
            "Conference on Socks",
            id="no label of a conference",
        ),
        pytest.param(
            of("mastersthesis", publisher="ETH", extra={"type": "Diplomarbeit"}),
            "Diplomarbeit, ETH",
            id="its own word",
        ),
        pytest.param(
            of("phdthesis", publisher="ETH", extra={"type": "phdthesis"}),
            "PhD thesis, ETH",
            id="a code for a type",
        ),
        pytest.param(
            of("phdthesis", publisher="ETH", extra={"type": "Theses"}),
            "PhD thesis, ETH",
            id="a plural",
        ),
        pytest.param(
            of("techreport", publisher="INRIA", number="4103", year=2001),
            "Technical report 4103, INRIA (2001)",
            id="report",
        ),
        pytest.param(
            of("techreport", publisher="INRIA", extra={"type": "Memo"}),
            "Memo, INRIA",
            id="report of a type",
        ),
        pytest.param(
            of("techreport", extra={"type": "techreport"}),
            "Technical report",
            id="a code",
        ),
        pytest.param(
            of(
                "incollection",
                venue="Handbook of Socks",
                publisher="Springer",
                year=2015,
            ),
            "Handbook of Socks, Springer (2015)",
            id="chapter",
        ),
        pytest.param(
            of("incollection", venue="Socks 1996", publisher="Springer", year=1998),
            "Socks 1996, Springer (1998)",
            id="another year in the title",
        ),
        pytest.param(
            of("incollection", venue="Meth. Socks", volume="24", pages="7", year=1993),
            "Meth. Socks 24, 7 (1993)",
            id="chapter of a series",
        ),
        pytest.param(
            of("inbook", publisher="Springer", year=2015),
            "Springer (2015)",
            id="in a book",
        ),
        pytest.param(
            of("book", publisher="MIT Press", year=2016), "MIT Press (2016)", id="book"
        ),
        pytest.param(
            of("proceedings", publisher="ACM", venue="ICML", year=2016),
            "ACM (2016)",
            id="proceedings",
        ),
        pytest.param(
            of("proceedings", short_venue="CEUR", volume="36", year=2016),
            "CEUR 36 (2016)",
            id="a volume of proceedings",
        ),
        pytest.param(
            of("misc", doi="10.5281/zenodo.7", year=2021), "Zenodo (2021)", id="Zenodo"
        ),
        pytest.param(
            of("software", publisher="Zenodo", doi="10.5281/zenodo.7", year=2021),
            "Zenodo (2021)",
            id="software",
        ),
        pytest.param(
            of("patent", number="US 8,123,456", year=2012),
            "Patent US 8,123,456 (2012)",
            id="patent",
        ),
        pytest.param(
            told(note="US Patent 8,123,456"),
            "US Patent 8,123,456 (2016)",
            id="Google's",
        ),
        pytest.param(
            told(howpublished="Lecture notes, 2016"),
            "Lecture notes, 2016",
            id="year once",
        ),
        pytest.param(told(howpublished="manuscript"), "Manuscript (2016)", id="a word"),
        pytest.param(told(note="Submitted to X."), "Submitted to X (2016)", id="note"),
        pytest.param(told(howpublished="www.x.org"), "", id="no word"),
        pytest.param(told(howpublished="ask me@x.org"), "", id="a mail address"),
        pytest.param(told(note="Talk @ ICML"), "Talk @ ICML (2016)", id="at"),
        pytest.param(told(organization="CERN"), "CERN (2016)", id="organization"),
        pytest.param(told(howpublished="see https://x.org"), "", id="an address"),
        pytest.param(told(howpublished='<a href="x">y</a>'), "", id="a link"),
        pytest.param(told(note="PMID: 93"), "", id="an identifier"),
        pytest.param(told(note="[Online; accessed 1-May-2020]"), "", id="a visit"),
        pytest.param(told(note="Cited by: 13; Open Access"), "", id="Scopus counts"),
        pytest.param(told(note="Last visited in May"), "", id="the last visit"),
        pytest.param(told(note="Publisher: Zenodo"), "", id="a field of Zotero's"),
        pytest.param(told(note="x " * 90), "", id="a long note"),
        pytest.param(of("misc", year=2016), "", id="a year alone is no line"),
        pytest.param(of("misc"), "", id="nothing"),
    ],
)
def test_other_kinds(shown: str, expected: str) -> None:
    assert shown == expected


VENUES = Venues.of(
    {
        "Physical Review B": "Phys. Rev. B",
        "Journal of Rocks and Sand": "JRS",
        "International Conference on Machine Learning": "ICML",
        "Handbook of Socks": "HoS",
    }
)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        pytest.param(
            Reference("T", kind="article", venue="Physical review B.", volume="5"),
            "Phys. Rev. B 5",
            id="case and dots",
        ),
        pytest.param(
            Reference("T", kind="article", venue="The Journal of Rocks & Sand"),
            "JRS",
            id="The and &",
        ),
        pytest.param(
            Reference("T", kind="article", venue="J. Rock", short_venue="J. Rocks"),
            "J. Rock",
            id="not in the table",
        ),
        pytest.param(
            Reference(
                "T",
                kind="inproceedings",
                venue="Proc. of the 37th International Conference on Machine Learning",
                year=2020,
            ),
            "ICML 2020",
            id="number of a conference",
        ),
        pytest.param(
            Reference(
                "T",
                kind="inproceedings",
                venue="International Conference on Machine Learning, ICML 2019, Rome",
                year=2020,
            ),
            "ICML 2019",
            id="place and year of a conference",
        ),
        pytest.param(
            Reference("T", kind="incollection", venue="Handbook of Socks", year=2020),
            "HoS (2020)",
            id="a book",
        ),
    ],
)
def test_the_group_s_own_short_names(reference: Reference, expected: str) -> None:
    assert display_of(reference, VENUES) == expected


words = st.text(st.sampled_from("ab Z0.,()'-–&$<>2017"), max_size=12)
kinds = st.sampled_from(
    "article inproceedings incollection book misc techreport phdthesis patent".split()
)
extras = st.dictionaries(
    st.sampled_from("note howpublished type organization pubstate year".split()), words
)
references = st.builds(
    Reference,
    st.just("T"),
    kind=kinds,
    year=st.sampled_from([None, 2017, 1998]),
    arxiv=st.sampled_from(["", "1707.03362"]),
    venue=words,
    short_venue=words,
    volume=words,
    number=words,
    pages=words,
    publisher=words,
    extra=extras,
)


@given(references)
def test_every_reference_has_a_line_without_loose_ends(reference: Reference) -> None:
    line = display_of(reference)
    assert line == line.strip(" ,")
    assert "None" not in line
    assert line.count(f"({reference.year})") <= 1 + reference.venue.count("2017")
