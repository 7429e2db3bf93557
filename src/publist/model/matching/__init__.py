"""When two publications are the same work, when they are related; and the reason.

``judge`` compares two, ``Index`` finds a work in a list, ``pairs`` goes through a list.
Only works that share something rare are compared, so a list of 10,000 is quick.
"""

from publist.model.matching.index import Index, pairs, same_as
from publist.model.matching.items import NOT_DUPLICATE_OF, of_item
from publist.model.matching.judging import judge
from publist.model.matching.matches import Match, Pair
from publist.model.matching.preprints import record_doi
from publist.model.matching.references import of_reference
from publist.model.matching.verdicts import Judgement, Verdict
from publist.model.matching.works import Work

__all__ = [
    "NOT_DUPLICATE_OF",
    "Index",
    "Judgement",
    "Match",
    "Pair",
    "Verdict",
    "Work",
    "judge",
    "of_item",
    "of_reference",
    "pairs",
    "record_doi",
    "same_as",
]
