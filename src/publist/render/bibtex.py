"""BibTeX that BibTeX and biber take without a warning, one field on a line."""

from collections.abc import Sequence

from publist.model.item import Item
from publist.model.referenced import reference_of
from publist.render import Options
from publist.render._bibtex_fields import Writer
from publist.render._keys import citation_keys

SUFFIX = ".bib"
OPTIONS = frozenset({"ascii_only"})
ORDER = (
    "author author+an editor title journal booktitle series volume number edition chapter"
    " pages howpublished organization school institution publisher address year month"
    " date isbn issn doi eprint archiveprefix url pdf language note keywords abstract"
    " annote key"
).split()


def render(items: Sequence[Item], options: Options) -> str:
    """Return one entry for each item, in their order."""
    keys = citation_keys(items)
    entries = (
        _entry(key, Writer(reference_of(item), options))
        for key, item in zip(keys, items, strict=True)
    )
    return "\n".join(entries)


def _entry(key: str, writer: Writer) -> str:
    kind, fields = writer.typed()
    lines = [f"@{kind}{{{key},"]
    for name in ORDER:
        value = fields.get(name)
        if value:
            held = value if name == "month" else f"{{{value}}}"
            lines.append(f"  {name} = {held},")
    return "\n".join([*lines, "}", ""])
