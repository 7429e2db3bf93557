"""What plugins add to Liquid: tags and filters that only Jekyll runs.

A tag that nobody knows stops a page by itself. A filter does not: Jekyll passes the value
on where there is none of its name. So those that the site's own plugins define are looked
for, or a page would differ without a word.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from liquid.exceptions import FilterArgumentError

from publist.render.liquid.values import Value, to_s

TAGS = {
    "bibliography": "jekyll-scholar",
    "bibliography_count": "jekyll-scholar",
    "cite": "jekyll-scholar",
    "cite_details": "jekyll-scholar",
    "nocite": "jekyll-scholar",
    "quote": "jekyll-scholar",
    "reference": "jekyll-scholar",
    "seo": "jekyll-seo-tag",
    "feed_meta": "jekyll-feed",
    "gist": "jekyll-gist",
    "github_edit_link": "jekyll-github-metadata",
    "include_cached": "jekyll-include-cache",
    "octicon": "jekyll-octicons",
    "picture": "jekyll_picture_tag",
    "responsive_image": "jekyll-responsive-image",
    "toc": "jekyll-toc",
    "avatar": "jekyll-avatar",
    "post_url": "Jekyll's posts",
    "render": "Jekyll does not have it; use include",
}
"""Where tags come from, by their names."""

REGISTERED = "register_filter"
DEFINED = re.compile(r"^\s*def\s+(\w+)", re.MULTILINE)
LARGEST = 2**18


def filters(site: Mapping[str, Any]) -> dict[str, Callable[..., Value]]:
    """Return the filters of the site's own plugins; each stops the page and says so."""
    folder = Path(to_s(site.get("source")) or ".") / to_s(site.get("plugins_dir"))
    if not site.get("plugins_dir") or not folder.is_dir():
        return {}
    return {
        name: _refused(name, path.name)
        for path in sorted(folder.rglob("*.rb"))
        for name in _defined(path)
    }


def _defined(path: Path) -> list[str]:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            text = file.read(LARGEST)
    except OSError:
        return []
    return DEFINED.findall(text) if REGISTERED in text else []


def _refused(name: str, file: str) -> Callable[..., Value]:
    def refused(*_args: Value, **_named: Value) -> Value:
        message = f"the filter `{name}` is of the site's own plugin `{file}`"
        raise FilterArgumentError(message, token=None)

    return refused
