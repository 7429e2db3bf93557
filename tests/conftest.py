"""Hypothesis: few examples while one works, many in CI (HYPOTHESIS_PROFILE=ci)."""

import os

import pytest
from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile(
    "dev", max_examples=60, deadline=None, suppress_health_check=SLOW
)
settings.register_profile(
    "ci", max_examples=1000, deadline=None, suppress_health_check=SLOW
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the expected output of tests/cases",
    )
