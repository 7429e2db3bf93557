"""Lists with slips of the keyboard in them, for Hypothesis; many do not load."""

from hypothesis import strategies as st
from tests.store.mutated import unchanged

TYPED = [
    *"\"'“”:-#{}[]|>*&!%@`,?~ \t\n\r\\",
    *(": ", " #", "- ", "--", "::", "\n\n", "\n- ", "\n\t", "\ufeff", "\u2028", "\x85"),
    *(
        "</a>",
        "<i>",
        "{{",
        "{%",
        "**",
        "&amp;amp;",
        "Ã©",
        "\ufffd",
        "\u200b",
        "e\u0301",
    ),
    *(
        "http:",
        "doi.org/10.1000/x",
        "10.1000/x y",
        "arXiv:1234.5678",
        "2020",
        "0",
        "true",
    ),
    *(" and others", ", , ", ";", "TODO", "\\'{e}", "{\\o}", "$x$", "\x1b[2J", "\x00"),
    *("  link:\n", "  title: B\n", "  year: 20x4\n", "  ERC: yes\n", "- title: B\n"),
]
"""What a hand leaves where it should not, a few of them of each kind of finding."""


@st.composite
def slipped(draw: st.DrawFn, most: int = 3) -> str:
    """Return a few entries of some list with up to ``most`` slips."""
    text: str = draw(unchanged())
    for _ in range(draw(st.integers(0, most))):
        text = _slip(draw, text)
    if draw(st.integers(0, 7)) == 0:
        text = text.replace("\n", "\r\n")
    return "\ufeff" + text if draw(st.integers(0, 15)) == 0 else text


def _slip(draw: st.DrawFn, text: str) -> str:
    at = draw(st.integers(0, len(text)))
    kind = draw(st.sampled_from(("type", "type", "lose", "twice", "indent")))
    if kind == "type":
        typed: str = draw(st.sampled_from(TYPED))
        return text[:at] + typed + text[at:]
    if kind == "lose":
        return text[:at] + text[at + draw(st.integers(1, 3)) :]
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at) + 1 or len(text)
    if kind == "twice":
        return text[:end] + text[start:end] + text[end:]
    moved = draw(st.sampled_from((" ", "  ", "\t", "")))
    line = moved + text[start:end] if moved else text[start:end].removeprefix(" ")
    return text[:start] + line + text[end:]
