"""Slips planted in real lists are named in just their lines, however many at once."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.corpus import lists, needs_corpus, site_of

from publist.store.diagnose import diagnose
from publist.store.document import Document, Field, parse

ROUNDS = 5
FIELD = re.compile(
    r"(?P<lead>[ \t]*(?P<dash>- +)?[\w-]+):(?P<gap>[ \t]+)(?P<value>\S.*)"
)

Slip = Callable[[random.Random, re.Match[str], Field], str | None]
"""Spoils the line of a field, or gives ``None`` where it cannot."""


def colon_inside(rng: random.Random, line: re.Match[str], held: Field) -> str | None:
    words = line["value"].split(" ")
    if held.style or len(words) == 1:
        return None
    at = rng.randrange(len(words) - 1)
    words[at] += ":"
    return f"{line['lead']}:{line['gap']}{' '.join(words)}"


def sign_in_front(rng: random.Random, line: re.Match[str], held: Field) -> str | None:
    sign = rng.choice(["**", "*", "@", "%", "`"])
    return None if held.style else line[0].replace(line["value"], sign + line["value"])


def no_blank_behind_dash(
    _rng: random.Random, line: re.Match[str], _held: Field
) -> str | None:
    return line[0].replace(line["dash"], "-", 1) if line["dash"] else None


def no_blank_behind_colon(
    _rng: random.Random, line: re.Match[str], _held: Field
) -> str | None:
    return line["lead"] + ":" + line["value"]


def no_colon(_rng: random.Random, line: re.Match[str], _held: Field) -> str | None:
    return line["lead"] + line["gap"] + line["value"]


def column(rng: random.Random, line: re.Match[str], _held: Field) -> str | None:
    moved = rng.choice([" " + line[0], line[0][1:]])
    return None if line["dash"] else moved


def tab(_rng: random.Random, line: re.Match[str], _held: Field) -> str | None:
    return None if line["dash"] else "\t" + line[0].lstrip()


def typographic(_rng: random.Random, line: re.Match[str], held: Field) -> str | None:
    return line[0].rstrip()[:-1] + "”" if held.style == '"' else None


def doubled(_rng: random.Random, line: re.Match[str], held: Field) -> str | None:
    return line[0].rstrip() + held.style if held.style else None


def not_closed(_rng: random.Random, line: re.Match[str], held: Field) -> str | None:
    return line[0].rstrip()[:-1] if held.style else None


def not_opened(_rng: random.Random, line: re.Match[str], held: Field) -> str | None:
    return None if held.style else f'{line["lead"]}: "{line["value"]}'


def stray(rng: random.Random, line: re.Match[str], _held: Field) -> str | None:
    text = rng.choice(["some words that were pasted", "  Journal of Tests, 2020"])
    return f"{line[0]}\n{text}"


def other_dash(rng: random.Random, line: re.Match[str], _held: Field) -> str | None:
    sign = rng.choice(["–", "*", "--", "- -"])
    return line[0].replace("-", sign, 1) if line["dash"] else None


def wide_dash(_rng: random.Random, line: re.Match[str], _held: Field) -> str | None:
    return line[0].replace("- ", "-  ", 1) if line["dash"] else None


def other_colon(rng: random.Random, line: re.Match[str], _held: Field) -> str | None:
    return line["lead"] + rng.choice(["; ", " = ", "：", ": : "]) + line["value"]


def no_break_space(
    _rng: random.Random, line: re.Match[str], _held: Field
) -> str | None:
    return line[0].replace(" ", "\u00a0", 1)


def conflict(_rng: random.Random, line: re.Match[str], _held: Field) -> str | None:
    return f"{line[0]}\n>>>>>>> somebody's change"


def address(_rng: random.Random, line: re.Match[str], _held: Field) -> str | None:
    return f"{line[0]}\nhttps://example.org/paper"


def name_in_quotes(
    _rng: random.Random, line: re.Match[str], _held: Field
) -> str | None:
    return None if line["dash"] else re.sub(r"^( *)", r'\1"', line[0])


def colon_below(_rng: random.Random, line: re.Match[str], held: Field) -> str | None:
    blanks = " " * (len(line["lead"]) - len(line["lead"].lstrip(" -")) + 2)
    words = None if held.style else f"Some words: {line['value']}"
    return words and f"{line['lead']}:\n{blanks}{words}"


SLIPS: tuple[Slip, ...] = (
    colon_inside,
    sign_in_front,
    no_blank_behind_dash,
    no_blank_behind_colon,
    no_colon,
    column,
    tab,
    typographic,
    doubled,
    not_closed,
    not_opened,
    stray,
    other_dash,
    wide_dash,
    other_colon,
    no_break_space,
    conflict,
    address,
    name_in_quotes,
    colon_below,
)


def on_one_line(document: Document) -> dict[int, tuple[int, Field]]:
    """Return entry and field by line (from 0), where a field has a line to itself."""
    found = {}
    for record in document.records:
        for outer in record.fields.values():
            for held in (outer, *outer.fields.values()):
                lines = {document.line_of(at) - 1 for at in (held.key_start, held.end)}
                if held.style in ("", '"', "'") and held.value and len(lines) == 1:
                    found[lines.pop()] = (record.number, held)
    return found


def spoiled(
    rng: random.Random,
    lines: list[str],
    places: dict[int, tuple[int, Field]],
    *,
    apart: bool = True,
) -> dict[int, str]:
    """Return one to three lines spoiled, each alone enough that the list does not load."""
    planted: dict[int, str] = {}
    entries: set[int] = set()
    wanted = rng.randint(1, 3)
    for at in rng.sample(sorted(places), min(60, len(places))):
        number, held = places[at]
        line = FIELD.fullmatch(lines[at])
        slip = rng.choice(SLIPS)
        near = any(abs(at - other) == 1 for other in planted)  # two may make a value
        free = not entries or ((number not in entries) is apart and not near)
        new = slip(rng, line, held) if line and free else None
        if new and parse(put(lines, {at: new}), Path("publist.yml")).fault:
            planted[at] = new
            entries.add(number)
        if len(planted) == wanted:
            break
    return planted


def put(lines: list[str], planted: dict[int, str]) -> str:
    return "\n".join(planted.get(at, line) for at, line in enumerate(lines))


def numbers(planted: dict[int, str]) -> list[int]:
    """Return the lines (from 1) of the slips, in the text that has them all."""
    found, more = [], 0
    for at, new in sorted(planted.items()):
        more += new.count("\n")
        found.append(at + 1 + more)
    return found


@needs_corpus
@pytest.mark.parametrize("apart", [True, False], ids=["apart", "in one entry"])
@pytest.mark.parametrize("path", lists(), ids=site_of)
def test_planted_slips_are_named_in_their_lines(path: Path, *, apart: bool) -> None:
    text = path.read_bytes().decode().replace("\r\n", "\n")
    document = parse(text, path)
    if document.fault or document.style != "-":
        pytest.skip("the list does not load, or is written in brackets")
    lines, places = text.split("\n"), on_one_line(document)
    rng = random.Random(site_of(path))  # noqa: S311
    for _ in range(ROUNDS):
        planted = spoiled(rng, lines, places, apart=apart)
        broken = parse(put(lines, planted), path)
        found = [broken.line_of(one.span.start) for one in diagnose(broken)]
        assert found == numbers(planted), planted
