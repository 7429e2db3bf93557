"""Kill publist at any moment, run two at once: the list is whole, nothing is lost.

A short form runs with the suite; ``make torture`` runs 1,000 kills and 500 adds for each
of two processes.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

import publist
from publist.cli import app

KILLS = int(os.environ.get("PUBLIST_KILLS", "40"))
ADDS = int(os.environ.get("PUBLIST_ADDS", "15"))
LONGEST = 0.1
"""Seconds; a change takes a tenth of that, imports in the first one some more."""

BOTH = 2
PATIENCE = 10
"""Times as many kills, each later, until a change got through on a slow machine."""

ENTRY = '- title: "Paper {0}"\n  authors: A. Bee\n  highlight: 0\n\n'

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="processes are forked here, as Unix does"
)


def in_child(work: Callable[[], None]) -> int:
    """Run ``work`` in a process of its own; return its number."""
    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    try:
        work()
    finally:
        os._exit(0)


def toggle_for_ever(path: Path) -> None:
    while True:
        publications = publist.open(path)
        publications.tag(1, "highlight", 1 - publications[1].data["highlight"])
        publications.save()


def test_killed_at_any_moment_the_list_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "publist.yml"
    off = "".join(map(ENTRY.format, range(100)))
    on = off.replace("highlight: 0", "highlight: 1", 1)
    path.write_text(off, encoding="utf-8")
    chance = random.Random(1)  # noqa: S311  no secret
    seen, kills = set[str](), 0
    while kills < KILLS or len(seen) < BOTH:
        child = in_child(lambda: toggle_for_ever(path))
        time.sleep(chance.uniform(0, LONGEST * (1 + kills // KILLS)))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        text = path.read_text("utf-8")
        assert text in (off, on)
        seen.add(text)
        kills += 1
        assert kills < PATIENCE * KILLS, "no change gets through"

    publications = publist.open(path)  # a dead process blocks nobody
    publications.tag(2, "highlight")
    publications.save()
    assert [left.name for left in tmp_path.iterdir()] == ["publist.yml"], (
        "a temporary file stayed"
    )


def add_many(path: Path, who: str) -> None:
    for number in range(ADDS):
        words = ["add", "--file", str(path), "--title", f"Paper {who}{number}"]
        result = CliRunner().invoke(app, [*words, "--authors", "A. Bee", "--yes"])
        if result.exit_code:
            Path(f"{path}.failed").write_text(result.output, encoding="utf-8")


def test_two_at_once_lose_no_entry(tmp_path: Path) -> None:
    path = tmp_path / "publist.yml"
    path.write_text("# The list\n", encoding="utf-8")
    children = [
        in_child(lambda who=who: add_many(path, who))  # type: ignore[misc]
        for who in ("x", "y")
    ]
    for child in children:
        os.waitpid(child, 0)
    titles = [item.title for item in publist.open(path)]
    wanted = {f"Paper {who}{number}" for who in "xy" for number in range(ADDS)}
    assert sorted(titles) == sorted(wanted)
    assert [left.name for left in tmp_path.iterdir()] == ["publist.yml"]
