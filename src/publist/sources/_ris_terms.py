"""RIS's words for types and fields, and what BibTeX calls them."""

from publist.model.kinds import THESES

_KINDS = {
    "article": "JOUR EJOUR MGZN NEWS INPR ABST JFULL",
    "book": "BOOK EBOOK EDBOOK SER CLSWK ANCIENT",
    "incollection": "CHAP ECHAP DICT ENCYC",
    "inproceedings": "CONF CPAPER",
    "phdthesis": "THES",
    "techreport": "RPRT GOVDOC STAND",
    "dataset": "DATA AGGR DBASE",
    "software": "COMP",
    "patent": "PAT",
    "online": "ELEC WEB BLOG ICOMM",
    "unpublished": "UNPB UNPD MANSCPT",
}
KINDS = {name: kind for kind, names in _KINDS.items() for name in names.split()}
"""Types; all others are ``misc``."""

VENUES = {
    "inproceedings": ("C3", "T2", "BT", "JF", "JO", "JA", "J2", "J1"),
    "incollection": ("BT", "T2", "JF", "JO", "JA", "J2", "J1"),
    **dict.fromkeys(("book", "techreport", *THESES), ()),
}
"""Where the venue stands, by kind, best first."""

ANY_VENUE = ("JF", "JO", "T2", "BT", "JA", "J2", "J1")
"""Of all other kinds. ``T2`` behind ``JO``: EBSCO puts a subtitle there."""

SHORT_VENUES = ("JA", "J2", "J1", "T3")
SERIES = ("T2", "T3")
EDITORS = ("ED", "A2", "A3", "A4")
"""Who stands for the authors of a work without any."""

DATES = ("PY", "Y1", "DA")
"""Year of publication, best first: ``DA`` is often the day it came online."""

PEOPLE = frozenset({"AU", "A1", "TA", *EDITORS})
GLUE = {**dict.fromkeys(PEOPLE, " and "), "KW": ", "}
"""What stands between several values of a tag, if not ``;``."""

VERBATIM = frozenset({"UR", "DO", "SN", "L1", "L2", "L3", "L4", "LK"})
NAMES = {
    "AB": "abstract", "AD": "affiliation", "AN": "accession", "CY": "address",
    "PP": "address", "DA": "date", "DB": "database",
    "ED": "editor", "A2": "editor", "A3": "editora", "A4": "translator",
    "ET": "edition", "IS": "number2", "KW": "keywords", "L1": "pdf", "LA": "language",
    "LB": "label", "M3": "type", "N1": "note", "PB": "publisher2", "SP": "pagetotal",
    "ST": "shorttitle", "T3": "series", "UR": "url2", "Y2": "urldate", "TI": "title2",
    "DO": "doi", "VL": "volume2",
}  # fmt: skip
"""What BibTeX and BibLaTeX call what is left of a tag."""
