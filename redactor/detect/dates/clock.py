"""Resolvers for times of day. Their keys are "T" and "HH:MM", or "T" and a part of the day."""

from __future__ import annotations

from redactor.detect.dates.context import Context, Words, fold, value
from redactor.detect.dates.words import count
from redactor.model import DateValue

_NIGHT = ("night", "hours")


def clock(words: Words, context: Context) -> DateValue | None:
    """Resolve "3 a.m.", "15:30", "2200 hours", "four in the morning", "half past six"."""
    text = fold(words["hour"])
    hour = int(text) if text.isdigit() else int(count(text, None)[0])
    minute = int(words.get("minute", 0))
    half = words.get("half", "").casefold()
    if hour > 23 or (not text.isdigit() and hour > 12):
        return None
    of_day = fold(words.get("ap", "")).replace(".", "") or _half_of(words.get("daypart", ""), hour)
    if of_day:
        hour = hour % 12 + (12 if of_day == "pm" else 0)
    minute = {"half past": 30, "quarter past": 15}.get(half.removeprefix("a "), minute)
    if half.endswith(" to"):
        hour, minute = (hour - 1) % 24, 45
    # "seven o'clock" says neither morning nor evening.
    mark = f"{hour:02}:{minute:02}" if of_day or "day" in words else f"{hour}?"
    return value("time", None, "clock", mark=mark)


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
