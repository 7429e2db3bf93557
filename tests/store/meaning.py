"""What a list says, told by PyYAML alone: nothing of publist's own reading is used.

A scalar is its tag and its text, so ``1`` differs from ``'1'`` and a date that no
calendar has is still something to compare. Only the merge key ``<<`` is read as Ruby
reads it, for that is what a site sees.
"""

from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode

NULL = "tag:yaml.org,2002:null"
MERGE = "tag:yaml.org,2002:merge"
STR = "tag:yaml.org,2002:str"


def meaning(text: str) -> Any:  # noqa: ANN401  whatever the list says
    """Return what the first document in ``text`` says; ``None`` for nothing."""
    documents = yaml.compose_all(text.removeprefix("\ufeff"), yaml.CSafeLoader)
    root = next(iter(documents), None)
    held = None if root is None else said(root)
    return None if held == (NULL, "") else held


def said(node: Node) -> Any:  # noqa: ANN401
    """Return a node as dicts and lists of tagged texts."""
    if isinstance(node, ScalarNode):
        return (node.tag, "" if node.tag == NULL else node.value)
    if isinstance(node, MappingNode):
        return _mapping(node)
    return [said(item) for item in node.value]


def _mapping(node: MappingNode) -> dict[object, Any]:
    """Return fields by name, of a field given twice the later."""
    held: dict[object, Any] = {}
    for key, value in node.value:
        more = said(value)
        listed = more if isinstance(more, list) else [more]
        if key.value == "<<" and all(isinstance(one, dict) for one in listed):
            for one in reversed(listed):
                held |= one
        else:
            held[_name(key)] = more
    return held


def _name(key: Node) -> object:
    """Return a field's name; what is no text keeps its tag."""
    whole = said(key)
    return whole[1] if whole[0] in (STR, MERGE) else str(whole)


def of_value(value: object) -> Any:  # noqa: ANN401
    """Return what ``value`` says when it stands in a list."""
    if isinstance(value, dict):
        return {key: of_value(held) for key, held in value.items()}
    if isinstance(value, str):
        return (STR, value)
    return (NULL, "") if value is None else meaning(yaml.dump(value))
