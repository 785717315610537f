"""Calendar arithmetic. A span is (first day, day after the last)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from redactor.detect.dates.moving import moving_span

Span = tuple[date, date]
NEAR_FUTURE = 7
"""Days after the dateline that a date without a year may still lie in."""
HALF_YEAR = 183
OfYear = Callable[[int], Span]
# Thirds of a month and of a year, and the finer words for their edges: first and last day
# (months: days, None = end of month; years: months).
_MONTH_PARTS: dict[str, tuple[int, int | None]] = {
    "early": (1, 10), "mid": (11, 20), "middle": (11, 20), "late": (21, None),
    "beginning": (1, 10), "start": (1, 10), "first days": (1, 10), "first day": (1, 1),
    "end": (21, None), "last days": (21, None), "first half": (1, 15), "second half": (16, None),
    "first week": (1, 7), "second week": (8, 14), "third week": (15, 21), "fourth week": (22, 28),
    "first ten days": (1, 10), "last ten days": (21, None), "first few days": (1, 7),
    "last few days": (22, None), "first two weeks": (1, 14), "last two weeks": (15, None),
    "first weekend": (1, 8), "second weekend": (8, 15), "third weekend": (15, 22),
}  # fmt: skip
_LAST = {"last day": 1, "last week": 7, "last weekend": 8}
_YEAR_PARTS: dict[str, tuple[int, int]] = {
    "early": (1, 4), "mid": (5, 8), "middle": (5, 8), "late": (9, 12), "beginning": (1, 2),
    "start": (1, 2), "first days": (1, 1), "first week": (1, 1), "first weeks": (1, 2),
    "end": (11, 12), "last days": (12, 12), "last week": (12, 12), "last weeks": (11, 12),
    "first half": (1, 6), "second half": (7, 12), "first months": (1, 4), "last months": (9, 12),
}  # fmt: skip


def day_span(day: date) -> Span:
    """Return the span of one day."""
    return day, day + timedelta(days=1)


def month_span(year: int, month: int) -> Span:
    """Return the span of a month (1-12). Raise ValueError for another number."""
    first = date(year, month, 1)
    return first, first + timedelta(days=monthrange(year, month)[1])


def month_part(year: int, month: int, part: str) -> Span:
    """Return the span of a part of a month ("early", "last day"); all of it for unknown words."""
    first, after = month_span(year, month)
    if part in _LAST:
        return after - timedelta(days=_LAST[part]), after
    low, high = _MONTH_PARTS.get(part, (1, None))
    end = after if high is None else first + timedelta(days=high)
    return first + timedelta(days=low - 1), end


def year_span(year: int, count: int = 1) -> Span:
    """Return the span of `count` years."""
    return date(year, 1, 1), date(year + count, 1, 1)


def year_part(year: int, part: str) -> Span:
    """Return the span of a part of a year ("early", "end"); all of it for unknown words."""
    low, high = _YEAR_PARTS.get(part, (1, 12))
    return date(year, low, 1), month_span(year, high)[1]


def decade_part(year: int, part: str) -> Span:
    """Return the span of a part of the decade that starts in `year`."""
    low, high = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}.get(part, (0, 10))
    return date(year + low, 1, 1), date(year + high, 1, 1)


@lru_cache(maxsize=4096)
def named_span(year: int, days: str, part: str = "") -> Span:
    """Return the span of "MM-DD" or "MM-DD..MM-DD" that starts in `year`.

    Either may be a day that moves ("moon 08-15", "easter -2"). Raise ValueError where the text is
    neither. 02-29 means the last day of February.
    """
    first, _, last = days.partition("..")
    start, end = _day(year, first)
    if last:
        end = _day(year, last)[1]
        if end <= start:
            end = _day(year + 1, last)[1]
    return third(start, end, part)


def third(start: date, end: date, part: str) -> Span:
    """Return the early, mid or late third of a span; all of it for other words."""
    step = (end - start) / 3
    index = {"early": 0, "mid": 1, "middle": 1, "late": 2}.get(part)
    if index is None or step.days < 1:
        return start, end
    return start + step * index, end if index == 2 else start + step * (index + 1)


def _day(year: int, text: str) -> Span:
    text = text.strip()
    if not text[:1].isdigit():
        return moving_span(year, text)
    month, day = (int(number) for number in text.split("-"))
    return day_span(date(year, month, min(day, monthrange(year, month)[1])))


def shift_months(day: date, months: int) -> date:
    """Return the day so many months on (or back), the last of the month where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week_span(day: date) -> Span:
    """Return the week, Monday to Sunday, around a day."""
    start = day - timedelta(days=day.weekday())
    return start, start + timedelta(days=7)


def latest(of_year: OfYear, dateline: date, ahead: bool = False) -> Span | None:
    """Return the latest yearly span that starts by the dateline, or within a week after it.

    `ahead` (the sentence speaks of the future) reaches half a year after it. Years in which
    the day does not exist (Feb. 29) are passed over; None if none fits.
    """
    limit = dateline + timedelta(days=HALF_YEAR if ahead else NEAR_FUTURE)
    for year in range(limit.year, dateline.year - 9, -1):
        try:
            span = of_year(year)
        except ValueError:
            continue
        if span[0] <= limit:
            return span
    return None


def beside(of_year: OfYear, way: str, anchor: Span) -> Span | None:
    """Return the yearly span at ("that"), after ("the following") or before another span."""
    spans = []
    for year in range(anchor[0].year - 2, anchor[1].year + 3):
        try:
            spans.append(of_year(year))
        except ValueError:
            continue
    if way in {"the following", "the next"}:
        return next((span for span in spans if span[0] >= anchor[1]), None)
    if way in {"the previous", "the preceding"}:
        return next((span for span in reversed(spans) if span[1] <= anchor[0]), None)
    return min(spans, key=lambda span: max(span[0] - anchor[1], anchor[0] - span[1]), default=None)


def latest_month_day(dateline: date, day: int, ahead: bool = False) -> date | None:
    """Return the latest such day of a month by the dateline; `ahead`: or in the month after."""
    limit = dateline + timedelta(days=31 if ahead else 0)
    for back in range(-1, 4):
        first = shift_months(dateline.replace(day=1), -back)
        if day <= monthrange(first.year, first.month)[1]:
            found = first.replace(day=day)
            if found <= limit:
                return found
    return None
