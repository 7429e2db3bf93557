from pathlib import Path

import pytest
from tests.checks.found import findings, places
from tests.checks.mended import mended

from publist.checks import Surroundings
from publist.site import pages
from publist.site.folder import Folder


def asking(folder: Path, *conditions: str) -> Surroundings:
    """Return a site whose page shows the titles of entries that pass a condition."""
    (folder / "page.md").write_text(
        "---\n---\n{% for p in site.data.publist %}"
        + "".join(
            f"{{% if p.{one} %}}{{{{ p.title }}}}{{% endif %}}" for one in conditions
        )
        + "{% endfor %}\n"
    )
    found = pages.read(Folder(folder), folder / "_data/publist.yml")
    return Surroundings(read_pages=lambda: found)


@pytest.mark.parametrize(
    ("condition", "written", "after"),
    [
        pytest.param("highlight == 1", "1", "", id="a number"),
        pytest.param("highlight == 1", "1.0", "", id="1.0 is 1 to Liquid"),
        pytest.param("highlight == 1", "0", "", id="not set"),
        pytest.param("highlight == 1", "false", "", id="not set, as a truth value"),
        pytest.param("highlight == 1", "", "", id="empty"),
        pytest.param("highlight == 1", "2", "", id="another number"),
        pytest.param("highlight == 1", "2006 Mar;140", "", id="words: a wrong shape"),
        pytest.param("highlight", "true", "", id="a page that asks for any"),
        pytest.param("highlight == true", "true", "", id="a page that asks for true"),
        pytest.param("highlight == number", "true", "", id="a page that counts"),
        pytest.param("highlight > 0", "true", "", id="another comparison"),
        pytest.param("highlight == 1", "true", "1", id="true"),
        pytest.param("highlight == 1", "Yes", "1", id="yes"),
        pytest.param("highlight == 1", '"1"', "1", id="in quotes"),
        pytest.param("highlight == 1", "'true'", "1", id="true in quotes"),
        pytest.param("highlight == 0", "false", "0", id="a page that asks for 0"),
        pytest.param("highlight == true", "1", "true", id="true is asked for"),
        pytest.param('highlight == "1"', "1", '"1"', id="text is asked for"),
        pytest.param("highlight == 3", "'3'", "3", id="an order"),
        pytest.param("highlight == 1", "!!str 1", "1", id="a tag"),
    ],
)
def test_unequal(condition: str, written: str, after: str, tmp_path: Path) -> None:
    site = asking(tmp_path, condition)
    text = "- title: x\r\n  highlight: {0}  # kept\r\n"
    found = places(text.format(written), "PUB109", site)
    assert found == ([f"2:14 {written}"] if after else [])
    mend = mended(text.format(written), "PUB109", site)
    assert mend == text.format(after or written)


def test_a_flag_of_the_list_s_own(tmp_path: Path) -> None:
    site = asking(tmp_path, "ERC == 1")
    text = "- {title: x, ERC: true}\n- {title: y, highlight: true}\n"
    (found,) = findings(text, "PUB109", site)
    assert found.message == "`true` is not equal to 1: page.md asks `ERC == 1`"
    assert found.severity == "error"


def test_one_comparison_that_sees_it_is_enough(tmp_path: Path) -> None:
    site = asking(tmp_path, "highlight == 1", "highlight == true")
    assert places("- {title: x, highlight: true}\n", "PUB109", site) == []


def test_an_entry_that_another_page_shows(tmp_path: Path) -> None:
    site = asking(tmp_path, "highlight == 1", "title")
    found = findings("- {title: x, highlight: true}\n", "PUB109", site)
    assert [one.severity for one in found] == ["warning"]


def test_an_alias_stays(tmp_path: Path) -> None:
    site = asking(tmp_path, "highlight == 1")
    (_, found) = findings("- highlight: &h true\n- highlight: *h\n", "PUB109", site)
    assert found.edits == ()


def test_nothing_is_known_of_the_pages() -> None:
    assert places("- {title: x, highlight: true}\n", "PUB109") == []


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        pytest.param("highlight == 1", ["PUB109"], id="the page asks for a number"),
        pytest.param('highlight == "1"', [], id="the page asks for text"),
        pytest.param("ERC == 1", ["PUB106"], id="no page asks"),
    ],
)
def test_one_cause_one_finding(condition: str, code: list[str], tmp_path: Path) -> None:
    site = asking(tmp_path, condition)
    text = "- {title: x, highlight: '1'}\n"
    codes = ("PUB106", "PUB109")
    assert [one for one in codes if findings(text, one, site)] == code


def test_a_link_that_pages_read_as_text(tmp_path: Path) -> None:
    text = "- {title: x, link: 'https://example.org'}\n"
    assert len(findings(text, "PUB106", asking(tmp_path, "link.url"))) == 1
    assert findings(text, "PUB106", asking(tmp_path, "link")) == []
