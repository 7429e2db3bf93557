"""Time publist's commands as whole processes, beside `jekyll build` of the same list.

    python benchmarks/commands.py [--runs 5] [30 300 10000]

For each size a site is made of generated entries and the page of `sample_data`; then
`validate`, `list` and `export --erc` are run in turn with `jekyll build`. Printed are
medians in seconds and the ratio of each to Jekyll's median in the same run. Timings on
shared machines are noisy; ratios hold. Without Jekyll the ratios are missing.
"""

import argparse
import json
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[1] / "sample_data"
ENTRY = """\
- title: "Paper {0}: on the habits of lists of length {0}"
  image: max-margin.png
  description: We look at list {0} and find that it is much like the one before, only \
longer, and that most of what was said of shorter lists holds for it as well.
  authors: A. Author *, B. Boson *, C. Carbon, **D. Soudry**
  link:
    url: https://doi.org/10.1000/list.{0}
    display: Journal of Lists {0}, 12 ({1})
  highlight: {2}
  news1:
  news2:
  ERC: {2}

"""
COMMANDS = {
    "validate": ["validate"],
    "list": ["list"],
    "export --erc": ["export", "--erc", "-o", "fragment.html"],
}


def make_site(folder: Path, entries: int) -> None:
    """Copy the sample site without its pictures' script and give it a longer list."""
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("*.py", "_site"))
    text = "".join(
        ENTRY.format(number, 2024 - number * 20 // entries, int(number % 3 == 0))
        for number in range(entries)
    )
    (folder / "_data" / "publist.yml").write_text(text, encoding="utf-8")


def seconds(command: list[str], folder: Path) -> float:
    """Return the wall time of one run; a failing run is not a measurement."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603
    return time.perf_counter() - start


def measure(entries: int, runs: int) -> dict[str, object]:
    """Return medians and ratios for a list of ``entries``, the commands run in turn."""
    publist = [sys.executable, "-m", "publist"]
    commands = {name: [*publist, *words] for name, words in COMMANDS.items()}
    if jekyll := shutil.which("jekyll"):
        commands["jekyll build"] = [jekyll, "build", "--quiet", "--disable-disk-cache"]
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "site")
        make_site(folder, entries)
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(seconds(command, folder))
    medians = {name: statistics.median(values) for name, values in times.items()}
    peer = medians.get("jekyll build")
    ratios = {name: round(medians[name] / peer, 2) for name in COMMANDS} if peer else {}
    shown = {name: round(value, 3) for name, value in medians.items()}
    return {"entries": entries, "median_s": shown, "ratio_to_jekyll": ratios}


def main() -> None:
    """Measure every size and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[30, 300, 10_000])
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
