"""What templates see as ``site``: the settings over Jekyll's defaults, and the data."""

from pathlib import Path

import pytest

from publist.errors import PublistError
from publist.site import config


def site_with(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("DOT", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_without_settings_the_defaults_hold(tmp_path: Path) -> None:
    site = config.read(tmp_path)
    assert (site["url"], site["baseurl"], site["markdown"]) == ("", "", "kramdown")
    assert site["source"] == str(tmp_path.resolve())
    assert dict(site["data"]) == {}


SETTINGS = [
    pytest.param("url: http://x.org\n", "url", "http://x.org", id="value"),
    pytest.param("baseurl:\n", "baseurl", "", id="nothing: empty"),
    pytest.param("own: {a: [1]}\n", "own", {"a": [1]}, id="own table"),
    pytest.param("2020: x\n", "2020", "x", id="number as name"),
    pytest.param("\ufefftitle: Läb\n", "title", "Läb", id="byte order mark"),
    pytest.param("title:\tTab\n", "title", "Tab", id="tab, as Ruby takes it"),
    pytest.param("# nothing\n", "title", None, id="comments only"),
    pytest.param("", "safe", False, id="empty"),
]


@pytest.mark.parametrize(("text", "name", "expected"), SETTINGS)
def test_settings(text: str, name: str, expected: object, tmp_path: Path) -> None:
    assert config.read(site_with(tmp_path, _configDOTyml=text)).get(name) == expected


def test_tables_are_merged_with_the_defaults(tmp_path: Path) -> None:
    text = "kramdown:\n  parse_block_html: true\n  input: kramdown\n"
    found = config.read(site_with(tmp_path, _configDOTyml=text))["kramdown"]
    assert (found["parse_block_html"], found["input"]) == (True, "kramdown")
    assert found["footnote_nr"] == 1
    assert config.DEFAULTS["kramdown"]["input"] == "GFM"


BROKEN = [
    pytest.param("a: b: c\n", "1:5", "not valid YAML", id="colon"),
    pytest.param("ok: 1\na: [1\n", "3:1", "not valid YAML", id="bracket"),
    pytest.param("- a\n", "1", "the settings are a list", id="list"),
    pytest.param("just words\n", "1", "the settings are a str", id="text"),
    pytest.param("day: 2021-13-45\n", "", "not valid YAML", id="no such day"),
]


@pytest.mark.parametrize(("text", "place", "said"), BROKEN)
def test_broken_settings(text: str, place: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(PublistError, match=said) as caught:
        config.read(site_with(tmp_path, _configDOTyml=text))
    path = tmp_path / "_config.yml"
    assert str(caught.value.where) == (f"{path}:{place}" if place else str(path))
    assert caught.value.fix


def test_settings_that_are_no_utf8(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_bytes(b"title: L\xe4b\n")
    with pytest.raises(PublistError, match="not UTF-8 text"):
        config.read(tmp_path)


DATA = {
    "_data__membersDOTyml": "- name: A\n",
    "_data__old_listDOTyaml": "[1]\n",
    "_data__numbersDOTjson": '{"a": 1}\n',
    "_data__tableDOTcsv": "a,b\n1,2\n",
    "_data__tabsDOTtsv": "a\tb\n1\t2\n",
    "_data__more__deepDOTyml": "x: y\n",
    "_data__notesDOTtxt": "not data\n",
    "_data__two words!DOTyml": "z\n",
}


def test_data(tmp_path: Path) -> None:
    found = config.read(site_with(tmp_path, **DATA))["data"]
    assert found["members"] == [{"name": "A"}]
    assert found["old_list"] == [1]
    assert found["numbers"] == {"a": 1}
    assert found["table"] == found["tabs"] == [{"a": "1", "b": "2"}]
    assert found["more"]["deep"] == {"x": "y"}
    assert found["two_words"] == "z"
    assert len(found) == 7
    assert "notes" not in found


def test_data_is_read_when_asked_for(tmp_path: Path) -> None:
    broken = site_with(tmp_path, _data__membersDOTyml="a: b: c", _data__okDOTyml="1")
    found = config.read(broken, {"publist": [{"title": "A"}]})["data"]
    assert found["publist"] == [{"title": "A"}]
    assert found["ok"] == 1
    assert sorted(found) == ["members", "ok", "publist"]
    with pytest.raises(PublistError, match="not valid YAML"):
        found["members"]


def test_the_data_folder_may_have_another_name(tmp_path: Path) -> None:
    files = {"_configDOTyml": "data_dir: lists\n", "lists__aDOTyml": "1"}
    assert dict(config.read(site_with(tmp_path, **files))["data"]) == {"a": 1}
