"""Rows and resolvers for dates in figures: 2024-01-03, 3/1/2024, 14-Oct-24, Juche 113."""

from __future__ import annotations

from datetime import date

from redactor.detect.dates import calendar as cal
from redactor.detect.dates.context import Context, Words, value
from redactor.detect.dates.forms import Form
from redactor.detect.dates.words import month_number
from redactor.model import DateValue

_CLOCK = r"(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
_YY = r"(?P<year>(?:19|20)\d\d|\d\d(?=$|[^\w.]))"
_SHORT = "(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
_DATED = r"\b(?i:on|in|since|by|until|till|from|before|after|dated|date|of|around) "
_JUCHE_BEGAN = 1911


def iso(words: Words, context: Context) -> DateValue | None:
    """Resolve "2024-01-03", with or without a time, and "20240103"."""
    day = day_of(int(words["year"]), int(words["m"]), int(words["d"]))
    if day is None:
        return None
    clock = words.get("clock", "")
    return value("time" if clock else "day", cal.day_span(day), "absolute", mark=clock)


def slashed(words: Words, context: Context) -> DateValue | None:
    """Resolve "10/14/2024"; the key of an ambiguous one holds both readings, the US one first."""
    first, second = int(words["a"]), int(words["b"])
    year = int(words["year"]) if len(words["year"]) == 4 else 2000 + int(words["year"])
    # With dots the day comes first wherever dates are written so.
    readings = [(second, first)] if words["sep"] == "." else [(first, second), (second, first)]
    days = [day for m, d in readings if (day := day_of(year, m, d))]
    if not days and words["sep"] == ".":
        days = [day for day in [day_of(year, first, second)] if day]
    return _readings(days)


def yearless(words: Words, context: Context) -> DateValue | None:
    """Resolve "10/14" to the latest such day; both readings where there are two."""
    first, second = int(words["a"]), int(words["b"])
    days = []
    for month, day in ((first, second), (second, first)):
        if day_of(2000, month, day) is None:
            continue
        if context.dateline is None:
            return value("day", None, "absolute", f"--{month:02}-{day:02}")
        span = cal.latest(
            lambda year, m=month, d=day: cal.day_span(date(year, m, d)),  # type: ignore[misc]
            context.dateline,
            context.ahead,
        )
        days += [span[0]] if span else []
    return _readings(days)


def month_year(words: Words, context: Context) -> DateValue | None:
    """Resolve "10/2024" and "2024-10"."""
    return value("month", cal.month_span(int(words["year"]), int(words["m"])), "absolute")


def stamped(words: Words, context: Context) -> DateValue | None:
    """Resolve "14-Oct-2024" and "14OCT24"."""
    year = int(words["year"]) if len(words["year"]) == 4 else 2000 + int(words["year"])
    day = day_of(year, month_number(words["month"]), int(words["day"]))
    return value("day", cal.day_span(day), "absolute") if day else None


def juche(words: Words, context: Context) -> DateValue | None:
    """Resolve "Juche 113": years counted from 1912."""
    return value("year", cal.year_span(_JUCHE_BEGAN + int(words["juche"])), "absolute")


def hangul(words: Words, context: Context) -> DateValue | None:
    """Resolve dates with the signs for year, month and day: of a year, month or day."""
    month, day = int(words.get("m", 0)), int(words.get("d", 0))
    if not month:
        return value("year", cal.year_span(int(words["year"])), "absolute")

    def of_year(year: int) -> cal.Span:
        return cal.day_span(date(year, month, day)) if day else cal.month_span(year, month)

    precision = "day" if day else "month"
    if "year" in words:
        return value(precision, of_year(int(words["year"])), "absolute")
    of_year(2000)  # ValueError: no such day
    span = cal.latest(of_year, context.dateline, context.ahead) if context.dateline else None
    return value(precision, span, "absolute", f"--{month:02}" + (f"-{day:02}" if day else ""))


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a day, or None where there is no such one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _readings(days: list[date]) -> DateValue | None:
    days = list(dict.fromkeys(days))
    if not days:
        return None
    resolved = value("day", cal.day_span(days[0]), "absolute")
    if len(days) == 1:
        return resolved
    key = "|".join(str(day) for day in days)
    return DateValue("day", resolved.start, resolved.end, "absolute", key)


NUMERIC: tuple[Form, ...] = (
    Form("iso", rf"@y4-(?P<m>\d\d)-(?P<d>\d\d){_CLOCK}(?![\d-])", iso),
    Form("iso-slash", r"@y4(?P<sep>[/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?![\d/])", iso),
    Form(
        "iso-bare",
        r"@y4(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![\d-])",
        iso,
        confidence=0.6,
    ),
    Form(
        "slash",
        rf"(?P<a>\d{{1,2}})(?P<sep>[/.-])(?P<b>\d{{1,2}})(?P=sep){_YY}(?![\d/-])",
        slashed,
        confidence=0.7,
    ),
    Form(
        "slash-yearless",
        r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![\d/%-])@nocount@end",
        yearless,
        confidence=0.5,
        after=_DATED,
    ),
    Form("month-slash", r"(?P<m>0?[1-9]|1[0-2])/@y4(?![\w/])", month_year, "date", 0.6, _DATED),
    Form("iso-month", r"@y4-(?P<m>0[1-9]|1[0-2])(?![\w-])", month_year, "date", 0.6, _DATED),
    Form(
        "stamped",
        rf"@d12[ -]?(?P<month>{_SHORT})\.?[ -]?(?P<year>(?:19|20)\d\d|[0-3]\d)(?![\w%])",
        stamped,
        confidence=0.7,
    ),
    Form("juche", r"(?i:juche)(?: year)?,? (?P<juche>[1-9]\d{0,2})(?!\w|[.,]\d| ?%)@nocount"
         r"(?: ?\((?:19|20)\d\d\))?", juche),
    Form(
        "hangul",
        r"(?:@y4 ?[년年] ?)?(?P<m>1[0-2]|0?[1-9]) ?[월月]"
        r"(?: ?(?P<d>3[01]|[12]\d|0?[1-9]) ?[일日])?",
        hangul,
    ),
    Form("hangul-year", r"@y4 ?[년年]", hangul),
)  # fmt: skip
