import pytest
from tests.checks.found import findings
from tests.checks.links import WHOLE, linked, mended, said


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("doi.org/10.1/a", "https://doi.org/10.1/a", id="resolver"),
        pytest.param("10.1000/a", "https://doi.org/10.1000/a", id="bare DOI"),
        pytest.param("doi:10.1000/a", "https://doi.org/10.1000/a", id="labelled DOI"),
        pytest.param("'DOI: 10.1000/a'", "'https://doi.org/10.1000/a'", id="quoted"),
        pytest.param(
            "arXiv:1707.03362", "https://arxiv.org/abs/1707.03362", id="arXiv"
        ),
        pytest.param("www.nature.com/a", "https://www.nature.com/a", id="known host"),
        pytest.param("github.com/a/b", "https://github.com/a/b", id="code"),
    ],
)
def test_mended_safely(written: str, expected: str) -> None:
    assert mended(written, "PUB312", safe=True) == expected
    assert said(linked(written), "PUB312")[0].startswith("error ")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("www.own-lab.org", "https://www.own-lab.org", id="www."),
        pytest.param("own.edu/~a/b.pdf", "https://own.edu/~a/b.pdf", id="a host"),
        pytest.param("own.org:80/b", "https://own.org:80/b", id="with a port"),
    ],
)
def test_unknown_hosts_are_unsafe(written: str, expected: str) -> None:
    assert mended(written, "PUB312", safe=True) == written
    assert mended(written, "PUB312", safe=False) == expected


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("https://doi.org/10.1000/a", id="whole"),
        pytest.param("19.Report.Science.pdf", id="a file"),
        pytest.param("files/a.com.pdf", id="a file in a folder"),
        pytest.param("/10.1000/a", id="a path"),
        pytest.param("lee_01", id="a key of the site's own"),
        pytest.param("mailto:a@own.org", id="mail"),
        pytest.param("'#abstract'", id="a part of the page"),
        pytest.param("own.org", id="perhaps a file"),
        pytest.param("'{{ site.url }}/a'", id="Liquid"),
    ],
)
def test_untouched(written: str) -> None:
    assert said(linked(written), "PUB312") == []


def test_a_list_that_is_all_so_is_left_alone() -> None:
    bare = "".join(linked(f"10.1000/{n}", beside="") for n in range(3))
    assert said(bare, "PUB312") == []
    assert len(said(bare + WHOLE * 4, "PUB312")) == 3


def test_where_no_address_is_whole_nobody_knows() -> None:
    text = linked("10.1000/a", beside="")
    assert said(text, "PUB312") == ["warning 10.1000/a"]
    assert [one.safe for one in findings(text, "PUB312")] == [False]
