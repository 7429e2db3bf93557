"""RIS as publishers, EndNote, Zotero and people write it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from publist.model.names import Name
from publist.model.reference import Reference
from publist.sources import Reading, ris
from publist.sources._ris_lines import NO_FIRST, NO_LAST, Record, split


def record(*lines: str, kind: str = "JOUR") -> str:
    return "\r\n".join([f"TY  - {kind}", *lines, "ER  - ", ""])


def only(*lines: str, kind: str = "JOUR") -> Reference:
    """Return what is read of one record; its title is given."""
    reading = ris.read(record("TI  - T", *lines, kind=kind))
    assert [len(reading.references), reading.unreadable, reading.notes] == [1, [], []]
    return reading.references[0].reference


def titles(reading: Reading) -> list[str]:
    return [one.reference.title for one in reading.references]


def test_a_whole_record() -> None:
    text = """
TY  - JOUR
ID  - wu2020folded
AU  - Wu, Li
AU  - King, Martin Luther, Jr.
AU  - ATLAS Collaboration
TI  - Folded <i>E. coli</i> &amp; more.
JO  - Journal of Folding
JA  - J. Fold.
PY  - 2020
DA  - 2020/07/01/
VL  - 3
IS  - 4
SP  - 12
EP  - 19
PB  - ACM
SN  - 1234-5678
DO  - https://doi.org/10.1000/ABC
UR  - https://a.b/c;d=1?x=2
L1  - https://a.b/c.pdf
AN  - arXiv:1707.03362
KW  - one
KW  - two
N1  - Best paper
N1  - doi:10.1000/abc
ZZ  - Unknown
ER  -
"""
    (one,) = ris.read(text).references
    assert one.line == 2
    assert one.reference == Reference(
        title="Folded <i>E. coli</i> & more",
        authors=(
            Name("Wu", "Li"),
            Name("King", "Martin Luther", "Jr."),
            Name(literal="ATLAS Collaboration"),
        ),
        year=2020,
        month=7,
        kind="article",
        key="wu2020folded",
        doi="10.1000/abc",
        arxiv="1707.03362",
        url="https://a.b/c;d=1?x=2",
        venue="Journal of Folding",
        short_venue="J. Fold.",
        volume="3",
        number="4",
        pages="12–19",
        publisher="ACM",
        extra={
            "date": "2020-07-01",
            "issn": "1234-5678",
            "pdf": "https://a.b/c.pdf",
            "keywords": "one, two",
            "note": "Best paper",
            "zz": "Unknown",
        },
    )


@pytest.mark.parametrize(
    ("text", "expected", "mended"),
    [
        pytest.param("TY  - JOUR\nTI  - A\nER  - \n", ["A"], [], id="as it should be"),
        pytest.param("TY  - JOUR\rTI  - A\rER  - \r", ["A"], [], id="old Mac"),
        pytest.param("\ufeffTY  - JOUR\nTI  - A\nER  - ", ["A"], [], id="BOM"),
        pytest.param("TY - JOUR\nTI - A\nER -\n", ["A"], [], id="one blank"),
        pytest.param("ty  - jour\nti  - A\ner  - \n", ["A"], [], id="small letters"),
        pytest.param("TY  - JOUR\nti  - A\nER  - \n", ["A"], [], id="some small"),
        pytest.param("TY  -JOUR\nTI  -A\nER  -\n", ["A"], [], id="no blank behind"),
        pytest.param("  TY  - JOUR\n  TI  - A\n  ER  - \n", ["A"], [], id="indented"),
        pytest.param("TY  – JOUR\nTI  – A\nER  – \n", ["A"], [], id="long dash"),
        pytest.param("TY  - JOUR\nTI  - A\nER\n", ["A"], [], id="ER alone"),
        pytest.param("TY  - JOUR\nTI  - A\n", ["A"], [NO_LAST], id="no ER"),
        pytest.param(
            "TY  - JOUR\nTI  - A\n\nTY  - JOUR\nTI  - B\nER  - \n",
            ["A", "B"],
            [NO_LAST],
            id="no ER between",
        ),
        pytest.param("TI  - A\nER  - \n", ["A"], [NO_FIRST], id="no TY"),
        pytest.param(
            "TI  - A\nER  - \nTI  - B\nER  - \n",
            ["A", "B"],
            [NO_FIRST, NO_FIRST],
            id="no TY at all",
        ),
        pytest.param(
            "TY  - JOUR\nT1  - A\nTI  - A\nER  - ", ["A"], [], id="title twice"
        ),
        pytest.param(
            "TY  - JOUR\nTI  - A\n and B\nER  - ", ["A and B"], [], id="wrapped"
        ),
        pytest.param(
            "TY  - JOUR\nTI  - On\nPB - based\nER  - ",
            ["On PB - based"],
            [],
            id="prose",
        ),
        pytest.param(
            "Provider: X\n\nTY  - JOUR\nTI  - A\nER  - ", ["A"], [], id="head"
        ),
        pytest.param("ER  - \nER  - \n", [], [], id="ends only"),
        pytest.param("Just prose.\n", [], [], id="prose only"),
        pytest.param("", [], [], id="nothing"),
    ],
)
def test_lines(text: str, expected: list[str], mended: list[str]) -> None:
    reading = ris.read(text)
    assert titles(reading) == expected
    assert [problem.reason for problem in reading.repaired] == mended
    assert (reading.unreadable, reading.notes) == ([], [])


def test_text_outside_of_entries_is_told() -> None:
    text = f"\nWho wrote this?\n{record('TI  - A')}\n\nand this\n"
    reading = ris.read(text)
    assert titles(reading) == ["A"]
    assert [(note.line, note.reason.rpartition(": ")[2]) for note in reading.notes] == [
        (2, "Who wrote this?"),
        (8, "and this"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("AU  - Wu, Li", [Name("Wu", "Li")], id="as it should be"),
        pytest.param("AU  - Wu,L.", [Name("Wu", "L.")], id="no blank"),
        pytest.param("A1  - Wu, Li", [Name("Wu", "Li")], id="A1"),
        pytest.param(
            "AU  - King, Jr., M. L.", [Name("King", "M. L.", "Jr.")], id="Jr."
        ),
        pytest.param("AU  - van der Berg, Jan", [Name("van der Berg", "Jan")]),
        pytest.param("AU  - Berg, Jan van der", [Name("van der Berg", "Jan")]),
        pytest.param("AU  - Li Wu", [Name("Wu", "Li")], id="given name first"),
        pytest.param("AU  - Wu L.", [Name("Wu", "L.")], id="initials behind"),
        pytest.param("AU  - Plato", [Name(literal="Plato")], id="one name"),
        pytest.param("AU  - Others, Ann", [Name("Others", "Ann")], id="called Others"),
        pytest.param("AU  - The X Team,", [Name(literal="The X Team")], id="EndNote"),
        pytest.param("AU  - CERN,", [Name(literal="CERN")], id="EndNote's group"),
        pytest.param("AU  - University of X", [Name(literal="University of X")]),
        pytest.param(
            "AU  - Wu, L.; Doe, A.",
            [Name("Wu", "L."), Name("Doe", "A.")],
            id="semicolon",
        ),
        pytest.param(
            "AU  - Wu, L. and Doe, A.", [Name("Wu", "L."), Name("Doe", "A.")], id="and"
        ),
        pytest.param(
            "AU  - Wu, L., Doe, A.", [Name("Wu", "L."), Name("Doe", "A.")], id="commas"
        ),
        pytest.param("AU  - S&eacute;journ&eacute;, J.", [Name("Séjourné", "J.")]),
        pytest.param("AU  - ", [], id="empty"),
    ],
)
def test_names(line: str, expected: list[Name]) -> None:
    assert list(only(line).authors) == expected


@pytest.mark.parametrize(
    ("lines", "families"),
    [
        pytest.param(["AU  - Li, X.", "AU  - Li, X."], ["Li", "Li"], id="namesakes"),
        pytest.param(
            ["A1  - Li, X.", "A1  - Wu, Y.", "AU  - Li, X.", "AU  - Wu, Y."],
            ["Li", "Wu"],
            id="both tags",
        ),
        pytest.param(["A1  - Li, X.", "AU  - Wu, Y."], ["Li", "Wu"], id="in parts"),
    ],
)
def test_several_authors(lines: list[str], families: list[str]) -> None:
    assert [name.family for name in only(*lines).authors] == families


def test_and_others() -> None:
    one = only("AU  - Wu, L.", "AU  - et al.")
    assert (one.authors, one.and_others) == ((Name("Wu", "L."),), True)


def test_editors_stand_for_authors_of_books_only() -> None:
    book = only("ED  - Ed, A.", "A2  - Series, B.", kind="BOOK")
    assert book.authors == (Name("Ed", "A."),)
    assert book.extra == {"editor": "Series, B."}
    chapter = only("A2  - Ed, A.", "A2  - Ed, B.", kind="CHAP")
    assert chapter.authors == ()
    assert chapter.extra == {"editor": "Ed, A. and Ed, B."}


@pytest.mark.parametrize(
    ("kind", "lines", "field", "value"),
    [
        pytest.param("JOUR", ["JF  - Full", "JO  - F."], "venue", "Full", id="JF"),
        pytest.param("JOUR", ["T2  - J"], "venue", "J", id="T2"),
        pytest.param("JOUR", ["JO  - Phys. Rev. B", "T2  - Physical Review B"], "venue",
                     "Physical Review B", id="the longer of two"),
        pytest.param("JOUR", ["JO  - Phys. Rev. B", "T2  - Physical Review B"],
                     "short_venue", "Phys. Rev. B", id="the shorter of two"),
        pytest.param("JOUR", ["T2  - A subtitle", "JO  - Time"], "venue", "Time"),
        pytest.param("JOUR", ["JA  - J. X"], "venue", "J. X", id="short name only"),
        pytest.param("CHAP", ["T2  - Book", "T3  - Series"], "venue", "Book"),
        pytest.param("CHAP", ["T2  - Book", "T3  - Series"], "short_venue", "Series"),
        pytest.param("CONF", ["C3  - Proc. of X", "T2  - X 2020"], "venue", "Proc. of X"),
        pytest.param("CONF", ["BT  - Proc. of X"], "venue", "Proc. of X", id="BT"),
        pytest.param("BOOK", ["T2  - Series"], "venue", "", id="a book's series"),
        pytest.param("BOOK", ["T2  - Series"], "short_venue", "Series"),
        pytest.param("JOUR", ["SP  - 1-22"], "pages", "1–22", id="whole range"),
        pytest.param("JOUR", ["SP  - 1", "EP  - 1"], "pages", "1", id="one page"),
        pytest.param("JOUR", ["EP  - 1-22"], "pages", "1–22", id="range in EP"),
        pytest.param("JOUR", ["SP  - e104"], "pages", "e104", id="article number"),
        pytest.param("JOUR", ["C7  - 104"], "pages", "104", id="C7"),
        pytest.param("JOUR", ["IS  - 4", "M1  - 104"], "pages", "104", id="M1"),
        pytest.param("JOUR", ["SP  - 1", "M1  - 4"], "number", "4", id="M1 as issue"),
        pytest.param("JOUR", ["SP  - 1", "M1  - 0"], "number", "", id="M1 is 0"),
        pytest.param("BOOK", ["SP  - 320"], "pages", "", id="count of pages"),
        pytest.param("RPRT", ["SN  - TR-7"], "number", "TR-7", id="report"),
        pytest.param("JOUR", ["DO  - 10.1000/X"], "doi", "10.1000/x", id="DO"),
        pytest.param("JOUR", ["M3  - 10.1000/X"], "doi", "10.1000/x", id="M3"),
        pytest.param("JOUR", ["M3  - Article"], "doi", "", id="M3: a type"),
        pytest.param("JOUR", ["N1  - doi:10.1000/X"], "doi", "10.1000/x", id="N1"),
        pytest.param("JOUR", ["N1  - A reply to 10.1000/X"], "doi", "", id="not ours"),
        pytest.param("JOUR", ["UR  - http://dx.doi.org/10.1000/X"], "doi", "10.1000/x"),
        pytest.param("JOUR", ["UR  - http://a.b/10.1000/X"], "doi", "", id="no DOI"),
        pytest.param("JOUR", ["DO  - 10.48550/arXiv.1707.03362"], "arxiv", "1707.03362"),
        pytest.param("JOUR", ["DO  - 10.48550/arXiv.1707.03362"], "doi", ""),
        pytest.param("JOUR", ["UR  - https://arxiv.org/abs/1707.03362"], "arxiv",
                     "1707.03362", id="arXiv's address"),
        pytest.param("JOUR", ["N1  - arXiv: 1707.03362 [cs]"], "arxiv", "1707.03362"),
        pytest.param("JOUR", ["AB  - See arXiv:1707.03362"], "arxiv", "", id="abstract"),
        pytest.param("JOUR", ["UR  - http://a.b/x;http://c.d"], "url", "http://a.b/x"),
        pytest.param("JOUR", ["UR  - http://a.b/x.pdf", "UR  - http://a.b/x"], "url",
                     "http://a.b/x", id="the page before the PDF"),
        pytest.param("JOUR", ["UR  - <Go to ISI>://WOS:0001"], "url", "", id="no address"),
        pytest.param("JOUR", ["UR  - /papers/x.pdf"], "url", "/papers/x.pdf", id="on site"),
        pytest.param("JOUR", ["UR  - internal-pdf://12/x.pdf"], "url", "", id="EndNote"),
        pytest.param("JOUR", ["UR  - http://a.b/lo", "ng"], "url", "http://a.b/long"),
        pytest.param("JOUR", ["L2  - http://a.b/x"], "url", "http://a.b/x", id="L2"),
        pytest.param("JOUR", ["ID  - 42"], "key", "", id="ID: a counter"),
        pytest.param("JOUR", ["VO  - 3"], "volume", "3", id="VO"),
    ],
)  # fmt: skip
def test_fields(kind: str, lines: list[str], field: str, value: object) -> None:
    assert getattr(only(*lines, kind=kind), field) == value


@pytest.mark.parametrize(
    ("lines", "year", "month", "left"),
    [
        pytest.param(["PY  - 2013"], 2013, None, None, id="year"),
        pytest.param(["PY  - 2013///"], 2013, None, None, id="slashes"),
        pytest.param(["Y1  - 2013/05/01/"], 2013, 5, "2013-05-01", id="Y1"),
        pytest.param(["Y1  - 2013/05//"], 2013, 5, None, id="month"),
        pytest.param(["PY  - 2013///Spring"], 2013, None, "2013 Spring", id="season"),
        pytest.param(["DA  - 2013-05-01"], 2013, 5, "2013-05-01", id="dashes"),
        pytest.param(["DA  - 20130501"], 2013, 5, "2013-05-01", id="glued"),
        pytest.param(["DA  - 2013/May/01"], 2013, 5, "2013 May 01", id="month's name"),
        pytest.param(["PY  - 2013", "DA  - May"], 2013, 5, "May", id="month apart"),
        pytest.param(
            ["PY  - 2013", "DA  - 2012/12/01"], 2013, None, "2012-12-01", id="online"
        ),
        pytest.param(["PY  - in press"], None, None, "in press", id="no year"),
        pytest.param(["PY  - 0000"], None, None, None, id="zeros"),
    ],
)
def test_dates(
    lines: list[str], year: int | None, month: int | None, left: str | None
) -> None:
    one = only(*lines)
    assert (one.year, one.month, one.extra.get("date")) == (year, month, left)


@pytest.mark.parametrize(
    ("kind", "lines", "expected"),
    [
        pytest.param("JOUR", [], "article", id="paper"),
        pytest.param("jour", [], "article", id="small letters"),
        pytest.param("CPAPER", [], "inproceedings", id="conference"),
        pytest.param("CONF", [], "inproceedings", id="conference, as used"),
        pytest.param("CHAP", [], "incollection", id="chapter"),
        pytest.param("THES", [], "phdthesis", id="thesis"),
        pytest.param("THES", ["M3  - Master's thesis"], "mastersthesis", id="master"),
        pytest.param("RPRT", [], "techreport", id="report"),
        pytest.param("GEN", [], "misc", id="generic"),
        pytest.param("GEN", ["JO  - J", "VL  - 3"], "article", id="generic: a paper"),
        pytest.param("XYZ", [], "misc", id="unknown"),
        pytest.param("", [], "misc", id="empty"),
    ],
)
def test_kinds(kind: str, lines: list[str], expected: str) -> None:
    assert only(*lines, kind=kind).kind == expected


@pytest.mark.parametrize(
    ("lines", "extra"),
    [
        pytest.param(["T1  - U"], {"title2": "U"}, id="second title"),
        pytest.param(["DO  - none yet"], {"doi": "none yet"}, id="no DOI"),
        pytest.param(["KW  - a", "b"], {"keywords": "a, b"}, id="wrapped keywords"),
        pytest.param(["AB  - a", "", " b"], {"abstract": "a b"}, id="wrapped abstract"),
        pytest.param(["AB  - a", "N2  - a"], {"abstract": "a"}, id="abstract twice"),
        pytest.param(["U1  - a", "U1  - b"], {"u1": "a; b"}, id="tag twice"),
        pytest.param(["UK  - a", "Q9  - b"], {"uk": "a", "q9": "b"}, id="unknown tags"),
        pytest.param(["UR  - http://a.b", "UR  - http://c.d"], {"url2": "http://c.d"}),
        pytest.param(["M3  - Article"], {"type": "Article"}, id="M3"),
        pytest.param(["SP  -", "IS  -"], {}, id="empty"),
    ],
)
def test_every_further_tag_is_kept(lines: list[str], extra: dict[str, str]) -> None:
    assert only(*lines).extra == extra


def test_repeated_and_unreadable_records() -> None:
    text = (
        record("ID  - k", "TI  - One")
        + record("ID  - k", "TI  - One")
        + record("ID  - k", "TI  - Two")
        + record("ID  - x", "AU  - Wu, L.")
    )
    reading = ris.read(text)
    assert [one.reference.key for one in reading.references] == ["k", "ka"]
    assert [(p.line, p.key, p.reason) for p in reading.dropped] == [
        (5, "k", "the same entry stands on line 1")
    ]
    assert [(p.line, p.key, p.reason) for p in reading.unreadable] == [
        (13, "x", "it has no title")
    ]


tags = st.sampled_from("TY ER TI T1 AU A2 PY DA JO T2 SP EP DO UR N1 KW M1 UK".split())
lines = st.one_of(
    st.builds("{}  - {}".format, tags, st.text(max_size=12)),
    st.builds("{} - {}".format, tags, st.text(max_size=12)),
    st.text(max_size=12),
)


@given(st.lists(lines, max_size=12).map("\n".join))
@example("TY  - JOUR\nTY  - JOUR")
@example("TY  - \nTI  - x\nTI  - y\n z")
def test_every_record_is_accounted_for(text: str) -> None:
    reading = ris.read(text)
    told = len(reading.references) + len(reading.unreadable) + len(reading.dropped)
    started = [part for part in split(text) if isinstance(part, Record)]
    assert told == len(started)
    assert told >= sum(line.startswith("TY  - ") for line in text.split("\n"))


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(ris.read(text), Reading)
    assert isinstance(ris.read("TY  - JOUR\nTI  - " + text), Reading)


words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=9)


@given(st.lists(st.tuples(words, words, words), max_size=4), st.data())
def test_what_stands_in_the_lines_comes_out(
    rows: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    text = ""
    for title, family, given_name in rows:
        told = [f"TI  - {title}", f"AU  - {family}, {given_name}", f"N9  - {title}x"]
        text += record(*data.draw(st.permutations(told)))
    reading = ris.read(text)
    shown = str(reading.references) + str([one.line for one in reading.dropped])
    assert len(reading.references) + len(reading.dropped) == len(rows)
    for one in reading.references:
        assert one.reference.extra["n9"].startswith(one.reference.title)
        assert len(one.reference.authors) == 1, shown
