"""The quick way through a field gives what the whole way gives, or leaves it alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.nasty import NASTY

from publist.render.fields import inline
from publist.render.fields.inline import _quick, clean, one_line
from publist.render.fields.tree import parts_of

WORDS = st.lists(
    st.sampled_from(
        [
            *("**", "*", " ", ", ", ".", "A. Bee", "D. S.", "é", "’", "-", "; ", ")"),
            *("(", "_", "1", "Ann", "**Bee**", " **C. Dee**,", "***", "\u00a0", "²"),
        ]
    ),
    max_size=10,
).map("".join)
QUICK = [
    pytest.param("A. Bee, C. Dee", "A. Bee, C. Dee", id="plain"),
    pytest.param(
        "A. Bee *, **C. Dee**", "A. Bee *, <strong>C. Dee</strong>", id="bold"
    ),
    pytest.param("**C. D.**, E", "<strong>C. D.</strong>, E", id="a dot at the end"),
    pytest.param("**C. Dee***", None, id="a mark behind"),
    pytest.param("x**C. Dee**", None, id="inside a word"),
    pytest.param("** C. Dee**", None, id="no bold at all"),
    pytest.param("**A & B**", None, id="a sign of HTML"),
    pytest.param("**A** _b_", None, id="italics"),
]


@pytest.mark.parametrize(("line", "html"), QUICK)
def test_quick(line: str, html: str | None) -> None:
    assert _quick(line, stars=False) == html


@settings(max_examples=400)
@given(
    st.one_of(WORDS, st.text(), st.sampled_from(sorted(NASTY.values()))), st.booleans()
)
def test_the_whole_way_gives_the_same(text: str, stars: bool) -> None:  # noqa: FBT001
    line = one_line(text)
    quick = _quick(line, stars=stars)
    if quick is None:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inline, "_quick", lambda *_, **__: None)
        assert parts_of(clean(line, stars=stars)) == parts_of(quick)


@pytest.mark.parametrize(
    ("words", "html"),
    [
        pytest.param("a", "<b>x</b>**y** [ ", id="read as HTML alone"),
        pytest.param("", "<b>x</b><strong>y</strong> [", id="read as Markdown"),
    ],
)
def test_what_is_too_long_for_markdown(words: str, html: str) -> None:
    long = words * inline.LONGEST
    assert clean(f"<b>x</b>**y** [ {long}") == html + long
