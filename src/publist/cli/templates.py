"""`publist templates`: the built-in templates of `export`, to look at and to copy."""

from typing import Annotated

import typer

from publist.cli import console, table
from publist.cli.options import one_of
from publist.errors import UsageError

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[show NAME]", help="Print one; without it, name them all."),
]
Form = Annotated[
    str,
    typer.Option("--format", metavar="html|markdown", help="The form it is for."),
]


def templates(
    words: Words = None,
    *,
    format: Form = "html",  # noqa: A002  the option's name
) -> None:
    """Name the templates of `publist export`, or print one.

    Each is a Liquid file. Print it into a file of your own, change it, and name that
    file: what it is given is safe to show, and Jekyll need not know of it.

    \b
    Example:
      publist templates
      publist templates show cards > _templates/cards.html
      publist export --erc --template _templates/cards.html
    """
    from publist.render import templates as built_in

    one_of(format, built_in.FORMS, "--format")
    match words or []:
        case []:
            _name_all()
        case ["show", name]:
            console.write(built_in.source(name, format))
        case _:
            what = f"`templates {' '.join(words or [])}` is not a question"
            raise UsageError(what, fix="write publist templates show cards")


def _name_all() -> None:
    """Print each name, the forms it is there for, and what it says of itself."""
    from publist.render import templates as built_in

    forms = {form: built_in.names(form) for form in built_in.FORMS}
    rows = []
    for name in sorted({name for names in forms.values() for name in names}):
        own = [form for form, names in forms.items() if name in names]
        rows.append((name, ", ".join(own), built_in.summary(name, own[0])))
    console.say_all(table.telling(rows, console.width()))
