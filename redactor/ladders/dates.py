"""Coarser and coarser ways to write a date, each true of what was written.

Texts are noun phrases without a preposition ("mid-October 2024", "the past year"); those of
form "adverb" ("recently", "last week", "later") and "phrase" ("several years") take none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import log2

from redactor.detect.dates import calendar as cal
from redactor.detect.dates import surface
from redactor.detect.dates.calendar import Span
from redactor.detect.dates.words import MONTHS
from redactor.model import DateValue, Rung

RECENT_DAYS = 183
"""Days before the dateline that "recently" still covers."""
YEAR_DAYS = 365
RECENT_YEARS = 5
UNANCHORED_BITS = 2.0
GONE_BITS = 3.0
# A reader who is told a time of day is told part of a day.
_CLOCK_DAYS, _DAYPART_DAYS = 1 / 24, 1 / 4
_PARTS = {"early": "early ", "mid": "mid-", "late": "late "}
_OF_MONTH = {"early": "the start", "mid": "the middle", "late": "the end"}


@dataclass(frozen=True, slots=True)
class Step:
    """A rung before its bits are known."""

    text: str
    form: str
    label: str
    tells: DateValue


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written, and the dateline it is read against."""

    text: str
    value: DateValue
    dateline: date | None

    @property
    def span(self) -> Span | None:
        """Both readings of an ambiguous date, else its interval."""
        if self.value.start is None or self.value.end is None:
            return None
        if "|" not in self.value.text:
            return self.value.start, self.value.end
        days = sorted(date.fromisoformat(day) for day in self.value.text.split("|"))
        return days[0], days[-1] + timedelta(days=1)


def days(value: DateValue) -> int | None:
    """Return the number of days a value spans, at least 1; None where nothing anchors it."""
    if value.start is None or value.end is None:
        return None
    return max(1, (value.end - value.start).days)


def date_ladder(text: str, value: DateValue, kind: str, dateline: date | None) -> tuple[Rung, ...]:
    """Return all rungs of a date, time or duration, finest first; the last is gone.

    `text` is the surface form; `kind` ("date" or "time") is told better by the value's form.
    Bits never fall from rung to rung.
    """
    written = Written(" ".join(text.split()), value, dateline)
    return _rungs(written, _widening(written, _maker(written)(written)))


def _maker(written: Written) -> Callable[[Written], Iterator[Step]]:
    """Choose how a date gets coarser by how it was written."""
    value, text = written.value, written.text.casefold()
    if value.form == "duration":
        return _duration
    if value.form in {"clock", "daypart"} and value.text.startswith("T"):
        return _clock
    if value.form == "weekday" and value.precision == "vague":
        return _habit
    if value.form in {"relative", "ordinal"} and not surface.FROM_DATELINE.search(text):
        if surface.SAME.match(text):
            return _same
        if surface.SEQUENCE.search(text):
            return _sequence
    if value.form in {"clock", "daypart"} and surface.STORY.search(text):
        return _same if re.search(r"\b(?:that|same)\b", text) else _sequence
    if value.precision == "time" and "T" in value.text:
        return _time_and_day
    return _relative if value.form in {"relative", "weekday"} else _calendar


# --- dates of the calendar ------------------------------------------------------------------


def _calendar(written: Written) -> Iterator[Step]:
    span = written.span
    if span is None:
        yield from _yearless(written.value.text)
        return
    yield from _calendar_steps(span, _year_suffix(written, span))
    recent = list(_recency(written, span, written.dateline)) if written.dateline else []
    yield from recent or _decade(span)


