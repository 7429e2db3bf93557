"""The server: this machine alone, one page and its pictures, nothing else, nothing runs."""

import http.client
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from publist.preview.board import Board, Draft
from publist.preview.pictures import TYPES, Pictures
from publist.preview.server import Server

PICTURE = b"\x89PNG and the rest"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a site with pictures that may be seen, and files that may not."""
    tmp_path = tmp_path_factory.mktemp("preview")
    root = tmp_path / "site"
    pictures = root / "images" / "pubpic"
    (pictures / "old").mkdir(parents=True)
    (pictures / ".git").mkdir()
    (pictures / "folder.png").mkdir()
    for name in (
        "a.png",
        "old/b.JPG",
        "c d&é.svg",
        ".d.png",
        ".git/e.png",
        "notes.txt",
    ):
        (pictures / name).write_bytes(PICTURE)
    (root / "_config.png").write_bytes(b"secret")
    (tmp_path / "outside.png").write_bytes(b"secret")
    (tmp_path / "beside").mkdir()
    (tmp_path / "beside" / "f.png").write_bytes(b"secret")
    links: dict[str, str | Path] = {
        "in.png": "a.png",
        "out.png": tmp_path / "outside.png",
        "out": tmp_path / "beside",
        "hidden.png": ".d.png",
        "text.png": "notes.txt",
        "loop.png": "loop.png",
        "nothing.png": "there is none",
    }
    for name, target in links.items():
        (pictures / name).symlink_to(target)
    return root


@contextmanager
def serving(site: Path, pictures: Pictures | None = None) -> Iterator[Server]:
    shown = pictures or Pictures(site, "images/pubpic")
    page = Draft("once", "1").page("<p>é</p>", shown)
    with Server(Board(page)) as made:
        Thread(target=made.serve_forever, args=(0.01,), daemon=True).start()
        yield made
        made.shutdown()


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[Server]:
    with serving(site) as made:
        yield made


def ask(
    server: Server,
    path: str = "/",
    *,
    method: str = "GET",
    host: str | None = None,
) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of the answer to one request."""
    one = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    one.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    if host != "":
        one.putheader("Host", host or f"127.0.0.1:{server.server_port}")
    one.endheaders()
    answer = one.getresponse()
    body = answer.read()
    one.close()
    return answer.status, dict(answer.headers), body


def test_the_page(server: Server) -> None:
    status, headers, body = ask(server)
    assert (status, body.decode()) == (200, "<p>é</p>")
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_it_listens_on_the_loopback_only(server: Server) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"
    assert server.address == f"http://127.0.0.1:{server.server_port}/"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        pytest.param("127.0.0.1:{}", 200, id="the address"),
        pytest.param("localhost:{}", 200, id="localhost"),
        pytest.param("evil.org:{}", 421, id="rebinding"),
        pytest.param("evil.org", 421, id="rebinding, no port"),
        pytest.param("127.0.0.1", 421, id="another port"),
        pytest.param("127.0.0.1:1", 421, id="another port, named"),
        pytest.param("localhost.evil.org:{}", 421, id="begins so"),
        pytest.param("127.0.0.1:{}.evil.org", 421, id="begins so, port"),
        pytest.param("", 421, id="none"),
    ],
)
@pytest.mark.parametrize("path", ["/", "/images/pubpic/a.png"])
def test_the_host_is_checked(server: Server, host: str, status: int, path: str) -> None:
    assert ask(server, path, host=host.format(server.server_port))[0] == status


def test_two_hosts_are_none(server: Server) -> None:
    own = f"Host: 127.0.0.1:{server.server_port}\r\n"
    with socket.create_connection(("127.0.0.1", server.server_port), 10) as one:
        text = f"GET / HTTP/1.1\r\n{own}{own}Connection: close\r\n\r\n"
        one.sendall(text.encode())
        assert one.recv(12) == b"HTTP/1.1 421"


@pytest.mark.parametrize("method", "POST PUT PATCH DELETE OPTIONS TRACE X".split())
def test_other_methods_are_refused(server: Server, method: str) -> None:
    assert ask(server, method=method)[0] == 501


@pytest.mark.parametrize("path", ["/", "/images/pubpic/a.png", "/nothing", "/events"])
def test_head_has_no_body(server: Server, path: str) -> None:
    status, headers, body = ask(server, path, method="HEAD")
    assert (status, body) == (404 if path == "/nothing" else 200, b"")
    if path != "/events":
        assert headers["Content-Length"] == ask(server, path)[1]["Content-Length"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        pytest.param("a.png", "image/png", id="a picture"),
        pytest.param("a.png?x=../..", "image/png", id="with a query"),
        pytest.param("old/b.JPG", "image/jpeg", id="in a folder"),
        pytest.param("c%20d%26%C3%A9.svg", "image/svg+xml", id="percent signs"),
        pytest.param("in.png", "image/png", id="a link inside"),
    ],
)
def test_pictures(server: Server, path: str, kind: str) -> None:
    status, headers, body = ask(server, f"/images/pubpic/{path}")
    assert (status, headers["Content-Type"], body) == (200, kind, PICTURE)


