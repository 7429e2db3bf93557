"""What the rules on links and on works listed twice find in real lists, all looked at.

Whoever sharpens a rule sees here what it no longer finds, and what it finds anew.
"""

from collections import Counter
from pathlib import Path

import pytest
from tests.corpus import lists, needs_corpus, site_of

from publist import checks
from publist.store.document import parse

CODES = {code for code in checks.rules() if code[:4] in ("PUB3", "PUB4")}
FOUND = {
    "3JLab+cmdlab.github.io": "318w:1",
    "AIAssistedLearningLab+AIALWebsite": "323i:1",
    "AIML-research+AIML-research.github.io": "319i:2 321i:1 401w:1 404w:1",
    "AMAsGroup+amasgroup.github.io": "319i:1",
    "AdamFHolt+adamfholt.github.io": "311e:1 319i:14",
    "Alpha-VLLM+Alpha-VLLM": "321w:1 323i:1",
    "BIPL-UoL+BIPL-UoL.github.io": "321i:2",
    "BelongieLab+belongielab.github.io": "314e:18 319i:4 321w:19 401w:1",
    "Berkleyw+berkleyw.github.io": "319i:1",
    "BrainLabKU+BrainLabKU.github.io": "401w:4",
    "CIA-Oceanix+CIA-Oceanix.github.io": "404w:2",
    "ChristophHirche+ChristophHirche": "315w:1",
    "Citizen-Centric-AI-Systems-CCAIS+ccais.github.io": "319i:2",
    "FernandoJGomez+FernandoJGomez": "301w:4 303w:3",
    "JosefowiczLab+JosefowiczLab": "311e:1 404w:1",
    "Zanne-Lab+allanlab": "318w:2",
    "danielsoudry+lab-site": "321i:21 323i:1 401w:1 404w:2",
    "klean2050+allanlab": "321i:1",
    "pasta41+allanlab": "319i:10",
}
"""Code, first letter of the severity, and how many; the lists not named have none."""


@needs_corpus
@pytest.mark.parametrize("path", lists(), ids=site_of)
def test_findings(path: Path) -> None:
    document = parse(path.read_bytes().decode(), path)
    told = checks.run(document, codes=CODES)
    counted = Counter(f"{one.code[3:]}{one.severity[0]}" for one in told)
    said = " ".join(f"{name}:{count}" for name, count in sorted(counted.items()))
    assert said == FOUND.get(site_of(path), "")
