"""The part of Liquid that the built-in templates use, in a few lines.

python-liquid takes a third of an export's time to load. Pages of users need all of it;
the built-in templates need output, ``if``, ``for`` and ``comment``. A test renders each
of them both ways and holds the results equal. One thing differs, so no template may have
it: Liquid drops the line ends of a block that holds nothing else.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

TOKEN = re.compile(r"\{%(-?)(.*?)(-?)%\}|\{\{(-?)(.*?)(-?)\}\}", re.DOTALL)
PATH = re.compile(r"[a-z_]\w*(?:\.[a-z_]\w*)*")
CONDITION = re.compile(rf'({PATH.pattern})(?:\s*(!=|==)\s*"([^"]*)")?')
LOOP = re.compile(rf"(\w+)\s+in\s+({PATH.pattern})")

Scope = Mapping[str, Any]
Node = Callable[[Scope], Iterator[str]]
Token = tuple[str, str]
"""``text``, ``output`` or the name of a tag, and what belongs to it."""


def compiled(source: str) -> Callable[[Scope], str]:
    """Return a function that runs a template over the names it is given."""
    tokens = list(_tokens(source))
    nodes, rest = _block(tokens, 0, ())
    if rest < len(tokens):
        raise _unknown(tokens[rest])
    return lambda scope: "".join(_run(nodes, scope))


def _tokens(source: str) -> Iterator[Token]:
    """Yield the parts of a template; a dash takes the blanks beside it away."""
    done, strip = 0, False
    for found in [*TOKEN.finditer(source), None]:
        text = source[done : found.start() if found else len(source)]
        text = text.lstrip() if strip else text
        if found is None:
            yield "text", text
            return
        before, tag, after, opened, output, closed = found.groups()
        yield "text", text.rstrip() if before or opened else text
        if tag is None:
            yield "output", output.strip()
        else:
            name, _, rest = tag.strip().partition(" ")
            yield name, rest.strip()
        done, strip = found.end(), bool(after or closed)


def _block(
    tokens: Sequence[Token], at: int, ends: tuple[str, ...]
) -> tuple[list[Node], int]:
    """Return what stands up to one of ``ends``, and the place of that end."""
    nodes: list[Node] = []
    while at < len(tokens) and tokens[at][0] not in ends:
        node, at = _node(tokens, at)
        nodes.append(node)
    if ends and at == len(tokens):
        raise ValueError(f"{ends[-1]} is missing")
    return nodes, at


def _node(tokens: Sequence[Token], at: int) -> tuple[Node, int]:
    kind, held = tokens[at]
    if kind == "text":
        return (lambda _: iter((held,))), at + 1
    if kind == "output" and PATH.fullmatch(held):
        return (lambda scope: iter((str(_look_up(held, scope)),))), at + 1
    if kind == "comment":
        return (lambda _: iter(())), _after_comment(tokens, at)
    if kind == "if" and (condition := CONDITION.fullmatch(held)):
        return _choice(condition, tokens, at + 1)
    if kind == "for" and (loop := LOOP.fullmatch(held)):
        nodes, end = _block(tokens, at + 1, ("endfor",))
        return (lambda scope: _loop(loop[1], loop[2], nodes, scope)), end + 1
    raise _unknown(tokens[at])


def _after_comment(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a comment, whatever is in it."""
    while tokens[at][0] != "endcomment":
        at += 1
    return at + 1


def _choice(
    condition: re.Match[str], tokens: Sequence[Token], at: int
) -> tuple[Node, int]:
    path, sign, text = condition.groups()
    then, at = _block(tokens, at, ("else", "endif"))
    other: list[Node] = []
    if tokens[at][0] == "else":
        other, at = _block(tokens, at + 1, ("endif",))

    def run(scope: Scope) -> Iterator[str]:
        value = _look_up(path, scope)
        equal = value == text if sign else value is not None and value is not False
        yield from _run(other if equal == (sign == "!=") else then, scope)

    return run, at + 1


def _loop(name: str, path: str, nodes: list[Node], scope: Scope) -> Iterator[str]:
    for one in _look_up(path, scope):
        yield from _run(nodes, {**scope, name: one})


def _run(nodes: list[Node], scope: Scope) -> Iterator[str]:
    for node in nodes:
        yield from node(scope)


def _look_up(path: str, scope: Scope) -> Any:  # noqa: ANN401
    held: Any = scope
    for name in path.split("."):
        held = _first(held) if isinstance(held, list) else held[name]
    return held


def _first(held: list[Any]) -> Any:  # noqa: ANN401
    """Return what ``list.first`` means: nothing for a list without entries."""
    return held[0] if held else None


def _unknown(token: Token) -> ValueError:
    return ValueError(f"built-in templates have no `{' '.join(token).strip()}`")
