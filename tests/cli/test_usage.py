import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from publist import __version__
from publist.cli import app
from publist.cli.main import COMMANDS

LAB = "- title: One\n  authors: A. One\n  ERC: 0\n- title: Two\n  authors: B. Two\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PUBLIST_FILE", raising=False)
    (tmp_path / "publist.yml").write_text(LAB)
    return tmp_path


WRONG = [
    pytest.param("nosuch", "nosuch", id="no such command"),
    pytest.param("lst", "is `publist list` meant", id="nearly a command"),
    pytest.param("search x", "publist list --text", id="another program's command"),
    pytest.param("--nosuch", "--nosuch", id="no such option"),
    pytest.param("list --nosuch", "--nosuch", id="list: no such option"),
    pytest.param("list extra", '--text "extra"', id="list: an argument"),
    pytest.param("list a b", '--text "a b"', id="list: two arguments"),
    pytest.param("list --yera 2020", "`--year`", id="list: nearly an option"),
    pytest.param("tag 1 --ERC", "is `--erc` meant", id="option in capitals"),
    pytest.param("list --year", "--year 2020..2024", id="option without a value"),
    pytest.param("export --limit x", "whole number", id="limit: no number"),
    pytest.param("export --limit 0", "--limit", id="limit: none at all"),
    pytest.param("list --sort yaer", "is `year` meant", id="list: nearly a column"),
    pytest.param("preview --port x", "whole number", id="port: no number"),
    pytest.param("preview --port 65536", "0 to 65535", id="port: too high"),
    pytest.param("move 1", "publist move", id="option missing"),
    pytest.param("list --format xml", "table", id="list: no such format"),
    pytest.param("list --sort colour", "year", id="list: no such column"),
    pytest.param("list --year nonsense", "2020..2024", id="year: nonsense"),
    pytest.param("list --year 20", "2020..2024", id="year: two digits"),
    pytest.param("list --year 2020,2021", "2020..2024", id="year: comma"),
    pytest.param("list --where ERC", "FIELD=VALUE", id="where: no value"),
    pytest.param("list --flag =2", "--flag NAME", id="flag: no name"),
    pytest.param("report --grant ERC -o x.pdf", ".csv or .md", id="report: a file"),
    pytest.param("list --flag ERC=yes", "whole number", id="flag: no number"),
    pytest.param("export --format pdf", "markdown", id="export: no such format"),
    pytest.param("export -o x.xlsx", ".csv", id="export: a file of no format"),
    pytest.param("export --check", "--into PAGE", id="export: check what?"),
    pytest.param("export --all -o x.md", "choose one", id="export: two places"),
    pytest.param("page", "[grants.ERC]", id="page: no grant"),
    pytest.param("page --erc -o x.html --write", "choose one", id="page: two places"),
    pytest.param("report", "--grant ERC", id="report: no grant"),
    pytest.param("report --format html", "markdown", id="report: no such format"),
    pytest.param("validate --format xml", "json", id="validate: no such format"),
    pytest.param("validate --select PUB310", "rules", id="validate: no such rule"),
    pytest.param("explain", "PUB101", id="explain: nothing named"),
    pytest.param("explain PUB104 nosuch", "rules", id="explain: no such rule"),
    pytest.param("rules --format xml", "json", id="rules: no such format"),
    pytest.param("schema extra", "extra", id="schema: an argument"),
    pytest.param("show", "KEY", id="show: nothing named"),
    pytest.param("show one two", "two", id="show: two named"),
    pytest.param("import", "FILE", id="import: nothing named"),
    pytest.param("tag --erc", "KEY", id="tag: nothing named"),
    pytest.param("tag 1", "--flag", id="tag: no flag"),
    pytest.param("tag 1 --erc --year 2020", "KEY", id="tag: key and filter"),
    pytest.param("tag 1 --flag a:b", "a:b", id="tag: no name of a flag"),
    pytest.param("tag 1 --erc --value x", "whole number", id="tag: value is text"),
    pytest.param("untag --erc", "KEY", id="untag: nothing named"),
    pytest.param("add --yes", "--title", id="add: no title"),
    pytest.param("add --title= --yes", "--title", id="add: empty title"),
    pytest.param("add --title T --year abc", "four digits", id="add: year is text"),
    pytest.param("add --title T --set x", "FIELD=VALUE", id="add: set without value"),
    pytest.param("tag o --flag title", "title", id="flag is a field"),
    pytest.param("init extra", "extra", id="init: an argument"),
]


@pytest.mark.parametrize(("line", "said"), WRONG)
def test_wrong_usage_is_status_2(site: Path, line: str, said: str) -> None:
    result = CliRunner().invoke(app, line.split())
    assert said in result.output
    assert "\n  fix: " in result.output or line.startswith("-")  # typer's own
    assert result.exit_code == 2, result.output
    assert (site / "publist.yml").read_text() == LAB


@pytest.mark.parametrize(("line", "said"), WRONG)
def test_no_library_speaks(site: Path, line: str, said: str) -> None:
    output = CliRunner().invoke(app, line.split()).output
    for words in (
        "Value error",
        "Input should be",
        "pydantic",
        "[[",
        "unable to parse",
    ):
        assert words not in output, (site, said)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(command: str) -> None:
    result = CliRunner().invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert "Example:\n    " in result.output
    assert CliRunner().invoke(app, [command, "-h"]).output == result.output


def test_help_names_every_command() -> None:
    output = CliRunner().invoke(app, ["--help"]).output
    listed = [
        line.split()[0] for line in output.partition("Commands:")[2].splitlines()[1:]
    ]
    assert listed == list(COMMANDS)


def test_version() -> None:
    assert CliRunner().invoke(app, ["--version"]).output == f"publist {__version__}\n"


