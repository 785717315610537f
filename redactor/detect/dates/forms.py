"""What a row of the grammar says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from redactor.detect.dates.context import Resolve

Kind = Literal["date", "time"]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a date: a pattern (`@name` = a fragment), and how it resolves.

    `after` is a regex for what must stand right before the match, `never` for what must not.
    `head` names what may come first and many rows share ("about two ", "the end of "); it is read
    once for all of them. With "?" it may be missing. `reach` characters before the match are part
    of the date.
    """

    name: str
    pattern: str
    resolve: Resolve
    kind: Kind = "date"
    confidence: float = 0.9
    after: str = ""
    never: str = ""
    head: str = ""
    reach: int = 0


HEADS: dict[str, str] = {
    "count": r"@about?@number(?: |(?P<hyphen>-))",
    "part": r"(?:@part|@edge|@circa)",
    "near": r"(?:@near@about?|@about)",
}
"""What rows can begin with, by name."""
