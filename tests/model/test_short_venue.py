import pytest

from publist.model.reference import Reference
from publist.model.short_venue import Venues, conference, dated

ICML = "Proceedings of the 37th International Conference on Machine Learning"


@pytest.mark.parametrize(
    ("venue", "expected"),
    [
        pytest.param(f"{ICML} (ICML 2020)", "ICML 2020", id="parentheses"),
        pytest.param(f"{ICML} (ICML)", "ICML", id="no year"),
        pytest.param(f"{ICML} (ICML'20)", "ICML'20", id="two digits"),
        pytest.param("Meeting on X (CVPR) Workshops", "CVPR Workshops", id="workshops"),
        pytest.param("Meeting on X (ACL) Findings", "ACL Findings", id="findings"),
        pytest.param("Y (INNF+ @ ICML 2020)", "INNF+ @ ICML 2020", id="at another"),
        pytest.param("Conference on X (S&P)", "S&P", id="ampersand"),
        pytest.param("Conference on X (3DV)", "3DV", id="digit first"),
        pytest.param("Conference on X (EMNLP-IJCNLP)", "EMNLP-IJCNLP", id="hyphen"),
        pytest.param("Conference on X (Volume 1: Long)", "", id="a volume"),
        pytest.param("Conference on X (Rome, Italy)", "", id="a place"),
        pytest.param("Conference on X (USA)", "", id="a country"),
        pytest.param("Conference on X (II)", "", id="a Roman number"),
        pytest.param("LICS '20: 35th Symposium on Logic", "LICS '20", id="in front"),
        pytest.param("SIGCOMM '92, Proceedings", "SIGCOMM '92", id="in front, comma"),
        pytest.param(
            "X - CRYPTO 2018 - 38th Annual", "CRYPTO 2018", id="in the middle"
        ),
        pytest.param("On X, PKC 2008", "PKC 2008", id="behind"),
        pytest.param("On X - SCG '95", "SCG '95", id="behind, two digits"),
        pytest.param("Computer Vision – ECCV 2020 Workshops", "", id="workshops of it"),
        pytest.param(
            "Conference on Image Processing, CIP", "CIP", id="behind, no year"
        ),
        pytest.param("Conference on Image Processing, LNCS", "", id="a series behind"),
        pytest.param("Conference on Circuits, CMOS", "", id="a topic behind"),
        pytest.param("Conference on Circuits, Aix, FRA", "", id="a country behind"),
        pytest.param(
            "Proc. of Interfolds'05, Rome", "Interfolds'05", id="a word's year"
        ),
        pytest.param("Euro-Par'99", "Euro-Par'99", id="a word's year, alone"),
        pytest.param("Spring '88 Meeting", "", id="a season"),
        pytest.param("On X (INNS) - EANN '15", "EANN '15", id="the one with a year"),
        pytest.param("ICML (Conference on Machine Learning)", "ICML", id="before it"),
        pytest.param(
            "On X - 37th International Workshop, IWX 2026, Rome, June 8-11, 2026",
            "IWX 2026",
            id="a workshop, as DBLP has it",
        ),
        pytest.param("Socks 2021: 14th Symposium on Socks", "Socks 2021", id="a word"),
        pytest.param(
            "4th Symposium on Socks, Socks 2011, Rome", "Socks 2011", id="again"
        ),
        pytest.param("4th Symposium on Socks, June 2011, Rome", "", id="a month"),
        pytest.param("Conference Record of POPL'96: 23rd Symposium", "POPL'96"),
        pytest.param("Socks for All, International Conference SOCKS '98", "SOCKS '98"),
        pytest.param(
            "Workshop on Socks, WS@CCS 2018", "WS@CCS 2018", id="a workshop at"
        ),
        pytest.param("Proc. of the 15th SODA", "SODA", id="its number"),
        pytest.param("Proceedings of ISECON 2005", "ISECON 2005", id="of"),
        pytest.param("In Proc. of the CIBB", "CIBB", id="of the"),
        pytest.param("ICML", "ICML", id="alone"),
        pytest.param("ICML2020", "ICML2020", id="alone with its year"),
        pytest.param("Proceedings of the IEEE", "", id="a publisher"),
        pytest.param("Workshop on Machine Translation (WMT)", "WMT", id="a workshop"),
        pytest.param("Workshop on Machine Translation (ICML)", "", id="a workshop at"),
        pytest.param(
            "FMSP '00: Workshop on Formal methods in software", "FMSP '00", id="FMSP"
        ),
        pytest.param("Workshop on Nets, ECAI 2004", "", id="a workshop at, behind"),
        pytest.param("ICML Workshop on Nets (WoN)", "WoN", id="its own behind another"),
        pytest.param("Some long name", "", id="nothing"),
    ],
)
def test_conference_by_its_long_name(venue: str, expected: str) -> None:
    assert conference(Reference("T", venue=venue, year=2020)) == expected


