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
By hand: remove the entry. In a list with other papers by M. P. Allan nothing is reported.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.model.text import fold, plain
from publist.store.document import Document, Record

ALLAN = re.compile(r"\bM\.? ?P\.? ?Allan\b|\bMilan (?:P\.? )?Allan\b")

OWN = 3
"""Papers by M. P. Allan besides those of the template: then the list is his."""

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
    """Find the template's papers, unless the list is their author's."""
    if "Allan" not in document.text:
        return
    his = [record for record in document.records if ALLAN.search(_authors(record))]
    demo = [record for record in his if _title(record) in TITLES]
    if len(his) - len(demo) >= OWN:
        return
    for record in demo:
        yield Finding(
            code="PUB510",
            message="this paper came with the site's template; it is not the group's",
            span=record.fields["title"].span,
            fix="remove the entry",
            severity="warning",
        )


def _authors(record: Record) -> str:
    held = record.data.get("authors")
    return held if isinstance(held, str) else ""


def _title(record: Record) -> str:
    title = fold(plain(str(record.data.get("title") or "")))
    return title[:BEGINNING].strip()
