"""What `page` does: fill a grant's page from its settings, and put it where it belongs."""

import shlex
from pathlib import Path

from publist.cli import console, delivering, exporting, granted
from publist.cli.around import Around
from publist.cli.export import reader
from publist.cli.opened import Opened, open_list
from publist.cli.refreshing import refresh
from publist.errors import Place, PublistError, UsageError
from publist.model import funding
from publist.render.pages import markers
from publist.render.pages.grant_page import GrantPage, plain_sentence, written
from publist.render.pages.live_lines import is_markdown
from publist.site import config
from publist.site.grant_pages import layout_beside
from publist.site.settings import Grant
from publist.store import files


def run(
    erc: bool,
    flag: str | None,
    output: Path | None,
    file: Path | None,
    *,
    write: bool,
    force: bool,
) -> None:
    """Print the page of a grant, or write it."""
    if write and output:
        raise UsageError("--write and -o are two places for one page", fix="choose one")
    opened = open_list(file)
    grant = _grant(opened, "ERC" if erc else flag)
    target = _own_page(opened, grant) if write else output
    if target and not is_markdown(target):
        what = f"{target.name}: the page is Markdown"
        raise UsageError(what, fix="give the file a name that ends in .md")
    words = "erc" if grant.flag == "ERC" else shlex.quote(f"flag={grant.flag}")
    wanted = reader().wanted(words, Place(Path()))
    fragment, chosen = exporting.made(opened, **wanted)
    text = written(_page(opened, grant, words), fragment)
    _put(text, target, opened, force=force)
    delivering.remarks(opened, chosen, wanted["query"])


def _grant(opened: Opened, flag: str | None) -> Grant:
    """Return the grant that is meant; raise ``PublistError`` if the settings lack it."""
    grants = opened.site.settings.grants
    name = granted.named(grants, flag)
    if name in grants:
        return grants[name]
    raise _unset(opened, f"there is no grant `{name}`", granted.instead(name, grants))


def _own_page(opened: Opened, grant: Grant) -> Path:
    if grant.page:
        return opened.site.root / grant.page
    what = f"[grants.{grant.flag}] names no page"
    raise _unset(opened, what, 'write `page = "erc.md"` there, or give -o FILE')


def _page(opened: Opened, grant: Grant, words: str) -> GrantPage:
    """Return what stands in the page; raise ``PublistError`` for what is missing."""
    award = funding.Award(
        grant.flag, grant.number, grant.acronym, grant.programme, grant.funder
    )
    said = grant.statement or plain_sentence(funding.statement(award))
    if not said:
        what = f"[grants.{grant.flag}] says too little for the funder's statement"
        fix = "give number and programme (Horizon Europe, Horizon 2020), or `statement`"
        raise _unset(opened, what, fix)
    besides = grant.disclaimer or plain_sentence(funding.disclaimer(award, said))
    named = " ".join(filter(None, (grant.flag, grant.acronym)))
    title = f"The {named} project"
    return GrantPage(
        title=grant.title or title,
        heading=grant.title or plain_sentence(title),
        words=words,
        text=grant.text,
        papers=grant.papers or "Papers of the project",
        statement=said,
        disclaimer=besides,
        logo=_logo(opened, grant),
        logo_alt=grant.logo_alt or f"Logo of the funder: {grant.funder or grant.flag}",
        front_matter=_layout(opened) | dict(grant.front_matter),
    )


def _layout(opened: Opened) -> dict[str, str]:
    """Return the layout of the site's pages with the list: without one a page is bare."""
    pages = Around(opened.site).pages()
    names = [page.path for page in pages.pages] if pages else []
    layout = layout_beside(opened.site.root, names)
    return {"layout": layout} if layout else {}


def _logo(opened: Opened, grant: Grant) -> str:
    """Return the logo's address; raise ``PublistError`` if there is no such picture."""
    if not grant.logo:
        console.note(
            f"note: [grants.{grant.flag}] names no logo; most funders want theirs shown"
        )
        return ""
    if grant.logo.startswith(("https://", "http://")):
        return grant.logo
    root, path = opened.site.root.resolve(), Path(grant.logo.lstrip("/"))
    picture = root / path
    inside = picture.resolve().is_relative_to(root)
    if inside and picture.is_file() and picture.name in _names_beside(picture):
        return (
            f"{exporting.address_of(config.read(opened.site.root))}/{path.as_posix()}"
        )
    what = f"there is no picture {grant.logo} in the site"
    fix = "give `logo` the picture's path from the site's folder, in the same letters"
    raise _unset(opened, what, fix)


def _names_beside(picture: Path) -> set[str]:
    """Return names as they are written: some systems find ``a.PNG`` as ``a.png``."""
    return {one.name for one in picture.parent.iterdir()}


def _unset(opened: Opened, what: str, fix: str) -> PublistError:
    path = opened.site.settings.path
    return PublistError(what, where=Place(path) if path else None, fix=fix)


def _put(text: str, target: Path | None, opened: Opened, *, force: bool) -> None:
    """Print a page or write it; one that is there keeps what people wrote in it."""
    if target is None or force or not target.exists():
        delivering.deliver(text, target, opened, None)
        return
    held = files.decoded(files.read_bytes(target), target)
    if not markers.blocks_of(held, target):
        what = "the page exists, and has no markers; nothing was written"
        fix = "write markers into it for `publist export --into`, or add --force"
        raise PublistError(what, where=Place(target), fix=fix)
    refresh(opened.site, [target], reader())
    if _around(held, target) != _around(text, target):
        what = "outside of its markers the page is not what publist.toml says"
        console.note(f"note: {target}: {what}; --force writes it anew")


def _around(text: str, path: Path) -> str:
    """Return a page with nothing in its blocks."""
    blocks = markers.blocks_of(text, path)
    return markers.filled(text, blocks, [""] * len(blocks), path)
