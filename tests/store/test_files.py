"""A write is complete or absent, and never over what somebody else wrote meanwhile."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from publist.errors import FileChangedError, PublistError
from publist.store import files
from publist.store.change import Change, Revision
from publist.store.document import Document
from publist.store.draft import Draft
from publist.store.edits import Edit, Span, insert

OLD = b"- title: x\n"
NEW = b"- title: y\n"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "publist.yml"
    path.write_bytes(OLD)
    return path


def said(path: Path) -> str:
    """Return what reading a file as a list says, or '' if it can be read."""
    try:
        files.load(path)
    except PublistError as error:
        return str(error).replace(str(path), "LIST")
    return ""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(OLD, "", id="a list"),
        pytest.param(b"", "", id="empty"),
        pytest.param(b"# only a comment\n", "", id="comments only"),
        pytest.param(b"\xef\xbb\xbf- title: x\r\n", "", id="BOM and CRLF"),
        pytest.param(
            b"- title: x\n  a: na\xefve\n",
            "LIST:2:8: the file is not UTF-8: byte 0xef\n  fix: open it in an editor",
            id="Latin-1",
        ),
        pytest.param(
            b"\xff\xfe-\x00 \x00", "LIST:1:1: the file is not UTF-8: byte 0xff", id="16"
        ),
        pytest.param(
            b"- title: \xc3", "LIST:1:10: the file is not UTF-8: byte 0xc3", id="cut"
        ),
        pytest.param(
            b"title: x\n",
            "LIST:1:1: the file holds fields without a dash",
            id="mapping",
        ),
        pytest.param(
            b"- title: A: b\n", "LIST:1:11: the list does not load", id="slip"
        ),
        pytest.param(
            b"  - title: x\n- title: y\n",
            "LIST:1:3: a part of the list loads",
            id="part",
        ),
        pytest.param(b"\x00\x01", "LIST:1:1: the list does not load", id="binary"),
    ],
)
def test_load(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "publist.yml"
    path.write_bytes(content)
    found = said(path)
    assert (found.startswith(expected), bool(found)) == (True, bool(expected)), found


def test_text_comes_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "publist.yml"
    path.write_bytes(b"\xef\xbb\xbf- a: \xc3\xa9\r\n\r- b")
    assert files.read_text(path) == "\ufeff- a: é\r\n\r- b"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert said(tmp_path / "none.yml").startswith("LIST: there is no such file")


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    assert said(tmp_path).startswith("LIST: this is a folder")


def test_a_file_in_a_file_is_no_path(target: Path) -> None:
    assert "not a folder" in said(target / "publist.yml")


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "publist.yml"
    with path.open("wb") as file:
        file.truncate(files.LIMIT + 1)  # sparse: it takes no room
    assert said(path).startswith("LIST: the file is larger than 72 MB")


def test_a_file_without_end_is_not_read_for_ever() -> None:
    assert said(Path("/dev/zero")).startswith("LIST: the file is larger than 72 MB")


def test_replace_writes_the_new_text_and_leaves_nothing_beside(target: Path) -> None:
    assert files.replace(target, old=OLD, new=NEW)
    assert target.read_bytes() == NEW
    assert list(target.parent.iterdir()) == [target]


def test_an_equal_text_is_not_written(target: Path) -> None:
    before = target.stat()
    assert not files.replace(target, old=OLD, new=OLD)
    after = target.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_file_that_changed_meanwhile_is_left_alone(target: Path) -> None:
    target.write_bytes(b"- title: z\n")
    with pytest.raises(FileChangedError) as caught:
        files.replace(target, old=OLD, new=NEW)
    assert "run the command again" in caught.value.fix
    assert target.read_bytes() == b"- title: z\n"
    assert list(target.parent.iterdir()) == [target]


def test_a_file_that_is_gone_meanwhile_is_not_made_again(target: Path) -> None:
    target.unlink()
    with pytest.raises(PublistError, match=r"no such file|changed while"):
        files.replace(target, old=OLD, new=NEW)
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o664, 0o755])
def test_the_mode_stays(target: Path, mode: int) -> None:
    target.chmod(mode)
    files.replace(target, old=OLD, new=NEW)
    assert stat.S_IMODE(target.stat().st_mode) == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a file away")
def test_the_owner_stays(target: Path) -> None:
    os.chown(target, 65534, 65534)
    files.replace(target, old=OLD, new=NEW)
    assert (target.stat().st_uid, target.stat().st_gid) == (65534, 65534)


def test_a_symbolic_link_stays_one(target: Path) -> None:
    link = target.parent / "link.yml"
    link.symlink_to(target.name)
    files.replace(link, old=OLD, new=NEW)
    assert (link.is_symlink(), target.read_bytes()) == (True, NEW)


def test_another_hard_link_keeps_the_old_text(target: Path) -> None:
    backup = target.with_name("backup.yml")
    backup.hardlink_to(target)
    files.replace(target, old=OLD, new=NEW)
    assert (target.read_bytes(), backup.read_bytes()) == (NEW, OLD)


def test_create_makes_folders_and_never_writes_over(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "publist.yml"
    files.create({path: "[]\n"}, folders=True)
    with pytest.raises(PublistError, match="exists already"):
        files.create({path: "- title: x\n"})
    assert path.read_bytes() == b"[]\n"
    assert list(path.parent.iterdir()) == [path]


def test_create_makes_all_files_or_none(tmp_path: Path) -> None:
    there = tmp_path / "publist.toml"
    there.write_text("# mine\n", encoding="utf-8")
    with pytest.raises(PublistError, match="exists already"):
        files.create({tmp_path / "publist.yml": "[]\n", there: ""})
    assert list(tmp_path.iterdir()) == [there]
    assert there.read_text(encoding="utf-8") == "# mine\n"


def test_sweep_removes_what_a_killed_publist_left_and_nothing_else(
    target: Path,
) -> None:
    left = target.parent / f".publist.yml.x1{files.TEMPORARY}"
    kept = [target, target.parent / ".publist.yml.swp", target.parent / ".other.tmp"]
    for path in (left, *kept[1:]):
        path.touch()
    files.sweep(target)
    assert sorted(target.parent.iterdir()) == sorted(kept)


def test_create_does_not_write_through_a_dangling_link(tmp_path: Path) -> None:
    link = tmp_path / "publist.yml"
    link.symlink_to(tmp_path / "elsewhere.yml")
    with pytest.raises(PublistError, match="exists already"):
        files.create({link: "[]\n"})
    assert not (tmp_path / "elsewhere.yml").exists()


def test_create_needs_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError  # what FAT says; no test can make such a file system

    monkeypatch.setattr(os, "link", refuse)
    files.create({tmp_path / "a.yml": "- title: One\n"})
    with pytest.raises(PublistError):
        files.create({tmp_path / "a.yml": "- title: Two\n"})
    found = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert found == {"a.yml": "- title: One\n"}


def test_create_gives_the_usual_mode(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.touch()
    files.create({tmp_path / "publist.yml": "[]\n"})
    mode = (tmp_path / "publist.yml").stat().st_mode
    assert mode == other.stat().st_mode


@pytest.mark.parametrize(
    ("before", "changed"),
    [
        pytest.param(None, True, id="new"),
        pytest.param("old", True, id="another text"),
        pytest.param("<p>", False, id="equal: not written"),
    ],
)
def test_put(tmp_path: Path, before: str | None, *, changed: bool) -> None:
    path = tmp_path / "erc.html"
    if before is not None:
        path.write_text(before, encoding="utf-8")
    assert files.put(path, "<p>") is changed
    assert path.read_text(encoding="utf-8") == "<p>"


def test_put_into_a_full_device_says_so() -> None:
    with pytest.raises(PublistError, match="the disk is full"):
        files.put(Path("/dev/full"), "<p>")


def commit(document: Document, change: Change) -> bool:
    draft = Draft(document)
    draft.make(change)
    return draft.save()


def revision(path: Path) -> Revision:
    return Revision(files.load(path))


def test_commit_writes_a_proven_change(target: Path) -> None:
    edit = revision(target)
    edit.set_flag(edit.document.records[0], "ERC", 1)
    assert commit(edit.document, edit.change)
    assert target.read_bytes() == b"- title: x\n  ERC: 1\n"


def test_commit_of_nothing_writes_nothing(target: Path) -> None:
    edit = revision(target)
    assert not commit(edit.document, edit.change)


@pytest.mark.parametrize(
    ("edits", "data"),
    [
        pytest.param((insert(11, "  b: 1\n"),), [{"title": "x"}], id="more than meant"),
        pytest.param((insert(11, "  b: 1\n"),), [{"title": "x", "b": True}], id="type"),
        pytest.param((insert(11, "  b: 1\n"),), [{"title": "x", "b": 1.0}], id="1.0"),
        pytest.param((Edit(Span(9, 10), "A: b"),), [{"title": "A: b"}], id="no YAML"),
        pytest.param((Edit(Span(0, 11), ""),), [], id="all gone"),
    ],
)
def test_a_change_that_does_not_prove_is_not_written(
    target: Path, edits: tuple[Edit, ...], data: object
) -> None:
    document = files.load(target)
    with pytest.raises(PublistError, match="nothing was written"):
        commit(document, Change(edits, data))
    assert target.read_bytes() == OLD


WRITE = """
import os, resource, sys
from pathlib import Path
from publist.errors import PublistError
from publist.store import files

