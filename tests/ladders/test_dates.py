"""Ladders of dates: what each rung says, that it is true, and what it costs."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from math import log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.detect.dates import find_dates
from redactor.ladders.dates import date_ladder, days
from redactor.model import DateValue, Rung

WEDNESDAY = date(2024, 11, 20)
HOLIDAYS = {"New Year's Day": "01-01", "Day of the Sun": "04-15"}
SEASONS = {"spring": "03-01..05-31", "fall": "09-01..11-30", "winter": "12-01..02-29"}


def ladder(text: str, dateline: date | None = WEDNESDAY, before: str = "In") -> tuple[Rung, ...]:
    """Return the ladder of the last date in a sentence."""
    whole = f"{before} {text}, he"
    found = find_dates(whole, dateline, HOLIDAYS, SEASONS)[-1]
    return date_ladder(whole[found.start : found.end], found.value, found.kind, dateline)


def texts(rungs: tuple[Rung, ...]) -> str:
    return " > ".join(rung.text or "~" for rung in rungs[1:])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oct. 14", "mid-October > October > late 2024 > 2024 > recently > ~"),
        ("October 10", "early October > October > late 2024 > 2024 > recently > ~"),
        ("Oct. 21", "late October > October > late 2024 > 2024 > recently > ~"),
        ("14 October 2024", "mid-October 2024 > October 2024 > late 2024 > 2024 > recently > ~"),
        ("Oct. 14, 2023", "mid-October 2023 > October 2023 > late 2023 > 2023 > recent years > ~"),
        ("Dec. 21", "late December 2023 > December 2023 > late 2023 > 2023 > the past year > ~"),
        ("New Year's Day", "early January > January > early 2024 > 2024 > the past year > ~"),
        ("the Day of the Sun", "mid-April > April > early 2024 > 2024 > the past year > ~"),
        ("the 13th", "mid-November > November > late 2024 > 2024 > recently > ~"),
        ("July 8-12", "July > mid-2024 > 2024 > recently > ~"),
        ("July 12-14", "mid-July > July > mid-2024 > 2024 > recently > ~"),
        ("2024-01-03", "early January 2024 > January 2024 > early 2024 > 2024 > the past year > ~"),
        ("3/1/2024", "early 2024 > 2024 > the past year > ~"),
        ("3/1/2009", "early 2009 > 2009 > the 2000s > ~"),
        ("early October", "October > late 2024 > 2024 > recently > ~"),
        ("mid-June", "June > mid-2024 > 2024 > recently > ~"),
        ("the first week of June", "early June > June > mid-2024 > 2024 > recently > ~"),
        ("October", "late 2024 > 2024 > recently > ~"),
        ("October 2023", "late 2023 > 2023 > recent years > ~"),
        ("the spring of 2016", "2016 > the 2010s > ~"),
        ("the end of 2018", "late 2018 > 2018 > the 2010s > ~"),
        ("early 2020", "2020 > recent years > ~"),
        ("late 1997", "1997 > the 1990s > ~"),
        ("the mid-1990s", "the 1990s > ~"),
        ("last winter", "the past year > ~"),
        ("last Wednesday", "last week > recently > ~"),
        ("Friday", "last week > recently > ~"),
        ("Tuesday", "earlier this week > recently > ~"),
        ("Sunday", "recently > ~"),
        ("Monday night", "Monday > earlier this week > recently > ~"),
        ("yesterday", "earlier this week > recently > ~"),
        ("today", "this week > recently > ~"),
        ("next Tuesday", "soon > ~"),
        ("late last month", "last month > recently > ~"),
        ("this month", "recently > ~"),
        ("last month", "recently > ~"),
        ("last week", "this month > recently > ~"),
        ("last year", "recent years > ~"),
        ("two weeks ago", "this month > recently > ~"),
        ("a month ago", "recently > ~"),
        ("two years ago", "recent years > ~"),
        ("recent weeks", "recently > ~"),
        ("recently", "~"),
        ("the past six months", "the past year > ~"),
        ("every Monday", "regularly > ~"),
    ],
)
def test_dates(text: str, expected: str) -> None:
    assert texts(ladder(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 a.m.", "the night > ~"),
        ("9 a.m.", "the morning > ~"),
        ("15:30", "the afternoon > ~"),
        ("8 p.m.", "the evening > ~"),
        ("11:20 p.m.", "the night > ~"),
        ("noon", "the middle of the day > ~"),
        ("before dawn", "the night > ~"),
        ("dusk", "the evening > ~"),
        ("seven o'clock", "~"),
        ("the middle of the night", "the night > ~"),
        (
            "9 a.m. on Oct. 2",
            "the morning of Oct. 2 > Oct. 2 > early October > October > late 2024 > 2024"
            " > recently > ~",
        ),
        (
            "1 a.m. on October 2",
            "the early hours of October 2 > October 2 > early October > October > late 2024"
            " > 2024 > recently > ~",
        ),
        (
            "the night of 16 February",
            "16 February > mid-February > February > early 2024 > 2024 > the past year > ~",
        ),
        (
            "noon on New Year's Day",
            "January 1 > early January > January > early 2024 > 2024 > the past year > ~",
        ),
        ("3 a.m. on Friday", "Friday > last week > recently > ~"),
        (
            "noon on the 13th",
            "the 13th > mid-November > November > late 2024 > 2024 > recently > ~",
        ),
        ("noon yesterday", "yesterday > earlier this week > recently > ~"),
    ],
)
def test_times(text: str, expected: str) -> None:
    assert texts(ladder(text, before="At")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("six years", "several years > ~"),
        ("two years", "some time > ~"),
        ("less than two years", "a limited time > ~"),
        ("22 years", "many years > ~"),
        ("one night", "a short time > ~"),
        ("up to ten years", "some time > ~"),
        ("nearly four months", "some time > ~"),
        ("three hours", "several hours > ~"),
        ("over two winters", "some time > ~"),
    ],
)
def test_lengths(text: str, expected: str) -> None:
    assert texts(ladder(text, before="For")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("three days later", "days later > later > ~"),
        ("two mornings later", "days later > later > ~"),
        ("a week later", "later > ~"),
        ("two years earlier", "years earlier > earlier > ~"),
        ("only nine days before", "days earlier > earlier > ~"),
        ("the next day", "later > ~"),
        ("the following morning", "later > ~"),
        ("the previous night", "earlier > ~"),
        ("the day before", "earlier > ~"),
        ("6:40 the next morning", "later > ~"),
        ("9 p.m. that same evening", "around that time > ~"),
        ("that same night", "around that time > ~"),
        ("the same day", "around that time > ~"),
        ("the third day after his return", "days after his return > after his return > ~"),
        ("two days after her wedding", "days after her wedding > after her wedding > ~"),
    ],
)
@pytest.mark.parametrize("before", ["Nobody saw it and", "On Oct. 2 he fell and"])
def test_told_from_the_story(before: str, text: str, expected: str) -> None:
    assert texts(ladder(text, before=before)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oct. 14", "mid-October > October > ~"),
        ("July 12-14", "mid-July > July > ~"),
        ("early October", "October > ~"),
        ("October", "~"),
        ("the 13th", "the middle of the month > ~"),
        ("New Year's Day", "early January > January > ~"),
        ("Oct. 14, 2023", "mid-October 2023 > October 2023 > late 2023 > 2023 > the 2020s > ~"),
        ("last Wednesday", "recently > ~"),
        ("next Tuesday", "soon > ~"),
        ("last month", "recently > ~"),
        ("last year", "~"),
        ("9 p.m. on Oct. 2", "the evening of Oct. 2 > Oct. 2 > early October > October > ~"),
        ("Monday night", "Monday > recently > ~"),
    ],
)
def test_without_a_dateline(text: str, expected: str) -> None:
    rungs = ladder(text, None, "In")
    assert texts(rungs) == expected
    if rungs[0].tells == DateValue("day", None, None, "absolute", "--10-14"):
        assert [rung.bits for rung in rungs] == [0.0, 2.0, 4.0, 6.0]


def test_forms() -> None:
    assert [rung.form for rung in ladder("Oct. 14")] == [
        "date", "date", "date", "date", "date", "adverb", "gone",
    ]  # fmt: skip
    assert [rung.form for rung in ladder("last Wednesday")] == ["date", "adverb", "adverb", "gone"]
    assert [rung.form for rung in ladder("six years", before="For")] == ["date", "phrase", "gone"]


def test_what_rungs_tell() -> None:
    rungs = ladder("Oct. 14")
    told = [rung.tells for rung in rungs if isinstance(rung.tells, DateValue)]
    assert [(str(value.start), str(value.end)) for value in told] == [
        ("2024-10-14", "2024-10-15"),
        ("2024-10-11", "2024-10-21"),
        ("2024-10-01", "2024-11-01"),
        ("2024-09-01", "2024-11-21"),
        ("2024-01-01", "2024-11-21"),
        ("2023-11-21", "2024-11-21"),
    ]
    assert rungs[1].bits == pytest.approx(log2(10))
    assert rungs[-1].bits == pytest.approx(rungs[-2].bits + 3)
    assert rungs[-1].tells is None
    assert rungs[0].text is None


def test_what_is_to_come_is_not_recent() -> None:
    rungs = ladder("Nov. 30", before="It will open on")
    assert texts(rungs) == "late November > November > late 2024 > 2024 > soon > ~"


def test_days() -> None:
    assert days(DateValue("day", date(2024, 1, 1), date(2024, 1, 2))) == 1
    assert days(DateValue("month", date(2024, 2, 1), date(2024, 3, 1))) == 29
    assert days(DateValue("vague")) is None


PHRASES = st.sampled_from(
    """Oct. 14|14 October 2024|December 21|Feb. 29|2024-01-03|3/1/2024|12/10/2023|the 13th|the 31st
    |New Year's Day|the Day of the Sun|early October|mid-June|late May 2021|the end of March
    |the last day of July|October|March 2019|the spring of 2016|last winter|this fall|2021|1997
    |early 2020|the end of 2018|the mid-1990s|2014-2016|last Wednesday|Friday|next Tuesday|today
    |Monday night|yesterday|tomorrow|the day before yesterday|last week|late last month|this month
    |next month|last year|earlier this month|a month ago|two weeks ago|about three years ago
    |recently|recent weeks|the past six months|every Monday|3 a.m.|noon|9 a.m. on Oct. 2|six years
    |11:20 p.m. on the 10th|the night of February 16|3 a.m. on Friday|three days later|the next day
    |that same night|the week before|two years earlier|the third day after his return
    |the first Monday of June|July 10-12|June-August 2024""".replace("\n", "").split("|")
).map(str.strip)


@settings(deadline=None, max_examples=600)
@given(
    PHRASES,
    st.none() | st.dates(date(1990, 1, 1), date(2060, 1, 1)),
    st.sampled_from(["In", "It will be in", "On Oct. 2 he came, and on"]),
)
def test_every_rung_holds_the_one_before(text: str, dateline: date | None, before: str) -> None:
    rungs = ladder(text, dateline, before)
    assert [rungs[0].text, rungs[0].bits, rungs[-1].text] == [None, 0.0, ""]
    assert len({rung.text for rung in rungs}) == len(rungs)
    for finer, coarser in pairwise(rungs):
        assert coarser.bits >= finer.bits
        if not (isinstance(finer.tells, DateValue) and isinstance(coarser.tells, DateValue)):
            continue
        one, two = finer.tells, coarser.tells
        if one.start and one.end:
            assert two.start
            assert two.end
            assert two.start <= one.start < one.end <= two.end


@settings(deadline=None)
@given(PHRASES, st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_rung_read_again_says_what_it_tells(text: str, dateline: date) -> None:
    """What the rung's words resolve to holds the original: the replacement is true."""
    rungs = ladder(text, dateline, "In")
    original = rungs[0].tells
    assert isinstance(original, DateValue)
    for rung in rungs[1:-1]:
        if rung.label not in {"part of month", "month", "part of year", "year", "decade"}:
            continue
        again = find_dates(f"In {rung.text}, he", dateline, HOLIDAYS, SEASONS)[0].value
        if original.start and original.end and again.start and again.end:
            assert again.start <= original.start
            assert original.end <= again.end
