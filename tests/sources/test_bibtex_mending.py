"""Every mistake seen in real files: mended and said, or named with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.model.reference import Reference
from publist.sources import Reading, bibtex

BEFORE = "@misc{before, title = {Before}}\n\n"
AFTER = "\n\n@misc{after, title = {After}}\n"


def read_between(text: str) -> Reading:
    """Read ``text`` between two good entries, which must come through."""
    reading = bibtex.read(BEFORE + text + AFTER)
    assert reading.references[0].reference.key == "before"
    assert reading.references[-1].reference.key == "after"
    assert reading.references[-1].line == text.count("\n") + 5
    return reading


def mended(text: str) -> tuple[Reference, list[str]]:
    reading = read_between(text)
    (_, one, _), problems = reading.references, reading.repaired
    assert one.line == 3
    assert {problem.line for problem in problems} <= {3}
    assert (reading.unreadable, reading.dropped) == ([], [])
    return one.reference, [problem.reason for problem in problems]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("@www-misc{k, title={T}, year=2000}", "do not see `@www-misc`"),
        pytest.param(
            "@ misc{k, title={T}, year=2000}", "do not see `@misc`", id="blank"
        ),
        pytest.param("@misc\n{k, title={T}, year=2000}", "do not see", id="newline"),
        pytest.param("@misc \n\t{k, title={T}, year=2000}", "do not see", id="tab"),
        pytest.param("@{k, title={T}, year=2000}", "it has no type", id="no type"),
        pytest.param("@misc{k title={T}, year=2000}", "comma after its key", id="key"),
        pytest.param("@misc{k\n title={T},\n year=2000}", "comma after its key"),
        pytest.param("@misc{title={T}, year=2000}", "comma after its key", id="no key"),
        pytest.param("@misc{k, title={T},, year=2000}", "two commas", id="commas"),
        pytest.param("@misc{k, title={T}\n year=2000}", "comma before `year`"),
        pytest.param(
            '@misc{k, title="T" year=2000}', "comma before `year`", id="quotes"
        ),
        pytest.param("@misc{k, title={T},\n% note={x},\nyear=2000}", "commented out"),
        pytest.param("@misc{k, title={T}\n% note={x}\n, year=2000}", "commented out"),
        pytest.param("@misc{k, title={T},\n% a, b\nyear=2000}", "commented out"),
        pytest.param("@misc{k, title={T}, year=2000,\n% note={x}\n}", "commented out"),
        pytest.param(
            "@misc{k, year=2000, title={T\\},\n}", "a backslash", id="backslash"
        ),
        pytest.param("@misc{k, year=2000, title=T}", None, id="one bare word: a macro"),
        pytest.param("@misc{k,\n title={T,\n year=2000\n}", "did not balance"),
        pytest.param("@misc{k, title={T}, year=2000", "closing brace was missing"),
        pytest.param("@misc{k,\n title {T},\n year=2000}", "equals sign"),
        pytest.param("@misc(k, title={T}, year=2000)", None, id="round: no mistake"),
        pytest.param("@misc{k, title={T}, year=2000,}", None, id="last comma"),
        pytest.param(
            "@misc{k, , title={T}, year=2000}", "two commas", id="first comma"
        ),
        pytest.param("@misc{k, title={T}}, year = {2000}}", "was not read", id="early"),
    ],
)
def test_mended(text: str, reason: str | None) -> None:
    reference, reasons = mended(text)
    assert reference.title == "T"
    assert reference.year == (None if reason == "was not read" else 2000)
    assert reason is None or any(reason in said for said in reasons)
    assert reasons if reason else not reasons


@pytest.mark.parametrize(
    ("value", "title"),
    [
        pytest.param('"T{"u}bingen on"', "Tübingen on", id="german umlaut"),
        pytest.param('"A {"}quoted{"} word"', 'A "quoted" word', id="BibTeX's way"),
        pytest.param('"A "quoted" word"', 'A "quoted" word', id="bare quotes"),
        pytest.param("Some plain words", "Some plain words", id="no braces at all"),
        pytest.param("{A @ {B} = c, d}", "A @ B = c, d", id="signs: no mistake"),
        pytest.param("{50% of\n% all}", "50% of % all", id="percent in a value"),
    ],
)
def test_values(value: str, title: str) -> None:
    reference, _ = mended(f"@misc{{k,\n title = {value},\n year = 2000}}")
    assert (reference.title, reference.year) == (title, 2000)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(
            "@misc{k, title={T, year={2000}",
            "a brace or a quotation mark is not closed",
        ),
        pytest.param("@misc{k, year = 2000}", "it has no title", id="no title"),
        pytest.param("@misc{k, title = {}}", "it has no title", id="empty title"),
        pytest.param("@misc{k}", "it has no title", id="no fields"),
        pytest.param("@misc{k, title {T}}", "no equals sign", id="no equals sign"),
    ],
)
def test_unreadable_is_named(text: str, reason: str) -> None:
    reading = read_between(text)
    (problem,) = reading.unreadable
    assert reason in problem.reason
    assert (problem.line, problem.key) == (3, "k")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mail joe@example.com (Joe), see @home", id="mail"),
        pytest.param("@comment{jabref-meta: x;}", id="comment"),
        pytest.param('@preamble{"\\newcommand{\\x}{y}"}', id="preamble"),
        pytest.param("% only words", id="percent"),
    ],
)
def test_no_entry_is_no_problem(text: str) -> None:
    reading = read_between(text)
    assert len(reading.references) == 2
    assert [*reading.unreadable, *reading.dropped, *reading.repaired] == []


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_the_file(newline: str) -> None:
    text = "\n\\\n@misc\n{a, title={A}}\n\n@misc{b, title={B\\\nb}}\n@misc{c,title={C}}"
    reading = bibtex.read("\ufeff" + text.replace("\n", newline))
    assert [one.line for one in reading.references] == [3, 6, 8]


fragments = st.sampled_from(
    [
        "@", "@misc", "@article", "@string", "@comment", "{", "}", "(", ")", ",", "=",
        '"', "title", "year", "author", " ", "\n", "%", "\\", "#", "k", "a", "é", "{T}",
        "2000", "@misc{k, title={T}}", "title = {T},", "\n@ misc{k,", "crossref={k}",
        " and ",
    ]
)  # fmt: skip


@given(st.lists(fragments, max_size=60).map("".join))
def test_any_text_is_read(text: str) -> None:
    reading = bibtex.read(text)
    lines = text.count("\n") + 1
    for problem in [*reading.unreadable, *reading.dropped, *reading.notes]:
        assert 1 <= problem.line <= lines
    for one in reading.references:
        assert one.reference.title
        assert 1 <= one.line <= lines


junk = st.text(st.sampled_from("ab ,%=\n\\"), max_size=20)
heads = st.sampled_from(["@misc{", "@ misc{", "@www-misc{", "@misc\n{", "@misc("])
bodies = st.sampled_from(
    [
        "title={T}", "title={T},,", "title={T}\nyear=2000", "year=2000", "title {T}",
        "title={T,\nyear=2000", 'title="T{"u}b"', "title={T\\},", "title={T}, title={U}",
    ]
)  # fmt: skip


@given(st.lists(st.tuples(junk, heads, bodies), max_size=8))
def test_each_entry_is_accounted_for(entries: list[tuple[str, str, str]]) -> None:
    text = ""
    for number, (between, head, body) in enumerate(entries):
        close = ")" if head.endswith("(") else "}"
        text += f"{between}\n{head}k{number}, {body}{close}\n"
    reading = bibtex.read(text)
    keys = [one.reference.key for one in reading.references]
    keys += [problem.key for problem in reading.unreadable + reading.dropped]
    assert sorted(keys) == sorted(f"k{number}" for number in range(len(entries)))
