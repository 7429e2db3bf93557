import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli import shell
from tests.cli.shell import Ended, Terminal

GOOD = """\
- title: One
  authors: A. One
  highlight: 0
- title: Two
  authors: B. Two
"""
LONG = GOOD + "".join(f"- title: Paper{n}\n  authors: A. One\n" for n in range(2000))
BIB = "@misc{three, title={Three}, author={Three, C.}, year=2020}\n"
DONE, FINDINGS, USAGE, MENDABLE, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 130, 141


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with a list, a .bib file and a page."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "publist.yml").write_text(GOOD)
    (folder / "empty").mkdir()
    (folder / "refs.bib").write_text(BIB)
    (folder / "page.md").write_text(
        "---\ntitle: P\n---\n{{ site.data.publist.size }}\n"
    )
    return folder


def everything(folder: Path) -> dict[str, bytes | str | None]:
    """Return names and bytes of all that is in a folder; a link as where it leads."""
    held: dict[str, bytes | str | None] = {}
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            held[name] = str(path.readlink())
        elif path.is_file() and path.stat().st_size < 2**20:
            held[name] = path.read_bytes()
        else:
            held[name] = None
    return held


def complained(ended: Ended, *words: str, status: int = MENDABLE) -> bool:
    """Tell that a command named what, where and how to fix, without a traceback."""
    said = ended.err + ended.out
    assert "Traceback" not in said
    assert "Exception ignored" not in said
    assert "  fix: " in said
    assert [word for word in words if word not in said] == []
    assert ended.status == status, said
    return True


NOT_A_LIST: list[tuple[str, bytes, tuple[str, ...]]] = [
    ("not UTF-8", b"- title: One\n- title: na\xefve\n", ("publist.yml:2:12", "UTF-8")),
    ("UTF-16", "- title: One\n".encode("utf-16"), ("publist.yml:1:1", "UTF-8")),
    ("binary", bytes(range(256)) * 9, ("publist.yml:", "UTF-8")),
    ("NUL in it", b"- title: One\0\n", ("publist.yml:1",)),
    ("mapping", b"references:\n  - title: One\n", ("publist.yml:1:1", "list")),
    ("text", b"hello\n", ("publist.yml:1:1", "list")),
    ("a number", b"42\n", ("publist.yml:1:1", "list")),
    ("entry is text", b"- title: One\n- Two\n", ("publist.yml:2:3",)),
    ("entry is a list", b"- title: One\n- - Two\n", ("publist.yml:2:3",)),
    ("entry is empty", b"- title: One\n-\n- title: Three\n", ("publist.yml:2",)),
    ("alias to nothing", b"- title: One\n  authors: *bold\n", ("publist.yml:2:12",)),
    ("alias to itself", b"- &a\n  title: One\n  link: *a\n", ("publist.yml:",)),
    ("open quote", b'- title: "One\n  authors: A\n', ("publist.yml:1",)),
    ("tab before a key", b"- title: One\n\tauthors: A\n", ("publist.yml:2",)),
    ("HTML of an error page", b"<!DOCTYPE html>\n<p>404</p>\n", ("publist.yml:1",)),
    ("merge conflict", b"<<<<<<< HEAD\n- title: A\n=======\n", ("publist.yml:1",)),
    ("10,000 brackets", b"[" * 10_000, ("publist.yml:1",)),
    ("brackets, closed", b"[" * 3000 + b"]" * 3000, ("publist.yml:1",)),
]


@pytest.mark.parametrize(
    ("content", "said"),
    [pytest.param(content, said, id=name) for name, content, said in NOT_A_LIST],
)
def test_a_file_that_is_no_list_is_refused(
    site: Path, content: bytes, said: tuple[str, ...]
) -> None:
    (site / "publist.yml").write_bytes(content)
    before = everything(site)
    assert complained(shell.publist("tag", "1", "--erc", here=site), *said)
    assert everything(site) == before


