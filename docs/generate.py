"""Write docs/cli.md and docs/rules.md from the program itself.

python docs/generate.py          write both
python docs/generate.py --check  write nothing; status 1 if one is stale
"""

import inspect
import sys
from enum import StrEnum
from pathlib import Path
from typing import Any

from publist import checks
from publist.cli.main import COMMANDS, load

RULES_HEAD = """\
Written by `make docs` from the rules' own files. Errors break the build, hide an
entry or show a broken link; the rest are warnings. `safe` is mended by `--fix`, `unsafe`
by `--unsafe-fixes`."""
DOCS = Path(__file__).resolve().parent


def cli() -> str:
    """Return the manual of the commands."""
    parts = ["# Commands", "Written by `make docs` from the commands themselves."]
    for name in COMMANDS:
        command = load(name)
        parts += [f"## publist {name}", described(command.help or "")]
        options = [option for option in command.params if option.name != "help"]
        if options:
            parts.append("\n".join(["| | |", "| --- | --- |", *map(row, options)]))
    return "\n\n".join(parts) + "\n"


def described(text: str) -> str:
    """Return a command's help as Markdown: its example as a block of shell lines."""
    words, _, example = inspect.cleandoc(text).partition("\b\nExample:\n")
    lines = inspect.cleandoc(example).replace("\n", "\n    ")
    return f"{words.strip()}\n\n    {lines}" if example else words.strip()


def row(option: Any) -> str:  # noqa: ANN401  click's parameters
    """Return one line of a table of options."""
    kind = type(option.default)
    choices = "|".join(kind) if issubclass(kind, StrEnum) else ""
    metavar = option.metavar or choices or ("" if option.opts[0][0] == "-" else "KEY")
    is_option = option.opts[0].startswith("-")
    names = ", ".join([*option.opts, *option.secondary_opts]) if is_option else metavar
    value = f" {metavar}" if names != metavar and metavar else ""
    environment = f" (or `{option.envvar}`)" if option.envvar else ""
    shown = f"`{names}{value}`".replace("|", "\\|")
    return f"| {shown} | {option.help or ''}{environment} |"


def rules() -> str:
    """Return the manual of the rules: a table of them, then their pages."""
    known = checks.rules().values()
    table = ["| | | | mended |", "| --- | --- | --- | --- |", *map(line, known)]
    parts = ["# Rules", RULES_HEAD, "\n".join(table), *map(page, known)]
    return "\n\n".join(parts) + "\n"


def line(rule: checks.Rule) -> str:
    """Return a rule's line of the table."""
    link = f"[{rule.code}](#{rule.code.lower()})"
    return f"| {link} | {rule.name} | {rule.summary} | {rule.mended} |"


def page(rule: checks.Rule) -> str:
    """Return a rule's page, its headings one level down, where its address leads to."""
    lower = ("\n" + rule.manual.strip()).replace("\n#", "\n##").strip()
    return f'<a id="{rule.code.lower()}"></a>\n\n{lower}'


def main() -> int:
    """Write or check; return the exit status."""
    stale = []
    for name, text in (("cli.md", cli()), ("rules.md", rules())):
        path = DOCS / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
    for name in stale:
        print(f"{'stale' if '--check' in sys.argv else 'wrote'}: docs/{name}")
    return int(bool(stale) and "--check" in sys.argv)


if __name__ == "__main__":
    raise SystemExit(main())
