"""More ways to write a date, and what each means for a report of Wednesday, Nov. 20, 2024."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from redactor.detect.dates.moving import moving_span
from redactor.detect.dates.numbers import count
from redactor.detect.dates.surface import part_of_day, rounder
from tests.detect.test_dates import find, marked

FIGURES: list[tuple[str, ...]] = [
    ("Stamped >14-Oct-2024<.", "day 2024-10-14 2024-10-15"),
    ("Stamped >14OCT24<.", "day 2024-10-14 2024-10-15"),
    ("Filed >20241014< by hand.", "day 2024-10-14 2024-10-15"),
    ("Signed >2024.1.3<.", "day 2024-01-03 2024-01-04"),
    ("Signed >03-01-2024<.", "day 2024-03-01 2024-03-02"),
    ("He left on >10/14< alone.", "day 2024-10-14 2024-10-15"),
    ("He left in >10/2024< alone.", "month 2024-10-01 2024-11-01"),
    ("He left on >3 october 2024<.", "day 2024-10-03 2024-10-04"),
    ("He left >10월 14일<.", "day 2024-10-14 2024-10-15"),
    ("He left >2024년 10월<.", "month 2024-10-01 2024-11-01"),
    ("He left in >Juche 113<.", "year 2024-01-01 2025-01-01"),
    ("He left in >Juche 100 (2011)<.", "year 2011-01-01 2012-01-01"),
    ("He left in >'98<.", "year 1998-01-01 1999-01-01"),
    ("Ill in >1994<, >1995< and >1997<.", "year 1994-01-01 1995-01-01",
     "year 1995-01-01 1996-01-01", "year 1997-01-01 1998-01-01"),
    ("It is the old Act of >1886<.", "year 1886-01-01 1887-01-01"),
    ("A picture from the pier, >2019<.", "year 2019-01-01 2020-01-01"),
]  # fmt: skip
PERIODS: list[tuple[str, ...]] = [
    ("In >the week of March 4< he rang.", "week 2024-03-04 2024-03-11"),
    ("In >the week of March 6< he rang.", "week 2024-03-04 2024-03-11"),
    ("In >the week ending 3 May 2024< he rang.", "week 2024-04-27 2024-05-04"),
    ("In >the last ten days of June< he rang.", "part 2024-06-21 2024-07-01"),
    ("In >the first weekend of May< he rang.", "week 2024-05-01 2024-05-09"),
    ("In >Q3 2023< he rang.", "season 2023-07-01 2023-10-01"),
    ("In >the third quarter of 2022< he rang.", "season 2022-07-01 2022-10-01"),
    ("In >the first quarter of last year< he rang.", "season 2023-01-01 2023-04-01"),
    ("In >fiscal year 2023< he rang.", "years 2022-01-01 2024-01-01"),
    ("Between >December< and >February 2021< he rang.", "month 2020-12-01 2021-01-01",
     "month 2021-02-01 2021-03-01"),
    ("On >10 May<, >7 July< and >26 September 2022< he rang.", "day 2022-05-10 2022-05-11",
     "day 2022-07-07 2022-07-08", "day 2022-09-26 2022-09-27"),
    ("On >the 3rd and 4th of May< he rang.", "week 2024-05-03 2024-05-05"),
    ("On >the night of 3 to 4 March< he rang.", "time 2024-03-03 2024-03-05"),
    ("On >the night of March 3-4< he rang.", "time 2024-03-03 2024-03-05"),
    ("Over >January 23<->March 9< he rang.",
     "day 2024-01-23 2024-01-24", "day 2024-03-09 2024-03-10"),
    ("After >the harvest< he rang.", "season 2024-09-01 2024-11-16"),
    ("In >the spring semester< he rang.", "season 2024-04-01 2024-08-01"),
    ("During >the rice-planting season< he rang.", "season 2024-05-10 2024-06-21"),
]  # fmt: skip
FEASTS: list[tuple[str, ...]] = [
    ("Since >Chuseok< he rang.", "day 2024-09-17 2024-09-18"),
    ("Since >the eve of the Day of the Sun< he rang.", "day 2024-04-14 2024-04-15"),
    ("He rang >last Christmas<.", "day 2023-12-25 2023-12-26"),
    ("He rang on >Good Friday<.", "day 2024-03-29 2024-03-30"),
    ("He rang after >Eid al-Fitr<.", "week 2024-04-09 2024-04-12"),
    ("He rang >three days before Chuseok<.", "day 2024-09-14 2024-09-15"),
    ("He rang >the day before the Lunar New Year<.", "day 2024-02-09 2024-02-10"),
    ("He rang >two days before the Lunar New Year<.", "day 2024-02-08 2024-02-09"),
    ("He rang >two weeks after March 3<.", "week 2024-03-14 2024-03-21"),
]
RELATIVE: list[tuple[str, ...]] = [
    ("He rang >two Fridays ago<.", "day 2024-11-08 2024-11-09"),
    ("He rang >the Friday before last<.", "day 2024-11-08 2024-11-09"),
    ("He rang >the night before last<.", "time 2024-11-18 2024-11-19"),
    ("He rang >the other day<.", "vague 2024-11-06 2024-11-21"),
    ("He rang over >the weekend<.", "week 2024-11-16 2024-11-18"),
    ("He rings >this coming Friday<.", "day 2024-11-22 2024-11-23"),
    ("It will open on >Friday<.", "day 2024-11-22 2024-11-23"),
    ("He rang >a fortnight ago<.", "part 2024-11-02 2024-11-11"),
    ("He rang in >the past few days<.", "vague 2024-11-15 2024-11-21"),
    ("He rang >two winters ago<.", "year 2022-05-21 2023-05-23"),
    ("On >June 4< she fled. >The following Friday< he rang.", "day 2024-06-04 2024-06-05",
     "day 2024-06-07 2024-06-08"),
    ("On >June 4< she fled. >That winter< was cold.", "day 2024-06-04 2024-06-05",
     "season 2023-12-01 2024-03-01"),
    ("On >June 4< she fled. In >the following weeks< he rang.", "day 2024-06-04 2024-06-05",
     "vague 2024-06-04 2024-10-23"),
    ("In >June of that year< he rang.", "month None None"),
    ("He rang in >the days that followed<.", "vague None None"),
    ("She is tired >two weeks into her trip<.",
     "week None None"),
]  # fmt: skip
TIMES: list[tuple[str, ...]] = [
    ("He rang from >9 to 11 a.m.<", "time None None"),
    ("He rang at >0330 hours<.", "time None None"),
    ("He rang at >18h30<.", "time None None"),
    ("He rang at >ten past three<.", "time None None"),
    ("He rang at >3 a.m. local time<.", "time None None"),
    ("He rang at >15:11 GMT<.", "time None None"),
    ("He rang at >12 noon<.", "time None None"),
    ("He rang in >the predawn hours<.", "time None None"),
    ("He rang on >July 18 evening<.", "time 2024-07-18 2024-07-19"),
    ("He rang on >Friday at dawn<.", "time 2024-11-15 2024-11-16"),
    ("He dug for >twenty-four years<.", "vague None None"),
    ("He dug for >three years and nine months<.", "vague None None"),
    ("He dug for >four and a half months<.", "vague None None"),
    ("He dug for >20-plus months<.", "vague None None"),
    ("He dug for >a year and a half<.", "vague None None"),
    ("He dug for >hours< on end.", "vague None None"),
    ("He has a >weeklong< pass.", "vague None None"),
    ("He has a >six-month< pass.", "vague None None"),
    ("He is there >every night<.", "vague 2019-11-21 2024-11-21"),
]
IGNORED = [
    "The 9th Chamber heard the 22nd Fan Expo case.",
    "They meet before the 7th Congress.",
    "It is a 50/50 split, 24/7, and 3/4 of them go.",
    "It costs 3-4 won on page 3-4, or 10 to 12 in rooms 10-12.",
    "She was 63 years old and two months pregnant.",
    "He is 12 years of age, aged six months, with a 20-year-old.",
    "The Juche tower and the Juche idea.",
    "The five-year plan and the 200-day battle.",
    "The New Year's address was long.",
    "He lives by the June 15 Joint Declaration and the March 1 Movement.",
    "He may come, she might march, and the sun sat low.",
    "The harvest was poor and the spring is dry.",
    "Tel 1998-2021, version 2.10, No. 2014.",
    "One day he will come.",
    "Rice costs the same every day and every week.",
]


@pytest.mark.parametrize(
    "case", FIGURES + PERIODS + FEASTS + RELATIVE + TIMES, ids=lambda case: case[0]
)
def test_span_and_days(case: tuple[str, ...]) -> None:
    text, spans = marked(case[0])
    found = find(text)
    assert [text[f.start : f.end] for f in found] == spans
    assert [f"{f.value.precision} {f.value.start} {f.value.end}" for f in found] == list(case[1:])


@pytest.mark.parametrize("text", IGNORED)
def test_ignored(text: str) -> None:
    assert [text[f.start : f.end] for f in find(text)] == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("From 9 to 11 a.m. he", "T09:00-11:00"),
        ("From 10 to 2 a.m. he", "T22:00-02:00"),
        ("At ten to three in the morning he", "T02:50"),
        ("On 10/14 he", "--10-14"),
        ("Two days before Chuseok he", "two days before chuseok"),
        ("On Chuseok he", "chuseok"),
        ("On the eve of Chuseok he", "eve of chuseok"),
        ("In Q3 he", "--q3"),
    ],
)
def test_key_without_dateline(text: str, key: str) -> None:
    assert [f.value.text for f in find(text, None)] == [key]


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("moon 01-01", 2025, date(2025, 1, 29)),
        ("moon 01-15", 2025, date(2025, 2, 12)),
        ("moon 05-05", 2023, date(2023, 6, 22)),
        ("moon 08-15", 2023, date(2023, 9, 29)),
        ("easter", 2025, date(2025, 4, 20)),
        ("easter -2", 2024, date(2024, 3, 29)),
        ("orthodox easter", 2024, date(2024, 5, 5)),
        ("thursday 4 of 11", 2024, date(2024, 11, 28)),
        ("monday last of 05", 2024, date(2024, 5, 27)),
    ],
)
def test_days_that_move(name: str, year: int, day: date) -> None:
    assert moving_span(year, name) == (day, day + timedelta(days=1))


def test_a_muslim_feast_may_be_a_day_sooner_or_later() -> None:
    start, end = moving_span(2024, "hijri 10-01")
    assert start <= date(2024, 4, 10) < end
    assert (end - start).days == 3


def test_beyond_the_table_of_the_moon_every_day_is_possible() -> None:
    start, end = moving_span(2090, "moon 08-15")
    assert (start, end) == (date(2090, 9, 6), date(2090, 10, 10))


@pytest.mark.parametrize("name", ["moon 02-02", "someday", "thursday 9 of 11", "", "13-45"])
def test_other_names_are_no_days(name: str) -> None:
    with pytest.raises(ValueError, match=r"day|moon|calendar"):
        moving_span(2024, name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twenty-four", (24, 24)),
        ("thirty-two to forty", (32, 40)),
        ("two or three", (2, 3)),
        ("8-10", (8, 10)),
        ("20-plus", (20, 40)),
        ("four and a half", (4.5, 4.5)),
        ("several hundred", (300, 900)),
        ("two hundred", (200, 200)),
        ("1,000", (1000, 1000)),
    ],
)
def test_counts(text: str, expected: tuple[float, float]) -> None:
    assert count(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ten-year", "multi-year"),
        ("one-day", "short"),
        ("one-year", "limited"),
        ("week-long", "multi-day"),
        ("weeklong", "multi-day"),
        ("months-long", "multi-month"),
        ("twenty-four years", "many years"),
        ("six years", "several years"),
    ],
)
def test_rounder_lengths_are_true(text: str, expected: str) -> None:
    assert rounder(text) == expected


@pytest.mark.parametrize(
    ("mark", "part"),
    [("09:00-11:00", "the morning"), ("11:00-13:00", ""), ("first light", "the early morning")],
)
def test_part_of_day(mark: str, part: str) -> None:
    assert part_of_day(mark) == part
