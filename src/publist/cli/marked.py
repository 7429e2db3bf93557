"""What a marker says, read by the very options of the command line.

    <!-- publist:begin erc year=2022.. template=cards -->

A word is an option of `publist export` without its dashes, for a comment may hold no two
of them; values stand behind `=`, in quotes where they have blanks. There is no list of
options here: what the command gains, markers can say.
"""

import inspect
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import typer

from publist.cli import mistakes
from publist.errors import Place, PublistError

OF_THE_COMMAND = frozenset(
    "file output into all check exit_code standalone help".split()
)
"""Options that say where the text goes and what is around it, not what it is."""

Command = Callable[..., None]
Wanted = dict[str, Any]
"""What a text is to be: the parameters of the command that say it."""


class Reader:
    """Reads words as the options of a command."""

    def __init__(self, command: Command, options: Callable[[Command], Command]) -> None:
        """Take the parameters from the command, and what ``options`` makes of them."""
        own = inspect.unwrap(command)
        self._given: Wanted = {}

        def keep(**given: Any) -> None:  # noqa: ANN401  any parameter
            self._given = given

        keep.__signature__ = inspect.signature(own, eval_str=True)  # type: ignore[attr-defined]
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command()(options(keep))
        self._command = typer.main.get_command(alone)
        self._known = {
            name.removeprefix("--"): option
            for option in self._command.params
            for name in (*option.opts, *option.secondary_opts)
            if name.startswith("--") and option.name not in OF_THE_COMMAND
        }

    def wanted(self, words: str, where: Place) -> Wanted:
        """Return what a marker asks for; raise ``PublistError`` with its place."""
        try:
            arguments = list(map(self._argument, self._split(words)))
            with self._command.make_context("export", arguments) as context:
                self._command.invoke(context)
        except typer.BadParameter as error:
            fix = "write what `publist export --help` says"
            what = mistakes.plain(error.message)
            raise PublistError(what, where=where, fix=fix) from None
        except PublistError as error:
            raise PublistError(error.what, where=where, fix=error.fix) from None
        return said(self._given)

    def _split(self, words: str) -> Iterator[str]:
        try:
            yield from shlex.split(words)
        except ValueError:
            what = "a quote of this marker is never closed"
            raise PublistError(what, fix="close it, or leave it out") from None

    def _argument(self, word: str) -> str:
        """Return a word of a marker as a word of the command line."""
        name, given, value = word.partition("=")
        option = self._known.get(name)
        if name.startswith("-"):
            fix = f"leave the dashes out: {word.lstrip('-')}"
            raise PublistError(f"a marker has no dashes, as in `{word}`", fix=fix)
        if option is None:
            what = f"`{name}` is nothing that a marker can say"
            raise PublistError(what, fix=self._near(name))
        is_flag = getattr(option, "is_flag", False)
        if is_flag and given:
            raise PublistError(f"`{name}` takes no value", fix=f"write {name} alone")
        if not is_flag and not value:
            fix = f"write {name}=VALUE, in quotes if it has blanks"
            raise PublistError(f"`{name}` needs a value", fix=fix)
        return f"--{word}"

    def _near(self, name: str) -> str:
        """Return what may be meant by a word that is no option."""
        from difflib import get_close_matches

        near = get_close_matches(name, self._known, n=1)
        meant = f"did you mean {near[0]}? " if near else ""
        return f"{meant}write options of `publist export --help` without their dashes"


def said(given: Wanted) -> Wanted:
    """Return the parameters that say what the text is to be."""
    return {name: given[name] for name in given if name not in OF_THE_COMMAND}


def in_site(wanted: Wanted, root: Path) -> Wanted:
    """Return what is wanted with a template's path taken from the site's folder.

    A name without suffix and folder is no path.
    """
    template = wanted.get("template")
    path = Path(template or "")
    if not template or (not path.suffix and len(path.parts) == 1):
        return wanted
    return wanted | {"template": type(template)(root / path)}
