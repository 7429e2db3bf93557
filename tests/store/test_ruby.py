"""What publist reads is what Jekyll reads: its loader is run on the same texts.

Debian's Jekyll 4.3.1 loads `_data` with Psych, Date and Time permitted, aliases allowed.
`DIFFERENT` names each difference that is left, and why; its rows fail once they agree.
"""

import json
import os
import shutil
import struct
import subprocess
from datetime import UTC, date, datetime
from fractions import Fraction
from functools import cache
from itertools import product
from math import inf, isnan, nan
from pathlib import Path
from typing import Any

import pytest
from tests.corpus import lists, needs_corpus, site_of
from tests.store.lists import LIST

from publist.store.document import parse
from publist.store.scalars import Value, write

SCRIPT = Path(__file__).with_name("ruby_values.rb")
RUBY = shutil.which("ruby")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

needs_ruby = pytest.mark.skipif(RUBY is None, reason="Ruby is not installed")

WORDS = "yes no on off y n true false null ~ none Y N T F t f oN yEs tRUE nULL Null NO"
INTEGERS = """
0 1 -1 +1 00 01 012 -012 08 09 0o17 0O17 0_ 0_7 0,7 1_000 1__0 1_ _1 1,000 1,00,0 1,,0 1,
0x1F 0xff 0X1F -0xF +0x1f 0x_F 0x_ 0x 0xG 0b101 0b 0b_ 0B1 -0b1 0b12 0b1_0 007 1e3 1E3 1e+3
123456789012345678901234567890 2020 02020 1. 2021- 1/2 1-2 10.1000/182 1:2
"""
FLOATS = """
1.0 -1.0 +1.5 .5 -.5 +.5 5. -5. . -. +. .. 1.5.2 1.0e3 1.0e+3 1.0E-3 1.e+3 1.e3 .e+3 -.e+3
685.230_15e+03 1_000.5 1,000.5 1__0.5 1.5_0 1,.5 .inf -.inf +.inf .INF .Inf .iNf .nan .NaN
.NAN -.nan inf nan NaN Infinity 1e400 1.0e+400 0.1 1.10 3.14159265358979323846 0.0 -0.0
"""
SIXTIES = """
12:30 1:30 -1:30 +1:30 0:30 1:2:3 1:60 1:2:3:4 190:20:30 190:20:30.15 1:2.5 1:30. 1_0:30
1__0:30 12:3a 10:00:00 1:30._5 1:30.1_5 08:15 :30
"""
DATES = [
    "-".join(parts)
    for parts in product(
        ("2021", "21", "0001", "12021"),
        ("1", "01", "13", "00", "012"),
        ("2", "02", "31", "32", "002"),
    )
]
TIMES = [
    f"2021-01-02{gap}{clock}{zone}"
    for gap in ("T", "t", " ", "  ", "x")
    for clock in (
        "3:04:05",
        "03:04:05",
        "03:04:05.25",
        "03:04:05.",
        "03:04",
        "24:00:00",
    )
    for zone in (
        "",
        "Z",
        " Z",
        "z",
        "+05:30",
        " -5",
        "+0530",
        "+530",
        "-00:30",
        "+99:00",
    )
]
DAYS = """
2021-02-29 2020-02-29 2021-02-30T10:00:00 2021-1-1T1:00:00 2021-13-01T10:00:00 2021-01 2021
2021-01-32T10:00:00 2021-01-00T10:00:00 2021-01-01T25:00:00 2021-01-01T24:00:01
2021-01-01T10:60:00 2021-01-01T10:00:60 2021-01-01T10:00:61 9999-12-31 2021-12-31T24:00:00
2021-01-01T10:00:00.123456 2021-01-01T10:00:00.1234567890 2021/01/01 01-02-2021 1987-
"""
SYMBOLS = [":sym", ":a b", ':"a"', "::", ":1", ":)", "x:y", "=", "<<", "<", "=="]
TEXTS = [
    "A",
    "Nature (2019)",
    "naïve",
    "-a",
    "+a",
    "+",
    "-x y",
    "1st",
    "2nd 3",
    "Off the",
]
TEXTS += [
    "no 1",
    "ſ",
    "yeſ",
    "oﬀ",
    "N/A",
    "nil",
    "１２",
    "٣",
    "1 000",
    "10%",
    "1\N{NBSP}0",
]
TAGS = """
! !x !!str !!int !!float !!bool !!null !!timestamp !!binary !!merge !!value !str !float
!binary !str:X !ruby/string !ruby/string:X !ruby/object:X !ruby/object !ruby/sym
!ruby/symbol !ruby/regexp !ruby/range !ruby/class !ruby/module !ruby/object:Complex
!ruby/object:Rational !ruby/object:BigDecimal !ruby/object:DateTime !!ruby/object:X
!ruby/struct !<tag:example.org,2020:x> !python/name:os.system !!python/name:os.system
"""
TAGGED = ["", "1", "1.5", "abc", '"1"', "'yes'", "2021-01-01", "QUJD", "1e3", "yes"]
COLLECTION_TAGS = """
! !x !!map !!seq !!str !!set !set !!omap !omap !!pairs !seq:X !map:X !ruby/array:X
!ruby/hash:X !ruby/object !ruby/object:X !ruby/object:Hash !ruby/object:Complex
!ruby/struct !ruby/struct:X !ruby/range !ruby/exception !ruby/exception:X
!ruby/hash-with-ivars !ruby/hash-with-ivars:X !ruby/marshalable:X !ruby/string:X
"""
DOCUMENTS = [
    "",
    "# nothing\n",
    "---\n",
    "--- \n- a: 1\n...\n- b: [\n",
    "- a: 1\n---\n- b: 2\n",
    "[]\n",
    "text\n",
    "\ufeff- a: 1\n",
    "- a: 1\r\n  b: x\r\n",
    "- a: 1\n  a: 2\n",
    "- a: x\n    y\n\n    z\n",
    "- a: |\n    1\n- b: >-\n    yes\n",
    "- a:\tx\ty\n",
    "- &a {x: 1, y: 2}\n- *a\n",
    "- &a x\n- *a\n- {*a : 1}\n",
    "- &a {x: 1, y: 2}\n- {x: 3, <<: *a, y: 4}\n",
    "- &a {x: 1}\n- &b {x: 2, y: 3}\n- {<<: [*a, *b], z: 1}\n",
    "- &a [1]\n- {<<: *a}\n- {<<: 1}\n- {<<: }\n- {<<: [1, {a: 1}]}\n",
    '- &a {x: 1}\n- {"<<": *a}\n- {!!str <<: *a}\n',
    "- {<<: {a: 1}, b: 2}\n",
    "- 1: a\n  false: b\n  null: c\n  2021-01-01: d\n  1.5: e\n",
    "- *a\n",
    "- a: b: c\n",
    "- a: *\n",
    "- a: %x\n",
    "- a: @x\n",
    "- a: \x01\n",
]

