"""CSL-JSON as Zotero, pandoc, Crossref and people write it."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from publist.model.names import Name
from publist.model.reference import Reference
from publist.sources import Reading, csl_json


def only(**members: object) -> Reference:
    """Return what is read of one item; its title and key are given."""
    item = {"id": "key", "title": "T", **members}
    reading = csl_json.read(json.dumps([item]))
    assert [len(reading.references), reading.unreadable, reading.notes] == [1, [], []]
    return reading.references[0].reference


def titles(reading: Reading) -> list[str]:
    return [one.reference.title for one in reading.references]


def lost(reading: Reading) -> list[tuple[int, str, str]]:
    return [(one.line, one.key, one.reason) for one in reading.unreadable]


def test_a_whole_item() -> None:
    text = """[
  {
    "id": "http://zotero.org/groups/1/items/ABCD2345",
    "citation-key": "wu2020folded",
    "type": "article-journal",
    "title": "Folded <i>E. coli</i> &amp; H<sub>2</sub>O.",
    "container-title": "Journal of Folding",
    "journalAbbreviation": "J. Fold.",
    "volume": 3, "issue": "4", "page": "12-19",
    "DOI": "https://doi.org/10.1000/ABC",
    "URL": "https://a.b/c_d%20~e",
    "ISSN": "1234-5678",
    "abstract": "<p>Long.</p>",
    "publisher": "ACM",
    "note": "arXiv: 1707.03362 [cs]\\nBest paper.",
    "author": [{"family": "Wu", "given": "Li"}, {"literal": "The X Team"}],
    "issued": {"date-parts": [[2020, 7, 1]]}
  }
]"""
    (one,) = csl_json.read(text).references
    assert one.line == 2
    assert one.reference == Reference(
        title="Folded <i>E. coli</i> & H<sub>2</sub>O",
        authors=(Name("Wu", "Li"), Name(literal="The X Team")),
        year=2020,
        month=7,
        kind="article",
        key="wu2020folded",
        doi="10.1000/abc",
        arxiv="1707.03362",
        url="https://a.b/c_d%20~e",
        venue="Journal of Folding",
        short_venue="J. Fold.",
        volume="3",
        number="4",
        pages="12–19",
        publisher="ACM",
        extra={
            "issn": "1234-5678",
            "abstract": "Long.",
            "note": "Best paper.",
            "date": "2020-07-01",
        },
    )


CROSSREF = {
    "indexed": {"timestamp": 1},
    "type": "proceedings-article",
    "title": ["A Study"],
    "subtitle": ["Of Things"],
    "container-title": ["Lecture Notes in Computer Science", "Vision 2016"],
    "DOI": "10.1000/XYZ",
    "author": [
        {"given": "J.", "family": "Doe", "sequence": "first", "affiliation": []},
        {"name": "The X Group", "sequence": "additional"},
    ],
    "issued": {"date-parts": [[None]]},
    "published-print": {"date-parts": [[2016]]},
    "reference": [{"key": "r1", "article-title": "Not ours"}],
}


@pytest.mark.parametrize(
    "held",
    [
        pytest.param({"status": "ok", "message": CROSSREF}, id="one work"),
        pytest.param(
            {"message": {"facets": {}, "items": [CROSSREF], "items-per-page": 20}},
            id="works",
        ),
        pytest.param([CROSSREF], id="list"),
        pytest.param(CROSSREF, id="alone"),
    ],
)
def test_crossref_s_answers(held: object) -> None:
    (one,) = csl_json.read(json.dumps(held, indent=1)).references
    assert one.reference == Reference(
        title="A Study: Of Things",
        authors=(Name("Doe", "J."), Name(literal="The X Group")),
        year=2016,
        kind="inproceedings",
        doi="10.1000/xyz",
        venue="Vision 2016",
        extra={"series": "Lecture Notes in Computer Science"},
    )


ITEM = '{"id": "a", "title": "A"}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"[{ITEM}]", ["A"], id="list"),
        pytest.param(ITEM, ["A"], id="one item"),
        pytest.param(f'{{"items": [{ITEM}]}}', ["A"], id="items"),
        pytest.param(f'{{"references": [{ITEM}]}}', ["A"], id="pandoc's metadata"),
        pytest.param(f'{ITEM}\n{{"id": "b", "title": "B"}}\n', ["A", "B"], id="lines"),
        pytest.param(f"\ufeff[{ITEM}]", ["A"], id="byte order mark"),
        pytest.param(f"[{ITEM},]", ["A"], id="comma behind the last"),
        pytest.param(f"[{ITEM}", ["A"], id="list never closed"),
        pytest.param('[{"title": "}{][\\"", "id": "a"}]', ['}{]["'], id="brackets"),
        pytest.param('[{"TITLE": "A", "Id": "a"}]', ["A"], id="names in capitals"),
        pytest.param("[]", [], id="empty list"),
        pytest.param('{"items": []}', [], id="no items"),
        pytest.param("", [], id="nothing"),
        pytest.param("@misc{a, title={A}}", [], id="BibTeX"),
    ],
)
def test_shapes(text: str, expected: list[str]) -> None:
    reading = csl_json.read(text)
    assert (titles(reading), reading.unreadable) == (expected, [])


@pytest.mark.parametrize(
    ("members", "field", "value"),
    [
        pytest.param({"title": ["T", "U"]}, "title", "T", id="list of titles"),
        pytest.param({"title": "T: U", "subtitle": "U"}, "title", "T: U"),
        pytest.param({"container-title": ["J", "J."]}, "venue", "J", id="two journals"),
        pytest.param({"container-title": ["J", "J."]}, "short_venue", "J."),
        pytest.param({"page": "12–19"}, "pages", "12–19", id="dash"),
        pytest.param({"page": 7}, "pages", "7", id="page as a number"),
        pytest.param({"article-number": "e104"}, "pages", "e104", id="article number"),
        pytest.param({"volume": 1.10}, "volume", "1.1", id="volume as a number"),
        pytest.param({"volume": None}, "volume", "", id="null"),
        pytest.param({"volume": "IV"}, "volume", "IV", id="volume in words"),
        pytest.param({"number": "TR-7", "type": "report"}, "number", "TR-7"),
        pytest.param({"publisher": "ETH"}, "publisher", "ETH", id="publisher"),
        pytest.param({"institution": [{"name": "ETH"}]}, "publisher", "ETH"),
        pytest.param({"event": {"name": "Vision"}, "type": "paper-conference"}, "venue",
                     "Vision", id="event"),
        pytest.param({"event-title": "V"}, "venue", "", id="event of no paper"),
        pytest.param({"DOI": "doi:10.1000/X"}, "doi", "10.1000/x", id="doi label"),
        pytest.param({"URL": "http://dx.doi.org/10.1000/X"}, "doi", "10.1000/x"),
        pytest.param({"URL": "http://a.b/10.1000/X"}, "doi", "", id="no doi address"),
        pytest.param({"note": "DOI: 10.1000/X"}, "doi", "10.1000/x", id="doi in note"),
        pytest.param({"DOI": "10.48550/arXiv.1707.03362"}, "doi", "", id="arXiv's doi"),
        pytest.param({"DOI": "10.48550/arXiv.1707.03362"}, "arxiv", "1707.03362"),
        pytest.param({"URL": "http://arxiv.org/abs/1707.03362v2"}, "arxiv", "1707.03362"),
        pytest.param({"number": "arXiv:1707.03362"}, "arxiv", "1707.03362", id="Zotero 7"),
        pytest.param({"number": "arXiv:1707.03362"}, "number", "", id="taken once"),
        pytest.param({"archive_location": "1707.03362 [cs]", "archive": "arXiv"}, "arxiv",
                     "1707.03362", id="archive location"),
        pytest.param({"number": "1707.03362"}, "arxiv", "", id="a mere number"),
        pytest.param({"container-title": "arXiv:1707.03362 [cs]"}, "arxiv", "1707.03362"),
        pytest.param({"note": "tex.eprint: hep-th/9901001"}, "arxiv", "hep-th/9901001"),
        pytest.param({"abstract": "See arXiv:1707.03362"}, "arxiv", "", id="not ours"),
        pytest.param({"note": "We used arXiv: it is good"}, "arxiv", "", id="prose"),
    ],
)  # fmt: skip
def test_fields(members: dict[str, Any], field: str, value: object) -> None:
    assert getattr(only(**members), field) == value


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("p < 0.05 & q > 2", "p < 0.05 & q > 2", id="signs: untouched"),
        pytest.param("$x<y$ and $a_1$", "$x&lt;y$ and $a_1$", id="mathematics"),
        pytest.param("A &amp; B &ndash; C", "A & B – C", id="entities"),
        pytest.param("A &amp;amp; B", "A & B", id="escaped twice"),
        pytest.param("&lt;i&gt;In vivo&lt;/i&gt;", "<i>In vivo</i>", id="escaped tags"),
        pytest.param("<em>a</em><strong>b</strong>", "<i>a</i><b>b</b>", id="HTML"),
        pytest.param('A <span class="nocase">DNA</span>', "A DNA", id="no case"),
        pytest.param(
            '<span style="font-variant: small-caps;">Ab</span>',
            "Ab",
            id="small capitals",
        ),
        pytest.param("<jats:italic>a</jats:italic>", "<i>a</i>", id="JATS"),
        pytest.param("<pT> and <foo", "&lt;pT> and &lt;foo", id="looks like a tag"),
        pytest.param("<script>x</script>", "&lt;script>x&lt;/script>", id="script"),
        pytest.param("<i>never closed", "never closed", id="open"),
        pytest.param("closed only</i>", "closed only", id="closed"),
        pytest.param("<i><b>crossed</i></b>", "<i>crossed</i>", id="crossed"),
        pytest.param("<p>One.</p><p>Two</p>", "One. Two", id="paragraphs"),
        pytest.param(
            'For <mml:math xmlns:mml="u">\n<mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn>'
            "</mml:msup></mml:math> only",
            "For x<sup>2</sup> only",
            id="MathML",
        ),
        pytest.param(
            "<msubsup><mi>a</mi><mrow><mi>i</mi><mi>j</mi></mrow><mn>3</mn></msubsup>",
            "a<sub>ij</sub><sup>3</sup>",
            id="both scripts",
        ),
        pytest.param("a\n  b\tc\x1b[31m", "a b c [31m", id="one line, no codes"),
        pytest.param("e\u0301", "é", id="composed"),
        pytest.param("half \ud800 of one", "half \ufffd of one", id="half a character"),
        pytest.param("Why ...", "Why ...", id="dots stay"),
        pytest.param("The end.", "The end", id="full stop"),
    ],
)
def test_titles(written: str, expected: str) -> None:
    assert only(title=written).title == expected


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        pytest.param({"family": "Wu", "given": "Li"}, Name("Wu", "Li"), id="plain"),
        pytest.param({"family": "Plato"}, Name("Plato"), id="one name"),
        pytest.param({"given": "Plato"}, Name(literal="Plato"), id="given only"),
        pytest.param(
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
            Name("van der Berg", "Jan"),
            id="particle",
        ),
        pytest.param(
            {"family": "Hugo", "given": "V.", "dropping-particle": "de",
             "non-dropping-particle": "la"},
            Name("de la Hugo", "V."), id="both particles",
        ),
        pytest.param(
            {"family": "Alembert", "given": "J.", "non-dropping-particle": "d’"},
            Name("d’Alembert", "J."), id="apostrophe",
        ),
        pytest.param(
            {"family": "Beethoven", "given": "Ludwig van"},
            Name("van Beethoven", "Ludwig"), id="particle behind",
        ),
        pytest.param(
            {"family": "King", "given": "Martin", "suffix": "Jr."},
            Name("King", "Martin", "Jr."), id="suffix",
        ),
        pytest.param(
            {"family": "King", "given": "Martin, Jr."},
            Name("King", "Martin", "Jr."), id="suffix behind",
        ),
        pytest.param({"literal": "CERN"}, Name(literal="CERN"), id="literal"),
        pytest.param({"name": "CERN"}, Name(literal="CERN"), id="Crossref's group"),
        pytest.param(
            {"family": "S&#233;journ&eacute;", "given": "<b>J.</b>"},
            Name("Séjourné", "J."), id="HTML",
        ),
        pytest.param("Wu, Li", Name("Wu", "Li"), id="text"),
        pytest.param("Li Wu", Name("Wu", "Li"), id="text, given name first"),
    ],
)  # fmt: skip
def test_names(author: object, expected: Name) -> None:
    assert only(author=[author]).authors == (expected,)
    assert only(author=author).authors == (expected,)


@pytest.mark.parametrize(
    "last", [{"literal": "others"}, {"family": "et al."}, "et al."]
)
def test_and_others(last: object) -> None:
    one = only(author=[{"family": "Wu", "given": "L."}, last])
    assert (one.authors, one.and_others) == ((Name("Wu", "L."),), True)


@pytest.mark.parametrize(
    ("members", "year", "month", "left"),
    [
        pytest.param({"issued": {"date-parts": [[2019, 5]]}}, 2019, 5, "", id="parts"),
        pytest.param({"issued": {"date-parts": [["2019", "05"]]}}, 2019, 5, "", id="text"),
        pytest.param({"issued": {"date-parts": [2019, 5]}}, 2019, 5, "", id="flat"),
        pytest.param({"issued": [{"year": 2019, "month": 5}]}, 2019, 5, "", id="year"),
        pytest.param({"issued": {"date-parts": [[2019], [2020]]}}, 2019, None, ""),
        pytest.param({"issued": {"date-parts": [[2019, 5, 3]]}}, 2019, 5, "2019-05-03"),
        pytest.param({"issued": {"date-parts": [[2019, 0, 0]]}}, 2019, None, ""),
        pytest.param({"issued": {"date-parts": [[2019, 13]]}}, 2019, None, "spring 2019"),
        pytest.param({"issued": {"raw": "2019-05"}}, 2019, 5, "", id="raw"),
        pytest.param({"issued": {"raw": "May 2019"}}, 2019, 5, "May 2019", id="words"),
        pytest.param({"issued": {"literal": "in press"}}, None, None, "in press"),
        pytest.param({"issued": "2019-05-03"}, 2019, 5, "2019-05-03", id="EDTF"),
        pytest.param({"issued": {"date-parts": [[None]]}}, None, None, "", id="null"),
        pytest.param({"issued": {"date-parts": []}}, None, None, "", id="no parts"),
        pytest.param({"issued": 2019}, 2019, None, "", id="a number"),
        pytest.param({"issued": {"date-parts": [[9999999]]}}, None, None, "9999999"),
        pytest.param({"published-print": {"date-parts": [[2018]]},
                      "issued": {"date-parts": [[2017]]}}, 2017, None, "", id="issued"),
        pytest.param({"published-online": {"date-parts": [[2017]]},
                      "published-print": {"date-parts": [[2018]]}}, 2018, None, ""),
        pytest.param({"created": {"date-parts": [[2020]]}}, None, None, "", id="created"),
    ],
)  # fmt: skip
def test_dates(
    members: dict[str, Any], year: int | None, month: int | None, left: str
) -> None:
    one = only(**members)
    assert (one.year, one.month, one.extra.get("date", "")) == (year, month, left)


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        pytest.param({"type": "article-journal"}, "article", id="paper"),
        pytest.param({"type": "journal-article"}, "article", id="Crossref's paper"),
        pytest.param({"type": "article"}, "misc", id="preprint"),
        pytest.param({"type": "article", "container-title": "J"}, "article", id="old"),
        pytest.param({"type": "", "container-title": "arXiv:1707.03362"}, "misc"),
        pytest.param({"type": "posted-content"}, "misc", id="Crossref's preprint"),
        pytest.param({"type": "paper-conference"}, "inproceedings", id="conference"),
        pytest.param({"type": "chapter"}, "incollection", id="chapter"),
        pytest.param({"type": "thesis"}, "phdthesis", id="thesis"),
        pytest.param({"type": "thesis", "genre": "Master's thesis"}, "mastersthesis"),
        pytest.param({"type": "dissertation"}, "phdthesis", id="Crossref's thesis"),
        pytest.param({"type": "report"}, "techreport", id="report"),
        pytest.param({"type": "dataset"}, "dataset", id="dataset"),
        pytest.param({"type": "song"}, "misc", id="unknown"),
        pytest.param({}, "misc", id="no type"),
    ],
)
def test_kinds(members: dict[str, Any], kind: str) -> None:
    assert only(**members).kind == kind


@pytest.mark.parametrize(
    ("members", "key"),
    [
        pytest.param({"id": "wu2020"}, "wu2020", id="id"),
        pytest.param(
            {"id": "x", "citation-key": "wu2020"}, "wu2020", id="citation key"
        ),
        pytest.param({"id": "x", "citekey": "wu2020"}, "wu2020", id="citekey"),
        pytest.param({"id": 7, "note": "Citation Key: wu2020"}, "wu2020", id="in note"),
        pytest.param({"id": 7}, "", id="number"),
        pytest.param({"id": "ITEM-7"}, "", id="counter"),
        pytest.param({"id": "http://zotero.org/users/1/items/A"}, "", id="address"),
        pytest.param({"id": "1234/ABCD2345"}, "", id="Zotero's item"),
        pytest.param({"id": "10.1000/xyz"}, "", id="DOI"),
        pytest.param({"id": "https://doi.org/10.1000/xyz"}, "", id="DOI's address"),
        pytest.param({"id": None}, "", id="null"),
    ],
)
def test_keys(members: dict[str, Any], key: str) -> None:
    assert only(**members).key == key


@pytest.mark.parametrize(
    ("members", "extra"),
    [
        pytest.param({"ISBN": ["1", "2"]}, {"isbn": "1, 2"}, id="list"),
        pytest.param({"keyword": "a, b"}, {"keywords": "a, b"}, id="renamed"),
        pytest.param({"DOI": "none yet"}, {"doi": "none yet"}, id="no DOI"),
        pytest.param({"title": ["T", "U"]}, {"title2": "U"}, id="second title"),
        pytest.param(
            {"editor": [{"family": "Ed", "given": "A."}], "type": "chapter"},
            {"editor": "Ed, A."},
            id="editor of a chapter",
        ),
        pytest.param({"custom": {"a": [1]}}, {"custom": '{"a": ["1"]}'}, id="nested"),
        pytest.param({"genre": "a", "type": "song"}, {"type": "a", "type2": "song"}),
        pytest.param({"funder": None, "issue": ""}, {}, id="nothing"),
        pytest.param({"indexed": {"a": 1}, "score": 1.5}, {}, id="bookkeeping"),
    ],
)
def test_every_further_field_is_kept(
    members: dict[str, Any], extra: dict[str, str]
) -> None:
    assert only(**members).extra == extra


def test_editors_stand_for_authors_of_books() -> None:
    one = only(editor=[{"family": "Ed", "given": "A."}], type="book")
    assert (one.authors, one.extra) == ((Name("Ed", "A."),), {})


BAD = "it is not valid JSON, from line {} on"
GOOD = '{"id": "ok", "title": "Ok"}'


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        pytest.param('{"id": "x", "title": }', (2, "x", BAD.format(2)), id="no value"),
        pytest.param(
            '{"id": "x",\n "title": "A",\n}',
            (2, "x", BAD.format(3)),
            id="comma too many",
        ),
        pytest.param(
            '{"id": "x"\n "title": "A"}', (2, "x", BAD.format(2)), id="comma too few"
        ),
        pytest.param(
            '{"id": "x", "title": "A"', (2, "x", BAD.format(2)), id="no brace"
        ),
        pytest.param(
            '{"id": "x", "title": "A}', (2, "x", BAD.format(3)), id="no quote"
        ),
        pytest.param("{'id': 'x'}", (2, "", BAD.format(2)), id="wrong quotes"),
        pytest.param(
            '{"id": "x", "author": [{"family": "W"}, "t": }',
            (2, "x", BAD.format(2)),
            id="a bracket inside",
        ),
        pytest.param(
            '{"id": "x", "review": {"title": "Inner"}, "t": }',
            (2, "x", BAD.format(2)),
            id="a title inside",
        ),
        pytest.param("oops", (2, "", BAD.format(2)), id="a word"),
        pytest.param("3", (2, "", "it is no entry but a bare value"), id="number"),
        pytest.param('{"id": "x"}', (2, "x", "it has no title"), id="no title"),
        pytest.param('{"title": "<i></i>"}', (2, "", "it has no title"), id="empty"),
        pytest.param(
            '{"id": "x", "title": []}', (2, "x", "it has no title"), id="none"
        ),
        pytest.param(
            '{"title": "A", "x": ' + "[" * 100_000 + "]" * 100_000 + "}",
            (2, "", "it is nested too deeply"),
            id="bomb",
        ),
        pytest.param('{"a":' * 50_000, (2, "", "it is nested too deeply"), id="deep"),
        pytest.param(
            '{"key": "x", "itemType": "book", "title": "A"}',
            (2, "", csl_json.ZOTERO),
            id="Zotero's own JSON",
        ),
    ],
)
def test_a_broken_item_is_named_and_hides_no_other(
    broken: str, expected: tuple[int, str, str]
) -> None:
    first, last = ('{"id": "a", "title": "A"}', '{"id": "z", "title": "Z"}')
    reading = csl_json.read(f"[{first},\n{broken},\n{last}]")
    assert titles(reading)[0] == "A"
    assert lost(reading) == [expected]
    if "deeply" not in expected[2] or broken.endswith("}"):
        assert titles(reading) == ["A", "Z"]


def test_each_of_several_broken_items_is_named() -> None:
    text = '[{"id": "a", "t": },\n{"id": "b"},\n{"id": "c", "t": },\n' + GOOD + "]"
    reading = csl_json.read(text)
    assert titles(reading) == ["Ok"]
    assert [(one.line, one.key) for one in reading.unreadable] == [
        (1, "a"),
        (2, "b"),
        (3, "c"),
    ]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        pytest.param(f"[\n{GOOD}", [2], id="list"),
        pytest.param(f'{{"message": {{"items": [\n{GOOD},\n', [3], id="Crossref"),
        pytest.param(f"[{GOOD}]", [], id="whole"),
        pytest.param(f'{{"items": [{GOOD}], "x": 1}}', [], id="whole wrapper"),
    ],
)
def test_a_text_that_is_cut_off_is_told(text: str, notes: list[int]) -> None:
    reading = csl_json.read(text)
    assert (titles(reading), reading.unreadable) == (["Ok"], [])
    assert [note.line for note in reading.notes] == notes


def test_what_json_lacks_is_said() -> None:
    text = '[{"id": "x", "title": "A", "volume": NaN, "page": "1", "page": "2"}]'
    reading = csl_json.read(text)
    assert reading.references[0].reference.pages == "2"
    assert [(note.line, note.key, note.reason) for note in reading.notes] == [
        (1, "x", "`NaN` stands where a value should; it was left out"),
        (1, "x", "`page` stands twice; the last was kept"),
    ]


def test_a_number_of_any_length_is_read() -> None:
    text = f'[{{"title": "A", "volume": {"9" * 10_000}, "issued": {"1" * 10_000}}}]'
    (one,) = csl_json.read(text).references
    assert one.reference.volume == "9" * 10_000
    long = "9" * 40_000
    (alone,) = csl_json.read(f'{{"title": "A", "volume": {long}}}').references
    assert alone.reference.volume == long


def test_repeated_items() -> None:
    text = """[{"id": "k", "title": "One"},
    {"id": "k",  "title": "One"},
    {"id": "k", "title": "Two"},
    {"id": "K", "title": "Three"}]"""
    reading = csl_json.read(text)
    keys = [one.reference.key for one in reading.references]
    assert keys == ["k", "ka", "Kb"]
    assert [(p.line, p.reason) for p in reading.dropped] == [
        (2, "the same entry stands on line 1")
    ]
    assert [note.line for note in reading.notes] == [3, 4]


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(exclude_categories=[]), max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "id title author issued date-parts family given literal note DOI URL raw"
                " page type container-title editor subtitle number event".split()
            )
            | st.text(max_size=4),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(st.lists(json_values, max_size=4))
def test_every_value_is_accounted_for(values: list[Any]) -> None:
    text = json.dumps(values, indent=1)
    reading = csl_json.read(text)
    told = len(reading.references) + len(reading.unreadable) + len(reading.dropped)
    assert told == len(values)
    for one in reading.references:
        one.reference.title.encode()
        assert all(value.encode() for value in one.reference.extra.values())


@given(st.text(st.characters(exclude_categories=[])))
@example('[{"title": "A"')
@example('{"items": [{"title": "A"}')
@example("[[[[]]]]}}]]{")
def test_any_text_is_read(text: str) -> None:
    assert isinstance(csl_json.read(text), Reading)
    assert isinstance(csl_json.read("[" + text), Reading)
    assert isinstance(csl_json.read('{"' + text), Reading)


@given(st.data())
def test_a_mutated_text_loses_no_item_above(data: st.DataObject) -> None:
    entries = [{"id": f"k{n}", "type": "book", "title": f"Title {n}",
                "author": [{"family": "Wu", "given": "L."}]} for n in range(4)]  # fmt: skip
    text = json.dumps(entries, indent=1)
    at = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(at, min(at + 9, len(text))))
    put = data.draw(st.text('{}[],:"\\ \n0e', max_size=3))
    reading = csl_json.read(text[:at] + put + text[end:])
    whole = text[:at].count("\n }")  # items closed before the change
    assert titles(reading)[:whole] == [entry["title"] for entry in entries[:whole]]
