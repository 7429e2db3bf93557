"""What the tests of the rules about people share: author lines in, a list out."""


def listed(*lines: str, newline: str = "\n") -> str:
    """Return a list whose entries have these author lines."""
    entries = (f"- title: x\n  authors: {line}\n" for line in lines)
    return "".join(entries).replace("\n", newline)