@pytest.mark.parametrize(
    ("content", "said"),
    [pytest.param(content, said, id=name) for name, content, said in NOT_A_LIST],
)
def test_validate_says_why_and_where(
    site: Path, content: bytes, said: tuple[str, ...]
) -> None:
    (site / "publist.yml").write_bytes(content)
    ended = shell.publist("validate", here=site)
    readable = "UTF-8" not in said
    assert complained(ended, *said, status=FINDINGS if readable else MENDABLE)


def test_a_second_document_is_named(site: Path) -> None:
    (site / "publist.yml").write_text("- title: One\n---\n- title: Two\n")
    assert "publist.yml:2:" in shell.publist("validate", here=site).out


EMPTY = [
    pytest.param("", id="empty"),
    pytest.param("\n\n", id="blank lines"),
    pytest.param("\ufeff", id="byte order mark"),
    pytest.param("# nothing yet\n", id="comments"),
    pytest.param("# nothing yet", id="comments, no final newline"),
    pytest.param("---\n", id="document marker"),
    pytest.param("[]\n", id="brackets"),
    pytest.param("null\n", id="null"),
]


@pytest.mark.parametrize("content", EMPTY)
def test_an_empty_list_is_a_list(site: Path, content: str) -> None:
    path = site / "publist.yml"
    path.write_text(content)
    for command in ("list", "validate", "export", "export --format=markdown"):
        ended = shell.publist(*command.split(), here=site)
        assert (ended.status, "Traceback" in ended.err) == (DONE, False)
    assert complained(shell.publist("tag", "1", "--erc", here=site), "no entry")
    assert path.read_text() == content


@pytest.mark.parametrize("content", EMPTY)
def test_the_first_entry_goes_into_an_empty_list(site: Path, content: str) -> None:
    path = site / "publist.yml"
    path.write_text(content)
    assert shell.publist("import", "refs.bib", here=site).status == DONE
    assert shell.publist("list", "--format=keys", here=site).out == "three\n"
    checked = shell.publist("validate", "--ignore=PUB111", here=site)  # the mark stays
    assert checked[:2] == (DONE, "")
    comments = [line for line in content.splitlines() if line.startswith("#")]
    assert [line for line in comments if line not in path.read_text()] == []


def test_a_huge_file_is_refused_at_once(site: Path) -> None:
    with (site / "publist.yml").open("wb") as file:
        file.truncate(2**30)
    with (site / "refs.bib").open("wb") as file:
        file.truncate(2**30)
    before = everything(site)
    for words in (["list"], ["validate"], ["tag", "1", "--erc"]):
        assert complained(shell.publist(*words, here=site), "publist.yml: ", "72 MB")
    (site / "publist.yml").write_text(GOOD)
    before = everything(site)
    assert complained(shell.publist("import", "refs.bib", here=site), "refs.bib: ")
    assert everything(site) == before


ASKED_WRONGLY = [
    pytest.param("list --file missing.yml", "missing.yml: ", id="--file missing"),
    pytest.param("list --file empty", "folder", id="--file folder"),
    pytest.param("tag 1 --erc --file empty", "folder", id="tag: --file folder"),
    pytest.param("list --file page.md/x.yml", "page.md/x.yml: ", id="file as a folder"),
    pytest.param("list --file page.md", "page.md:", id="--file page"),
    pytest.param("validate missing.yml", "missing.yml: ", id="validate missing"),
    pytest.param("validate empty", "folder", id="validate folder"),
    pytest.param("import missing.bib", "missing.bib: ", id="import missing"),
    pytest.param("import .", "folder", id="import folder"),
    pytest.param(
        "import refs.bib missing.bib", "missing.bib: ", id="import: one missing"
    ),
    pytest.param(
        "add --bibtex missing.bib", "missing.bib: ", id="add --bibtex missing"
    ),
    pytest.param("export --template no.md", "no.md: ", id="template missing"),
    pytest.param("export --template .", "folder", id="template is a folder"),
    pytest.param("export --template latin.md", "latin.md:2:3", id="template not UTF-8"),
    pytest.param("export --template open.md", "open.md:2", id="Liquid: never closed"),
    pytest.param("export --template tag.md", "tag.md:1", id="Liquid: unknown tag"),
    pytest.param("export --template brace.md", "brace.md:1", id="Liquid: open brace"),
    pytest.param("export --template include.md", "include.md:1", id="Liquid: include"),
    pytest.param("export -o publist.yml", "publist.yml: ", id="-o the list"),
    pytest.param("export -o ./link.yml", "link.yml: ", id="-o a link to the list"),
    pytest.param("export --template page.md -o page.md", "page.md: ", id="-o template"),
    pytest.param("export -o .", "folder", id="-o folder"),
    pytest.param("export -o new/x.html", "mkdir -p new", id="-o in no folder"),
    pytest.param(
        "report --grant highlight -o new/x.csv", "mkdir -p new", id="report -o"
    ),
    pytest.param("export -o page.md/x.html", "page.md/x.html: ", id="-o below a file"),
    pytest.param("show nosuchkey", "nosuchkey", id="no such entry"),
    pytest.param("tag 1 nosuchkey --erc", "nosuchkey", id="tag: one of two missing"),
]


