"""Hypothesis: few examples while one works, many in CI, new ones each time by `make fuzz`.

The first two are the same on every run, so that a change fails for what it changed.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from tests import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile(
    "dev", max_examples=60, derandomize=True, deadline=None, suppress_health_check=SLOW
)
settings.register_profile(
    "ci", max_examples=380, derandomize=True, deadline=None, suppress_health_check=SLOW
)
settings.register_profile(
    "fuzz", max_examples=20_000, deadline=None, suppress_health_check=SLOW
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the expected output of tests/cases",
    )


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[[str, int], None]:
    """Count something that a test went through; the summary adds it all up."""

    def count(what: str, number: int) -> None:
        request.node.user_properties.append((f"figure {what}", number))

    return count


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how much the tests on real lists went through."""
    counted = Counter[str]()
    for report in terminalreporter.getreports("passed"):
        for name, number in report.user_properties:
            if name.startswith("figure "):
                counted[name.removeprefix("figure ")] += int(str(number))
    if counted:
        said = ", ".join(f"{number:,} {what}" for what, number in counted.items())
        terminalreporter.write_line(f"on real lists: {said}")


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Lend the one browser that all tests look through."""
    with chromium.launched() as one:
        yield one


HEEDED = (
    *("GITHUB_ACTIONS", "GITHUB_WORKFLOW", "GITHUB_WORKSPACE", "CI", "PUBLIST_FILE"),
    *("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "VISUAL", "EDITOR", "BROWSER"),
)
"""Variables that publist heeds, or what it prints with."""


@pytest.fixture(autouse=True, scope="session")
def the_same_everywhere() -> None:
    """Let the tests see the same in GitHub Actions and at any terminal."""
    for name in HEEDED:
        os.environ.pop(name, None)


@pytest.fixture(autouse=True, scope="session")
def locks_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep publist's locks out of the tester's own folders."""
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))
