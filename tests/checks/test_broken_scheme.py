import pytest
from tests.checks.found import places
from tests.checks.links import linked, mended, said


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("hhttp://a.org", "http://a.org", id="hhttp"),
        pytest.param("ttps://a.org", "https://a.org", id="ttps"),
        pytest.param("htpps://a.org", "https://a.org", id="htpps"),
        pytest.param("httpss://a.org", "https://a.org", id="httpss"),
        pytest.param("Htttp://a.org", "http://a.org", id="capital"),
        pytest.param("http//a.org", "http://a.org", id="no colon"),
        pytest.param("https//:a.org", "https://a.org", id="colon behind"),
        pytest.param("https;//a.org", "https://a.org", id="semicolon"),
        pytest.param("https::a.org", "https://a.org", id="two colons"),
        pytest.param("https:/a.org/b", "https://a.org/b", id="one slash"),
        pytest.param("https:a.org/b", "https://a.org/b", id="no slash"),
        pytest.param("https://https://a.org", "https://a.org", id="twice"),
        pytest.param("https://http://a.org", "http://a.org", id="another inside"),
        pytest.param("http://ttps://a.org", "https://a.org", id="broken inside"),
        pytest.param('"ttps://a.org"', '"https://a.org"', id="quotes kept"),
        pytest.param("ttps://a.org  # x", "https://a.org  # x", id="comment kept"),
        pytest.param(">-\n      ttps://a.org", ">-\n      https://a.org", id="folded"),
        pytest.param(r'"ttps\x3A//a.org"', r'"ttps\x3A//a.org"', id="escaped: no edit"),
    ],
)
def test_mended(written: str, expected: str) -> None:
    assert len(said(linked(written), "PUB311")) == 1
    assert mended(written, "PUB311", safe=True) == expected


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("https://a.org", id="https"),
        pytest.param("HTTP://a.org", id="capitals"),
        pytest.param("ftp://a.org", id="ftp"),
        pytest.param("//a.org/b", id="as the page"),
        pytest.param("mailto:a@a.org", id="mail"),
        pytest.param("/files/http/a.pdf", id="a path"),
        pytest.param("tts/paper.pdf", id="a folder's name"),
        pytest.param("https://http.cat/404", id="a host's name"),
        pytest.param("https://https.example.org/", id="another"),
        pytest.param("https://web.archive.org/web/2019/http://a.org", id="inside"),
        pytest.param("{{ site.url }}/a.pdf", id="Liquid"),
        pytest.param("lee_01", id="a key of the site's own"),
        pytest.param("", id="empty"),
    ],
)
def test_untouched(written: str) -> None:
    assert said(linked(written), "PUB311") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- link2:\n    url: ttp://a\n", ["2:10 ttp://"], id="link2"),
        pytest.param("- {pdf: ttp://a}\n", ["1:9 ttp://"], id="pdf, in braces"),
        pytest.param("- links: [ttp://a]\n", ["1:11 ttp://"], id="in a list"),
        pytest.param(
            "- links:\n    - name: PDF\n      url: ttp://a\n",
            ["3:12 ttp://"],
            id="deep",
        ),
        pytest.param(
            "- news1: '<a href=\"ttp://a\">b</a>'\n", ["1:20 ttp://"], id="in HTML"
        ),
        pytest.param("- news2: '[b](ttp://a)'\n", ["1:15 ttp://"], id="in Markdown"),
        pytest.param("# [b](ttp://a)\n- title: x\n", [], id="in a comment"),
        pytest.param("\ufeff- url: ttp://a\n", ["1:8 ttp://"], id="byte order mark"),
        pytest.param("- a: b\r\n  url: ttp://a\r\n", ["2:8 ttp://"], id="CRLF"),
        pytest.param("- description: ttp://a is no scheme\n", [], id="prose"),
        pytest.param("- code: ask us\n", [], id="words in such a field"),
        pytest.param("- url: 7\n", [], id="a number"),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert places(text, "PUB311") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("https:///a.org", "warning https:///", id="browsers forgive it"),
        pytest.param(r"https:\\a.org", r"warning https:\\", id="and this"),
        pytest.param("https:/a.org", "error https:/", id="but not this"),
    ],
)
def test_severity(written: str, expected: str) -> None:
    assert said(linked(written), "PUB311") == [expected]
