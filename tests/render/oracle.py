"""The real Jekyll and the real kramdown, asked for many texts in one Ruby process."""

import functools
import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).with_suffix(".rb")

needs_jekyll = pytest.mark.skipif(
    shutil.which("ruby") is None or shutil.which("jekyll") is None,
    reason="the real Jekyll is not installed (Debian: apt-get install jekyll)",
)

KRAMDOWN = {
    "input": "GFM",
    "hard_wrap": False,
    "auto_ids": True,
    "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
    "entity_output": "as_char",
}
OPTIONS = [KRAMDOWN | {"parse_block_html": block} for block in (True, False)]


def ask(question: dict[str, Any]) -> Any:  # noqa: ANN401  # JSON
    answer = subprocess.run(  # the script beside this file
        ["ruby", str(SCRIPT)],  # noqa: S607  # wherever the machine has it
        input=json.dumps(question),
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def jekyll(folders: Sequence[Path]) -> dict[str, dict[str, dict[str, str]]]:
    """Return what Jekyll makes of every page of every site, before layouts."""
    answer: dict[str, dict[str, dict[str, str]]] = ask(
        {"sites": [str(folder) for folder in folders]}
    )
    return answer


@functools.cache
def kramdown(texts: tuple[str, ...]) -> list[list[str]]:
    """Return each text as HTML, with ``parse_block_html`` true and false."""
    answer: list[list[str]] = ask({"markdown": list(texts), "options": OPTIONS})
    return answer
