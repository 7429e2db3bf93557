import csv
import io
import re
import unicodedata
from pathlib import Path

import pytest
from tests.cli import shell
from tests.cli.lines import changed
from tests.cli.shell import Terminal
from typer.testing import CliRunner

from publist.cli import app

CODES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
COLOURS = re.compile(r"\x1b\[(?:[0-9;]*;)?(?:3|4|9|10)[0-9][0-9;]*m")
LAB = """\
- title: "How Uniform Random Weights Induce Non-uniform Bias in Interpolating Networks"
  authors: G. Buzaglo, I. Harel, M. Shpigel Nacson, A. Brutzkus, N. Srebro, D. Soudry
  link:
    url: https://example.org/1
    display: Proceedings of the Forty-first Conference on Very Long Names 2024, Spotlight
  ERC: 1
  highlight: 1
- title: "水の流れについて: on the flow of water"
  authors: 山田 太郎, J. Séjourné
  link:
    url: https://example.org/2
    display: Limnology 12, 3 (2021)
- title: "Donaudampfschifffahrtsgesellschaftskapitänspatentverlängerungsfragen"
  authors: A. Vandenbergenhuizenstein-Featherstonehaugh
  year: 1999
- title: "Short"
  authors: B. Li
  year: 2020
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "publist.yml").write_text(LAB)
    return tmp_path


def cells(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide


@pytest.mark.parametrize("columns", [40, 60, 80, 140, 200])
def test_the_table_fits_the_terminal(site: Path, columns: int) -> None:
    status, text = shell.shown("list", here=site, columns=columns)
    lines = CODES.sub("", text).splitlines()
    assert status == 0
    assert [line for line in lines if cells(line) > columns] == []


@pytest.mark.parametrize(
    ("command", "columns"),
    [("doctor", 40), ("doctor", 80), ("templates", 60), ("rules", 80)],
)
def test_what_is_told_fits_the_terminal_and_says_the_same(
    site: Path, command: str, columns: int
) -> None:
    text = CODES.sub("", shell.shown(command, here=site, columns=columns)[1])
    assert [line for line in text.splitlines() if cells(line) > columns] == []
    said = shell.publist(command, here=site).out.split()
    assert sorted(text.split()) == sorted(said)


@pytest.mark.parametrize("columns", [60, 80, 140, 200])
def test_what_every_command_takes_stands_in_the_table(site: Path, columns: int) -> None:
    _, text = shell.shown("list", here=site, columns=columns)
    lines = CODES.sub("", text).splitlines()
    for number, year, title in ((1, 2024, "How"), (3, 1999, "Don"), (4, 2020, "Short")):
        start = re.compile(rf"\s*{number}\s.*\b{year}\b.*{title}")
        assert any(start.match(line) for line in lines), text
    assert "buzaglo2024uniform" in text
    assert "li2020short" in text


@pytest.mark.parametrize("columns", [120, 140, 200])
def test_a_wide_terminal_shows_every_column(site: Path, columns: int) -> None:
    _, text = shell.shown("list", here=site, columns=columns)
    head = CODES.sub("", text).splitlines()[0].split()
    assert head == ["#", "key", "year", "authors", "title", "where", "flags"]


def test_piped_output_is_whole_and_plain(site: Path) -> None:
    for env in ({}, {"COLUMNS": "20"}, {"FORCE_COLOR": "1"}, {"CLICOLOR_FORCE": "1"}):
        ended = shell.publist("list", here=site, env=env)
        lines = ended.out.splitlines()
        assert len(lines) == 5
        assert "\x1b" not in ended.out
        assert "…" not in ended.out
        assert (
            "How Uniform Random Weights Induce Non-uniform Bias in Interp" in lines[1]
        )
        assert "Very Long Names 2024, Spotlight  highlight ERC" in lines[1]


def test_columns_line_up(site: Path) -> None:
    lines = shell.publist("list", here=site).out.splitlines()
    at = cells(lines[0][: lines[0].index("title")])
    for line, title in zip(lines[1:], ("How", "水の", "Donau", "Short"), strict=True):
        assert cells(line[: line.index(title)]) == at


COMMANDS = [
    pytest.param(("list",), id="list"),
    pytest.param(("show", "1"), id="show"),
    pytest.param(("tag", "4", "--erc", "--dry-run"), id="diff"),
    pytest.param(("show", "nosuch"), id="error"),
    pytest.param(("validate",), id="validate"),
    pytest.param(("--help",), id="help"),
    pytest.param(("list", "--nosuch"), id="wrong usage"),
]


@pytest.mark.parametrize("words", COMMANDS)
def test_a_dumb_terminal_gets_no_codes(site: Path, words: tuple[str, ...]) -> None:
    _, text = shell.shown(*words, here=site, env={"TERM": "dumb"})
    assert "\x1b" not in text


@pytest.mark.parametrize("words", COMMANDS)
def test_no_color_is_heeded(site: Path, words: tuple[str, ...]) -> None:
    _, text = shell.shown(*words, here=site, env={"NO_COLOR": "1"})
    assert COLOURS.findall(text) == []


def test_colour_at_a_terminal(site: Path) -> None:
    assert "\x1b[" in shell.shown("tag", "4", "--erc", "--dry-run", here=site)[1]
    assert "\x1b[" in shell.shown("show", "nosuch", here=site)[1]


EVIL = {
    "escape": "\\e]0;owned\\a\\e[31mred\\e[2J",
    "8-bit escape": "\\x9b31mred",
    "backspaces": "good\\b\\b\\b\\bevil",
    "carriage return": "good\\revil",
    "bidi override": "abc\\u202Edcba\\u2066x",
    "zero width": "a\\u200Bb\\uFEFFc",
}
HARMFUL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
SHOWING = ["list", "show 1", "tag 1 --erc --dry-run", "validate", "export --format=html",
           "list --format=csv", "list --format=keys", "untag 1 --flag x",
           "show evil", "add --title evil -n"]  # fmt: skip


@pytest.mark.parametrize("text", EVIL.values(), ids=EVIL)
def test_control_codes_come_out_harmless(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    quoted = f'"evil {text}"'
    (tmp_path / "publist.yml").write_text(
        f"- title: {quoted}\n  authors: {quoted}\n  key: {quoted}\n  year: {quoted}\n"
        f"  link: {{url: {quoted}, display: {quoted}}}\n  {quoted}: 1\n  x: 1\n"
        f"- title: [{quoted}]\n"
    )
    for line in SHOWING:
        result = CliRunner().invoke(app, line.split())
        assert result.exit_code in {0, 1, 3}, result.output
        assert HARMFUL.findall(result.output.replace("\n", "")) == [], line


def test_json_escapes_control_codes(tmp_path: Path) -> None:
    (tmp_path / "publist.yml").write_text('- title: "a\\e[31mb"\n')
    for line in ("list --format=json", "validate --format=json"):
        assert "\x1b" not in shell.publist(*line.split(), here=tmp_path).out


def test_control_codes_at_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "publist.yml").write_text('- title: "a\\e]0;owned\\ab\\e[8mc"\n')
    for words in (["list"], ["show", "1"], ["tag", "1", "--erc", "-n"]):
        _, text = shell.shown(*words, here=tmp_path, env={"TERM": "dumb"})
        assert "\x1b" not in text


@pytest.mark.parametrize(
    "markup", ["[red]x[/red]", "[/]", "[link=x]y", ":smile:", "[b"]
)
def test_rich_markup_is_text(tmp_path: Path, markup: str) -> None:
    (tmp_path / "publist.yml").write_text(
        f"- title: '{markup}'\n  authors: A. One\n  year: 2020\n"
    )
    status, text = shell.shown("list", here=tmp_path, columns=120)
    assert status == 0
    assert markup in text
    assert markup in shell.publist("list", here=tmp_path).out
    assert markup in shell.publist("show", "1", here=tmp_path).out


@pytest.mark.parametrize(
    "title",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"],
    ids=repr,
)
def test_no_csv_cell_is_a_formula(tmp_path: Path, title: str) -> None:
    quoted = '"' + title.replace("\t", "\\t").replace("\r", "\\r") + '"'
    (tmp_path / "publist.yml").write_text(
        f"- title: {quoted}\n  authors: {quoted}\n  key: {quoted}\n  doi: {quoted}\n"
        f"  link: {{url: {quoted}, display: {quoted}}}\n  {quoted}: 1\n"
    )
    text = shell.publist("list", "--format=csv", here=tmp_path).out
    _, row = csv.reader(io.StringIO(text))
    assert [cell for cell in row if cell.strip().startswith(("=", "+", "-", "@"))] == []


def test_an_ascii_terminal_shows_what_it_can(site: Path) -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    for words in (["list"], ["show", "2"], ["tag", "2", "--erc", "-n"]):
        ended = shell.publist(*words, here=site, env=ascii_only)
        assert ended.status == 0
        assert "Traceback" not in ended.err
    status, _ = shell.shown("list", here=site, env=ascii_only)
    assert status == 0


ANSWERED = [
    pytest.param(
        {
            "Title": "Ponds: an overview",
            "Authors": "A. Rivers, *B. Okafor",
            "Link": "10.1000/ponds",
            "Where": "Limnology (2022)",
            "Picture": "ponds.png",
            "Flags": "ERC highlight",
            "Add this entry?": "y",
        },
        "title: Ponds: an overview|image: ponds.png|authors: A. Rivers, *B. Okafor|"
        "url: https://doi.org/10.1000/ponds|display: Limnology (2022)|ERC: 1|"
        "highlight: 1",
        id="every answer",
    ),
    pytest.param(
        {
            "Title": "Ponds",
            "Authors": "",
            "Link": "",
            "Where": "",
            "Year": "",
            "Picture": "",
            "Flags": "",
            "Add this entry?": "",
        },
        "title: Ponds",
        id="nothing but a title",
    ),
]


@pytest.mark.parametrize(("answers", "lines"), ANSWERED)
def test_add_asks(site: Path, answers: dict[str, str], lines: str) -> None:
    with Terminal("add", here=site) as terminal:
        for question, words in answers.items():
            terminal.answer(question, words)
        assert terminal.end() == 0
        assert "added #" in terminal.text
    written = (site / "publist.yml").read_text()
    went, came = changed(LAB, written)
    assert went == []
    given = {line.strip(" -").replace('"', "") for line in came}
    assert set(lines.split("|")) <= given


def test_add_asks_again_for_a_title(site: Path) -> None:
    with Terminal("add", here=site) as terminal:
        terminal.answer("Title", "")
        terminal.wait_for("Title:", times=2)
        assert "this is needed" in terminal.text
        terminal.type("\x03")
        assert terminal.end() == 130


def test_add_asks_again_for_what_cannot_be_meant(site: Path) -> None:
    words = "add --title T --authors A --display d --image i".split()
    with Terminal(*words, here=site) as terminal:
        terminal.answer("Link", "Nature 5 (2020)")
        terminal.answer("no address", "javascript:alert(1)")
        terminal.answer("no address that", "10.1000/xyz")
        terminal.answer("Year", "20")
        terminal.answer("four digits", "2020")
        terminal.answer("Flags", "erc")
        terminal.answer("as `ERC`", "ERC")
        terminal.answer("Add this entry?", "")
        assert terminal.end() == 0
    went, came = changed(LAB, (site / "publist.yml").read_text())
    assert went == []
    assert {"    url: https://doi.org/10.1000/xyz", "  year: 2020", "  ERC: 1"} <= {
        *came
    }


def test_add_says_at_once_what_is_in_the_list(site: Path) -> None:
    with Terminal("add", here=site) as terminal:
        terminal.answer("Title", "Short")
        terminal.answer("Authors", "B. Li")
        assert terminal.end() == 3
        assert "in the list already" in terminal.text
        assert "Link" not in terminal.text


def test_who_is_to_paste_is_told_so(site: Path) -> None:
    with Terminal("import", "-", here=site) as terminal:
        terminal.answer("then press Ctrl-D", "@misc{p, title={Ponds}, year=2020}")
        terminal.type("\x04")
        assert terminal.end() == 0
        assert "1 added" in terminal.text
    assert "title: Ponds\n" in (site / "publist.yml").read_text().replace('"', "")


def test_add_takes_no_for_an_answer(site: Path) -> None:
    words = "--title T --authors A --url u --display d --image i --flag ERC --year 2020"
    with Terminal("add", *words.split(), here=site) as terminal:
        terminal.answer("Add this entry?", "n")
        assert terminal.end() == 130
        assert "nothing was written" in terminal.text
        assert "interrupted" not in terminal.text
    assert (site / "publist.yml").read_text() == LAB


def test_what_is_about_to_change_fits_the_terminal(site: Path) -> None:
    words = ("tag", "--year=1900..", "--flag=new")
    with Terminal(*words, here=site, columns=50) as terminal:
        terminal.wait_for("[y/N]")
        terminal.type("n\n")
        assert terminal.end() == 130
        lines = terminal.text.splitlines()
    assert [line for line in lines if cells(line) > 50 and " " in line.strip()] == []
    assert any("Interpolating Networks" in line for line in lines)


def test_tag_shows_what_it_is_about_to_change(site: Path) -> None:
    with Terminal("tag", "--year=2020..", "--erc", here=site) as terminal:
        terminal.wait_for("[y/N]")
        assert "#1 buzaglo2024uniform" in terminal.text
        assert "#4 li2020short" in terminal.text
        terminal.type("y\n")
        assert terminal.end() == 0
    assert (site / "publist.yml").read_text().count("ERC: 1") == 3
