"""What a change is: of these files, however an editor saves, and of no other."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from publist.preview.changes import Watched, _moments, changes


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("_data/publist.yml", "images/old/a.png", "node_modules/x/y.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one", "utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "real.yml").write_text("one", "utf-8")
    (tmp_path / "linked.yml").symlink_to("elsewhere/real.yml")
    return tmp_path


def watched(site: Path) -> Watched:
    names = ("_data/publist.yml", "publist.toml", "linked.yml")
    return Watched(tuple(site / name for name in names), site / "images")


def replaced(path: Path) -> None:
    beside = path.with_name(".swap")
    beside.write_text("two", "utf-8")
    beside.replace(path)


CHANGES: dict[str, Callable[[Path], object]] = {
    "written into": lambda site: (site / "_data/publist.yml").write_text("2", "utf-8"),
    "replaced": lambda site: replaced(site / "_data/publist.yml"),
    "gone": lambda site: (site / "_data/publist.yml").unlink(),
    "settings that are new": lambda site: (site / "publist.toml").touch(),
    "behind a link": lambda site: replaced(site / "elsewhere/real.yml"),
    "a new picture": lambda site: (site / "images/b.png").touch(),
    "a picture in a folder": lambda site: replaced(site / "images/old/a.png"),
    "a new folder": lambda site: (site / "images/new").mkdir(),
}
OTHERS: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "read": lambda site: (site / "_data/publist.yml").read_bytes(),
    "beside it": lambda site: (site / "_data/.publist.yml.swp").touch(),
    "deep in the site": lambda site: (site / "node_modules/x/y.js").unlink(),
    "on the site": lambda site: (site / "index.md").touch(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change(name: str, site: Path) -> None:
    before = watched(site).state()
    CHANGES[name](site)
    assert watched(site).state() != before


@pytest.mark.parametrize("name", OTHERS)
def test_no_change(name: str, site: Path) -> None:
    before = watched(site).state()
    OTHERS[name](site)
    assert watched(site).state() == before


def test_folders_are_few(site: Path) -> None:
    inside = {folder.relative_to(site).as_posix() for folder in watched(site).folders()}
    assert inside == {".", "_data", "elsewhere", "images", "images/old"}


def test_a_link_is_no_way_out_of_the_pictures(site: Path) -> None:
    (site / "images" / "all").symlink_to(os.sep)
    assert len(watched(site).folders()) == 5


def test_what_changes_while_nobody_watches_is_told(site: Path) -> None:
    known = watched(site).state()
    (site / "_data" / "publist.yml").write_text("two", "utf-8")
    told = changes(lambda: watched(site), known)
    assert next(told) is None
    _and_then(told, lambda: replaced(site / "_data" / "publist.yml"))


def test_a_folder_that_is_new_is_watched(site: Path) -> None:
    told = changes(lambda: watched(site), {})
    next(told)
    _and_then(told, (site / "images" / "new").mkdir)
    _and_then(told, (site / "images" / "new" / "a.png").touch)
    _and_then(told, lambda: replaced(site / "images" / "new" / "a.png"))


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what is watched")
def test_nothing_else_is_watched(site: Path) -> None:
    told = changes(lambda: watched(site), {})
    next(told)
    held = Path("/proc/self/fdinfo").iterdir()
    lines = [line for one in held for line in _lines(one) if "inotify wd" in line]
    assert len(lines) == len(watched(site).folders())


def test_what_cannot_be_watched_is_looked_at(site: Path) -> None:
    moments = _moments([site / "gone"])
    assert [next(moments), next(moments)] == [None, None]


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except OSError:  # the file that lists the folder is closed by now
        return []


def _and_then(told: Iterator[None], change: Callable[[], object]) -> None:
    """Fail, by never ending, if a change is not told."""
    change()
    next(told)
