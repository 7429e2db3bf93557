import pytest
from tests.checks.found import findings, places

from publist.checks import Surroundings
from publist.site.grant_pages import GrantPage
from publist.site.settings import Grant, Settings

TEXT = "- title: a\n- title: b\n  ERC: 1\n- title: c\n  ERC: 1\n"
NAMED = Grant("ERC", "101-076", programme="Horizon Europe", funder="ERCEA")
GOOD = "Funded by <b>Horizon&nbsp;Europe</b>, grant 101076. <img src='/i/erc.png'>"
OTHER = Grant("ERC", funder="NWO")
OWN = Grant("ERC", statement="Paid by the Crown.")
LOGO = Grant("ERC", logo="images/erc.png")


def said(grant: Grant, text: str | None, *, logo: bool = True) -> list[str]:
    page = GrantPage("erc.md", text, logo)
    site = Surroundings(Settings(grants={"ERC": grant}), grant_pages={"ERC": page})
    return [one.message for one in findings(TEXT, "PUB802", site)]


@pytest.mark.parametrize(
    ("grant", "text", "missing"),
    [
        pytest.param(NAMED, GOOD, [], id="all there, in HTML"),
        pytest.param(NAMED, "horizon\neurope 101 076", [], id="in other signs"),
        pytest.param(NAMED, "ERCEA 101076", [], id="the funder is enough"),
        pytest.param(Grant("ERC"), "", [], id="nothing is known of it"),
        pytest.param(NAMED, None, ["is not there"], id="no page"),
        pytest.param(NAMED, "ERCEA", ["the grant's number"], id="no number"),
        pytest.param(NAMED, "101076", ["say who paid"], id="nobody paid"),
        pytest.param(
            NAMED, "Funded by the European Union (A, 101076)", [], id="the programme's"
        ),
        pytest.param(OTHER, "European Union", ["say who paid"], id="not of Europe"),
        pytest.param(NAMED, "", ["the grant's number", "say who paid"], id="empty"),
        pytest.param(OWN, "Paid by THE crown", [], id="a sentence of its own"),
        pytest.param(OWN, "Paid by us", ["the funder's sentence"], id="without it"),
        pytest.param(LOGO, GOOD, [], id="a logo"),
        pytest.param(LOGO, "", ["show its logo"], id="a logo that is not shown"),
    ],
)
def test_what_is_missing(grant: Grant, text: str | None, missing: list[str]) -> None:
    found = said(grant, text)
    assert len(found) == len(missing)
    assert all(words in message for words, message in zip(missing, found, strict=True))
    assert all(message.count("erc.md") for message in found)


def test_a_logo_that_is_no_file() -> None:
    (message,) = said(LOGO, GOOD, logo=False)
    assert message == "the logo of ERC, images/erc.png, is not there"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TEXT, ["3:3 ERC: 1"], id="at the grant's first entry"),
        pytest.param("- title: a\n  ERC: 0\n", [], id="no entry yet"),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    pages = {"ERC": GrantPage("erc.md", None)}
    site = Surroundings(Settings(grants={"ERC": NAMED}), grant_pages=pages)
    assert places(text, "PUB802", site) == expected
