"""The README's sessions are run, and what they print is what stands there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SESSIONS = re.findall(
    r"```console\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
)
BROKEN = '# Papers\n\n- title: "A first one"\n- title: Neural networks: a comeback\n'


@pytest.mark.parametrize("session", SESSIONS, ids=["main", "broken", "references"])
def test_session(session: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(ROOT / "sample_data", site)
    (site / "broken.yml").write_text(BROKEN, encoding="utf-8")
    printed = ""
    for line in re.findall(r"^\$ publist (.*)$", session, re.MULTILINE):
        command = [sys.executable, "-m", "publist", *line.split()]
        done = subprocess.run(
            command,
            cwd=site,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            encoding="utf-8",
        )
        printed += f"$ publist {line}\n{done.stdout}\n"
    assert printed.strip() == session.strip()
