"""A whole page: its own style and filter, nothing from the network, no foreign script."""

import base64
import hashlib
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.render.entries import NEXT, items
from tests.render.hostile import hostile

from publist import render
from publist.render import templates
from publist.render._layout import Layout

LAB = (
    {"title": "Folded Séjour", "authors": "A. Bee", "year": 2024},
    NEXT,
    {"title": "Rivers", "authors": "B. Séjourné", "year": 2020},
)


def page(name: str, *, group_by: str = "", title: str = "Lab") -> str:
    layout = Layout(template=name, group_by=group_by)
    options = render.Options(standalone=True, title=title, layout=layout)
    return render.render("html", items(*LAB), options)


class Reader(HTMLParser):
    """Collects elements; fails for one that is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in {"meta", "img", "input", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in {"img", "br"}:
            assert self.open.pop() == tag


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader


@pytest.mark.parametrize("name", templates.names("html"))
def test_it_holds_the_fragment(name: str) -> None:
    text = page(name)
    layout = Layout(template=name)
    fragment = render.render("html", items(*LAB), render.Options(layout=layout))
    assert text.startswith("<!DOCTYPE html>\n")
    assert f"<main>\n{fragment}</main>" in text
    read(text)


def test_it_needs_no_network_and_runs_its_own_script_only() -> None:
    made = read(page("cards"))
    tags = [tag for tag, _ in made.found]
    assert not {"link", "iframe", "object", "base"} & set(tags)
    assert tags.count("script") == 1
    assert not any({"src", "onclick", "onload"} & set(held) for _, held in made.found)
    (policy,) = (str(held["content"]) for _, held in made.found if "http-equiv" in held)
    script = page("cards").split("<script>")[1].split("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert "default-src 'none'" in policy
    assert f"script-src 'sha256-{digest}'" in policy


def test_it_is_light_and_dark_and_printable_and_fits_a_phone() -> None:
    text = page("cards")
    assert 'content="width=device-width, initial-scale=1"' in text
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text
    assert "http" not in text.split("<style>")[1].split("</style>")[0]


def test_the_title_is_text() -> None:
    text = page("cards", title="<script>x</script> & Co")
    assert "<title>&lt;script&gt;x&lt;/script&gt; &amp; Co</title>" in text
    read(text)


@pytest.mark.parametrize("name", templates.names("html"))
def test_hostile_texts_add_no_script(name: str) -> None:
    options = render.Options(standalone=True, layout=Layout(template=name))
    made = read(render.render("html", hostile(), options))
    assert [tag for tag, _ in made.found].count("script") == 1
    assert not any(key.startswith("on") for _, held in made.found for key in held)


ASK = """<script>
const input = document.querySelector("#filter");
const seen = [];
for (const words of ["", "sejour", "RIVERS bee", "next ext"]) {
  input.value = words;
  input.dispatchEvent(new Event("input"));
  const heads = [...document.querySelectorAll("main > h3:not(.unfit)")];
  const shown = document.querySelector("output").value;
  seen.push(`${shown}:${heads.map((heading) => heading.textContent)}`);
}
document.title = seen.join("|");
</script>"""


NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = next(filter(None, map(shutil.which, NAMES)), "")


@pytest.mark.skipif(
    not BROWSER, reason="no Chromium is installed (Debian: apt-get install chromium)"
)
def test_the_filter_in_a_real_browser(tmp_path: Path) -> None:
    for name in templates.names("html"):
        grouped = "" if name.startswith("by-") else "year"
        text = page(name, group_by=grouped)
        text = re.sub(r"<meta http-equiv.*>", "", text).replace("</body>", ASK)
        (tmp_path / f"{name}.html").write_text(text, "utf-8")
    frames = "".join(
        f'<iframe src="{name}.html"></iframe>' for name in templates.names("html")
    )
    (tmp_path / "all.html").write_text(
        f"<title>?</title>{frames}<script>onload = () => {{ document.title ="
        " Array.from({length: length}, (_, at) => frames[at].document.title)"
        ".join(';'); };</script>",
        "utf-8",
    )
    done = subprocess.run(
        [
            *(BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"),
            "--allow-file-access-from-files",
            f"--user-data-dir={tmp_path}/profile",
            f"file://{tmp_path}/all.html",
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    title = re.search(r"<title>(.*)</title>", done.stdout)
    assert title
    years = "3 of 3:2024,2020|2 of 3:2024,2020|0 of 3:|1 of 3:2020"
    by_type = "3 of 3:Journal articles,Other works|2 of 3:Other works|0 of 3:"
    by_type += "|1 of 3:Journal articles"
    expected = [
        by_type if name == "by-type" else years for name in templates.names("html")
    ]
    assert title[1].split(";") == expected
