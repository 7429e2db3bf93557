"""Which lines of a file a command changed."""


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that went and those that came, between the first and last."""
    old, new = before.split("\n"), after.split("\n")
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    return old[head : len(old) - tail], new[head : len(new) - tail]


def _alike(one: list[str], other: list[str]) -> int:
    """Return how many lines two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
