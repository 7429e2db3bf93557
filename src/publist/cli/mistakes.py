"""What is said of a command line that cannot be read: what is wrong, what may be meant.

typer's own errors come in as they are and go out as publist's. Both of its editions are
served: the one that stands on click, and the one that brings a click of its own.
"""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import typer

from publist.errors import UsageError

Misread: type[Exception] = typer.BadParameter.__mro__[1]
"""The class of all errors in a command line, of whichever click is there."""

NEAR = 0.7
"""How alike a typed word and what is meant must be."""

ELSEWHERE = {
    "build": "export",
    "check": "validate",
    "delete": "remove",
    "find": "list --text WORDS",
    "fix": "validate --fix",
    "flag": "tag",
    "lint": "validate",
    "ls": "list",
    "mv": "move",
    "new": "add",
    "rm": "remove",
    "search": "list --text WORDS",
    "serve": "preview",
    "version": "--version",
}
"""What other programs call a command of publist's."""


def no_command(typed: str, known: Iterable[str]) -> UsageError:
    """Return the error for a command that there is not."""
    word = typed.casefold()
    meant = [ELSEWHERE[word]] if word in ELSEWHERE else _near(word, known)
    hint = _question(f"publist {one}" for one in meant)
    fix = f"{hint}`publist --help` names all commands"
    return UsageError(f"there is no command `{typed}`", fix=fix)


def told(error: Any, name: str, command: Any) -> UsageError:  # noqa: ANN401
    """Return publist's own error for one of typer's, made by the words behind ``name``."""
    asked = getattr(error, "option_name", "")
    said = plain(error.format_message()).rstrip(".")
    if type(error).__name__ == "NoSuchOption":
        options = [one for option in command.params for one in option.opts]
        hint = _question(_near(asked, [one for one in options if one[:2] == "--"]))
        fix = f"{hint}`publist {name} --help` names all options"
        return UsageError(f"`publist {name}` has no option `{asked}`", fix=fix)
    extra = re.fullmatch(r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)", said)
    if extra:
        what = f"`publist {name}` cannot take `{extra[1]}` as well"
        return UsageError(what, fix=_without(name, extra[1], command))
    fix = _like(command, said) or f"`publist {name} --help` shows how"
    return UsageError(said[:1].lower() + said[1:], fix=fix)


def plain(said: str) -> str:
    """Return what typer says of a value, in words that nobody has to be told."""
    number = said.replace("a valid integer", "a whole number")
    return number.partition(", unable to")[0].replace("Input should", "it must")


def _without(name: str, words: str, command: Any) -> str:  # noqa: ANN401
    """Return what may be meant by words where there is no place for them."""
    if any("--text" in option.opts for option in command.params):
        return f'to look for words: publist {name} --text "{words}"'
    return (
        f"put words that belong together in quotes; `publist {name} --help` says more"
    )


def _like(command: Any, said: str) -> str:  # noqa: ANN401
    """Return an example of the command's help that has the option which is said."""
    lines = (command.help or "").partition("Example:")[2].split("\n")
    option = re.search(r"--[\w-]+", said)
    wanted = f" {option[0]} " if option else "publist"
    fitting = (one.strip() for one in lines if wanted in f"{one} ")
    return next((f"write it like this: {one}" for one in fitting), "")


def _near(typed: str, known: Iterable[str]) -> list[str]:
    """Return the names that are nearest; in other letters it is the only one."""
    names, word = list(known), typed.partition("=")[0].casefold()
    same = [one for one in names if one == word]
    return same or get_close_matches(word, names, n=2, cutoff=NEAR)


def _question(meant: Iterable[str]) -> str:
    words = " or ".join(f"`{word}`" for word in meant)
    return f"is {words} meant? " if words else ""
