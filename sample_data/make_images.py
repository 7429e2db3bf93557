"""Draw the pictures of the sample site: one per publication, and the banner.

    python make_images.py

Nothing is random, so a second run writes the same bytes. To add a picture, write a
function under ``@picture(name)``; it draws in a unit square (see ``canvas.py``).
"""

import math
from collections.abc import Callable
from pathlib import Path

from canvas import PAPER, Canvas, Colour, Point, mix

ICE: Colour = (229, 240, 243)
GRID: Colour = (220, 228, 238)
INK: Colour = (31, 52, 84)
BLUE: Colour = (62, 124, 204)
TEAL: Colour = (42, 157, 143)
AMBER: Colour = (233, 162, 59)
CORAL: Colour = (209, 73, 91)

GOLDEN = 0.6180339887


Picture = Callable[[Canvas], None]
PICTURES: dict[str, Picture] = {}


def curve(value: Callable[[float], float], steps: int = 120) -> list[Point]:
    """Return points of ``value`` over the unit interval."""
    return [(i / steps, value(i / steps)) for i in range(steps + 1)]


def scatter(count: int, centre: Point, spread: float) -> list[Point]:
    """Return a cloud of points, evenly spread in a disc."""
    turns = [(spread * math.sqrt((i + 0.5) / count), i * GOLDEN) for i in range(count)]
    x, y = centre
    return [
        (x + r * math.cos(math.tau * t), y + 1.5 * r * math.sin(math.tau * t))
        for r, t in turns
    ]


def axes(canvas: Canvas) -> None:
    """Draw a light grid and two axes."""
    for i in range(1, 5):
        canvas.line([(0, i / 4), (1, i / 4)], GRID, 1)
        canvas.line([(i / 4, 0), (i / 4, 1)], GRID, 1)
    canvas.line([(0, 1), (0, 0), (1, 0)], INK, 2)


def cells(
    canvas: Canvas, shape: tuple[int, int], colour: Callable[[int, int], Colour]
) -> None:
    """Fill a table of boxes with a small gap between them."""
    columns, rows = shape
    for i in range(columns):
        for j in range(rows):
            low = (i + 0.06) / columns, (j + 0.06) / rows
            canvas.box(low, ((i + 0.94) / columns, (j + 0.94) / rows), colour(i, j))


def picture(name: str) -> Callable[[Picture], Picture]:
    """Register a function as the drawing of ``name``."""

    def register(draw: Picture) -> Picture:
        PICTURES[name] = draw
        return draw

    return register


@picture("accumulators")
def accumulators(canvas: Canvas) -> None:
    """Draw a running sum, exact and rounded to few levels."""

    def exact(x: float) -> float:
        return 0.1 + 0.75 * x + 0.08 * math.sin(9 * x)

    axes(canvas)
    canvas.line(curve(exact), BLUE)
    canvas.line(curve(lambda x: min(0.75, round(8 * exact(x)) / 8), 480), CORAL)


@picture("task-similarity")
def task_similarity(canvas: Canvas) -> None:
    """Draw forgetting as a heat map: worst at medium similarity."""

    def heat(i: int, j: int) -> Colour:
        share = math.exp(-(((i - 6.5) / 3.4) ** 2)) * (1 - j / 13)
        return mix(ICE, CORAL, share)

    cells(canvas, (14, 9), heat)


@picture("denoisers")
def denoisers(canvas: Canvas) -> None:
    """Draw a denoiser that is flat around each clean point."""
    axes(canvas)
    canvas.line([(0, 0), (1, 1)], GRID, 3)
    steps = (0, 0.2), (0.28, 0.2), (0.42, 0.5), (0.58, 0.5), (0.72, 0.8), (1, 0.8)
    canvas.line(steps, TEAL, 4)
    for x, y in ((0.18, 0.2), (0.5, 0.5), (0.82, 0.8)):
        for shift in (-0.06, -0.03, 0.03, 0.06):
            canvas.dot((x + shift, y), AMBER, 9)
        canvas.dot((x, y), INK, 13)


