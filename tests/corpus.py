"""The real lists that tests run on, where the checkout has them beside it."""

import os
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
if os.environ.get("PUBLIST_CORPUS") == "none":
    CORPUS = CORPUS / "left aside"

needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(),
    reason=f"the corpus of real lists is not beside the project: {CORPUS}",
)


def lists() -> list[Path]:
    """Return the real lists; empty where the corpus is absent."""
    return sorted(CORPUS.glob("lists/*/publist.yml"))


def site_of(path: Path) -> str:
    """Return the folder a list came from: the id of its test."""
    return path.parent.name


def bibliographies(*, every: int) -> list[Path]:
    """Return each third (or so) real .bib file, or all with ``PUBLIST_WHOLE=1``."""
    found = sorted(CORPUS.glob("bib/*/*.bib"))
    return found if os.environ.get("PUBLIST_WHOLE") else found[::every]
