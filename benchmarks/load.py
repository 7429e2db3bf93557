"""Time how long a list takes to load, spans included, beside other YAML readers.

    python -m benchmarks.load [--runs 5] [1000 10000 100000]

The readers take turns in one process; printed are medians in seconds and the ratio of
publist's to each. Peak memory is that of a fresh process for each reader, less what it
has before it reads. The slow readers sit out the lists that are larger than `MOST`.
Readers that are not installed are named. Ratios hold on a shared machine, seconds do not.
"""

import argparse
import gc
import json
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import yaml

from publist.store.document import parse

LINUX = sys.platform == "linux"
LIST = Path("publist.yml")
MOST = {"yaml SafeLoader": 1000, "ruamel.yaml": 1000}
ENTRY = """\
- title: "Paper {0} on things: x"
  image: x.png
  description: {1}
  authors: A. Author, B. Book
  link:
    url: https://doi.org/10.1000/{0}
    display: Nature (2019)
  highlight: 1
  news2:
  ERC: 1

"""


def make_list(entries: int) -> str:
    """Return a list of the size that labs' lists have for each entry, and more of it."""
    return "".join(ENTRY.format(number, "word " * 90) for number in range(entries))


def with_ruamel(text: str) -> object:
    """Load as people do who want their comments kept."""
    made: object = import_module("ruamel.yaml").YAML().load(text)
    return made


READERS: dict[str, Callable[[str], object]] = {
    "publist": lambda text: parse(text, LIST),
    "yaml CSafeLoader": partial(yaml.load, Loader=yaml.CSafeLoader),
    "yaml SafeLoader": partial(yaml.load, Loader=yaml.SafeLoader),
    "ruamel.yaml": with_ruamel,
}


def seconds(work: Callable[[], object]) -> float:
    """Return the time of one call, begun without garbage of the one before."""
    gc.collect()
    start = time.perf_counter()
    made = work()
    spent = time.perf_counter() - start
    del made
    return spent


def peak(name: str, entries: int) -> float:
    """Return what a fresh process needs to load a list, in megabytes."""
    words = ["-m", "benchmarks.load", "--peak", name, str(entries)]
    done = subprocess.run(  # noqa: S603  this very script
        [sys.executable, *words], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def grown(name: str, entries: int) -> float:
    """Load once, in this process; return by how many megabytes its peak grew."""
    text = make_list(entries)
    READERS[name]("- title: x\n")
    before = highest()
    held = READERS[name](text)
    after = highest()
    del held
    return after - before


def highest() -> float:
    """Return the most memory that this process has had, in megabytes (Linux)."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def measure(entries: int, runs: int, names: list[str]) -> dict[str, object]:
    """Return medians, ratios and peaks for a list of ``entries``."""
    text = make_list(entries)
    taking = [name for name in names if entries <= MOST.get(name, entries)]
    times: dict[str, list[float]] = {name: [] for name in taking}
    for _ in range(runs):
        for name in taking:
            times[name].append(seconds(partial(READERS[name], text)))
    medians = {name: statistics.median(times[name]) for name in taking}
    ratios = {name: medians["publist"] / medians[name] for name in taking[1:]}
    return {
        "entries": entries,
        "megabytes": round(len(text) / 1e6, 1),
        "median_s": {name: round(value, 4) for name, value in medians.items()},
        "ratio_of_publist_to": {name: round(ratios[name], 3) for name in ratios},
        "peak_mb": {name: round(peak(name, entries), 1) for name in taking if LINUX},
    }


def installed(name: str) -> str:
    """Return the version of a package; empty if it is missing."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def main() -> None:
    """Measure every size and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10_000, 100_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peak", choices=READERS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.peak:
        print(grown(given.peak, *given.sizes))
        return
    missing = [] if find_spec("ruamel") else ["ruamel.yaml"]
    names = [name for name in READERS if name not in missing]
    packages = ("publist", "PyYAML", "ruamel.yaml")
    result = {
        "python": platform.python_version(),
        "versions": {name: installed(name) for name in packages},
        "missing": missing,
        "runs": given.runs,
        "results": [measure(size, given.runs, names) for size in given.sizes],
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
