import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from publist.model.text import fold, one_line, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Folded data", "Folded data", id="plain: untouched"),
        pytest.param("a < b and c > d", "a < b and c > d", id="comparisons"),
        pytest.param("37:3+<209::AID", "37:3+<209::AID", id="SICI"),
        pytest.param("<i>Homo</i> s.", "Homo s.", id="tags"),
        pytest.param("a<!-- x -->b", "ab", id="comment"),
        pytest.param('<a href="x">y</a>', "y", id="attribute"),
        pytest.param("[y](https://x.org)", "y", id="Markdown link"),
        pytest.param("[y] (x)", "[y] (x)", id="brackets"),
        pytest.param("![y](x.png)", "![y](x.png)", id="picture"),
        pytest.param("**A. Bee**, C.", "A. Bee, C.", id="bold"),
        pytest.param("E. Fox, *A. Bee* (_x y_)", "E. Fox, A. Bee (x y)", id="italics"),
        pytest.param("A *, B* and *C, D*", "A *, B* and *C, D*", id="stars as marks"),
        pytest.param("x_1 and _y, a * b * c", "x_1 and _y, a * b * c", id="signs"),
        pytest.param("A *and B*", "A *and B*", id="a star, then and"),
        pytest.param("__A. Bee__", "A. Bee", id="bold, underscores"),
        pytest.param("A*, B*", "A*, B*", id="marks"),
        pytest.param("A &amp; B", "A & B", id="entity"),
        pytest.param("&#233;", "é", id="number"),
        pytest.param("A & B; C", "A & B; C", id="ampersand"),
        pytest.param("R&D; AT&T", "R&D; AT&T", id="no entity"),
        pytest.param("a\n  b\tc", "a b c", id="white space"),
        pytest.param("a\x1b[31mb", "a [31mb", id="terminal code"),
        pytest.param("a\x1b]0;t\x07b", "a ]0;t b", id="terminal title"),
        pytest.param("a\x9b31mb", "a 31mb", id="C1 control"),
        pytest.param("a\u202eb", "a b", id="direction override"),
        pytest.param("a\u2028b", "a b", id="line separator"),
        pytest.param("a\rb", "a b", id="carriage return"),
        pytest.param("&#27;[31m", "[31m", id="terminal code as an entity"),
        pytest.param("&#x9b;31m", "›31m", id="HTML's own reading of C1"),
        pytest.param("naïve 漢字 🎉", "naïve 漢字 🎉", id="Unicode"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Folded Data", "folded data", id="case"),
        pytest.param("naïve Núñez", "naive nunez", id="accents"),
        pytest.param("nai\u0308ve", "naive", id="decomposed"),
        pytest.param(
            "Søgaard Łukasz Weiß Þór", "sogaard lukasz weiss thor", id="Latin"
        ),
        pytest.param("a-b, c: d!", "a b c d", id="punctuation"),
        pytest.param("x_1", "x 1", id="underscore"),
        pytest.param("漢字", "漢字", id="no Latin"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
@example("𝕬")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters() | st.sampled_from("\x1b\x07\x9b\u202e<>&[]()*_;#")))
def test_no_control_character_is_left(text: str) -> None:
    for shown in (plain(text), one_line(text)):
        assert not {*map(ord, shown)} & {*range(32), *range(0x7F, 0xA0), 0x202E}
        assert shown == shown.strip()
