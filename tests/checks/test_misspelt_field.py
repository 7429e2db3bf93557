import pytest
from tests.checks.found import findings, places

from publist.store.edits import apply_edits

FIVE = "".join(f"- title: t{n}\n  project: 1\n" for n in range(5))
COMMON = "- title: x\n  highlight: 1\n  description: y\n  news1: a\n  journal: b\n"


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("highlight", [], id="known"),
        pytest.param("doi", [], id="known, though absent elsewhere"),
        pytest.param("link2", [], id="a series"),
        pytest.param("news3", [], id="the next of a series"),
        pytest.param("links", [], id="a plural"),
        pytest.param("own", [], id="the list's own, short"),
        pytest.param("projects", [], id="the list's own"),
        pytest.param("Journal", ["6:3 Journal"], id="case"),
        pytest.param("hightlight", ["6:3 hightlight"], id="one letter too many"),
        pytest.param("higlight", ["6:3 higlight"], id="one missing"),
        pytest.param("hihglight", ["6:3 hihglight"], id="two swapped"),
        pytest.param("hoghlight", ["6:3 hoghlight"], id="a wrong one"),
        pytest.param("tilte", ["6:3 tilte"], id="title"),
        pytest.param("higlihgt", [], id="two slips"),
    ],
)
def test_places(field: str, expected: list[str]) -> None:
    text = COMMON + f"- {field}: 1\n  title: x\n"
    assert places(text, "PUB601") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(FIVE, [], id="a name of the list's own"),
        pytest.param(
            FIVE + "- title: x\n  projct: 1\n", ["12:3 projct"], id="its slip"
        ),
        pytest.param(
            FIVE + "- title: x\n  projec: 1\n" * 2, [], id="two of them: maybe meant"
        ),
        pytest.param(
            "- highlight: 1\n- hightlight: 1\n", ["2:3 hightlight"], id="short"
        ),
        pytest.param("- hightlight: 1\n" * 9, [], id="a name that is always so"),
    ],
)
def test_what_the_list_uses_often_is_its_own(text: str, expected: list[str]) -> None:
    assert places(text, "PUB601") == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("hightlight: 1", "error", id="a flag hides the entry"),
        pytest.param("hightlight: 0", "warning", id="a flag that is off hides nothing"),
        pytest.param("descripton: x", "warning", id="text is missing only"),
    ],
)
def test_severity(field: str, expected: str) -> None:
    (found,) = findings(f"{COMMON}- title: x\n  {field}\n", "PUB601")
    assert found.severity == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("hightlight:  1  # c", "highlight:  1  # c", id="name only"),
        pytest.param('"hightlight": 1', '"highlight": 1', id="in quotes"),
        pytest.param(
            "hightlight: 1\n  highlight: 0",
            "hightlight: 1\n  highlight: 0",
            id="the right one is there too: untouched",
        ),
    ],
)
def test_the_edit_puts_the_name_right(field: str, expected: str) -> None:
    text = f"{COMMON}- title: x\n  {field}\n"
    edits = [edit for one in findings(text, "PUB601") for edit in one.edits]
    mended = apply_edits(text, edits)
    assert mended == f"{COMMON}- title: x\n  {expected}\n"
