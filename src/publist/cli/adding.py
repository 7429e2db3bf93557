"""What `add` does: collect the fields, ask for what is missing, show, write."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from publist.cli import console, importing, prompts, sourcing, spelling
from publist.cli.flags import flags_of
from publist.cli.given import checked
from publist.cli.opened import commit
from publist.errors import PublistError, UsageError
from publist.model import identifiers, lookup
from publist.model.item import Item, items_of
from publist.store.change import Revision
from publist.store.draft import Draft

NAMED = 8
"""Flags of the list that the question for flags names."""

ASKED = (
    ("title", "Title"),
    ("authors", "Authors, as the list writes them"),
    ("link.url", "Link (address, DOI or arXiv id)"),
    ("link.display", "Where (Nature 571, 541 (2019))"),
    ("year", "Year"),
    ("image", "Picture (file name in the picture folder)"),
)
"""The fields that are asked for; the year only where nothing else tells it."""


@dataclass
class Addition:
    """One publication on its way into the list."""

    work: importing.Import
    data: dict[str, Any] = field(default_factory=dict)

    def take(self, given: dict[str, Any], bibtex: str | None) -> None:
        """Take the fields of a BibTeX entry, then those given by options."""
        if bibtex:
            self.data = dict(self._from_bibtex(bibtex))
        spelling.check_fields(self.work.opened, given)
        spelling.check_values(self.work.opened, given)
        for name, value in given.items():
            self._set(name, value)

    def _from_bibtex(self, path: str) -> dict[str, Any]:
        from publist.sources import bibtex

        source = sourcing.source(path)
        reading = bibtex.read(source.text)
        if len(reading.references) != 1:
            count = len(reading.references) or "no"
            reasons = "".join(
                f"; line {p.line}: {p.reason}" for p in reading.unreadable
            )
            what = (
                f"{source.name} holds {count} BibTeX entries that can be read{reasons}"
            )
            fix = "give one entry; `publist import` takes many"
            raise PublistError(what, fix=fix)
        for problem in (*reading.repaired, *reading.notes):
            console.note(
                f"{source.name}:{problem.line} {problem.key}: {problem.reason}"
            )
        return dict(self.work.merger.data_of(reading.references[0].reference))

    def _set(self, path: str, value: Any) -> None:  # noqa: ANN401
        """Give the entry a field; ``link.url`` goes into ``link``."""
        value = checked(path, value)
        name, _, inner = path.partition(".")
        if not inner:
            self.data[name] = value
            return
        link = self.data.get(name)
        self.data[name] = {**(link if isinstance(link, dict) else {}), inner: value}

    def finish(self, *, force: bool, ask: bool, dry_run: bool) -> None:
        """Ask for what is missing, show the entry and write it."""
        asking = ask and console.interactive()
        if asking:
            self._ask(force=force)
        if not str(self.data.get("title") or "").strip():
            what = "an entry needs a title"
            raise UsageError(what, fix="give it by --title, or by --bibtex FILE")
        self._complete()
        if not force:
            self._refuse_known()
        revision = Revision(self.work.opened.document)
        at = self.work.merger.add(self._flagged(), revision)
        draft = Draft(self.work.opened.document)
        draft.make(revision.change)
        if asking and not dry_run:
            console.say(revision.change.edits[-1].new.rstrip())
            if not prompts.yes("Add this entry?", default=True):
                raise prompts.Declined
        commit(self.work.opened, draft, dry_run=dry_run)
        new = items_of(record.data for record in draft.now.records)[at]
        console.note(f"{'would add' if dry_run else 'added'} {lookup.describe(new)}")

    def _flagged(self) -> dict[str, Any]:
        return {**self.data, **dict.fromkeys(self.work.flags, 1)}

    def _ask(self, *, force: bool) -> None:
        """Ask for the fields that are not given; an empty answer leaves one out."""
        how = "Enter leaves a field out, Ctrl-C ends it"
        console.note(f"a new entry for {self.work.opened.site.list}; {how}")
        for path, question in ASKED:
            if not self._told(path):
                self._put(question, path)
            if path == "authors" and not force:
                self._refuse_known()
        if not self.work.flags:
            held = sorted(spelling.flags_of_list(self.work.opened))[:NAMED]
            known = " ".join(held) or "ERC highlight"
            _asked(f"Flags ({known})", self._take_flags)

    def _put(self, question: str, path: str) -> None:
        required = path == "title"
        _asked(question, lambda answer: self._set(path, answer), required=required)

    def _told(self, path: str) -> bool:
        """Tell whether a field is given, or what is given tells it."""
        name, _, inner = path.partition(".")
        held = self.data.get(name)
        if path == "year":
            return Item(0, self.data).year is not None
        return (held.get(inner) if inner and isinstance(held, dict) else held) not in (
            None,
            "",
        )

    def _take_flags(self, answer: str) -> None:
        flags = flags_of(False, answer.replace(",", " ").split())  # noqa: FBT003
        spelling.check_flags(self.work.opened, flags)
        self.work.flags = flags

    def _complete(self) -> None:
        """Fill in the address from an identifier, and the line shown from a venue."""
        link = self.data.get("link")
        parts: dict[str, Any] = dict(link) if isinstance(link, dict) else {}
        parts["url"] = _address(str(parts.get("url") or "")) or self._address_of_ids()
        parts.setdefault("display", self._display())
        self.data["link"] = {name: text for name, text in parts.items() if text}
        if not self.data["link"]:
            del self.data["link"]

    def _address_of_ids(self) -> str:
        doi = identifiers.find_doi(str(self.data.get("doi") or ""))
        arxiv = identifiers.find_arxiv(str(self.data.get("arxiv") or ""))
        if doi:
            return identifiers.doi_address(doi)
        return identifiers.arxiv_address(arxiv) if arxiv else ""

    def _display(self) -> str:
        journal, year = self.data.get("journal"), self.data.get("year")
        arxiv = self.data.get("arxiv")
        name = str(journal or (f"arXiv:{arxiv}" if arxiv else ""))
        return f"{name} ({year})" if name and year else name

    def _refuse_known(self) -> None:
        """Raise ``PublistError`` if the work is in the list."""
        from publist.model.matching import same_as

        match = same_as(Item(0, self.data), self.work.opened.items)
        key = str(self.data.get("key") or "").casefold()
        clash = [i for i in self.work.opened.items if key and i.key.casefold() == key]
        if clash and not match:
            what = f"the key is taken: {lookup.describe(clash[0])}"
            raise PublistError(what, fix="choose another --key")
        if match:
            known = lookup.describe(match.item)
            sure = "is" if match.is_present else "may be"
            what = f"it {sure} in the list already ({match.reason}): {known}"
            show = f"`publist show {match.item.number}` shows it"
            fix = f"{show}; --force adds it all the same"
            raise PublistError(what, fix=fix)


def _asked(
    question: str, take: Callable[[str], None], *, required: bool = False
) -> None:
    """Ask until the answer can be taken; an empty one is not, unless it is required."""
    while answer := prompts.text(question, required=required):
        try:
            return take(answer)
        except UsageError as error:
            console.error(error)
    return None


def _address(typed: str) -> str:
    """Return an address, also where a bare DOI or arXiv id was typed."""
    if not typed or "://" in typed:
        return typed
    doi, arxiv = identifiers.find_doi(typed), identifiers.find_arxiv(typed)
    if doi and typed.casefold().removeprefix("doi:").strip().startswith("10."):
        return identifiers.doi_address(doi)
    return identifiers.arxiv_address(arxiv) if arxiv else typed
