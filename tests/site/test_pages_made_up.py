"""Whatever a page is made of: what is told of it is what it shows when it is run."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.errors import PublistError
from publist.render.liquid import render_page
from publist.site import config, pages
from publist.site.folder import Folder

fields = st.sampled_from(
    ["p.a", "p.b", "p.a", "p.b", "p.c.d", "p['a']", "{{p.a}}", "x", "n"]
)
literals = st.sampled_from(["0", "1", "2", "'1'", "true", "false", "nil", "''", "1.0"])
terms = st.one_of(fields, literals)
signs = st.sampled_from(["==", "!=", "<>", "<", ">", "<=", ">=", "contains"])
comparisons = st.one_of(terms, st.builds("{} {} {}".format, terms, signs, terms))
joints = st.sampled_from([" and ", " or "])
conditions = st.one_of(
    comparisons,
    st.builds("{}{}{}".format, comparisons, joints, comparisons),
    st.builds(
        "{}{}{}{}{}".format, comparisons, joints, comparisons, joints, comparisons
    ),
)
TITLE = "<{{ p.title }}>"
printed = st.sampled_from([TITLE, TITLE, TITLE, TITLE, "text ", "<!-- ", " -->"])
assigned = st.builds(
    "{{% assign {} = {}{} %}}".format,
    st.sampled_from("xn"),
    terms,
    st.sampled_from(["", "", " | plus: 1", " | default: 1"]),
)
jumps = st.sampled_from(["{% continue %}", "{% break %}"])
simple = st.one_of(printed, printed, printed, printed, assigned, jumps)


def block(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return blocks around what is inside, and rows of them."""
    shape = st.sampled_from(SHAPES)
    parts = st.fixed_dictionaries(
        {
            "a": inner,
            "b": inner,
            "q": conditions,
            "r": conditions,
            "f": fields,
            "u": literals,
            "v": literals,
        }
    )
    return st.builds(lambda text, held: text.format_map(held), shape, parts)


SHAPES = [
    "{a}{b}",
    "{{% if {q} %}}{a}{{% endif %}}{b}",
    "{{% unless {q} %}}{a}{{% endunless %}}{b}",
    "{{% if {q} %}}{a}{{% else %}}{b}{{% endif %}}",
    "{{% if {q} %}}{a}{{% elsif {r} %}}{b}{{% endif %}}",
    "{{% case {f} %}}{{% when {u}, {v} %}}{a}{{% else %}}{b}{{% endcase %}}",
    "{{% case {f} %}}{{% when {u} %}}{a}{{% when {v} %}}{b}{{% endcase %}}",
    "<!-- {a} -->{b}",
    "{{% comment %}}{a}{{% endcomment %}}{b}",
]
bodies = st.recursive(simple, block, max_leaves=8)
lists = st.sampled_from(
    [
        "site.data.publist",
        "site.data.publist",
        "l",
        "site.data['publist'] reversed",
        "site.data.publist limit: 1",
        "site.data.other",
        "l",
    ]
)
chains = st.sampled_from(
    [
        "",
        " | where: 'a', 1",
        " | where: 'a', '1' | reverse",
        " | where_exp: 'i', 'i.b == 1'",
        " | where_exp: 'i', 'i.a > 0 and i.b'",
        " | sort: 'title'",
        " | concat: site.data.other",
        " | slice: 0, 1",
    ]
)
loops = st.builds(
    "{}{{% assign l = site.data.publist{} %}}{{% for p in {} %}}{}{{% endfor %}}".format,
    st.one_of(st.just(""), assigned),
    chains,
    lists,
    bodies,
)
bodies_of_pages = st.lists(loops, min_size=1, max_size=2).map("".join)

values = st.sampled_from(
    [1, 1, None, 0, 1, 2, 1.0, True, False, "1", "", [1], ["1", "x"]]
)
entries = st.lists(
    st.fixed_dictionaries(
        {},
        optional={"a": values, "b": values, "c": st.fixed_dictionaries({"d": values})},
    ),
    min_size=1,
    max_size=3,
)


@given(bodies_of_pages, entries)
def test_what_is_told_is_what_is_shown(
    tmp_path_factory: pytest.TempPathFactory, body: str, held: list[dict[str, Any]]
) -> None:
    folder = tmp_path_factory.getbasetemp() / "made up"
    folder.mkdir(exist_ok=True)
    page = folder / "page.md"
    page.write_text("---\n---\n" + body, "utf-8")
    told = pages.read(Folder(folder), folder / "_data/publist.yml")
    listed = [one | {"title": f"T{at}"} for at, one in enumerate(held)]
    for at, entry in enumerate(listed):
        if told.shows(entry) is None:
            continue
        try:
            shown = is_shown(page, body, listed, f"T{at}")
        except PublistError:  # a page that does not run
            return
        assert told.shows(entry) == shown, entry


def is_shown(page: Path, body: str, listed: list[dict[str, Any]], mark: str) -> bool:
    """Tell whether the page shows an entry when it is run, outside HTML comments."""
    site = config.read(page.parent, {"publist": listed, "other": []})
    text = render_page(body, path=page, site=site, includes=None)
    seen = re.sub(r"<!--.*?(-->|$)", "", text, flags=re.DOTALL)
    return f"<{mark}>" in seen


BITS = """{{ }} {% %} {%- -%} if elsif else endif unless for in endfor case when assign
capture include include_relative raw endraw comment endcomment continue break tablerow
limit: offset: | , : . == contains and or ( ) [ ] ' " = site.data.publist site.data p p.a
page include.x where where_exp sort group_by map first 1 -1.5 nil <!-- --> <img src=" ">
\0 \n""".split(" ")


@given(st.lists(st.sampled_from(BITS), max_size=40).map(" ".join))
def test_nothing_is_too_strange(
    tmp_path_factory: pytest.TempPathFactory, body: str
) -> None:
    folder = tmp_path_factory.getbasetemp() / "strange pages"
    folder.mkdir(exist_ok=True)
    loop = "{% for p in site.data.publist %}{{ p.title }}"
    (folder / "page.md").write_text(f"---\n---\n{loop}{body}", "utf-8")
    told = pages.read(Folder(folder), folder / "_data/publist.yml")
    assert told.reads("title")
    assert told.shows({"title": "x"}) in (True, False, None)
