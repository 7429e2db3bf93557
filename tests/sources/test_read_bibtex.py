"""Fields, macros, inheritance: a .bib entry becomes a reference."""

from typing import Any

import pytest

from publist.model.names import Name
from publist.model.reference import Reference
from publist.sources import bibtex


def only(body: str, kind: str = "article") -> Reference:
    reading = bibtex.read(f"@{kind}{{key, title = {{T}}, {body}}}")
    assert [len(reading.references), reading.unreadable, reading.repaired] == [
        1,
        [],
        [],
    ]
    return reading.references[0].reference


def by_key(text: str) -> dict[str, Reference]:
    return {one.reference.key: one.reference for one in bibtex.read(text).references}


def test_a_whole_entry() -> None:
    text = r"""
    @InProceedings{Wu:20,
      author = {Wu, Li and M{\"u}ller, J. and others},
      title = {{F}olded H$_2$O \& more.},
      booktitle = "Proc. of {X}",
      series = {X '20},
      Year = 2020, month = jul,
      pages = {12--19}, volume = 3, number = {4},
      publisher = {ACM},
      doi = {https://doi.org/10.1000/ABC\_1},
      url = {https://a.b/c_d%20~e},
      isbn = {978-3},
      note = {Best \emph{paper}},
    }"""
    (one,) = bibtex.read(text).references
    assert one.line == 2
    assert one.reference == Reference(
        title="Folded H<sub>2</sub>O & more",
        authors=(Name("Wu", "Li"), Name("Müller", "J.")),
        and_others=True,
        year=2020,
        month=7,
        kind="inproceedings",
        key="Wu:20",
        doi="10.1000/abc_1",
        url="https://a.b/c_d%20~e",
        venue="Proc. of X",
        short_venue="X '20",
        volume="3",
        number="4",
        pages="12–19",
        publisher="ACM",
        extra={"isbn": "978-3", "note": "Best <i>paper</i>"},
    )


@pytest.mark.parametrize(
    ("written", "title"),
    [
        pytest.param("Folds.", "Folds", id="full stop"),
        pytest.param("Folds .", "Folds", id="blank before it"),
        pytest.param("Folds ...", "Folds ...", id="dots"),
        pytest.param("Why?", "Why?", id="question"),
    ],
)
def test_a_title_ends_without_a_full_stop(written: str, title: str) -> None:
    assert by_key(f"@misc{{k, title = {{{written}}}}}")["k"].title == title


