"""Whatever program saved a file, its text comes out and a guess is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.sources import decode


@pytest.mark.parametrize(
    ("data", "text", "notice"),
    [
        pytest.param(b"plain", "plain", None, id="ascii"),
        pytest.param("Müller".encode(), "Müller", None, id="utf-8"),
        pytest.param("Müller".encode("utf-8-sig"), "Müller", None, id="utf-8 BOM"),
        pytest.param("Müller".encode("utf-16"), "Müller", None, id="utf-16"),
        pytest.param(
            b"\xfe\xff" + "Müller".encode("utf-16-be"), "Müller", None, id="big-endian"
        ),
        pytest.param(
            "Müller".encode("utf-16-le"),
            "Müller",
            "no byte order mark; read as utf-16-le",
            id="utf-16, no BOM",
        ),
        pytest.param(
            "Müller".encode("utf-16-be"),
            "Müller",
            "no byte order mark; read as utf-16-be",
            id="big-endian, no BOM",
        ),
        pytest.param(
            b"a\0b\0", "ab", "no byte order mark; read as utf-16-le", id="two"
        ),
        pytest.param(b"ab\0c", "ab\0c", None, id="a zero: untouched"),
        pytest.param(
            b"a\nM\xfcller \x96 x",
            "a\nMüller – x",
            "not UTF-8 (line 2); read as Windows-1252",
            id="windows",
        ),
        pytest.param(
            b"\x81 M\xfcller",
            "\x81 Müller",
            "not UTF-8 (line 1); read as Latin-1",
            id="latin-1: a byte Windows does not have",
        ),
        pytest.param(
            b"\xef\xbb\xbfM\xfcller",
            "M�ller",
            "some bytes are not utf-8-sig; they show as �",
            id="BOM, then no utf-8",
        ),
    ],
)
def test_decode(data: bytes, text: str, notice: str | None) -> None:
    assert decode(data) == (text, notice)


@given(st.binary())
def test_no_bytes_are_refused(data: bytes) -> None:
    text, _ = decode(data)
    assert isinstance(text, str)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\0")))
def test_utf8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()) == (text, None)
