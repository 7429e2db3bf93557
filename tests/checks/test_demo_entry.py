import pytest
from tests.checks.found import places

DEMO = (
    '- title: "Imaging Cooper pairing of heavy fermions in CeCoIn5"\n'
    "  authors: MP Allan, F Massee, JC Davis\n"
)
HIS = "- title: A newer paper\n  authors: A. Bee, M. P. Allan\n"
MASSEE = HIS.replace("M. P. Allan", "Freek Massee")
OWN = "- title: Folded data\n  authors: L. Wu\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(OWN, [], id="none"),
        pytest.param(DEMO, ["1"], id="nothing else"),
        pytest.param(OWN + DEMO, ["3"], id="among others"),
        pytest.param(OWN + DEMO + HIS, ["3"], id="one paper with him"),
        pytest.param(DEMO + HIS * 3, [], id="his own list"),
        pytest.param(DEMO + HIS * 3 + OWN * 4, ["1"], id="a guest in another's list"),
        pytest.param(DEMO + MASSEE * 4 + OWN, [], id="another author's list"),
        pytest.param(DEMO.replace('"', "").replace("CeCo", "Ceco"), ["1"], id="case"),
        pytest.param(DEMO.replace("MP Allan, ", ""), [], id="another's, same title"),
        pytest.param("# MP Allan\n" + OWN, [], id="a comment"),
    ],
)
def test_lines(text: str, lines: list[str]) -> None:
    assert [place.partition(":")[0] for place in places(text, "PUB510")] == lines
