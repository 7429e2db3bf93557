"""Time `publist import` of a large .bib file, beside other readers of BibTeX.

    python -m benchmarks.import [--runs 3] [--bib FILE] [1000 10000]

Each reader is a fresh process, and they take turns. publist does the whole job: it reads
the file, compares, lays out, writes and proves the list, first an empty one, then again
with every entry in it. The others read the file, and write what they write anyhow.
Printed are medians in seconds, publist's ratio to each, and peak memory. The first peer
is bibtexparser's own default parse; `parse alone` is the same without starting Python.
Readers that are not installed are named; slow ones sit out what is larger than `MOST`.
Ratios hold on a shared machine, seconds do not.
"""

import argparse
import json
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from benchmarks.load import installed

OLD = Path(sys.prefix, "bibtexparser1")
"""Where `make bench` puts bibtexparser 1, which cannot stand beside its successor."""

PARSE = """
import sys, time, bibtexparser
start = time.perf_counter()
bibtexparser.parse_file(sys.argv[1])
print(time.perf_counter() - start)
"""
PARSE_OLD = "import sys, bibtexparser; bibtexparser.load(open(sys.argv[1]))"
PYBTEX = "import sys; from pybtex.database import parse_file; parse_file(sys.argv[1])"
PEERS = {
    "bibtexparser 2": [sys.executable, "-c", PARSE],
    "bibtexparser 1": [sys.executable, "-c", PARSE_OLD],
    "pybtex": [sys.executable, "-c", PYBTEX],
    "pandoc": ["pandoc", "-f", "biblatex", "-t", "csljson"],
    "bibtex-tidy": ["bibtex-tidy", "--quiet"],
    "citation-js": ["citation-js", "-i"],
    "academic": ["academic", "import", "--dry-run"],
}
PIPED = ("bibtex-tidy",)
"""Peers that read standard input, and nothing else, where there is no terminal."""

MOST = {"bibtexparser 1": 10_000, "academic": 1000, "pandoc": 10_000}
SMALL_WORDS = "on the of for and their in with a by".split()
LATEX = r"{B}ayesian \emph{sparse} {DNA} $\alpha$ H$_2$O deep -- 5\% na{\"i}ve ``so''"
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi xo za tion ing ter".split()
FAMILIES = r"""M{\"u}ller Soudry Wu Berg Allan Garc{\'i}a Li Novak Ito Bee""".split()
"""Endings of family names; syllables come before them."""
ENTRY = """\
@article{{key{n},
  title = {{{title}}},
  author = {{{authors}}},
  journal = {{Journal of {word} Studies}},
  year = {{{year}}}, month = mar, volume = {{{volume}}}, number = 4,
  pages = {{{n}--{end}}},
  doi = {{10.1000/made.{n}}},
  url = {{https://example.org/papers/{n}_a~b}},
  keywords = {{one, two, three}},
  abstract = {{{abstract}}}
}}

"""


def make_bib(entries: int) -> str:
    """Return entries of the size and with the LaTeX that real files have."""
    choice = random.Random(0)  # noqa: S311  made-up papers

    long = {
        "".join(choice.choices(SYLLABLES, k=choice.randint(2, 4))) for _ in range(4000)
    }
    names = [f"{word.title()}-{end}" for word in sorted(long)[:300] for end in FAMILIES]
    known = [*sorted(long), *LATEX.split() * 40, *SMALL_WORDS * 200]

    def words(number: int) -> str:
        return " ".join(choice.choices(known, k=number))

    def people() -> str:
        return " and ".join(
            f"{choice.choice('ABCDEFG')}. {choice.choice(names)}"
            for _ in range(choice.randint(1, 6))
        )

    return "".join(
        ENTRY.format(
            n=number,
            end=number + 9,
            title=f"{words(9)} {number}",
            authors=people(),
            word=choice.choice(("Folded", "Sparse", "Noisy")),
            year=1990 + number % 35,
            volume=number % 90,
            abstract=words(70),
        )
        for number in range(entries)
    )


class Spent(NamedTuple):
    """What one process took."""

    seconds: float
    megabytes: float
    printed: bytes


def run(command: list[str], folder: Path) -> Spent:
    """Run a process to its end; one that fails is no measurement."""
    path = [str(OLD)] if PARSE_OLD in command else []
    paths = os.pathsep.join([*path, os.environ.get("PYTHONPATH", "")])
    start = time.perf_counter()
    piped = folder / "refs.bib" if command[0] in PIPED else Path(os.devnull)
    with piped.open("rb") as source:
        process = subprocess.Popen(  # noqa: S603
            command,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": paths},
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    printed = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    named = "publist" in command and process.returncode == 1  # what it could not read
    if process.returncode and not named:
        message = f"{command[0]} ended with {process.returncode}"
        raise RuntimeError(message)
    return Spent(seconds, usage.ru_maxrss / 1024, printed)


def missing() -> list[str]:
    """Return the peers that are not installed."""
    absent = [name for name in PEERS if not shutil.which(PEERS[name][0])]
    absent += [] if find_spec("pybtex") else ["pybtex"]
    return absent + ([] if OLD.is_dir() else ["bibtexparser 1"])


def measure(bib: str, entries: int, runs: int) -> dict[str, object]:
    """Return medians, ratios and peaks for one .bib file."""
    absent = missing()
    peers = [n for n in PEERS if n not in absent and entries <= MOST.get(n, entries)]
    spent = defaultdict[str, list[Spent]](list)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "refs.bib").write_text(bib, encoding="utf-8")
        publist = [sys.executable, "-m", "publist", "import", "refs.bib"]
        for _ in range(runs):
            (folder / "publist.yml").write_text("", encoding="utf-8")
            command = [*publist, "-f", "publist.yml"]
            spent["publist"].append(run(command, folder))
            spent["publist again"].append(run(command, folder))
            for name in peers:
                source = [] if name in PIPED else ["refs.bib"]
                spent[name].append(run([*PEERS[name], *source], folder))
    alone = [float(one.printed) for one in spent["bibtexparser 2"]]
    medians = {n: statistics.median(o.seconds for o in s) for n, s in spent.items()}
    medians["parse alone"] = statistics.median(alone)
    shown = {name: round(medians["publist"] / medians[name], 2) for name in medians}
    del shown["publist"]
    return {
        "entries": entries,
        "megabytes": round(len(bib.encode()) / 1e6, 1),
        "median_s": {name: round(value, 2) for name, value in medians.items()},
        "ratio_of_publist_to": shown,
        "peak_mb": {n: round(max(o.megabytes for o in s)) for n, s in spent.items()},
    }


def main() -> None:
    """Measure every size and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--bib", type=Path, help="a file instead of made-up entries")
    given = parser.parse_args()
    files = [(make_bib(size), size) for size in given.sizes]
    if given.bib:
        text = given.bib.read_text("utf-8")
        files = [(text, text.count("\n@"))]
    result = {
        "python": platform.python_version(),
        "versions": {name: installed(name) for name in ("publist", "bibtexparser")},
        "missing": missing(),
        "runs": given.runs,
        "results": [measure(text, size, given.runs) for text, size in files],
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
