"""What the patterns read, bibtexparser reads as well, and the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.corpus import CORPUS, needs_corpus

from publist.sources import decode
from publist.sources._entries import Entry, Fault
from publist.sources._regular import Irregular, stretches
from publist.sources._split import Block, blocks, parsed
from publist.sources._values import Macros

FILES = sorted(CORPUS.glob("bib/*/*.bib"))


def seen(found: Iterator[Block]) -> list[object]:
    """Return what can be told from blocks, whoever cut them."""
    return [one for block in found for one in _seen(block)]


def _seen(block: Block) -> Iterator[object]:
    if isinstance(block, Entry):
        fields = [
            (name, (value, []) if isinstance(value, str) else Macros().expand(value))
            for name, value in block.fields
        ]
        yield block.line, block.kind.lower(), block.key, fields, block.mended
    elif isinstance(block, Fault):  # why it failed depends on what comes behind it
        yield block.line, block.key, block.fate
    else:
        yield block.line, block.name, Macros().expand(block.value)


def assert_read_alike(text: str) -> None:
    assert seen(blocks(text)) == seen(parsed(Irregular(text, 1)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("@misc{k, a = {A}}", id="one field"),
        pytest.param('  @Misc {k,\n a={A {B {C}}},\nb = "x {y} z",\n}\n', id="usual"),
        pytest.param("@misc{k:1/é(2), a+an:x = {1=b}, year = 2020, m = jan }", id="signs"),
        pytest.param('@misc{k, a = "M{\\"u}ller, \\"x"}', id="quotes behind backslashes"),
        pytest.param('@misc{k, a = {a "b" c, d = e % @ f # (g)}}', id="signs in braces"),
        pytest.param("@misc{k,\n a = {\n\\foo\\\\x}\n}", id="lines and backslashes"),
    ],
)  # fmt: skip
def test_regular(text: str) -> None:
    (only,) = stretches(text)
    assert isinstance(only, Entry)
    assert_read_alike(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("@misc{k}", id="no fields"),
        pytest.param("@misc(k, a = {A})", id="round"),
        pytest.param("@misc{k, a = {A}} trailing", id="text behind it"),
        pytest.param("@misc{k, a = {A}} @misc{l, b = {B}}", id="two on a line"),
        pytest.param("@misc{k, a = {A\\}}", id="backslash before a brace"),
        pytest.param("@misc{k, a = b # {c}}", id="concatenated"),
        pytest.param("@misc{k, a = {A},, b = {B}}", id="two commas"),
        pytest.param("@misc{k, a = {A} b = {B}}", id="no comma"),
        pytest.param('@misc{k, a = "x {"} y"}', id="quotation mark in braces"),
        pytest.param("@misc{k, a = {{{{{{A}}}}}}}", id="deep"),
        pytest.param("@string{k = {A}}", id="macro"),
        pytest.param("@comment{k, a = {A}}", id="comment"),
        pytest.param("@misc{k, a = {A\n@misc{l, b = {B}}", id="not closed"),
    ],
)
def test_left_for_the_parser(text: str) -> None:
    assert all(isinstance(one, Irregular) for one in stretches(text) if one.line == 1)
    assert_read_alike(text)


fragments = st.sampled_from(
    [
        "\n@misc{", "@misc{", "k,", "a = {", "}", "},", ",", " = ", '"', 'b = "', "{",
        "\\", "\n", " ", "%", "#", "@", "(", ")", "T", '\\"', "2000", "x = y", "é",
        "\n@string{s = {S}}", "\n@comment{", '\n@misc{k, a = {A}, b = "B", c = d}\n',
    ]
)  # fmt: skip


@given(st.lists(fragments, max_size=40).map("".join))
def test_any_text_is_read_alike(text: str) -> None:
    assert_read_alike(text)


@needs_corpus
@pytest.mark.parametrize("path", FILES[::5], ids=lambda path: path.stem[:40])
def test_real_files_are_read_alike(path: Path) -> None:
    text = decode(path.read_bytes())[0].replace("\r\n", "\n").replace("\r", "\n")
    assert_read_alike(text)
