"""Rows and resolvers for quarters, fiscal years, the week of a day, and seasons of a story."""

from __future__ import annotations

from datetime import date, timedelta

from redactor.detect.dates import calendar as cal
from redactor.detect.dates.context import Context, Words, fold, value
from redactor.detect.dates.forms import Form
from redactor.detect.dates.numeric import day_of
from redactor.detect.dates.words import month_number
from redactor.model import DateValue

_QUARTERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
             "4th": 4, "last": 4, "final": 4}  # fmt: skip
_NTH = r"(?P<quarter>(?i:first|second|third|fourth|last|final)|1st|2nd|3rd|4th)"
_REL_YEAR = r"(?P<relyear>(?i:last|this|next)) year\b"
_IN = r"\b(?i:in|since|by|until|till|from|during|throughout|through|over|for) "


def week_of(words: Words, context: Context) -> DateValue | None:
    """Resolve "the week of March 4", "the week ending 3 March 2024"."""
    month, number = month_number(words["month"]), int(words["day"])
    if day_of(2000, month, number) is None:
        return None
    way = fold(words["way"])

    def of_year(year: int) -> cal.Span:
        day = date(year, month, number)
        if way == "of":
            # "the week of" a Wednesday is the one around it; of a Monday or Sunday, from it.
            return (day, day + timedelta(days=7)) if day.weekday() == 6 else cal.week_span(day)
        if way == "ending":
            return day - timedelta(days=6), day + timedelta(days=1)
        return day, day + timedelta(days=7)

    return _of_year(of_year, "week", fold(words["all"]), words, context)


def quarter(words: Words, context: Context) -> DateValue | None:
    """Resolve "the third quarter of 2023", "Q3 2023", "the last quarter of last year"."""
    said = fold(words["quarter"]).removeprefix("q")
    number = int(said) if said.isdigit() else _QUARTERS[said]

    def of_year(year: int) -> cal.Span:
        first = date(year, 3 * number - 2, 1)
        return first, cal.shift_months(first, 3)

    return _of_year(of_year, "season", f"--q{number}", words, context)


def fiscal(words: Words, context: Context) -> DateValue | None:
    """Resolve "fiscal 2023" and "FY2023": the year it ends in, or begins in."""
    year = int(words["year"]) if len(words["year"]) == 4 else 2000 + int(words["year"])
    return value("years", cal.year_span(year - 1, 3 if "year2" in words else 2), "absolute")


def season_beside(words: Words, context: Context) -> DateValue | None:
    """Resolve "that winter", "the following spring" from the last date in the text."""
    name, way = fold(words["season"]), fold(words["way"])
    days = context.seasons[name]
    span = None
    if context.anchor:
        span = cal.beside(lambda year: cal.named_span(year, days), way, context.anchor)
    return value("season", span, "relative", f"{way} {name}")


def _of_year(
    of_year: cal.OfYear, precision: str, key: str, words: Words, context: Context
) -> DateValue | None:
    said = words.get("relyear")
    if "year" in words:
        return value(precision, of_year(int(words["year"])), "absolute")
    if context.dateline is None:
        return value(precision, None, "absolute", key)
    if said:
        offset = {"last": -1, "next": 1}.get(fold(said), 0)
        return value(precision, of_year(context.dateline.year + offset), "absolute")
    return value(precision, cal.latest(of_year, context.dateline, context.ahead), "absolute", key)


PERIODS: tuple[Form, ...] = (
    Form("quarter-of", rf"(?:(?i:the) )?{_NTH}[- ](?i:quarter)(?:,| of| in)? (?:@year|{_REL_YEAR})",
         quarter),
    Form("quarter-q", rf"(?P<quarter>Q[1-4])(?:,| of| in)? (?:@year|{_REL_YEAR})", quarter),
    Form("quarter-after", r"@year (?P<quarter>Q[1-4])\b", quarter),
    Form("quarter", rf"(?:the {_NTH} (?i:quarter)|(?P<quarter>Q[1-4]))\b@end", quarter,
         confidence=0.5, after=_IN),
    Form("fiscal", r"(?:(?i:the) )?(?:(?i:fiscal|financial)(?: (?i:year))?|FY) ?@y4"
         r"(?:[-–/](?P<year2>\d\d))?(?!\w)", fiscal),
    Form("fiscal-short", r"FY ?(?P<year>[0-4]\d)(?!\w)", fiscal, confidence=0.6),
)  # fmt: skip
