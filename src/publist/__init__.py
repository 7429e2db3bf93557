"""Keep a research group's publication list: add, import, tag, check, export."""

__version__ = "0.1.0"