@picture("dropcompute")
def dropcompute(canvas: Canvas) -> None:
    """Draw the compute times of workers, cut at a common limit."""
    canvas.line([(0, 0), (0, 1)], INK, 2)
    limit = 0.68
    for i, length in enumerate((0.58, 0.64, 0.93, 0.55, 0.7, 0.61, 0.84)):
        low, high = (i + 0.2) / 7, (i + 0.8) / 7
        canvas.box((0.01, low), (min(length, limit), high), BLUE)
        if length > limit:
            canvas.box((limit, low), (length, high), mix(PAPER, CORAL, 0.4))
    canvas.line([(limit, -0.02), (limit, 1.02)], CORAL, 4)


@picture("explore")
def explore(canvas: Canvas) -> None:
    """Draw a maze and a way through it."""
    maze = "1011111", "1010001", "1110111", "0010100", "1110111"
    cells(canvas, (7, 5), lambda i, j: GRID if maze[j][i] == "1" else INK)
    stops = (0, 0), (0, 2), (2, 2), (2, 0), (6, 0), (6, 2), (4, 2), (4, 4), (6, 4)
    path = [((i + 0.5) / 7, (j + 0.5) / 5) for i, j in stops]
    canvas.line(path, TEAL, 6)
    canvas.dot(path[0], BLUE, 22)
    canvas.dot(path[-1], AMBER, 22)


@picture("sharpness")
def sharpness(canvas: Canvas) -> None:
    """Draw a loss that oscillates while the sharpness only falls."""
    axes(canvas)
    loss = [
        (i / 24, 0.4 * math.exp(-i / 14) * (1 + 0.6 * (-1) ** i)) for i in range(25)
    ]
    falling = [(i / 12, 0.5 + 0.42 * math.exp(-i / 4)) for i in range(13)]
    canvas.line(loss, AMBER, 2.5)
    canvas.line(falling, BLUE)
    for point in falling:
        canvas.dot(point, BLUE, 10)


@picture("continual")
def continual(canvas: Canvas) -> None:
    """Draw separable classes and the separators of successive tasks."""
    for i in range(4):
        slope = 0.4 - 0.22 * i
        ends = (0.5 - slope, 0.0), (0.5 + slope, 1.0)
        canvas.line(ends, mix(GRID, INK, (i + 1) / 4), 2 + i / 2)
    for point in scatter(16, (0.14, 0.62), 0.13):
        canvas.dot(point, BLUE)
    for point in scatter(16, (0.86, 0.38), 0.13):
        canvas.dot(point, CORAL)


@picture("alias-free")
def alias_free(canvas: Canvas) -> None:
    """Draw a fast wave, its samples, and the slow wave they seem to show."""

    def wave(turns: float) -> Callable[[float], float]:
        return lambda x: 0.5 + 0.4 * math.cos(math.tau * turns * x)

    axes(canvas)
    canvas.line(curve(wave(11), 480), mix(PAPER, BLUE, 0.55), 2)
    canvas.line(curve(wave(1)), CORAL)
    for i in range(13):
        canvas.dot((i / 12, wave(11)(i / 12)), INK)


@picture("minima-stability")
def minima_stability(canvas: Canvas) -> None:
    """Draw a sharp minimum that large steps leave, and a flat one where they rest."""

    def loss(x: float) -> float:
        sharp = 0.7 * math.exp(-(((x - 0.22) / 0.055) ** 2))
        return 0.8 - sharp - 0.7 * math.exp(-(((x - 0.68) / 0.2) ** 2))

    axes(canvas)
    canvas.line(curve(loss, 240), BLUE, 4)
    steps = 0.225, 0.235, 0.2, 0.255, 0.175, 0.29
    canvas.line([(x, loss(x)) for x in steps], CORAL, 2)
    canvas.dot((0.68, loss(0.68) + 0.05), AMBER, 22)


@picture("four-bit")
def four_bit(canvas: Canvas) -> None:
    """Draw a histogram with bins at powers of two."""
    axes(canvas)
    for i in range(16):
        height = 0.92 * math.exp(-(((i - 8.2) / 4.2) ** 2))
        low, high = (i + 0.2) / 16, (i + 0.8) / 16
        canvas.box((low, 0.01), (high, height), TEAL if i % 2 else BLUE)


