"""The four Markdowns that sites are written in, each by its own program.

Jekyll's kramdown, the CommonMark of Hugo and others, the Python-Markdown of MkDocs with
the extensions of its themes, and the pandoc of Quarto.
"""

import shutil
import subprocess

import markdown
import pytest
from markdown_it import MarkdownIt
from tests.render import oracle

EXTENSIONS = ["extra", "toc", "tables", "fenced_code", "smarty", "admonition"]


def kramdown(text: str) -> str:
    return oracle.kramdown((text,))[0][0]


def kramdown_raw(text: str) -> str:
    return oracle.kramdown((text,))[0][1]


def commonmark(text: str) -> str:
    html: str = MarkdownIt("commonmark").render(text)
    return html


def python_markdown(text: str) -> str:
    return markdown.markdown(text)


def mkdocs(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def pandoc(text: str) -> str:
    command = ["pandoc", "--from", "markdown", "--to", "html", "--wrap", "preserve"]
    done = subprocess.run(
        command, input=text, capture_output=True, text=True, check=True
    )
    return done.stdout


needs_pandoc = pytest.mark.skipif(
    shutil.which("pandoc") is None,
    reason="pandoc is not installed (Debian: apt-get install pandoc)",
)

DIALECTS = [
    pytest.param(kramdown, id="kramdown", marks=oracle.needs_jekyll),
    pytest.param(kramdown_raw, id="kramdown-raw", marks=oracle.needs_jekyll),
    pytest.param(commonmark, id="CommonMark"),
    pytest.param(python_markdown, id="Python-Markdown"),
    pytest.param(mkdocs, id="MkDocs"),
    pytest.param(pandoc, id="pandoc", marks=needs_pandoc),
]
