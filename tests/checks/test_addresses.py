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
forms = st.sampled_from([linked, "- title: B\n  doi: 10.1000/b\n- doi: {}\n".format])
forms |= st.just("- arxiv: 1707.03362\n- arxiv: {}\n".format)
lists = st.builds(
    lambda form, style, held: form(style.format(held)), forms, styles, addresses
)
CODES = {code for code in checks.rules() if code.startswith("PUB3")}


def run(text: str) -> list[Finding]:
    return checks.run(parse(text, LIST), codes=CODES)


@given(lists)
@example(linked("https://doi.org/ https://doi.org/10.1000/a"))
@example(linked("http://doi.org/http://doi.org/10.1000/a"))
@example(linked("https://a.org/b\\_c,"))
def test_edits_keep_clear_of_each_other(text: str) -> None:
    apply_edits(text, [edit for one in run(text) for edit in one.edits])


@given(lists)
@example(linked("'https://doi.org/https://doi. org/10.1000/a.'"))
def test_mending_ends(text: str) -> None:
    document = parse(text, LIST)
    for _ in range(10):
        groups = [one.edits for one in run(document.text) if one.edits]
        document, made = mend(document, groups)
        if not made:
            return
    message = f"mended again and again: {document.text}"
    raise AssertionError(message)
