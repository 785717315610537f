"""From an anonymity set to a grade."""

from __future__ import annotations

from redactor.model import Grade, Range

FLOORS = ((5000, Grade.minimal), (200, Grade.low), (20, Grade.moderate), (5, Grade.high))
"""Smallest k of each grade. Statistics offices publish cells from 3-20 people up; the upper bands
are there because a security service can interview 20 people and watch 200 (DESIGN, Grades)."""


def grade(people: Range) -> Grade:
    """Return the grade of an anonymity set, read off its low end (people)."""
    return next((g for floor, g in FLOORS if people.low >= floor), Grade.critical)


def floor_of(wanted: Grade) -> float:
    """Return the smallest low end (people) that reaches a grade."""
    return next((floor for floor, g in FLOORS if g == wanted), 0.0)
