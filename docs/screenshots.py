"""Take the pictures of `publist preview` that stand in the README, in a real Chromium.

python docs/screenshots.py    writes docs/preview.png and docs/preview-phone.png

A copy of sample_data with one planted mistake is previewed on a desk and on a phone.
Needs the test tools (`make test` installs them) and Debian's chromium.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

DOCS = Path(__file__).resolve().parent
SAMPLE = DOCS.parent / "sample_data"
SIZES = {"preview.png": (860, 620), "preview-phone.png": (360, 620)}
MISTAKE = ("  authors: Y. Blumenfeld", "  autors: Y. Blumenfeld")


def take(browser: Browser, address: str, name: str) -> None:
    """Write one picture: the top of the page in a window of the picture's size."""
    width, height = SIZES[name]
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(address, wait_until="load")
    page.screenshot(path=DOCS / name)
    page.close()
    print(f"wrote docs/{name}: {(DOCS / name).stat().st_size // 1024} kB")


def main() -> None:
    """Preview the sample site and take all pictures."""
    with tempfile.TemporaryDirectory() as scratch:
        site = shutil.copytree(SAMPLE, Path(scratch, "site"))
        path = site / "_data" / "publist.yml"
        path.write_text(path.read_text("utf-8").replace(*MISTAKE), "utf-8")
        command = [sys.executable, "-m", "publist", "preview", "--no-open"]
        with (
            subprocess.Popen(  # noqa: S603
                command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            ) as preview,
            sync_playwright() as driver,
        ):
            assert preview.stdout  # noqa: S101  it is a pipe
            address = preview.stdout.readline().decode().strip()
            browser = driver.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            for name in SIZES:
                take(browser, address, name)
            browser.close()
            preview.terminate()


if __name__ == "__main__":
    main()