def _calendar_steps(span: Span, suffix: str) -> Iterator[Step]:
    """Yield the parts of month and year that a span lies in."""
    start, last = span[0], span[1] - timedelta(days=1)
    year = start.year
    month = MONTHS[start.month - 1]
    if (year, start.month) == (last.year, last.month):
        part = _third_of_month(start.day)
        if part == _third_of_month(last.day):
            name = f"{_PARTS[part]}{month}{suffix}"
            yield _step(name, "part of month", "part", cal.month_part(year, start.month, part))
        yield _step(f"{month}{suffix}", "month", "month", cal.month_span(year, start.month))
    if last.year == year:
        part = _third_of_year(start.month)
        if part == _third_of_year(last.month):
            name = f"{_PARTS[part]}{year}"
            yield _step(name, "part of year", "season", cal.year_part(year, part))
        yield _step(str(year), "year", "year", cal.year_span(year))


def _decade(span: Span) -> Iterator[Step]:
    decade = span[0].year // 10 * 10
    ten = cal.year_span(decade, 10)
    if span[1] <= ten[1]:
        yield _step(f"the {decade}s", "decade", "years", ten)


def _yearless(key: str) -> Iterator[Step]:
    """Yield what a day or month without a year still tells ("--10-14", "--10/early", "---13")."""
    if match := re.fullmatch(r"---(\d\d)", key):
        part = _third_of_month(int(match[1]))
        yield Step(
            f"{_OF_MONTH[part]} of the month", "date", "part of month", _unanchored("part", part)
        )
        return
    match = re.fullmatch(r"--(\d\d)(?:-(\d\d)(?:\.\.(\d\d))?|/.+)?", key)
    if match is None or match[0] == f"--{match[1]}":
        return
    month = MONTHS[int(match[1]) - 1]
    if match[2]:
        part = _third_of_month(int(match[2]))
        if part == _third_of_month(int(match[3] or match[2])):
            name = f"{_PARTS[part]}{month}"
            yield Step(name, "date", "part of month", _unanchored("part", f"--{match[1]}/{part}"))
    yield Step(month, "date", "month", _unanchored("month", f"--{match[1]}"))


def _year_suffix(written: Written, span: Span) -> str:
    """Return " 2024" where it was written, or where no year would mean another one."""
    says = surface.YEAR.search(written.text)
    if not says and written.dateline:
        months = (written.dateline.year - span[0].year) * 12
        months += written.dateline.month - span[0].month
        if abs(months) < 11:
            return ""
    return f" {span[0].year}"


# --- told from the dateline -----------------------------------------------------------------


def _relative(written: Written) -> Iterator[Step]:
    span, dateline = written.span, written.dateline
    if span is None or dateline is None:
        yield from _undated(written.text.casefold())
        return
    unit = (span[1] - span[0]).days
    if unit == 1:
        yield from _weeks(span, dateline)
    elif unit < 31 and written.value.precision != "vague":
        yield from _months(span, dateline)
    if written.text.casefold() not in {"recently", "lately"}:
        yield from _recency(written, span, dateline)


def _weeks(span: Span, dateline: date) -> Iterator[Step]:
    """Yield "last week" only where it is, with weeks from Monday as with weeks from Sunday."""
    for name, back in (("this week", 0), ("last week", 7)):
        monday = dateline - timedelta(days=dateline.weekday() + back)
        sunday = dateline - timedelta(days=(dateline.weekday() + 1) % 7 + back)
        both = max(monday, sunday), min(monday, sunday) + timedelta(days=7)
        if both[0] <= span[0] and span[1] <= both[1]:
            told = min(monday, sunday), max(monday, sunday) + timedelta(days=7)
            name = f"earlier {name}" if not back and span[1] <= dateline else name
            yield Step(name, "adverb", "week", _value("week", told, "relative"))


def _months(span: Span, dateline: date) -> Iterator[Step]:
    for name, back in (("this month", 0), ("last month", -1)):
        first = cal.shift_months(dateline.replace(day=1), back)
        told = cal.month_span(first.year, first.month)
        if told[0] <= span[0] and span[1] <= told[1]:
            yield Step(name, "adverb", "month", _value("month", told, "relative"))


