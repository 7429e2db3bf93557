"""Values that biber takes for a field: it warns of others and leaves them out."""

import re

PAGE = re.compile(r"\s*[^\W_][^–-]*(?:[–-]+[^–-]*)?")
SEPARATOR = re.compile(r"[;,]")


def is_number(written: str) -> bool:
    """Tell whether a volume is a number."""
    return bool(re.fullmatch(r"\d{1,9}", written, re.ASCII))


def are_pages(written: str) -> bool:
    """Tell whether a text is pages and ranges of pages, by commas."""
    return all(PAGE.fullmatch(piece) for piece in SEPARATOR.split(written))


def is_isbn(written: str) -> bool:
    """Tell whether the check digit of an ISBN is right; biber warns of others."""
    signs = written.replace("-", "").replace(" ", "").upper()
    digits = [
        10 if sign == "X" else int(sign) for sign in signs if sign in "0123456789X"
    ]
    if len(digits) != len(signs):
        return False
    if len(digits) == 10:  # noqa: PLR2004
        return sum(digit * (10 - at) for at, digit in enumerate(digits)) % 11 == 0
    weighted = sum(digit * (3 if at % 2 else 1) for at, digit in enumerate(digits))
    return len(digits) == 13 and weighted % 10 == 0  # noqa: PLR2004


def is_issn(written: str) -> bool:
    """Tell whether the check digit of an ISSN is right."""
    signs = written.replace("-", "").upper()
    if len(signs) != 8 or not (signs[:7] + signs[7].replace("X", "0")).isdecimal():  # noqa: PLR2004
        return False
    digits = [10 if sign == "X" else int(sign) for sign in signs]
    return sum(digit * (8 - at) for at, digit in enumerate(digits)) % 11 == 0