@pytest.mark.parametrize(
    ("body", "field", "value"),
    [
        pytest.param("journal = {J}", "venue", "J", id="journal"),
        pytest.param("journaltitle = {J}", "venue", "J", id="BibLaTeX's journal"),
        pytest.param("shortjournal = {J}, series = {S}", "short_venue", "J"),
        pytest.param("pages = {12-19}", "pages", "12–19", id="one hyphen"),
        pytest.param("pages = {e104}", "pages", "e104", id="article number"),
        pytest.param("pages = {pp. 12--19}", "pages", "12–19", id="pp."),
        pytest.param("pages = {p1}", "pages", "1", id="p"),
        pytest.param("eid = {104}", "pages", "104", id="eid"),
        pytest.param("Article-Number = {104}", "pages", "104", id="Web of Science"),
        pytest.param("art_number = {104}", "pages", "104", id="Scopus"),
        pytest.param("school = {ETH}", "publisher", "ETH", id="school"),
        pytest.param("institution = {ETH}", "publisher", "ETH", id="institution"),
        pytest.param("issue = 4", "number", "4", id="issue"),
        pytest.param("year = {in press}", "year", None, id="no year"),
        pytest.param("year = {(2019)}", "year", 2019, id="year in brackets"),
        pytest.param("date = {2019-05}, year = 2018", "year", 2019, id="date wins"),
        pytest.param("date = {2019-05-03}", "month", 5, id="date's month"),
        pytest.param("date = {2019~/2021}", "year", 2019, id="range"),
        pytest.param("EarlyAccessDate = {MAR 2021}", "year", 2021, id="early access"),
        pytest.param(
            "issue_date = {June 2018}, year = 2019", "year", 2019, id="year wins"
        ),
        pytest.param("month = {10~June}", "month", 6, id="day and month"),
        pytest.param('month = jul # "~10"', "month", 7, id="concatenated"),
        pytest.param("month = july/sept", "month", 7, id="no quotes"),
        pytest.param("month = {06}", "month", 6, id="number"),
        pytest.param("month = {13}", "month", None, id="no month"),
        pytest.param("doi = {doi:10.1000/X}", "doi", "10.1000/x", id="doi label"),
        pytest.param("url = {http://dx.doi.org/10.1000/X}", "doi", "10.1000/x"),
        pytest.param("url = {http://a.b/10.1000/X}", "doi", "", id="no doi address"),
        pytest.param("doi = {10.48550/arXiv.1707.03362}", "doi", "", id="arXiv's doi"),
        pytest.param("doi = {10.48550/arXiv.1707.03362}", "arxiv", "1707.03362"),
        pytest.param("eprint = {1707.03362v2}", "arxiv", "1707.03362", id="eprint"),
        pytest.param(
            "eprint = {hep-th/9901001}, archivePrefix = {arXiv}",
            "arxiv",
            "hep-th/9901001",
            id="old id",
        ),
        pytest.param("eprint = {1707.03362}, eprinttype = {hal}", "arxiv", ""),
        pytest.param(
            "journal = {arXiv preprint arXiv:1707.03362}", "arxiv", "1707.03362"
        ),
        pytest.param("abstract = {See arXiv:1707.03362}", "arxiv", "", id="not ours"),
        pytest.param(r"url = {\url{http://a.b/c\_d}}", "url", "http://a.b/c_d"),
        pytest.param("url = {http://a.b/--c}", "url", "http://a.b/--c", id="no dash"),
        pytest.param("html = {http://a.b/c}", "url", "http://a.b/c", id="html"),
        pytest.param("html = {c.html}", "url", "", id="html: a file of the site"),
        pytest.param("html = {http://a.b}, url = {http://c.d}", "url", "http://c.d"),
        pytest.param(
            "eprint = {hal-01}, eprinttype = {HAL}", "url", "https://hal.science/hal-01"
        ),
        pytest.param("eprint = {123}, eprinttype = {mine}", "url", "", id="eprint"),
        pytest.param("adsurl = {http://a.b/c}", "url", "http://a.b/c", id="ADS"),
        pytest.param(
            "adsurl = {http://a.b/c}, eprint = {1707.03362}", "url", "", id="ADS, arXiv"
        ),
        pytest.param(r"howpublished = {\url{http://a.b/c}}", "url", "http://a.b/c"),
        pytest.param(
            r"howpublished = {A poster, \url{http://a.b/c}.}", "url", "http://a.b/c"
        ),
        pytest.param(r"howpublished = {\href{http://a.b}{Here}}", "url", "http://a.b"),
        pytest.param(
            r"note = {Available online at: \url{http://a.b}, last visited May 2020}",
            "url",
            "http://a.b",
            id="a note says where",
        ),
        pytest.param("note = {http://a.b/c}", "url", "http://a.b/c", id="note"),
        pytest.param(
            "note = {Code at http://a.b/c}", "url", "", id="a note on the code"
        ),
        pytest.param(
            "note = {http://a.b/c is the code}", "url", "", id="a note behind it"
        ),
        pytest.param("ee = {http://doi.acm.org/10.1145/1.2}", "doi", "10.1145/1.2"),
        pytest.param("url = {doi.org/10.1000/X}", "doi", "10.1000/x", id="no scheme"),
        pytest.param("bdsk-url-1 = {http://dx.doi.org/10.1000/X}", "doi", "10.1000/x"),
        pytest.param("note = {doi: 10.1000/X}", "doi", "10.1000/x", id="a note is it"),
        pytest.param(
            "note = {Erratum: doi:10.1000/X}", "doi", "", id="another one's doi"
        ),
        pytest.param(
            "pdf = {https://arxiv.org/pdf/1707.03362.pdf}",
            "arxiv",
            "1707.03362",
            id="pdf",
        ),
        pytest.param("arxivId = {1707.03362}", "arxiv", "1707.03362", id="Mendeley"),
        pytest.param("number = {arXiv:1707.03362}", "arxiv", "1707.03362", id="number"),
    ],
)
def test_fields(body: str, field: str, value: object) -> None:
    assert getattr(only(body), field) == value


