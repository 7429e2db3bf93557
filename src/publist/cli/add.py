"""`publist add`: one publication, asked for or given by options."""

from typing import Annotated

import typer

from publist.cli import adding, importing
from publist.cli.flags import flags_of
from publist.cli.manner import Full, Names, manner_of
from publist.cli.opened import changing
from publist.cli.options import DryRun, File, SetErc, SetFlags, Yes, pair


def _option(name: str, text: str, metavar: str = "TEXT") -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(name, metavar=metavar, help=text)
    return option


Text = str | None
Title = Annotated[Text, _option("--title", "Title, as printed.")]
Authors = Annotated[Text, _option("--authors", "All authors on one line.")]
Url = Annotated[Text, _option("--url", "Address that readers are sent to.", "URL")]
Display = Annotated[
    Text, _option("--display", "Clickable line: `Nature 571, 541 (2019)`.")
]
Image = Annotated[
    Text, _option("--image", "Picture in the site's picture folder.", "FILE")
]
Description = Annotated[Text, _option("--description", "One or two sentences.")]
News1 = Annotated[Text, _option("--news1", "A short line in red.")]
News2 = Annotated[Text, _option("--news2", "A short line.")]
Year = Annotated[str | None, _option("--year", "Year of publication.", "YEAR")]
Doi = Annotated[Text, _option("--doi", "DOI.", "DOI")]
Arxiv = Annotated[Text, _option("--arxiv", "arXiv id.", "ID")]
Journal = Annotated[Text, _option("--journal", "Journal or conference.")]
Key = Annotated[Text, _option("--key", "Citation key.", "KEY")]
Highlight = Annotated[
    bool, typer.Option("--highlight", help="The same as --flag highlight.")
]
Other = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="FIELD=VALUE", help="Any other field; link.x for one in link."
    ),
]
Bibtex = Annotated[
    Text,
    _option(
        "--bibtex", "One BibTeX entry from a file; - reads standard input.", "FILE"
    ),
]
Force = Annotated[
    bool, typer.Option("--force", help="Add it even if it is in the list.")
]


def add(
    *,
    title: Title = None,
    authors: Authors = None,
    url: Url = None,
    display: Display = None,
    image: Image = None,
    description: Description = None,
    news1: News1 = None,
    news2: News2 = None,
    highlight: Highlight = False,
    year: Year = None,
    doi: Doi = None,
    arxiv: Arxiv = None,
    journal: Journal = None,
    key: Key = None,
    other: Other = None,
    bibtex: Bibtex = None,
    erc: SetErc = False,
    flag: SetFlags = None,
    names: Names = None,
    full: Full = False,
    force: Force = False,
    file: File = None,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Add one publication, laid out as its neighbours are.

    At a terminal publist asks for what is not given and shows the entry before it
    writes. It goes where the list's order wants it: newest first.

    \b
    Example:
      publist add
      publist add --bibtex paper.bib --erc
      publist add --title "Folded data" --authors "L. Wu" --doi 10.1000/xyz --yes
    """
    given = {
        "title": title, "image": image, "description": description, "authors": authors,
        "link.url": url, "link.display": display, "news1": news1, "news2": news2,
        "key": key, "year": year, "doi": doi, "arxiv": arxiv, "journal": journal,
    }  # fmt: skip
    given |= dict(pair(text, "--set") for text in other or ())
    flags = flags_of(erc, [*(flag or []), *(["highlight"] if highlight else [])])
    fields = {name: value for name, value in given.items() if value is not None}
    with changing(file, dry_run=dry_run) as opened:
        manner = manner_of(opened.site.settings, names, full=full)
        work = adding.Addition(importing.Import.into(opened, flags, manner))
        work.take(fields, bibtex)
        work.finish(force=force, ask=not yes, dry_run=dry_run)
