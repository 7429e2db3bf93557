"""Run a command and measure it alone.

What Linux calls a process's peak memory begins with that of the process which started
it, and a worker of the suite may hold more than what is measured. So a small process
stands in between.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, NamedTuple

BETWEEN = """
import os, resource, sys
child = os.fork()
if not child:
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))  # what hangs is ended
    os.execv(sys.argv[2], sys.argv[2:])
_, status, used = os.wait4(child, 0)
with open(sys.argv[1], "w") as file:
    print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, file=file)
sys.exit(os.waitstatus_to_exitcode(status) % 256)
"""


class Measured(NamedTuple):
    """Exit status, processor seconds and peak megabytes of a process."""

    status: int
    seconds: float
    megabytes: float


def measured(words: Sequence[str], folder: Path, out: IO[bytes]) -> Measured:
    """Run ``publist`` with these words in a folder; its output goes to ``out``."""
    figures = folder / "figures"
    command = [sys.executable, "-m", "publist", *words]
    process = subprocess.run(
        [sys.executable, "-c", BETWEEN, str(figures), *command],
        cwd=folder,
        stdout=out,
        stderr=subprocess.STDOUT,
        check=False,
    )
    seconds, megabytes = map(float, figures.read_text().split())
    figures.unlink()
    return Measured(process.returncode, seconds, megabytes)