@pytest.mark.parametrize(
    ("body", "extra"),
    [
        pytest.param("year = {in press}", {"year": "in press"}, id="no year kept"),
        pytest.param("date = {2019-05-03}", {"date": "2019-05-03"}, id="day kept"),
        pytest.param("doi = {none yet}", {"doi": "none yet"}, id="no doi kept"),
        pytest.param("Selected = true", {"selected": "true"}, id="flag"),
        pytest.param("howpublished = {\\url{http://a.b/~c}}", {"howpublished": "http://a.b/~c"}),
        pytest.param("howpublished = {A {Poster}}", {"howpublished": "A Poster"}),
        pytest.param("website = {http://a.b/c_--d}", {"website": "http://a.b/c_--d"}),
        pytest.param("note = {}", {}, id="empty"),
        pytest.param("url_pdf = {http://a.b}", {"pdf": "http://a.b"}, id="url_pdf"),
        pytest.param("url_pdf = {a\\so b.pdf}", {"pdf": "a\\so b.pdf"}, id="a macro"),
        pytest.param("Video_URL = {http://a.b}", {"video": "http://a.b"}, id="video_url"),
        pytest.param(
            "pdfurl = {b}, pdf = {a}", {"pdfurl": "b", "pdf": "a"}, id="both"
        ),
        pytest.param("note = {{PMID:} 42395}", {"note": "PMID: 42395", "pmid": "42395"}),
    ],
)  # fmt: skip
def test_every_further_field_is_kept(body: str, extra: dict[str, str]) -> None:
    assert only(body).extra == extra


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        pytest.param("ARTICLE", "article", id="case"),
        pytest.param("conference", "inproceedings", id="conference"),
        pytest.param("www", "online", id="www"),
        pytest.param("report", "techreport", id="report"),
        pytest.param("thesis", "phdthesis", id="thesis"),
        pytest.param("software", "software", id="unknown: untouched"),
    ],
)
def test_kinds(kind: str, expected: str) -> None:
    assert only("year = 2000", kind).kind == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("mathesis", "mastersthesis", id="BibLaTeX's name"),
        pytest.param("Diplomarbeit", "mastersthesis", id="German"),
        pytest.param("Trabajo de Fin de Máster", "mastersthesis", id="Spanish"),
        pytest.param("Tesi di laurea", "mastersthesis", id="Italian"),
        pytest.param("硕士论文", "mastersthesis", id="Chinese"),
        pytest.param("bathesis", "bachelorsthesis", id="bachelor's"),
        pytest.param("phdthesis", "phdthesis", id="doctor's"),
        pytest.param("Doctoral dissertation", "phdthesis", id="a dissertation"),
    ],
)
def test_kinds_of_theses(said: str, expected: str) -> None:
    assert only(f"type = {{{said}}}", "thesis").kind == expected


def test_editors_stand_for_authors_of_books_only() -> None:
    assert only("editor = {Ed, A.}", "book").authors == (Name("Ed", "A."),)
    paper = only("editor = {Ed, A.}", "inproceedings")
    assert paper.authors == ()
    assert paper.extra == {"editor": "Ed, A."}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("jacm", "Journal of the ACM", id="of plain.bst"),
        pytest.param("IEEE_J_IT", "IEEE Trans. Inf. Theory", id="of IEEEabrv"),
        pytest.param("{jacm}", "jacm", id="in braces"),
        pytest.param("jxyz", "jxyz", id="of nobody"),
    ],
)
def test_macros_of_bibtex_s_own_styles(written: str, expected: str) -> None:
    assert only(f"journal = {written}").venue == expected


