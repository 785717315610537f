"""What the surface of a date tells that its interval does not: how it was pointed at."""

from __future__ import annotations

import re

YEAR = re.compile(r"(?:19|20)\d\d")
# Told from the dateline although "before" or "later" stands in it.
FROM_DATELINE = re.compile(
    r"yesterday|tomorrow|today|tonight|last night|before last|^(?:earlier|later|early|late)\b"
    r"|\bago\b"
)
SAME = re.compile(r"(?:that|the(?: very| exact)? same)\b")
SEQUENCE = re.compile(
    r"\b(?:later|earlier|afterwards?|previously|before|after|since)\b"
    r"|\b(?:day|night|morning|week|month|year) of (?:his|her|their|my|our|its|the)\b"
    r"|^the (?:very )?(?:next|following|previous|preceding)\b|^next (?:day|morning)\b"
)
# A time of day on a day that only the story tells: "6:40 the next morning".
STORY = re.compile(
    r"\b(?:the (?:very )?(?:next|following|previous|preceding)|next (?:day|morning)|that|same)\b"
    r"|\bthe (?:day|night|morning|evening) (?:before|after)\b|\b(?:later|earlier)$"
)
WAY = re.compile(r"\b(later|earlier|afterwards?|previously|before|after|since|of)\b ?(.*)$", re.I)
ONE = re.compile(r"^(?:just |only |exactly )?(?:an?|one|the)\b")
# How far "days later" and "later" reach, in days around the interval.
REACH = {"day": (7, 31), "week": (30, 92), "month": (183, 366), "year": (1096, 3653),
          "decade": (7305, 18263)}  # fmt: skip
SAID_DAY = re.compile(
    r"(?:(?:last|this|next|this past) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|the day before yesterday|the day after tomorrow|yesterday|today|tomorrow",
    re.I,
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_YEAR_AFTER = r"(?:,? (?:19|20)\d\d)?"
CALENDAR_DAY = re.compile(
    rf"\b{_MONTH}\b\.? \d{{1,2}}(?:st|nd|rd|th)?\b{_YEAR_AFTER}"
    rf"|(?:the )?\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b{_YEAR_AFTER}"
    r"|the \d{1,2}(?:st|nd|rd|th)\b(?: of (?:last|this) month)?",
    re.I,
)
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", re.I)
# What a date told from an unknown dateline still tells: the first pattern that fits.
UNDATED = tuple(
    (re.compile(pattern), text, form)
    for pattern, text, form in (
        (r"^(?:recently|lately)$|^today|^this (?:morning|afternoon|evening)|^tonight", "", ""),
        (r"\b(?:next|coming|tomorrow)\b|^later\b", "soon", "adverb"),
        (r"\b(?:years?|decades?)\b|\blong\b|winter|spring|summer|autumn|fall", "", ""),
        (r"\bthe \w+day$", "", ""),
        (r"", "recently", "adverb"),
    )
)
# Hours, up to which a part of the day lasts.
HOURS = ((5, "the night"), (12, "the morning"), (18, "the afternoon"), (22, "the evening"),
          (24, "the night"))  # fmt: skip
NAMED = {
    "noon": "the middle of the day", "midday": "the middle of the day", "midnight": "the night",
    "after noon": "the afternoon", "after midday": "the afternoon", "before noon": "the morning",
    "before midday": "the morning", "before midnight": "the night", "after midnight": "the night",
    **dict.fromkeys(("dawn", "daybreak", "sunrise", "sunup", "first light"), "the early morning"),
    **dict.fromkeys(("lunchtime", "after lunchtime"), "the middle of the day"),
    **dict.fromkeys(("mid-morning", "midmorning"), "the morning"),
    **dict.fromkeys(("mid-afternoon", "midafternoon"), "the afternoon"),
    **dict.fromkeys(("suppertime", "dinnertime"), "the evening"), "bedtime": "the night",
    **{f"before {name}": "the night" for name in ("dawn", "daybreak", "sunrise", "sunup")},
    **{f"after {name}": "the morning" for name in ("dawn", "daybreak", "sunrise", "sunup")},
    **dict.fromkeys(("dusk", "nightfall", "sunset", "sundown"), "the evening"),
}  # fmt: skip
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
LENGTH = re.compile(
    r"^(?P<about>.*?)\b(?P<number>\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    rf"(?:{_TENS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?) "
    r"(?P<unit>minutes|hours|days|nights|mornings|weeks|weekends|fortnights|months|years|decades|"
    r"winters|summers|springs|harvests)$",
    re.I,
)
# Lengths that stand before a noun: "a ten-year term", "a week-long trip".
BEFORE_NOUN = re.compile(r"^(?P<number>.+)-(?P<unit>second|minute|hour|day|night|week|month|year"
                         r"|decade)(?:-long)?$", re.I)  # fmt: skip
LONG = re.compile(r"^(?P<unit>day|night|week|month|year|decade)(?P<many>s?)-?long$", re.I)
_FINER = {"day": "short", "night": "short", "week": "multi-day", "month": "multi-week",
          "year": "multi-month", "decade": "multi-year"}  # fmt: skip


def part_of_day(mark: str) -> str:
    """Return "the morning" for "09:00" or "dawn", "" where the mark does not tell."""
    if re.fullmatch(r"\d\d:\d\d(?:-\d\d:\d\d)?", mark):
        ends = [
            next(part for hour, part in HOURS if int(time[:2]) < hour) for time in mark.split("-")
        ]
        return ends[0] if len(set(ends)) == 1 else ""
    if mark in {"morning", "afternoon", "evening", "night"}:
        return f"the {mark}"
    return NAMED.get(mark, "")


SHORT = re.compile(r"^(?:an?|one|a single) (?:minute|hour|day|night|morning|evening|afternoon)$")
LIMITED = re.compile(r"^(?:less|fewer|no more|not more) than\b|^(?:under|not quite)\b", re.I)
_TWO = frozenset({"two", "1", "2"})
_DOZENS = tuple(_TENS.split("|"))


def rounder(length: str) -> str:
    """Return a true, rounder phrase for a length of time: "six years" -> "several years"."""
    if adjective := _before_noun(length):
        return adjective
    match = LENGTH.match(length)
    number = match["number"].casefold() if match else ""
    modifier = match["about"].strip().casefold() if match else ""
    if match and modifier in {"", "only", "just", "exactly"} and number not in _TWO:
        many = number.startswith(_DOZENS) or (number.isdigit() and int(number) >= 20)
        return f"{'many' if many else 'several'} {match['unit'].casefold()}"
    if LIMITED.match(length):
        return "a limited time"
    return "a short time" if SHORT.match(length.casefold()) else "some time"


def _before_noun(length: str) -> str:
    """Return "multi-year" for "ten-year" and "week-long" -> "multi-day"; "" for other lengths."""
    if long := LONG.match(length):
        unit = long["unit"].casefold()
        return f"multi-{unit}" if long["many"] else _FINER[unit]
    match = BEFORE_NOUN.match(length)
    if match is None:
        return ""
    number, unit = match["number"].casefold(), match["unit"].casefold()
    if re.search(r"\b(?:one|a|an|1|half)$", number):
        return "limited" if unit in {"month", "year", "decade"} else "short"
    return f"multi-{unit}"
