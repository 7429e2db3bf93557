"""The rules on what pages show: entries, fields and parts that nobody sees."""

from pathlib import Path

import pytest
from tests.checks.around import File, lay_out
from tests.store.lists import LIST

from publist.checks import run
from publist.store.document import parse

LOOP = "{% for publi in site.data.publist %}"
END = "{% endfor %}"
FULL = f"{LOOP}{{{{ publi.title }}}} {{{{ publi.authors }}}}{END}"
CARDS = (
    f"{LOOP}{{% if publi.highlight == 1 %}}{{{{ publi.title }}}}"
    '<img src="/images/pubpic/{{ publi.image }}"><p>{{ publi.description }}</p>'
    f"{{% endif %}}{END}"
)


def told(text: str, code: str, folder: Path, **pages: str) -> list[str]:
    """Return ``line severity message`` of each finding."""
    files = {f"{name}.md": File(page) for name, page in pages.items()}
    document = parse(text, LIST)
    return [
        f"{document.line_of(one.span.start)} {one.severity} {one.message}"
        for one in run(document, lay_out(folder, files), {code})
    ]


CARD = "- title: x\n  highlight: 1\n"
BARE = [
    pytest.param(CARD, ["1"], id="no field"),
    pytest.param(CARD + "  image:\n", ["3"], id="nothing in it"),
    pytest.param(CARD + "  image: ' '\n", ["3"], id="a blank"),
    pytest.param(CARD + "  image: a.png\n", [], id="a name"),
    pytest.param("- title: x\n  highlight: 0\n", [], id="not chosen"),
    pytest.param("- title: x\n  highlight: '1'\n", [], id="a text is not chosen"),
]


@pytest.mark.parametrize(("text", "lines"), BARE)
def test_no_image(text: str, lines: list[str], tmp_path: Path) -> None:
    found = told(text, "PUB608", tmp_path, page=CARDS)
    message = "page.md:3 prints an empty picture for this entry"
    assert found == [f"{line} warning {message}" for line in lines]


GUARDED = [
    pytest.param("{% if publi.image %}", "", [], id="asked, and nothing there"),
    pytest.param("{% if publi.image %}", "''", ["1"], id="Liquid: '' is something"),
    pytest.param("{% if publi.image != '' %}", "''", [], id="asked for ''"),
    pytest.param("{% if unknown %}", "", [], id="who knows"),
]


@pytest.mark.parametrize(("guard", "value", "lines"), GUARDED)
def test_a_page_may_ask_first(
    guard: str, value: str, lines: list[str], tmp_path: Path
) -> None:
    page = f'{LOOP}{guard}<img src="/i/{{{{ publi.image }}}}">{{% endif %}}{END}'
    found = told(f"- image: {value}\n  title: x\n", "PUB608", tmp_path, page=page)
    assert [one[0] for one in found] == lines


def test_no_description(tmp_path: Path) -> None:
    text = CARD + CARD + "  description: y\n- title: z\n"
    found = told(text, "PUB609", tmp_path, page=CARDS, full=FULL)
    message = "page.md:3 shows this entry without a description"
    assert found == [f"1 info {message}"]


def test_a_description_shown_for_all_may_be_empty(tmp_path: Path) -> None:
    page = f"{LOOP}{{{{ publi.title }}}} {{{{ publi.description }}}}{END}"
    assert told(CARD, "PUB609", tmp_path, page=page) == []


UNREAD = [
    pytest.param("  talk: x\n", ["2 info no page reads `talk`"], id="unread"),
    pytest.param("  'my talk': x\n", ["2 info no page reads `my talk`"], id="quotes"),
    pytest.param("  authors: x\n", [], id="read"),
    pytest.param("  doi: x\n  isbn: y\n", [], id="for references"),
    pytest.param("  authrs: x\n", [], id="a slip, which another rule tells"),
    pytest.param(
        "".join(f"  own{n}: x\n" for n in "abcde"),
        ["2 info no page reads `owna`, `ownb`, `ownc`, `ownd`, `owne`"],
        id="many at once",
    ),
]


@pytest.mark.parametrize(("fields", "expected"), UNREAD)
def test_unread_field(fields: str, expected: list[str], tmp_path: Path) -> None:
    text = "- title: x\n" + fields
    assert told(text, "PUB610", tmp_path, page=FULL) == expected


def test_a_field_is_told_once(tmp_path: Path) -> None:
    text = "- title: x\n  talk: a\n- title: y\n  talk: b\n"
    assert len(told(text, "PUB610", tmp_path, page=FULL)) == 1


