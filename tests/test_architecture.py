"""The rules of the house, read off the source itself.

Who may import whom, who prints, who writes: each is one function over a syntax tree,
tried on made-up source as well, so that none of them can fall silent.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "publist"
MODULES = sorted(ROOT.rglob("*.py"))
LAYERS = {path.name for path in ROOT.iterdir() if (path / "__init__.py").exists()}

MAY_IMPORT = {
    "__init__": {"listed"},
    "listed": {"store", "model", "errors"},
    "__main__": {"cli"},
    "errors": set(),
    "model": {"errors"},
    "sources": {"model", "errors"},
    "render": {"model", "errors"},
    "store": {"model", "errors"},
    "preview": {"errors"},
    "checks": {"store", "site", "model", "errors"},
    "site": {"errors"},
    "cli": {*LAYERS, "errors", "__init__"},
}
"""Besides itself. The table is design.md's."""

PRIVATE = re.compile("_[a-z]")
"""A module or a name that only its own layer may know; ``__version__`` is none."""

PRINTERS = {"print", "input", "typer.echo", "typer.secho", "typer.prompt"}
PRINTERS |= {"typer.confirm", "click.echo", "sys.exit", "exit", "quit", "os._exit"}
SCREENS = {"sys.stdout", "sys.stderr", "sys.stdin", "sys.__stdout__", "sys.__stderr__"}
PRINTERS |= {f"logging.{level}" for level in "debug info warning error".split()}
ON_SCREEN = {"typer", "click", "rich", "getpass", "curses"}

WRITERS = set(
    "write_text write_bytes writelines unlink mkdir rmdir touch chmod symlink_to"
    " hardlink_to rename renames removedirs rmtree copyfile copytree copy2 move chown"
    " makedirs truncate utime mkstemp mkdtemp fdopen lchmod".split()
)
MODULE_WRITERS = {"os.replace", "os.remove", "os.open", "os.write", "shutil.copy"}
WRITING_MODULES = {"tempfile", "sqlite3", "dbm", "shelve", "filelock"}
MAY_WRITE = ("store/files.py", "store/lock.py")
"""The list; and publist's own lock, which stands outside the site."""


def layer_of(path: Path) -> str:
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def package_of(path: Path) -> list[str]:
    """Return the package that relative imports of a module count from."""
    return ["publist", *path.relative_to(ROOT).parts[:-1]]


def imports(tree: ast.AST, package: list[str]) -> Iterator[str]:
    """Yield every dotted name that is imported anywhere, relative ones made absolute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{start}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in (
            "__import__",
            "importlib.import_module",
            "import_module",
        ):
            named = node.args[0]
            yield str(named.value) if isinstance(named, ast.Constant) else "?"


def layers_used(tree: ast.AST, package: list[str]) -> set[str]:
    """Return the parts of publist that a module imports from."""
    used = set()
    for name in imports(tree, package):
        parts = name.split(".")
        if parts[0] == "publist":
            inner = parts[1] if len(parts) > 1 else "__init__"
            known = inner in LAYERS or (ROOT / f"{inner}.py").exists()
            used.add(inner if known else "__init__")
    return used


def prints(tree: ast.AST) -> Iterator[str]:
    """Yield each way in which a module talks to the screen or ends the program."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in PRINTERS:
            yield f"line {node.lineno}: {ast.unparse(node.func)}"
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in SCREENS:
            yield f"line {node.lineno}: {ast.unparse(node)}"
        elif isinstance(node, ast.Raise) and node.exc and _ends(node.exc):
            yield f"line {node.lineno}: {ast.unparse(node.exc)}"
    for name in imports(tree, []):
        if name.split(".")[0] in ON_SCREEN or name in SCREENS:
            yield f"imports {name}"


def _ends(raised: ast.expr) -> bool:
    return ast.unparse(raised).partition("(")[0] in ("SystemExit", "typer.Exit")


def mode_of(call: ast.Call) -> str:
    """Return the mode that a call named ``open`` opens with."""
    given = [word.value for word in call.keywords if word.arg == "mode"]
    place = 0 if isinstance(call.func, ast.Attribute) else 1
    given += call.args[place : place + 1]
    values = [one.value for one in given if isinstance(one, ast.Constant)]
    return str(values[0]) if values else ("?" if given else "r")


