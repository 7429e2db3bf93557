"""Liquid's and Jekyll's filters on text; every public function here is a filter."""

import base64
import html
import itertools
import json
import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import quote_plus, unquote_plus

from liquid.exceptions import FilterArgumentError

from publist.render.liquid import values
from publist.render.liquid.values import BLANKS, Value, to_integer, to_s

PRETTY = frozenset("._~!$&'()+,;=@")
BLOCKS = {"<script": "</script>", "<!--": "-->", "<style": "</style>"}
BEGINNINGS = re.compile("|".join(BLOCKS))
SPACES = re.compile(r"[ \t\r\n\f\v]+")


def downcase(text: Value) -> str:
    """Lower case."""
    return to_s(text).lower()


def upcase(text: Value) -> str:
    """Upper case."""
    return to_s(text).upper()


def capitalize(text: Value) -> str:
    """First letter upper case, the rest lower case."""
    return to_s(text).capitalize()


def escape(text: Value) -> str | None:
    """Write ``& < > " '`` as HTML."""
    if text is None:
        return None
    return html.escape(to_s(text)).replace("&#x27;", "&#39;")


h = escape


def escape_once(text: Value) -> str:
    """Like ``escape``, leaving what is escaped already."""
    signs = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
    pattern = r"[\"><']|&(?!([a-zA-Z]+|(#\d+));)"
    return re.sub(pattern, lambda found: signs[found[0]], to_s(text))


def xml_escape(text: Value) -> str:
    """Write ``& < > " '`` as XML."""
    return html.escape(to_s(text)).replace("&#x27;", "&apos;")


def url_encode(text: Value) -> str | None:
    """Percent-encode for a query; a space becomes ``+``."""
    return None if text is None else quote_plus(to_s(text))


def cgi_escape(text: Value) -> str:
    """Percent-encode for a query; a space becomes ``+``."""
    return quote_plus(to_s(text))


def url_decode(text: Value) -> str | None:
    """Undo ``url_encode``."""
    return None if text is None else unquote_plus(to_s(text))


def base64_encode(text: Value) -> str:
    """Base64, one line."""
    return base64.b64encode(to_s(text).encode()).decode()


def base64_decode(text: Value) -> str:
    """Undo ``base64_encode``."""
    return base64.b64decode(to_s(text), validate=True).decode()


def base64_url_safe_encode(text: Value) -> str:
    """Base64 with ``-`` and ``_``."""
    return base64.urlsafe_b64encode(to_s(text).encode()).decode()


def base64_url_safe_decode(text: Value) -> str:
    """Undo ``base64_url_safe_encode``."""
    return base64.urlsafe_b64decode(to_s(text)).decode()


def slice_(held: Value, offset: Value, length: Value = None) -> Value:
    """Part of a text or of an array, counted from 0."""
    whole = held if isinstance(held, list) else to_s(held)
    start, count = to_integer(offset), 1 if length is None else to_integer(length)
    start += len(whole) if start < 0 else 0
    if count < 0 or not 0 <= start <= len(whole):
        return whole[:0]
    return whole[start : start + count]


def truncate(text: Value, length: Value = 50, end: Value = "...") -> str | None:
    """Shorten to ``length`` characters, ``end`` included."""
    if text is None:
        return None
    whole, limit = to_s(text), to_integer(length)
    kept = max(limit - len(to_s(end)), 0)
    return whole[:kept] + to_s(end) if len(whole) > limit else whole


def truncatewords(text: Value, words: Value = 15, end: Value = "...") -> str | None:
    """Shorten to so many words."""
    if text is None:
        return None
    limit = max(to_integer(words), 1)
    found = SPACES.split(to_s(text).lstrip(BLANKS), maxsplit=limit)
    return " ".join(found[:limit]) + to_s(end) if len(found) > limit else to_s(text)


def split(text: Value, separator: Value) -> list[str]:
    """Cut at ``separator``; empty parts at the end are dropped, as Ruby does."""
    whole, between = to_s(text), to_s(separator)
    if between in {"", " "}:
        return list(whole) if not between else SPACES.sub(" ", whole).split()
    parts = whole.split(between)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def strip(text: Value) -> str:
    """Without white space at both ends."""
    return to_s(text).strip(BLANKS)


def lstrip(text: Value) -> str:
    """Without white space at the start."""
    return to_s(text).lstrip(BLANKS)


def rstrip(text: Value) -> str:
    """Without white space at the end."""
    return to_s(text).rstrip(BLANKS)