def test_a_file_s_own_macro_comes_first() -> None:
    text = "@string{jacm = {Mine}} @article{a, title = {A}, journal = JACM}"
    assert by_key(text)["a"].venue == "Mine"


def test_macros_count_from_where_they_stand() -> None:
    text = """
    @string{j = "First"}
    @string{long = j # " Journal"}
    @article{a, title = {A}, journal = long}
    @STRING(J = {Second})
    @article{b, title = {B}, journal = j # { of } # X}
    @article{c, title = {C}, journal = X}
    """
    reading = bibtex.read(text)
    venues = [one.reference.venue for one in reading.references]
    assert venues == ["First Journal", "Second of X", "X"]
    assert [(note.line, note.reason) for note in reading.notes] == [
        (6, "the macro `X` is defined nowhere; its name was kept as text")
    ]


def test_crossref_and_xdata() -> None:
    text = """
    @inproceedings{child, title = {C}, crossref = {Parent}, xdata = {x}}
    @proceedings{parent, title = {Proc. of X}, year = 1999, publisher = {ACM}}
    @xdata{x, publisher = {IEEE}}
    """
    child = by_key(text)["child"]
    assert (child.title, child.venue, child.year) == ("C", "Proc. of X", 1999)
    assert child.publisher == "IEEE"


@pytest.mark.parametrize(
    ("child", "parent", "expected"),
    [
        pytest.param("inproceedings", "proceedings", "Volume", id="proceedings"),
        pytest.param("incollection", "collection", "Volume", id="collection"),
        pytest.param("incollection", "book", "Volume", id="as BibTeX's users mean it"),
        pytest.param("inbook", "book", "Volume", id="book"),
        pytest.param("conference", "proceedings", "Volume", id="alias"),
        pytest.param("article", "periodical", "Volume", id="periodical"),
        pytest.param("inproceedings", "mvproceedings", "", id="main title: no venue"),
        pytest.param("book", "mvbook", "", id="volume of a work"),
    ],
)
def test_a_volume_s_title_becomes_the_venue(
    child: str, parent: str, expected: str
) -> None:
    text = f"""
    @{child}{{child, title = {{C}}, crossref = {{volume}}}}
    @{parent}{{volume, title = {{Volume}}, year = 1999, doi = {{10.1000/v}},
      ee = {{https://doi.org/10.1000/v}}, html = {{https://a.b/v}}}}
    """
    found = by_key(text)["child"]
    assert (found.title, found.venue, found.year) == ("C", expected, 1999)
    assert found.doi == found.url == ""  # or all papers of a volume would be one


def test_what_else_is_inherited() -> None:
    text = """
    @inbook{a, title = {A}, crossref = {b}}
    @book{b, title = {B}, author = {Bee, A.}, crossref = {c}, xdata = {p, q}}
    @mvbook{c, title = {C}, location = {Rome}, ids = {x}, sortkey = {y}}
    @xdata{p, publisher = {P}, xdata = {q}}
    @xdata{q, publisher = {Q}, isbn = {1}}
    """
    found = by_key(text)["a"]
    assert (found.venue, found.publisher) == ("B", "P")
    assert found.authors == (Name("Bee", "A."),)
    assert found.extra == {
        "bookauthor": "Bee, A.",
        "maintitle": "C",
        "location": "Rome",
        "isbn": "1",
        "crossref": "b",
    }


def test_equal_contribution_by_annotation() -> None:
    body = "author = {Wu, L. and Bee, A. and Cee, B.}"
    found = only(f"{body}, author+an = {{1=equal; 2=equal}}")
    assert [name.marks for name in found.authors] == ["*", "*", ""]
    assert found.extra == {}
    kept = only(f"{body}, author+an:default = {{1=me}}").extra
    assert kept == {"author+an:default": "1=me"}


def test_mathematics_as_asked_for() -> None:
    text = "@misc{a, title = {H$_2$O}, booktitle = {$k$}, note = {$x^2$}}"
    (one,) = bibtex.read(text, math="unicode").references
    assert (one.reference.title, one.reference.venue) == ("H₂O", "k")
    (one,) = bibtex.read(text, math="keep").references
    assert one.reference.title == "H$_2$O"
    assert one.reference.extra == {"note": "$x^2$"}


