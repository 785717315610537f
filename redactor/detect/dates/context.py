"""What resolvers get and give: the words of a match and the context in, a DateValue out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from redactor.detect.dates.calendar import Span
from redactor.model import DateValue


@dataclass(frozen=True, slots=True)
class Context:
    """The dateline, the last date found before this one, and the calendar's names.

    The keys of `seasons` and `holidays` are case-folded, with straight apostrophes. `ahead`:
    the sentence speaks of the future.
    """

    dateline: date | None
    anchor: Span | None
    seasons: Mapping[str, str]
    holidays: Mapping[str, str]
    ahead: bool = False

    def at(self, anchor: Span) -> Context:
        """Return the same with another date to tell from."""
        return Context(self.dateline, anchor, self.seasons, self.holidays, self.ahead)

    def looking_ahead(self) -> Context:
        """Return the same for a sentence that speaks of the future."""
        return Context(self.dateline, self.anchor, self.seasons, self.holidays, ahead=True)


Words = Mapping[str, str]
"""The named groups that took part in a match."""
Resolve = Callable[[Words, Context], DateValue | None]
"""A resolver: None where the words name no date after all (Feb. 30)."""


def fold(text: str) -> str:
    """Return words for comparison: case-folded, single spaces, straight apostrophes."""
    return " ".join(text.replace("’", "'").casefold().split())


def value(
    precision: str, span: Span | None, form: str, words: str = "", mark: str = ""
) -> DateValue:
    """Return a DateValue whose text is the ISO interval, or the given words where it has none.

    `mark` is a time of day that is added after "T" ("09:00", "night").
    """
    start, end = span or (None, None)
    key = f"{start}/{end}" if span else words
    return DateValue(precision, start, end, form, f"{key}T{mark}" if mark else key)
