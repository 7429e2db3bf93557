"""Pictures are taken from the folder that the site's own pages take them from."""

from pathlib import Path

import pytest

from publist.cli.pictured import pictured
from publist.site.find import find

LOOP = "---\n---\n{{% for p in site.data.publist %}}<img src='{}'>{{% endfor %}}"
ELSEWHERE = LOOP.format("{{ site.url }}{{ site.baseurl }}/assets/papers/{{ p.image }}")
FOLDERS = [
    pytest.param([], ELSEWHERE, "", "assets/papers", id="told by the page"),
    pytest.param(["images/pubpic"], ELSEWHERE, "", "images/pubpic", id="the usual one"),
    pytest.param([], ELSEWHERE, "images = 'x'\n", "x", id="named in publist.toml"),
    pytest.param(
        [], LOOP.format("/none/{{ p.image }}"), "", "images/pubpic", id="none"
    ),
    pytest.param([], LOOP.format("{{ p.image }}"), "", "images/pubpic", id="no folder"),
    pytest.param(
        [], LOOP.format("/assets/{{ p.logo }}"), "", "images/pubpic", id="other"
    ),
    pytest.param(
        ["b"],
        ELSEWHERE + LOOP[8:].format("/b/{{ p.image }}"),
        "",
        "images/pubpic",
        id="two",
    ),
    pytest.param([], "no loop", "", "images/pubpic", id="no page tells"),
]


@pytest.mark.parametrize(("folders", "page", "settings", "expected"), FOLDERS)
def test_the_folder(
    folders: list[str], page: str, settings: str, expected: str, tmp_path: Path
) -> None:
    files = {
        "_config.yml": "title: Lab\n",
        "_data/publist.yml": "- title: A\n  image: a.png\n",
        "_pages/papers.md": page,
        "assets/papers/a.png": "x",
        **({"publist.toml": settings} if settings else {}),
        **{f"{folder}/a.png": "x" for folder in folders},
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert pictured(find(start=tmp_path)).settings.images == expected
