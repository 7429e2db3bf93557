r"""PUB504 leftover-latex: LaTeX that no page translates.

## Why
Readers see `Brati{\'c}` as it stands: backslashes and braces belong to .bib files. Math
between `$` signs is another matter, sites show it with MathJax.

## Example
    - title: Folded {DNA}
      authors: I. Brati{\'c}

## Use instead
    - title: Folded DNA
      authors: I. Bratić

## Fix
Safe: the letter that is meant, where the accent is known. Unsafe: braces are taken off
words. The rest by hand.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._spots import located, texts
from publist.checks._tex import letters, without_math
from publist.model.text import one_line
from publist.store.document import Document, Field
from publist.store.edits import Edit

BACKSLASH = re.compile(
    r"""
      \{\\[^\s\w]\{?\\?[A-Za-z]\}?\}                # {\'c}  {\'{\i}}
    | \{\\[A-Za-z]+\s*(?:\{\\?[A-Za-z]*\}|[^{}\\]*)\}   # {\ss}  {\v{c}}  {\em word}
    | \\[`'^"~=.]\{\\?[A-Za-z]\}                    # \'{e}
    | (?<=[A-Za-z])\\[`'^"~][aeiouyAEIOUY](?=[a-z,; ]|$)  # Schr\"odinger
    | \\[cvuHkrdbt]\{\\?[A-Za-z]\}                  # \v{s}
    | \\[A-Za-z]{2,}(?:\{[^{}]*\})?                 # \textit{in vivo}
    | \\(?:o|O|l|L)(?=[{}\s,.])                     # S\o rensen
    | \\[&%]                                        # \&
    | \{\\[^\s{}]*\}?                              # {\' cut off
    """,
    re.VERBOSE,
)
BRACES = re.compile(
    r"""
      (?<!\{)\{\{+[A-Z][\w+-]*\}\}+       # {{Authority}}
    | (?<=\w)\{[A-Z][\w+-]*\}             # e{B}ook
    | \{[A-Z][\w+-]*\}(?=[\w-])           # {B}ayesian
    | \{[A-Z][a-z+-]*[A-Z][A-Za-z+-]*\}   # {DNA}; {Mo132} and {P8W48} are molecules
    """,
    re.VERBOSE,
)
"""Capitals that BibTeX is told to keep."""

IN_TITLES = re.compile(rf"(?:{BRACES.pattern}|\{{[A-Z][a-z]+\}})", re.VERBOSE)
"""``{Bayesian}``, too; elsewhere ``{Oral}`` may be somebody's own sign."""

TITLES = frozenset("title booktitle journal venue author authors".split())


@rule("PUB504")
def leftover_latex(document: Document) -> Iterator[Finding]:
    """Find accents, commands and braces outside of math."""
    for _, held in texts(document, "\\"):
        yield from _findings(document, held, BACKSLASH)
    for _, held in texts(document, "{"):
        pattern = IN_TITLES if held.key in TITLES else BRACES
        yield from _findings(document, held, pattern, safe=False)


def _findings(
    document: Document, held: Field, pattern: re.Pattern[str], *, safe: bool = True
) -> Iterator[Finding]:
    text, after = without_math(held.value), held.start
    for found in pattern.finditer(text):
        span = located(document, held, found[0], after)
        after = span.end if span != held.span else after
        meant = letters(found[0])
        yield Finding(
            code="PUB504",
            message=f"`{held.key}` shows LaTeX to readers: `{_short(found[0])}`",
            span=span,
            fix=f"write `{meant}`" if meant else "write what it stands for, as text",
            severity="warning",
            edits=(Edit(span, meant),) if meant and span != held.span else (),
            safe=safe,
        )


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= 30 else f"{line[:29]}…"  # noqa: PLR2004
