"""All rules on addresses at once: one cause is one edit, and a mended one stays."""

from hypothesis import example, given
from hypothesis import strategies as st
from tests.checks.links import linked
from tests.store.lists import LIST

from publist import checks
from publist.checks import Finding
from publist.store.document import parse
from publist.store.edits import apply_edits
from publist.store.mending import mend

BEGINNINGS = [
    "https://",
    "http://",
    "hhttp://",
    "ttps//",
    "https:/",
    "doi:",
    "www.",
    "<",
]
MIDDLES = ["doi.org/", "dx.doi.org/", "a.org/", "10.1000/", "arxiv.org/abs/", "a.pdf"]
MIDDLES += [
    "www-nature-com.ezproxy.a.edu/",
    "www.nature.com/",
    "{{ a }}",
    "10.1000/a(1)",
]
ENDS = ["", " ", "%20", ".", ",", ")", ">", "\\_b", ", ", "\u200b", "\t", "1707.03362"]
pieces = st.sampled_from(BEGINNINGS + MIDDLES + ENDS)
addresses = st.lists(pieces, min_size=1, max_size=6).map("".join)
styles = st.sampled_from(["'{}'", '"{}"', "{}"])
CODES = {code for code in checks.rules() if code.startswith("PUB3")}


def run(text: str) -> list[Finding]:
    return checks.run(parse(text, LIST), codes=CODES)


@given(addresses, styles)
@example("https://doi.org/ https://doi.org/10.1000/a", "{}")
@example("http://doi.org/http://doi.org/10.1000/a", "{}")
@example("https://a.org/b\\_c,", "{}")
def test_edits_keep_clear_of_each_other(address: str, style: str) -> None:
    text = linked(style.format(address))
    apply_edits(text, [edit for one in run(text) for edit in one.edits])


@given(addresses, styles)
@example("https://doi.org/https://doi. org/10.1000/a.", "'{}'")
def test_mending_ends(address: str, style: str) -> None:
    document = parse(linked(style.format(address)), LIST)
    for _ in range(10):
        groups = [one.edits for one in run(document.text) if one.edits]
        document, made = mend(document, groups)
        if not made:
            return
    message = f"mended again and again: {document.text}"
    raise AssertionError(message)
