"""What a page prints of entries: where, on what condition, and as part of what.

A field inside ``<img src="…">`` names a picture. The text before it tells the folder, so
a list's pictures are looked for where its own pages do.
"""

import dataclasses
import re
from dataclasses import dataclass, replace

from publist.site.liquid import pieces
from publist.site.liquid.conditions import NEVER, Condition, Test, tests_in
from publist.site.liquid.names import Held, Known
from publist.site.liquid.pieces import Literal, Word

TAIL = 600
"""So many characters before an output are looked at."""

IMAGE = re.compile(
    r"(?:<img\b[^<>]*?\ssrc\s*=\s*[\"']?|\burl\(\s*[\"']?|!\[[^\]]*\]\(\s*)"
    r"([^\"'<>()]*)$",
    re.IGNORECASE,
)
BEHIND = re.compile(r"[^\"'<>()\s]*")
SERVED = frozenset({("site", "url"), ("site", "baseurl")})
UNKNOWN = "\0"


@dataclass(frozen=True)
class Shown:
    """A place of a page that prints a field of an entry."""

    field: str
    """Dotted: ``link.url``."""

    condition: Condition
    """When an entry is printed there; inside an HTML comment no reader sees any."""

    path: str
    line: int
    loop: int = dataclasses.field(default=0, compare=False)
    picture: bool = False
    """Whether the field names the file of a picture."""

    before: str | None = None
    after: str = ""
    """What makes an address of a picture's name; None where that cannot be told."""

    @property
    def tests(self) -> tuple[Test, ...]:
        """The comparisons of the entry that decide whether it is printed."""
        return tuple(tests_in(self.condition))

    @property
    def chosen(self) -> bool:
        """Whether the page chooses the entries that it prints here, by another field."""
        return any(test.field != self.field for test in self.tests)


@dataclass
class Printing:
    """What has been printed so far."""

    roots: tuple[str, ...] = ()
    """The site's own addresses, which a page may write out."""

    shown: list[Shown] = dataclasses.field(default_factory=list)
    _tail: str = ""
    _comment: tuple[int, ...] | None = None
    """The branch that an HTML comment began in; None outside one."""

    _torn: bool = False

    _open: bool = False
    """Whether the address of the last picture has not ended yet."""

    @property
    def torn(self) -> bool:
        """Whether an HTML comment begins in one branch and ends in another, or nowhere.

        Then it depends on the entries what is in it.
        """
        return self._torn or bool(self._comment)

    def text(self, text: str, branch: tuple[int, ...]) -> None:
        """Go on by text of the page, in a branch of its conditions."""
        behind = BEHIND.match(text)
        if self._open and behind:
            self._ends(self.shown[-1].before, behind[0])
        for found in re.finditer(r"<!--|-->", text):
            if found[0] == "<!--" and self._comment is None:
                self._comment = branch
            elif found[0] == "-->" and self._comment is not None:
                self._torn |= self._comment != branch
                self._comment = None
        self._tail = (self._tail + text)[-TAIL:]

    def leave(self) -> None:
        """Note that the page goes on elsewhere: a comment may end in another place."""
        self._torn |= self._comment is not None

    def other(self, read: list[Word], found: Known | None) -> None:
        """Go on by an output that is no field; it may be part of an address."""
        if self._open:
            self._ends(None, "")
        text = found.value if isinstance(found, Literal) else None
        if isinstance(text, str):
            self._tail += text
        elif not _is_root(read):
            self._tail += UNKNOWN

    def field(self, held: Held, condition: Condition, place: tuple[str, int]) -> None:
        """Go on by a field."""
        if self._open:
            self._ends(None, "")
        image = IMAGE.search(self._tail)
        self._tail += UNKNOWN
        before = self._before(held, image[1]) if image else None
        shown = Shown(
            held.field,
            condition if self._comment is None else NEVER,
            *place,
            loop=held.loop,
            picture=image is not None,
            before=before,
            after=held.after,
        )
        self.shown.append(shown)
        self._open = before is not None

    def _before(self, held: Held, before: str) -> str | None:
        """Return what stands before a picture's name in its address; None if not known."""
        whole = before.strip() + held.before
        for root in self.roots:
            whole = whole.removeprefix(root)
        known = UNKNOWN not in whole + held.after and "://" not in whole
        return whole if known else None

    def _ends(self, before: str | None, behind: str) -> None:
        last = self.shown[-1]
        self.shown[-1] = replace(last, before=before, after=last.after + behind)
        self._open = False


def _is_root(read: list[Word]) -> bool:
    """Tell whether an output is the site's own address, which every path begins with."""
    first, _ = pieces.filtered(read)
    path = pieces.term(first) if first else None
    return isinstance(path, pieces.Path) and path.steps in SERVED