def strip_html(text: Value) -> str:
    """Without tags, scripts, styles and comments."""
    whole = _without_blocks(to_s(text))
    behind = whole.rfind(">") + 1  # no tag ends there, so none is looked for
    return re.sub(r"<[^>]*>", "", whole[:behind]) + whole[behind:]


def _without_blocks(text: str) -> str:
    """Take out scripts, styles and comments; those without an end stay."""
    kept: list[str] = []
    done, endless = 0, set[str]()
    for found in BEGINNINGS.finditer(text):
        if found.start() < done or found[0] in endless:
            continue
        end = BLOCKS[found[0]]
        at = text.find(end, found.end())
        if at < 0:
            endless.add(found[0])
            continue
        kept.append(text[done : found.start()])
        done = at + len(end)
    return "".join([*kept, text[done:]])


def strip_newlines(text: Value) -> str:
    """Without line ends."""
    return re.sub(r"\r?\n", "", to_s(text))


def newline_to_br(text: Value) -> str:
    """``<br />`` at every line end."""
    return re.sub(r"\r?\n", "<br />\n", to_s(text))


def normalize_whitespace(text: Value) -> str:
    """Every run of white space as one blank."""
    return SPACES.sub(" ", to_s(text)).strip(BLANKS)


def replace(text: Value, old: Value, new: Value = "") -> str:
    """Every ``old`` by ``new``."""
    return to_s(text).replace(to_s(old), to_s(new))


def replace_first(text: Value, old: Value, new: Value = "") -> str:
    """Put ``new`` for the first ``old``."""
    return to_s(text).replace(to_s(old), to_s(new), 1)


def replace_last(text: Value, old: Value, new: Value) -> str:
    """Put ``new`` for the last ``old``."""
    before, found, after = to_s(text).rpartition(to_s(old))
    return before + to_s(new) + after if found else to_s(text)


def remove(text: Value, old: Value) -> str:
    """Without any ``old``."""
    return replace(text, old)


def remove_first(text: Value, old: Value) -> str:
    """Without the first ``old``."""
    return replace_first(text, old)


def remove_last(text: Value, old: Value) -> str:
    """Without the last ``old``."""
    return replace_last(text, old, "")


def append(text: Value, end: Value) -> str:
    """``end`` behind."""
    return to_s(text) + to_s(end)


def prepend(text: Value, start: Value) -> str:
    """``start`` in front."""
    return to_s(start) + to_s(text)


def number_of_words(text: Value, mode: Value = None) -> int:
    """Words between blanks; ``mode`` is for Chinese, Japanese and Korean."""
    if mode in {"cjk", "auto"}:
        message = f"the filter `number_of_words` with {mode!r} is not known to publist"
        raise FilterArgumentError(message, token=None)
    return len(SPACES.sub(" ", to_s(text)).split())


def slugify(text: Value, mode: Value = None) -> str | None:
    """For an address: letters and digits, the rest as hyphens."""
    if text is None:
        return None
    if mode == "none":
        return to_s(text).lower()
    if mode == "latin":
        text = _without_accents(to_s(text))
    runs = itertools.groupby(to_s(text), key=lambda sign: _kept(sign, mode))
    slug = "".join("".join(run) if kept else "-" for kept, run in runs)
    return re.sub(r"^-|-$", "", slug).lower()


def _kept(sign: str, mode: Value) -> bool:
    if mode == "raw":
        return sign not in BLANKS
    if mode == "ascii":
        return sign.isascii() and sign.isalnum()
    known = unicodedata.category(sign)
    return known[0] in "LM" or known == "Nd" or (mode == "pretty" and sign in PRETTY)


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return "".join(sign if sign.isascii() else "?" for sign in bare)


def jsonify(held: Value) -> str:
    """JSON without blanks."""
    if isinstance(held, Mapping):
        pairs = (f"{_quoted(key)}:{jsonify(part)}" for key, part in held.items())
        return f"{{{','.join(pairs)}}}"
    if isinstance(held, list | tuple):
        return f"[{','.join(map(jsonify, held))}]"
    if held is None:
        return "null"
    return to_s(held) if isinstance(held, int | float) else _quoted(held)


def _quoted(held: Value) -> str:
    return json.dumps(to_s(held), ensure_ascii=False)


def inspect(held: Value) -> str:
    """For debugging: the value as Ruby shows it."""
    return xml_escape(values.inspect(held))
