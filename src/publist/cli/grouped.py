"""Options that several commands take together: a command has one parameter for them all.

typer reads a command's signature, so a group's options are put into it in the place of
the parameter; what was typed comes back as one value.
"""

import functools
import inspect
from collections.abc import Callable, Mapping
from typing import Any

Command = Callable[..., None]


def grouped(
    parameter: str,
    options: Mapping[str, Any],
    made: Callable[[dict[str, Any]], Any],
) -> Callable[[Command], Command]:
    """Give a command ``options`` in the place of ``parameter``.

    ``options`` are annotations by name; one of ``bool`` is False if not given, others
    are ``None``. ``made`` makes the parameter's value of what was given.
    """

    def wrap(command: Command) -> Command:
        signature = inspect.signature(command, eval_str=True)
        kept = [p for p in signature.parameters.values() if p.name != parameter]
        added = [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=False if annotation.__origin__ is bool else None,
                annotation=annotation,
            )
            for name, annotation in options.items()
        ]

        @functools.wraps(command)
        def run(*args: Any, **given: Any) -> None:  # noqa: ANN401
            value = made({name: given.pop(name) for name in options})
            command(*args, **{parameter: value}, **given)

        run.__signature__ = signature.replace(parameters=[*kept, *added])  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in [*kept, *added]}
        return run

    return wrap
