"""Serve one page, its pictures and the news of another page, to this machine alone.

Listens on the loopback only, and answers only requests that name it: a page elsewhere
whose host name is made to point here gets nothing (DNS rebinding). Whatever is sent
comes with a policy that lets nothing of it run but what has the page's own nonce.
"""

import os
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any
from urllib.parse import unquote

from publist.preview.board import Board
from publist.preview.pictures import TYPES
from publist.preview.policy import HEADERS, NOTHING, PICTURE, of_page

LOOPBACK = "127.0.0.1"
HEARTBEAT = 15.0
"""Seconds; so long a closed window is thought to be open."""


class Server(ThreadingHTTPServer):
    """Answers for what is on a board; port 0 takes one that is free."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # elsewhere it would share the port

    def __init__(self, board: Board, port: int = 0) -> None:
        """Listen; raise ``OSError`` where the port is taken."""
        self.board = board
        super().__init__((LOOPBACK, port), Handler)

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.server_address[1]

    @property
    def address(self) -> str:
        """Where the page is found."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    @property
    def hosts(self) -> set[str]:
        """What requests may call it."""
        names = (LOOPBACK, "localhost")
        by_port = {f"{name}:{self.server_port}" for name in names}
        return by_port | (set(names) if self.server_port == 80 else set())  # noqa: PLR2004

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Say nothing of a browser that has gone."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """Answers one browser's requests."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "publist", ""
    timeout = 60
    policy = NOTHING

    def do_GET(self) -> None:
        """Answer with the page, its news or a picture."""
        self.policy = NOTHING
        if "Content-Length" in self.headers or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # what follows is no request
        if self.headers.get_all("Host", []) not in [[one] for one in self.server.hosts]:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        path = self.path.partition("?")[0]
        own = {"/": self._page, "/events": self._events, "/favicon.ico": self._nothing}
        own.get(path, self._picture)()

    do_HEAD = do_GET  # noqa: N815  the same; every other method is refused with 501

    def _page(self) -> None:
        page = self.server.board.page
        self.policy = of_page(page)
        self._send("text/html; charset=utf-8", page.text.encode("utf-8", "replace"))

    def _events(self) -> None:
        """Tell which page is shown, at once and whenever another one is."""
        self.close_connection = True
        self._begin("text/event-stream; charset=utf-8")
        known = ""
        while self.command != "HEAD":
            page = self.server.board.other_than(known, HEARTBEAT)
            known = page.version if page else known
            self.wfile.write(f"data: {known}\n\n".encode() if page else b":\n\n")

    def _nothing(self) -> None:
        self.send_response(HTTPStatus.NO_CONTENT)
        self.end_headers()

    def _picture(self) -> None:
        path = unquote(self.path.partition("?")[0], errors="surrogateescape")
        pictures = self.server.board.page.pictures
        file = pictures.at(path) if pictures else None
        held = _read(file) if file else None
        if file is None or held is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.policy = PICTURE
        self._send(TYPES[file.suffix.lower()], held)

    def _send(self, kind: str, body: bytes) -> None:
        self._begin(kind, len(body))
        if self.command != "HEAD":
            self.wfile.write(body)

    def _begin(self, kind: str, length: int | None = None) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        if length is None:
            self.send_header("Connection", "close")
        else:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def end_headers(self) -> None:
        """Send what every answer says."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *_: Any) -> None:  # noqa: ANN401
        """Keep the terminal for what the user asked for."""


def _read(file: Path) -> bytes | None:
    """Return what a file holds, whole: an editor may be writing it; or ``None``."""
    try:
        return file.read_bytes()
    except OSError:  # gone by now, or not for this user
        return None
