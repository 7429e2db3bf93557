"""The hooks, the Action and what docs/checking.md says of them belong together."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
DOCUMENTED = [
    block
    for page in ("README.md", "docs/checking.md")
    for block in re.findall(
        r"```yaml\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL
    )
]
WORKFLOWS = [block for block in DOCUMENTED if "\njobs:" in block]
CONFIGS = [block for block in DOCUMENTED if block.startswith("repos:")]
GOOD, BAD = "- title: One\n  authors: A. One\n", "- title: One\n  link: x\n"
STRICT = "- title: One\n  autors: A. One\n"


def accepted(schema: str, *paths: Path) -> None:
    """Fail unless a schema that check-jsonschema brings along accepts some files."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    done = subprocess.run(
        [*command, *paths], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_action_is_one() -> None:
    accepted("vendor.github-actions", ROOT / "action.yml")


def test_the_documented_workflows_are_workflows(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.yml" for number, _ in enumerate(WORKFLOWS)]
    for path, workflow in zip(paths, WORKFLOWS, strict=True):
        path.write_text(workflow)
    assert len(paths) == 2
    accepted("vendor.github-workflows", *paths)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=["annotations", "code scanning"])
def test_workflows_use_what_the_action_takes(workflow: str) -> None:
    (job,) = yaml.safe_load(workflow)["jobs"].values()
    (step,) = [one for one in job["steps"] if one["uses"].startswith("publist/publist")]
    assert step["with"].keys() <= ACTION["inputs"].keys()


def pre_commit(kind: str, path: Path) -> int:
    command = [sys.executable, "-m", "pre_commit", f"validate-{kind}", str(path)]
    return subprocess.run(command, check=False).returncode


def test_the_documented_hooks_are_hooks(tmp_path: Path) -> None:
    assert pre_commit("manifest", ROOT / ".pre-commit-hooks.yaml") == 0
    for config in CONFIGS:
        (tmp_path / "config.yaml").write_text(config)
        assert pre_commit("config", tmp_path / "config.yaml") == 0
        used = {hook["id"] for hook in yaml.safe_load(config)["repos"][0]["hooks"]}
        assert used <= {hook["id"] for hook in HOOKS}
    assert len(CONFIGS) == 3


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        pytest.param("_data/publist.yml", True, id="Jekyll's"),
        pytest.param("publist.yaml", True, id="at the root"),
        pytest.param("_data/oldpublist.yml", False, id="another name"),
        pytest.param("publist.yml.bak", False, id="another ending"),
    ],
)
def test_which_files_the_hooks_take(path: str, *, taken: bool) -> None:
    for hook in (hook for hook in HOOKS if not hook.get("always_run")):
        assert bool(re.search(hook["files"], path)) is taken


def step(name: str) -> dict[str, Any]:
    (found,) = [one for one in ACTION["runs"]["steps"] if one.get("name") == name]
    return dict(found)


def acted(here: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the Action's last step as the runner would, with the publist at hand."""
    python = here / "python with blank"
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)
    given = {name: str(told["default"]) for name, told in ACTION["inputs"].items()}
    values = {f"inputs.{name}": value for name, value in (given | inputs).items()}
    values["steps.install.outputs.python"] = str(python)
    check = step("Check the list")
    environment = {
        name: values[re.sub(r"\$\{\{ (.*) \}\}", r"\1", value)]
        for name, value in check["env"].items()
    }
    return subprocess.run(
        ["/bin/bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", check["run"]],
        cwd=here,
        env=os.environ | environment | {"GITHUB_WORKSPACE": str(here)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("inputs", "status", "annotated"),
    [
        pytest.param({}, 0, [], id="the list that is found"),
        pytest.param({"path": "bad.yml"}, 1, ["error bad.yml"], id="a list"),
        pytest.param(
            {"path": "bad.yml\nso so.yml\n"}, 1,
            ["error bad.yml", "warning so so.yml"], id="several",
        ),
        pytest.param({"path": "so so.yml"}, 0, ["warning so so.yml"], id="a warning"),
        pytest.param(
            {"path": "so so.yml", "args": "--strict\n--ignore PUB1"}, 1,
            ["warning so so.yml"], id="options",
        ),
        pytest.param({"path": "bad.yml", "args": "--ignore PUB*"}, 2, [], id="no glob"),
        pytest.param({"path": "no.yml"}, 3, ["error no.yml"], id="no such list"),
        pytest.param({"path": "$(touch hacked)"}, 3, None, id="no command"),
    ],
)  # fmt: skip
def test_what_the_action_does(
    tmp_path: Path, inputs: dict[str, str], status: int, annotated: list[str] | None
) -> None:
    for name, text in (("publist", GOOD), ("bad", BAD), ("so so", STRICT)):
        (tmp_path / f"{name}.yml").write_text(text)
    (tmp_path / "PUB1").touch()
    done = acted(tmp_path, **inputs)
    assert done.returncode == status, done.stderr
    said = re.findall(r"^::(\w+) file=(.*?)(?:,line|::)", done.stdout, re.MULTILINE)
    if annotated is not None:
        assert [" ".join(one) for one in said] == annotated
    assert not (tmp_path / "hacked").exists()


def test_the_action_writes_sarif_whatever_is_found(tmp_path: Path) -> None:
    (tmp_path / "publist.yml").write_text(BAD)
    done = acted(tmp_path, sarif="out.sarif")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=publist.yml,line=2")
    assert '"ruleId": "PUB106"' in (tmp_path / "out.sarif").read_text("utf-8")