@pytest.mark.parametrize(("line", "said"), ASKED_WRONGLY)
def test_what_cannot_be_done_is_said(site: Path, line: str, said: str) -> None:
    (site / "latin.md").write_bytes(b"a\nna\xefve {{ x }}\n")
    (site / "open.md").write_text("a\n{% for x in site.data.publist %}\nb\n")
    (site / "tag.md").write_text("{% nosuchtag %}\n")
    (site / "brace.md").write_text("{{ site.name\n")
    (site / "include.md").write_text("{% include nosuch.html %}\n")
    (site / "link.yml").symlink_to("publist.yml")
    before = everything(site)
    assert complained(shell.publist(*line.split(), here=site), said)
    assert everything(site) == before


@pytest.fixture
def null(site: Path) -> Path:
    """A null device of our own: a tool run as root may put a file in its place."""
    path = site / "null"
    try:
        os.mknod(path, stat.S_IFCHR | 0o666, Path(os.devnull).stat().st_rdev)
        path.read_bytes()
    except OSError:
        pytest.skip("may not make a device here")
    return path


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("import refs.bib --file null", id="import"),
        pytest.param("add --title Three --file null", id="add"),
    ],
)
def test_a_device_is_no_list_to_write_to(site: Path, null: Path, line: str) -> None:
    before = everything(site)
    assert complained(shell.publist(*line.split(), here=site), "null: ")
    assert stat.S_ISCHR(null.lstat().st_mode)
    assert everything(site) == before


def test_a_device_can_be_read_and_written_as_such(site: Path, null: Path) -> None:
    for line in ("list -f null", "validate null", "import null", "export -o null"):
        assert shell.publist(*line.split(), here=site).status == DONE
    assert stat.S_ISCHR(null.lstat().st_mode)


def test_a_link_to_the_list_stays_a_link(site: Path) -> None:
    shared = site / "shared.yml"
    (site / "publist.yml").rename(shared)
    (site / "publist.yml").symlink_to("shared.yml")
    assert shell.publist("tag", "1", "--erc", here=site).status == DONE
    assert (site / "publist.yml").readlink() == Path("shared.yml")
    assert "ERC: 1\n" in shared.read_text()


def test_a_link_that_leads_nowhere_is_named(site: Path) -> None:
    (site / "list.yml").symlink_to("gone.yml")
    ended = shell.publist("list", "--file=list.yml", here=site)
    assert complained(ended, "list.yml: ")


CHANGES = [
    pytest.param(("tag", "1", "--erc"), id="tag"),
    pytest.param(("import", "refs.bib"), id="import"),
    pytest.param(("export", "-o", "new.html"), id="export: new file"),
    pytest.param(("export", "-o", "old.html"), id="export: old file"),
]


@pytest.mark.parametrize("words", CHANGES)
def test_no_room_for_a_file(site: Path, words: tuple[str, ...]) -> None:
    (site / "publist.yml").write_text(LONG)
    (site / "old.html").write_text("old")
    before = everything(site)
    assert complained(shell.without_room(*words, here=site), "too large")
    assert everything(site) == before


FULL_DISK = """
mkdir full && mount -t tmpfs -o size=200k none full && cp publist.yml refs.bib full &&
cd full && cp publist.yml old.html && ! cat /dev/zero > filler 2>/dev/null;
"$@"; status=$?; rm filler; cmp publist.yml ../publist.yml >&2; ls -A; exit $status
"""


