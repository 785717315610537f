"""From a chain of factors to people: each step multiplies, or caps, what the one before left.

k = N x s1 x s2 x ... x rate x dependence, then min(k, cap) for everything that bounds the set:
the expected size of a cell of a contingency table under independence, corrected and bounded
(Fienberg 1999, Frechet bounds: a cell is never larger than its smallest margin).
"""

from __future__ import annotations

from collections.abc import Iterable

from redactor.model import Factor, Range

BOUNDS = frozenset({"cap", "knowledge"})
"""Roles of factors whose value is a number of people that the set cannot exceed."""
NOBODY_LESS = 1.0
"""The person exists: an expectation below one is one."""


def running(factors: Iterable[Factor]) -> list[Range]:
    """Return the people left (low, mid, high) after each factor, not yet raised to one."""
    out: list[Range] = []
    left = Range(1, 1, 1)
    for factor in factors:
        left = left.cap(factor.value) if factor.role in BOUNDS else left * factor.value
        out.append(left)
    return out


def people(factors: Iterable[Factor]) -> Range:
    """Return how many people fit after all factors (people, at least one)."""
    left = running(factors)
    return at_least_one(left[-1]) if left else Range(1, 1, 1)


def at_least_one(left: Range) -> Range:
    """Raise what is below one person to one."""
    return Range(*(max(NOBODY_LESS, end) for end in (left.low, left.mid, left.high)))
