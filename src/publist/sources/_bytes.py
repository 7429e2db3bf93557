"""Turn the bytes of a bibliography into text, whatever program saved them.

About one real .bib file in twelve is not UTF-8. None is given up: what is no valid
UTF-8 is read as Windows-1252, which real 8-bit files are, and the caller is told.
"""

import codecs

MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks that programs on Windows put first."""


def decode(data: bytes) -> tuple[str, str | None]:
    """Return the text of ``data``, and a notice if the encoding had to be guessed."""
    for mark, encoding in MARKED:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), _damaged(data, encoding)
    if wide := _wide(data[:1000]):
        return data.decode(
            wide, errors="replace"
        ), f"no byte order mark; read as {wide}"
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        text, encoding = _eight_bit(data)
        return text, f"not UTF-8 (line {line}); read as {encoding}"


def _damaged(data: bytes, encoding: str) -> str | None:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return f"some bytes are not {encoding}; they show as \N{REPLACEMENT CHARACTER}"
    return None


def _wide(start: bytes) -> str:
    """Return which UTF-16 it is where every second byte is zero; '' if it is none."""
    zeros = start[::2].count(0), start[1::2].count(0)
    if max(zeros) * 4 <= len(start) or min(zeros) * 4 > max(zeros):
        return ""
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"


def _eight_bit(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:  # five bytes mean nothing there
        return data.decode("latin-1"), "Latin-1"