def _recency(written: Written, span: Span, dateline: date) -> Iterator[Step]:
    """Yield "recently" and its like where they are true."""
    today = dateline + timedelta(days=1)
    ahead = span[0] > dateline or written.text.casefold().startswith("later")
    if ahead:
        if span[1] <= dateline + timedelta(days=RECENT_DAYS):
            told = dateline, dateline + timedelta(days=YEAR_DAYS)
            yield Step("soon", "adverb", "soon", _value("vague", told, "relative"))
        return
    for text, form, label, reach, told_days in (
        ("recently", "adverb", "recently", RECENT_DAYS, YEAR_DAYS),
        ("the past year", "date", "past year", YEAR_DAYS, YEAR_DAYS),
        ("recent years", "date", "recent years", YEAR_DAYS * RECENT_YEARS, None),
    ):
        if span[0] >= dateline - timedelta(days=reach):
            told = dateline - timedelta(days=told_days or reach), today
            yield Step(text, form, label, _value("vague", told, "relative"))
            return


def _undated(text: str) -> Iterator[Step]:
    """Yield what a date told from an unknown dateline still tells."""
    name, form = next(step[1:] for step in surface.UNDATED if step[0].search(text))
    if name:
        yield Step(name, form, name, _unanchored("vague", name))


def _habit(written: Written) -> Iterator[Step]:
    yield Step("regularly", "adverb", "habit", _unanchored("vague", "regularly"))


# --- told from another event ----------------------------------------------------------------


def _same(written: Written) -> Iterator[Step]:
    told = _around(written.span, 7)
    yield Step("around that time", "adverb", "about then", _value("vague", told, "relative"))


def _sequence(written: Written) -> Iterator[Step]:
    """Go from "three days later" to "days later" to "later"; "two days after he fled" likewise."""
    text = written.text.casefold()
    match = surface.WAY.search(written.text)
    way, tail = (match[1].casefold(), match[2]) if match else ("later", "")
    if match is None and re.search(r"previous|preceding", text):
        way = "earlier"
    way = {"of": "after", "afterward": "later", "afterwards": "later"}.get(way, way)
    # A clause follows ("the day before he fled"): the preposition has to stay.
    clause = bool(tail) or written.value.form == "ordinal"
    if not clause:
        way = {"after": "later", "before": "earlier", "previously": "earlier"}.get(way, way)
    form = "phrase" if clause else "adverb"
    end = f"{way} {tail}".strip()
    unit = next((unit for unit in surface.REACH if unit in text), "day")
    near, far = surface.REACH[unit]
    ordinal = clause and re.match(r"the (?!first|1st)(?:\w+|\w+-\w+) \w+ (?:after|of|since)", text)
    if ordinal or (not surface.ONE.match(text) and re.search(rf" {unit}s|mornings|nights", text)):
        told = _value("vague", _around(written.span, near), "relative")
        yield Step(f"{unit}s {end}", form, "rough interval", told)
    told = _value("vague", _around(written.span, far), "relative")
    yield Step(end, form, "order only", told)


def _duration(written: Written) -> Iterator[Step]:
    text = surface.rounder(written.text)
    yield Step(text, "phrase", "rough length", _unanchored("vague", text, "duration"))


# --- times of day ---------------------------------------------------------------------------


def _clock(written: Written) -> Iterator[Step]:
    part = surface.part_of_day(written.value.text.partition("T")[2])
    if part:
        yield Step(part, "date", "part of day", _unanchored("time", f"T{part[4:]}", "daypart"))


def _time_and_day(written: Written) -> Iterator[Step]:
    """Drop the time, then go on with the day: "9 a.m. on Oct. 2" -> "the morning of Oct. 2"."""
    base, _, mark = written.value.text.partition("T")
    said = surface.SAID_DAY.search(written.text)
    day = said[0] if said else _day_name(written)
    if not day:
        yield from _yearless(base) if base.startswith("-") else _relative(written)
        return
    part = surface.part_of_day(mark)
    if part and written.value.form == "clock" and not said:
        # "The night of Oct. 2" at 1 a.m. would be read as the night that follows.
        part = "the early hours" if mark < "05" else part
        told = replace(written.value, form="daypart", text=f"{base}T{part[4:]}")
        yield Step(f"{part} of {day}", "date", "part of day", told)
    form = "relative" if said else "absolute"
    value = replace(written.value, precision="day", text=base, form=form)
    weekday = said is None or surface.WEEKDAY.match(day)
    yield Step(day, "date" if weekday else "adverb", "day", value)
    rest = Written(day, value, written.dateline)
    yield from _relative(rest) if said else _calendar(rest)


