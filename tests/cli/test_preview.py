"""`publist preview` as a process: what it says, what it serves, how it ends."""

import re
import socket
import sys
from pathlib import Path

import pytest
from tests.cli.previews import previewed, replaced
from tests.cli.shell import Ended
from typer.testing import CliRunner

from publist.cli import app

pytest.importorskip("watchfiles", reason="the extra publist[preview] is not installed")

LIST = """\
- title: Folded data
  authors: A. Bee
  image: a.png
  ERC: 1
- title: Rivers
  authors: B. Cee
"""


@pytest.fixture
def lab(tmp_path: Path) -> Path:
    for name, text in {"_data/publist.yml": LIST, "images/pubpic/a.png": "PNG"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def notes(page: str) -> list[tuple[str, str]]:
    """Return the entry and the severity of each note on a page."""
    return [
        (entry, severity)
        for severity, entry in re.findall(
            r'<li class="(\w+)" data-entry="(\d*)">', page
        )
    ]


def test_a_session(lab: Path) -> None:
    """One process for all that a user sees while a list is edited."""
    path = lab / "_data" / "publist.yml"
    with previewed(lab) as seen:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", seen.address)
        page = seen.page()
        assert "<data value=1></data>Folded data</pubtit>" in page
        assert 'src="/images/pubpic/a.png"' in page
        assert "2 entries · nothing is wrong" in page
        assert seen.page("/images/pubpic/a.png") == "PNG"

        replaced(path, "  authors: B. Cee", "  image: none.png\n  autors: B. Cee")
        page = seen.until(lambda page: "autors" in page)
        assert {entry for entry, _ in notes(page)} == {"2"}

        replaced(path, "- title: Rivers", "- title: Rivers: a view")
        page = seen.until(lambda page: "cannot be shown" in page)
        assert "_data/publist.yml:5:" in page
        assert "PUB101" in page

        path.unlink()
        seen.until(lambda page: "there is no publication list" in page)
        path.write_text(LIST, "utf-8")
        seen.until(lambda page: "2 entries" in page)

        (lab / "publist.toml").write_text("immages = 1", "utf-8")
        seen.until(lambda page: "publist.toml" in page)
        (lab / "publist.toml").write_text('images = ".."', "utf-8")
        page = seen.until(lambda page: "outside the site" in page)
        assert "<img" not in page

        status, said = seen.interrupted()
        assert (status, said.splitlines()[-1]) == (0, "the preview has ended")
        assert "Traceback" not in said


def test_filters_layout_and_what_is_elsewhere(lab: Path) -> None:
    replaced(lab / "_data" / "publist.yml", "authors: B. Cee", "autors: B. Cee")
    with previewed(lab, "--erc", "--template", "table") as seen:
        page = seen.page()
        assert "<data value=1></data>Folded data" in page
        assert "Rivers" not in page
        assert "1 entry · 1 warning" in page
        assert "1 in entries not shown here" in page
        assert notes(page) == []
        assert '<table class="table">' in page


TEMPLATES = [
    pytest.param(
        "own.html",
        "---\nlayout: x\n---\n{% for entry in publist.entries %}<p>{{ entry.title }}</p>\n"
        "{% endfor %}",
        "<p><data value=1></data>Folded data</p>",
        id="of publist's entries",
    ),
    pytest.param(
        "page.md",
        "# Papers\n{% for one in site.data.publist %}\n- *{{ one.title }}*"
        "{% endfor %}\n\n![x]({{ site.url }}/images/pubpic/a.png)",
        "<li><em>Folded data</em></li>\n<li><em>Rivers</em></li>\n</ul>\n<p><img"
        ' src="/images/pubpic/a.png"',
        id="a page of the site in Markdown",
    ),
]


@pytest.mark.parametrize(("name", "template", "shown"), TEMPLATES)
def test_templates_of_the_user(lab: Path, name: str, template: str, shown: str) -> None:
    (lab / "_config.yml").write_text("url: https://lab.org\ntitle: A & B\n", "utf-8")
    (lab / name).write_text(template, "utf-8")
    with previewed(lab, "--template", name) as seen:
        page = seen.page()
        assert shown in page
        assert "<title>A &amp; B</title>" in page
        (lab / name).write_text("{% if", "utf-8")
        assert name in seen.until(lambda page: "cannot be shown" in page)
        (lab / name).write_text("Plain\n", "utf-8")
        seen.until(lambda page: "Plain" in page)


def test_the_browser_is_opened(lab: Path) -> None:
    browser = lab / "browser"
    browser.write_text('#!/bin/sh\necho "$1" > "$0.opened"\n', "utf-8")
    browser.chmod(0o755)
    opened = lab / "browser.opened"
    with previewed(lab, opens=f"{browser} %s") as seen:
        seen.until(lambda _: opened.exists() and opened.read_text().endswith("\n"))
    assert opened.read_text() == f"{seen.address}\n"


def ended(lab: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> Ended:
    """Run a preview that cannot begin."""
    monkeypatch.chdir(lab)
    done = CliRunner().invoke(app, ["preview", "--no-open", *options])
    return Ended(done.exit_code, done.stdout, done.stderr)


def test_a_port_that_is_taken(lab: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        status, _, said = ended(lab, monkeypatch, "--port", port)
    assert status == 3
    assert f"error: port {port} cannot be had: address already in use" in said
    assert "fix: " in said


@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        pytest.param(["--file", "none.yml"], 3, "there is no such file", id="no list"),
        pytest.param(["--template", "no.html"], 3, "no such file", id="no template"),
        pytest.param(["--template", "nope"], 2, "no html template", id="no built-in"),
        pytest.param(["--columns", "5"], 2, "--columns", id="columns"),
        pytest.param(
            ["--template", "list", "--columns", "2"], 2, "says nothing", id="unheeded"
        ),
        pytest.param(["--standalone"], 2, "has no option", id="always so"),
        pytest.param(["--port", "70000"], 2, "--port", id="no port"),
        pytest.param(["--year", "x"], 2, "x", id="no year"),
    ],
)
def test_what_cannot_begin(
    lab: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    status: int,
    said: str,
) -> None:
    done = ended(lab, monkeypatch, *options)
    assert (done.status, done.out) == (status, "")
    assert said in done.err


def test_without_the_extra(lab: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    done = ended(lab, monkeypatch)
    assert (done.status, done.out) == (3, "")
    assert "pip install 'publist[preview]'" in done.err
