"""Resolvers for dates that name a day, month, season or year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from redactor.detect.dates import calendar as cal
from redactor.detect.dates.calendar import OfYear, Span
from redactor.detect.dates.context import Context, Words, fold, value
from redactor.detect.dates.numeric import day_of
from redactor.detect.dates.words import DECADES, ORDINALS, WEEKDAYS, month_number
from redactor.model import DateValue

_YEARS_ON = {"last": -1, "next": 1, "the following": 1, "the previous": -1}
_WEEKS = {
    f"{nth} {span}" for nth in ("first", "second", "third", "fourth", "last")
    for span in ("week", "weekend")
}  # fmt: skip
_BESIDE = {"that", "that same", "the same", "the following", "the previous"}


def month_day(words: Words, context: Context) -> DateValue | None:
    """Resolve "Oct. 14", "14 October 2024", "July 10-12"."""
    month = month_number(words["month"])
    day = _ordinal(words["ordinal"]) if "ordinal" in words else int(words["day"])
    last = int(words.get("day2", day))
    if last < day or not (_exists(month, day) and _exists(month, last)):
        return None

    def of_year(year: int) -> Span:
        return date(year, month, day), date(year, month, last) + timedelta(days=1)

    precision = "day" if last == day else "week" if last - day < 7 else "part"
    unanchored = f"--{month:02}-{day:02}" + (f"..{last:02}" if last > day else "")
    return _anchored(of_year, precision, unanchored, words, context)


def month(words: Words, context: Context) -> DateValue | None:
    """Resolve "October", "early October 2024", "last May", "June last year"."""
    number = month_number(words["month"])
    part = _part(words)

    def of_year(year: int) -> Span:
        return cal.month_part(year, number, part)

    days = {"first day": "day", "last day": "day"} | dict.fromkeys(_WEEKS, "week")
    precision = days.get(part, "part") if part else "month"
    unanchored = f"--{number:02}" + (f"/{part}" if part else "")
    rel = _relation(words)
    if rel in _BESIDE:
        span = cal.beside(of_year, rel, context.anchor) if context.anchor else None
        return value(precision, span, "relative", f"{rel} {unanchored}")
    if context.dateline and rel in {"last", "next"}:
        this = context.dateline.year - (context.dateline.month < number)
        if rel == "last":
            this -= context.dateline.month == number
        span = of_year(this + (rel == "next"))
        return value(precision, span, "absolute")
    return _anchored(of_year, precision, unanchored, words, context)


def months(words: Words, context: Context) -> DateValue | None:
    """Resolve "June-August 2024"."""
    first, last = month_number(words["month"]), month_number(words["month2"])

    def of_year(year: int) -> Span:
        end = cal.month_span(year + (last < first), last)[1]
        return date(year, first, 1), end

    return _anchored(of_year, "season", f"--{first:02}..{last:02}", words, context)


def year(words: Words, context: Context) -> DateValue | None:
    """Resolve "2021", "late 2021", "the end of 2018"."""
    number = int(words["year"])
    part = _part(words)
    span = cal.year_part(number, part) if part else cal.year_span(number)
    return value("season" if part else "year", span, "absolute")


def years(words: Words, context: Context) -> DateValue | None:
    """Resolve "2014-2016" and "2014-16"."""
    first = int(words["year"])
    text = words["year2"]
    last = int(text) if len(text) == 4 else first // 100 * 100 + int(text)
    if not first < last < first + 100:
        return None
    return value("years", cal.year_span(first, last - first + 1), "absolute")


def short_year(words: Words, context: Context) -> DateValue | None:
    """Resolve "'98" to the latest such year by the dateline."""
    number = 2000 + int(words["yy"])
    limit = context.dateline.year if context.dateline else 2030
    return value("year", cal.year_span(number if number <= limit + 1 else number - 100), "absolute")


def decade(words: Words, context: Context) -> DateValue | None:
    """Resolve "the mid-1990s", "the '90s", "the nineties"."""
    if "name" in words:
        first = DECADES[words["name"].casefold()]
    else:
        number = int(words["decade"])
        first = number if number > 99 else number + (1900 if number > 20 else 2000)
    return value("years", cal.decade_part(first, _part(words)), "absolute")


def season(words: Words, context: Context) -> DateValue | None:
    """Resolve "the spring of 2016", "last winter", "late spring"."""
    name = fold(words["season"])
    days, part = context.seasons[name], _part(words)

    def of_year(number: int) -> Span:
        return cal.named_span(number, days, part)

    rel = _relation(words)
    dateline = context.dateline
    wraps = "year" in words and of_year(int(words["year"]))[1] > date(int(words["year"]) + 1, 1, 1)
    if wraps and "year2" not in words:
        # "the winter of 2019" can be either end of the year: both, to stay true.
        number = int(words["year"])
        return value("season", (of_year(number - 1)[0], of_year(number)[1]), "absolute")
    if dateline and rel and "relyear" not in words:
        return value("season", _seasons(of_year, rel, dateline), "relative")
    return _anchored(of_year, "season", _join(part, rel, name), words, context)


def holiday(words: Words, context: Context) -> DateValue | None:
    """Resolve a holiday by its name, with a year or the latest one."""
    name = fold(words["holiday"])
    days = context.holidays[name]
    before = timedelta(days=1 if "eve" in words else 0)

    def of_year(number: int) -> Span:
        start, end = cal.named_span(number, days)
        return start - before, end - before

    # The same key as the day's own, so that "New Year's Day" and "Jan. 1" are one thing.
    fixed = days[:1].isdigit() and ".." not in days
    key = f"--{of_year(2000)[0]:%m-%d}" if fixed else f"eve of {name}" if before else name
    if "rel" in words and context.dateline and "year" not in words and "relyear" not in words:
        span = _seasons(of_year, _relation(words), context.dateline)
        return value("day" if (span[1] - span[0]).days == 1 else "week", span, "holiday")
    found = _anchored(of_year, "day", key, words, context, form="holiday")
    if found and found.start and found.end and (found.end - found.start).days > 1:
        return replace(found, precision="week")
    return found


def nth_weekday(words: Words, context: Context) -> DateValue | None:
    """Resolve "the first Monday of June 2024"."""
    number, weekday = month_number(words["month"]), weekday_number(words["weekday"])
    index = fold(words["nth"])

    def of_year(of: int) -> Span:
        first, after = cal.month_span(of, number)
        if index == "last":
            return cal.day_span(after - timedelta(days=1 + (after.weekday() - 1 - weekday) % 7))
        skip = timedelta(days=(weekday - first.weekday()) % 7)
        return cal.day_span(first + skip + timedelta(weeks=ORDINALS.index(index)))

    return _anchored(of_year, "day", fold(words["all"]), words, context)


def weekday_number(name: str) -> int:
    """Return 0 (Monday) to 6 for the name of a weekday."""
    return WEEKDAYS.index(name.capitalize())


def _anchored(
    of_year: OfYear, precision: str, unanchored: str, words: Words,
    context: Context, form: str = "absolute",
) -> DateValue | None:  # fmt: skip
    """Choose the year: as written, as said ("last year"), or the latest by the dateline."""
    number = _year(words, context)
    span: Span | None = None
    if number is not None:
        try:
            span = of_year(number)
        except ValueError:
            return None
    elif context.dateline is not None and "relyear" not in words:
        span = cal.latest(of_year, context.dateline, context.ahead)
    return value(precision, span, form, unanchored)


def _seasons(of_year: OfYear, rel: str, dateline: date) -> Span:
    """Return the last, this or next season of a name, seen from the dateline."""
    spans = [of_year(dateline.year + offset) for offset in range(-3, 3)]
    past = [span for span in spans if span[1] <= dateline]
    current = [span for span in spans if span[0] <= dateline < span[1]]
    ahead = [span for span in spans if span[0] > dateline]
    if rel == "before last":
        return past[-2]
    if rel == "last":
        return past[-1]
    if rel == "next":
        return ahead[0]
    if current:
        return current[0]
    return min(past[-1], ahead[0], key=lambda span: abs(span[0].year - dateline.year))


def _year(words: Words, context: Context) -> int | None:
    if "year" in words:
        return int(words["year"])
    if "relyear" not in words:
        return None
    said = fold(words["relyear"])
    if said in {"last", "this", "next"}:
        from_year = context.dateline.year if context.dateline else None
    else:
        from_year = context.anchor[0].year if context.anchor else None
    return from_year + _YEARS_ON.get(said, 0) if from_year is not None else None


def _relation(words: Words) -> str:
    rel = fold(words.get("rel", ""))
    return {"this past": "last", "the past": "last", "the next": "next", "the last": "last"}.get(
        rel, rel
    )


def _part(words: Words) -> str:
    return fold(words.get("part", "")).removeprefix("very ")


def _join(*words: str) -> str:
    return " ".join(word for word in words if word)


def _ordinal(word: str) -> int:
    return ORDINALS.index(word.casefold()) + 1


def _exists(month: int, day: int) -> bool:
    return day_of(2000, month, day) is not None
