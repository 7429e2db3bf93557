from pathlib import Path

import pytest

from publist.site.grant_pages import MOST, read
from publist.site.settings import Grant, Settings


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def text_of(root: Path, page: str) -> str | None:
    return read(root, Settings(grants={"ERC": Grant("ERC", page=page)}))["ERC"].text


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param({"erc.md": "a"}, "a", id="the page"),
        pytest.param({}, None, id="no page"),
        pytest.param(
            {"erc.md": "{% include f/eu.html a=1 %}", "_includes/f/eu.html": "eu"},
            "{% include f/eu.html a=1 %}\neu",
            id="an include",
        ),
        pytest.param(
            {"erc.md": "{%- include_relative x.md -%}", "x.md": "eu"},
            "{%- include_relative x.md -%}\neu",
            id="a relative one",
        ),
        pytest.param(
            {"erc.md": "---\ntitle: x\nlayout: eu\n---\n", "_layouts/eu.html": "EU"},
            "---\ntitle: x\nlayout: eu\n---\n\nEU",
            id="the layout",
        ),
        pytest.param(
            {"erc.md": "{% include gone.html %}"},
            "{% include gone.html %}",
            id="an include that is not there",
        ),
        pytest.param(
            {"erc.md": "{% include_relative erc.md %}"},
            "{% include_relative erc.md %}",
            id="itself",
        ),
    ],
)
def test_text(tmp_path: Path, files: dict[str, str], expected: str | None) -> None:
    assert text_of(written(tmp_path, files), "erc.md") == expected
    assert text_of(tmp_path, "/erc.md") == expected


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("../secret.md", id="above"),
        pytest.param("linked.md", id="through a link"),
        pytest.param("including.md", id="through an include"),
        pytest.param("a\0b", id="no path at all"),
        pytest.param(".", id="a folder"),
    ],
)
def test_nothing_outside_the_site_is_read(tmp_path: Path, page: str) -> None:
    site = {"site/including.md": "{% include_relative ../secret.md %}"}
    written(tmp_path, {"secret.md": "secret", **site})
    (tmp_path / "site" / "linked.md").symlink_to(tmp_path / "secret.md")
    assert "secret\n" not in f"{text_of(tmp_path / 'site', page)}\n"


def test_a_page_is_only_so_long(tmp_path: Path) -> None:
    many = {f"_includes/{n}.md": "x" for n in range(MOST * 2)}
    page = " ".join(f"{{% include {n}.md %}}" for n in range(MOST * 2))
    text = text_of(written(tmp_path, {"erc.md": page, **many}), "erc.md") or ""
    assert text.count("\nx") == MOST - 1


def test_latin_1_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    (tmp_path / "erc.md").write_bytes(b"101076 \xe9")
    assert "101076" in (text_of(tmp_path, "erc.md") or "")


@pytest.mark.parametrize(
    ("logo", "expected"),
    [
        pytest.param("", True, id="none named"),
        pytest.param("images/eu.png", True, id="there"),
        pytest.param("/images/eu.png", True, id="from the site's folder"),
        pytest.param("images/eu.jpg", False, id="not there"),
        pytest.param("../eu.png", False, id="outside"),
        pytest.param("https://x.org/eu.png", True, id="an address"),
    ],
)
def test_logo(tmp_path: Path, logo: str, *, expected: bool) -> None:
    root = written(tmp_path, {"eu.png": "", "site/images/eu.png": ""}) / "site"
    grant = Grant("ERC", page="erc.md", logo=logo)
    assert read(root, Settings(grants={"ERC": grant}))["ERC"].logo is expected


def test_grants_without_a_page_have_none(tmp_path: Path) -> None:
    assert read(tmp_path, Settings(grants={"ERC": Grant("ERC")})) == {}
