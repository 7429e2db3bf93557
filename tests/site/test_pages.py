"""What is told of made-up pages, construct by construct, beside what cannot be told."""

from pathlib import Path
from typing import Any

import pytest

from publist.errors import PublistError
from publist.render.liquid import render_page
from publist.site import config, pages
from publist.site.folder import Folder

ON = {"title": "On", "highlight": 1, "year": 2020, "image": "a.png", "tags": ["x"]}
OFF = {"title": "Off", "highlight": 0, "year": 2010, "link": {"url": "u"}}
FRONT = "---\ntitle: Papers\n---\n"
LOOP = "{% for p in site.data.publist %}"


def site(folder: Path, **files: str) -> pages.Pages:
    """Return the pages of a site with these files; ``__`` stands for a slash."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("DOT", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return pages.read(Folder(folder), folder / "_data/publist.yml")


def of(folder: Path, body: str, **files: str) -> pages.Pages:
    return site(folder, pageDOTmd=FRONT + body, **files)


FIELDS = [
    pytest.param(LOOP + "{{ p.title }}{% endfor %}", "title", id="output"),
    pytest.param(LOOP + "{{- p.link.url -}}{% endfor %}", "link.url", id="dotted"),
    pytest.param(LOOP + "{{ p['my field'] }}{% endfor %}", "my field", id="brackets"),
    pytest.param(
        "{% for p in site.data['publist'] %}{{ p.a }}{% endfor %}", "a", id="data[]"
    ),
    pytest.param(LOOP + "{{ p.a | upcase }}{% endfor %}", "a", id="filter"),
    pytest.param(LOOP + "{{ 'x' | append: p.a }}{% endfor %}", "a", id="argument"),
    pytest.param(LOOP + "{% if p.a %}{% endif %}{% endfor %}", "a", id="truth"),
    pytest.param(LOOP + "{% if 1 == p.a %}{% endif %}{% endfor %}", "a", id="behind"),
    pytest.param(LOOP + "{% if {{p.a}} == 1 %}{% endif %}{% endfor %}", "a", id="{{}}"),
    pytest.param(
        LOOP + "{% unless p.a %}{% endunless %}{% endfor %}", "a", id="unless"
    ),
    pytest.param(
        LOOP + "{% if x %}{% elsif p.a == 2 %}{% endif %}{% endfor %}", "a", id="elsif"
    ),
    pytest.param(
        LOOP + "{% case p.a %}{% when 1 or 2 %}{% endcase %}{% endfor %}",
        "a",
        id="case",
    ),
    pytest.param(
        LOOP + "{% assign x = p.link %}{{ x.url }}{% endfor %}", "link.url", id="alias"
    ),
    pytest.param(
        LOOP + "{% for t in p.a %}{{ t }}{% endfor %}{% endfor %}", "a", id="in"
    ),
    pytest.param(
        LOOP + "{% for t in p.a %}{{ t.b }}{% endfor %}{% endfor %}", "a.b", id="inside"
    ),
    pytest.param("{% assign s = site.data.publist | sort: 'a' %}", "a", id="sort"),
    pytest.param("{% assign s = site.data.publist | where: 'a', 1 %}", "a", id="where"),
    pytest.param(
        "{% assign s = site.data.publist | where_exp: 'i', 'i.a > 1' %}", "a", id="exp"
    ),
    pytest.param(
        "{% assign s = site.data.publist | group_by: 'year' %}{% for g in s %}"
        "{% for p in g.items %}{{ p.a }}{% endfor %}{% endfor %}",
        "a",
        id="group_by",
    ),
    pytest.param(
        "{% assign p = site.data.publist | first %}{{ p.a }}", "a", id="first"
    ),
    pytest.param("{{ site.data.publist[0].a }}", "a", id="[0]"),
    pytest.param(
        "{% assign l = site.data.publist | sort %}{% assign p = l[i] %}{{ p.a }}",
        "a",
        id="[i]",
    ),
    pytest.param("{{ site.data.publist | map: 'a' | join }}", "a", id="map"),
    pytest.param(
        "{% assign d = site.data %}{% for p in d.publist %}{{ p.a }}{% endfor %}",
        "a",
        id="site.data by another name",
    ),
    pytest.param(
        "{% tablerow p in site.data.publist %}{{ p.a }}{% endtablerow %}",
        "a",
        id="tablerow",
    ),
    pytest.param(LOOP + "{% own_tag p.a %}{% endfor %}", "a", id="tag of a plugin"),
    pytest.param(
        "{% assign l = site.data.other | concat: site.data.publist %}"
        "{% for p in l %}{{ p.a }}{% endfor %}",
        "a",
        id="concat",
    ),
]


@pytest.mark.parametrize(("body", "field"), FIELDS)
def test_a_field_is_read(body: str, field: str, tmp_path: Path) -> None:
    told = of(tmp_path, body)
    assert told.reads(field)
    assert told.certain
    assert not told.reads("nobody")


NOT_READ = [
    pytest.param(
        "{% for p in site.data.other %}{{ p.a }}{% endfor %}", id="other list"
    ),
    pytest.param(LOOP + "{% endfor %}{{ p.a }}", id="after the loop"),
    pytest.param("{% raw %}" + LOOP + "{{ p.a }}{% endfor %}{% endraw %}", id="raw"),
    pytest.param(
        "{% comment %}" + LOOP + "{{ p.a }}{% endfor %}{% endcomment %}", id="comment"
    ),
    pytest.param(LOOP + "p.a {{ 'p.a' }}{% endfor %}", id="text"),
]


@pytest.mark.parametrize("body", NOT_READ)
def test_a_field_is_not_read(body: str, tmp_path: Path) -> None:
    title = LOOP + "{{ p.title }}{% endfor %}"
    assert not of(tmp_path, title + body).reads("a")


ANYTHING = [
    pytest.param(LOOP + "{{ p[name] }}{% endfor %}", id="computed name"),
    pytest.param(LOOP + "{{ p | jsonify }}{% endfor %}", id="whole entry"),
    pytest.param("{{ site.data.publist | jsonify }}", id="whole list"),
    pytest.param(LOOP + "{% for x in p %}{{ x }}{% endfor %}{% endfor %}", id="pairs"),
    pytest.param(LOOP + "{% include theme.html p=p %}{% endfor %}", id="not there"),
    pytest.param("{% for d in site.data %}{{ d }}{% endfor %}", id="all data"),
    pytest.param(
        "{% for p in site.data[page.x] %}{{ p.a }}{% endfor %}", id="any data"
    ),
    pytest.param(LOOP + "{% own_tag p %}{% endfor %}", id="plugin gets an entry"),
    pytest.param(LOOP + "{% include {{ page.x }} %}{% endfor %}", id="any include"),
]


@pytest.mark.parametrize("body", ANYTHING)
def test_where_any_field_may_be_read_none_is_called_unread(
    body: str, tmp_path: Path
) -> None:
    title = LOOP + "{{ p.title }}{% endfor %}"
    told = of(tmp_path, body, otherDOTmd=FRONT + title)
    assert not told.certain
    assert told.reads("nobody")
    assert told.shows({}) is True


def test_a_plugin_that_names_the_list_may_read_anything(tmp_path: Path) -> None:
    ruby = "site.data['publist'].each { |paper| puts paper }"
    told = of(tmp_path, LOOP + "{{ p.title }}", _plugins__listDOTrb=ruby)
    assert not told.certain


SELECTED = [
    pytest.param("", "", (True, True), id="all"),
    pytest.param("{% if p.highlight == 1 %}", "{% endif %}", (True, False), id="=="),
    pytest.param(
        "{% if 1 == p.highlight %}", "{% endif %}", (True, False), id="turned"
    ),
    pytest.param(
        "{% if p.highlight == '1' %}", "{% endif %}", (False, False), id="text"
    ),
    pytest.param(
        "{% if p.highlight == true %}",
        "{% endif %}",
        (False, False),
        id="true is not 1",
    ),
    pytest.param("{% if p.highlight %}", "{% endif %}", (True, True), id="0 is true"),
    pytest.param("{% if p.image %}", "{% endif %}", (True, False), id="there"),
    pytest.param("{% if p.image == null %}", "{% endif %}", (False, True), id="null"),
    pytest.param(
        "{% unless p.highlight == 1 %}", "{% endunless %}", (False, True), id="un"
    ),
    pytest.param("{% if p.year > 2015 %}", "{% endif %}", (True, False), id=">"),
    pytest.param("{% if 2015 > p.year %}", "{% endif %}", (False, True), id="> turned"),
    pytest.param("{% if p.none <= 1 %}", "{% endif %}", (False, False), id="nothing"),
    pytest.param("{% if p.title contains 'O' %}", "{% endif %}", (True, True), id="in"),
    pytest.param(
        "{% if p.tags contains 'x' %}", "{% endif %}", (True, False), id="list"
    ),
    pytest.param(
        "{% if p.year > 2015 and p.highlight == 0 %}",
        "{% endif %}",
        (False, False),
        id="and",
    ),
    pytest.param(
        "{% if p.year > 2015 or p.highlight == 0 %}",
        "{% endif %}",
        (True, True),
        id="or",
    ),
    pytest.param(
        "{% if p.year > 2015 or p.none and p.none %}",
        "{% endif %}",
        (True, False),
        id="r",
    ),
    pytest.param(
        "{% if p.none and p.none or p.title %}",
        "{% endif %}",
        (False, False),
        id="right",
    ),
    pytest.param(
        "{% if p.highlight == 1 %}x{% else %}", "{% endif %}", (False, True), id="else"
    ),
    pytest.param(
        "{% if p.year == 2020 %}x{% elsif p.highlight == 0 %}",
        "{% endif %}",
        (False, True),
        id="elsif",
    ),
    pytest.param(
        "{% case p.year %}{% when 2010, 2011 %}",
        "{% endcase %}",
        (False, True),
        id="when",
    ),
    pytest.param(
        "{% case p.year %}{% when 2010 %}x{% else %}",
        "{% endcase %}",
        (True, False),
        id="case else",
    ),
    pytest.param(
        "{% if p.highlight == 1 %}{% continue %}{% endif %}",
        "",
        (False, True),
        id="continue",
    ),
    pytest.param(
        "{% assign h = p.highlight %}{% if h == 1 %}",
        "{% endif %}",
        (True, False),
        id="alias",
    ),
    pytest.param(
        "{% if p.link.url == 'u' %}", "{% endif %}", (False, True), id="inside"
    ),
    pytest.param("{% if number == 1 %}", "{% endif %}", (None, None), id="a counter"),
    pytest.param(
        "{% if p.year == page.year %}", "{% endif %}", (None, None), id="variable"
    ),
    pytest.param(
        "{% if p.year == 2020 and number == 1 %}",
        "{% endif %}",
        (None, False),
        id="both",
    ),
    pytest.param(
        "{% if forloop.first %}{% break %}{% endif %}", "", (None, None), id="break"
    ),
    pytest.param("{% ifchanged %}", "{% endifchanged %}", (None, None), id="ifchanged"),
    pytest.param(
        "{% for t in p.tags %}", "{% endfor %}", (None, None), id="for each tag"
    ),
    pytest.param(
        "{% assign h = p.highlight | plus: 0 %}{% if h == 1 %}",
        "{% endif %}",
        (None, None),
        id="changed before",
    ),
    pytest.param(
        "{% if p.year == 2020 %}{% assign y = p.highlight %}{% endif %}{% if y == 1 %}",
        "{% endif %}",
        (None, None),
        id="assigned sometimes",
    ),
]


def run(body: str, folder: Path) -> set[str]:
    """Return the titles that the page shows when it is run."""
    held = config.read(folder, {"publist": [ON, OFF]})
    page = render_page(body, path=folder / "page.md", site=held, includes=None)
    return {title for title in ("On", "Off") if f"<{title}>" in page}


@pytest.mark.parametrize(("before", "after", "expected"), SELECTED)
def test_which_entries_a_page_shows(
    before: str, after: str, expected: tuple[bool | None, ...], tmp_path: Path
) -> None:
    body = f"{LOOP}{before}<{{{{ p.title }}}}>{after}{{% endfor %}}"
    told = of(tmp_path, body)
    assert (told.shows(ON), told.shows(OFF)) == expected
    agrees(told, body, tmp_path)


def test_an_entry_that_is_counted_out(tmp_path: Path) -> None:
    body = (
        "{% assign l = site.data.publist | where_exp: 'p', 'p.highlight == 1' %}"
        "{% for i in (0..1) %}{% assign p = l[i] %}<{{ p.title }}>{% endfor %}"
    )
    told = of(tmp_path, body)
    assert (told.shows(ON), told.shows(OFF)) == (None, None)
    agrees(told, body, tmp_path)


def agrees(told: pages.Pages, body: str, folder: Path) -> None:
    """Hold what is told against the page itself."""
    try:
        shown = run(body, folder)
    except PublistError:
        return
    for entry in (ON, OFF):
        assert told.shows(entry) in (None, entry["title"] in shown)


LISTS: list[Any] = [
    pytest.param("| where: 'highlight', 1", (True, False), id="where"),
    pytest.param("| where: 'highlight', '1'", (True, False), id="where compares texts"),
    pytest.param("| where_exp: 'x', 'x.year < 2015'", (False, True), id="where_exp"),
    pytest.param("| where: 'highlight', 1 | sort: 'year'", (True, False), id="chain"),
    pytest.param("| sort: 'year' | reverse", (True, True), id="sort"),
    pytest.param("| where: 'highlight', page.h", (None, None), id="variable"),
    pytest.param("| slice: 0, 1", (None, None), id="slice"),
]


@pytest.mark.parametrize(("chain", "expected"), LISTS)
def test_which_entries_a_filtered_list_shows(
    chain: str, expected: tuple[bool | None, ...], tmp_path: Path
) -> None:
    body = f"{{% assign l = site.data.publist {chain} %}}{{% for p in l %}}"
    body += "<{{ p.title }}>{% endfor %}"
    told = of(tmp_path, body)
    assert (told.shows(ON), told.shows(OFF)) == expected
    agrees(told, body, tmp_path)


def test_a_counter_set_before_the_loop_is_not_known_in_it(tmp_path: Path) -> None:
    body = "{% assign n = 0 %}" + LOOP + "{% if n == 1 %}{{ p.title }}{% endif %}"
    told = of(tmp_path, body + "{% assign n = 1 %}{% endfor %}")
    assert told.shows(ON) is None


def test_an_html_comment_is_not_shown(tmp_path: Path) -> None:
    told = of(tmp_path, f"<!-- {LOOP}{{{{ p.title }}}}{{% endfor %}} -->")
    assert told.shows(ON) is False
    assert told.reads("title")


def test_a_test_knows_its_words_and_its_place(tmp_path: Path) -> None:
    told = of(
        tmp_path, f"\n{LOOP}\n{{% if p.ERC == 1 %}}{{{{ p.title }}}}{{% endif %}}"
    )
    (test,) = told.flags["ERC"]
    assert (str(test), test.path, test.line) == ("ERC == 1", "page.md", 6)


def test_includes_that_multiply_end(tmp_path: Path) -> None:
    twice = "{% include a.html %}{% include a.html %}{{ site.data.publist.x }}"
    told = site(tmp_path, cDOTmd=FRONT + twice, _includes__aDOThtml=twice)
    assert not told.certain


def test_includes_and_layouts_are_followed(tmp_path: Path) -> None:
    told = site(
        tmp_path,
        aDOTmd=FRONT + "{% include list.html flag='ERC' all=site.data.publist %}",
        _includes__listDOThtml="{% for p in include.all %}{% include card.html of=p %}",
        _includes__cardDOThtml="{% if include.of.ERC == 1 %}{{ include.of.title }}",
        _layouts__newsDOThtml="---\n---\n{% for p in site.data.publist limit: 3 %}{{p.x}}"
        "{% include note.own %}",
        _includes__noteDOTown="{{ p.y }}",
        _includes__unusedDOThtml=LOOP + "{{ p.never }}",
    )
    assert [page.path for page in told.pages] == ["_layouts/news.html", "a.md"]
    assert told.fields == {"ERC", "title", "x", "y"}
    assert told.flags["ERC"][0].path == "_includes/card.html"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("_siteDOTX__aDOTmd", None, id="a folder whose name begins so"),
        pytest.param("_site__aDOTmd", FRONT, id="built pages"),
        pytest.param("node_modules__x__aDOTmd", FRONT, id="packages"),
        pytest.param("DOTgit__aDOTmd", FRONT, id="dot folder"),
        pytest.param("READMEDOTmd", "", id="no front matter: Jekyll copies it"),
        pytest.param("aDOTmd", "---\npublished: false\n---\n", id="not published"),
        pytest.param("aDOTpng", FRONT, id="no text"),
    ],
)
def test_what_jekyll_does_not_run_is_passed_over(
    name: str, text: str | None, tmp_path: Path
) -> None:
    body = LOOP + "{{ p.title }}{% endfor %}"
    told = site(tmp_path, **{name: (FRONT if text is None else text) + body})
    assert bool(told.pages) == (text is None)


def test_a_list_in_a_folder_of_the_data_has_its_name(tmp_path: Path) -> None:
    body = "{% for p in site.data.lab.our_papers %}{{ p.a }}{% endfor %}"
    (tmp_path / "page.md").write_text(FRONT + body, "utf-8")
    told = pages.read(Folder(tmp_path), tmp_path / "_data/lab/our papers.yml")
    assert told.reads("a")
    assert not told.reads("b")


def test_raw_text_may_hold_half_a_tag(tmp_path: Path) -> None:
    told = of(tmp_path, LOOP + "{% raw %}{{ {% {% endraw %}{{ p.a }}{% endfor %}")
    assert told.reads("a")


HOSTILE = [
    pytest.param("{{" * 200_000, id="outputs without an end"),
    pytest.param("{% comment " * 40_000, id="comments without an end"),
    pytest.param("{% comment %}" * 40_000, id="comments in comments"),
    pytest.param("{% if p.a %}" * 40_000, id="blocks in blocks"),
    pytest.param("{% include a.html %}" * 20_000, id="includes that are not there"),
    pytest.param("{{ " + "a='" * 100_000 + "}}", id="quotes without an end"),
    pytest.param("<img " * 100_000 + "{{ p.a }}", id="pictures without an end"),
]


@pytest.mark.parametrize("body", HOSTILE)
def test_a_hostile_page_ends(body: str, tmp_path: Path) -> None:
    assert of(tmp_path, LOOP + "{{ p.title }}" + body).reads("title")


LARGE = [
    pytest.param(FRONT, ["large.md: too large"], id="a page"),
    pytest.param("", [], id="no page: Jekyll copies it"),
]


@pytest.mark.parametrize(("front", "skipped"), LARGE)
def test_what_is_too_large_is_named(
    front: str, skipped: list[str], tmp_path: Path
) -> None:
    told = of(tmp_path, LOOP + "{{ p.title }}", largeDOTmd=front + "x" * 2**20)
    assert list(told.skipped) == skipped
    assert told.certain == (not skipped)


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    of(tmp_path, LOOP + "{{ p.title }}")
    folder = Folder(tmp_path)
    assert folder.files  # found, and then taken away
    (tmp_path / "page.md").unlink()
    told = pages.read(folder, tmp_path / "_data/publist.yml")
    assert told.skipped == ("page.md: no such file or directory",)
    assert not told.certain


def test_links_lead_nowhere_and_circles_end(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.md").write_text(FRONT + LOOP + "{{ p.title }}", "utf-8")
    inside = tmp_path / "site"
    inside.mkdir()
    (inside / "link").symlink_to(outside, target_is_directory=True)
    (inside / "b.md").symlink_to(outside / "a.md")
    told = site(
        inside,
        cDOTmd=FRONT + "{% include loop.html l=site.data.publist %}",
        _includes__loopDOThtml="{% include loop.html l=include.l %}{{ include.l[0].x }}",
    )
    assert [page.path for page in told.pages] == ["c.md"]
    assert told.reads("x")


PICTURES = [
    pytest.param('<img src="{{ site.baseurl }}/i/{{ p.image }}">', "/i/", "", id="img"),
    pytest.param("<img alt='x' src='/i/{{ p.image }}.png' >", "/i/", ".png", id="end"),
    pytest.param("<img src=\"{{ '/i/' | append: p.image }}\">", "/i/", "", id="append"),
    pytest.param(
        "<img src=\"{{ '/i' | relative_url}}/{{ p.image }}\">", "/i/", "", id="|"
    ),
    pytest.param(
        "<img src=\"{{ p.image | prepend: '/i/' }}\">", "/i/", "", id="prepend"
    ),
    pytest.param("![a {{ p.title }}](/i/{{ p.image }})", "/i/", "", id="Markdown"),
    pytest.param("<a style='background: url(/i/{{ p.image }})'>", "/i/", "", id="CSS"),
    pytest.param('<img src="{{ p.image }}">', "", "", id="alone"),
    pytest.param('<img src="{{ site.x }}/{{ p.image }}">', None, "", id="not known"),
    pytest.param('<img src="https://x.org/{{ p.image }}">', None, "", id="elsewhere"),
    pytest.param('<img src="/i/{{ p.image }}{{ x }}">', None, "", id="more behind it"),
]


@pytest.mark.parametrize(("body", "before", "after"), PICTURES)
def test_the_folder_of_pictures_is_told_by_the_page(
    body: str, before: str | None, after: str, tmp_path: Path
) -> None:
    told = of(tmp_path, f"{LOOP}{body}{{{{ p.title }}}}{{% endfor %}}")
    (one,) = (one for one in told.shown if one.picture)
    assert (one.field, one.before, one.after) == ("image", before, after)


def test_a_link_to_a_file_is_no_picture(tmp_path: Path) -> None:
    told = of(tmp_path, LOOP + '<img src="x.png"><a href="/i/{{ p.image }}">')
    assert not any(one.picture for one in told.shown)


def test_what_markers_show_is_not_certain(tmp_path: Path) -> None:
    loop = "{% for p in site.data.publist %}{{ p.title }}{% endfor %}"
    found = of(tmp_path, loop, ercDOTmd="<!-- publist:begin erc -->\n")
    assert not found.certain
    assert found.reads("ERC")


def test_a_page_about_publist_is_no_such_page(tmp_path: Path) -> None:
    loop = "{% for p in site.data.publist %}{{ p.title }}{% endfor %}"
    assert of(tmp_path, loop, otherDOTmd="publist: begin here\n").certain
