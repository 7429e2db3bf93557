"""The command `publist`: its commands, and the one place that shows errors.

Exit status: 0 done, nothing found · 1 findings · 2 wrong usage · 3 an error the user can
mend · 130 interrupted · 141 whoever read the output stopped reading.
"""

import gc
import importlib
import os
import sys
from functools import cache
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from publist import __version__
from publist.cli import console, mistakes, prompts
from publist.errors import PublistError, UsageError
from publist.store import files

WITH_UNDERSCORE = ("list", "import", "set", "report")
"""Commands whose modules would hide a word of Python, or the package ``report``."""

COMMANDS = {
    name: f"publist.cli.{name}{'_' if name in WITH_UNDERSCORE else ''}"
    for name in (
        "list show add import set unset tag untag edit move remove dedupe export page"
        " preview report templates validate explain rules schema doctor init"
    ).split()
}
"""The commands in the order of the help, and the modules they are in."""

WRONG_USAGE, MENDABLE, INTERRUPTED, PIPE_CLOSED = 2, 3, 130, 141


class Group(TyperGroup):
    """The commands; turns every error into a sentence and an exit status.

    A command is imported when it is asked for: a hook waits for `validate` alone.
    """

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002
        """Return a command; ``None`` if there is none of that name."""
        return load(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """Return the command that is named, and what is left for it."""
        if args[0] == "help":
            args = [*args[1:2], "--help"]
        if args == ["--help"]:
            console.say(ctx.get_help())
            raise typer.Exit
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            raise mistakes.no_command(args[0], COMMANDS)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  click's own signature
        """Run a command."""
        console.prepare()
        try:
            result = super().invoke(ctx)
            console.flush()
        except UsageError as error:
            console.error(error)
            raise typer.Exit(WRONG_USAGE) from None
        except mistakes.Misread as error:
            name = ctx.invoked_subcommand
            console.error(mistakes.told(error, name, load(name)))
            raise typer.Exit(WRONG_USAGE) from None
        except PublistError as error:
            console.error(error)
            raise typer.Exit(MENDABLE) from None
        except typer.Abort as error:
            declined = isinstance(error, prompts.Declined)
            console.note(f"{'' if declined else 'interrupted; '}nothing was written")
            raise typer.Exit(INTERRUPTED) from None
        except KeyboardInterrupt:  # by now something may be written
            console.note("interrupted")
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            console.silence()
            raise typer.Exit(PIPE_CLOSED) from None
        except (OSError, RecursionError, MemoryError) as error:
            raise typer.Exit(_told(error)) from None
        return result


def _told(error: BaseException) -> int:
    """Say what the system refused; return the exit status."""
    console.silence()
    console.error(_of_system(error))
    return MENDABLE


class Command(TyperCommand):
    """A command whose help names its arguments as they are typed, without their types."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the help."""
        for one in self.params:
            if one.param_type_name == "argument":  # newer typers show `KEY <list[str]>`
                vars(one)["display_type_rich"] = lambda ctx: None  # noqa: ARG005
        super().format_help(ctx, formatter)


def _of_system(error: BaseException) -> PublistError:
    """Return the error that says what the system refused."""
    if isinstance(error, OSError):
        return files.failed(Path(str(error.filename or "standard output")), error)
    fix = "the list may be made to do harm; look at what it holds"
    return PublistError("there is not enough memory for this list", fix=fix)


app = typer.Typer(
    cls=Group,
    name="publist",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(value: bool) -> None:
    if value:
        console.say(f"publist {__version__}")
        raise typer.Exit


@app.callback()
def publist(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Show the version."
        ),
    ] = False,
) -> None:
    """Keep a research group's publication list.

    The list is the YAML file that the group's site shows (`_data/publist.yml`).
    publist finds it from the current folder upwards.

    \b
    Example:
      publist doctor
      publist import refs.bib --erc
      publist tag soudry2018implicit --erc
      publist export --erc -o erc.html
    """


@cache
def load(name: str) -> Any:  # noqa: ANN401  click's command
    """Import a command, and return it as click wants it."""
    module = importlib.import_module(COMMANDS[name])
    alone = typer.Typer(rich_markup_mode=None, add_completion=False)
    alone.command(name, cls=Command)(
        getattr(module, module.__name__.rpartition(".")[2])
    )
    return typer.main.get_command(alone)


def run() -> NoReturn:
    """Run the command line; the console script.

    A command ends before there is garbage worth collecting; looking for some takes a
    third of the time that a long list needs.
    """
    gc.disable()
    try:
        status = _status()
    except KeyboardInterrupt:  # before a command could begin
        status = INTERRUPTED
    except OSError as error:  # nor could its help be shown
        status = _told(error)
    _end(status)


def _status() -> int:
    """Run what was asked for, and return its exit status."""
    try:
        app(prog_name="publist")  # also for `python -m publist`
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def _end(status: int) -> NoReturn:
    """End at once, as mypy does: to free a long list takes as long as to load it."""
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except (OSError, ValueError):  # Python itself says what could not be delivered
        raise SystemExit(status) from None
    os._exit(status)
