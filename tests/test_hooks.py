"""The real pre-commit installs the hooks from this source, and commits go through them.

It builds an environment from PyPI: that is slow, and the same on every Python.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PRE_COMMIT = (sys.executable, "-m", "pre_commit")
SOURCE = ("src", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
GOOD = "- title: One\n  authors: A. One\n"
WRONG = "- title: One\n  link: example.org\n"
BROKEN = "- title: One: a colon\n  authors: A. One\n"
MENDED = '- title: "One: a colon"\n  authors: A. One\n'
CONFIG = """\
repos:
  - repo: {repo}
    rev: v0
    hooks:
      - id: publist-fix
      - id: publist-validate
      - id: publist-export
      - id: publist-validate
        name: the patents
        files: ^patents\\.yml$
"""

PAGE = "# Papers\n\n<!-- publist:begin format=markdown -->\n<!-- publist:end -->\n"
FILLED = PAGE.replace("->\n<", "->\n\n- **One**. A. One.\n\n<")

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the environment of somebody who has pre-commit and no publist."""
    home = tmp_path_factory.mktemp("pre-commit")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    reached = subprocess.run(
        [*command, "--dest", home, "hatchling"], capture_output=True, check=False
    )
    if reached.returncode:
        pytest.skip("PyPI is out of reach: pre-commit cannot build its environment")
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONPATH", "VIRTUAL_ENV") and not name.startswith("GIT_")
    }
    who = {"NAME": "A. One", "EMAIL": "one@example.org"}
    names = {
        f"GIT_{role}_{name}": value
        for role in ("AUTHOR", "COMMITTER")
        for name, value in who.items()
    }
    empty = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return kept | names | empty | {"PRE_COMMIT_HOME": str(home)}


class Repository:
    """A folder under git."""

    def __init__(self, path: Path, environment: dict[str, str]) -> None:
        """Start it."""
        self.path, self.environment = path, environment
        path.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet")

    def run(self, *command: str | Path) -> tuple[int, str]:
        done = subprocess.run(
            command,
            cwd=self.path,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout

    def git(self, *words: str) -> str:
        status, output = self.run("git", *words)
        assert status == 0, output
        return output

    def commit(self, name: str, text: str) -> tuple[int, str]:
        """Change a file and try to commit it."""
        (self.path / name).parent.mkdir(exist_ok=True)
        (self.path / name).write_text(text)
        self.git("add", name)
        return self.run("git", "commit", "--message", f"Change {name}")


@pytest.fixture(scope="module")
def source(
    tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]
) -> Repository:
    """Return this source as a repository with a tag, uncommitted changes included."""
    made = Repository(tmp_path_factory.mktemp("publist"), environment)
    for name in SOURCE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, made.path / name)
    made.git("add", ".")
    made.git("commit", "--quiet", "--message", "Start")
    made.git("tag", "v0")
    return made


def test_commits_go_through_the_hooks(source: Repository, tmp_path: Path) -> None:
    site = Repository(tmp_path, source.environment)
    config = CONFIG.format(repo=source.path)
    (tmp_path / ".pre-commit-config.yaml").write_text(config)
    assert site.run(*PRE_COMMIT, "install")[0] == 0

    assert site.commit("_data/publist.yml", GOOD)[0] == 0

    status, output = site.commit("_data/publist.yml", WRONG)
    assert status == 1
    assert "_data/publist.yml:2:9: PUB106" in output

    status, output = site.commit("_data/publist.yml", BROKEN)
    assert status == 1
    assert "1 mended, 0 left" in output
    assert (tmp_path / "_data" / "publist.yml").read_text() == MENDED
    assert site.commit("_data/publist.yml", MENDED)[0] == 0

    assert site.commit("others.yml", WRONG)[0] == 0
    status, output = site.commit("patents.yml", WRONG)
    assert status == 1
    assert "the patents" in output


def test_pages_are_kept_current(source: Repository, tmp_path: Path) -> None:
    site = Repository(tmp_path, source.environment)
    config = CONFIG.format(repo=source.path)
    (tmp_path / ".pre-commit-config.yaml").write_text(config)
    assert site.run(*PRE_COMMIT, "install")[0] == 0
    assert site.commit("_data/publist.yml", GOOD)[0] == 0

    status, output = site.commit("papers.md", PAGE)
    assert (status, "wrote papers.md" in output) == (1, True)
    assert (tmp_path / "papers.md").read_text() == FILLED
    assert site.commit("papers.md", FILLED)[0] == 0

    status, output = site.commit("_data/publist.yml", GOOD.replace("One", "Two"))
    assert (status, "wrote papers.md" in output) == (1, True)
    site.git("add", "papers.md")
    assert site.run("git", "commit", "--message", "Change both")[0] == 0


def test_try_repo(source: Repository, tmp_path: Path) -> None:
    site = Repository(tmp_path, source.environment)
    (tmp_path / "publist.yml").write_text(BROKEN)
    site.git("add", ".")
    status, output = site.run(*PRE_COMMIT, "try-repo", source.path, "--all-files")
    assert status == 1
    assert output.count("Failed") == 1  # mended by one, nothing left for the other
    assert (tmp_path / "publist.yml").read_text() == MENDED
