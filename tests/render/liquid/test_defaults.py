"""What ``_config.yml`` gives to pages: the address and the front matter of Jekyll's own."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.render import oracle

from publist.errors import PublistError
from publist.render.liquid import render_page
from publist.site import config
from publist.site.generated import Site

SHOWN = (
    "{{ page.url }} {{ page.dir }} {{ page.layout }} {{ page.who }}"
    " {{ page.in.a }}{{ page.in.b }}"
)
PAGES = {
    "index.html": "",
    "a.html": "",
    "own.html": "permalink: /own/\nwho: page\n",
    "_pages/b.html": "",
    "_pages/index.html": "",
    "_pages/sub/c.html": "in: {b: 3}\n",
}
STYLES = (
    "pretty",
    "date",
    "ordinal",
    "none",
    "/:title/",
    "/:year/:title",
    "/:title.html",
)
SCOPES: dict[str, list[Any]] = {
    "everywhere": [{"scope": {"path": ""}, "values": {"layout": "x", "who": "all"}}],
    "no scope": [{"values": {"who": "all"}}],
    "posts only": [{"scope": {"path": "", "type": "posts"}, "values": {"who": "post"}}],
    "longer path first": [
        {"scope": {"path": "_pages"}, "values": {"who": "pages"}},
        {"scope": {"path": ""}, "values": {"who": "all", "layout": "x"}},
    ],
    "type counts more": [
        {"scope": {"path": "", "type": "pages"}, "values": {"who": "typed"}},
        {"scope": {"path": ""}, "values": {"who": "all"}},
    ],
    "the later of two": [
        {"scope": {"path": "a.html"}, "values": {"who": "one"}},
        {"scope": {"path": "/a.html"}, "values": {"who": "two"}},
    ],
    "a pattern": [{"scope": {"path": "_pages/*/c.html"}, "values": {"who": "deep"}}],
    "a pattern within a name": [{"scope": {"path": "_p**s"}, "values": {"who": "p"}}],
    "a pattern of folders": [{"scope": {"path": "_pages/**"}, "values": {"who": "p"}}],
    "tables are merged": [
        {"scope": {"path": ""}, "values": {"in": {"a": 1, "b": 1}}},
        {"scope": {"path": "_pages"}, "values": {"in": {"b": 2}}},
    ],
    "no values": [{"scope": {"path": ""}}, "words"],
}
SETTINGS: dict[str, dict[str, Any]] = {style: {"permalink": style} for style in STYLES}
SETTINGS |= {name: {"defaults": held} for name, held in SCOPES.items()}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("sites")
    made = {name: root / str(number) for number, name in enumerate(SETTINGS)}
    for name, folder in made.items():
        for page, front in PAGES.items():
            path = folder / page
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"---\n{front}---\n{page} {SHOWN}", "utf-8")
        settings = {"include": ["_pages"], **SETTINGS[name]}
        (folder / "_config.yml").write_text(yaml.safe_dump(settings))
    return made


@pytest.fixture(scope="module")
def answers(sites: dict[str, Path]) -> dict[str, dict[str, dict[str, str]]]:
    return oracle.jekyll(list(sites.values()))


def shown(folder: Path, page: str) -> str:
    source = (folder / page).read_text("utf-8")
    site = config.read(folder)
    found = render_page(source, path=folder / page, site=site, includes=None)
    return found.partition("---\n")[2].partition("---\n")[2]


@oracle.needs_jekyll
@pytest.mark.parametrize("name", SETTINGS)
def test_pages_as_jekyll_knows_them(
    name: str,
    sites: dict[str, Path],
    answers: dict[str, dict[str, dict[str, str]]],
) -> None:
    folder = sites[name]
    answer = [held["text"] for held in answers[str(folder)].values()]
    ours = [shown(folder, page) for page in PAGES if page != "_pages/index.html"]
    assert set(ours) <= set(answer)
    assert len(answer) == len(PAGES) - 1  # the two of one name answer as one


GIVEN = [
    pytest.param("{{ site.posts.size }}{{ site.tags | size }}", "00", id="no posts"),
    pytest.param("{% for one in site.people %}x{% endfor %}", "", id="none in it"),
    pytest.param("{{ site.related_posts }}{{ site.nothing }}", "", id="not there"),
    pytest.param("{{ site.time | date: '%Y' | size }}", "4", id="the time"),
]
REFUSED = [
    pytest.param("{% for one in site.posts %}{% endfor %}", "`site.posts`", id="posts"),
    pytest.param("{{ site.tags.size }}", "`site.tags`", id="tags of posts"),
    pytest.param("{{ site.papers | size }}", "collection `papers`", id="collection"),
    pytest.param("x\n{% assign all = site.pages %}", "`site.pages`", id="pages"),
    pytest.param("{{ site.static_files[0] }}", "collection `papers`", id="files"),
]


def site_of(folder: Path, *, filled: bool) -> Site:
    held = ("_posts/2020-01-02-a.md", "_papers/a.md") if filled else ("_posts/readme",)
    for name in held:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("---\n---\n")
    settings = "collections: [people, papers]\ntime: 2001-01-01\npages: [1]\n"
    (folder / "_config.yml").write_text(settings)
    return config.read(folder)


@pytest.mark.parametrize(("source", "expected"), GIVEN)
def test_what_nothing_is_read_for(source: str, expected: str, tmp_path: Path) -> None:
    site = site_of(tmp_path, filled=False)
    path = tmp_path / "x.html"
    assert render_page(source, path=path, site=site, includes=None) == expected


@pytest.mark.parametrize(("source", "said"), REFUSED)
def test_what_only_jekyll_reads_is_named(
    source: str, said: str, tmp_path: Path
) -> None:
    site = site_of(tmp_path, filled=True)
    with pytest.raises(PublistError, match=said) as caught:
        render_page(source, path=tmp_path / "x.html", site=site, includes=None)
    assert caught.value.where is not None
    assert caught.value.where.line == source.count("\n") + 1


FILES = {
    "images/b.png": "x",
    "images/a b.PNG": "x",
    "images/deep/c.tar.gz": "x",
    "images/.hidden": "x",
    "images/_under.png": "x",
    "images/old~": "x",
    "page.html": "---\n---\n",
    "no-front.html": "--\n---\n",
    "README": "x",
    "Gemfile": "x",
    "notes/x.txt": "x",
    "notes-too.txt": "x",
    "keep/.htaccess": "x",
    "_pages/z.pdf": "x",
    "_pages/y.md": "---\n---\n",
    "_site/index.html": "x",
    "node_modules/a.js": "x",
}
EXCLUDES = {
    "as they are": {},
    "included": {"include": [".htaccess", "_pages"]},
    "excluded": {"exclude": ["notes", "*.PNG", "images/deep/"]},
    "excluded, included": {"exclude": ["images"], "include": ["images"]},
}
LISTED = "{% for f in site.static_files %}{{ f.path }}|{{ f.name }}|{{ f.basename }}"
LISTED += "|{{ f.extname }}|{{ f.collection }} {% endfor %}{{ site.static_files.size }}"


@oracle.needs_jekyll
def test_files_as_jekyll_lists_them(tmp_path: Path) -> None:
    folders = {name: tmp_path / str(at) for at, name in enumerate(EXCLUDES)}
    for name, folder in folders.items():
        for path, text in {**FILES, "all.html": f"---\n---\n{LISTED}"}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        (folder / "_config.yml").write_text(yaml.safe_dump(EXCLUDES[name]))
    found = oracle.jekyll(list(folders.values()))
    for name, folder in folders.items():
        assert shown(folder, "all.html") == found[str(folder)]["all.html"]["text"], name
