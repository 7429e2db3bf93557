"""A sheet to draw on, saved as PNG, with the standard library only.

Positions are in a unit square with the origin at the lower left; ``Canvas.place``
is the one place that turns them into pixels. Edges are smooth: a pixel takes as
much of a colour as the shape covers of it, in eighths, which keeps the files small.
"""

import math
import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import pairwise

Colour = tuple[int, int, int]
Point = tuple[float, float]

PAPER: Colour = (246, 248, 252)


class Canvas:
    """An RGB picture with smooth edges."""

    def __init__(self, size: tuple[int, int] = (480, 320), margin: int = 36) -> None:
        """Start with an empty sheet."""
        self.width, self.height = size
        self.margin = margin
        self.pixels = bytearray(bytes(PAPER) * (self.width * self.height))

    def place(self, point: Point) -> Point:
        """Turn unit coordinates into pixels."""
        u, v = point
        across, down = self.width - 2 * self.margin, self.height - 2 * self.margin
        return self.margin + u * across, self.height - self.margin - v * down

    def blend(self, x: int, y: int, colour: Colour, share: float) -> None:
        """Mix ``colour`` into one pixel."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return
        at = 3 * (y * self.width + x)
        red, green, blue = self.pixels[at : at + 3]
        mixed = mix((red, green, blue), colour, round(8 * share) / 8)
        self.pixels[at : at + 3] = bytes(mixed)

    def box(self, low: Point, high: Point, colour: Colour) -> None:
        """Fill the rectangle between two corners."""
        (left, bottom), (right, top) = self.place(low), self.place(high)
        for y in range(math.floor(top), math.ceil(bottom)):
            rows = min(y + 1.0, bottom) - max(float(y), top)
            for x in range(math.floor(left), math.ceil(right)):
                columns = min(x + 1.0, right) - max(float(x), left)
                self.blend(x, y, colour, rows * columns)

    def line(self, points: Sequence[Point], colour: Colour, width: float = 3) -> None:
        """Draw a line through the points, with round joints."""
        spots = [self.place(point) for point in points]
        cover: dict[tuple[int, int], float] = {}
        for start, end in pairwise(spots):
            for x, y, gap in near(start, end, width):
                share = min(1.0, width / 2 + 0.5 - gap)
                cover[x, y] = max(share, cover.get((x, y), 0.0))
        for (x, y), share in cover.items():
            self.blend(x, y, colour, share)

    def dot(self, point: Point, colour: Colour, size: float = 12) -> None:
        """Draw a disc; ``size`` is its diameter in pixels."""
        self.line([point, point], colour, size)

    def png(self) -> bytes:
        """Return the picture as a PNG file."""
        stride = 3 * self.width
        starts = range(0, len(self.pixels), stride)
        rows = b"".join(b"\0" + self.pixels[at : at + stride] for at in starts)
        header = struct.pack(">2I5B", self.width, self.height, 8, 2, 0, 0, 0)
        parts = chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows, 9))
        return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + chunk(b"IEND", b"")


def mix(low: Colour, high: Colour, share: float) -> Colour:
    """Return a colour between two."""
    red, green, blue = (
        round(a + (b - a) * share) for a, b in zip(low, high, strict=True)
    )
    return red, green, blue


def chunk(kind: bytes, body: bytes) -> bytes:
    """Return one PNG chunk."""
    check = struct.pack(">I", zlib.crc32(kind + body))
    return struct.pack(">I", len(body)) + kind + body + check


def near(start: Point, end: Point, width: float) -> Iterator[tuple[int, int, float]]:
    """Yield the pixels close to a segment, and how far off they are."""
    (ax, ay), (bx, by) = start, end
    reach = width / 2 + 1
    length = (bx - ax) ** 2 + (by - ay) ** 2
    for y in range(math.floor(min(ay, by) - reach), math.ceil(max(ay, by) + reach)):
        for x in range(math.floor(min(ax, bx) - reach), math.ceil(max(ax, bx) + reach)):
            px, py = x + 0.5 - ax, y + 0.5 - ay
            along = (px * (bx - ax) + py * (by - ay)) / length if length else 0.0
            t = min(1.0, max(0.0, along))
            gap = math.hypot(px - t * (bx - ax), py - t * (by - ay))
            if gap < width / 2 + 0.5:
                yield x, y, gap
