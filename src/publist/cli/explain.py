"""`publist explain`: the pages of rules, as the manual has them."""

from publist.cli import console
from publist.cli.options import Rules
from publist.errors import UsageError


def explain(named: Rules = None) -> None:
    """Explain rules: what they find, why, what to write instead.

    \b
    Example:
      publist explain PUB104
      publist explain misspelt-field wrong-shape
    """
    from publist.cli.ruling import chosen

    if not named:
        fix = "publist explain PUB101; `publist rules` lists them"
        raise UsageError("no rule is named", fix=fix)
    pages = "\n".join(one.manual for one in chosen(named))
    show = console.markdown if console.width() else console.write
    show(pages)
