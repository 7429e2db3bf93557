"""Arguments in, text and exit status out; one command per file."""

from publist.cli.main import app, run

__all__ = ["app", "run"]
