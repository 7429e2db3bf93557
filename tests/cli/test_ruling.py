"""Which rules run, and what they are worth: command line and settings together."""

from pathlib import Path

import pytest

from publist.checks import Policy
from publist.cli.ruling import with_settings
from publist.errors import PublistError
from publist.site.settings import Settings

KNOWN = ("PUB101", "PUB104", "PUB503", "PUB514")


@pytest.mark.parametrize(
    ("policy", "ignored", "running"),
    [
        pytest.param(Policy(), (), "101 104 503 514", id="nothing said"),
        pytest.param(Policy(), ("PUB5",), "101 104", id="ignored there"),
        pytest.param(Policy(), ("double-blanks",), "101 104 503", id="by name"),
        pytest.param(Policy(), ("503",), "101 104 514", id="by number"),
        pytest.param(Policy(ignore=("PUB1",)), ("PUB514",), "503", id="they add up"),
        pytest.param(
            Policy(("PUB514",)), ("PUB514",), "514", id="selected all the same"
        ),
        pytest.param(Policy(("PUB5",)), ("PUB5",), "503 514", id="as exactly"),
        pytest.param(Policy(("PUB5",)), ("PUB514",), "503", id="less exactly"),
        pytest.param(Policy(("PUB1",)), ("PUB5",), "101 104", id="others selected"),
        pytest.param(
            Policy(("PUB",), ("PUB514",)), ("PUB503",), "101 104", id="all three"
        ),
    ],
)
def test_which_rules_run(
    policy: Policy, ignored: tuple[str, ...], running: str
) -> None:
    codes = with_settings(policy, Settings(ignore=ignored)).codes(KNOWN)
    assert codes == {f"PUB{number}" for number in running.split()}


def test_names_become_codes() -> None:
    held = Settings(severity={"no-title": "info", "pub5": "error"})
    assert with_settings(Policy(), held).severities == {
        "PUB104": "info",
        "PUB5": "error",
    }


def test_all_names_that_fit_no_rule_are_told_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "publist.toml"
    path.write_text('ignore = [\n  "no-titel",\n]\n[severity]\nPUB999 = "info"\n')
    held = Settings(path, ignore=("no-titel",), severity={"PUB999": "info"})
    with pytest.raises(PublistError) as caught:
        with_settings(Policy(), held)
    said = str(caught.value).removeprefix(f"{path}:")
    assert said.splitlines() == [
        "2: 2 mistakes:",
        "    line 2: there is no rule `no-titel`; is PUB104 no-title meant?",
        "    line 5: there is no rule `PUB999`",
        "  fix: `publist rules` lists them",
    ]
