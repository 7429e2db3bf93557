import pytest
from tests.checks.links import linked, mended, said

from publist.checks._hosts import SPEAK_HTTPS


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("http://arxiv.org/abs/1", "https://arxiv.org/abs/1", id="arXiv"),
        pytest.param("http://www.nature.com", "https://www.nature.com", id="www."),
        pytest.param("'http://DX.doi.org/1'", "'https://DX.doi.org/1'", id="capitals"),
    ],
)
def test_mended(written: str, expected: str) -> None:
    assert said(linked(written), "PUB319") == ["info http://"]
    assert mended(written, "PUB319", safe=False) == expected
    assert mended(written, "PUB319", safe=True) == written


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("https://arxiv.org/abs/1", id="https"),
        pytest.param("http://own.edu/~a", id="an unknown host"),
        pytest.param("http://arxiv.org.own.edu/1", id="another host"),
        pytest.param("http://arxiv.org:8080/1", id="a port"),
    ],
)
def test_untouched(written: str) -> None:
    assert said(linked(written), "PUB319") == []


def test_hosts_are_written_as_they_are_compared() -> None:
    assert not [
        host for host in SPEAK_HTTPS if host != host.lower().removeprefix("www.")
    ]
