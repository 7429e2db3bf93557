"""A page as a whole: its front matter, its includes, and what is said of mistakes."""

from pathlib import Path
from typing import Any

import pytest

from publist.errors import PublistError
from publist.render.liquid import render_page
from publist.site import config

PATH = Path("pages/erc.md")
SITE: dict[str, Any] = {"title": "Lab", "data": {"publist": [{"title": "A", "ERC": 1}]}}
LOOP = "{% for p in site.data.publist %}{{ p.title }}{% endfor %}"


def page(source: str, includes: Path | None = None) -> str:
    return render_page(source, path=PATH, site=SITE, includes=includes)


UNTOUCHED = [
    pytest.param("---\ntitle: x  # why\n---\n", id="comment and blanks"),
    pytest.param('---\na: "{{ site.title }}"\n---\n', id="Liquid in it"),
    pytest.param("---\n---\n", id="empty"),
    pytest.param("--- \na: 1\n--- \n\n\n", id="blank lines behind"),
    pytest.param("---\na: 1\n...\n", id="dots"),
    pytest.param("\ufeff---\na: 1\n---\n", id="byte order mark"),
    pytest.param("---\r\na: 1\r\n---\r\n", id="Windows line ends"),
    pytest.param("", id="none"),
]


@pytest.mark.parametrize("front", UNTOUCHED)
def test_front_matter_is_passed_through(front: str) -> None:
    assert page(front + LOOP + "\n") == f"{front}A\n"


def test_a_first_line_of_two_dashes_is_text() -> None:
    assert page('--\ntitle: "{{ site.title }}"\n---\nx') == '--\ntitle: "Lab"\n---\nx'


VARIABLES = [
    pytest.param("{{ page.title }}", "T", id="front matter"),
    pytest.param("{{ page.name }} {{ page.path }}", "erc.md erc.md", id="file"),
    pytest.param("{{ page.url }}", "/here/", id="permalink"),
    pytest.param("{{ page.none }}{{ nothing.at.all }}", "", id="missing"),
    pytest.param("{{ site.title }}", "Lab", id="site"),
    pytest.param("{{ jekyll.environment }}", "development", id="jekyll"),
]


@pytest.mark.parametrize(("source", "expected"), VARIABLES)
def test_variables(source: str, expected: str) -> None:
    front = "---\ntitle: T\npermalink: /here/\n---\n"
    assert page(front + source) == front + expected


FRONT = "---\ntitle: x\n---\n"
MISTAKES = [
    pytest.param(
        "a\n {% nope %}", 2, 5, "the tag `nope` is not known", id="unknown tag"
    ),
    pytest.param(
        "{% bibliography -f x %}", 1, 4, "(from jekyll-scholar)", id="tag of a plugin"
    ),
    pytest.param("{% if a %}x", 1, 4, "`endif` is missing", id="unclosed if"),
    pytest.param("{% for a in b %}x", 1, 4, "`endfor` is missing", id="unclosed for"),
    pytest.param("\n{% endif %}", 2, 4, "`endif` without its", id="end alone"),
    pytest.param("{% else %}", 1, 4, "`else` without its", id="else alone"),
    pytest.param("{{ x", 1, 1, "expected '}}'", id="unclosed output"),
    pytest.param("{% if x", 1, 1, "closing delimiter", id="unclosed tag"),
    pytest.param("{% %}", 1, 1, "missing tag name", id="no tag name"),
    pytest.param(
        "{% if %}x{% endif %}", 1, 4, "a condition is missing", id="no condition"
    ),
    pytest.param(
        "{% for x %}{% endfor %}", 1, 8, "`for` is written", id="for without in"
    ),
    pytest.param("{% assign x %}", 1, 4, "`assign` is written", id="assign without ="),
    pytest.param("{% include no.html %}", 1, 4, "`no.html` is not in", id="no include"),
    pytest.param(
        "{% include %}", 1, 4, "`include` is written", id="include of nothing"
    ),
    pytest.param(
        "{% include ../x.html %}", 1, 4, "not a file name", id="include upwards"
    ),
    pytest.param(
        "{% include /etc/passwd %}", 1, 4, "is not in", id="include from root"
    ),
    pytest.param(
        "{% include_relative no.html %}", 1, 4, "no file beside", id="nothing beside"
    ),
    pytest.param(
        "{% include_relative ../x %}", 1, 4, "not a file name", id="beside, upwards"
    ),
    pytest.param(
        "{% include_cached x.html %}", 1, 4, "(from jekyll-include-cache)", id="cached"
    ),
    pytest.param(
        "{% link no.md %}", 1, 4, "is no file of the site", id="no link target"
    ),
    pytest.param(
        "{% link ../../x %}", 1, 4, "is no file of the site", id="link upwards"
    ),
    pytest.param(
        "{% highlight %}{% endhighlight %}", 1, 4, "is written", id="no language"
    ),
    pytest.param("{{ '- a' | markdownify }}", 1, 12, "only Jekyll can", id="a list"),
    pytest.param(
        "{{ 7 | divided_by: 0 }}", 1, 8, "divided by 0", id="division by zero"
    ),
    pytest.param("{{ 'a' | append }}", 1, 10, "append", id="argument missing"),
    pytest.param(
        "{% if 1 < 'a' %}x{% endif %}", 1, 4, "comparison of", id="comparison"
    ),
    pytest.param("{% cycle %}", 1, 4, "missing expression", id="cycle of nothing"),
]


