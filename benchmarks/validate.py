"""Time `publist validate`, as a process beside its peers and rule by rule.

    python -m benchmarks.validate [--runs 5] [--site 300] [--list 10000]

As whole processes on a site of 300 entries: `publist validate`, `jekyll build`, yamllint
and check-jsonschema with publist's own schema, in turn; medians in seconds and publist's
ratio to each. In one process on a list of 10,000 entries: loading, all rules, and each
rule alone in milliseconds; the ratio is that of loading and all rules to loading.
Peers that are not installed are named. Ratios hold on a shared machine, seconds do not.
"""

import argparse
import gc
import json
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from pathlib import Path

from benchmarks.commands import SAMPLE
from benchmarks.commands import seconds as of_process
from benchmarks.load import seconds

from publist import checks
from publist.checks import Surroundings
from publist.store.document import Document, parse

LIST = Path("_data", "publist.yml")
YEARS = range(1996, 2026)
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi xo za tion ing ter".split()
ENTRY = """\
- title: "{title}"
  image: max-margin.png
  description: {description}
  authors: {authors}
  link:
    url: https://doi.org/10.1000/list.{number}
    display: Journal of {place} {volume}, {number} ({year})
  highlight: {highlight}
  news1:
  news2:
  ERC: {highlight}

"""


def make_list(entries: int) -> str:
    """Return a list of different works, as long and as rich as those of labs."""
    choice = random.Random(0)  # noqa: S311  made-up papers
    words = ["".join(choice.choices(SYLLABLES, k=3)) for _ in range(4000)]
    people = [f"{letter}. {word.title()}" for letter in "ABCDE" for word in words[:400]]

    def text(number: int) -> str:
        return " ".join(choice.sample(words, number))

    return "".join(
        ENTRY.format(
            title=f"On the {text(7)} of {text(2)}",
            description=f"We look at {text(60)}, and find that it holds.",
            authors=", ".join(choice.sample(people, choice.randint(1, 6))),
            number=number,
            place=choice.choice(("Folds", "Ponds", "Lists")),
            volume=number % 90,
            year=YEARS[-1 - number * len(YEARS) // entries],
            highlight=int(number % 3 == 0),
        )
        for number in range(entries)
    )


def processes(entries: int, runs: int) -> dict[str, object]:
    """Return medians and ratios of whole processes on one site."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "site")
        shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("*.py", "_site"))
        (folder / LIST).write_text(make_list(entries), encoding="utf-8")
        commands = _commands(folder)
        present = {name: line for name, line in commands.items() if line[0]}
        times: dict[str, list[float]] = {name: [] for name in present}
        for _ in range(runs):
            for name, line in present.items():
                times[name].append(of_process(line, folder))
    medians = {name: statistics.median(spent) for name, spent in times.items()}
    own = medians["publist validate"]
    return {
        "entries": entries,
        "missing": sorted(commands.keys() - present.keys()),
        "median_s": {name: round(spent, 3) for name, spent in medians.items()},
        "ratio_of_publist_to": {
            n: round(own / spent, 2) for n, spent in medians.items()
        },
    }


def _commands(folder: Path) -> dict[str, list[str]]:
    """Return the command lines; the first word is empty where a peer is missing."""
    publist = [sys.executable, "-m", "publist"]
    schema = folder.parent / "schema.json"
    made = subprocess.run([*publist, "schema"], check=True, capture_output=True)  # noqa: S603
    schema.write_bytes(made.stdout)
    jekyll, yamllint, by_schema = map(
        _found, ("jekyll", "yamllint", "check-jsonschema")
    )
    return {
        "publist validate": [*publist, "validate"],
        "jekyll build": [jekyll, "build", "--quiet", "--disable-disk-cache"],
        "yamllint": [yamllint, "-d", "{rules: {}}", str(LIST)],
        "check-jsonschema": [by_schema, "--schemafile", str(schema), str(LIST)],
    }


def _found(name: str) -> str:
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else shutil.which(name) or ""


def rules(entries: int, runs: int) -> dict[str, object]:
    """Return what loading and each rule take on a long list, in one process."""
    text = make_list(entries)
    site = Surroundings(this_year=YEARS[-1] + 1)
    gc.disable()  # as the command does
    checks.run(parse(text, LIST), site)  # what is imported late is not the rules' time
    alone: dict[str, list[float]] = {code: [] for code in checks.rules()}
    load, both = list[float](), list[float]()
    for _ in range(runs):
        load.append(seconds(partial(parse, text, LIST)))
        both.append(seconds(partial(_checked, text, site)))
    document = parse(text, LIST)
    for code, spent in alone.items():
        spent += [seconds(_one(document, site, code)) for _ in range(runs)]
    medians = {code: statistics.median(spent) for code, spent in alone.items()}
    slowest = sorted(medians, key=lambda code: -medians[code])
    return {
        "entries": entries,
        "load_s": round(statistics.median(load), 3),
        "load_and_all_rules_s": round(statistics.median(both), 3),
        "ratio": round(statistics.median(both) / statistics.median(load), 2),
        "alone_ms": {code: round(medians[code] * 1000, 1) for code in slowest},
    }


def _checked(text: str, site: Surroundings) -> object:
    return checks.run(parse(text, LIST), site)


def _one(document: Document, site: Surroundings, code: str) -> Callable[[], object]:
    return lambda: checks.run(document, site, {code})


def main() -> None:
    """Measure both and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--site", type=int, default=300, metavar="ENTRIES")
    parser.add_argument("--list", type=int, default=10_000, metavar="ENTRIES")
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    result = {
        "python": platform.python_version(),
        "publist": version("publist"),
        "runs": given.runs,
        "processes": processes(given.site, given.runs),
        "rules": rules(given.list, given.runs),
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
