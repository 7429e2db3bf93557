"""What a funder wants a page to say: the statement of its programme, and the disclaimer.

The wordings are the funders' own, word for word, with the number and, where the wording
has a place for it, the acronym. Their sources:

- Horizon Europe: model grant agreement, articles 17.2 (statement) and 17.3 (disclaimer);
  for the ERC as its agreements and ``erc.europa.eu`` have it, "Funded by the European
  Union (ERC, acronym, number)".
- Horizon 2020: H2020 ERC model grant agreement (Mono, version 5.0), articles 29.4 and
  29.5, and the H2020 Online Manual, "Acknowledgement of EU funding".
- FP7: ERC model grant agreement, article II.30.4.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from publist.model.text import fold

ERC_AGENCY = "European Research Council Executive Agency"


@dataclass(frozen=True)
class Award:
    """A grant as its funder knows it."""

    flag: str
    number: str = ""
    acronym: str = ""
    programme: str = ""
    funder: str = ""

    @property
    def is_erc(self) -> bool:
        """Tell whether the European Research Council gave it."""
        said = fold(f"{self.programme} {self.funder}" if self.funder else self.flag)
        return "european research council" in said or "erc" in said.split()

    @property
    def in_brackets(self) -> str:
        """``ERC, A-B-C-Deep, 101039436``: as far as it is known."""
        parts = ("ERC" if self.is_erc else "", self.acronym, self.number)
        return ", ".join(filter(None, parts))


@dataclass(frozen=True)
class Wording:
    """What a programme asks for."""

    named: re.Pattern[str]
    """What people call the programme, folded."""

    statement: Callable[[Award], str]
    disclaimer: Callable[[Award], str]


def _europe(award: Award) -> str:
    return f"Funded by the European Union ({award.in_brackets})."


def _europe_disclaimer(award: Award) -> str:
    authority = ERC_AGENCY if award.is_erc else award.funder or "granting authority"
    return (
        "Views and opinions expressed are however those of the author(s) only and do not"
        f" necessarily reflect those of the European Union or the {authority}."
        " Neither the European Union nor the granting authority can be held responsible"
        " for them."
    )


def _h2020(award: Award) -> str:
    programme = "European Union’s Horizon 2020 research and innovation programme"
    if award.is_erc:
        return (
            "This project has received funding from the European Research Council (ERC)"
            f" under the {programme} (grant agreement No {award.number})."
        )
    return (
        f"This project has received funding from the {programme} under grant agreement"
        f" No {award.number}."
    )


def _h2020_disclaimer(award: Award) -> str:
    agency = ERC_AGENCY if award.is_erc else "European Commission"
    return (
        f"This page reflects only the author’s view; the {agency} is not responsible for"
        " any use that may be made of the information it contains."
    )


def _fp7(award: Award) -> str:
    programme = "European Union’s Seventh Framework Programme"
    since = "The research leading to these results has received funding from the"
    if award.is_erc:
        return (
            f"{since} European Research Council under the {programme} (FP/2007-2013) /"
            f" ERC Grant Agreement n. {award.number}."
        )
    return (
        f"{since} {programme} (FP7/2007-2013) under grant agreement n° {award.number}."
    )


def _fp7_disclaimer(_: Award) -> str:
    return (
        "This page reflects only the author’s views; the European Union is not liable for"
        " any use that may be made of the information contained therein."
    )


WORDINGS = (
    Wording(re.compile(r"\b(horizon europe|he)\b"), _europe, _europe_disclaimer),
    Wording(re.compile(r"\b(horizon 2020|h2020)\b"), _h2020, _h2020_disclaimer),
    Wording(
        re.compile(r"\b(fp7|seventh framework|7th framework)\b"), _fp7, _fp7_disclaimer
    ),
)


def wording_of(award: Award) -> Wording | None:
    """Return what the programme asks for; ``None`` where publist does not know it."""
    programme = fold(award.programme)
    known = (one for one in WORDINGS if one.named.search(programme))
    return next(known, None)


def statement(award: Award) -> str:
    """Return the sentence for an award; '' where too little is known of it."""
    wording = wording_of(award)
    if wording:
        return wording.statement(award) if award.number else ""
    if not (award.funder and award.number):
        return ""
    acronym = f" ({award.acronym})" if award.acronym else ""
    return f"Funding: {award.funder}, grant {award.number}{acronym}."


def disclaimer(award: Award, said: str) -> str:
    """Return what the programme wants said besides; '' if ``said`` says it already."""
    wording = wording_of(award)
    text = wording.disclaimer(award) if wording else ""
    first = fold(text)[:40]
    return "" if first and first in fold(said) else text