REFUSED = [
    pytest.param("--title T --year 20245", "year", id="year"),
    pytest.param("--title T --doi nonsense", "nonsense", id="doi"),
    pytest.param("--title T --arxiv nonsense", "nonsense", id="arxiv"),
    pytest.param("--title T --url javascript:alert(1)", "javascript", id="script"),
    pytest.param("--title T --set link=x", "link", id="link is text"),
    pytest.param("--title T --set title.x=x", "title", id="field in a text"),
    pytest.param("--title T --set link.a.b=x", "link.a.b", id="too deep"),
    pytest.param("--title T --key one", "one", id="key is taken"),
    pytest.param("--title T --key oneone", "oneone", id="key that list shows is taken"),
]


@pytest.mark.parametrize(("options", "said"), REFUSED)
def test_add_refuses_what_validate_would(site: Path, options: str, said: str) -> None:
    (site / "publist.yml").write_text(LAB + "  key: one\n")
    result = CliRunner().invoke(app, ["add", "--yes", *options.split()])
    assert result.exit_code in {2, 3}
    assert said in result.output
    assert (site / "publist.yml").read_text() == LAB + "  key: one\n"


def test_a_flag_in_other_letters_is_pointed_out(site: Path) -> None:
    result = CliRunner().invoke(app, ["tag", "1", "--flag", "erc"])
    assert "`ERC`" in result.output
    assert "erc: 1" not in (site / "publist.yml").read_text()
    assert "`ERC`" in CliRunner().invoke(app, ["list", "--flag", "erc"]).output


@pytest.mark.parametrize("option", ["--year=", "--text=", "--author=", "--flag="])
def test_an_empty_filter_does_not_choose_everything(site: Path, option: str) -> None:
    result = CliRunner().invoke(app, ["export", "--format", "markdown", option])
    assert "**One**" not in result.output, site


def test_an_import_of_something_else_says_so(site: Path) -> None:
    (site / "notes.txt").write_text("no BibTeX here\n")
    result = CliRunner().invoke(app, ["import", "notes.txt"])
    assert "notes.txt" in result.output


def test_a_number_beyond_the_list_is_no_word_of_a_title(site: Path) -> None:
    (site / "publist.yml").write_text(LAB + "- title: Rule 7 of physics\n")
    for typed in ("7", "#7", "#-7", "-- -7"):
        result = CliRunner().invoke(app, ["show", *typed.split()])
        assert result.exit_code == 3, typed


def test_the_environment_names_the_list(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "other.yml").write_text("- title: Other\n  authors: O. Ther\n")
    monkeypatch.setenv("PUBLIST_FILE", "other.yml")
    output = CliRunner().invoke(app, ["list", "--format", "keys"]).output
    assert output == "therother\n"
    output = (
        CliRunner().invoke(app, ["list", "--format=keys", "-f", "publist.yml"]).output
    )
    assert output == "oneone\ntwotwo\n"


def test_the_list_is_found_from_a_folder_below(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(site / "a" / "b")
    assert CliRunner().invoke(app, ["list", "--format", "keys"]).exit_code == 0
    assert CliRunner().invoke(app, ["tag", "1", "--erc"]).exit_code == 0
    assert "ERC: 1\n" in (site / "publist.yml").read_text()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["set", "1", "x=a\udcff"], "U+DCFF", id="set: no UTF-8"),
        pytest.param(["tag", "1", "--flag", "a\udcff"], "U+DCFF", id="tag: no UTF-8"),
        pytest.param(
            ["add", "--title", "a\udcff", "--yes"], "U+DCFF", id="add: no UTF-8"
        ),
        pytest.param(["show", "a\udcff"], "no entry", id="show: no UTF-8"),
        pytest.param(
            ["set", "1", "x=" + "y" * 2**20 + "z"], "a million", id="set: too long"
        ),
    ],
)
def test_text_that_no_list_holds(site: Path, words: list[str], said: str) -> None:
    result = CliRunner().invoke(app, words)
    assert said in result.output
    assert result.exit_code == 3
    assert (site / "publist.yml").read_text() == LAB


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("unset 1 2 ERC", "`2` is no field", id="unset: two numbers"),
        pytest.param("unset 1 twotwo ERC", "`twotwo` is no field", id="unset: a key"),
        pytest.param("set 1 ERC=1 ERC=2", "`ERC` is to be set twice", id="set: twice"),
        pytest.param("set 1 2", "nothing is to be set", id="set: nothing"),
        pytest.param("set 1 link=a link.url=b", "cannot both be set", id="set: both"),
    ],
)
def test_fields_that_cannot_be_meant(site: Path, line: str, said: str) -> None:
    result = CliRunner().invoke(app, line.split())
    assert (said in result.output, result.exit_code) == (True, 2), result.output
    assert (site / "publist.yml").read_text() == LAB


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        pytest.param("help", "Commands:", id="alone"),
        pytest.param("help tag", "publist tag soudry2018implicit 3 --erc", id="of one"),
        pytest.param("help nosuch", "there is no command `nosuch`", id="of none"),
    ],
)
def test_help_is_a_command_too(line: str, shown: str) -> None:
    assert shown in CliRunner().invoke(app, line.split()).output


@pytest.mark.parametrize("name", COMMANDS)
def test_help_names_arguments_without_their_types(name: str) -> None:
    output = CliRunner().invoke(app, [name, "--help"]).output
    assert not re.search(r"<(list|str|Path)", output)


@pytest.mark.parametrize("name", COMMANDS)
def test_summaries_are_whole_in_80_columns(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = CliRunner().invoke(app, ["--help"]).output.splitlines()
    (line,) = [one for one in lines if re.match(rf"  {name} +[A-Z]", one)]
    assert line.endswith((".", "?"))
    assert not line.endswith("...")
