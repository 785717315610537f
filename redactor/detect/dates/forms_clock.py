"""Rows for times of day and for lengths of time."""

from __future__ import annotations

from redactor.detect.dates import clock as to
from redactor.detect.dates import relative
from redactor.detect.dates.forms import Form

_NEAR = r"@near?@about?"
_OF_DAY = r"(?:morning|afternoon|evening|night)"
# "the evening of" is a date's only where a date follows.
_OF_DATE = r"(?= of (?:the \d|@anymonth|@wd|\d{1,2}(?:st|nd|rd|th)? ))"
_AM = r"(?P<ap>(?i:[ap])\.(?i:m)\.|(?i:[ap]m)\b)"

CLOCK: tuple[Form, ...] = (
    Form(
        "clock-12",
        rf"{_NEAR}(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?{_AM}",
        to.clock,
        "time",
    ),
    Form(
        "clock-24",
        rf"{_NEAR}(?P<day>(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d))(?::[0-5]\d)?"
        r"(?: hours\b)?(?![\d:])",
        to.clock,
        "time",
        0.7,
    ),
    Form(
        "clock-military",
        r"(?P<day>(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)) hours\b",
        to.clock,
        "time",
        0.7,
        after=r"\b(?i:at|around|about|by|until) ",
    ),
    Form(
        "clock-in-the",
        rf"{_NEAR}@clockhour(?: o['’]clock)? (?:in the @daypart|at @daypart)\b@end",
        to.clock,
        "time",
        0.8,
    ),
    Form("oclock", rf"{_NEAR}@clockhour o['’]clock\b", to.clock, "time", 0.8),
    Form(
        "half-past",
        r"(?P<half>(?i:half past|(?:a )?quarter (?:past|to))) @clockhour\b(?: in the @daypart\b)?",
        to.clock,
        "time",
        0.8,
    ),
    Form("named", r"@near?@ofday\b@end", to.named, "time", 0.7),
)
DAYPARTS: tuple[Form, ...] = (
    Form("middle-of-night", r"(?i:the )(?:middle|dead) of the night\b", to.daypart, "time", 0.6),
    Form(
        "small-hours",
        r"(?i:the )(?:very )?(?:early|small|wee) hours(?: of (?:the )?morning)?\b",
        to.daypart,
        "time",
        0.6,
    ),
    Form("overnight", r"(?i:overnight)\b", to.daypart, "time", 0.5),
    Form("daypart-of", rf"(?i:the )(?:early |late )?{_OF_DAY}{_OF_DATE}", to.daypart, "time", 0.7),
    Form(
        "daypart",
        rf"(?i:the )(?:early |late )?{_OF_DAY}\b@end",
        to.daypart,
        "time",
        0.4,
        after=r"\b(?i:in|during|until|by|through|into|late in|early in) ",
    ),
    Form(
        "daypart-early",
        rf"(?i:early|late|mid)[ -](?:in the |at )?{_OF_DAY}\b@end",
        to.daypart,
        "time",
        0.5,
    ),
)
LENGTHS: tuple[Form, ...] = (
    Form(
        "duration",
        r"(?:@about@number|@several) @lengths(?: and a half)?\b(?: or (?:more|less)\b)?@notage",
        relative.duration,
        "time",
        0.5,
        never=r"\b(?i:aged|age|every) ",
    ),
    Form(
        "winters",
        r"(?i:over )@number (?P<unit>winters|summers|springs|harvests|months|years|days)\b@notage",
        relative.duration,
        "time",
        0.5,
    ),
    Form(
        "a-year",
        r"@about?(?:(?P<number>(?i:half)) )?(?i:a|an|one) @lengths(?: and a half)?\b@notage@end",
        relative.duration,
        "time",
        0.4,
        after=r"\b(?i:for|within|after|served|spent|lasted|lasting) ",
    ),
    Form("within", r"(?i:within )the (?P<unit>day|week|month|year)\b@end", relative.duration,
         "time", 0.4),
)  # fmt: skip
TIMES: tuple[Form, ...] = CLOCK + DAYPARTS + LENGTHS