@pytest.mark.parametrize("words", CHANGES)
@pytest.mark.skipif(
    not shell.works("unshare", "--mount", "true"), reason="may not mount a full disk"
)
def test_a_full_disk(site: Path, words: tuple[str, ...]) -> None:
    (site / "publist.yml").write_text(LONG)
    script = ["unshare", "--mount", "/bin/sh", "-c", FULL_DISK, "sh"]
    ended = shell.run([*script, *shell.PUBLIST, *words], site)
    assert complained(ended, "the disk is full")
    assert ended.out.split() == ["old.html", "publist.yml", "refs.bib"]
    assert "differ" not in ended.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize(
    "line",
    [
        pytest.param('"$@" list > /dev/full', id="table"),
        pytest.param('"$@" list --format=json > /dev/full', id="JSON"),
        pytest.param('"$@" list --format=keys > /dev/full', id="keys"),
        pytest.param('"$@" show 1 > /dev/full', id="show"),
        pytest.param('"$@" export > /dev/full', id="export"),
        pytest.param('"$@" tag 1 --erc --dry-run > /dev/full', id="diff"),
        pytest.param('"$@" validate --format=json > /dev/full', id="validate"),
    ],
)
def test_output_to_a_full_disk(site: Path, line: str) -> None:
    before = everything(site)
    assert complained(shell.sh(line, site))
    assert everything(site) == before


UNPRIVILEGED = ("setpriv", "--bounding-set", "-all", "--inh-caps", "-all")


@pytest.fixture
def closed(site: Path) -> Iterator[Path]:
    """The site with its folder read-only, and one file that nobody may read."""
    (site / "secret.yml").write_text(GOOD)
    (site / "secret.yml").chmod(0)
    (site / "readonly.yml").write_text(GOOD)
    (site / "readonly.yml").chmod(0o444)
    site.chmod(0o555)
    yield site
    site.chmod(0o755)
    (site / "secret.yml").chmod(0o644)


@pytest.mark.skipif(
    os.geteuid() == 0 and not shell.works(*UNPRIVILEGED, "true"),
    reason="root may write everywhere, and setpriv is not there",
)
@pytest.mark.parametrize(
    "line",
    [
        pytest.param("tag 1 --erc", id="tag"),
        pytest.param("import refs.bib", id="import"),
        pytest.param("export -o new.html", id="export"),
        pytest.param("init", id="init"),
        pytest.param("list --file secret.yml", id="list unreadable"),
        pytest.param("validate secret.yml", id="validate unreadable"),
        pytest.param("import secret.yml", id="import unreadable"),
        pytest.param("tag 1 --erc --file readonly.yml", id="read-only file"),
    ],
)
def test_a_folder_or_file_without_permission(closed: Path, line: str) -> None:
    user = UNPRIVILEGED if os.geteuid() == 0 else ()
    names = sorted(closed.iterdir())
    ended = shell.run([*user, *shell.PUBLIST, *line.split()], closed)
    assert complained(ended, "may not")
    assert sorted(closed.iterdir()) == names
    assert (closed / "publist.yml").read_text() == GOOD


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('"$@" list | head -n 1', id="list | head"),
        pytest.param('"$@" list --format=json | head -n 1', id="JSON | head"),
        pytest.param('"$@" list --format=keys | head -n 1', id="keys | head"),
        pytest.param('"$@" export | head -n 1', id="export | head"),
        pytest.param('"$@" validate | head -n 1', id="validate | head"),
        pytest.param('"$@" tag --author=One --erc -n | head -n 1', id="diff | head"),
    ],
)
def test_a_pipe_closed_early(site: Path, line: str) -> None:
    entry = "- title: Study{0:060}\n  authors: A. One\n  link: text{0}\n"
    odd = "".join(map(entry.format, range(2000)))
    (site / "publist.yml").write_text(odd)
    command, _, reader = line.partition("|")
    script = f"{{ {command}; echo status $? >&2; }} | {reader}"
    ended = shell.sh(script, site)
    assert ended.err == f"status {PIPE_CLOSED}\n"
    assert ended.out.count("\n") == 1


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('"$@" list >&-', id="stdout"),
        pytest.param('"$@" list 2>&-', id="stderr"),
        pytest.param('"$@" list --format=json >&-', id="JSON, stdout"),
        pytest.param('"$@" export >&-', id="export, stdout"),
        pytest.param('"$@" tag 1 --erc <&-', id="stdin"),
        pytest.param('"$@" import - <&-', id="import - without stdin"),
        pytest.param('"$@" add <&-', id="add without stdin"),
        pytest.param('"$@" list >&- 2>&- <&-', id="all three"),
        pytest.param('"$@" nosuch >&- 2>&- <&-', id="wrong usage, all three"),
    ],
)
def test_a_stream_closed_from_the_start(site: Path, line: str) -> None:
    ended = shell.sh(line, site)
    assert "Traceback" not in ended.err
    assert "Exception ignored" not in ended.err
    assert ended.status in {DONE, USAGE, MENDABLE, PIPE_CLOSED}


