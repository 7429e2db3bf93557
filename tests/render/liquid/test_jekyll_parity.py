"""Whole pages over real lists: the same text that the real Jekyll makes of them.

Pages are compared before Markdown, character by character. Layout and permalink are
taken out of the front matter, plugins and themes out of ``_config.yml``: they do not
change what Liquid does, and are not installed here.
"""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.corpus import CORPUS, needs_corpus
from tests.render import oracle

from publist.errors import PublistError
from publist.render.liquid import frontmatter, render_page
from publist.site import config

SEED = CORPUS.parent / "seed" / "erc-page.md"
SAMPLE = Path(__file__).parents[3] / "sample_data"
ELSEWHERE = {
    "collections",
    "defaults",
    "exclude",
    "gems",
    "include",
    "plugins",
    "theme",
}
ELSEWHERE |= {"remote_theme", "source", "destination", "whitelist", "markdown_ext"}
LISTS = sorted((CORPUS / "lists").iterdir()) if CORPUS.is_dir() else []
MISSING = {"evi-dem+evi-dem.github.io/publications.html": "bibliography"}
"""Pages that cannot be rendered, and the tag of a Jekyll plugin that is missing."""


def scratch_site(site: Path, folder: Path, pages: dict[str, str]) -> Path:
    """Lay a site out for both programs, its pages without Markdown and layout."""
    (folder / "_data").mkdir(parents=True)
    held = next(
        path
        for path in (site / "publist.yml", site / "_data/publist.yml")
        if path.is_file()
    )
    shutil.copy(held, folder / "_data" / "publist.yml")
    settings = yaml.safe_load((site / "_config.yml").read_text("utf-8-sig"))
    kept = {name: held for name, held in settings.items() if name not in ELSEWHERE}
    (folder / "_config.yml").write_text(yaml.safe_dump(kept, allow_unicode=True))
    for name, source in pages.items():
        (folder / name).write_text(bare(source, folder / name), "utf-8")
    return folder


def bare(source: str, path: Path) -> str:
    page = frontmatter.split(source, path)
    data: dict[str, Any] = dict(page.data)
    front = {name: data[name] for name in data if name not in {"layout", "permalink"}}
    return f"---\n{yaml.safe_dump(front) if front else ''}---\n{page.body}"


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    root = tmp_path_factory.mktemp("sites")
    found = []
    for site in LISTS:
        own = sorted((site / "pages").rglob("*.md"))
        pages = {f"{path.stem}.html": path.read_text("utf-8-sig") for path in own}
        seed = SEED.read_text("utf-8")
        pages["seed.html"] = seed
        pages["every.html"] = seed.replace("publi.ERC == 1", "publi.title")
        found.append(scratch_site(site, root / site.name, pages))
    return found


@pytest.fixture(scope="session")
def answers(sites: list[Path]) -> dict[str, dict[str, dict[str, str]]]:
    return oracle.jekyll(sites)


def rendered(path: Path) -> str:
    source = path.read_text("utf-8")
    front = frontmatter.split(source, path).front
    site = config.read(path.parent)
    found = render_page(
        source, path=path, site=site, includes=path.parent / "_includes"
    )
    assert found.startswith(front)
    return found[len(front) :]


@oracle.needs_jekyll
@needs_corpus
@pytest.mark.parametrize("name", [site.name for site in LISTS])
def test_pages_of_real_sites(
    name: str, sites: list[Path], answers: dict[str, dict[str, dict[str, str]]]
) -> None:
    site = next(site for site in sites if site.name == name)
    pages = answers[str(site)]
    entries = config.read(site)["data"]["publist"] or []
    marked = [entry for entry in entries if entry.get("ERC") == 1]
    assert pages["seed.html"]["text"].count("<pubtit>") == len(marked)
    assert pages["every.html"]["text"].count("<pubtit>") == len(entries)
    for page, answer in pages.items():
        tag = MISSING.get(f"{name}/{page}")
        if tag:
            assert f"Unknown tag '{tag}'" in answer["error"]
            with pytest.raises(PublistError, match=f"the tag `{tag}`"):
                rendered(site / page)
        else:
            assert rendered(site / page) == answer["text"], page


@oracle.needs_jekyll
def test_pages_of_the_sample(tmp_path: Path) -> None:
    own = {path.name: path for path in sorted(SAMPLE.glob("*.md"))}
    pages = {
        f"{name}.html": path.read_text("utf-8")
        for name, path in own.items()
        if path.read_text("utf-8").startswith("---")
    }
    site = scratch_site(SAMPLE, tmp_path / "site", pages)
    answer = oracle.jekyll([site])[str(site)]
    assert answer["erc.md.html"]["text"].count("<pubtit>") > 1
    assert {name: {"text": rendered(site / name)} for name in pages} == answer
