import pytest
from tests.checks.found import findings, places

from publist.checks import Surroundings
from publist.site.settings import Grant, Settings
from publist.store.edits import apply_edits

FLAGS = ("ERC", "NWO_Vidi", "H2020", "News1")
SITE = Surroundings(Settings(grants={flag: Grant(flag) for flag in FLAGS}))


@pytest.mark.parametrize(
    ("field", "severity"),
    [
        pytest.param("Erc: 1", "error", id="case"),
        pytest.param("nwo-vidi: 1", "error", id="a dash"),
        pytest.param('"erc": 1', "error", id="in quotes"),
        pytest.param("erc: '1'", "error", id="text"),
        pytest.param("ERC1: 1", "warning", id="a number"),
        pytest.param("ECR: 1", "warning", id="two letters swapped"),
        pytest.param("ERC: 1", None, id="the grant"),
        pytest.param("erc: 0", None, id="not set"),
        pytest.param("H2021: 1", None, id="another number"),
        pytest.param("ERC_AdG: 1", None, id="another grant"),
        pytest.param("EPC: 1", None, id="another letter"),
        pytest.param("news1: 1", None, id="a field of its own"),
        pytest.param("highlight: 1", None, id="an ordinary flag"),
    ],
)
def test_severity(field: str, severity: str | None) -> None:
    found = findings(f"- title: a\n  {field}\n", "PUB801", SITE)
    assert [one.severity for one in found] == ([severity] if severity else [])


def test_silent_without_grants() -> None:
    assert places("- title: a\n  Erc: 1\n", "PUB801") == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param('"Erc": 1  # c', '"ERC": 1  # c', id="the name only"),
        pytest.param("Erc: 1\n  ERC: 0", "Erc: 1\n  ERC: 0", id="both: by hand"),
        pytest.param("ERC1: 1", "ERC1: 1", id="a number: by hand"),
    ],
)
def test_the_edit_puts_the_name_right(fields: str, expected: str) -> None:
    text = f"- title: a\r\n  {fields}\r\n"
    found = findings(text, "PUB801", SITE)
    mended = apply_edits(text, [edit for one in found for edit in one.edits])
    assert mended == f"- title: a\r\n  {expected}\r\n"
    assert not any(one.safe for one in found)