REFUSED = [
    *("../../_config.png", "..%2f..%2f_config.png", "%2e%2e/%2e%2e/_config.png"),
    *("old/../a.png", "./a.png", "old//b.JPG", "/a.png", "..\\..\\_config.png"),
    *("..%5c..%5c_config.png", "%252e%252e/_config.png", "a.png/", "a.png/x", ""),
    *(".d.png", ".git/e.png", "%2egit/e.png", "notes.txt", "folder.png", "old"),
    *("out.png", "out/f.png", "hidden.png", "text.png", "loop.png", "nothing.png"),
    *("a.png%00", "a.png%00.txt", "C:/a.png", "%ff.png", "x" * 5000 + ".png", "A.PNG"),
    *("../../../outside.png", "..%c0%af..%c0%afoutside.png", "~/a.png", "a.png::$DATA"),
]


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path[:30] or "the folder")
def test_nothing_else_in_the_folder(server: Server, path: str) -> None:
    assert ask(server, f"/images/pubpic/{path}")[0] == 404


@pytest.mark.parametrize(
    "path",
    [
        *("/_config.png", "/images/", "/images/pubpic", "*"),
        *("/images/pubpicture/a.png", "/IMAGES/pubpic/a.png", "/etc/passwd", "/page"),
        *("http://127.0.0.1/", "file:///etc/passwd", "/images/pubpic/../pubpic/a.png"),
        *("/events/", "/%65vents", "/a.png", "/images/../images/pubpic/a.png"),
    ],
)
def test_nothing_else_on_the_site(server: Server, path: str) -> None:
    assert ask(server, path)[0] == 404


@pytest.mark.parametrize(
    ("folder", "address", "found"),
    [
        pytest.param("images/pubpic", "/images/pubpic/", True, id="as usual"),
        pytest.param("/images/pubpic/", "/images/pubpic/", False, id="from the root"),
        pytest.param("images/./pubpic/", "/images/pubpic/", True, id="roundabout"),
        pytest.param("../beside", "/../beside/", False, id="outside"),
        pytest.param("images/pubpic/out", "/images/pubpic/out/", False, id="a link"),
        pytest.param("there/is/none", "/there/is/none/", False, id="not there"),
    ],
)
def test_the_folder_is_in_the_site(
    site: Path, folder: str, address: str, *, found: bool
) -> None:
    pictures = Pictures(site, folder)
    assert pictures.address == address
    assert (pictures.has("a.png") or pictures.has("f.png")) is found
    assert (pictures.at(f"{address}a.png") is not None) is found


@pytest.mark.parametrize("path", ["/", "/images/pubpic/a.png", "/x", "/favicon.ico"])
def test_what_every_answer_says(server: Server, path: str) -> None:
    _, headers, _ = ask(server, path)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Content-Security-Policy"].startswith("default-src 'none';")
    assert "publist" in headers["Server"]
    assert "Python" not in headers["Server"]


class Gone(Pictures):
    """Pictures one of which goes between the look for it and the reading."""

    def find(self, name: str) -> Path:
        return self.root / name


def test_a_picture_that_has_gone_is_not_found(
    site: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with serving(site, Gone(site, "images/pubpic")) as made:
        status, _, _ = ask(made, "/images/pubpic/gone.png")
    assert status == 404
    assert capfd.readouterr().err == ""


def test_the_page_runs_its_own_only(server: Server) -> None:
    policy = dict(
        part.strip().split(" ", 1)
        for part in ask(server)[1]["Content-Security-Policy"].split(";")
    )
    assert policy == {
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "script-src": "'nonce-once'",
        "style-src-elem": "'nonce-once'",
        "style-src-attr": "'unsafe-inline'",
    }


def test_a_picture_runs_nothing(server: Server) -> None:
    _, headers, _ = ask(server, "/images/pubpic/c%20d%26%C3%A9.svg")
    assert "sandbox" in headers["Content-Security-Policy"]
    assert "script-src" not in headers["Content-Security-Policy"]


def test_news_of_another_page(site: Path) -> None:
    with serving(site) as server:
        one = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        one.request("GET", "/events")
        answer = one.getresponse()
        assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        assert answer.readline() + answer.readline() == b"data: 1\n\n"
        server.board.show(Draft("n", "2").page("new"))
        assert answer.readline() + answer.readline() == b"data: 2\n\n"
        assert ask(server)[2] == b"new"
        assert ask(server, "/images/pubpic/a.png")[0] == 404
        answer.close()
        one.close()


def test_a_body_is_no_second_request(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), 10) as one:
        host = f"Host: 127.0.0.1:{server.server_port}\r\n"
        inner = f"GET /images/pubpic/a.png HTTP/1.1\r\n{host}\r\n"
        length = f"Content-Length: {len(inner)}\r\n"
        one.sendall(f"GET / HTTP/1.1\r\n{host}{length}\r\n{inner}".encode())
        answer = b""
        try:
            while came := one.recv(4096):
                answer += came
        except ConnectionResetError:
            pass
    assert answer.count(b"HTTP/1.1") == 1


def test_every_page_has_words_of_its_own() -> None:
    drafts = [Draft() for _ in range(100)]
    words = [word for draft in drafts for word in (draft.nonce, draft.version)]
    assert len(set(words)) == 200
    assert min(map(len, words)) >= 22


def test_types_are_pictures() -> None:
    assert all(kind.startswith("image/") for kind in TYPES.values())
