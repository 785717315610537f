"""Plain text: nothing is locked, the dateline is in the opening line."""

from __future__ import annotations

from redactor.formats.dateline import find_dateline
from redactor.formats.parsed import Parsed

NAME = "text"
SUFFIXES = (".txt", ".text")


def parse(text: str, name: str) -> Parsed:
    """Read a plain text."""
    return Parsed(dateline=find_dateline(text))
