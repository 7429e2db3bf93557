"""PUB506 unknown-html: words in angle brackets, or a script, that readers never see.

## Why
Browsers take `<sic>` or `<k and n>` for a tag and show nothing of it. Scripts and
style sheets do not belong into a list; `publist export` leaves them out.

## Example
    - title: Graphs with n <k and k> 2
      authors: L. Wu

## Use instead
    - title: Graphs with n &lt;k and k> 2
      authors: L. Wu

## Fix
By hand: write `&lt;` for a sign that readers should see.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._spots import texts
from publist.checks._tex import without_math
from publist.model.text import one_line
from publist.store.document import Document
from publist.store.edits import Span

KNOWN = frozenset(
    "a abbr acronym address article aside audio b bdi bdo big blockquote br button canvas"
    " caption center cite code col colgroup data dd del details dfn dialog dir div dl dt"
    " em fieldset figcaption figure font footer g h1 h2 h3 h4 h5 h6 header hr i iframe"
    " img input ins kbd label legend li main map area mark math menu meter mfrac mi mn mo"
    " mrow msub msup msubsup mtext nav nobr noscript ol optgroup option output p param"
    " path picture pre progress q rp rt ruby s samp section select small source span"
    " strike strong sub summary sup svg table tbody td tfoot th thead time tr track tt u"
    " ul use var video wbr".split()
)
DROPPED = frozenset("script style object embed applet form title textarea xmp".split())
TAG = re.compile(r"<([A-Za-z][\w-]*)(?![\w.:@-])[^<>]*>")
CLOSING = re.compile(r"</([A-Za-z][\w-]*)")


@rule("PUB506")
def unknown_html(document: Document) -> Iterator[Finding]:
    """Find tags that HTML does not have, and those that no format lets through."""
    for _, held in texts(document, "<"):
        text = document.text[held.start : held.end]
        closed = {name.lower() for name in CLOSING.findall(text)}
        for found in TAG.finditer(without_math(text)):
            name = found[1].lower()
            own = name in closed or "-" in name
            if name not in KNOWN and (name in DROPPED or not own):
                at = held.start + found.start()
                yield _finding(name, Span(at, at + len(found[0])), found[0])


def _finding(name: str, span: Span, written: str) -> Finding:
    shown = one_line(written)[:40]
    if name in DROPPED:
        message, fix = f"`<{name}>` has no place in a list", "take it out"
    else:
        message = f"browsers take `{shown}` for a tag; readers do not see it"
        fix = "write `&lt;` for the `<`"
    return Finding("PUB506", message, span, fix, severity="warning")
