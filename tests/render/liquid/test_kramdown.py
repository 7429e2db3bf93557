"""Markdown and smart typography in templates: Jekyll's own text, or a refusal."""

import json
import random
from pathlib import Path

import pytest
import yaml
from tests.render import oracle
from tests.render.nasty import NASTY

from publist.errors import PublistError
from publist.render.liquid import kramdown, render_page
from publist.site import config

KNOWN = [
    "words", "two\nlines", "two\n\nparagraphs\n\n\nthree", "*a* b", "a *b c*, d",
    "_a_ (_b_)",
    "**a b**. __c__", "`code` x", "a `b c` d", "[a b](https://x.org/a_b?c=1&d=2#e) f",
    "see [a](/x).", "<b>a</b><sup>2</sup>", "H<sub>2</sub>O and <i>E coli</i>",
    'say "a" and "b"', "it's the '80s", '"\'a\' b"', "a -- b --- c...", "1 > 0 >> 2",
    "A & B", "x.y.z 10-12 (a)", "L. Wu, A. Rivers and **J. Bee**", "a 'é'",
    'a "b", "c". d', 'é "é"',
    "a\\*b", "*a _b_*", "<b>*a*</b>", "*a'b*", '"*a*"', "&copy; &amp;lt &#945;", "**a",
    "**[A 2024]**B", "A *, B *, **C. D**", "A*, B* (*both)", "<b> A. B </b>, C", "a*b*c",
    "<a href='x'>y</a> <a  href = \"/z?a=1&b=2\"> w </a>", "p < 0.05 & $5", "a_b_c ~d",
    "***a** b*", "**a *b* c**", "[a *b* 'c' (d)](/e)", "[a]", "a](/b)", "</b>", "  a  ",
    "``a ` b``", "`a'b \"c\"`", "a <\"b\" <'c", "[h][1, 6]", "*a**b*", "_a*b_c*",
    "H<sub>2</sub>O<br>x", "<U>a *b*</U>", "\\a \\[b](/c)", "*a <i>b*</i>",
    'the "(a)" and "-b"', "5' 6", "a 'n' b", "rock 'n' roll", "Ann's and Bees' x",
]  # fmt: skip
LEFT_TO_JEKYLL = [
    "- a", "* a", "1. a", "# a", "> a", "    a", "a  \nb", "a | b", "```\na\n```", "a\n---",
    "$$x$$", "{:.x}", "[^1]", "*[A]: b", "[a]: b", "![a](/b)", "<div>a</div>", "a<<b",
    "[a](javascript:x)", "[a](mailto:b@c.org)", "[a](<b>)", "<https://a.org>", "<b>a",
    "<b markdown='0'>a</b>", "&nope;", "<code>a</code>", "a <!-- b -->", "<img src='a'>",
    ": a", "~~a~~", "[a](b 'c')", "<x>a</x>",
]  # fmt: skip
PIECES = (
    *(
        '"',
        "'",
        " ",
        " ",
        "a",
        "b1",
        "é",
        ".",
        "..",
        "...",
        "-",
        "--",
        ",",
        "(",
        ")",
        ":",
    ),
    *(
        "*a*",
        "**b c**",
        "_d_",
        "`e`",
        "[f](/g)",
        "<i>h</i>",
        "\n",
        "\n\n",
        "&",
        ">",
        "80s",
    ),
    *(
        "*",
        "**",
        "\\*",
        "[",
        "](/g)",
        "<b> ",
        "</b>",
        "<a href='/u'>",
        "</a>",
        "&amp;",
        "<",
    ),
    *("_", "__", "`", "***", "(/g)", "\\", "<u>x</u>", "<br>"),
    *("s", "?", "!", ";", "/", "%", "=", "+", "@", "#", "1"),
)


def by_chance() -> list[str]:
    """Return texts of such pieces, the same ones on every run."""
    dice = random.Random(3)  # noqa: S311
    return ["".join(dice.choices(PIECES, k=dice.randint(1, 12))) for _ in range(4000)]


WHOLE = [text for name, text in NASTY.items() if name != "surrogate"]
TEXTS = [*KNOWN, *LEFT_TO_JEKYLL, *WHOLE, *by_chance()]


@pytest.fixture(scope="module")
def jekyll(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return what the real Jekyll makes of each text by each of the two filters."""
    folder = tmp_path_factory.mktemp("markdown")
    (folder / "_data").mkdir()
    (folder / "_data/t.yml").write_text(yaml.safe_dump(TEXTS, default_style='"'))
    for name in ("markdownify", "smartify"):
        loop = f"{{% for t in site.data.t %}}{{{{ t | {name} | jsonify }}}}\n{{% endfor %}}"
        (folder / f"{name}.html").write_text(f"---\n---\n{loop}", "utf-8")
    made = oracle.jekyll([folder])[str(folder)]
    return {
        name.removesuffix(".html"): [
            json.loads(line) for line in held["text"].split("\n") if line
        ]
        for name, held in made.items()
    }


def told(name: str, text: str) -> str | None:
    convert = kramdown.markdown if name == "markdownify" else kramdown.smart
    try:
        return convert(text)
    except kramdown.NotPlainError:
        return None


@oracle.needs_jekyll
@pytest.mark.parametrize("name", ["markdownify", "smartify"])
def test_what_is_told_is_jekyll_s(name: str, jekyll: dict[str, list[str]]) -> None:
    pairs = zip(TEXTS, jekyll[name], strict=True)
    found = [(text, told(name, text), jekylls) for text, jekylls in pairs]
    wrong = [one for one in found if one[1] is not None and one[1] != one[2]]
    assert wrong == []
    assert len([one for one in found if one[1] is not None]) > len(TEXTS) // 10


@pytest.mark.parametrize("text", KNOWN)
def test_common_fields_are_told(text: str) -> None:
    assert told("markdownify", text)


def test_signs_that_nothing_ends_are_given_up() -> None:
    assert told("markdownify", "**a " * 50 + "x " * 5000) is None


@pytest.mark.parametrize("text", LEFT_TO_JEKYLL)
def test_the_rest_is_left_to_jekyll(text: str) -> None:
    assert told("markdownify", text) is None


SETTINGS = [
    pytest.param("kramdown: {hard_wrap: true}", "a\nb", "hard_wrap", id="hard wrap"),
    pytest.param("kramdown: {hard_wrap: true}", "a b", "", id="nothing to wrap"),
    pytest.param("kramdown: {smart_quotes: apos}", "it's", "smart_quotes", id="quotes"),
    pytest.param("kramdown: {smart_quotes: apos}", "a -- b", "", id="no quotes"),
    pytest.param("kramdown: {toc_levels: [1]}", "it's", "", id="a setting for pages"),
    pytest.param("markdown: CommonMark", "a", "`markdown`", id="another Markdown"),
    pytest.param("markdown: Kramdown", "it's", "", id="capital letter"),
    pytest.param("highlighter: none", "`a`", "highlighter", id="code"),
    pytest.param("highlighter: none", "a", "", id="no code"),
]


@pytest.mark.parametrize(("settings", "text", "said"), SETTINGS)
def test_other_settings_are_left_to_jekyll(
    settings: str, text: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "_config.yml").write_text(settings)
    held = config.read(tmp_path, {"t": text})
    source, path = "{{ site.data.t | markdownify }}", tmp_path / "x.html"
    if not said:
        shown = render_page(source, path=path, site=held, includes=None)
        assert shown == told("markdownify", text)
    else:
        with pytest.raises(PublistError, match=said):
            render_page(source, path=path, site=held, includes=None)