@picture("codewords")
def codewords(canvas: Canvas) -> None:
    """Draw a codebook: one row of bits per class."""
    book = 0b101101, 0b100111, 0b110101, 0b010110, 0b011011, 0b001110

    def bit(i: int, j: int) -> Colour:
        return (BLUE, AMBER)[j // 3] if book[j] * 41 >> i & 1 else GRID

    cells(canvas, (11, 6), bit)


@picture("forgetting")
def forgetting(canvas: Canvas) -> None:
    """Draw projections that go to and fro between two tasks' solutions."""
    origin = (0.05, 0.1)
    canvas.line([origin, (0.98, 0.28)], BLUE, 3)
    canvas.line([origin, (0.82, 0.98)], TEAL, 3)
    length, path = 1.1, []
    for i in range(12):
        angle = 0.84 if i % 2 == 0 else 0.191
        path.append((0.05 + length * math.cos(angle), 0.1 + length * math.sin(angle)))
        length *= 0.86
    canvas.line(path, CORAL, 2.5)
    for point in path:
        canvas.dot(point, CORAL, 8)


@picture("transposable-masks")
def transposable_masks(canvas: Canvas) -> None:
    """Draw a mask with half of each row and of each column kept."""
    cells(canvas, (8, 8), lambda i, j: (TEAL, GRID)[(i + 3 * j + j // 4) % 4 // 2])


@picture("init-scale")
def init_scale(canvas: Canvas) -> None:
    """Draw paths to a solution, from the rich to the kernel regime."""
    axes(canvas)
    for i, colour in enumerate((CORAL, AMBER, TEAL, BLUE)):
        power = 1 + 1.6 * (3 - i)
        canvas.line([(0.9 * x, 0.9 * x**power) for x, _ in curve(abs)], colour, 3.5)
    canvas.dot((0.9, 0.9), INK, 16)


@picture("stability-edge")
def stability_edge(canvas: Canvas) -> None:
    """Draw the learning rates that stay stable as the delay grows."""

    def edge(x: float) -> float:
        return 0.9 / (1 + 3.5 * x)

    axes(canvas)
    for i in range(24):
        top = edge((i + 0.4) / 24)
        canvas.box((i / 24, 0.01), ((i + 0.8) / 24, top), mix(PAPER, TEAL, 0.3))
    canvas.line(curve(edge), TEAL, 4)


@picture("max-margin")
def max_margin(canvas: Canvas) -> None:
    """Draw two classes, the separator with the largest margin, and its margins."""
    for shift, width in ((-0.16, 1.5), (0.0, 4.0), (0.16, 1.5)):
        canvas.line([(0.2 + shift, 0.02), (0.8 + shift, 0.98)], INK, width)
    for point in (*scatter(13, (0.2, 0.72), 0.13), (0.345, 0.52)):
        canvas.dot(point, BLUE)
    for point in (*scatter(13, (0.8, 0.28), 0.13), (0.655, 0.48)):
        canvas.dot(point, CORAL)


def banner() -> Canvas:
    """Draw a made-up project banner: a ring, and dots that fall into line."""
    canvas = Canvas((610, 150), 20)
    canvas.dot((0.1, 0.5), BLUE, 106)
    canvas.dot((0.1, 0.5), PAPER, 82)
    canvas.dot((0.1, 0.5), AMBER, 30)
    for i in range(60):
        x = 0.24 + 0.76 * i / 59
        spread = 0.5 * (1 - i / 59) ** 1.5
        y = 0.5 + spread * math.cos(math.tau * i * GOLDEN)
        canvas.dot((x, y), (BLUE, TEAL, AMBER, CORAL)[i % 4], 11)
    return canvas


def main() -> None:
    """Write all pictures beside this script."""
    folder = Path(__file__).parent / "images"
    for name, draw in PICTURES.items():
        canvas = Canvas()
        draw(canvas)
        (folder / f"pubpic/{name}.png").write_bytes(canvas.png())
    (folder / "logopic/erc.png").write_bytes(banner().png())


if __name__ == "__main__":
    main()
