"""The list from Python: docs/python.md is run, and its promises are held."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import publist
from publist.errors import FileChangedError, PublistError
from publist.model.item import Item
from publist.store.proof import same

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
EXAMPLES = "\n".join(re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "sample_data", tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site" / "_data" / "publist.yml"


def test_the_examples_of_the_manual_run(site: Path) -> None:
    before = set(site.read_text("utf-8").splitlines())
    exec(compile(EXAMPLES, "docs/python.md", "exec"), {})  # noqa: S102  our own page
    after = site.read_text("utf-8").splitlines()
    assert [line for line in after if line not in before] == [
        '- title: "Folded data"',
        "  authors: L. Wu",
        "    display: Nature 1 (2025)",
        "    url: https://doi.org/10.1000/xyz",
        '  news1: "Best paper: really"',
    ]
    assert not any("Train longer" in line for line in after)
    assert publist.open(site)["wu2025folded"].flags == {"highlight": 1, "ERC": 1}


def test_nothing_is_written_before_save(site: Path) -> None:
    before = site.read_bytes()
    publications = publist.open(site)
    publications.tag(1, "Preprint")
    assert "Preprint: 1" in publications.text
    assert site.read_bytes() == before
    assert publications.save()
    assert not publications.save()
    assert site.read_text("utf-8") == publications.text


def test_several_changes_of_one_entry_are_one_write(site: Path) -> None:
    publications = publist.open(site)
    publications.set(2, {"news1": "One"})
    publications.set(2, {"news1": "Two", "link.pdf": "a.pdf"})
    publications.tag(2, "ERC", 0)
    publications.save()
    item = publist.open(site)[2]
    assert item.data["news1"] == "Two"
    assert item.data["link"]["pdf"] == "a.pdf"
    assert item.data["ERC"] == 0


def test_a_list_that_changed_meanwhile_is_refused(site: Path) -> None:
    publications = publist.open(site)
    publications.tag(1, "Preprint")
    changed = site.read_bytes() + b"# hers\n"
    site.write_bytes(changed)
    with pytest.raises(FileChangedError):
        publications.save()
    assert site.read_bytes() == changed


def test_a_known_work_is_not_added_twice(site: Path) -> None:
    publications = publist.open(site)
    known = publications[3]
    with pytest.raises(PublistError, match="already"):
        publications.add({"title": known.title})
    added = publications.add({"title": known.title}, force=True)
    assert added.title == known.title
    assert len(publications) == 19


class Odd:
    """A type that no list knows."""

    def __str__(self) -> str:
        return "odd"


NAMES = [
    pytest.param("nobody1999nothing", "no entry is named", id="unknown"),
    pytest.param("implicit bias", "names", id="several"),
    pytest.param("", "no entry is named", id="empty"),
    pytest.param("a\ud800", r"no entry is named `a\\ud800`", id="half a character"),
    pytest.param(99, "the list has 18 entries", id="number too large"),
    pytest.param(0, "the list has 18 entries", id="zero"),
    pytest.param(-1, "the list has 18 entries", id="negative"),
    pytest.param(10**400, "no entry is named", id="huge"),
    pytest.param(1.0, "cannot be named by a number", id="float"),
    pytest.param(True, "cannot be named by true or false", id="bool"),
    pytest.param(None, "cannot be named by None", id="None"),
    pytest.param(b"x", "cannot be named by bytes", id="bytes"),
    pytest.param(slice(0, 2), "cannot be named by a slice", id="slice"),
    pytest.param(Item(1, {"title": "T"}), "is not in the list", id="made by hand"),
]


@pytest.mark.parametrize(("name", "said"), NAMES)
def test_what_names_no_entry(site: Path, name: Any, said: str) -> None:  # noqa: ANN401
    publications = publist.open(site)
    before = publications.text
    for use in (
        lambda: publications[name],
        lambda: publications.remove(name),
        lambda: publications.tag(name, "ERC"),
        lambda: publications.set(name, {"year": 2020}),
    ):
        with pytest.raises(PublistError, match=said):
            use()
    assert publications.text == before


VALUES = [
    pytest.param("a\0b", r"U\+0000", id="NUL"),
    pytest.param("a\ud800b", r"U\+D800", id="half a character"),
    pytest.param("x" * (2**20 + 1), "a list takes a million", id="too long"),
    pytest.param(Odd(), "cannot be an Odd", id="object"),
    pytest.param(b"x", "cannot be bytes", id="bytes"),
    pytest.param(Path("x"), "cannot be a PosixPath", id="path"),
    pytest.param(("a", "b"), "cannot be a tuple", id="tuple"),
    pytest.param({"a", "b"}, "cannot be a set", id="set"),
    pytest.param([], "empty brackets", id="empty list"),
    pytest.param({}, "empty brackets", id="empty mapping"),
    pytest.param([["a"]], "cannot be a list", id="list in a list"),
    pytest.param([Odd()], "cannot be an Odd", id="object in a list"),
    pytest.param({"a": {"b": 1}}, "cannot be a mapping", id="too deep"),
    pytest.param({"a": Odd()}, r"`x\.a` cannot be an Odd", id="object in a mapping"),
    pytest.param({1: "a"}, "cannot be the name of a field", id="number as a name"),
    pytest.param({"a.b": 1}, "cannot be the name of a field", id="path as a name"),
    pytest.param(10**5000, "cannot be written exactly", id="number without end"),
]


@pytest.mark.parametrize(("value", "said"), VALUES)
def test_values_that_no_list_holds(site: Path, value: Any, said: str) -> None:  # noqa: ANN401
    publications = publist.open(site)
    before = publications.text
    with pytest.raises(PublistError, match=said):
        publications.set(1, {"news1": "Soon", "x": value})
    with pytest.raises(PublistError, match=said):
        publications.add({"title": "T", "x": value})
    assert publications.text == before
    assert (
        "news1" not in publist.open(site)[1].data or not publications[1].data["news1"]
    )


FIELDS = [
    pytest.param({"title": ""}, "needs its title|needs a title", id="no title"),
    pytest.param({"title": None}, "needs its title|needs a title", id="title None"),
    pytest.param({"title": ["T"]}, "`title` cannot be a list", id="title a list"),
    pytest.param({"title": True}, "`title` cannot be true", id="title a bool"),
    pytest.param({"title": "T", "link": "https://a.org"}, "cannot be text", id="link"),
    pytest.param({"title": "T", "link": [1]}, "`link` cannot be a list", id="link a list"),
    pytest.param({"title": "T", "highlight": "yes"}, "give a number", id="flag is text"),
    pytest.param({"title": "T", "authors": {"a": "B"}}, "cannot be a m", id="authors"),
    pytest.param({"title": "T", None: "x"}, "None cannot be the name", id="None"),
    pytest.param({"title": "T", 1: "x"}, "a number cannot be the name", id="number"),
    pytest.param({"title": "T", "": "x"}, "`` cannot be the name", id="empty"),
    pytest.param({"title": "T", "a b": "x"}, "`a b` cannot be the name", id="blank"),
    pytest.param({"title": "T", "<<": {"a": 1}}, "`<<` cannot be the name", id="merge"),
    pytest.param({"title": "T", "a.b.c": 1}, "`a.b.c` cannot be the name", id="too deep"),
    pytest.param({"title": "T", "a": {"b.c": 1}}, "`a.b.c` cannot be", id="inside"),
    pytest.param({"title": "T", "\ud800": 1}, "cannot be the name", id="half a character"),
    pytest.param([("title", "T")], "not as a list", id="pairs"),
    pytest.param("T", "not as text", id="text"),
    pytest.param(None, "not as None", id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "said"), FIELDS)
def test_fields_that_no_entry_has(site: Path, fields: Any, said: str) -> None:  # noqa: ANN401
    publications = publist.open(site)
    before = publications.text
    with pytest.raises(PublistError, match=said):
        publications.set(1, fields)
    with pytest.raises(PublistError, match=said):
        publications.add(fields)
    assert publications.text == before


FLAGS = [
    pytest.param("ERC", 0.5, "a whole number, not 0.5", id="float"),
    pytest.param("ERC", True, "a whole number, not True", id="bool"),
    pytest.param("ERC", "1", "a whole number, not '1'", id="text"),
    pytest.param("ERC", None, "a whole number, not None", id="None"),
    pytest.param(None, 1, "cannot be named by None", id="no name"),
    pytest.param("title", 1, "a field of its own", id="a field"),
    pytest.param("a:b", 1, "cannot be the name of a flag", id="colon"),
    pytest.param("erc", 1, "as `ERC`", id="another spelling"),
    pytest.param("a\ud800", 1, r"U\+D800", id="half a character"),
]


@pytest.mark.parametrize(("flag", "value", "said"), FLAGS)
def test_what_is_no_flag(site: Path, flag: Any, value: Any, said: str) -> None:  # noqa: ANN401
    publications = publist.open(site)
    with pytest.raises(PublistError, match=said):
        publications.tag(1, flag, value)
    assert publications.text == site.read_text("utf-8")


PATHS = [
    pytest.param(".", "this is a folder", id="folder"),
    pytest.param("", "this is a folder", id="empty"),
    pytest.param("missing.yml", "there is no such file", id="missing"),
    pytest.param("publist.toml/x", "not a folder", id="below a file"),
    pytest.param(None, "None is no path", id="None"),
    pytest.param(3, "3 is no path", id="number"),
    pytest.param(b"x", "is no path", id="bytes"),
    pytest.param("a\0b", "is no path", id="NUL"),
    pytest.param("\ud800", "is no path", id="half a character"),
]


@pytest.mark.parametrize(("path", "said"), PATHS)
def test_what_cannot_be_opened(site: Path, path: Any, said: str) -> None:  # noqa: ANN401
    assert site.exists()
    with pytest.raises(PublistError, match=said) as raised:
        publist.open(path)
    str(raised.value).encode("utf-8")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read all")
def test_a_list_that_may_not_be_read(site: Path) -> None:
    site.chmod(0)
    with pytest.raises(PublistError, match="may not do this here"):
        publist.open(site)


def test_an_entry_names_itself_whatever_is_changed(site: Path) -> None:
    publications = publist.open(site)
    third, last = publications[3], publications[18]
    for item in publications:
        publications.tag(item, "seen")
        publications.set(item, {"news1": "Seen"})
    publications.add({"title": "On top", "year": 2040})
    publications.remove(2)
    publications.remove(last)
    assert publications[third].number == 3
    assert publications[third].title == third.title
    assert publications[third].flags["seen"] == 1
    assert len(publications) == 17


def test_an_entry_that_is_gone_names_none(site: Path) -> None:
    publications = publist.open(site)
    gone, other = publications[2], publist.open(site)[3]
    publications.remove(gone)
    for item in (gone, other):
        with pytest.raises(PublistError, match="is not in the list, or no longer"):
            publications.remove(item)
    assert len(publications) == 17


def test_all_fields_are_set_or_none(site: Path) -> None:
    publications = publist.open(site)
    with pytest.raises(PublistError, match="cannot be a mapping"):
        publications.set(1, {"news1": "Soon", "news2.x": "deeper"})
    assert publications.text == site.read_text("utf-8")
    assert publications[1].data == publist.open(site)[1].data


def test_a_list_is_saved_where_it_was_opened(
    site: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    publications = publist.open("_data/publist.yml")
    publications.tag(1, "Preprint")
    monkeypatch.chdir(tmp_path)
    assert publications.save()
    assert "Preprint: 1" in site.read_text("utf-8")


def test_a_list_that_is_gone_is_not_written_anew(site: Path) -> None:
    publications = publist.open(site)
    publications.tag(1, "Preprint")
    site.unlink()
    for _ in range(2):
        with pytest.raises(PublistError, match="no such file"):
            publications.save()
    assert not site.exists()


def test_authors_may_be_people_in_parts(site: Path) -> None:
    people: list[Any] = [
        {"name": 'L. "Lu" Wu', "orcid": "0000-0001"},
        {"name": "B: Bo"},
        "C. Do",
    ]
    publications = publist.open(site)
    item = publications.add({"title": "Folded data", "authors": people})
    assert item.data["authors"] == people
    assert [name.family for name in item.authors.names] == ["Wu", "Bo", "Do"]


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(st.characters(codec=None)),  # half characters too
    st.dates(),
    st.datetimes(),
    st.binary(max_size=3),
    st.complex_numbers(),
)
KEYS = st.one_of(st.sampled_from(["title", "link", "x", "yes", "a-b"]), SCALARS)
GIVEN = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)
    ),
    max_leaves=4,
)
LIST = "- title: One\n  authors: A. One\n- {title: Two, ERC: 1}\n"


def refused(change: Callable[[], object]) -> bool:
    """Tell whether a change is refused, in words that can be printed."""
    try:
        change()
    except PublistError as error:
        return bool(str(error).encode("utf-8")) and "a fault in" not in error.what
    return False


@given(st.dictionaries(KEYS, GIVEN, max_size=4), GIVEN)
def test_whatever_is_given_is_held_as_it_is_or_refused(
    tmp_path_factory: pytest.TempPathFactory,
    fields: dict[Any, Any],
    value: Any,  # noqa: ANN401
) -> None:
    path = tmp_path_factory.mktemp("given") / "publist.yml"
    path.write_text(LIST, encoding="utf-8")
    publications = publist.open(path)
    for number in (1, 2):
        if not refused(lambda number=number: publications.set(number, {"x": value})):  # type: ignore[misc]
            assert same(publications[number].data["x"], value)
    data = {"title": "T", **fields}
    if not refused(lambda: publications.add(data, force=True)):
        new = publications[1].data
        assert all(same(new[name], held) for name, held in data.items())
    publications.save()
    assert publist.open(path).text == publications.text
