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
    """

    name: str
    pattern: str
    resolve: Resolve
    kind: Kind = "date"
    confidence: float = 0.9
    after: str = ""
    never: str = ""
