"""Run `publist preview` in a process of its own, and ask it for its page."""

import http.client
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.cli.shell import PUBLIST, environment

WAIT = 20.0


class Preview(NamedTuple):
    """A preview that runs."""

    process: subprocess.Popen[str]
    address: str

    def page(self, path: str = "/") -> str:
        host, _, port = self.address.strip("/").rpartition("/")[2].partition(":")
        one = http.client.HTTPConnection(host, int(port), timeout=WAIT)
        one.request("GET", path)
        text = one.getresponse().read().decode()
        one.close()
        return text

    def until(self, shown: Callable[[str], bool]) -> str:
        """Return the page as soon as it is as wanted."""
        end = time.monotonic() + WAIT
        while not shown(page := self.page()):
            assert time.monotonic() < end, page
            time.sleep(0.02)
        return page

    def interrupted(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        _, said = self.process.communicate(timeout=WAIT)
        return self.process.returncode, said


@contextmanager
def previewed(here: Path, *options: str, opens: str = "") -> Iterator[Preview]:
    words = [*PUBLIST, "preview", *options, *([] if opens else ["--no-open"])]
    more = {"BROWSER": opens} if opens else {}
    with subprocess.Popen(
        words,
        cwd=here,
        env=environment(more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout
            yield Preview(process, process.stdout.readline().strip())
        finally:
            process.kill()


def replaced(path: Path, old: str, new: str) -> None:
    """Save a file as editors do: another one in its place."""
    text = path.read_text("utf-8")
    assert old in text
    path.with_name("beside").write_text(text.replace(old, new), "utf-8")
    path.with_name("beside").replace(path)
