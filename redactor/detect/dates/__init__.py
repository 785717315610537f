"""Dates, times of day and durations in English news prose, resolved against a dateline."""

from __future__ import annotations

from redactor.detect.dates.find import FoundDate, find_dates, find_with
from redactor.detect.dates.grammar import Grammar, grammar

__all__ = ["FoundDate", "Grammar", "find_dates", "find_with", "grammar"]
