"""An import that is made a second time changes nothing, whatever the first one filled."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from publist.cli import app

OLD = "- title: Salt in shallow ponds\n  authors: O. Okafor\n"
SALT = """
@article{salt, title = {Salt in Shallow Ponds}, author = {Okafor, O.}, year = 2019,
  journal = {Ponds}, volume = 3, pages = {5--9}, doi = {10.1000/salt}}
"""
MUD = """
@misc{mud, title = {Mud, and What It Remembers}, author = {Bee, A.}, year = 2021}
"""
MUD_AGAIN = """
@misc{mud2, title = {Mud, and What It Remembers}, author = {Bee, Ann}, year = 2021,
  url = {https://example.org/mud}, doi = {10.1000/mud}, pdf = {https://example.org/mud.pdf}}
"""
PREPRINT = """
@article{clay, title = {Clay That Folds}, author = {Bee, A.}, year = 2020,
  journal = {arXiv preprint arXiv:2001.00001}}
"""
ARTICLE = """
@article{clay2, title = {Clay That Folds}, author = {Bee, A.}, year = 2021,
  journal = {Clays}, volume = 1, doi = {10.1000/clay}}
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "publist.yml").write_text(OLD)
    return tmp_path


def imported(here: Path, *options: str) -> str:
    """Return the list after an import with an update."""
    command = ["import", "a.bib", "--update", *options]
    assert CliRunner().invoke(app, command).exit_code == 0
    return (here / "publist.yml").read_text()


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        pytest.param(SALT, ["url: https://doi.org/10.1000/salt"], id="there already"),
        pytest.param(
            SALT + MUD_AGAIN, ["year: 2019"], id="a field that many have then"
        ),
        pytest.param(
            MUD + MUD_AGAIN,
            ["url: https://doi.org/10.1000/mud", "pdf: https://example.org/mud.pdf"],
            id="twice in the source",
        ),
        pytest.param(
            PREPRINT + ARTICLE,
            ["arxiv: '2001.00001'", "doi: 10.1000/clay"],
            id="preprint and article",
        ),
        pytest.param(
            ARTICLE + PREPRINT,
            ["arxiv: '2001.00001'", "Clays 1 (2021)"],
            id="article and preprint",
        ),
    ],
)
@pytest.mark.parametrize("options", [[], ["--full"], ["--overwrite"]], ids=" ".join)
def test_a_second_update_changes_nothing(
    site: Path, sources: str, told: list[str], options: list[str]
) -> None:
    (site / "a.bib").write_text(sources)
    once = imported(site, *options)
    assert [text for text in told if text not in once.replace('"', "'")] == []
    assert imported(site, *options) == once


def test_a_new_work_takes_from_all_that_tell_of_it(site: Path) -> None:
    (site / "a.bib").write_text(MUD + MUD_AGAIN)
    assert CliRunner().invoke(app, ["import", "a.bib"]).exit_code == 0
    once = (site / "publist.yml").read_text()
    assert "doi: 10.1000/mud" in once
    assert imported(site) == once


def test_a_second_update_of_an_empty_list_changes_nothing(site: Path) -> None:
    (site / "publist.yml").write_text("")
    (site / "a.bib").write_text(MUD + SALT + MUD_AGAIN)
    once = imported(site)
    assert once.count("- title:") == 2
    assert imported(site) == once
