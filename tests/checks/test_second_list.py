from pathlib import Path

import pytest

from publist import checks
from publist.store.document import parse


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("- title: A\n", [], id="one list"),
        pytest.param("---\n- title: A\n", [], id="marked at its start"),
        pytest.param("- title: A\n---\n# end\n", [], id="nothing behind it"),
        pytest.param("- title: A\n---\n- title: B\n", [2], id="entries behind it"),
        pytest.param("- title: A\n...\n- title: B\n", [2], id="three dots"),
        pytest.param("- title: A\n...\n# end\n", [], id="three dots at the end"),
        pytest.param('- title: "A --- B"\n', [], id="in a title"),
    ],
)
def test_second_list(text: str, lines: list[int]) -> None:
    document = parse(text, Path("publist.yml"))
    found = [one for one in checks.run(document) if one.code == "PUB107"]
    assert [document.line_of(one.span.start) for one in found] == lines