def writes(tree: ast.AST) -> Iterator[str]:
    """Yield each way in which a module writes to the disk."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        last = called.rpartition(".")[2]
        if called == "os.open" and ast.unparse(node.args[0]) == "os.devnull":
            continue  # nowhere
        opens = last == "open" and called not in {*MODULE_WRITERS, "self.open"}
        to_write = opens and not set(mode_of(node)) <= set("rbt")
        one_argument = len(node.args) == 1 and not node.keywords
        renames = last == "replace" and "." in called and one_argument
        if last in WRITERS or called in MODULE_WRITERS or to_write or renames:
            yield f"line {node.lineno}: {called}"
    for name in imports(tree, []):
        module, _, part = name.partition(".")
        if module in WRITING_MODULES or (module == "shutil" and part in WRITERS):
            yield f"imports {name}"


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def outside(*places: str) -> list[Path]:
    """Return the modules that are not in one of ``places``."""
    return [path for path in MODULES if not name_of(path).startswith(places)]


def test_every_part_of_the_house_has_its_rule() -> None:
    assert {layer_of(path) for path in MODULES} <= MAY_IMPORT.keys()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_who_may_import_whom(path: Path) -> None:
    layer = layer_of(path)
    used = layers_used(parsed(path), package_of(path))
    assert used <= MAY_IMPORT[layer] | {layer}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_what_is_private_stays_in_its_layer(path: Path) -> None:
    found = imports(parsed(path), package_of(path))
    parts = (name.split(".") for name in found if name.startswith("publist."))
    others = (part for part in parts if part[1] != layer_of(path))
    assert [part for part in others if any(map(PRIVATE.match, part[1:]))] == []


@pytest.mark.parametrize("path", outside("cli/"), ids=name_of)
def test_only_the_command_line_talks(path: Path) -> None:
    assert list(prints(parsed(path))) == []


@pytest.mark.parametrize("path", outside(*MAY_WRITE), ids=name_of)
def test_only_the_store_s_last_step_writes(path: Path) -> None:
    assert list(writes(parsed(path))) == []


def test_that_module_does_write() -> None:
    assert list(writes(parsed(ROOT / "store" / "files.py")))


@pytest.mark.parametrize(
    "path", outside("cli/", "sources/__init__.py", "preview/"), ids=name_of
)
def test_no_network(path: Path) -> None:
    names = {name.split(".")[0] for name in imports(parsed(path), [])}
    assert not names & {"socket", "http", "requests", "httpx", "aiohttp", "ftplib"}
    assert "urllib.request" not in set(imports(parsed(path), []))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("import re", set(), id="another's"),
        pytest.param("import publist.store.files", {"store"}, id="import"),
        pytest.param("import publist.cli as c", {"cli"}, id="import as"),
        pytest.param("from publist import checks", {"checks"}, id="from publist"),
        pytest.param("from publist import __version__", {"__init__"}, id="version"),
        pytest.param("from publist.model.text import fold", {"model"}, id="from"),
        pytest.param("from ..cli import app", {"cli"}, id="relative"),
        pytest.param("from .. import render", {"render"}, id="relative, bare"),
        pytest.param("def f():\n    import publist.cli", {"cli"}, id="in a function"),
        pytest.param("__import__('publist.cli')", {"cli"}, id="__import__"),
        pytest.param(
            "importlib.import_module('publist.render.html')", {"render"}, id="importlib"
        ),
        pytest.param(
            "if x:\n    from publist.site import find", {"site"}, id="in an if"
        ),
    ],
)
def test_layers_used(source: str, expected: set[str]) -> None:
    assert layers_used(ast.parse(source), ["publist", "model"]) == expected


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param("x = 1", False, id="nothing"),
        pytest.param("raise ValueError", False, id="an error"),
        pytest.param("fingerprint(x)", False, id="a name that ends so"),
        pytest.param("print(x)", True, id="print"),
        pytest.param("typer.echo(x)", True, id="echo"),
        pytest.param("sys.stdout.write(x)", True, id="stdout"),
        pytest.param("w = sys.stderr", True, id="stderr"),
        pytest.param("from sys import stdout", True, id="from sys"),
        pytest.param("import rich.console", True, id="rich"),
        pytest.param("def f():\n    from rich import print", True, id="in a function"),
        pytest.param("raise SystemExit(1)", True, id="SystemExit"),
        pytest.param("sys.exit(1)", True, id="exit"),
    ],
)
def test_prints(source: str, *, found: bool) -> None:
    assert bool(list(prints(ast.parse(source)))) is found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param("path.read_text()", False, id="reading"),
        pytest.param("open(p)", False, id="open"),
        pytest.param("path.open('rb')", False, id="open to read"),
        pytest.param("text.replace('a', 'b')", False, id="of a text"),
        pytest.param("open(p, 'w')", True, id="w"),
        pytest.param("open(p, mode='ab')", True, id="a"),
        pytest.param("path.open('x')", True, id="x"),
        pytest.param("path.open('r+')", True, id="r+"),
        pytest.param("open(p, m)", True, id="a mode that cannot be told"),
        pytest.param("path.write_text(t)", True, id="write_text"),
        pytest.param("path.write_bytes(t)", True, id="write_bytes"),
        pytest.param("os.replace(a, b)", True, id="os.replace"),
        pytest.param("temporary.replace(target)", True, id="Path.replace"),
        pytest.param("path.unlink()", True, id="unlink"),
        pytest.param("path.mkdir()", True, id="mkdir"),
        pytest.param("import tempfile", True, id="tempfile"),
        pytest.param("def f():\n    from shutil import move", True, id="move"),
        pytest.param("shutil.copy(a, b)", True, id="copy"),
        pytest.param("os.open(p, os.O_WRONLY)", True, id="os.open"),
        pytest.param("os.open(os.devnull, os.O_WRONLY)", False, id="nowhere"),
        pytest.param("shutil.get_terminal_size()", False, id="a size"),
    ],
)
def test_writes(source: str, *, found: bool) -> None:
    assert bool(list(writes(ast.parse(source)))) is found
