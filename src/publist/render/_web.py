"""Addresses of a publication as they stand in a bibliography, away from the site."""

import re
from urllib.parse import unquote

from publist.model.identifiers import doi_address
from publist.model.reference import Reference
from publist.render import Options
from publist.render.fields.addresses import safe_address
from publist.render.fields.inline import one_line

RESOLVER = re.compile(r"https?://(?:dx\.)?doi\.org/", re.IGNORECASE)


def absolute(written: str, options: Options) -> str:
    """Return an address for readers of another place than the site; '' if it is unsafe."""
    address = safe_address(one_line(written))
    return options.site_address + address if address.startswith("/") else address


def url_of(reference: Reference, options: Options) -> str:
    """Return the address of a publication, unless it only repeats the DOI."""
    url = absolute(reference.url, options)
    whole = RESOLVER.sub("", unquote(url)).lower()
    return "" if reference.doi and whole == reference.doi else url


def whole_url_of(reference: Reference, options: Options) -> str:
    """Return the address of a publication, that of its DOI if it has no other."""
    doi = doi_address(reference.doi) if reference.doi else ""
    return absolute(reference.url, options) or doi