ASKING = [
    pytest.param(("add",), "Title", id="add: title"),
    pytest.param(("add", "--title", "New"), "Authors", id="add: authors"),
    pytest.param(("tag", "--author", "One", "--erc"), "[y/N]", id="tag"),
    pytest.param(("untag", "--text", "one", "--flag", "x"), "[y/N]", id="untag"),
]


@pytest.mark.parametrize("key", [pytest.param("\x03", id="Ctrl-C"),
                                 pytest.param("\x04", id="Ctrl-D")])  # fmt: skip
@pytest.mark.parametrize(("words", "question"), ASKING)
def test_a_question_left_unanswered(
    site: Path, words: tuple[str, ...], question: str, key: str
) -> None:
    before = everything(site)
    with Terminal(*words, here=site) as terminal:
        terminal.wait_for(question)
        terminal.type(key)
        assert terminal.end() == INTERRUPTED
        assert "nothing was written" in terminal.text
        assert "Traceback" not in terminal.text
    assert everything(site) == before


def test_no_is_no(site: Path) -> None:
    before = everything(site)
    with Terminal("tag", "--author", "One", "--erc", here=site) as terminal:
        terminal.answer("[y/N]", "n")
        assert terminal.end() == INTERRUPTED
        assert "nothing was written" in terminal.text
    assert everything(site) == before


def test_a_question_that_nobody_can_answer(site: Path) -> None:
    before = everything(site)
    ended = shell.publist("tag", "--author", "One", "--erc", here=site)
    assert complained(ended, "--yes")
    assert everything(site) == before


def test_the_list_changes_while_publist_asks(site: Path) -> None:
    path, names = site / "publist.yml", sorted(site.iterdir())
    with Terminal("tag", "--author", "One", "--erc", here=site) as terminal:
        terminal.wait_for("[y/N]")
        path.write_text(GOOD + "- title: Meanwhile\n")
        terminal.type("y\n")
        assert terminal.end() == MENDABLE
        assert "changed while publist was working" in terminal.text
    assert path.read_text() == GOOD + "- title: Meanwhile\n"
    assert sorted(site.iterdir()) == names


def test_init_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("name: Lab\n")
    (tmp_path / "_data").write_text("a file where the folder should be\n")
    before = everything(tmp_path)
    assert complained(shell.publist("init", here=tmp_path), "_data")
    assert everything(tmp_path) == before


def test_the_mode_of_the_list_stays(site: Path) -> None:
    (site / "publist.yml").chmod(0o640)
    assert shell.publist("tag", "1", "--erc", here=site).status == DONE
    assert (site / "publist.yml").stat().st_mode & 0o777 == 0o640


def test_two_at_once_lose_nothing(site: Path) -> None:
    script = 'for n in 1 2; do "$@" tag $n --erc & done; wait'
    ended = shell.sh(script, site)
    assert "Traceback" not in ended.err
    tagged = ended.err.count("tagged ERC")
    assert tagged + ended.err.count("changed while publist was working") == 2
    assert (site / "publist.yml").read_text().count("ERC: 1") == tagged
