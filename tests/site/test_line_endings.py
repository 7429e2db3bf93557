from pathlib import Path

import pytest

from publist.site.line_endings import newline_of

UNIX, DOS = "a: 1\n", "a: 1\r\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param({}, "", id="nothing to go by"),
        pytest.param({".gitattributes": "*.yml text eol=lf\n"}, "\n", id="git: LF"),
        pytest.param({".gitattributes": "* eol=crlf"}, "\r\n", id="git: CRLF"),
        pytest.param(
            {".gitattributes": "* eol=lf\n/_data/*.yml eol=crlf\n"},
            "\r\n",
            id="git: the last line counts",
        ),
        pytest.param(
            {".gitattributes": "*.md eol=lf\n# * eol=lf\n"}, "", id="git: others"
        ),
        pytest.param({".gitattributes": "* text=auto\n"}, "", id="git: as the machine"),
        pytest.param(
            {".gitattributes": "*.yml -text", "_data/a.yml": UNIX, "_config.yml": UNIX},
            "",
            id="git: left alone",
        ),
        pytest.param({"_data/.gitattributes": "*.yml eol=lf"}, "\n", id="git: nearer"),
        pytest.param(
            {".editorconfig": "[*]\nend_of_line = lf\n"}, "\n", id="editor: LF"
        ),
        pytest.param(
            {
                ".editorconfig": "[*]\nend_of_line=lf\n[*.{md,yml}]\nEnd_Of_Line = CRLF\n"
            },
            "\r\n",
            id="editor: the last section counts",
        ),
        pytest.param(
            {".editorconfig": "root = true\n[*.py]\nend_of_line = lf\n"},
            "",
            id="editor: others",
        ),
        pytest.param(
            {".gitattributes": "* eol=lf", ".editorconfig": "[*]\nend_of_line=crlf"},
            "\n",
            id="git goes first",
        ),
        pytest.param({"_config.yml": UNIX, "_data/a.yml": UNIX}, "\n", id="files: LF"),
        pytest.param({"_config.yml": UNIX, "_data/a.yml": DOS}, "", id="files: both"),
        pytest.param({"_config.yml": DOS, "_data/a.yml": DOS}, "", id="files: CRLF"),
        pytest.param({"_config.yml": UNIX}, "", id="one file is no habit"),
        pytest.param({"_config.yml": UNIX, "_data/a.yml": ""}, "", id="an empty file"),
    ],
)
def test_newline_of(files: dict[str, str], expected: str, tmp_path: Path) -> None:
    (tmp_path / "_data").mkdir()
    (tmp_path / ".git").mkdir()
    files = files | {"_data/publist.yml": DOS}
    for name, text in files.items():
        (tmp_path / name).write_bytes(text.encode())
    assert newline_of(tmp_path / "_data" / "publist.yml", tmp_path) == expected


def test_nothing_above_the_repository_is_asked(tmp_path: Path) -> None:
    (tmp_path / ".gitattributes").write_text("* eol=lf\n")
    (tmp_path / "site" / ".git").mkdir(parents=True)
    assert not newline_of(tmp_path / "site" / "publist.yml", tmp_path / "site")
