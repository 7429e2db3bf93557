"""The formats of one line, or one object, for each finding."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from tests.cli import shell
from tests.cli.report.printed import located, printed, some
from tests.store.lists import slipped, texts

from publist.cli import report

LINE = re.compile(r"publist\.yml:\d+:\d+: (PUB\d{3}) [^\n]+")


def test_the_folder_is_the_registry() -> None:
    assert report.names() == ["text", "errorformat", "github", "json", "sarif"]


@some
@given(texts() | slipped())
def test_every_finding_is_told_once(text: str) -> None:
    found = located(text)
    lines = printed("errorformat", found).splitlines()
    plain = printed("text", found).splitlines()
    rows = json.loads(printed("json", found))
    assert len(plain) == 2 * len(found)
    for one, line, said, fix, row in zip(
        found, lines, plain[::2], plain[1::2], rows, strict=True
    ):
        start = f"{one.place}: {one.finding.code} "
        assert line.startswith(start)
        assert LINE.fullmatch(line)
        assert said.startswith(start)
        assert fix.startswith("  fix: ")
        assert (row["line"], row["column"]) == (one.place.line, one.place.column)
        assert (row["end_line"], row["end_column"]) >= (row["line"], row["column"])
        assert (row["mended"] == "by hand") is not bool(one.finding.edits)
        assert row["address"].endswith(f"#{row['code'].lower()}")


@pytest.mark.parametrize("name", ["json", "sarif"])
def test_a_program_reads_no_diff(tmp_path: Path, name: str) -> None:
    (tmp_path / "publist.yml").write_text("- title: One: two\n")
    words = ("validate", "--fix", "--dry-run", "--format", name)
    ended = shell.publist(*words, here=tmp_path)
    assert json.loads(ended.out) is not None
    assert '+- title: "One: two"' in ended.err
