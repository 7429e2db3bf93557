"""Arguments in, text and exit status out; one command per file."""

try:
    from publist.cli.main import app, run
except KeyboardInterrupt:  # while all of it loads
    raise SystemExit(130) from None

__all__ = ["app", "run"]
