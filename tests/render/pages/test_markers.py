"""Blocks of pages: which lines are markers, and that all else stays as it is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.errors import PublistError
from publist.render.pages.markers import Block, blocks_of, filled

PAGE, HTML = Path("page.md"), Path("page.html")
BLOCK = "<!-- publist:begin erc -->\nold\n<!-- publist:end -->\n"


def words(text: str, path: Path = PAGE) -> list[str]:
    return [block.words for block in blocks_of(text, path)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(BLOCK, ["erc"], id="a block"),
        pytest.param(BLOCK * 2, ["erc", "erc"], id="two"),
        pytest.param(BLOCK.replace(" erc", ""), [""], id="bare"),
        pytest.param(BLOCK.replace("\n", "\r\n"), ["erc"], id="CRLF"),
        pytest.param(BLOCK.replace("\n", "\r"), ["erc"], id="CR"),
        pytest.param("\ufeff" + BLOCK, ["erc"], id="byte order mark"),
        pytest.param(BLOCK.rstrip("\n"), ["erc"], id="no line end at the end"),
        pytest.param(
            "<!-- publist:begin author='A. Bee' year=2020.. -->\n<!-- publist:end -->",
            ["author='A. Bee' year=2020.."],
            id="several words",
        ),
        pytest.param(
            "<!--publist:begin erc-->\n<!--publist:end-->", ["erc"], id="tight"
        ),
        pytest.param(
            f"{{% if x %}}\n{BLOCK}{{% endif %}}\n", ["erc"], id="Liquid around"
        ),
        pytest.param("<!-- published: begin -->\n", [], id="another comment"),
        pytest.param(f"```html\n{BLOCK}```\n", [], id="fenced"),
        pytest.param(f"~~~~\n~~~\n{BLOCK}~~~~\n", [], id="fenced by tildes"),
        pytest.param(f"````\n```\n{BLOCK}````\n", [], id="fence in a fence"),
        pytest.param(f"```\nx\n```\n{BLOCK}", ["erc"], id="behind a fence"),
        pytest.param(f"``` x ``` y\n{BLOCK}", ["erc"], id="a code span is no fence"),
        pytest.param(f"- ```\n  {BLOCK}  ```\n", [], id="fenced in a list"),
        pytest.param(f"> ```\n> {BLOCK}> ```\n", [], id="fenced in a quotation"),
        pytest.param(f"```\n{BLOCK}", [], id="a fence to the end"),
        pytest.param("Write `<!-- publist:begin -->` there\n", [], id="code span"),
        pytest.param(
            f"{{% highlight html %}}\n{BLOCK}{{% endhighlight %}}\n{BLOCK}",
            ["erc"],
            id="highlighted",
        ),
        pytest.param(
            f"{{% highlight html %}}x{{% endhighlight %}}\n{BLOCK}",
            ["erc"],
            id="highlighted on one line",
        ),
        pytest.param(f"---\na: |\n  {BLOCK}---\n", [], id="front matter"),
        pytest.param(f"\ufeff---\na: |\n  {BLOCK}...\n", [], id="front matter, mark"),
        pytest.param(f"+++\na = '''\n{BLOCK}'''\n+++\n", [], id="front matter of Hugo"),
        pytest.param(f"---\n{BLOCK}", ["erc"], id="a rule, no front matter"),
    ],
)
def test_what_is_a_marker(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_an_html_page_has_indents_and_no_fences() -> None:
    text = "<p>```</p>\n  " + BLOCK.replace("\n", "\n  ")
    blocks = blocks_of(text, HTML)
    new = filled(text, blocks, ["<b>\n\n</b>\n"], HTML)
    assert new == text.replace("  old\n", "  <b>\n\n  </b>\n")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        pytest.param("a\n<!-- publist:end -->\n", 2, "ends no block", id="end only"),
        pytest.param("a\n<!-- publist:begin -->\n", 2, "has no end", id="begin only"),
        pytest.param(
            "<!-- publist:begin -->\n" + BLOCK + "<!-- publist:end -->\n",
            2,
            "inside the one of line 1",
            id="nested",
        ),
        pytest.param(
            BLOCK.removesuffix("<!-- publist:end -->\n") + BLOCK,
            1,
            "inside the one of line 1 (line 3)",
            id="two begins, one end",
        ),
        pytest.param(f"x {BLOCK}", 1, "line of its own", id="behind text"),
        pytest.param(f"> {BLOCK}", 1, "line of its own", id="in a quotation"),
        pytest.param(f"- {BLOCK}", 1, "line of its own", id="in a list"),
        pytest.param(f"- x\n\n  {BLOCK}", 3, "start its line", id="indented in a list"),
        pytest.param("<!-- publist:begin\nerc -->\n", 1, "line of its own", id="open"),
        pytest.param("<!-- publist:beginn -->\n", 1, "`publist:beginn`", id="slip"),
        pytest.param("<!-- publist: -->\n", 1, "`publist:`", id="no name"),
    ],
)
def test_wrong_markers(text: str, line: int, said: str) -> None:
    with pytest.raises(PublistError) as caught:
        blocks_of(text, PAGE)
    assert said in caught.value.what
    assert str(caught.value.where) == f"page.md:{line}"


def test_a_fragment_is_parted_from_the_markers_by_blank_lines() -> None:
    text = "a\r\n" + BLOCK.replace("\n", "\r\n") + "b"
    new = filled(text, blocks_of(text, PAGE), ["<p>\n</p>\n"], PAGE)
    assert new == text.replace("old\r\n", "\r\n<p>\r\n</p>\r\n\r\n")


@pytest.mark.parametrize(
    "fragment", ["<!-- publist:end -->\n", BLOCK, "```\n", "- ~~~\n"]
)
def test_a_fragment_that_breaks_its_block_is_refused(fragment: str) -> None:
    with pytest.raises(PublistError, match="would break it"):
        filled(BLOCK, blocks_of(BLOCK, PAGE), [fragment], PAGE)


LINES = st.sampled_from(
    [
        "",
        "text",
        "# h",
        "> q",
        "---",
        "```",
        "~~~ x",
        "\tx",
        " y",
        "{% raw %}",
        "é\u2028z",
    ]
)
PARTS = st.lists(st.one_of(LINES, st.just(BLOCK.rstrip("\n"))), max_size=12)


@given(
    parts=PARTS,
    newline=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from(["", "\ufeff"]),
    ended=st.booleans(),
)
def test_all_else_stays_byte_for_byte(
    parts: list[str], newline: str, mark: str, *, ended: bool
) -> None:
    text = mark + "\n".join(parts + [""] * ended)
    text = text.replace("\n", newline)
    blocks = blocks_of(text, PAGE)
    new = filled(text, blocks, ["<p>new</p>\n"] * len(blocks), PAGE)

    again = blocks_of(new, PAGE)
    assert _outside(new, again) == _outside(text, blocks)
    assert filled(new, again, ["<p>new</p>\n"] * len(again), PAGE) == new
    assert filled(new, again, [""] * len(again), PAGE).count("new") == 0


def _outside(text: str, blocks: list[Block]) -> list[str]:
    places = [
        0,
        *(place for one in blocks for place in (one.start, one.end)),
        len(text),
    ]
    return [text[a:b] for a, b in zip(places[::2], places[1::2], strict=True)]
