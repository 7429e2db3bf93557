"""Entries in templates: just what the list holds, and what can be told apart from it."""

from pathlib import Path
from typing import Any

import pytest
from tests.render.entries import items

from publist.render.liquid import render_page
from publist.render.liquid.entries import with_derived

ENTRIES: list[dict[str, Any]] = [
    {
        "title": "A",
        "authors": "Ann Bee*, C. van der Dee, The Group Collaboration",
        "link": {"url": "https://doi.org/10.1000/X", "display": "Nature 1, 2 (2021)"},
        "ERC": 1,
        "RefPro": 0,
    },
    {"title": "B", "link": {"url": "https://arxiv.org/abs/1707.03362"}},
    {"title": "C", "year": "2021", "derived": {"year": 1}},
]
EACH = "{% for p in site.data.publist %}"
FIRST = "{% assign p = site.data.publist[0] %}"
SEEN = [
    pytest.param(EACH + "{{ p.year }},{% endfor %}", ",,2021,", id="the list's own"),
    pytest.param(EACH + "{{ p.derived.year }},{% endfor %}", "2021,2017,1,",
                 id="told, unless the list says it"),
    pytest.param(EACH + "{{ p.derived.doi }},{% endfor %}", "10.1000/x,,,", id="DOI"),
    pytest.param(EACH + "{{ p.derived.arxiv }},{% endfor %}", ",1707.03362,,", id="arXiv"),
    pytest.param(FIRST + "{{ p.derived.key }} {{ p['derived']['number'] }}", "bee2021a 1",
                 id="key"),
    pytest.param(FIRST + '{{ p.derived.authors | map: "family" | join: "+" }}',
                 "Bee+van der Dee+Collaboration", id="families"),
    pytest.param(FIRST + "{{ p.derived.authors[0].name }}{{ p.derived.authors[0].marks }}",
                 "Ann Bee*", id="name and marks"),
    pytest.param(FIRST + "{{ p.derived.flags | join: ',' }} {{ p.derived.venue }}",
                 "ERC Nature", id="flags"),
    pytest.param(FIRST + "{% for f in p %}{{ f[0] }},{% endfor %}",
                 "title,authors,link,ERC,RefPro,", id="no loop shows it"),
    pytest.param(FIRST + "{{ p.size }}{% if p contains 'derived' %}!{% endif %}", "5",
                 id="nor counts it"),
    pytest.param("{{ site.data.publist[1] | jsonify }}",
                 '{"title":"B","link":{"url":"https://arxiv.org/abs/1707.03362"}}',
                 id="nor jsonify"),
    pytest.param('{% assign l = site.data.publist | where: "derived.year", 2021 %}'
                 "{{ l.size }}", "1", id="where"),
    pytest.param("{% assign l = site.data.publist "
                 '| where_exp: "p", "p.derived.year > 2017" %}'
                 "{{ l[0].title }}", "A", id="where_exp"),
    pytest.param("{{ publist.entries.size }}{{ publist.nothing }}", "0", id="publist"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), SEEN)
def test_what_a_template_sees(source: str, expected: str) -> None:
    entries = [with_derived(item) for item in items(*ENTRIES)]
    site = {"data": {"publist": entries}}
    seen: dict[str, list[object]] = {"entries": []}
    text = render_page(
        source, path=Path("p.md"), site=site, includes=None, publist=seen
    )
    assert text == expected