PLAIN = [
    *f"{WORDS} {INTEGERS} {FLOATS} {SIXTIES} {DAYS}".split(),
    *(
        f"{sign}{digits}"
        for sign in ("", "-")
        for digits in ("9" * 40, "0x" + "f" * 40)
    ),
    *DATES,
    *TIMES,
    *SYMBOLS,
    *TEXTS,
]
CASES = [
    "k:\n",
    *(f"k: {text}\n" for text in PLAIN),
    *(f"{text}: v\n" for text in WORDS.split() + SYMBOLS + ["1", "1.5", "12:30"]),
    *(f"k: {quote}{text}{quote}\n" for text in WORDS.split() for quote in "'\""),
    *(f"k: {tag} {text}\n" for tag in TAGS.split() for text in TAGGED),
    *(f"k: {tag} {{a: 1}}\n" for tag in COLLECTION_TAGS.split()),
    *(f"k: {tag} [{{a: 1}}]\n" for tag in COLLECTION_TAGS.split()),
    *DOCUMENTS,
]

WRITTEN: list[Value] = [*PLAIN, *WORDS.split(), 1, -7, True, False, None]
WRITTEN += [0.1, 1e22, 1e-7, -0.0, inf, -inf, nan, date(2020, 1, 2), date(1, 1, 1)]

