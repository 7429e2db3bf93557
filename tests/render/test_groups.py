"""Groups: every entry is in one (by flag: in each of its own), in the list's order."""

from typing import Any

import pytest
from tests.render.entries import items

from publist.render._groups import groups_of
from publist.render._layout import Layout

YEARS = [{"title": "a", "year": 2020}, {"title": "b"}, {"title": "c", "year": 2024}]
YEARS += [{"title": "d", "year": 2020}]
PREPRINT = {"title": "p", "link": {"url": "https://arxiv.org/abs/1707.03362"}}
PAPER = {"title": "c", "link": {"display": "NeurIPS 2023"}}
ARTICLE = {"title": "j", "journal": "Nature", "volume": 1}
WAYS: list[Any] = [
    pytest.param(YEARS, Layout(), {"": "abcd"}, id="none"),
    pytest.param(
        YEARS,
        Layout(group_by="year"),
        {"2024": "c", "2020": "ad", "Without a year": "b"},
        id="years, newest first",
    ),
    pytest.param(
        YEARS,
        Layout(group_by="year", oldest_first=True),
        {"2020": "ad", "2024": "c", "Without a year": "b"},
        id="years, upwards",
    ),
    pytest.param(
        [PREPRINT, PAPER, ARTICLE, {"title": "x"}],
        Layout(group_by="type"),
        {"Journal articles": "j", "Conference papers": "c", "Preprints": "p"}
        | {"Other works": "x"},
        id="types by what is known",
    ),
    pytest.param(
        [PREPRINT | {"JourPap": 1}, ARTICLE | {"RefPro": 1, "Preprint": 0}],
        Layout(group_by="type"),
        {"Journal articles": "p", "Conference papers": "j"},
        id="the list's own flags win",
    ),
    pytest.param(
        [{"title": "t", "type": "PhD thesis"}, {"title": "w", "workshop": 1}],
        Layout(group_by="type"),
        {"Workshop papers": "w", "Theses": "t"},
        id="types by field and flag",
    ),
    pytest.param(
        [
            {"title": "a", "ERC": 1},
            {"title": "b", "ERC": 0},
            {"title": "c", "highlight": 1, "ERC": 1},
        ],
        Layout(group_by="flag"),
        {"ERC": "ac", "highlight": "c", "Other": "b"},
        id="flags",
    ),
]


@pytest.mark.parametrize(("entries", "layout", "expected"), WAYS)
def test_groups(
    entries: list[dict[str, Any]], layout: Layout, expected: dict[str, str]
) -> None:
    groups = groups_of(items(*entries), layout)
    shown = {group.name: "".join(one.title for one in group.items) for group in groups}
    assert list(shown.items()) == list(expected.items())
