"""The rules on pictures: which fires for what an entry names, and how much it weighs."""

from pathlib import Path

import pytest
from tests.checks.around import File, lay_out
from tests.store.lists import LIST

from publist.checks import Finding, Surroundings, run
from publist.store.document import parse
from publist.store.edits import apply_edits

RULES = {"PUB602", "PUB603", "PUB604", "PUB605", "PUB606", "PUB607"}
LOOP = "{% for publi in site.data.publist %}"
IMAGE = '<img src="{{ site.baseurl }}/images/pubpic/{{ publi.image }}">'
ALL = File(f"{LOOP}{IMAGE} {{{{ publi.title }}}}{{% endfor %}}")
CHOSEN = File(
    f"{LOOP}{{{{ publi.title }}}}{{% if publi.highlight == 1 %}}{IMAGE}"
    "{% endif %}{% endfor %}"
)
FILES = {
    "page.md": ALL,
    "images/pubpic/Folded.PNG": File(),
    "images/pubpic/two words.png": File(),
    "images/pubpic/sub/deep.png": File(),
    "images/other.png": File(),
    "images/pubpic/big.png": File("", 3),
    "assets/paper.pdf": File(),
}


@pytest.fixture
def site(tmp_path: Path) -> Surroundings:
    return lay_out(tmp_path, FILES)


def found(text: str, site: Surroundings) -> list[Finding]:
    return run(parse(text, LIST), site, RULES)