path = Path(sys.argv[1])
if sys.argv[2] == "limit":
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
else:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    files.replace(path, old=path.read_bytes(), new=b"x" * 10_000)
except PublistError as error:
    print(error.what)
"""


def refused(path: Path, how: str) -> str:
    """Return what a process under a limit says when it replaces a file."""
    done = subprocess.run(
        [sys.executable, "-c", WRITE, str(path), how],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_write_that_the_system_stops_leaves_the_old_list(target: Path) -> None:
    assert refused(target, "limit") == "the file would be too large"
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return a folder that other users may enter, unlike pytest's own."""
    path = Path(tempfile.mkdtemp())
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may become somebody else")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "reason"),
    [
        pytest.param(0o644, 0o777, "not do this here", id="the file can only be read"),
        pytest.param(
            0o666, 0o755, "not make files here", id="the folder can only be read"
        ),
    ],
)
def test_what_may_only_be_read_stays(
    folder: Path, file_mode: int, folder_mode: int, reason: str
) -> None:
    path = folder / "publist.yml"
    path.write_bytes(OLD)
    path.chmod(file_mode)
    folder.chmod(folder_mode)
    assert reason in refused(path, "nobody")
    assert path.read_bytes() == OLD
    assert list(folder.iterdir()) == [path]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a file system of 64 KB, where one can be mounted."""
    disk, mount, umount = tmp_path / "disk", "/bin/mount", "/bin/umount"
    disk.mkdir()
    command = [mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    done = Path(mount).exists() and subprocess.run(
        command, capture_output=True, check=False
    )
    if not done or done.returncode:
        pytest.skip("no file system can be mounted here: the full disk is not tried")
    yield disk
    subprocess.run([umount, str(disk)], check=True)


def test_a_full_disk_leaves_the_old_list(small_disk: Path) -> None:
    path = small_disk / "publist.yml"
    path.write_bytes(OLD)
    with pytest.raises(PublistError, match="the disk is full"):
        files.replace(path, old=OLD, new=b"x" * 100_000)
    assert path.read_bytes() == OLD
    assert list(small_disk.iterdir()) == [path]


def test_an_interrupted_write_leaves_the_old_list(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.replace(target, old=OLD, new=NEW)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]