def _day_name(written: Written) -> str:
    """Return the day that a time was written with, "" where it is unknown."""
    if match := surface.CALENDAR_DAY.search(written.text):
        return match[0]
    if written.value.start is None:
        return ""
    day = written.value.start
    year = _year_suffix(written, cal.day_span(day)).replace(" ", ", ")
    return f"{MONTHS[day.month - 1]} {day.day}{year}"


# --- rungs ----------------------------------------------------------------------------------


def _widening(written: Written, steps: Iterator[Step]) -> Iterator[Step]:
    """Drop steps that tell as much as the one before; make each contain the one before."""
    span = written.span
    today = written.dateline + timedelta(days=1) if written.dateline else None
    past = today is not None and span is not None and span[1] <= today
    precise = written.value.precision == "time"
    seen = {written.text.casefold()}
    for step in steps:
        told = step.tells
        if told.start is None or told.end is None or span is None:
            if step.text.casefold() not in seen:
                yield step
        else:
            wide = min(span[0], told.start), max(span[1], told.end)
            if past and today is not None:
                # A reader knows that what is reported has happened by the dateline.
                wide = wide[0], max(span[1], min(wide[1], today))
            finer = precise or wide != span
            if finer and step.text.casefold() not in seen:
                yield replace(step, tells=_value(told.precision, wide, told.form, told.text))
            precise = told.precision == "time"
            span = wide
        seen.add(step.text.casefold())


def _rungs(written: Written, steps: Iterator[Step]) -> tuple[Rung, ...]:
    told = written.value
    whole = written.span
    if whole is not None and "|" in told.text:
        told = replace(told, start=whole[0], end=whole[1])
    rungs = [Rung(None, "date", "as written", told, None, 0.0, "calendar", guess=False)]
    first, bits = _extent(written.value), 0.0
    for step in steps:
        extent = _extent(step.tells)
        if first is None or extent is None:
            bits += UNANCHORED_BITS
        else:
            bits = max(bits, log2(max(extent / first, 1.0)))
        rungs.append(
            Rung(step.text, step.form, step.label, step.tells, None, bits, "calendar", guess=False)
        )
    last = UNANCHORED_BITS if first is None else GONE_BITS
    rungs.append(Rung("", "gone", "gone", None, None, bits + last, "calendar", guess=False))
    return tuple(rungs)


def _extent(value: DateValue) -> float | None:
    """Return how many days, or what part of one, a value leaves open."""
    whole = days(value)
    if whole is None or value.precision != "time" or whole > 1:
        return whole
    return _CLOCK_DAYS if value.form == "clock" else _DAYPART_DAYS


def _around(span: Span | None, reach: int) -> Span | None:
    wide = timedelta(days=reach)
    return (span[0] - wide, span[1] + wide) if span else None


def _third_of_month(day: int) -> str:
    return "early" if day <= 10 else "mid" if day <= 20 else "late"


def _third_of_year(month: int) -> str:
    return "early" if month <= 4 else "mid" if month <= 8 else "late"


def _step(text: str, label: str, precision: str, span: Span) -> Step:
    return Step(text, "date", label, _value(precision, span, "absolute"))


def _unanchored(precision: str, text: str, form: str = "absolute") -> DateValue:
    return DateValue(precision, None, None, form, text)


def _value(precision: str, span: Span | None, form: str, text: str = "") -> DateValue:
    if span is None:
        return DateValue(precision, None, None, form, text)
    mark = f"T{text.partition('T')[2]}" if "T" in text else ""
    return DateValue(precision, *span, form, f"{span[0]}/{span[1]}{mark}")
