"""Pages with blocks: what is written, what is refused, and that it is all or nothing."""

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from publist.cli import app

LIST = "- title: One\n  authors: A. One\n  ERC: 1\n- title: Two\n  authors: B. Two\n"
BLOCK = "<!-- publist:begin erc format=markdown -->\nold\n<!-- publist:end -->\n"
FILLED = BLOCK.replace("old", "\n- **One**. A. One.\n")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "site"
    (root / "_data").mkdir(parents=True)
    (root / "_data" / "publist.yml").write_text(LIST)
    (root / "_config.yml").write_text("title: Lab\n")
    monkeypatch.chdir(root)
    monkeypatch.delenv("PUBLIST_FILE", raising=False)
    return root


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["export", *arguments])
    return result.exit_code, result.output


def test_line_endings_and_byte_order_mark_stay(site: Path) -> None:
    page = site / "page.md"
    page.write_bytes(f"\ufeffé \n{BLOCK}\tend".replace("\n", "\r\n").encode())
    assert run("--into", "page.md")[0] == 0
    expected = f"\ufeffé \n{FILLED}\tend".replace("\n", "\r\n").encode()
    assert page.read_bytes() == expected


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("z.md", b"<!-- publist:begin -->\n", "no end", id="unbalanced"),
        pytest.param("z.md", BLOCK.encode() + b"\xe9", "not UTF-8", id="not UTF-8"),
        pytest.param("a.md", BLOCK.encode("utf-16"), "not UTF-8", id="UTF-16"),
        pytest.param("z.md", BLOCK.replace("erc", "x").encode(), "`x`", id="words"),
    ],
)
@pytest.mark.parametrize("check", [True, False], ids=["check", "write"])
def test_one_wrong_page_leaves_all_as_they_are(
    site: Path, name: str, content: bytes, said: str, *, check: bool
) -> None:
    (site / "m.md").write_text(BLOCK)
    (site / name).write_bytes(content)
    flags = ["--check"] if check else []
    status, output = run("--into", "m.md", "--into", name, *flags)
    assert said in output
    assert status == 3
    assert (site / "m.md").read_text() == BLOCK
    assert (site / name).read_bytes() == content


def test_other_files_need_no_utf_8(site: Path) -> None:
    (site / "old.html").write_bytes(b"caf\xe9 <!-- published -->")
    (site / "page.md").write_text(BLOCK)
    assert run("--all") == (0, "wrote page.md\n")


def test_a_link_out_of_the_site_is_refused(site: Path) -> None:
    outside = site.parent / "outside.md"
    outside.write_text(BLOCK)
    (site / "page.md").symlink_to(outside)
    status, output = run("--into", "page.md")
    assert (status, "leads out of the site" in output) == (3, True)
    assert run("--all") == (0, "note: no page of the site has markers\n")
    assert outside.read_text() == BLOCK
    assert run("--into", str(outside))[0] == 0  # whoever names it means it


def test_a_link_in_the_site_stays_a_link(site: Path) -> None:
    (site / "b.md").write_text(BLOCK)
    (site / "a.md").symlink_to("b.md")
    status, output = run("--all")
    assert (status, output.count("wrote")) == (0, 1)
    assert (site / "a.md").is_symlink()
    assert (site / "b.md").read_text() == FILLED


def test_a_link_is_found_from_a_folder_below(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site.parent / "outside.md").write_text(BLOCK)
    (site / "deep").mkdir()
    (site / "deep" / "page.md").symlink_to(site.parent / "outside.md")
    monkeypatch.chdir(site / "deep")
    assert run("--into", "page.md")[0] == 3


def test_a_page_named_twice_is_written_once(site: Path) -> None:
    (site / "a.md").write_text(BLOCK)
    again = str(site / "a.md")
    assert run("--into", "a.md", "--into", again) == (0, "wrote a.md\n")


def test_the_list_is_no_page(site: Path) -> None:
    (site / "list.md").symlink_to("_data/publist.yml")
    status, output = run("--into", "list.md")
    assert (status, "this is the list" in output) == (3, True)


def test_a_page_with_markers_is_not_replaced_whole(site: Path) -> None:
    (site / "page.md").write_text(BLOCK)
    status, output = run("-o", "page.md")
    assert (status, "write --into" in output) == (3, True)
    assert (site / "page.md").read_text() == BLOCK


def test_a_pipe_is_no_page(site: Path) -> None:
    os.mkfifo(site / "pipe.md")
    status, output = run("--into", "pipe.md")
    assert (status, "not an ordinary file" in output) == (3, True)


def test_a_site_without_markers(site: Path) -> None:
    (site / "page.md").write_text("# Page\n")
    (site / "_data" / "publist.yml").write_text("- title: One: two\n")  # nobody asks
    assert run("--all") == (0, "note: no page of the site has markers\n")


def test_templates_are_found_from_the_sites_folder(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "_includes").mkdir()
    loop = "{% for p in site.data.publist %}<p>{{ p.title }}</p>\n{% endfor %}"
    (site / "_includes" / "loop.html").write_text(loop)
    (site / "deep").mkdir()
    page = site / "deep" / "page.md"
    page.write_text(
        "<!-- publist:begin template=_includes/loop.html -->\n" + BLOCK[43:]
    )
    monkeypatch.chdir(site / "deep")
    assert run("--into", "page.md")[0] == 0
    assert "\n<p>One</p>\n<p>Two</p>\n" in page.read_text()


def test_a_template_cannot_forge_markers(site: Path) -> None:
    (site / "forged.html").write_text("<!-- publist:end -->\n<!-- publist:begin -->\n")
    text = "<!-- publist:begin template=forged.html -->\n<!-- publist:end -->\n"
    (site / "page.md").write_text(text)
    status, output = run("--into", "page.md")
    assert (status, "would break it" in output) == (3, True)
    assert (site / "page.md").read_text() == text


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_a_field_cannot_forge_markers(site: Path, form: str) -> None:
    forged = "x <!-- publist:end --> <!-- publist:begin -->"
    text = f'- title: "{forged}"\n  description: "{forged}"\n  authors: "{forged}"\n'
    (site / "_data" / "publist.yml").write_text(text)
    page = f"<!-- publist:begin format={form} -->\n<!-- publist:end -->\n"
    (site / "page.md").write_text(page)
    assert run("--into", "page.md")[0] == 0
    written = (site / "page.md").read_text()
    assert written.count("publist:end -->") == 1
    assert run("--into", "page.md", "--check")[0] == 0


def test_the_sample_sites_pages_are_current(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2] / "sample_data")
    assert (Path("selected.md").read_text("utf-8")).count("publist:begin") == 2
    assert run("--all", "--check") == (0, "")
