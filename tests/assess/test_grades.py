"""From people to a grade, from dates to a window: the figures of the design, at their edges."""

from __future__ import annotations

from datetime import date

import pytest

from redactor.assess.grades import floor_of, grade
from redactor.assess.windows import days, expected, window
from redactor.model import DateValue, Grade, Range

EDGES = [
    (1, "critical"), (4, "critical"), (4.99, "critical"), (5, "high"), (19, "high"),
    (19.9, "high"), (20, "moderate"), (199, "moderate"), (200, "low"), (4999, "low"),
    (5000, "minimal"), (25_000_000, "minimal"), (0, "critical"),
]  # fmt: skip


@pytest.mark.parametrize(("people", "name"), EDGES)
def test_grades_at_their_edges(people, name):
    assert grade(Range(people, people, people)).name == name


def test_the_low_end_decides():
    assert grade(Range(4, 10_000, 100_000)) is Grade.critical


@pytest.mark.parametrize("wanted", [Grade.minimal, Grade.low, Grade.moderate, Grade.high])
def test_the_floor_of_a_grade_reaches_it_and_one_person_fewer_does_not(wanted):
    least = floor_of(wanted)
    assert grade(Range(least, least, least)) is wanted
    assert grade(Range(least - 1, least, least)) > wanted


def test_anything_reaches_critical():
    assert floor_of(Grade.critical) == 0


WINDOWS = [
    (DateValue("day", date(2024, 1, 1), date(2024, 1, 2)), 1),
    (DateValue("time", date(2024, 1, 1), date(2024, 1, 1)), 1),
    (DateValue("week", date(2024, 1, 1), date(2024, 1, 8)), 7),
    (DateValue("month", date(2024, 2, 1), date(2024, 3, 1)), 29),
    (DateValue("year", date(2023, 1, 1), date(2024, 1, 1)), 365),
    (DateValue("day"), 1),
    (DateValue("week"), 7),
    (DateValue("part"), 10),
    (DateValue("month"), 30),
    (None, 365),
]


@pytest.mark.parametrize(("value", "length"), WINDOWS)
def test_how_many_days_a_date_allows(value, length):
    assert days(value) == pytest.approx(length, abs=1)


def test_the_narrowest_of_several_dates_counts():
    assert window([WINDOWS[3][0], WINDOWS[0][0], None]) == 1
    assert window([]) == 365


@pytest.mark.parametrize(
    ("span", "people"), [(365, 0.001), (36.5, 0.0001), (1, 0.001 / 365), (365 * 5000, 1.0)]
)
def test_a_yearly_rate_becomes_an_expected_share(span, people):
    assert expected((100, 100, 100), span).mid == pytest.approx(people)


def test_no_date_at_all_is_a_year_and_no_day_is_less_than_one():
    assert days(DateValue("day", date(2024, 1, 1), date(2024, 1, 1))) == 1
    assert expected((100, 100, 100), days(None)).mid == pytest.approx(0.001)