def test_crossref_circles_are_cut() -> None:
    text = """
    @book{a, title = {A}, crossref = {b}}
    @book{b, title = {B}, crossref = {a}, year = 2000}
    """
    assert {key: one.year for key, one in by_key(text).items()} == {
        "a": 2000,
        "b": 2000,
    }


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("@xdata{x, a = {b}}", "@xdata only lends its fields", id="xdata"),
        pytest.param("@set{x, entryset = {a}}", "@set only names", id="set"),
        pytest.param("@IEEEtranBSTCTL{x, a = 1}", "settings of a style", id="settings"),
        pytest.param("% @misc{x, title={T}}", "commented out by `%`", id="percent"),
        pytest.param("@comment{@misc{x, title={T}}}", "inside @comment", id="@comment"),
        pytest.param(
            "@book{x, year = 1999}\n@inbook{y, title={T}, crossref={x}}",
            "has no title and only lends",
            id="parent",
        ),
    ],
)
def test_dropped(text: str, reason: str) -> None:
    (problem,) = bibtex.read(text).dropped
    assert reason in problem.reason
    assert (problem.key, problem.line) == ("x", 1)


def test_repeated_entries() -> None:
    text = """@misc{k, title = {One}}
    @misc{k, Title =  "One"}
    @misc{k, title = {Two}}
    @misc{ka, title = {Three}}
    @misc{k, title = {Four}}"""
    reading = bibtex.read(text)
    keys = [one.reference.key for one in reading.references]
    assert keys == ["k", "kb", "ka", "kc"]
    assert [(p.line, p.reason) for p in reading.dropped] == [
        (2, "the same entry stands on line 1")
    ]
    assert [note.line for note in reading.notes] == [3, 5]


@pytest.mark.parametrize(
    ("text", "titles", "dropped"),
    [
        pytest.param("@misc{,title={A}}\n@misc{,title={B}}", "AB", [], id="no key"),
        pytest.param("@misc{,title={A}}\n@misc{,title={A}}", "A", [2], id="the same"),
        pytest.param("@misc{k,title={A}} @misc{k,title={A}}", "A", [1], id="one line"),
        pytest.param("@misc{k,title={A}}\n@book{k,title={A}}", "AA", [], id="types"),
        pytest.param("@misc{k,title={A}}\n@misc{j,title={A}}", "AA", [], id="keys"),
    ],
)
def test_what_repeats_an_entry(text: str, titles: str, dropped: list[int]) -> None:
    reading = bibtex.read(text)
    assert [one.reference.title for one in reading.references] == [*titles]
    assert [problem.line for problem in reading.dropped] == dropped


@pytest.mark.parametrize(
    ("fields", "extra", "noted"),
    [
        pytest.param("note={a}, Note = {a}", {"note": "a"}, 0, id="same: silent"),
        pytest.param("note={a}, note={b}", {"note": "a"}, 1, id="first kept"),
        pytest.param("note={}, note={b}", {"note": "b"}, 0, id="first empty"),
        pytest.param("url={a}, url={b}", {"url2": "b"}, 0, id="both addresses"),
        pytest.param("keywords={a}, keywords={b}", {"keywords": "a, b"}, 0, id="lists"),
    ],
)
def test_repeated_fields(fields: str, extra: dict[str, Any], noted: int) -> None:
    reading = bibtex.read(f"@misc{{k, title={{T}}, {fields}}}")
    assert reading.references[0].reference.extra == extra
    assert len(reading.notes) == noted


def test_unknown_macros_are_said_once() -> None:
    text = r"@misc{a, title={\foo{A}}} @misc{b, title={\foo{B}}}"
    reading = bibtex.read(text)
    assert [one.reference.title for one in reading.references] == ["A", "B"]
    assert [(note.key, note.reason) for note in reading.notes] == [
        ("a", r"`\foo` is not known; what it applies to was kept as text")
    ]
