"""How large a picture is, from the first bytes of its file; nothing is decoded.

Returns None for what cannot be told: a broken file, a format that is not known, an SVG
that has no size of its own.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

Size = tuple[int, int]
"""Width and height."""

HEAD = 4096
SEGMENTS = 400
"""A JPEG may have so many parts before its size; a profile alone can take fifty."""

FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""The JPEG markers that begin a frame, which tells the size. Source: ITU-T T.81, B.1."""

NUMBER = rb"\s*=\s*[\"']\s*(\d+(?:\.\d+)?)(?:px)?\s*[\"']"


def read(path: Path) -> Size | None:
    """Return the width and height of a picture."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            found = next((form for mark, form in FORMS if mark(head)), None)
            size = found(head, file) if found else None
    except (OSError, IndexError):
        return None
    return size if size and min(size) > 0 else None


def _png(head: bytes, file: BinaryIO) -> Size | None:
    del file
    return _pair(head[16:24], 4, "big") if head[12:16] == b"IHDR" else None


def _gif(head: bytes, file: BinaryIO) -> Size | None:
    del file
    return _pair(head[6:10], 2, "little")


def _bmp(head: bytes, file: BinaryIO) -> Size | None:
    del file
    return _pair(head[18:26], 4, "little")


def _webp(head: bytes, file: BinaryIO) -> Size | None:
    del file
    kind = head[12:16]
    if kind == b"VP8X":
        wide, high = _pair(head[24:30], 3, "little") or (-1, -1)
        return wide + 1, high + 1
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    wide, high = _pair(head[26:30], 2, "little") or (0, 0)
    return wide & 0x3FFF, high & 0x3FFF


def _jpeg(head: bytes, file: BinaryIO) -> Size | None:
    del head
    file.seek(2)
    for _ in range(SEGMENTS):
        marker = file.read(4)
        if len(marker) < 4 or marker[0] != 0xFF:  # noqa: PLR2004  marker and length
            return None
        if marker[1] in FRAMES:
            high, wide = _pair(file.read(5)[1:], 2, "big") or (0, 0)
            return wide, high
        file.seek(int.from_bytes(marker[2:], "big") - 2, 1)
    return None


def _svg(head: bytes, file: BinaryIO) -> Size | None:
    del file
    tag = re.search(rb"<svg\b[^>]*", head)
    sides = [
        re.search(rb"\b%s%s" % (side, NUMBER), tag[0] if tag else b"")
        for side in (b"width", b"height")
    ]
    wide, high = (round(float(one[1])) if one else 0 for one in sides)
    return wide, high


def _pair(held: bytes, count: int, order: str) -> Size | None:
    if len(held) < 2 * count:
        return None
    little = order == "little"
    one, other = (
        int.from_bytes(part, "little" if little else "big")
        for part in (held[:count], held[count : 2 * count])
    )
    return one, other


FORMS: tuple[
    tuple[Callable[[bytes], bool], Callable[[bytes, BinaryIO], Size | None]], ...
] = (
    (lambda head: head.startswith(b"\x89PNG\r\n\x1a\n"), _png),
    (lambda head: head.startswith(b"\xff\xd8\xff"), _jpeg),
    (lambda head: head.startswith((b"GIF87a", b"GIF89a")), _gif),
    (lambda head: head.startswith(b"RIFF") and head[8:12] == b"WEBP", _webp),
    (lambda head: head.startswith(b"BM"), _bmp),
    (lambda head: b"<svg" in head, _svg),
)