@pytest.mark.parametrize(
    ("series", "volume", "expected"),
    [
        pytest.param("ICML '20", "", "ICML '20", id="dated"),
        pytest.param("ICML '20", "119", "ICML '20", id="dated, and a volume"),
        pytest.param("ICML", "", "ICML", id="bare"),
        pytest.param("ICML", "119", "", id="a volume belongs to a series of books"),
        pytest.param(
            "Interspeech 2020", "", "Interspeech 2020", id="one capital, a year"
        ),
        pytest.param("LNCS", "", "", id="LNCS"),
        pytest.param("Lecture Notes in Computer Science", "", "", id="in full"),
        pytest.param("Lecture Notes 2020", "", "", id="lecture notes of a year"),
        pytest.param("CEUR Workshop Proceedings", "", "", id="CEUR"),
        pytest.param("Oxford logic guides", "", "", id="words"),
        pytest.param("IEEE", "", "", id="a publisher"),
    ],
)
def test_conference_by_its_series(series: str, volume: str, expected: str) -> None:
    known = Reference("T", venue="Some name", short_venue=series, volume=volume)
    assert conference(known) == expected


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        pytest.param("ICML", 2020, "ICML 2020", id="bare"),
        pytest.param("ICML", None, "ICML", id="no year"),
        pytest.param("ICML 2020", 2020, "ICML 2020", id="once"),
        pytest.param("ICML 2020", 2021, "ICML 2020", id="its own"),
        pytest.param("ICML '20", 2020, "ICML 2020", id="two digits"),
        pytest.param("ICML’20", 2021, "ICML 2020", id="two digits, its own"),
        pytest.param("WS-2 '93", 1993, "WS-2 1993", id="a number in it"),
        pytest.param("WS2 2018", 2019, "WS2 2018", id="a number in it, its own"),
        pytest.param("ICML-10", 2010, "ICML 2010", id="hyphen"),
        pytest.param("NIPS*90", 1991, "NIPS 1990", id="star"),
        pytest.param("CHI97", 1997, "CHI 1997", id="glued"),
        pytest.param("ICML2020", 2020, "ICML 2020", id="glued in full"),
        pytest.param("ICML '20", None, "ICML 2020", id="two digits, no year"),
        pytest.param("MICRO-52", 2019, "MICRO-52 2019", id="a number"),
        pytest.param("L4DC", 2020, "L4DC 2020", id="a digit inside"),
    ],
)
def test_dated(name: str, year: int | None, expected: str) -> None:
    assert dated(name, year) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Journal of Rocks and Sand", "JRS", id="as given"),
        pytest.param("the journal of rocks & sand.", "JRS", id="The, case, &, dots"),
        pytest.param("Journal of Rocks &amp; Sand", "JRS", id="&amp;"),
        pytest.param("<i>Journal of Rocks and Sand</i>", "JRS", id="markup"),
        pytest.param("Journal of Rocks", "", id="another"),
        pytest.param(ICML, "ICML", id="number of a conference"),
        pytest.param(f"{ICML} (ICML 2020)", "ICML", id="and its short name"),
        pytest.param(f"{ICML}, ICML 2020, Rome", "ICML", id="and its place"),
        pytest.param(ICML.replace("37th", "Thirty-Seventh"), "ICML", id="in words"),
        pytest.param(ICML.replace("37th", "2020"), "ICML", id="year"),
        pytest.param("Advances in Nets 33", "AiN", id="a volume behind"),
        pytest.param("", "", id="nothing"),
        pytest.param("Proceedings of the 2020", "", id="nothing but noise"),
    ],
)
def test_venues(name: str, expected: str) -> None:
    chosen = {
        "Journal of Rocks and Sand": "JRS",
        "International Conference on Machine Learning": "ICML",
        "Advances in Nets": "AiN",
        "": "empty",
        "Annual 2019": "noise",
    }
    assert Venues.of(chosen).find(name) == expected


def test_the_first_name_that_is_known() -> None:
    assert Venues.of({"B": "b", "C": "c"}).find("A", "", "C", "B") == "c"
