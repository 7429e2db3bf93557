import pytest
from tests.checks.links import linked, mended, said


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            "https://science-sciencemag-org.proxy.library.own.edu/content/1",
            "https://science.sciencemag.org/content/1",
            id="dashes for dots",
        ),
        pytest.param(
            "https://pubs-acs-org.sire.own.edu/doi/1",
            "https://pubs.acs.org/doi/1",
            id="a known publisher behind any host",
        ),
        pytest.param(
            "https://www-small--press-com.ezproxy.own.edu/1",
            "https://www.small-press.com/1",
            id="two dashes for one",
        ),
        pytest.param(
            "http://www.nature.com.ezproxy.own.edu/1",
            "https://www.nature.com/1",
            id="the host before the proxy's",
        ),
        pytest.param(
            "https://0-www.jstor.org.lib.own.edu/1",
            "https://www.jstor.org/1",
            id="a nought before it",
        ),
        pytest.param(
            "https://link-springer-com.own.idm.oclc.org/article/1",
            "https://link.springer.com/article/1",
            id="OCLC",
        ),
        pytest.param(
            "https://ezproxy.own.edu/login?url=https://www.nature.com/1",
            "https://www.nature.com/1",
            id="a login page",
        ),
        pytest.param(
            "https://ezproxy.own.edu/login?qurl=https%3A%2F%2Fa.org%2F1",
            "https://a.org/1",
            id="encoded",
        ),
    ],
)
def test_mended(written: str, expected: str) -> None:
    assert mended(written, "PUB318", safe=False) == expected
    assert mended(written, "PUB318", safe=True) == written


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("https://www.nature.com/1", id="the publisher"),
        pytest.param("https://my-lab-org.github.io/1", id="dashes of its own"),
        pytest.param("https://proxy-wars.own.edu/1", id="about proxies"),
        pytest.param("https://dl-acm.own.edu/1", id="no ending"),
        pytest.param("https://www.a.org.uk/1", id="a country's .org"),
        pytest.param("https://library.own.edu/proxy/1", id="a path"),
    ],
)
def test_untouched(written: str) -> None:
    assert said(linked(written), "PUB318") == []
