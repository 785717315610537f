"""Dates turn a yearly rate into an expected count."""

from __future__ import annotations

from collections.abc import Iterable

from redactor.model import DateValue, Range

YEAR = 365.0
NOMINAL = {"time": 1.0, "day": 1.0, "week": 7.0, "part": 10.0, "month": YEAR / 12, "season": 91.0,
           "year": 365.0, "years": 1825.0, "vague": 91.0}  # fmt: skip
"""Days that a precision stands for where no dateline anchors it."""


def days(value: DateValue | None) -> float:
    """Return how many days a date allows; a year where nothing is said."""
    if value is None:
        return YEAR
    if value.start is not None and value.end is not None:
        return max(1.0, float((value.end - value.start).days))
    return NOMINAL.get(value.precision, YEAR)


def window(values: Iterable[DateValue | None]) -> float:
    """Return the days that the narrowest of several dates of one event allows."""
    return min((days(v) for v in values), default=YEAR)


def expected(rate: tuple[float, float, float], days_told: float) -> Range:
    """Return the share of people an event befalls in a window.

    `rate` is low, mid, high per 100,000 people and year; `days_told` in days.
    """
    low, mid, high = (min(1.0, r / 100_000 * days_told / YEAR) for r in rate)
    return Range(low, mid, high)
