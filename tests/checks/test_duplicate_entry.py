import pytest
from tests.checks.found import findings, places


def work(title: str, *more: str) -> str:
    fields = "".join(f"  {line}\n" for line in ("authors: L. Wu, A. Bee", *more))
    return f"- title: {title}\n{fields}"


FOLDED = work("Folding large data on small machines", "doi: 10.1000/xyz")


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        pytest.param(
            work("Folding Large Data on Small Machines", "doi: 10.1000/XYZ"),
            ["4:10 Folding Large Data on Small Machines"],
            id="DOI",
        ),
        pytest.param(
            work("Folding large data on small machines"),
            ["4:10 Folding large data on small machines"],
            id="title and people",
        ),
        pytest.param(work("On the migration of geese"), [], id="another work"),
        pytest.param(
            work("Folding large data on small machines", "doi: 10.1000/other"),
            [],
            id="another DOI",
        ),
        pytest.param(
            work(
                "Folding large data on small machines",
                "doi: 10.1000/XYZ",
                "not_duplicate_of: 10.1000/xyz",
            ),
            [],
            id="noted as another one",
        ),
        pytest.param(
            work("Erratum: Folding large data on small machines"), [], id="an erratum"
        ),
    ],
)
def test_places(later: str, expected: list[str]) -> None:
    assert places(FOLDED + later, "PUB401") == expected


def test_each_is_told_once_and_names_the_first() -> None:
    found = findings(FOLDED * 3, "PUB401")
    named = '#1 "Folding large data on small machines" (line 1)'
    assert [named in one.message for one in found] == [True, True]
    assert {one.severity for one in found} == {"warning"}


def test_names_are_shown_short_and_clean() -> None:
    title = f'"Folding \\e[31m{"large " * 20}data"'
    (found,) = findings(work(title, "doi: 10.1000/a") * 2, "PUB401")
    assert "\x1b" not in found.message
    assert "…" in found.message