NAMES = [
    pytest.param("Folded.PNG", [], id="there"),
    pytest.param("'Folded.PNG'", [], id="in quotes"),
    pytest.param("sub/deep.png", [], id="in a folder below"),
    pytest.param("two words.png", [], id="a blank that the file has too"),
    pytest.param("two%20words.png", [], id="a blank as addresses have it"),
    pytest.param("Folded.PNG?v=2", [], id="a version behind it"),
    pytest.param("", [], id="empty"),
    pytest.param("''", [], id="empty text"),
    pytest.param("[a.png, b.png]", [], id="a list: the shape is another rule's"),
    pytest.param("12", [], id="a number"),
    pytest.param("unfolded.png", ["PUB602"], id="nowhere"),
    pytest.param("one two.png", ["PUB602"], id="nowhere, with a blank"),
    pytest.param("sub/Folded.PNG", ["PUB603"], id="in the folder above"),
    pytest.param("other.png", ["PUB603"], id="in another folder"),
    pytest.param("OTHER.png", ["PUB603"], id="in another folder, in another case"),
    pytest.param("folded.png", ["PUB604"], id="another case"),
    pytest.param("Sub/deep.png", ["PUB604"], id="a folder in another case"),
    pytest.param("../other.png", [], id="up, and there"),
    pytest.param("../../../etc/passwd", ["PUB605"], id="up and out"),
    pytest.param("/images/pubpic/Folded.PNG", ["PUB605"], id="absolute"),
    pytest.param("<img src='Folded.PNG'>", ["PUB606"], id="a tag"),
    pytest.param("https://x.org/a.png", ["PUB606"], id="an address"),
    pytest.param("//x.org/a.png", ["PUB606"], id="an address without its scheme"),
    pytest.param("big.png", ["PUB607"], id="3 MB"),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_one_rule_for_each_mistake(
    name: str, expected: list[str], site: Surroundings
) -> None:
    text = f"- title: x\n  image: {name}\n"
    assert [one.code for one in found(text, site)] == expected


WRITTEN = [
    pytest.param("- image: folded.png\n", "1:10 folded.png", id="plain"),
    pytest.param('- image: "folded.png"\n', "1:11 folded.png", id="double quotes"),
    pytest.param("- image:   folded.png  # x\n", "1:12 folded.png", id="comment"),
    pytest.param("- {image: folded.png}\n", "1:11 folded.png", id="flow"),
    pytest.param("- image:\n    folded.png\n", "2:5 folded.png", id="on the next line"),
    pytest.param("\ufeff- image: folded.png\r\n", "1:10 folded.png", id="BOM, CRLF"),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_the_name_alone_is_marked_and_mended(
    text: str, expected: str, site: Surroundings
) -> None:
    document = parse(text, LIST)
    (one,) = found(text, site)
    place = document.place(one.span.start)
    marked = f"{place.line}:{place.column} {text[one.span.start : one.span.end]}"
    assert marked == expected
    mended = apply_edits(text, one.edits)
    assert mended == text.replace("folded.png", "Folded.PNG")
    assert found(mended, site) == []


HARD = [
    pytest.param('- image: "f\\x6flded.png"\n', id="escapes"),
    pytest.param("- image: >-\n    folded.png\n", id="a block"),
    pytest.param("- image: &a folded.png\n  other: *a\n", id="an anchor"),
]


@pytest.mark.parametrize("text", HARD)
def test_what_is_written_in_a_hard_way_is_found(text: str, site: Surroundings) -> None:
    (one,) = found(text, site)
    mended = apply_edits(text, one.edits)
    assert one.code == "PUB604"
    assert not one.edits or found(mended, site) == []


WEIGHTS = [
    pytest.param(CHOSEN, 1, "error", id="chosen, and shown without its picture"),
    pytest.param(CHOSEN, 0, "info", id="not chosen: nobody sees it"),
    pytest.param(ALL, 1, "warning", id="shown as all are"),
    pytest.param(
        File(ALL.content.replace("publist %}", "publist limit: 3 %}")),
        1,
        "warning",
        id="who knows",
    ),
    pytest.param(
        File(f"<!-- {CHOSEN.content} -->"), 1, "info", id="the place is commented out"
    ),
    pytest.param(
        File(f"{LOOP}{{{{ publi.title }}}}{{% endfor %}}"), 1, "info", id="no place"
    ),
]


@pytest.mark.parametrize(("page", "highlight", "expected"), WEIGHTS)
def test_how_much_a_missing_picture_weighs(
    page: File, highlight: int, expected: str, tmp_path: Path
) -> None:
    site = lay_out(tmp_path, FILES | {"page.md": page})
    text = f"- title: x\n  highlight: {highlight}\n  image: unfolded.png\n"
    assert [one.severity for one in found(text, site)] == [expected]


def test_the_page_tells_the_folder(tmp_path: Path) -> None:
    page = File(ALL.content.replace("images/pubpic", "assets/pics"))
    site = lay_out(tmp_path, {"page.md": page, "assets/pics/a.png": File()})
    assert found("- title: x\n  image: a.png\n", site) == []


ADDRESSES = [
    pytest.param("/group/pics/", "", id="baseurl written out, and not in the settings"),
    pytest.param("/group/pics/", "baseurl: /group", id="baseurl written out"),
    pytest.param("https://lab.org/pics/", "url: https://lab.org", id="url written out"),
    pytest.param("https://cdn.org/pics/", "url: https://lab.org", id="somewhere else"),
    pytest.param("pics/", "", id="no slash"),
    pytest.param("/pics/pre_", "", id="part of the name"),
]


@pytest.mark.parametrize(("before", "config"), ADDRESSES)
def test_a_page_may_write_addresses_out(
    before: str, config: str, tmp_path: Path
) -> None:
    page = File(f'{LOOP}<img src="{before}{{{{ publi.image }}}}">{{% endfor %}}')
    files = {"page.md": page, "_config.yml": File(config), "pics/pre_a.png": File()}
    files["pics/a.png"] = files["group.png"] = File()
    site = lay_out(tmp_path, files)
    assert found("- title: x\n  image: a.png\n", site) == []


def test_another_field_may_name_the_picture(tmp_path: Path) -> None:
    page = File(ALL.content.replace("publi.image", "publi.teaser.file"))
    site = lay_out(tmp_path, {"page.md": page, "images/pubpic/a.png": File()})
    text = "- title: x\n  image: b.png\n  teaser:\n    file: c.png\n"
    (one,) = found(text, site)
    assert (one.code, text[one.span.start : one.span.end]) == ("PUB602", "c.png")


SILENT = [
    pytest.param({"page.md": ALL}, id="no picture in the site"),
    pytest.param({"page.md": ALL, "images/logo.png": File()}, id="none in the folder"),
]


@pytest.mark.parametrize("files", SILENT)
def test_where_pictures_are_kept_elsewhere_none_is_missed(
    files: dict[str, File], tmp_path: Path
) -> None:
    assert found("- title: x\n  image: a.png\n", lay_out(tmp_path, files)) == []


def test_without_a_site_nothing_is_said() -> None:
    assert run(parse("- title: x\n  image: a.png\n", LIST), None, RULES) == []
