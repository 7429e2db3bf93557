"""What a Python program gives for fields, checked before it comes near a list.

A command reads text and makes values of it; a program hands over objects of any type.
What comes out of here is plain data that means the same when it is read again: nothing
gets into a list by its ``str``, and nobody gets a library's error.
"""

import re
from collections.abc import Container, Mapping
from datetime import date
from typing import Any

from publist.errors import PublistError
from publist.store.proof import same
from publist.store.scalars import Value, read_plain, write

NAME = re.compile(r"[^\W\d][\w-]*")
LONGEST = 2**20
"""Characters; the reader refuses longer values as none that anyone wrote."""

KINDS = "text, a number, True, False, a date or None"


def mapping(given: object) -> Mapping[Any, Any]:
    """Return fields as they are given; raise ``PublistError`` if they are no mapping."""
    if isinstance(given, Mapping):
        return given
    what = f"fields are given by their names, not as {kind(given)}"
    raise PublistError(what, fix='write {"title": "...", "year": 2024}')


def path_of(name: object, held: Container[str]) -> tuple[str, ...]:
    """Return where a field is: ``link.url`` in ``link``, unless ``held`` has it so."""
    if isinstance(name, str) and name in held:
        return (name,)
    parts = tuple(name.split(".")) if isinstance(name, str) else ()
    if len(parts) in (1, 2) and all(map(NAME.fullmatch, parts)):
        return parts
    raise _no_name(name)


def _no_name(name: object) -> PublistError:
    what = f"{_shown(name)} cannot be the name of a field"
    return PublistError(what, fix="use letters, digits and _, as in news1 or link.url")


def entry(given: object) -> dict[str, Any]:
    """Return the fields of a new entry as plain data."""
    fields = {}
    for name, value in mapping(given).items():
        (*outer, inner) = path_of(name, ())
        if outer:
            fix = f'write {{"{outer[0]}": {{"{inner}": ...}}}}'
            raise PublistError(f"`{name}` names a field in a field", fix=fix)
        fields[inner] = value_of(value, inner)
    if _is_empty(fields.get("title")):
        raise PublistError("an entry needs a title", fix='add it: {"title": "..."}')
    _require_shape(fields)
    return fields


def assigned(value: object, path: tuple[str, ...]) -> Any:  # noqa: ANN401  plain data
    """Return a value for a field of an entry that is there, as plain data."""
    name = ".".join(path)
    plain = value_of(value, name) if len(path) == 1 else scalar(value, name)
    if name == "title" and _is_empty(plain):
        raise PublistError("an entry needs its title", fix="remove the whole entry")
    _require_shape({path[0]: {path[1]: plain} if len(path) > 1 else plain})
    return plain


def value_of(value: object, name: str) -> Any:  # noqa: ANN401
    """Return a scalar, a list of them (or of mappings of them), or a mapping of them."""
    if isinstance(value, Mapping) and value:
        return _flat(value, name)
    if isinstance(value, list) and value:
        return [
            _flat(one, name) if isinstance(one, Mapping) and one else scalar(one, name)
            for one in value
        ]
    return scalar(value, name)


def _flat(value: Mapping[Any, Any], name: str) -> dict[str, Value]:
    plain = {}
    for key, one in value.items():
        if len(path_of(key, ())) > 1:
            raise _no_name(f"{name}.{key}")
        plain[str(key)] = scalar(one, f"{name}.{key}")
    return plain


def scalar(value: object, name: str) -> Value:
    """Return a value of one of YAML's own types; raise ``PublistError`` for another."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(str.__str__(value), name)
    number = isinstance(value, int | float)
    if number or isinstance(value, date):
        plain: Any = value
        if number:  # a program's own kind of number, too
            plain = int(value) if isinstance(value, int) else float(value)  # type: ignore[arg-type]
        try:
            if same(read_plain(write(plain)), plain):
                return plain  # type: ignore[no-any-return]
        except ValueError:
            pass
        what = f"`{name}` is {kind(value)} that cannot be written exactly"
        raise PublistError(what, fix="give it as text")
    empty = isinstance(value, list | Mapping) and not value
    what = f"`{name}` cannot be {'empty brackets' if empty else kind(value)}"
    fix = "leave the field out" if empty else f"give {KINDS}"
    raise PublistError(what, fix=fix)


def _text(value: str, name: str) -> str:
    if len(value) > LONGEST:
        what = f"`{name}` has {len(value):,} characters; a list takes a million"
        raise PublistError(what, fix="shorten it")
    if "\0" in value:
        what = f"`{name}` holds U+0000, which no page can show"
        raise PublistError(what, fix="take it out")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        code = ord(value[error.start])
        what = f"`{name}` holds U+{code:04X}, half a character that no file can hold"
        raise PublistError(what, fix="decode the text anew, from its bytes") from None
    return value


def _is_empty(title: object) -> bool:
    return title is None or not str(title).strip()


def _require_shape(fields: Mapping[str, object]) -> None:
    """Raise ``PublistError`` for a known field of a shape that pages cannot show."""
    from pydantic import ValidationError  # noqa: PLC0415  where something is given

    from publist.model.entry import Entry  # noqa: PLC0415  the same

    try:
        Entry.model_validate({"title": "-"} | dict(fields))
    except ValidationError as error:
        name, *inner = map(str, error.errors()[0]["loc"])
    else:
        return
    value = fields[name]
    if isinstance(value, dict) and inner and inner[0] in value:
        name, value = f"{name}.{inner[0]}", value[inner[0]]
    wanted = {"link": 'a mapping: {"url": "https://..."}', "highlight": "a number"}
    what = f"`{name}` cannot be {kind(value)}"
    raise PublistError(what, fix=f"give {wanted.get(name, 'text')}")


def kind(value: object) -> str:
    """Return what a value is, in words: ``a list``, ``a Path``."""
    words = {str: "text", bool: "true or false", type(None): "None", bytes: "bytes"}
    words |= {int: "a number", float: "a number", dict: "a mapping"}
    name = type(value).__name__
    article = "an" if name[0] in "aeiouAEIOU" else "a"
    return words.get(type(value)) or f"{article} {name}"


def _shown(name: object) -> str:
    if isinstance(name, str):
        return "`" + name.encode("utf-8", "backslashreplace").decode() + "`"
    return kind(name)