def test_an_odd_name_in_a_generated_list_is_told_alone(tmp_path: Path) -> None:
    many = "".join(f"  own{n}: x\n" for n in "abcde")
    text = f"- title: x\n{many}- title: y\n{many}  Chuan: Li\n"
    first, last = told(text, "PUB610", tmp_path, page=FULL)
    assert first == "2 info no page reads `owna`, `ownb`, `ownc`, `ownd`, `owne`"
    assert last == "13 info no page reads `Chuan`"


UNTOLD = [
    pytest.param({"page": FULL + "{{ site.data.publist | jsonify }}"}, id="all of it"),
    pytest.param({"page": "no list"}, id="no page reads the list"),
]


@pytest.mark.parametrize("pages", UNTOLD)
@pytest.mark.parametrize("code", ["PUB610", "PUB611", "PUB612"])
def test_where_it_cannot_be_told_nothing_is_said(
    pages: dict[str, str], code: str, tmp_path: Path
) -> None:
    assert told("- title: x\n  talk: y\n", code, tmp_path, **pages) == []


HIDDEN = [
    pytest.param("highlight: 1", [], id="shown"),
    pytest.param("highlight: 0", ["2 info"], id="0: meant so"),
    pytest.param("highlight: false", ["2 info"], id="false: meant so"),
    pytest.param("highlight: '1'", [], id="a text is never 1: PUB109 says so"),
    pytest.param("highlight: true", [], id="nor is true"),
    pytest.param("other: 1", ["1 warning"], id="no flag at all"),
]


@pytest.mark.parametrize(("field", "expected"), HIDDEN)
def test_hidden_entry(field: str, expected: list[str], tmp_path: Path) -> None:
    found = told(f"- title: x\n  {field}\n", "PUB611", tmp_path, page=CARDS)
    message = "no page shows this entry; they want `highlight == 1`"
    assert found == [f"{one} {message}" for one in expected]


def test_one_page_that_shows_all_is_enough(tmp_path: Path) -> None:
    assert told("- title: x\n", "PUB611", tmp_path, page=CARDS, full=FULL) == []


def test_a_list_that_no_page_shows_at_all_has_no_hidden_entries(tmp_path: Path) -> None:
    page = f"<!-- {FULL} -->"
    assert told("- title: x\n", "PUB611", tmp_path, page=page) == []


EMPTY = [
    pytest.param("highlight: 0", ["1 info"], id="nobody"),
    pytest.param("highlight: 1", [], id="somebody"),
    pytest.param("highlight: '1'", ["1 info"], id="a text is never 1"),
]


@pytest.mark.parametrize(("field", "expected"), EMPTY)
def test_empty_selection(field: str, expected: list[str], tmp_path: Path) -> None:
    text = f"- title: x\n  {field}\n"
    found = told(text, "PUB612", tmp_path, page=CARDS, full=FULL)
    message = "page.md:3 shows entries with `highlight == 1`; none has it"
    assert found == [f"{one} {message}" for one in expected]


YEARS = [
    pytest.param(2020, ["`year == 2019`"], id="the second branch"),
    pytest.param(2019, ["`year == 2020`"], id="the first"),
    pytest.param(1999, ["`year == 2020`", "`year == 2019`"], id="both"),
]


@pytest.mark.parametrize(("year", "expected"), YEARS)
def test_of_several_branches_the_empty_one_is_named(
    year: int, expected: list[str], tmp_path: Path
) -> None:
    page = (
        f"{LOOP}{{% if publi.year == 2020 %}}{{{{ publi.title }}}}"
        f"{{% elsif publi.year == 2019 %}}{{{{ publi.title }}}}{{% endif %}}{END}"
    )
    found = told(f"- title: x\n  year: {year}\n", "PUB612", tmp_path, page=page)
    assert [one.split("with ")[1].split(";")[0] for one in found] == expected


def test_an_empty_list_has_no_empty_selection(tmp_path: Path) -> None:
    assert told("[]\n", "PUB612", tmp_path, page=CARDS) == []


SLIPS = [
    pytest.param("marked", "markd", ["3"], id="of a field that pages read"),
    pytest.param("markd", "markd", [], id="a name that pages read so"),
    pytest.param("title", "markd", [], id="of nothing"),
]


@pytest.mark.parametrize(("read", "held", "lines"), SLIPS)
def test_names_that_pages_read_are_known(
    read: str, held: str, lines: list[str], tmp_path: Path
) -> None:
    page = f"{LOOP}{{{{ publi.{read} }}}}{END}"
    text = f"- title: x\n  doi: y\n  {held}: 1\n"
    found = told(text, "PUB601", tmp_path, page=page)
    assert [one[0] for one in found] == lines


def test_a_message_stays_short_and_clean(tmp_path: Path) -> None:
    name = "own" + "x" * 300 + "\\e[31m"
    (found,) = told(f'- title: x\n  "{name}": y\n', "PUB610", tmp_path, page=FULL)
    assert len(found) < 100
    assert found.isprintable()
