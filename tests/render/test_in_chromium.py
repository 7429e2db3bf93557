"""What lists hold, in a real browser: no script runs, no card is broken, what may be is.

Each page holds all values in all fields at once. It is opened without any policy, as a
page of a site is: what keeps scripts out is the cleaning of texts alone.
"""

import base64
import itertools
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

import pytest
from markdown_it import MarkdownIt
from tests.chromium import DESKTOP, PHONE, Look, barriers, look, needs_chromium
from tests.render import oracle
from tests.render.entries import FIELDS, NEXT, items, with_field
from tests.render.hostile import VALUES, hostile

from publist import render
from publist.render import templates
from publist.render._layout import Layout

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [needs_chromium, pytest.mark.once]

PAGE = "<!DOCTYPE html>\n<html lang=en>\n<title>Own</title>\n<main>\n{}\n</main>\n"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
CARDS = len(VALUES) * len(FIELDS) + 1
TOUCHED = """() => {
  addEventListener("click", (event) => event.preventDefault(), true);
  for (const one of document.body.querySelectorAll("*")) {
    for (const name of ["click", "mouseover", "pointerenter", "focus", "error", "toggle"]) {
      one.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    }
  }
}"""
FOREIGN = """(own) => {
  const safe = new Set(["http:", "https:", "mailto:", "ftp:", ":"]);
  const html = document.body.namespaceURI;
  return [...document.querySelectorAll("main *")].filter((one) => {
    const names = one.getAttributeNames();
    const seen = getComputedStyle(one);
    return names.some((name) => name.startsWith("on") || name === "id" || name === "ping")
      || (one.matches("a") && !safe.has(one.protocol))
      || !own.includes(one.localName) || one.namespaceURI !== html
      || !["static", "relative"].includes(seen.position)
      || seen.backgroundImage !== "none" || seen.cursor.includes("url");
  }).map((one) => one.outerHTML.slice(0, 300));
}"""
"""Elements that no template writes, or that lead, listen or look as no text may."""

TAGS = (
    "div pubtit img p a abbr b bdi big br cite code del dfn em font i ins kbd mark q s"
    " samp small span strike strong sub sup tt u var"
).split()
OWN = "h3 ol ul li table thead tbody tr th td".split()
"""What templates write besides."""

WHOLE = "main > .row > .clearfix:nth-child(-n + 2) > .well > pubtit:first-child"
COUNT = "(path) => document.querySelectorAll(path).length"


@cache
def cards() -> str:
    """Return a card for each value in each field, and a plain one."""
    entries = (with_field(name, value) for value in VALUES.values() for name in FIELDS)
    return render.render("html", items(*entries, NEXT), render.Options())


def in_page(text: str) -> str:
    return f"# Head\n\nBefore\n\n{text}\n\nAfter *x*\n"


def check(seen: Look, title: str = "Own") -> None:
    """Fail if something of a list does more than being read."""
    seen.ask(TOUCHED)
    assert seen.ask(FOREIGN, TAGS + OWN)[:3] == []
    assert seen.page.title() == title
    missing = [line for line in seen.told if line.startswith("no file: /images/")]
    failed = ["console: Failed to load resource: net::ERR_FAILED"] * len(missing)
    assert sorted(seen.told) == sorted(missing + failed)


def check_cards(seen: Look, cards: int) -> None:
    """Fail if a card is not where it belongs, or holds another one."""
    for path in (WHOLE, ".well", "pubtit", ".clearfix"):
        assert seen.ask(COUNT, path) == cards, path
    assert seen.ask(COUNT, ".row") == (cards + 1) // 2


SCRIPTS = {
    "dialog": "<script>alert(1)</script>",
    "console": "<script>console.log(1)</script>",
    "error": "<script>undefinedFunction()</script>",
    "request": "<img src='//evil.org/x.png'>",
    "style": "<style>@import '//evil.org/x.css'</style>",
    "title": "<script>document.title = 1</script>",
    "listens": "<b onclick='x'>x</b>",
    "click": "<b id=x>x</b><script>x.onclick = () => alert(1)</script>",
    "leads": "<a href='java\tscript:x'>x</a>",
    "covers": "<b style='position: fixed'>x</b>",
    "foreign": "<svg></svg>",
}


def test_a_script_would_be_heard(browser: "Browser") -> None:
    pages = {f"/{name}": PAGE.format(text) for name, text in SCRIPTS.items()}
    with look(browser, pages) as seen:
        for name in SCRIPTS:
            seen.told.clear()
            seen.go(f"/{name}")
            with pytest.raises(AssertionError):
                check(seen)


@pytest.mark.parametrize("end", ["</div>", "</div></div></div>", "<div class=well>"])
def test_a_broken_card_would_be_seen(browser: "Browser", end: str) -> None:
    broken = render.render("html", items(NEXT, NEXT, NEXT), render.Options())
    broken = broken.replace("</pubtit>", f"</pubtit>{end}", 1)
    with look(browser, {"/": PAGE.format(broken)}) as seen:
        seen.go()
        with pytest.raises(AssertionError):
            check_cards(seen, 3)


def test_a_barrier_would_be_found(browser: "Browser") -> None:
    grey = "<p style='color: #999; background: #fff'>grey</p><a href=/x></a>"
    with look(browser, {"/": PAGE.format(grey)}) as seen:
        seen.go()
        found = [one.partition(":")[0] for one in barriers(seen)]
        assert sorted(found) == ["color-contrast", "link-name"]


@pytest.mark.parametrize("reader", ["browser", "CommonMark"])
def test_cards(browser: "Browser", reader: str) -> None:
    text = cards()
    if reader == "CommonMark":
        text = MarkdownIt("commonmark").render(in_page(text))
        text = text.removeprefix("<h1>Head</h1>\n")
    with look(browser, {"/": PAGE.format(text)}) as seen:
        seen.go()
        check(seen)
        check_cards(seen, CARDS)


