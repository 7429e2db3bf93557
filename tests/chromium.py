"""Look at pages in a real Chromium, and hear whatever would mean that a script ran.

The fixture ``browser`` is in ``conftest``. A page is either served from memory, at an
address that needs no network, or by whoever the test asks. All that is not asked for is
told: a dialog, a line on the console, an error, a request that leads elsewhere.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page, Request, Route

PROGRAM = shutil.which("chromium") or shutil.which("google-chrome")
MISSING = next(
    (
        said
        for there, said in (
            (PROGRAM, "chromium is not installed (Debian: apt-get install chromium)"),
            (find_spec("playwright"), "playwright is not installed"),
            (find_spec("axe_playwright_python"), "axe is not installed"),
        )
        if not there
    ),
    "",
)
needs_chromium = pytest.mark.skipif(bool(MISSING), reason=MISSING)

MEMORY = "http://127.0.0.1:9"
"""Where pages from memory are; nothing listens there."""

KINDS = {".css": "text/css", ".png": "image/png", ".xml": "application/xml"}
DESKTOP = (1280, 900)
PHONE = (375, 740)
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
"""What axe calls the rules of WCAG 2.2, levels A and AA."""


@contextmanager
def launched() -> Iterator["Browser"]:
    """Start one browser; everything in a test run is looked at in it."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  may be missing

    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=PROGRAM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


class Look:
    """A page, and what was told of it."""

    def __init__(self, page: "Page", held: Mapping[str, str | bytes], own: str) -> None:
        """Listen; ``held`` are files by path, ``own`` is who may be asked."""
        self.page, self.told = page, list[str]()
        self._held, self._own = held, own
        page.on("dialog", self._dialog)
        page.on("console", lambda said: self.told.append(f"console: {said.text}"))
        page.on("pageerror", lambda said: self.told.append(f"error: {said}"))
        page.on("requestfinished", self._request)
        page.on("requestfailed", self._request)
        if held:
            page.route("**/*", self._answer)

    def _dialog(self, dialog: "Dialog") -> None:
        self.told.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: "Request") -> None:
        refused = request.failure == "csp"  # by the page's policy: nothing was sent
        if not refused and not request.url.startswith((f"{self._own}/", "data:")):
            self.told.append(f"request: {request.url}")

    def _answer(self, route: "Route") -> None:
        name = urlsplit(route.request.url).path
        body = self._held.get(name)
        if body is None:
            self.told.append(f"no file: {name}")
            route.abort()
        else:
            kind = KINDS.get(Path(name).suffix, "text/html; charset=utf-8")
            route.fulfill(body=body, content_type=kind)

    def go(self, path: str = "/") -> None:
        """Open a page, and wait until all of it is there."""
        self.page.goto(f"{self._own}{path}", wait_until="load")

    def ask(self, script: str, given: object = None) -> Any:  # noqa: ANN401  JSON
        """Return what an expression is worth in the page."""
        return self.page.evaluate(script, given)


@contextmanager
def look(
    browser: "Browser",
    held: Mapping[str, str | bytes] | None = None,
    *,
    at: str = MEMORY,
    size: tuple[int, int] = DESKTOP,
) -> Iterator[Look]:
    """Open a window on files by path, or on a server; nothing outlives it."""
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height})
    try:
        yield Look(context.new_page(), held or {}, at.rstrip("/"))
    finally:
        context.close()


def barriers(seen: Look, part: str | None = None) -> list[str]:
    """Return what axe finds against WCAG's levels A and AA, on a page or a part of it."""
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # noqa: PLC0415

    options = {"runOnly": {"type": "tag", "values": LEVELS}}
    found = Axe().run(seen.page, context=part, options=options)
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]}"
        for one in found.response["violations"]
    ]


def rows(seen: Look) -> list[int]:
    """Return how many cards stand side by side, from the top to the bottom."""
    tops: list[float] = seen.ask(
        "[...document.querySelectorAll('.well')]"
        ".map((card) => card.getBoundingClientRect().top)"
    )
    return [tops.count(top) for top in dict.fromkeys(tops)]


def pictures(seen: Look) -> list[str]:
    """Return the addresses of the pictures that are seen."""
    found: list[str] = seen.ask(
        "[...document.images].filter((one) => one.complete && one.naturalWidth > 1)"
        ".map((one) => one.src)"
    )
    return found
