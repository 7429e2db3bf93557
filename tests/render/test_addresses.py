"""Addresses that people typed: what becomes a link, what is mended, what is dropped."""

import pytest

from publist.render.fields.addresses import host_of, safe_address

ADDRESSES = [
    pytest.param(
        "https://a.org/x?b=1&c=2#d", "https://a.org/x?b=1&c=2#d", id="as it is"
    ),
    pytest.param(
        "https://a.org/?b=1&amp;c=2", "https://a.org/?b=1&c=2", id="HTML entity"
    ),
    pytest.param(" https://a.org/\n", "https://a.org/", id="blanks around"),
    pytest.param("https://a.org/\tx\ny", "https://a.org/xy", id="tab and line end"),
    pytest.param("https://a.org/b c", "https://a.org/b%20c", id="blank inside"),
    pytest.param("https://a.org/{b}", "https://a.org/%7Bb%7D", id="braces"),
    pytest.param("https://a.org/%20é", "https://a.org/%20é", id="encoded, accents"),
    pytest.param("HTTP://a.org/", "HTTP://a.org/", id="capital scheme"),
    pytest.param("//a.org/x", "//a.org/x", id="no scheme, host"),
    pytest.param("/papers/x.pdf", "/papers/x.pdf", id="path"),
    pytest.param("x/y:z.pdf", "x/y:z.pdf", id="colon behind a slash"),
    pytest.param("?a:b", "?a:b", id="colon in a query"),
    pytest.param("mailto:a@b.org", "mailto:a@b.org", id="mail"),
    pytest.param("doi:10.1038/nn.1", "https://doi.org/10.1038/nn.1", id="DOI"),
    pytest.param("DOI: 10.1038/nn.1", "https://doi.org/10.1038/nn.1", id="DOI, blank"),
    pytest.param("doi.org/10.1/x", "https://doi.org/10.1/x", id="resolver alone"),
    pytest.param("www.a.org", "https://www.a.org", id="www alone"),
    pytest.param("ttps://a.org/", "", id="broken scheme"),
    pytest.param("x:y.pdf", "", id="unknown scheme"),
    pytest.param("javascript:x", "", id="script"),
    pytest.param("\x01java\tscript:x", "", id="script with controls"),
    pytest.param("javascript&#58;x", "", id="script as entity"),
    pytest.param("javascript%3Ax", "", id="script percent-encoded"),
    pytest.param("java\u2028script:x", "", id="script with a line separator"),
    pytest.param("", "", id="nothing"),
    pytest.param(" \t", "", id="blanks"),
]


@pytest.mark.parametrize(("written", "expected"), ADDRESSES)
def test_safe_address(written: str, expected: str) -> None:
    assert safe_address(written) == expected
    assert safe_address(expected) == expected


HOSTS = [
    pytest.param("https://www.a-b.org/x", "a-b.org", id="host without www"),
    pytest.param("https://me:word@a.org/", "a.org", id="no password shown"),
    pytest.param("papers/my%20paper.pdf", "my paper.pdf", id="file"),
    pytest.param("/papers/", "papers", id="folder"),
    pytest.param("http://[bad/", "http://[bad/", id="no address at all"),
    pytest.param("#top", "", id="place in the page"),
]


@pytest.mark.parametrize(("address", "expected"), HOSTS)
def test_host_of(address: str, expected: str) -> None:
    assert host_of(address) == expected
