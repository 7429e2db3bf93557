"""What `preview` does: serve the page of the list, and make it anew at each change.

Whatever goes wrong while the list is edited becomes a page that says so; only what is
wrong at the start ends the command.
"""

import gc
import importlib.util
import os
import sys
import webbrowser
from contextlib import contextmanager, suppress
from threading import Thread
from typing import TYPE_CHECKING

from publist.cli import console, exporting
from publist.cli.pictured import pictured
from publist.cli.preview_page import Wanted, page, pictures_of
from publist.errors import PublistError
from publist.site import config
from publist.site.find import SETTINGS, Site
from publist.store import files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from publist.preview.board import Board
    from publist.preview.changes import State, Watched
    from publist.preview.server import Server

EXTRA = "pip install 'publist[preview]'"
TAKEN = "name another one, or leave --port out: publist finds a free one"


def run(wanted: Wanted, port: int, *, opens: bool) -> None:
    """Serve until the user interrupts; raise ``PublistError`` for what cannot begin."""
    if importlib.util.find_spec("watchfiles") is None:
        raise PublistError("preview needs a part that is not installed", fix=EXTRA)
    from publist.preview.board import Board

    wanted.check()
    gc.enable()  # other commands end before there is garbage; this one runs for hours
    site = wanted.site()
    for path in (site.list, exporting.page_of(wanted.template)):
        if path is not None:
            files.read_text(path)
    known = _watched(wanted, site).state()
    board = Board(page(wanted))
    with _listening(board, port) as server:
        console.say(server.address)
        console.note("shown anew at each change; Ctrl-C ends it")
        console.flush()
        try:
            if opens and _has_screen():
                webbrowser.open_new_tab(server.address)
            _keep_up(wanted, site, board, known)
        except KeyboardInterrupt:
            console.note("the preview has ended")


@contextmanager
def _listening(board: "Board", port: int) -> "Iterator[Server]":
    """Answer browsers in threads of their own until the block ends."""
    from publist.preview.server import Server

    try:
        server = Server(board, port)
    except OSError as error:
        what = f"port {port} cannot be had: {os.strerror(error.errno or 0).lower()}"
        raise PublistError(what, fix=TAKEN) from error
    with server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


def _keep_up(wanted: Wanted, site: Site, board: "Board", known: "State") -> None:
    """Put a new page on the board at each change, until the user interrupts."""
    from publist.preview.changes import changes

    def watched() -> "Watched":
        """Return what is watched now; a site that is broken is watched as it was."""
        nonlocal site
        with suppress(PublistError):
            site = wanted.site()
        return _watched(wanted, site)

    for _ in changes(watched, known):
        board.show(page(wanted))


def _watched(wanted: Wanted, site: Site) -> "Watched":
    """Return the files that a page is made of."""
    from publist.preview.changes import Watched

    template = exporting.page_of(wanted.template)
    settings = (site.root / name for name in (SETTINGS, *config.NAMES))
    held = site.settings.path
    own = [path for path in (site.list, held, template) if path is not None]
    pictures = pictures_of(site)
    folder = pictured(site).images if pictures.inside else None
    return Watched((*own, *settings), folder)


def _has_screen() -> bool:
    """Tell whether a browser would have a window; else it would take the terminal."""
    if sys.platform in ("win32", "darwin") or os.environ.get("BROWSER"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
