"""Time one edit of a list, from text to proven new text, beside other YAML editors.

    python -m benchmarks.edit [--runs 5] [100 1000 10000]

A flag of the entry in the middle is set, no disk involved. publist parses, edits, and
proves the new text by parsing it again; the others load, set and dump, and prove nothing.
Printed are medians in seconds, the ratio of publist's to each, and how many lines each
changed: one is what was asked for. Editors that are not installed are named; the slow ones
sit out the lists that are larger than `MOST`.
"""

import argparse
import difflib
import json
import platform
import statistics
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from io import StringIO

from benchmarks.load import LIST, installed, make_list, seconds

from publist.store.change import Revision
from publist.store.document import parse
from publist.store.edits import apply_edits
from publist.store.proof import prove

MOST = {"ruamel.yaml": 1000, "yamltrip": 2000}
"""Entries; yamltrip 0.6 takes a list of 50,000 lines for invalid YAML."""

PACKAGES = {"publist": "publist", "ruamel.yaml": "ruamel", "yamltrip": "yamltrip"}


def with_publist(text: str, at: int) -> str:
    """Set the flag as a command does, the proof included."""
    document = parse(text, LIST)
    revision = Revision(document)
    revision.set_flag(document.records[at], "ERC", 0)
    change = revision.change
    new = apply_edits(text, change.edits)
    prove(document, change, new)
    return new


def with_ruamel(text: str, at: int) -> str:
    """Load, set and dump with what keeps most of a list as it is."""
    reader = import_module("ruamel.yaml").YAML()
    reader.preserve_quotes = True
    reader.width = 2**20
    data = reader.load(text)
    data[at]["ERC"] = 0
    written = StringIO()
    reader.dump(data, written)
    return written.getvalue()


def with_yamltrip(text: str, at: int) -> str:
    """Replace one value; yamltrip cuts and splices as publist does."""
    yamltrip = import_module("yamltrip")
    return str(yamltrip.loads(text).replace(at, "ERC", value=0).dumps())


EDITORS: dict[str, Callable[[str, int], str]] = {
    "publist": with_publist,
    "ruamel.yaml": with_ruamel,
    "yamltrip": with_yamltrip,
}


def changed(old: str, new: str) -> int:
    """Return how many lines of a small list are not as they were."""
    diff = difflib.ndiff(old.splitlines(), new.splitlines())
    return sum(line.startswith("- ") for line in diff)


def measure(entries: int, runs: int, names: list[str]) -> dict[str, object]:
    """Return medians and ratios for a list of ``entries``."""
    text, at = make_list(entries), entries // 2
    taking = [name for name in names if entries <= MOST.get(name, entries)]
    times: dict[str, list[float]] = {name: [] for name in taking}
    for _ in range(runs):
        for name in taking:
            times[name].append(seconds(partial(EDITORS[name], text, at)))
    medians = {name: statistics.median(times[name]) for name in taking}
    ratios = {name: medians["publist"] / medians[name] for name in taking[1:]}
    return {
        "entries": entries,
        "median_s": {name: round(value, 4) for name, value in medians.items()},
        "ratio_of_publist_to": {name: round(ratios[name], 3) for name in ratios},
    }


def main() -> None:
    """Measure every size and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000, 10_000])
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    missing = [name for name, module in PACKAGES.items() if not find_spec(module)]
    names = [name for name in EDITORS if name not in missing]
    small = make_list(10)
    result = {
        "python": platform.python_version(),
        "versions": {name: installed(name) for name in PACKAGES},
        "missing": missing,
        "runs": given.runs,
        "lines_changed": {
            name: changed(small, EDITORS[name](small, 5)) for name in names
        },
        "results": [measure(size, given.runs, names) for size in given.sizes],
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
