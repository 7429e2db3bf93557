"""Where the list is: named, or the nearest one from the current folder upwards."""

from pathlib import Path

import pytest

from publist.errors import PublistError
from publist.site.find import find

LIKE_A_LIST = "- title: Folded data\n  authors: L. Wu\n"
NO_LIST = "- title: We moved\n  date: 2020-01-01\n"


@pytest.fixture
def lab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder to be in."""
    here = tmp_path / "lab" / "deep" / "er"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    return tmp_path / "lab"


def write(lab: Path, *names: str) -> None:
    for name in names:
        path, _, text = name.partition("=")
        (lab / path).parent.mkdir(parents=True, exist_ok=True)
        (lab / path).write_text(text, encoding="utf-8")


def found(lab: Path, file: str = "") -> str:
    """Return list, site and pictures from the lab's folder, or what is said."""
    try:
        site = find(lab / file if file else None)
    except PublistError as error:
        return str(error).replace(str(lab.parent), "")
    paths = (site.list, site.root, site.images)
    shown = (path.resolve().relative_to(lab.resolve()).as_posix() for path in paths)
    return " ".join(shown)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            ["_data/publist.yml"], "_data/publist.yml . images/pubpic", id="Jekyll's"
        ),
        pytest.param(
            ["_data/publist.yaml"], "_data/publist.yaml . images/pubpic", id=".yaml"
        ),
        pytest.param(["publist.yml"], "publist.yml . images/pubpic", id="no site"),
        pytest.param(
            ["publist.yml", "_data/publist.yml"],
            "_data/publist.yml . images/pubpic",
            id="the site's own wins",
        ),
        pytest.param(
            ["_data/publist.yml", "deep/publist.yml"],
            "deep/publist.yml deep deep/images/pubpic",
            id="the nearest wins",
        ),
        pytest.param(
            ["deep/_data/publist.yml", "deep/er/notes.yml"],
            "deep/_data/publist.yml deep deep/images/pubpic",
            id="one folder up",
        ),
        pytest.param(
            ["publist.toml", "_data/publist.yml"],
            "_data/publist.yml . images/pubpic",
            id="settings that say nothing",
        ),
        pytest.param(
            ['publist.toml=list = "pubs/all.yml"\nimages = "pics"', "pubs/all.yml"],
            "pubs/all.yml . pics",
            id="settings name the list and the pictures",
        ),
        pytest.param(
            ["deep/er/publist.yml", "_config.yml"],
            "deep/er/publist.yml deep/er deep/er/images/pubpic",
            id="a list below a site",
        ),
        pytest.param(
            ["deep/publist.toml", "deep/publist.yml", "_data/publist.yml"],
            "deep/publist.yml deep deep/images/pubpic",
            id="settings in a nearer folder",
        ),
    ],
)
def test_find(lab: Path, files: list[str], expected: str) -> None:
    write(lab, *files)
    assert found(lab) == expected


