"""The schema says of a list what the model says, as far as a schema can."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError
from tests.corpus import lists, needs_corpus

from publist import checks
from publist.model.entry import Entry
from publist.model.schema import list_schema
from publist.store import files
from publist.store.document import parse

ACCEPTS = Draft202012Validator(list_schema())


def modelled(entry: dict[str, Any]) -> bool:
    try:
        Entry.model_validate(entry)
    except ValidationError:
        return False
    return True


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(list_schema())
    assert list_schema()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("model", ["Entry", "Link"])
def test_every_field_is_described(model: str) -> None:
    for name, told in list_schema()["$defs"][model]["properties"].items():
        assert told["description"].endswith("."), name
        examples = [{name: example} for example in told.get("examples", [])]
        assert bool(examples) is (name != "link")
        for one in examples:
            entry = one if model == "Entry" else {"link": one}
            assert modelled({"title": "-"} | entry), name


scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 3000), st.text("a1 ", max_size=3),
    st.floats(allow_nan=False, allow_infinity=False),
)  # fmt: skip
values = st.one_of(
    scalars, st.lists(scalars, max_size=2), st.dictionaries(st.text("ab"), scalars)
)
links = st.dictionaries(st.sampled_from(["url", "display", "pdf"]), values)
names = st.sampled_from([*Entry.model_fields, "ERC", "links"])
entries = st.dictionaries(names, values | links, max_size=4)


@given(st.fixed_dictionaries({"title": st.just("-") | values}) | st.just({}), entries)
def test_model_and_schema_agree(titled: dict[str, Any], entry: dict[str, Any]) -> None:
    entry = entry | titled
    assert ACCEPTS.is_valid([entry]) is modelled(entry)


@pytest.mark.parametrize(
    ("data", "accepted"),
    [
        pytest.param(None, True, id="an empty file"),
        pytest.param([], True, id="an empty list"),
        pytest.param([{"title": "One"}], True, id="a title"),
        pytest.param(
            [{"title": "One", "ERC": 1, "x": {"y": []}}], True, id="own fields"
        ),
        pytest.param([{"title": "One", "link": None, "year": None}], True, id="empty"),
        pytest.param({"title": "One"}, False, id="no list"),
        pytest.param(["One"], False, id="an entry without fields"),
        pytest.param([{"authors": "A"}], False, id="no title"),
        pytest.param([{"title": ""}], False, id="an empty title"),
        pytest.param([{"title": "One", "link": "x"}], False, id="link is text"),
        pytest.param([{"title": "One", "highlight": "x"}], False, id="flag is text"),
    ],
)
def test_the_schema(data: object, *, accepted: bool) -> None:
    assert ACCEPTS.is_valid(data) is accepted


@needs_corpus
def test_it_accepts_every_list_without_errors(tmp_path: Path) -> None:
    right = [path for path in lists() if not errors(path)]
    (tmp_path / "schema").write_text(json.dumps(list_schema()))
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile"]
    done = subprocess.run(
        [*command, tmp_path / "schema", *(readable(path, tmp_path) for path in right)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert len(right) > len(lists()) // 2


def errors(path: Path) -> list[checks.Finding]:
    found = checks.run(parse(files.read_text(path), path))
    return [one for one in found if one.severity == "error"]


def readable(path: Path, folder: Path) -> Path:
    """Return a list, or its data: a tab or a field given twice stops that reader."""
    text = files.read_text(path)
    if "\t" not in text and not parse(text, path).repeated:
        return path
    data = folder / f"{path.parent.name}.json"
    data.write_text(json.dumps(parse(text, path).data, default=str))
    return data
