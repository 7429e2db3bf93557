"""Lists as people write them, for Hypothesis.

Every habit that 113 real lists show: the dash's column, blank lines, quotes, values on
the next line or over several, block scalars, entries in braces, comments, tabs behind a
colon, trailing blanks, both line endings, a byte order mark, no final line ending.
"""

from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from publist.store.document import Document, parse

LIST = Path("publist.yml")

FIRST = "Folded Naïve 漢字 🎉 (2020) A. B*, C. “Deep”".split(" ")
WORDS = [*FIRST, "it's", "a-b", "x:y", "C#", "&", "{x}", "[3]", "**D.**", "<i>E.</i>"]
NAMES = "image description authors highlight ERC RefPro year news1 news2 doi".split()

plain_texts = st.builds(
    lambda first, rest: " ".join([first, *rest]),
    st.sampled_from(FIRST),
    st.lists(st.sampled_from(WORDS), max_size=4),
)
quoted_texts = st.text("abé漢🎉 :#'\"\\*&-{}[],|>%@", max_size=12).map(str.strip)


@dataclass(frozen=True)
class Habit:
    """The columns of one list."""

    dash: str
    key: str
    nested: str

    @property
    def deeper(self) -> str:
        return self.nested + " "


habits = st.builds(
    lambda dash, gap, inner: Habit(
        " " * dash, " " * (dash + 1 + gap), " " * (dash + 1 + gap + inner)
    ),
    st.sampled_from([0, 0, 0, 2, 4]),
    st.sampled_from([1, 1, 1, 3]),
    st.sampled_from([2, 2, 4]),
)
gaps = st.sampled_from([" ", " ", " ", "  ", "\t"])
notes = st.sampled_from(["", "", "", "", "  # checked", "  ", " #"])


def doubled(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def singled(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


numbers = st.sampled_from("0 1 2 2020 1.0 true 12_000 ~".split())
scalars = st.one_of(
    plain_texts,
    quoted_texts.map(doubled),
    quoted_texts.map(singled),
    numbers,
    st.sampled_from(["", "''", '""', "[]", "[a, 'b c']", "{url: x, n: 1}"]),
)


@st.composite
def values(draw: st.DrawFn, habit: Habit) -> str:
    """Return what stands behind a colon, down to the end of its last line."""
    kind = draw(st.sampled_from(["one"] * 7 + ["next", "folds", "|", ">", "list"]))
    gap, note = draw(gaps), draw(notes)
    line = f"\n{habit.deeper}"
    if kind == "one":
        value = draw(scalars)
        return (f"{gap}{value}" if value else draw(st.sampled_from(["", " "]))) + note
    if kind == "next":
        return f"{note}{line}{draw(plain_texts)}"
    if kind == "folds":
        return f"{gap}{draw(plain_texts)}{line}{draw(plain_texts)}"
    if kind == "list":
        return "".join(f"{line}- {draw(plain_texts)}" for _ in range(2))
    chomp = draw(st.sampled_from(["", "-", "+"]))
    blank = draw(st.sampled_from(["", "", "\n"]))
    body = f"{line}{draw(plain_texts)}{blank}{line}{draw(plain_texts)}"
    return f" {kind}{chomp}{body}"


@st.composite
def links(draw: st.DrawFn, habit: Habit) -> str:
    address = draw(st.sampled_from(["https://x.org/a_b", "'https://x.org?a=1'", ""]))
    shown = draw(plain_texts)
    return f"\n{habit.nested}url: {address}\n{habit.nested}display: {shown}"


@st.composite
def entries(draw: st.DrawFn, habit: Habit) -> str:
    """Return the lines of one entry, the last without its line ending."""
    if draw(st.integers(0, 9)) == 0:
        year = draw(st.sampled_from(["", ", year: 2020", ", ERC: 1", ", 'x': {y: z}"]))
        return f"{habit.dash}- {{title: {draw(quoted_texts.map(doubled))}{year}}}"
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=5))
    fields = [f"title:{draw(values(habit))}"]
    fields += [f"{name}:{draw(values(habit))}" for name in names]
    if draw(st.booleans()):
        fields.insert(draw(st.integers(0, len(fields))), f"link:{draw(links(habit))}")
    between = st.sampled_from(["\n", "\n", "\n", "\n\n", f"\n{habit.key}# note: x\n"])
    dash = draw(st.sampled_from(["-", "-", "-", "- # 7\n"]))
    lead = dash.ljust(len(habit.key) - len(habit.dash))
    start = habit.dash + (dash + habit.key if "\n" in dash else lead)
    body = fields[0]
    for held in fields[1:]:
        body += f"{draw(between)}{habit.key}{held}"
    return start + body


heads = st.sampled_from(["", "", "", "\n", "# our papers\n\n", "---\n", "# 2023\n"])
tails = st.sampled_from(["\n", "\n", "", "\n\n", "\n# - title: old\n", "\n\n# end"])
rifts = st.sampled_from(["\n", "\n\n", "\n\n\n", "\n\n# 2019\n", "\n# note on it\n\n"])


@st.composite
def texts(draw: st.DrawFn, smallest: int = 0) -> str:
    """Return a list that loads."""
    habit = draw(habits)
    held = draw(st.lists(entries(habit), min_size=smallest, max_size=4))
    rift = draw(rifts)
    text = draw(heads) + rift.join(held) + draw(tails)
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    return draw(st.sampled_from(["", "", "\ufeff"])) + text.replace("\n", newline)


@st.composite
def documents(draw: st.DrawFn, smallest: int = 1) -> Document:
    """Return a list with at least ``smallest`` entries, parsed."""
    return parse(draw(texts(smallest)), LIST)


BITS = [*"-:#'\"*&!{}[],|>%@`?\t \n\r\ufeff\x00\u2028", "- title: x\n", "  url: y\n"]
rubble = st.one_of(
    st.text(),
    st.lists(st.sampled_from([*BITS, *WORDS, "title:", "<<: "])).map("".join),
)


@st.composite
def slipped(draw: st.DrawFn) -> str:
    """Return a list with a few slips of the pen in it, which may not load."""
    text = draw(texts(1))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 2))
        text = text[:at] + draw(st.sampled_from(["", *BITS])) + text[at + cut :]
    return text