DEEP = "- " * 101 + "x\n"
DIFFERENT = {
    "1: a\ntrue: b\n": "Python counts 1, 1.0 and True as one key; the later value stays",
    "? [a]\n: b\n": "a key must be text; no page could ask for this one",
    "&a [*a]\n": "a list inside itself has no end; publist refuses it",
    DEEP: "publist goes 100 deep, no list needs more than 4",
    "no\n\n  y\n": "Ruby looks at each line alone and finds `no`",
    f"{'9' * 5000}\n": "Python makes no number of more than 4,300 digits",
    "1582-10-10\n": "a day that Ruby's calendar leaves out, Python's does not",
    "1500-02-29\n": "a day of the Julian calendar, which Python lacks",
    "0000-01-01\n": "Python's years begin with 1",
    "-0001-01-01 10:00:00\n": "Python's years begin with 1",
    "2021-01-01\t10:00:00\n": "Jekyll stops at this tab; publist reads the time",
    "!!float inf\n": "Jekyll stops; publist takes Python's word for infinity",
    "!!float 0x1p3\n": "Ruby knows hexadecimal floats; publist refuses it",
    "k: !!omap [{a: 1}]\n": "a mapping to Ruby; publist keeps the list as it is",
    "k: !omap [{a: 1}]\n": "the same",
    "!!str {str: a}\n": "Ruby makes text of it; publist refuses it",
    "k: !ruby/hash-with-ivars {a: 1}\n": "Ruby drops the fields; publist shows them",
    "k: !ruby/class \n": "nothing to Ruby, as no class is named; publist refuses it",
    "k: !ruby/module \n": "the same, for a module",
    "!ruby/class Date\n": "a class, which no page can show; publist refuses it",
    "!ruby/encoding UTF-8\n": "an encoding, which no page can show; publist has text",
}
"""What is still read in another way, and why that may stay."""


@cache
def ruby(texts: tuple[str, ...]) -> tuple[Any, ...]:
    """Return what Jekyll's loader makes of each text; one process for all of them."""
    done = subprocess.run(
        [str(RUBY), str(SCRIPT)],
        input=json.dumps(texts).encode(),
        stdout=subprocess.PIPE,
        env={**os.environ, "TZ": "UTC", "RUBYOPT": "-W0", "LC_ALL": "C.UTF-8"},
        check=True,
    )
    _, trees = json.loads(done.stdout)
    return tuple(trees)


def tree(value: Any) -> list[Any]:  # noqa: ANN401  one line for each type
    """Return a value as `ruby_values.rb` writes it."""
    if isinstance(value, dict):
        return ["map", [[tree(key), tree(held)] for key, held in value.items()]]
    if isinstance(value, list):
        return ["list", [tree(held) for held in value]]
    if isinstance(value, datetime):
        there = value if value.tzinfo else value.replace(tzinfo=UTC)
        since, offset = there - EPOCH, there.utcoffset()
        micros = (
            since.days * 86_400_000_000 + since.seconds * 10**6 + since.microseconds
        )
        exact = Fraction(micros, 10**6)
        seconds = f"{exact.numerator}/{exact.denominator}"
        return ["time", [seconds, int(offset.total_seconds()) if offset else 0]]
    if isinstance(value, float):
        return ["float", "nan" if isnan(value) else struct.pack(">d", value).hex()]
    if isinstance(value, bool):
        return ["bool", str(value).lower()]
    kinds = {type(None): "null", int: "int", str: "text", date: "date"}
    return [kinds[type(value)], "" if value is None else str(value)]


def read(text: str) -> list[Any]:
    """Return what publist reads, errors as one kind."""
    document = parse(text, LIST)
    return ["refused"] if document.fault else tree(document.data)


def read_by_ruby() -> dict[str, list[Any]]:
    """Return what Jekyll reads, for every text of this module."""
    real = [path.read_text("utf-8") for path in lists()]
    texts = (*CASES, *DIFFERENT, *map(line, WRITTEN), *real)
    found = zip(texts, ruby(texts), strict=True)
    return {text: made[:1] if made[0] == "refused" else made for text, made in found}


def line(value: Value) -> str:
    return f"k: {write(value)}\n"


@needs_ruby
def test_everything_is_read_as_jekyll_reads_it() -> None:
    wanted = read_by_ruby()
    texts = [text for text in CASES if text not in DIFFERENT]
    assert {text: read(text) for text in texts} == {
        text: wanted[text] for text in texts
    }


@needs_ruby
@pytest.mark.parametrize("text", DIFFERENT, ids=DIFFERENT.values())
def test_difference_that_is_left(text: str) -> None:
    assert read(text) != read_by_ruby()[text]


@needs_ruby
def test_what_is_written_is_the_same_to_jekyll() -> None:
    wanted = {line(value): tree({"k": value}) for value in WRITTEN}
    found = read_by_ruby()
    assert {text: found[text] for text in wanted} == wanted


@needs_ruby
@needs_corpus
@pytest.mark.parametrize("path", lists(), ids=site_of)
def test_real_list(path: Path) -> None:
    text = path.read_text("utf-8")
    assert read(text) == read_by_ruby()[text]
