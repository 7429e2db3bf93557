"""PUB510 demo-entry: a paper of the site template's own authors is still in the list.

## Why
The template came with the papers of the lab that made it. Where one is left, the page
claims somebody else's work, often with a broken picture.

## Example
    - title: Imaging Cooper pairing of heavy fermions in CeCoIn5
      image: Pub_CeCoIn5.png
      authors: MP Allan, F Massee, DK Morr, J Van Dyke, JC Davis

## Use instead
    - title: Folded data
      image: folded.png
      authors: L. Wu

## Fix
By hand: remove the entry. Nothing is reported in the lists of the papers' own authors.
"""

import re
from collections import Counter
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.model.text import fold, plain
from publist.store.document import Document, Record

ALLAN = re.compile(r"\bM\.? ?P\.? ?Allan\b|\bMilan (?:P\.? )?Allan\b")

FEW = 3
"""Entries; an author of fewer does not tell whose list it is."""

BEGINNING = 60

TITLES = frozenset(
    {
        "a strongly inhomogeneous superfluid in an iron based superco",
        "amplifier for scanning tunneling microscopy at mhz frequenci",
        "anisotropic energy gaps of iron based superconductivity from",
        "anisotropic impurity states quasiparticle scattering and nem",
        "charge trapping and super poissonian noise centres in a cupr",
        "creating better superconductors by periodic nanopatterning",
        "definition of design guidelines construction and performance",
        "direct evidence for a magnetic f electron mediated cooper pa",
        "direct evidence for cooper pairing without a spectral gap in",
        "fermi surface and van hove singularities in the itinerant me",
        "formation of heavy d electron quasiparticles in sr3ru2o7",
        "heavy d electron quasiparticle interference and real space e",
        "how kondo holes create intense nanoscale heavy fermion hybri",
        "identifying the fingerprint of antiferromagnetic spin fluctu",
        "imaging cooper pairing of heavy fermions in cecoin5",
        "imaging doubled shot noise in a josephson scanning tunneling",
        "nanofabricated tips as a platform for double tip and device",
        "nematic electronic structure in the parent state of the iron",
        "photoelectron diffraction for a look inside nanostructures",
        "poor electronic screening in lightly doped mott insulators o",
        "revisiting quasiparticle scattering interference in high tem",
        "robust procedure for creating and characterizing the atomic",
        "tunable self assembly of one dimensional nanostructures with",
        "universality of pseudo gap and emergent order in lightly dop",
        "why shot noise does not generally detect pairing in mesoscop",
    }
)
"""Their beginnings, folded, as they came with the template over the years."""


@rule("PUB510")
def demo_entry(document: Document) -> Iterator[Finding]:
    """Find the template's papers, unless one of their authors has the others, too."""
    if "Allan" not in document.text:
        return
    demo = [record for record in document.records if _is_demo(record)]
    owners = _owners(document, demo) if demo else set()
    for record in demo:
        if not owners & _names(record):
            yield Finding(
                code="PUB510",
                message="this paper came with the site's template",
                span=record.fields["title"].span,
                fix="remove the entry, if it is not the group's",
                severity="warning",
            )


def _is_demo(record: Record) -> bool:
    if not ALLAN.search(_authors(record)):
        return False
    title = fold(plain(str(record.data.get("title") or "")))
    return title[:BEGINNING].strip() in TITLES


def _owners(document: Document, demo: list[Record]) -> set[str]:
    """Return the names that stand in most of the entries that are not the template's."""
    others = [record for record in document.records if record not in demo]
    counts = Counter(name for record in others for name in _names(record))
    most = max(FEW, len(others) / 2)
    return {name for name, times in counts.items() if times >= most}


def _names(record: Record) -> set[str]:
    """Return the words of an author line that are no initials."""
    return {word for word in fold(plain(_authors(record))).split() if len(word) > 2}  # noqa: PLR2004


def _authors(record: Record) -> str:
    held = record.data.get("authors")
    return held if isinstance(held, str) else ""
