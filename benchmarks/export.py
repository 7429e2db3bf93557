"""Time `publist export --erc` as a process, beside `jekyll build` of the same list.

    python -m benchmarks.export [--runs 5] [300 10000]

For each size a site is made of the entries of `benchmarks.validate` and the pages of
`sample_data`; `export --erc`, in each format that a page or a program takes, is run in
turn with `jekyll build`, the bare interpreter and `publist --version`. Printed are medians
in seconds and ratios to Jekyll's median in the same run. The goals are ratios of 0.6 on
300 entries and 0.4 on 10,000. Without Jekyll the ratios are missing.
"""

import argparse
import json
import platform
import shutil
import statistics
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from benchmarks.commands import SAMPLE, seconds
from benchmarks.validate import LIST, make_list

GOALS = {300: 0.6, 10_000: 0.4}
JEKYLL = "jekyll build"
WANTED = "export --erc"
COMMANDS = {
    "python": ["-c", ""],
    "publist --version": ["-m", "publist", "--version"],
    WANTED: ["-m", "publist", "export", "--erc", "-o", "cards.html"],
    "export --erc --standalone": [
        *("-m", "publist", "export", "--erc", "--standalone", "-o", "page.html"),
    ],
    "export --erc -o refs.bib": ["-m", "publist", "export", "--erc", "-o", "refs.bib"],
    "export (all)": ["-m", "publist", "export", "-o", "all.html"],
}


def measure(entries: int, runs: int) -> dict[str, object]:
    """Return medians and ratios for a list of ``entries``, the commands run in turn."""
    commands = {name: [sys.executable, *words] for name, words in COMMANDS.items()}
    if jekyll := shutil.which("jekyll"):
        commands[JEKYLL] = [jekyll, "build", "--quiet", "--disable-disk-cache"]
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "site")
        shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("*.py", "_site"))
        (folder / LIST).write_text(make_list(entries), encoding="utf-8")
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(seconds(command, folder))
                _clear(folder)
    medians = {name: statistics.median(values) for name, values in times.items()}
    peer = medians.get(JEKYLL)
    own = [name for name in medians if name.startswith("export")]
    return {
        "entries": entries,
        "median_s": {name: round(value, 3) for name, value in medians.items()},
        "ratio_to_jekyll": (
            {name: round(medians[name] / peer, 2) for name in own} if peer else {}
        ),
        "goal": GOALS.get(entries),
    }


def _clear(folder: Path) -> None:
    """Remove what a command wrote: the next run of it writes as the first did."""
    for name in ("cards.html", "page.html", "refs.bib", "all.html"):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "_site", ignore_errors=True)


def main() -> None:
    """Measure every size and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=list(GOALS))
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    result = {
        "python": platform.python_version(),
        "publist": version("publist"),
        "runs": given.runs,
        "results": [measure(size, given.runs) for size in given.sizes],
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
