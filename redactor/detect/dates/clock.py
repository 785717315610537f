"""Resolvers for times of day. Their keys are "T" and "HH:MM", or "T" and a part of the day."""

from __future__ import annotations

from redactor.detect.dates.context import Context, Words, fold, value
from redactor.detect.dates.numbers import count
from redactor.model import DateValue

_NIGHT = ("night", "hours")


_TO = {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25,
       "half": 30}  # fmt: skip


def clock(words: Words, context: Context) -> DateValue | None:
    """Resolve "3 a.m.", "15:30", "2200 hours", "four in the morning", "half past six"."""
    time = _time(words["hour"], words.get("minute"), words)
    if time is None:
        return None
    hour, minute, sure = time
    if "half" in words:
        minutes, _, way = fold(words["half"]).replace(" minutes", "").rpartition(" ")
        minute = _TO[minutes]
        if way == "to":
            hour, minute = (hour - 1) % 24, 60 - minute
    if "hour2" in words:
        last = _time(words["hour2"], words.get("minute2"), words)
        if last is None:
            return None
        if last[0] % 12 < hour % 12 and sure:
            hour = (hour + 12) % 24  # "10 to 2 a.m." began the evening before
        return value("time", None, "clock", mark=f"{hour:02}:{minute:02}-{last[0]:02}:{last[1]:02}")
    # "seven o'clock" says neither morning nor evening.
    mark = f"{hour:02}:{minute:02}" if sure else f"{hour}?"
    return value("time", None, "clock", mark=mark)


def _time(hour_text: str, minute_text: str | None, words: Words) -> tuple[int, int, bool] | None:
    """Return hour, minute, and whether the half of the day is known."""
    text = fold(hour_text)
    hour = int(text) if text.isdigit() else int(count(text)[0])
    minute = int(minute_text or 0)
    if hour > 23 or minute > 59 or (not text.isdigit() and hour > 12):
        return None
    of_day = fold(words.get("ap", "")).replace(".", "") or _half_of(words.get("daypart", ""), hour)
    if of_day and hour <= 12:
        hour = hour % 12 + (12 if of_day == "pm" else 0)
    return hour, minute, bool(of_day) or "day" in words or hour > 12


def _half_of(daypart: str, hour: int) -> str:
    part = daypart.casefold()
    if part == "night":
        return "am" if hour in {12, 1, 2, 3, 4, 5} else "pm"
    return {"morning": "am", "afternoon": "pm", "evening": "pm"}.get(part, "")


def named(words: Words, context: Context) -> DateValue | None:
    """Resolve "noon", "before dawn", "shortly after midnight"."""
    way = fold(words.get("way", "")).split()
    mark = fold(words["name"])
    if way and way[-1] in {"before", "after"}:
        mark = f"{way[-1]} {mark}"
    return value("time", None, "daypart", mark=mark)


def daypart(words: Words, context: Context) -> DateValue | None:
    """Resolve "the evening", "the early hours", "the middle of the night", "overnight"."""
    text = fold(words["all"])
    if any(word in text for word in _NIGHT):
        mark = "night"
    else:
        mark = next((p for p in ("morning", "afternoon", "evening") if p in text), "night")
    return value("time", None, "daypart", mark=mark)
