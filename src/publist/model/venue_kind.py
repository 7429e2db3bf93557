"""Tell a journal from a conference by its name and by the DOIs of its papers.

Only what is certain is told: a name that could be either gives '', and whoever asks
shows it as it stands instead of guessing.
"""

import re

ARTICLE, INPROCEEDINGS, INCOLLECTION = "article", "inproceedings", "incollection"

CONFERENCES = frozenset(
    "AAAI AAMAS ACCV ACL AISTATS AISTAT ALT AMIA ASE ASIACCS ASIACRYPT ASPLOS ASRU BMVC"
    " CCS CDC CHI CIKM COLING COLM COLT CRYPTO CSCW CSF CVPR CVPRW DAC DCC DISC DSN EACL"
    " EC ECAI ECCV ECIR ECML ECOOP EDBT EDM EMBC EMNLP ESA ESANN ESOP ESORICS ESWC"
    " EUROCRYPT EUROSYS EUSIPCO FACCT FC FMCAD FOCI FOCS FSE FSTTCS FUSION GECCO HICSS"
    " HPCA HRI ICALP ICANN ICAPS ICASSP ICCAD ICCV ICCVW ICDAR ICDCS ICDE ICDM ICDT ICFP"
    " ICIP ICLR ICME ICML ICMLA ICPR ICRA ICSE ICWSM IJCAI IJCNN IMC INFOCOM INTERSPEECH"
    " IPDPS IPMI IROS ISBI ISCA ISIT ISMAR ISMIR ISSTA ISWC ITCS ITW KDD L4DC LAK LICS"
    " LREC MICCAI MICRO MIDL MLHC MLSYS MOBICOM MOBISYS NAACL NDSS NEURIPS NIPS NSDI"
    " OOPSLA OSDI PAKDD PETS PKC PKDD PLDI PODC PODS POPL POPETS PPOPP PPSN RECSYS ROMAN"
    " RTSS SC SIGCOMM SIGCSE SIGGRAPH SIGIR SIGMOD SOCG SODA SOSP SOUPS SPAA STACS STOC"
    " TACAS TCC UAI UBICOMP UIST USENIX VLDB WACV WMT WSDM WWW".split()
)
"""Conferences that people call by these letters, and whose letters no journal has."""

LETTERS = 12
"""Characters; what is longer is a name, not letters: ``ECML PKDD``."""

CONFERENCE = re.compile(
    r"\b(?:conference|conf\.|proceedings?|proc\.|workshops?|symposium|symp\.|congress"
    r"|colloquium|advances in neural information processing systems)(?!\w)",
    re.IGNORECASE,
)
BOOK = re.compile(r"\b(?:encyclopa?edia|handbook|lecture notes)\b", re.IGNORECASE)
JOURNAL = re.compile(
    r"\b(?:journal|transactions|trans\.|letters|annals|quarterly|bulletin|magazine"
    r"|acta|archives?|reviews?|newsletter|PNAS|PLO[Ss] \w+|JMLR|TMLR|TPAMI)(?!\w)"
    r"|\b(?:J|Rev|Lett|Ann|Trans|Bull)\b\.?(?!\w)",
    re.IGNORECASE,
)
FIRST_SAYS_JOURNAL = re.compile(
    r"(?:[\w&.-]+ ){0,5}?(?:journal|transactions|annals)\b"
    r"|proceedings of the (?:national academy|royal society|institution|ieee\Z)",
    re.IGNORECASE,
)
PREPRINTS = frozenset(
    "arxiv biorxiv medrxiv chemrxiv techrxiv psyarxiv biorxivorg ssrn preprint".split()
)
NO_VENUE = re.compile(
    r"\bet\.? al\b|\bed(?:s|itors?)?[.)]|\b(?:submitted|under review|in preparation"
    r"|to appear|in press|seminar|blog|talk|tutorial|poster|thesis|dissertation|press"
    r"|release|interview|news|patent|xplore|scholar|openreview|researchgate|zenodo|hal"
    r"|eric|github|chapter|version|accepted|special issue|summer school)\b|^co-located"
    r"|(?:^|[,.]\s*)(?:springer|elsevier|wiley|routledge)\b[^,]*$",
    re.IGNORECASE,
)
"""What a line holds that tells more than where a paper appeared, or nothing of it."""

BOOK_DOI = re.compile(r"10\.\d{4,9}/(?:\w+-)?978[-\d]{10}")
PROCEEDINGS_DOI = re.compile(
    r"10\.(?:1145/\d+\.\d|18653/|1609/(?:aaai|icwsm|aies)\b|24963/ijcai|23919/|5220/\d"
    r"|21437/interspeech|1117/12\.|1137/1\.978|1109/[a-z-]+\d{3,}\.)"
)


def says_nothing(name: str) -> bool:
    """Tell whether a line is none that names just a journal or conference."""
    folded = re.sub(r"\W", "", name.casefold())
    return not folded or folded in PREPRINTS or bool(NO_VENUE.search(name))


def of_name(name: str) -> str:
    """Return the BibTeX type of what appears in ``name``, or '' if that is not told."""
    first = re.split(r"[ /-]", name.strip(" .,"), maxsplit=1)[0]
    if first.upper() in CONFERENCES and len(name) <= LETTERS:
        return INPROCEEDINGS
    if FIRST_SAYS_JOURNAL.match(name):
        return ARTICLE
    if CONFERENCE.search(name):
        return INPROCEEDINGS
    if BOOK.search(name):
        return INCOLLECTION
    return ARTICLE if JOURNAL.search(name) else ""


def of_doi(doi: str) -> str:
    """Return the BibTeX type that publishers give DOIs of this form, or ''."""
    if PROCEEDINGS_DOI.match(doi):
        return INPROCEEDINGS
    return INCOLLECTION if BOOK_DOI.match(doi) else ""
