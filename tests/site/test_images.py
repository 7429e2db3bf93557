"""Where a site's pictures are, and how large: from names and first bytes alone."""

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.site import images, pixels
from publist.site.folder import Folder

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480)
EXIF = b"\xff\xe1" + struct.pack(">H", 9000) + bytes(8998)
FRAME = b"\xff\xc2" + struct.pack(">HBHH", 17, 8, 480, 640)
RIFF = b"RIFF\0\0\0\0WEBP"

SIZES = [
    pytest.param(PNG, (640, 480), id="PNG"),
    pytest.param(b"GIF89a" + struct.pack("<HH", 640, 480), (640, 480), id="GIF"),
    pytest.param(b"\xff\xd8" + EXIF + FRAME, (640, 480), id="JPEG behind a profile"),
    pytest.param(b"\xff\xd8" + EXIF[:50], None, id="JPEG cut short"),
    pytest.param(
        RIFF + b"VP8X" + bytes(8) + b"\x7f\x02\0\xdf\x01\0",
        (640, 480),
        id="WebP, extended",
    ),
    pytest.param(
        RIFF + b"VP8L" + bytes(4) + b"\x2f" + struct.pack("<I", 639 | 479 << 14),
        (640, 480),
        id="WebP, lossless",
    ),
    pytest.param(
        RIFF + b"VP8 " + bytes(7) + b"\x9d\x01\x2a" + struct.pack("<HH", 640, 480),
        (640, 480),
        id="WebP",
    ),
    pytest.param(
        b"BM" + bytes(16) + struct.pack("<ii", 640, 480), (640, 480), id="BMP"
    ),
    pytest.param(
        b'<?xml version="1.0"?>\n<svg width="640px" height=\'480.2\'>',
        (640, 480),
        id="SVG",
    ),
    pytest.param(
        b'<svg width="100%" viewBox="0 0 6 4">', None, id="SVG without a size"
    ),
    pytest.param(PNG[:20], None, id="PNG cut short"),
    pytest.param(b"", None, id="empty"),
    pytest.param(b"plain text", None, id="no picture"),
]


@pytest.mark.parametrize(("content", "expected"), SIZES)
def test_the_size_of_a_picture(
    content: bytes, expected: pixels.Size | None, tmp_path: Path
) -> None:
    (tmp_path / "a").write_bytes(content)
    assert pixels.read(tmp_path / "a") == expected


def test_a_picture_that_is_gone_has_no_size(tmp_path: Path) -> None:
    assert pixels.read(tmp_path / "a") is None


HEADS = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", RIFF, b"BM", b"<svg "]


@given(st.sampled_from(HEADS), st.binary(max_size=60))
def test_no_bytes_are_too_strange(
    tmp_path_factory: pytest.TempPathFactory, head: bytes, rest: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "strange"
    path.write_bytes(head + rest)
    size = pixels.read(path)
    assert size is None or min(size) > 0


def of(folder: Path, *names: str) -> images.Images:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"12")
    return images.read(Folder(folder))


def test_pictures_are_known_by_their_paths(tmp_path: Path) -> None:
    told = of(tmp_path, "images/pubpic/A.PNG", "b.jpg", "paper.pdf", "_site/c.png")
    assert set(told.pictures) == {"images/pubpic/A.PNG", "b.jpg"}
    assert told.pictures["b.jpg"].size == 2
    assert told.folders == {"images/pubpic", ""}


def test_a_picture_that_is_taken_away_meanwhile_is_left_out(tmp_path: Path) -> None:
    of(tmp_path, "a.png", "b.png")
    folder = Folder(tmp_path)
    assert len(folder.files) == 2
    (tmp_path / "a.png").unlink()
    assert set(images.read(folder).pictures) == {"b.png"}


NAMES = [
    pytest.param("images/a.png", None, id="right as it is"),
    pytest.param("images/b.png", None, id="not there"),
    pytest.param("other/a.png", None, id="in another folder"),
    pytest.param("images/A.png", "images/a.png", id="another case"),
    pytest.param("Images/a.PNG", "images/a.png", id="the folder as well"),
    pytest.param("images/C.png", None, id="two could be meant"),
]


@pytest.mark.parametrize(("path", "expected"), NAMES)
def test_another_letter_case(path: str, expected: str | None, tmp_path: Path) -> None:
    told = of(tmp_path, "images/a.png", "images/c.PNG", "images/c.png")
    if "images/c.PNG" in told.pictures:  # a disk of macOS holds one of the two
        assert told.in_another_case(path) == expected


def test_pictures_of_one_name(tmp_path: Path) -> None:
    told = of(tmp_path, "images/a.png", "b/A.png", "b/c.png")
    assert told.named("x/a.png") == ("b/A.png", "images/a.png")
    assert told.named("d.png") == ()
