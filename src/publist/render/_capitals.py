"""Which words of a title keep their capitals whatever a bibliography style does.

BibTeX's styles write titles in lower case, except what stands in braces. Braced are
words with a capital inside (``DNA``, ``McDonald``, ``3D``) and, where the title is a
sentence and not a headline, words that begin with one: those are names. Whole titles
never are: a style could not change them any more.
"""

import re

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
INNER = re.compile(r"[^\W_]+[A-Z]|\d[A-Z]")
HEADLINE = 0.6
"""Share of longer words with a capital from which on a title is a headline."""

LONG = 4
SHOUTED = 4
"""Words in capitals that make a title shouted, not four acronyms."""

LONGEST = 1000
"""Characters; what is longer is no title, and each word is looked at in its place."""

START = re.compile(r"(?:^|[.:?!–—]\s*|[“\"‘(]\s*)$")


def protected(title: str) -> set[int]:
    """Return the places of all characters whose capitals must stay."""
    if len(title) > LONGEST:
        return set()
    words = [found for found in WORD.finditer(title) if found[0][0].isascii()]
    if len(words) >= SHOUTED and title == title.upper():
        return set()
    names = not _is_headline(title, words)
    kept = (
        word
        for word in words
        if INNER.match(word[0])
        or _is_letter(title, word)
        or (names and word[0][0].isupper() and not _starts(title, word))
    )
    return {place for word in kept for place in range(*word.span())}


def _is_headline(title: str, words: list[re.Match[str]]) -> bool:
    long = [w for w in words if len(w[0]) >= LONG and not _starts(title, w)]
    capital = sum(word[0][0].isupper() for word in long)
    return not long or capital > HEADLINE * len(long)


def _starts(title: str, word: re.Match[str]) -> bool:
    """Tell whether a word stands where a sentence or a subtitle begins."""
    return bool(START.search(title[: word.start()]))


def _is_letter(title: str, word: re.Match[str]) -> bool:
    """Tell whether a word is one letter with a meaning: ``vitamin C``, not ``A model``."""
    if len(word[0]) > 1 or not word[0].isupper():
        return False
    return word[0] != "A" or not re.match(r" \w", title[word.end() :])