@oracle.needs_jekyll
@pytest.mark.parametrize("blocks", [True, False], ids=["block-html", "raw-html"])
def test_cards_by_kramdown(browser: "Browser", *, blocks: bool) -> None:
    text = oracle.kramdown((in_page(_fewer()),))[0][0 if blocks else 1]
    text = text.partition("</h1>")[2]
    with look(browser, {"/": PAGE.format(text)}) as seen:
        seen.go()
        check(seen)
        check_cards(seen, len(hostile()))


@cache
def _fewer() -> str:
    """Return a card for each value, in all fields at once: kramdown takes its time."""
    return render.render("html", hostile(), render.Options())


@pytest.mark.parametrize("name", templates.names("html"))
def test_whole_pages(browser: "Browser", name: str) -> None:
    layout = Layout(template=name, badges=True)
    options = render.Options(standalone=True, title="Own", layout=layout)
    with look(browser, {"/": render.render("html", hostile(), options)}) as seen:
        seen.go()
        check(seen)
        shown = f"{len(hostile())} of {len(hostile())}"
        assert seen.ask("document.querySelector('output').value") == shown


VIEWS = [(DESKTOP, "light"), (PHONE, "dark"), (DESKTOP, "dark"), (PHONE, "light")]


@pytest.mark.parametrize(
    ("name", "view"),
    [*zip(templates.names("html"), itertools.cycle(VIEWS), strict=False)],
    ids=templates.names("html"),
)
def test_everybody_can_read_whole_pages(
    browser: "Browser",
    name: str,
    view: tuple[tuple[int, int], Literal["light", "dark"]],
) -> None:
    """With headings, pictures, marks, buttons and news, on desks and phones."""
    entry = {
        "title": "Folded <i>data</i>",
        "authors": "A. Bee*, **B. Cee***",
        "image": "a.png",
        "news1": "New!",
        "doi": "10.1000/x",
        "link": {"url": "https://x.org/", "display": "Nature 1 (2020)"},
    }
    layout = Layout(template=name, group_by="year", heading_level=2, badges=True)
    options = render.Options(standalone=True, title="Own", layout=layout)
    text = render.render("html", items(entry, NEXT, {**entry, "year": 2021}), options)
    size, scheme = view
    with look(browser, {"/": text, "/images/pubpic/a.png": PIXEL}, size=size) as seen:
        seen.page.emulate_media(color_scheme=scheme)
        seen.go()
        assert barriers(seen) == []
        assert seen.ask("document.documentElement.scrollWidth") <= size[0]
        assert seen.told == []


@pytest.mark.parametrize("name", ["compact", "table"])
def test_markdown(browser: "Browser", name: str) -> None:
    layout = Layout(template=name)
    text = render.render("markdown", hostile(), render.Options(layout=layout))
    made = MarkdownIt("commonmark").enable("table").render(text)
    with look(browser, {"/": PAGE.format(made)}) as seen:
        seen.go()
        check(seen)
        assert "Next" in seen.ask("document.querySelector('main').innerText")


def test_feeds_and_data(browser: "Browser") -> None:
    """A feed is XML, where one wrong sign shows nothing; JSON-LD stands in a script."""
    feed = render.render("atom", hostile(), render.Options())
    data = render.render("jsonld", hostile(), render.Options())
    script = f'<script type="application/ld+json">{data}</script><p>behind</p>'
    with look(browser, {"/feed.xml": feed, "/": PAGE.format(script)}) as seen:
        seen.go("/feed.xml")
        assert "error on line" not in seen.ask("document.documentElement.outerHTML")
        count = "document.querySelectorAll('entry').length"
        assert seen.ask(f"document.documentElement.outerHTML && {count}") > 0
        seen.go()
        assert seen.ask("document.querySelector('main').children.length") == 2
        assert seen.ask(
            "JSON.parse(document.querySelector('script').text)['@graph'].length"
        ) == len(hostile())
        assert seen.told == []


ALLOWED = (
    "<i>a</i> <em>b</em> <b>c</b> <strong>d</strong> x<sup>2</sup> y<sub>1</sub> "
    '<a href="https://x.org/a_b?c=1&amp;d=2">e</a> '
    '<span style="color:rgb(1, 2, 3)">f</span> '
    "<code>g*h*</code> $x_1^2 < y$ and \\(a_b*c*\\)"
)
SEEN = """() => [...document.querySelectorAll(".well")].map((card) => ({
  text: card.querySelector("p").innerText,
  tags: [...card.querySelector("p").querySelectorAll("*")].map((one) => one.localName),
  link: card.querySelector("p a").href,
  colour: getComputedStyle(card.querySelector("p span")).color,
}))"""


@oracle.needs_jekyll
def test_what_is_allowed_is_untouched(browser: "Browser") -> None:
    """In the cards, in a page of the site by kramdown, and by CommonMark."""
    entry: dict[str, Any] = {"title": "T", "description": f"{ALLOWED}<br>next"}
    text = render.render("html", items(entry), render.Options())
    pages = [text, MarkdownIt("commonmark").render(text), *oracle.kramdown((text,))[0]]
    with look(browser, {"/": PAGE.format("".join(pages))}) as seen:
        seen.go()
        assert seen.ask(SEEN) == [
            {
                "text": "a b c d x2 y1 e f g*h* $x_1^2 < y$ and \\(a_b*c*\\)\nnext",
                "tags": "i em b strong sup sub a span code br".split(),
                "link": "https://x.org/a_b?c=1&d=2",
                "colour": "rgb(1, 2, 3)",
            }
        ] * len(pages)
        assert seen.told == []