@pytest.mark.parametrize(
    ("files", "file", "expected"),
    [
        pytest.param([], "a.yml", "a.yml . images/pubpic", id="alone"),
        pytest.param(
            [], "_data/old.yml", "_data/old.yml . images/pubpic", id="in _data"
        ),
        pytest.param(
            ["_config.yml"],
            "x/_data/a.yml",
            "x/_data/a.yml . images/pubpic",
            id="config",
        ),
        pytest.param(
            ['publist.toml=images = "pics"'], "x/a.yml", "x/a.yml . pics", id="settings"
        ),
        pytest.param(
            ['publist.toml=list = "b.yml"'],
            "a.yml",
            "a.yml . images/pubpic",
            id="what is named wins over the settings",
        ),
        pytest.param(
            ["x/_config.yml", 'publist.toml=images = "pics"'],
            "x/_data/a.yml",
            "x/_data/a.yml x x/images/pubpic",
            id="not beyond the site's folder",
        ),
    ],
)
def test_a_list_that_is_named(
    lab: Path, files: list[str], file: str, expected: str
) -> None:
    write(lab, file, *files)
    assert found(lab, file) == expected


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            [],
            "there is no publication list in /lab/deep/er or above it\n  fix: go to the"
            " site's folder, name the list with --file, or run `publist init`",
            id="no list",
        ),
        pytest.param(
            ["deep/publist.toml", "publist.yml"],
            "../publist.toml: there is no publication list beside it:"
            " _data/publist.yml, _data/publist.yaml, publist.yml\n  fix: name the list"
            ' in it (`list = "path/to/list.yml"`), or run `publist init`',
            id="settings without a list",
        ),
        pytest.param(
            [
                f"deep/er/_data/papers.yml={LIKE_A_LIST}",
                "deep/er/_data/team.yml=- a: b",
            ],
            "there is no publication list in /lab/deep/er or above it\n  fix: is it"
            " _data/papers.yml? name it with --file, or run `publist init`, which writes"
            " that down",
            id="a list of another name",
        ),
        pytest.param(
            [f"deep/er/_data/news.yml={NO_LIST}"],
            "there is no publication list in /lab/deep/er or above it\n  fix: go to",
            id="titles alone are no list",
        ),
        pytest.param(
            ['deep/publist.toml=list = "gone.yml"'],
            "../publist.toml: `list` names gone.yml, and there is no such file\n  fix:"
            " mend the name, or leave `list` out",
            id="settings name what is not there",
        ),
        pytest.param(
            ['deep/publist.toml=list = "gone.yml"', f"deep/papers.yml={LIKE_A_LIST}"],
            "../publist.toml: `list` names gone.yml, and there is no such file\n  fix:"
            " is papers.yml meant? mend the name, or leave `list` out",
            id="settings name what is not there, and another is",
        ),
        pytest.param(
            ["deep/publist.toml=lst = 1"],
            "../publist.toml:1: there is no setting `lst`",
            id="settings with a mistake",
        ),
    ],
)
def test_refused(lab: Path, files: list[str], expected: str) -> None:
    write(lab, *files)
    assert found(lab).startswith(expected)


@pytest.mark.parametrize(
    ("files", "folder", "expected"),
    [
        pytest.param(
            ["site/_data/publist.yml"], "site", "site/_data/publist.yml", id="a site"
        ),
        pytest.param(
            ["site/_data/publist.yml", "site/_config.yml"],
            "site/_data",
            "site/_data/publist.yml site site/images/pubpic",
            id="its _data",
        ),
        pytest.param(
            [f"site/papers.yml={LIKE_A_LIST}"],
            "site",
            "/lab/site: there is no publication list in this folder\n  fix: name the"
            " list: /lab/site/papers.yml",
            id="another name",
        ),
        pytest.param(
            ["site/a.txt"],
            "site",
            "/lab/site: there is no publication list in this folder",
            id="no list",
        ),
    ],
)
def test_a_folder_that_is_named(
    lab: Path, files: list[str], folder: str, expected: str
) -> None:
    write(lab, *files)
    assert found(lab, folder).startswith(expected)


def test_from_data_the_site_is_the_folder_above(
    lab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(lab, "_data/publist.yml", 'publist.toml=images = "pics"')
    monkeypatch.chdir(lab / "_data")
    assert found(lab) == "_data/publist.yml . pics"
    assert str(find().list) == "publist.yml"
    (lab / "publist.toml").unlink()
    assert found(lab) == "_data/publist.yml . images/pubpic"


def test_paths_are_short_from_where_one_is(lab: Path) -> None:
    write(lab, "_data/publist.yml")
    assert str(find().list) == "../../_data/publist.yml"


def test_the_search_may_start_elsewhere(lab: Path, tmp_path: Path) -> None:
    write(lab, "publist.yml")
    write(tmp_path / "other", "publist.yml")
    assert find(start=tmp_path / "other").list.resolve().parent.name == "other"


def test_a_picture_folder_is_one_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "publist.toml").write_text('images = "/images/papers/"\n')
    (tmp_path / "publist.yml").write_text("- title: A\n")
    found_site = find(tmp_path / "publist.yml")
    assert found_site.images.resolve() == tmp_path.resolve() / "images" / "papers"
