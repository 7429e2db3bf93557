"""What `validate` does with each list: check it, mend it, weigh what is left."""

import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from publist import checks
from publist.checks import Finding, Known, Policy, Surroundings
from publist.cli import console, ruling
from publist.cli.around import Around
from publist.cli.report import Located
from publist.errors import Place, PublistError
from publist.site import grant_pages
from publist.site.find import Site, find
from publist.site.line_endings import newline_of
from publist.store import files
from publist.store.document import Document, parse
from publist.store.edits import Edit

ROUNDS = 10
"""One fix may make room for another; more rounds than that would be a circle."""


@dataclass(frozen=True)
class Wanted:
    """What the user asked for."""

    policy: Policy = field(default_factory=Policy)
    fix: bool = False
    unsafe: bool = False
    strict: bool = False
    dry_run: bool = False
    apart: bool = False
    """Keep the diff of a dry run off standard output: a program reads that."""

    baseline: Path | None = None
    write_baseline: Path | None = None


@dataclass
class Check:
    """One run over one or several lists."""

    wanted: Wanted
    found: list[Located] = field(default_factory=list)
    failed: list[PublistError] = field(default_factory=list)
    changed: int = 0
    _known: list[Known] = field(default_factory=list)
    _all: list[Known] = field(default_factory=list)

    def all_of(self, paths: Sequence[Path] | None, file: Path | None) -> None:
        """Check the lists that are named, or the one that is found."""
        if self.wanted.baseline:
            self._known = _read_baseline(self.wanted.baseline)
        wanted: Sequence[Path | None] = paths or [file]
        for path in wanted:
            try:
                self._one(find(path))
            except PublistError as error:
                self.failed.append(error)
        if self.wanted.write_baseline:
            files.put(self.wanted.write_baseline, _as_json(self._all), folders=True)

    def _one(self, site: Site) -> None:
        with ExitStack() as stack:
            if self.wanted.fix and not self.wanted.dry_run:
                from publist.store.lock import locked

                stack.enter_context(locked(site.list))
            document = parse(files.read_text(site.list), site.list)
            policy = ruling.with_settings(self.wanted.policy, site.settings)
            run = _Rules(policy, surroundings(site))
            if self.wanted.fix:
                document = self._fixed(document, run)
        findings = policy.weighed(map(self._left, run(document)))
        self._all += [checks.known_by(document, one) for one in findings]
        for one in checks.without(document, findings, self._known):
            self.found.append(Located(document.place(one.span.start), one, document))

    def _fixed(self, document: Document, run: "_Rules") -> Document:
        """Mend what can be mended, write it (or show it), and return the list."""
        from publist.store.mending import mend

        now = document
        for _ in range(ROUNDS):
            now, made = mend(now, self._edits(run(now)))
            self.changed += made
            if not made:
                break
        if self.wanted.dry_run:
            name, apart = str(document.path), self.wanted.apart
            console.difference(document.text, now.text, name, err=apart)
        else:
            old, new = document.text.encode("utf-8"), now.text.encode("utf-8")
            files.replace(document.path, old=old, new=new)
        return now

    def _edits(self, findings: Sequence[Finding]) -> list[tuple[Edit, ...]]:
        return [one.edits for one in findings if self._mends(one)]

    def _mends(self, one: Finding) -> bool:
        wanted = self.wanted.unsafe or (self.wanted.fix and one.safe)
        return bool(one.edits) and wanted

    def _left(self, one: Finding) -> Finding:
        """Return a finding without the edits that were wanted and cannot be made."""
        return replace(one, edits=()) if self._mends(one) else one

    def end(self) -> int:
        """Say what failed and what was mended; return the exit status."""
        for problem in self.failed:
            console.error(problem)
        if self.changed:
            done = "would be mended" if self.wanted.dry_run else "mended"
            console.note(f"{self.changed} {done}, {len(self.found)} left")
        elif console.width() and not (self.found or self.failed):
            console.note("nothing is wrong")
        if self.wanted.write_baseline:
            console.note(f"{self.wanted.write_baseline}: {len(self._all)} findings")
            return 3 if self.failed else 0
        counts = ("error", "warning") if self.wanted.strict else ("error",)
        wrong = any(one.finding.severity in counts for one in self.found)
        return 3 if self.failed else int(wrong or bool(self.changed))


@dataclass(frozen=True)
class _Rules:
    """The rules that run over a list, in its surroundings."""

    policy: Policy
    site: Surroundings

    def __call__(self, document: Document) -> list[Finding]:
        return checks.run(document, self.site, self.policy.codes(checks.rules()))


def surroundings(site: Site) -> Surroundings:
    """Return what the rules may know of the site around a list."""
    around = Around(site)
    return Surroundings(
        settings=site.settings,
        this_year=date.today().year,  # noqa: DTZ011
        newline=newline_of(site.list, site.root),
        read_pages=around.pages,
        read_images=around.images,
        grant_pages=grant_pages.read(site.root, site.settings),
    )


def _as_json(known: list[Known]) -> str:
    names = ("code", "entry", "text")
    rows = [dict(zip(names, one, strict=True)) for one in known]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=1) + "\n"


def _read_baseline(path: Path) -> list[Known]:
    """Return the findings in a baseline; raise ``PublistError`` if it is none."""
    text = files.read_text(path)
    try:
        rows = json.loads(text)["findings"]
        return [(str(r["code"]), str(r["entry"]), str(r["text"])) for r in rows]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        what = "this is no baseline of publist's"
        fix = f"write it anew: publist validate --write-baseline {path}"
        raise PublistError(what, where=Place(path), fix=fix) from error
