"""Dates, times of day and durations in English news prose, resolved against a dateline."""

from __future__ import annotations

from redactor.detect.dates.find import FoundDate, find_dates

__all__ = ["FoundDate", "find_dates"]
