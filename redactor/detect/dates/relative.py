"""Resolvers for dates that are told from the dateline or from the last date in the text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from math import ceil, floor

from redactor.detect.dates import calendar as cal
from redactor.detect.dates.absolute import weekday_number
from redactor.detect.dates.calendar import Span
from redactor.detect.dates.context import Context, Words, fold, value
from redactor.detect.dates.numbers import count
from redactor.model import DateValue

_DAYS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2,
    "the day after tomorrow": 2, "the night before last": -2,
}  # fmt: skip
_PART_OF_DAY = {"tonight": "night", "last night": "night", "the night before last": "night"}
_STEP = {"day": 1, "night": 1, "morning": 1, "afternoon": 1, "evening": 1, "week": 7,
         "fortnight": 14}  # fmt: skip
_YEARLY = {"winter", "spring", "summer", "autumn", "fall", "harvest"}
# How exact "two weeks ago" is, in days to either side.
_SLACK = {"fortnight": 4, "week": 3, "weekend": 3, "month": 15, "year": 183, "decade": 1830}
_PRECISION = {"week": "week", "weekend": "week", "month": "month", "quarter": "season",
              "season": "season", "year": "year", "decade": "years"}  # fmt: skip
_OFFSETS = {"last": -1, "this past": -1, "next": 1, "coming": 1, "before last": -2}
_BACK = {"before", "previous", "preceding", "earlier", "previously", "prior to", "ahead of",
         "leading up to"}  # fmt: skip
_WEEKEND = (5, 7)
_BEFORE = {"the previous", "the preceding", "before"}
_AFTER = {"the following", "the next", "after"}
_BESIDE = _BEFORE | _AFTER | {"that", "that same", "the same", "that very"}
_REACH = {"day": 14, "night": 14, "morning": 14, "evening": 14, "week": 60, "month": 240,
          "weekend": 60, "year": 1826, "now": 31}  # fmt: skip
TOLD_FROM = {"before", "after", "following", "prior to", "ahead of", "leading up to", "since"}
_HABIT_DAYS = 1826
"""How far a habit may reach: it dates nothing, and so must not narrow anything."""


def day(words: Words, context: Context) -> DateValue | None:
    """Resolve "yesterday", "tonight", "tomorrow morning"."""
    name = fold(words["day"])
    mark = fold(words.get("daypart", "")) or _PART_OF_DAY.get(name, "")
    mark = mark or (name.removeprefix("this ") if name.startswith("this ") else "")
    span = None
    if context.dateline:
        span = cal.day_span(context.dateline + timedelta(days=_DAYS[name]))
    return value("time" if mark else "day", span, "relative", name, mark)


def weekday(words: Words, context: Context) -> DateValue | None:
    """Resolve "Friday", "last Wednesday", "Monday night", "Tuesday of last week"."""
    number, mark = weekday_number(words["weekday"]), fold(words.get("daypart", ""))
    rel = fold(words.get("rel", ""))
    span = None
    if rel in _BESIDE:
        span = _weekday_beside(number, rel, context.anchor) if context.anchor else None
    # "the Tuesday" is told from the story, not from the dateline.
    elif context.dateline and rel != "the":
        day = _weekday(number, rel, fold(words.get("week", "")), context.dateline)
        if context.ahead and not rel and day < context.dateline:
            day += timedelta(days=7)
        span = cal.day_span(day)
    name = " ".join(word for word in (rel, fold(words["weekday"])) if word)
    return value("time" if mark else "day", span, "weekday", name, mark)


def _weekday(number: int, rel: str, week: str, dateline: date) -> date:
    if week:
        offset = {"last": -7, "next": 7}.get(week, 0)
        return cal.week_span(dateline)[0] + timedelta(days=number + offset)
    back = (dateline.weekday() - number) % 7
    if rel in {"next", "this coming", "coming"}:
        return dateline + timedelta(days=7 - back)
    if rel == "before last":
        return dateline - timedelta(days=(back or 7) + 7)
    if rel in {"last", "this past"} and back == 0:
        back = 7
    return dateline - timedelta(days=back)


def _weekday_beside(number: int, rel: str, anchor: Span) -> Span:
    """Return "that Friday", "the following Friday", "the Friday before" an anchor."""
    if rel in _BEFORE:
        last = anchor[0] - timedelta(days=1)
        return cal.day_span(last - timedelta(days=(last.weekday() - number) % 7))
    first = anchor[1] if rel in _AFTER else cal.week_span(anchor[0])[0]
    return cal.day_span(first + timedelta(days=(number - first.weekday()) % 7))


def weekdays_ago(words: Words, context: Context) -> DateValue | None:
    """Resolve "two Fridays ago"."""
    span = None
    if context.dateline:
        day = _weekday(weekday_number(words["weekday"]), "last", "", context.dateline)
        low, high = (int(n) for n in _counts(words))
        span = (
            day - timedelta(weeks=max(high, 1) - 1),
            day - timedelta(weeks=max(low, 1) - 1, days=-1),
        )
    return value("day" if span is None else _width(span), span, "relative", _plain(words))


def habit(words: Words, context: Context) -> DateValue | None:
    """Resolve "Wednesdays", "every Monday": a weekday that anchors nothing."""
    name = fold(words.get("weekday", words["all"])).removesuffix("s")
    return value("vague", None, "weekday", f"every {name.removeprefix('every ')}")


def frequency(words: Words, context: Context) -> DateValue | None:
    """Resolve "every night": a habit, over years."""
    if context.dateline is None:
        return value("vague", None, "weekday", _plain(words))
    one = timedelta(days=1)
    span = context.dateline - _HABIT_DAYS * one, context.dateline + one
    return DateValue("vague", *span, "weekday", _plain(words))


def ordinal(words: Words, context: Context) -> DateValue | None:
    """Resolve "the 13th" to the latest 13th, "the 13th of last month" to that one."""
    number = int(words["day"])
    key, rel = f"---{number:02}", fold(words.get("rel", ""))
    if "day2" in words:
        return _ordinals(number, int(words["day2"]), context)
    if context.dateline is None:
        return value("day", None, "ordinal", key)
    if rel:
        first = cal.shift_months(
            context.dateline.replace(day=1), {"last": -1, "next": 1}.get(rel, 0)
        )
        try:
            return value("day", cal.day_span(first.replace(day=number)), "ordinal")
        except ValueError:
            return None
    found = cal.latest_month_day(context.dateline, number, context.ahead)
    return value("day", cal.day_span(found) if found else None, "ordinal", key)


def _ordinals(first: int, last: int, context: Context) -> DateValue | None:
    if not first < last <= 31:
        return None
    found = None
    if context.dateline:
        found = cal.latest_month_day(context.dateline, first, context.ahead)
    span = (found, found + timedelta(days=last - first + 1)) if found else None
    precision = "week" if last - first < 7 else "part"
    return value(precision, span, "ordinal", f"---{first:02}..{last:02}")


def weekend(words: Words, context: Context) -> DateValue | None:
    """Resolve "the weekend": the latest begun by the dateline, or the next one."""
    span = None
    if context.dateline:
        span = _period("weekend", 0, context.dateline)
        if span[0] > context.dateline and not context.ahead:
            span = _period("weekend", -1, context.dateline)
    return value("week", span, "relative", "weekend")


def other_day(words: Words, context: Context) -> DateValue | None:
    """Resolve "the other day", "the other week": not long ago."""
    span = None
    if context.dateline:
        one = timedelta(days=1)
        span = context.dateline - _REACH[fold(words["unit"])] * one, context.dateline + one
    return value("vague", span, "relative", _plain(words))


def period(words: Words, context: Context) -> DateValue | None:
    """Resolve "last week", "late last month", "the end of this year", "the week before last"."""
    unit, rel = fold(words["unit"]), fold(words.get("rel", "this"))
    part = fold(words.get("part", "")).removeprefix("very ")
    precision = _PRECISION[unit]
    if part:
        precision = {"month": "part", "year": "season"}.get(precision, precision)
    span = None
    if context.dateline:
        offset = _OFFSETS.get(rel, 0)
        span = _part_of(_period(unit, offset, context.dateline), unit, part)
        if part in {"earlier", "later"}:
            today = context.dateline + timedelta(days=1)
            span = (span[0], max(min(span[1], today), span[0] + timedelta(days=1)))
    return value(precision, span, "relative", " ".join(w for w in (part, rel, unit) if w))


def _period(unit: str, offset: int, dateline: date) -> Span:
    if unit in {"week", "weekend"}:
        monday = cal.week_span(dateline)[0] + timedelta(weeks=offset)
        low, high = _WEEKEND if unit == "weekend" else (0, 7)
        return monday + timedelta(days=low), monday + timedelta(days=high)
    if unit == "month":
        first = cal.shift_months(dateline.replace(day=1), offset)
        return cal.month_span(first.year, first.month)
    if unit in {"quarter", "season"}:
        start = dateline.replace(day=1, month=(dateline.month - 1) // 3 * 3 + 1)
        return cal.shift_months(start, 3 * offset), cal.shift_months(start, 3 * offset + 3)
    if unit == "decade":
        return cal.year_span((dateline.year // 10 + offset) * 10, 10)
    return cal.year_span(dateline.year + offset)


def _part_of(span: Span, unit: str, part: str) -> Span:
    if unit == "month":
        return cal.month_part(span[0].year, span[0].month, part) if part else span
    if unit == "year":
        return cal.year_part(span[0].year, part) if part else span
    # A week's part is no more than a shade of meaning: the whole week stays true.
    return span


def ago(words: Words, context: Context) -> DateValue | None:
    """Resolve "two weeks ago", "about a month ago", "years ago" against the dateline."""
    unit = _singular(words.get("unit", "year"))
    if unit in _YEARLY:
        unit = "year"
    if context.dateline is None:
        return value(_PRECISION.get(unit, "day"), None, "relative", _plain(words))
    low, high = _counts(words)
    start, end = _shifted(cal.day_span(context.dateline), unit, -low, -high)
    slack = timedelta(days=_SLACK.get(unit, 0))
    today = context.dateline + timedelta(days=1)
    span = (start - slack, max(min(end + slack, today), start - slack + timedelta(days=1)))
    return value(_width(span), span, "relative")


def ago_vague(words: Words, context: Context) -> DateValue | None:
    """Resolve "not long ago" and "some time ago"."""
    text = _plain(words)
    near = text.startswith("not long") or "short" in text
    span = None
    if context.dateline:
        today = context.dateline + timedelta(days=1)
        span = context.dateline - timedelta(days=183 if near else 7305), today
    return value("vague" if near else "years", span, "relative", text)


def later(words: Words, context: Context) -> DateValue | None:
    """Resolve "three days later", "two years earlier" from the last date in the text."""
    unit = _singular(words["unit"])
    precision = _PRECISION.get(unit, "day")
    if "clause" in words:
        return value(precision, None, "ordinal", _plain(words))
    if context.anchor is None:
        return value(precision, None, "relative", _plain(words))
    low, high = _counts(words)
    sign = -1 if fold(words["way"]) in _BACK else 1
    start, end = _shifted(context.anchor, unit, sign * low, sign * high)
    slack = timedelta(days=_SLACK.get(unit, 0))
    span = (start - slack, end + slack)
    if "number" not in words and _singular(words["unit"]) != words["unit"].casefold():
        # "weeks later": anything from the day after.
        edge = context.anchor[0] if sign < 0 else context.anchor[1]
        span = (span[0], max(edge, span[0])) if sign < 0 else (min(edge, span[1]), span[1])
    return value(_width(span), span, "relative")


def following(words: Words, context: Context) -> DateValue | None:
    """Resolve "the following weeks", "the next few days", "the days that followed"."""
    unit, way = _singular(words["unit"]), fold(words["way"])
    if context.anchor is None or "clause" in words:
        form = "ordinal" if "clause" in words else "relative"
        return value("vague", None, form, _plain(words))
    high = _counts(words)[1]
    if way in _BACK:
        span = (_shifted(context.anchor, unit, -high, -high)[0], context.anchor[0])
    else:
        span = (context.anchor[0], _shifted(context.anchor, unit, high, high)[1])
    return value("vague", span, "relative")


def beside(words: Words, context: Context) -> DateValue | None:
    """Resolve "that night", "the next day", "the week before" from the last date in the text."""
    unit, way = fold(words["unit"]), fold(words.get("way", "same"))
    way = way.removeprefix("the ")
    mark = unit if unit in {"night", "morning", "afternoon", "evening"} else ""
    step = 0 if way in {"same", "that"} else -1 if way in _BACK else 1
    precision = "time" if mark else _PRECISION.get(unit, "day")
    anchor = context.anchor
    if anchor is None or "clause" in words:
        form = "ordinal" if "clause" in words else "relative"
        return value(precision, None, form, f"{way} {unit}", mark)
    if step:
        anchor = _shifted(anchor, unit, step, step)
    if unit in {"week", "month", "year"}:
        anchor = _period(unit, 0, anchor[0])[0], _period(unit, 0, anchor[1] - timedelta(days=1))[1]
    return value(precision, anchor, "relative", mark=mark)


def past(words: Words, context: Context) -> DateValue | None:
    """Resolve "the past six months", "the last few days", "the coming weeks"."""
    unit = _singular(words["unit"])
    if context.dateline is None:
        return value("vague", None, "relative", _plain(words))
    many = "number" in words or words["unit"].endswith("s")
    high = _counts(words)[1] if many else 1
    today = cal.day_span(context.dateline)
    if fold(words["rel"]) in {"next", "coming"}:
        span = (today[0], _shifted(today, unit, high, high)[1])
    else:
        span = (_shifted(today, unit, -high, -high)[0], today[1])
    return value("vague", span, "relative")


def recently(words: Words, context: Context) -> DateValue | None:
    """Resolve "recently" and "recent weeks": vague, and no more than the last such unit or so."""
    reach = {"days": 14, "weeks": 60, "months": 240, "years": 1826, "times": 365}.get(
        words.get("unit", ""), 183
    )
    span = None
    if context.dateline:
        span = context.dateline - timedelta(days=reach), context.dateline + timedelta(days=1)
    return value("vague", span, "relative", fold(words["all"]))


def duration(words: Words, context: Context) -> DateValue | None:
    """Resolve "six years" to a length: its key is the words, as it lies nowhere in time."""
    return value("vague", None, "duration", _plain(words))


def counted(words: Words, context: Context) -> DateValue | None:
    """Resolve "six years", "a ten-day"; "a year" and "one night" only with "about" and the like."""
    number, unit = fold(words["number"]), fold(words["unit"])
    if ("about" not in words and number in {"a", "an"}) or "hyphen" in words:
        return None
    if "about" not in words and number == "one" and unit in {"day", "night", "morning", "evening"}:
        return None
    return duration(words, context)


def hyphened(words: Words, context: Context) -> DateValue | None:
    """Resolve "ten-year", which stands before a noun."""
    return duration(words, context) if "hyphen" in words else None


def after_event(words: Words, context: Context) -> DateValue | None:
    """Resolve "the third day after his return": told from an event, not from a date."""
    return value("day", None, "ordinal", fold(words["all"]))


def _plain(words: Words) -> str:
    return fold(words["all"])


def _counts(words: Words) -> tuple[float, float]:
    return count(words.get("number"), words.get("about"))


def _singular(unit: str) -> str:
    return fold(unit).removesuffix("s")


def _shifted(span: Span, unit: str, first: float, second: float) -> Span:
    """Move a span by between `first` and `second` units; both ends stay inside the result."""
    low, high = min(first, second), max(first, second)
    return _moved(span[0], unit, low, floor), _moved(span[1], unit, high, ceil)


def _moved(day: date, unit: str, number: float, whole: Callable[[float], int]) -> date:
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit)
    if months:
        return cal.shift_months(day, whole(number * months))
    if unit in {"hour", "minute"}:
        return day + timedelta(days=whole(number / (24 if unit == "hour" else 1440)))
    return day + timedelta(days=whole(number * _STEP.get(unit, 7)))


def _width(span: Span) -> str:
    """Return the precision that a span of this width has."""
    days = (span[1] - span[0]).days
    limits = ((1, "day"), (8, "week"), (12, "part"), (32, "month"), (184, "season"), (367, "year"))
    return next((name for limit, name in limits if days <= limit), "years")


def told_from(words: Words, context: Context) -> DateValue | None:
    """Resolve "three days before", "the week after" from the date that follows it."""
    rest = {name: text for name, text in words.items() if name != "clause"}
    many = rest["unit"].casefold().endswith("s") and "number" not in rest
    if rest["all"].casefold().startswith("the ") and many:
        return following(rest, context)
    if rest["all"].casefold().startswith("the ") and "number" not in rest:
        return beside(rest, context)
    return later(rest, context)
