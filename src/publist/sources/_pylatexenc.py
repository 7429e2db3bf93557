r"""Expand LaTeX macros by pylatexenc's parser, with tables of our own.

The parser is set up once for the whole run: a fresh one for each text is what makes
LaTeX decoding slow. Unknown macros are collected, their arguments stay as text.
"""

import functools
import logging
import re
from collections.abc import Callable
from typing import Any

from publist.sources._accents import unbraced
from publist.sources._latex_macros import (
    SYMBOLS,
    TEXT_MACROS,
    TWO_ARGUMENTS,
    filled,
    spaced,
)

Shown = Callable[..., str]
MACRO = re.compile(r"\\(?:[A-Za-z]+|.)", re.DOTALL)
SUBSCRIPT = re.compile(r"(?<=[A-Za-z)\]])(\d+)")
SUPERSCRIPT = re.compile(r"\^\{?(\d*[+-]|\d+)\}?")
DEEPEST = 8
"""Braces within braces; a macro that lacks its second argument is read twice at each."""


@functools.lru_cache(maxsize=1024)
def expand(text: str) -> tuple[str, tuple[str, ...]]:
    """Return ``text`` with its macros expanded, and the names of unknown ones.

    A text that cannot be parsed keeps all its words; its macros count as unknown.
    """
    parser, converter, unknown = _tools()
    unknown.clear()
    try:
        shown = converter.latex_to_text(text, latex_context=parser)
    except _errors():
        return without_macros(text)
    return shown, tuple(dict.fromkeys(unknown))


def without_macros(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the words of ``text``; all its macros count as unknown."""
    unknown = tuple(dict.fromkeys(MACRO.findall(text)))
    return unbraced(MACRO.sub("", text)), unknown


def _errors() -> tuple[type[Exception], ...]:
    from pylatexenc.latexwalker import LatexWalkerError  # type: ignore[import-untyped] # noqa: PLC0415

    return (LatexWalkerError, RecursionError, ValueError, IndexError)


@functools.cache
def _tools() -> tuple[Any, Any, list[str]]:
    """Return parser context, converter, and the list unknown macros go to."""
    from pylatexenc import latex2text  # type: ignore[import-untyped] # noqa: PLC0415

    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)
    unknown: list[str] = []

    def report(node: Any) -> str:  # noqa: ANN401  pylatexenc has no types
        unknown.append(f"\\{node.macroname}")
        behind = node.parsing_state.s[node.pos + node.len :]
        # A macro without an argument has no text to keep but its name.
        return "" if behind[:1] == "{" else node.macroname + node.macro_post_space

    options = {"latex_context": _printer(report), "strict_latex_spaces": False}
    return _parser(), latex2text.LatexNodes2Text(**options), unknown


def _parser() -> Any:  # noqa: ANN401  pylatexenc has no types
    """Return which macros take arguments; all others take none."""
    from pylatexenc import macrospec  # noqa: PLC0415

    context = macrospec.LatexContextDb()
    counted = {name: 2 if name in TWO_ARGUMENTS else 1 for name in [*TEXT_MACROS, "ce"]}
    specs = [macrospec.std_macro(name, "{" * n) for name, n in counted.items()]
    context.add_context_category("publist", macros=specs)
    context.set_unknown_macro_spec(macrospec.MacroSpec(""))
    return context


def _printer(report: Shown) -> Any:  # noqa: ANN401  pylatexenc has no types
    """Return how each macro is shown."""
    from pylatexenc import latex2text, macrospec  # noqa: PLC0415

    symbols = {**_pylatexenc_symbols(), **SYMBOLS}
    shown = {name: _symbol(sign) for name, sign in symbols.items()}
    shown |= {name: _filler(name) for name in TEXT_MACROS}
    shown["ce"] = _chemistry
    context = macrospec.LatexContextDb()
    specs = [latex2text.MacroTextSpec(name, how) for name, how in shown.items()]
    context.add_context_category("publist", macros=specs)
    context.set_unknown_macro_spec(latex2text.MacroTextSpec("", report))
    return context


def _pylatexenc_symbols() -> dict[str, str]:
    """Return pylatexenc's macros that stand for characters, and nothing else."""
    from pylatexenc import latex2text  # noqa: PLC0415

    default = latex2text.get_default_latex_context_db()
    found = {
        name: spec.simplify_repl
        for category in ("advanced-symbols", "latex-base")
        for name, spec in default.d[category]["macros"].items()
    }
    return {
        name: sign
        for name, sign in found.items()
        if isinstance(sign, str) and sign and "%" not in sign and name != "today"
    }


def _symbol(sign: str) -> Shown:
    def show(node: Any) -> str:  # noqa: ANN401  pylatexenc has no types
        return spaced(sign, node.macro_post_space)

    return show


def _filler(name: str) -> Shown:
    def fill(node: Any, l2tobj: Any) -> str:  # noqa: ANN401  pylatexenc has no types
        return filled(name, *_arguments(node, l2tobj))

    return fill


def _chemistry(node: Any, l2tobj: Any) -> str:  # noqa: ANN401  pylatexenc has no types
    formula = _arguments(node, l2tobj)[0].replace("_", "")
    formula = SUPERSCRIPT.sub(r"<sup>\1</sup>", formula)
    return SUBSCRIPT.sub(r"<sub>\1</sub>", formula)


def _arguments(node: Any, l2tobj: Any) -> list[str]:  # noqa: ANN401  no types
    nodes = node.nodeargd.argnlist if node.nodeargd else []
    return [l2tobj.nodelist_to_text([arg]) if arg else "" for arg in nodes] + ["", ""]
