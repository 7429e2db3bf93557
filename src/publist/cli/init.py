"""`publist init`: settings, and a list where there is none."""

import json
import shlex
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from publist.cli import console
from publist.errors import Place, PublistError
from publist.store import files

SETTINGS = """\
# Settings of publist (https://github.com/publist/publist). Every line is optional.

# The list, from this folder. publist looks for _data/publist.yml by itself.
#list = "_data/publist.yml"

# The folder of the entries' pictures.
#images = "images/pubpic"

# Rules of `publist validate` that do not run here; `publist rules` lists them.
#ignore = ["double-blanks"]

# One table for each grant. An entry belongs to a grant by a flag of its name
# (`ERC: 1`), which `publist tag KEY --flag ERC` sets. `publist page` makes its page.
#[grants.ERC]
#number = "101039436"
#acronym = "A-B-C-Deep"
#programme = "Horizon Europe"
#funder = "European Research Council"
#start = 2022-10-01
#end = 2027-09-30
#page = "erc.md"
#logo = "images/erc.png"
#front_matter = { permalink = "/erc/" }

# The group's own people, in full, and other names that they publish under. Their names
# are known whatever the accents and initials, and set in bold if the list does that.
#[people]
#"Milan P. Allan" = []
#"Jörg Müller" = ["J. Müller-Schmidt"]

# How names are written in new entries, by example; publist takes the list's own way by
# itself. Also full, initials, apa, ieee, vancouver or bibtex.
#[names]
#style = "M. P. Allan, K. Bo and D. Cho"
#bold = true

# Short names of journals and conferences, for the line that readers click on.
#[venues]
#"Physical Review B" = "Phys. Rev. B"
#"Advances in Neural Information Processing Systems" = "NeurIPS"

# What findings of a rule are worth instead: error, warning or info.
#[severity]
#PUB503 = "info"
"""

LIST = """\
# The publication list. One entry looks like this (the dash starts it):
#
# - title: "Title of the paper"
#   image: picture.png
#   description: One or two sentences.
#   authors: A. Author, B. Author
#   link:
#     url: https://doi.org/10.1000/xyz
#     display: Journal 12, 345 (2020)
#   highlight: 0
#   news2:
#
# `publist add` and `publist import refs.bib` write entries like it;
# `publist validate` checks what was written by hand.
"""

UNNAMED = '#list = "_data/publist.yml"\n'


Schema = Annotated[
    bool,
    typer.Option("--schema", help="Let editors check and complete the list."),
]


def init(*, schema: Schema = False) -> None:
    """Write commented settings, and an empty list if there is none.

    The settings are in publist.toml. A file that exists is never touched. Only
    --schema, which may be given at any time, adds one line to the list: a comment by
    which editors that know the YAML language server find the schema that it writes to
    .publist/publist.schema.json.

    \b
    Example:
      cd my-lab-site
      publist init
      publist init --schema
    """
    from publist.site.find import find

    settings = Path("publist.toml")
    if not settings.exists():
        _start(settings, untouched=not schema)
    elif not schema:
        fix = "edit it, or remove it first to start anew"
        raise PublistError("the settings exist already", where=Place(settings), fix=fix)
    if schema:
        from publist.cli.hinting import tell_editors

        tell_editors(find())


def _naming(path: str) -> str:
    return f"list = {json.dumps(path, ensure_ascii=False)}\n"


def _require_top() -> None:
    """Raise ``PublistError`` in a folder of a site that begins further up."""
    from publist.site.find import NAMES, find

    own = any(Path(name).exists() for name in (*NAMES, "_config.yml", "_data", ".git"))
    root = Path("..") if Path.cwd().name == "_data" else Path()
    if not own:
        with suppress(PublistError):
            root = find().root
    if root.resolve() != Path.cwd():
        what = f"the site begins further up, in {root}"
        raise PublistError(what, fix=f"go there first: cd {shlex.quote(str(root))}")


def _start(settings: Path, *, untouched: bool) -> None:
    """Write the settings, and a list unless there is one."""
    from publist.site.find import NAMES, other_lists

    _require_top()
    lists = [Path(name) for name in NAMES if Path(name).exists()]
    others = [] if lists else other_lists(Path())
    if others:
        files.create({settings: SETTINGS.replace(UNNAMED, _naming(others[0]))})
        more = f"; {' and '.join(others[1:])} may be one, too" if others[1:] else ""
        console.note(f"wrote {settings}, which names the list {others[0]}{more}")
        return
    if lists:
        files.create({settings: SETTINGS})
        stays = ", it stays as it is" if untouched else ""
        console.note(f"wrote {settings}; the list is {lists[0]}{stays}")
        return
    jekyll = Path("_config.yml").exists() or Path("_data").is_dir()
    path = Path(NAMES[0] if jekyll else NAMES[-1])
    files.create({path: LIST, settings: SETTINGS}, folders=True)
    console.note(f"wrote {settings} and {path}")
    console.note("next: publist add, or publist import refs.bib")
