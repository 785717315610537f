"""What two dates side by side mean together: "3 a.m." and "Friday", "July" and "December 1995"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

import regex

from redactor.detect.dates.context import Context, Words, fold
from redactor.detect.dates.relative import TOLD_FROM, told_from
from redactor.detect.dates.words import month_number
from redactor.model import DateValue

if TYPE_CHECKING:
    from redactor.detect.dates.find import FoundDate

# "3 a.m. on Friday" and "Friday at 3 a.m." are one thing.
_TO_DATE = regex.compile(r",?\s+(?:on\s+|of\s+|in\s+|late\s+on\s+)?")
_TO_TIME = regex.compile(r",?\s+(?:at\s+|in\s+|by\s+|just\s+|from\s+)?")
_TO_DAY = regex.compile(r"\s+(?:the\s+)?")
_AND = regex.compile(
    r"(?:\s*[-–,]\s*|\s+)(?:(?:and|or|to|until|till|through)\s+)?(?:on\s+|in\s+|from\s+)?"
)
_TWO_DAYS = timedelta(days=2)
Joined = tuple[DateValue, Literal["date", "time"]]


def joined(
    gap: str, first: FoundDate, form: str, words: Words, second: FoundDate, context: Context
) -> Joined | None:
    """Return two dates with only `gap` between them as one, or None where they are two."""
    if form in {"later", "day-before", "that-followed"} and _day_of_calendar(second.value):
        # "three days before Chuseok"
        if not _TO_DAY.fullmatch(gap) or fold(words.get("way", "")) not in TOLD_FROM:
            return None
        if second.value.start is None or second.value.end is None:
            key = f"{fold(words['all'])} {second.value.text}"
            return replace(first.value, form="ordinal", text=key), "date"
        told = told_from(words, context.at((second.value.start, second.value.end)))
        return (replace(told, form="absolute"), "date") if told else None
    if _is_time(first.value) and _is_day(second.value) and _TO_DATE.fullmatch(gap):
        time, day = first.value, second.value
    elif _is_day(first.value) and _is_time(second.value) and _TO_TIME.fullmatch(gap):
        time, day = second.value, first.value
    else:
        return None
    mark = time.text.partition("T")[2]
    base = day.text.partition("T")[0]
    return replace(day, precision="time", form=time.form, text=f"{base}T{mark}"), "date"


def takes_year(gap: str, first: Words, second: Words) -> Words | None:
    """Return the words of a date with the year of the one it is listed with, or None.

    "10 May and 7 July 1994": both in 1994; "December to February 2001" began the year before.
    """
    year = second.get("year", "")
    if len(year) != 4 or any(name in first for name in ("year", "relyear", "rel", "way")):
        return None
    if not gap.strip() or not _AND.fullmatch(gap):
        return None
    number = int(year)
    if "month" in first and "month" in second:
        number -= month_number(first["month"]) > month_number(second["month"])
    return {**first, "year": str(number)}


def _day_of_calendar(found: DateValue) -> bool:
    return found.form in {"absolute", "holiday"} and found.precision in {"day", "week", "month"}


def _is_time(found: DateValue) -> bool:
    return found.form in {"clock", "daypart"} and found.start is None and found.text[:1] == "T"


def _is_day(found: DateValue) -> bool:
    if found.form in {"clock", "daypart"}:
        return False
    if found.precision in {"day", "time"}:
        return True
    # "the night of March 3 to 4"
    two = found.precision == "week" and found.start is not None and found.end is not None
    return two and found.end - found.start <= _TWO_DAYS  # type: ignore[operator]
