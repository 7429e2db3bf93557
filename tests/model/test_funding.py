"""The sentences of funders: which programme is meant, and what is asked for."""

import pytest

from publist.model.funding import Award, disclaimer, statement

ERC = "European Research Council"
HE = "Horizon Europe"
VIEWS = (
    "Views and opinions expressed are however those of the author(s) only and do not"
    " necessarily reflect those of the European Union or the {}. Neither the European"
    " Union nor the granting authority can be held responsible for them."
)
H2020_ERC = (
    "This project has received funding from the European Research Council (ERC) under the"
    " European Union’s Horizon 2020 research and innovation programme (grant agreement No"
    " 12)."
)


@pytest.mark.parametrize(
    ("award", "expected"),
    [
        pytest.param(
            Award("X", "12", "A-B", HE, ERC),
            "Funded by the European Union (ERC, A-B, 12).",
            id="Horizon Europe, ERC",
        ),
        pytest.param(
            Award("ERC", "12", "", "HE"),
            "Funded by the European Union (ERC, 12).",
            id="by the flag, no acronym",
        ),
        pytest.param(
            Award("X", "12", "AB", HE, "European Research Executive Agency"),
            "Funded by the European Union (AB, 12).",
            id="Horizon Europe, not the ERC",
        ),
        pytest.param(
            Award("X", "12", "AB", "Horizon 2020", ERC), H2020_ERC, id="H2020"
        ),
        pytest.param(Award("ERC", "12", "AB", "h2020"), H2020_ERC, id="its short name"),
        pytest.param(
            Award("X", "12", "", "Horizon 2020 (MSCA)"),
            "This project has received funding from the European Union’s Horizon 2020"
            " research and innovation programme under grant agreement No 12.",
            id="H2020, not the ERC",
        ),
        pytest.param(
            Award("X", "12", "", "FP7", "ERC"),
            "The research leading to these results has received funding from the European"
            " Research Council under the European Union’s Seventh Framework Programme"
            " (FP/2007-2013) / ERC Grant Agreement n. 12.",
            id="FP7, ERC",
        ),
        pytest.param(
            Award("X", "12", "", "Seventh Framework Programme", "EU"),
            "The research leading to these results has received funding from the European"
            " Union’s Seventh Framework Programme (FP7/2007-2013) under grant agreement"
            " n° 12.",
            id="FP7, not the ERC",
        ),
        pytest.param(
            Award("BSF", "12", "", "", "Binational Science Foundation"),
            "Funding: Binational Science Foundation, grant 12.",
            id="no known programme",
        ),
        pytest.param(Award("X", "12", "AB"), "", id="no funder"),
        pytest.param(Award("X", "", "AB", HE, ERC), "", id="no number"),
    ],
)
def test_statement(award: Award, expected: str) -> None:
    assert statement(award) == expected


@pytest.mark.parametrize(
    ("award", "said", "expected"),
    [
        pytest.param(
            Award("ERC", programme=HE),
            "",
            VIEWS.format("European Research Council Executive Agency"),
            id="Horizon Europe, ERC",
        ),
        pytest.param(
            Award("X", programme=HE, funder="European Research Executive Agency"),
            "Funded by the European Union.",
            VIEWS.format("European Research Executive Agency"),
            id="another agency",
        ),
        pytest.param(
            Award("X", programme=HE),
            "",
            VIEWS.format("granting authority"),
            id="nobody named",
        ),
        pytest.param(
            Award("ERC", programme=HE),
            "Funded. Views and opinions expressed are, however, those of the authors.",
            "",
            id="said already",
        ),
        pytest.param(
            Award("ERC", programme="H2020"),
            "",
            "This page reflects only the author’s view; the European Research Council"
            " Executive Agency is not responsible for any use that may be made of the"
            " information it contains.",
            id="H2020",
        ),
        pytest.param(Award("BSF", funder="BSF"), "", "", id="no known programme"),
    ],
)
def test_disclaimer(award: Award, said: str, expected: str) -> None:
    assert disclaimer(award, said) == expected
