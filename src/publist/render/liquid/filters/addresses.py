"""Jekyll's filters on addresses; every public function here is a filter."""

import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import quote, unquote, urlsplit

from liquid import RenderContext
from liquid.filter import with_context

from publist.render.liquid.values import Value, look_up, to_s

PART_SIGNS = ":@!$&'()*+,;=-._~"
ALL_SIGNS = PART_SIGNS + "/?#[]"


@with_context
def relative_url(address: Value, *, context: RenderContext) -> Value:
    """``site.baseurl`` in front, unless the address names a host."""
    if address is None:
        return None
    return _relative(to_s(_address_of(address)), _setting(context, "baseurl"))


@with_context
def absolute_url(address: Value, *, context: RenderContext) -> Value:
    """``site.url`` and ``site.baseurl`` in front, unless the address names a host."""
    if address is None:
        return None
    text = to_s(_address_of(address))
    if urlsplit(text).scheme:
        return text
    host = _setting(context, "url")
    return _normal(host + _relative(text, _setting(context, "baseurl")))


def strip_index(address: Value) -> Value:
    """Without ``index.html`` at the end."""
    return re.sub(r"/index\.html?$", "/", address) if to_s(address) else address


def uri_escape(text: Value) -> str:
    """Percent-encode what an address cannot hold."""
    return _encoded(to_s(text), ALL_SIGNS)


def _address_of(value: Value) -> Value:
    return value.get("url") if isinstance(value, Mapping) else value


def _setting(context: RenderContext, name: str) -> str:
    return to_s(look_up(context.scope.get("site"), name))


def _relative(text: str, base: str) -> str:
    if urlsplit(text).scheme:
        return text
    parts = (base.removesuffix("/"), text)
    return _normal(
        "".join(part if part.startswith("/") else f"/{part}" for part in parts if part)
    )


def _normal(address: str) -> str:
    """Return ``address`` as Ruby's Addressable does: host small, path encoded."""
    found = re.fullmatch(
        r"([a-zA-Z][\w+.-]*:)?(//[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?", address
    )
    if found is None:
        return address
    scheme, host, path, query, fragment = (part or "" for part in found.groups())
    front = scheme.lower() + host.lower()
    parts = _without_dots(path.strip()).split("/")  # %2F parts nothing
    ways = "/".join(_encoded(part, PART_SIGNS) for part in parts)
    ways = ways or ("/" if host else "")
    return front + ways + _encoded(query, ALL_SIGNS) + _encoded(fragment, ALL_SIGNS)


def _without_dots(path: str) -> str:
    kept: list[str] = []
    for part in path.split("/"):
        if part == "..":
            del kept[max(len(kept) - 1, 1) :]  # never above the host
        elif part != ".":
            kept.append(part)
    return "/".join(kept)


def _encoded(text: str, safe: str) -> str:
    return quote(unicodedata.normalize("NFKC", unquote(text)), safe=safe)
