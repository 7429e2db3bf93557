"""Names typed in a wrong way: refused where no page would read them, else said."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from publist.cli import app

LAB = """\
- title: Folded data
  authors: L. Wu
  rank: first
  ERC: 1
  link: {url: https://example.org/a, display: Nature (2020)}
- title: Unfolded data
  authors: L. Wu
  highlight: 0
  ERC2: 1
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PUBLIST_FILE", raising=False)
    (tmp_path / "publist.yml").write_text(LAB)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["set", "1", "Title=X"], "`title`, not `Title`", id="capital"),
        pytest.param(["set", "1", "DOI=10.1/x"], "called `doi`", id="schema's name"),
        pytest.param(["set", "1", "erc=1"], "called `ERC`", id="flag"),
        pytest.param(["set", "1", "link.URL=/a"], "`link.url`", id="field in link"),
        pytest.param(["set", "1", "Rank=2"], "called `rank`", id="list's own field"),
        pytest.param(["set", "2", "ERC=yes"], "write ERC=1", id="word for a flag"),
        pytest.param(["set", "2", "ERC=1.5"], "write ERC=1", id="part for a flag"),
        pytest.param(["set", "2", "year=20x4"], "four digits", id="no year"),
        pytest.param(["set", "2", "doi=Nature"], "no DOI", id="no DOI"),
        pytest.param(["set", "2", "link.url=file:///a"], "https", id="no address"),
        pytest.param(["tag", "2", "--flag", "erc"], "write --flag ERC", id="tag"),
        pytest.param(["add", "--title", "N", "--set", "Image=x"], "`image`", id="add"),
        pytest.param(
            ["add", "--title", "N", "--set", "ERC=yes"], "ERC=1", id="add: a word"
        ),
    ],
)
def test_what_no_page_would_read_is_refused(
    site: Path, words: list[str], said: str
) -> None:
    result = CliRunner().invoke(app, words)
    assert (result.exit_code, said in result.output) == (2, True), result.output
    assert (site / "publist.yml").read_text() == LAB


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        pytest.param(["set", "1", "titel=X"], "title", id="set: two letters swapped"),
        pytest.param(["set", "1", "higlight=1"], "highlight", id="set: one is missing"),
        pytest.param(["tag", "1", "--flag", "highligt"], "highlight", id="tag"),
        pytest.param(["tag", "1", "--flag", "ERC3"], "ERC", id="tag: one digit"),
        pytest.param(
            ["add", "--title", "N", "--set", "imgae=x"], "image", id="add --set"
        ),
    ],
)
def test_a_new_name_near_another_is_said(
    site: Path, words: list[str], meant: str
) -> None:
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 0, result.output
    assert f"is `{meant}` meant?" in result.output
    assert (site / "publist.yml").read_text() != LAB


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["set", "1", "title=ERC: yes"], id="known field"),
        pytest.param(["set", "2", "rank=second"], id="list's own field"),
        pytest.param(["set", "2", "award=Gold"], id="new, near nothing"),
        pytest.param(["set", "2", "ERC=0"], id="flag off"),
        pytest.param(["set", "2", "ERC="], id="flag emptied"),
        pytest.param(["set", "1", "link.pdf=/a.pdf"], id="new in link"),
        pytest.param(["set", "1", "year=2020", "news1=2021"], id="numbers"),
        pytest.param(["tag", "1", "--flag", "BSF"], id="new flag, near nothing"),
        pytest.param(["tag", "1", "--flag", "ERC2"], id="flag of another entry"),
    ],
)
def test_what_can_be_meant_is_done_without_a_word(site: Path, words: list[str]) -> None:
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 0, result.output
    assert "meant" not in result.output
    assert (site / "publist.yml").read_text() != LAB


def test_a_doi_is_set_bare(site: Path) -> None:
    CliRunner().invoke(app, ["set", "1", "doi=https://doi.org/10.1000/xyz"])
    assert "doi: 10.1000/xyz\n" in (site / "publist.yml").read_text()


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        pytest.param(
            ["--flag", "erc"], "the list writes `ERC`", id="flag: other letters"
        ),
        pytest.param(["--no-flag", "erc"], "the list writes `ERC`", id="no flag"),
        pytest.param(["--flag", "ERC3"], "is `ERC` meant?", id="flag: near"),
        pytest.param(
            ["--flag", "BSF"], "the list has ERC, highlight, ERC2", id="flag: none near"
        ),
        pytest.param(["--where", "titel="], "is `title` meant?", id="field"),
        pytest.param(["--where", "award=x"], "no entry has a field `award`", id="none"),
        pytest.param(["--author", "Wuu"], "is `Wu` meant?", id="author"),
        pytest.param(["--author", "Bee"], "nobody in the list is called", id="nobody"),
    ],
)
@pytest.mark.parametrize("command", ["list", "export"])
@pytest.mark.usefixtures("site")
def test_filters_that_nothing_answers_to_say_so(
    command: str, filters: list[str], said: str
) -> None:
    result = CliRunner().invoke(app, [command, *filters])
    assert (result.exit_code, said in result.output) == (0, True), result.output


@pytest.mark.parametrize(
    "filters",
    [
        pytest.param(["--erc"], id="flag"),
        pytest.param(["--flag", "highlight"], id="flag that is off"),
        pytest.param(["--author", "Wu", "--year", "1999"], id="no such year"),
        pytest.param(["--where", "link.pdf="], id="a field in link"),
        pytest.param(["--text", "geese"], id="words"),
    ],
)
@pytest.mark.usefixtures("site")
def test_filters_that_only_fit_nothing_say_no_more(filters: list[str]) -> None:
    assert "note:" not in CliRunner().invoke(app, ["list", *filters]).output


def test_erc_names_the_flag_that_a_list_writes_small(site: Path) -> None:
    (site / "publist.yml").write_text(LAB.replace("ERC: 1", "erc: 1"))
    result = CliRunner().invoke(app, ["tag", "2", "--erc"])
    assert result.exit_code == 2
    assert "write --flag erc" in result.output
