import pytest
from tests.checks.found import findings


def work(address: str, *more: str) -> str:
    fields = "".join(f"  {line}\n" for line in more)
    link = f"  link: {{url: https://a.org/{address}.pdf, display: PDF}}\n"
    title = "Folding large data on small machines"
    return f"- title: {title}\n  authors: L. Wu\n{fields}{link}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(work("one") + work("two"), [4], id="two addresses"),
        pytest.param(work("one") + work("one"), [], id="certainly one"),
        pytest.param(
            work("one", "key: a") + work("two", "not_duplicate_of: a"), [], id="noted"
        ),
    ],
)
def test_lines(text: str, expected: list[int]) -> None:
    found = findings(text, "PUB402")
    assert [text.count("\n", 0, one.span.start) + 1 for one in found] == expected
    assert all(one.severity == "info" for one in found)


def test_a_pasted_identifier_is_another_rules() -> None:
    geese = "- title: On the migration of geese\n  doi: 10.1000/a\n"
    works = work("one", "doi: 10.1000/a") + geese
    assert findings(works, "PUB402") == []
    assert len(findings(works, "PUB404")) == 1