@pytest.mark.parametrize(("source", "line", "column", "said"), MISTAKES)
def test_mistakes_have_place_and_remedy(
    source: str, line: int, column: int, said: str, tmp_path: Path
) -> None:
    with pytest.raises(PublistError) as caught:
        page(FRONT + source, tmp_path)
    place = caught.value.where
    assert place is not None
    assert said in caught.value.what
    assert (place.path, place.line, place.column) == (PATH, line + 3, column)
    assert caught.value.fix


def test_a_mistake_in_an_include_names_that_file(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("x\n{% nope %}")
    with pytest.raises(PublistError, match="`nope`") as caught:
        page(f"{FRONT}{{% include a.html %}}", tmp_path)
    place = caught.value.where
    assert place is not None
    assert (place.path, place.line) == (tmp_path / "a.html", 2)


def test_includes_that_include_each_other_end(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{% include a.html %}")
    with pytest.raises(PublistError):
        page("{% include a.html %}", tmp_path)


def test_broken_front_matter_has_its_place() -> None:
    with pytest.raises(PublistError, match="front matter") as caught:
        page("---\ntitle: a: b\n---\n")
    assert str(caught.value.where) == "pages/erc.md:2:9"


def test_link_gives_the_address_of_a_page(tmp_path: Path) -> None:
    (tmp_path / "people.md").write_text("---\npermalink: /people/\n---\n")
    (tmp_path / "news.md").write_text("---\n---\n")
    (tmp_path / "a.pdf").write_bytes(b"%PDF \xff")
    site = {"source": str(tmp_path), "baseurl": "/lab"}
    source = "{% link people.md %} {% link news.md %} {% link a.pdf %}"
    found = render_page(source, path=tmp_path / "x.md", site=site, includes=None)
    assert found == "/lab/people/ /lab/news.html /lab/a.pdf"


def test_an_include_beside_the_page(tmp_path: Path) -> None:
    beside = tmp_path / "_pages" / "parts" / "one.html"
    beside.parent.mkdir(parents=True)
    beside.write_text("{{ include.of.title }}{% nope %}")
    site = {"source": str(tmp_path), "data": SITE["data"]}
    source = "{% include_relative parts/one.html of=site.data.publist.first %}"
    path = tmp_path / "_pages" / "x.md"
    with pytest.raises(PublistError, match="`nope`") as caught:
        render_page(source, path=path, site=site, includes=None)
    assert caught.value.where is not None
    assert caught.value.where.path == beside
    beside.write_text("{{ include.of.title }}")
    assert render_page(source, path=path, site=site, includes=None) == "A"
    (tmp_path / "out.html").symlink_to("/etc/hostname")
    source = "{% include_relative out.html %}"
    with pytest.raises(PublistError, match="no file beside"):
        render_page(source, path=tmp_path / "x.md", site=site, includes=None)


REGISTERED = "Liquid::Template.register_filter(A)\n"
PLUGINS = {
    "links.rb": f"module A\n  def linked(x)\n  end\nend\n{REGISTERED}",
    "deep/tag.rb": "class T < Liquid::Tag\n  def render(context)\n  end\nend\n",
}


@pytest.mark.parametrize(
    ("source", "said"),
    [
        pytest.param(
            "\n{{ 'a' | linked: 1 }}", "of the site's own plugin", id="filter"
        ),
        pytest.param(
            "{{ 'a' | render }}{{ 'b' | nobody }}", "", id="none of that name"
        ),
    ],
)
def test_filters_of_plugins_are_named(source: str, said: str, tmp_path: Path) -> None:
    for name, text in PLUGINS.items():
        (tmp_path / "_plugins" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "_plugins" / name).write_text(text)
    site, path = config.read(tmp_path), tmp_path / "x.html"
    if not said:
        assert render_page(source, path=path, site=site, includes=None) == "ab"
        return
    with pytest.raises(PublistError, match=said) as caught:
        render_page(source, path=path, site=site, includes=None)
    assert caught.value.where is not None
    assert caught.value.where.line == 2
