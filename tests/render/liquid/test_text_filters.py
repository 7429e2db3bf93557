"""Filters on text: what `strip_html` takes out, and that it ends whatever a field holds."""

import pytest
from tests.checks.test_fixes import in_time

from publist.render.liquid.filters.text import strip_html

TEXTS = [
    pytest.param("a <b>c</b>", "a c", id="tags"),
    pytest.param("a<!-- <script> -->b</script>", "ab", id="script in a comment"),
    pytest.param("a<script>1<!--</script>b-->", "ab-->", id="comment in a script"),
    pytest.param("a<style>b<style></style>c", "ac", id="style in a style"),
    pytest.param("a<!-->b-->c", "ac", id="half an end"),
    pytest.param("a<script>b", "ab", id="script without an end"),
    pytest.param("1 < 2", "1 < 2", id="no tag"),
    pytest.param("<<b\n>a> < c", "a> < c", id="tag in a tag"),
]
ENDLESS = ["<", "<script", "<!--", "<style>", "<!-- <script "]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_strip_html(text: str, expected: str) -> None:
    assert strip_html(text) == expected


@pytest.mark.parametrize("piece", ENDLESS)
def test_strip_html_ends(piece: str) -> None:
    with in_time(piece):
        strip_html(piece * 200_000)
