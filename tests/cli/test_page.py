"""A grant's page: the sample site's own page again, and what is never overwritten."""

import shutil
from pathlib import Path

import pytest
import yaml
from tests.render import oracle, trees
from tests.render.pages.dialects import DIALECTS
from typer.testing import CliRunner

from publist.cli import app

SAMPLE = Path(__file__).parents[2] / "sample_data"
LIST = "- title: One\n  authors: A. One\n  ERC: 1\n- title: Two\n  authors: B. Two\n"
GRANT = """
number = 12
acronym = "A*B*"
programme = "Horizon Europe"
"""
SEEN = ("h1", "h2", "h3", "p", "pubtit")
NOTE = "The sign * "
DISCLAIMER = "Views and opinions"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / "publist.yml").write_text(LIST)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PUBLIST_FILE", raising=False)
    set_grants(tmp_path, f"[grants.ERC]{GRANT}")
    return tmp_path


def set_grants(site: Path, text: str) -> None:
    (site / "publist.toml").write_text(text)


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["page", *arguments])
    return result.exit_code, result.stdout, result.stderr


def seen(html: str) -> list[str]:
    """Return what readers read, part by part, without what the two pages say elsewhere."""
    tree = trees.parse(html)
    found = [
        trees.text_of(node).strip() for node in trees.elements(tree) if node.tag in SEEN
    ]
    return [text for text in found if text and not text.startswith((NOTE, DISCLAIMER))]


def held(html: str, tag: str, attribute: str) -> list[str | None]:
    return [one.attributes.get(attribute) for one in trees.find(trees.parse(html), tag)]


@oracle.needs_jekyll
def test_the_sample_sites_page_is_the_one_that_its_liquid_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    shutil.copytree(SAMPLE, site)
    monkeypatch.chdir(site)
    assert run("--erc", "-o", "made.md")[0] == 0
    pages = oracle.jekyll([site])[str(site)]
    made, own = pages["made.md"]["text"], pages["erc.md"]["text"]
    assert seen(made) == seen(own)
    assert len(seen(made)) > 30
    for tag, attribute in (("img", "src"), ("a", "href")):
        assert held(made, tag, attribute) == held(own, tag, attribute)
    assert DISCLAIMER in made
    assert all(held(made, "img", "alt"))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_page_is_read_alike_by_every_markdown(site: Path, dialect: object) -> None:
    (site / "logo.png").touch()
    set_grants(site, f'[grants.ERC]{GRANT}logo = "logo.png"\ntext = "Words *here*."\n')
    text = run()[1].partition("---\n")[2].partition("---\n")[2]
    assert callable(dialect)
    tree = trees.parse(dialect(text))
    told = [
        trees.text_of(one).strip() for one in trees.elements(tree) if one.tag in SEEN
    ]
    assert told[:2] == ["The ERC A*B* project", "Words here."]
    assert "Funded by the European Union (ERC, A*B*, 12)." in told
    (logo,) = trees.find(tree, "img")
    assert logo.attributes["src"] == "/logo.png"
    assert logo.attributes["alt"] == "Logo of the funder: ERC"


def test_a_page_of_a_person_stays(site: Path) -> None:
    (site / "own.md").write_text("# Mine\n")
    status, _, said = run("-o", "own.md")
    assert (status, "has no markers" in said) == (3, True)
    assert (site / "own.md").read_text() == "# Mine\n"
    assert run("-o", "own.md", "--force")[0] == 0
    assert (
        (site / "own.md").read_text().startswith('---\ntitle: "The ERC A*B* project"\n')
    )


def test_a_page_with_markers_is_refreshed(site: Path) -> None:
    assert run("-o", "new.md")[0] == 0
    first = (site / "new.md").read_text()
    changed = first.replace("Funded", "Kindly funded")
    (site / "new.md").write_text(changed)
    (site / "_data" / "publist.yml").write_text(LIST + "  ERC: 1\n")
    status, _, said = run("-o", "new.md")
    assert (status, "--force writes it anew" in said) == (0, True)
    now = (site / "new.md").read_text()
    assert "<pubtit>Two</pubtit>" in now
    assert "Kindly funded" in now


@pytest.mark.parametrize(
    ("grant", "arguments", "status", "told"),
    [
        pytest.param("number = 1\n", [], 3, "says too little", id="no programme"),
        pytest.param(
            GRANT, ["--grant", "BSF"], 3, "no grant `BSF`", id="no such grant"
        ),
        pytest.param(GRANT, ["--write"], 3, "names no page", id="no page"),
        pytest.param(
            GRANT, ["-o", "_data/publist.yml"], 2, "is Markdown", id="the list"
        ),
        pytest.param(
            GRANT, ["-o", "a.md", "--write"], 2, "two places", id="two places"
        ),
        pytest.param(
            f'{GRANT}logo = "x.png"\n', [], 3, "no picture x.png", id="no logo"
        ),
        pytest.param(
            f'{GRANT}logo = "../logo.png"\n', [], 3, "no picture ../", id="logo outside"
        ),
        pytest.param(
            f"{GRANT}[grants.B]\n", [], 2, "--grant ERC or --grant B", id="which"
        ),
    ],
)
def test_what_is_missing_is_said(
    site: Path, grant: str, arguments: list[str], status: int, told: str
) -> None:
    (site.parent / "logo.png").touch()
    set_grants(site, f"[grants.ERC]\n{grant}")
    before = sorted(site.rglob("*"))
    ended, _, said = run(*arguments)
    assert told in said
    assert ended == status
    assert sorted(site.rglob("*")) == before


def test_the_own_statement_wins(site: Path) -> None:
    set_grants(
        site,
        f'[grants.ERC]{GRANT}statement = "We *thank* the ERC."\n'
        'disclaimer = "Nobody else."\n',
    )
    text = run()[1]
    assert "**We *thank* the ERC.**\n\nNobody else.\n" in text
    assert "Funded by" not in text


def test_any_flag_is_a_grant(site: Path) -> None:
    set_grants(site, f'[grants."B 1"]{GRANT}page = "b.md"\n')
    (site / "_data" / "publist.yml").write_text("- title: One\n  B 1: 1\n")
    assert run("--write")[0] == 0
    assert "<!-- publist:begin 'flag=B 1' -->\n\n<div" in (site / "b.md").read_text()
    result = CliRunner().invoke(app, ["export", "--all", "--check"])
    assert (result.exit_code, result.output) == (0, "")


LAYOUTS = [
    pytest.param(["textlay", "gridlay", "textlay"], "", "textlay", id="most have it"),
    pytest.param(["'textlay'"], "", "textlay", id="quotes"),
    pytest.param([""], "", None, id="none has one"),
    pytest.param([], "", None, id="no page reads the list"),
    pytest.param(
        ["a"], "front_matter = {layout = 'b'}\n", "b", id="publist.toml names one"
    ),
]


@pytest.mark.parametrize(("layouts", "setting", "expected"), LAYOUTS)
def test_the_layout_is_that_of_the_pages_with_the_list(
    layouts: list[str], setting: str, expected: str | None, site: Path
) -> None:
    set_grants(site, f"[grants.ERC]{GRANT}{setting}")
    (site / "_config.yml").write_text("title: Lab\n")
    for number, layout in enumerate(layouts):
        line = f"layout: {layout}\n" if layout else ""
        body = "{% for p in site.data.publist %}{{ p.title }}{% endfor %}\nlayout: no\n"
        (site / f"{number}.md").write_text(f"---\ntitle: T\n{line}---\n{body}")
    front = run("--erc")[1].split("---\n")[1]
    assert yaml.safe_load(front).get("layout") == expected
