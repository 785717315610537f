"""Rows for times of day and for lengths of time."""

from __future__ import annotations

from redactor.detect.dates import clock as to
from redactor.detect.dates import relative
from redactor.detect.dates.forms import Form

_OF_DAY = r"(?i:morning|afternoon|evening|night)"
# "the evening of" is a date's only where a date follows.
_OF_DATE = r"(?= of (?:the \d|@anymonth|@wd|\d{1,2}(?:st|nd|rd|th)?\b))"
_AM = r"(?P<ap>(?i:[ap])\.(?i:m)\.|(?i:[ap]m)\b)"
_HOUR = r"(?P<hour>1\d|2[0-3]|0?\d)"
_AT = r"\b(?i:at|around|about|by|until|before|after|till) "

CLOCK: tuple[Form, ...] = (
    Form("clock-12", rf"{_HOUR}(?:[:.](?P<minute>[0-5]\d))? ?{_AM}@zone", to.clock, "time",
         head="near?"),
    Form(
        "clock-12-range",
        rf"{_HOUR}(?:[:.](?P<minute>[0-5]\d))? ?(?:-|–|to|and|until|or) ?"
        rf"(?P<hour2>1[0-2]|0?[1-9])(?:[:.](?P<minute2>[0-5]\d))? ?{_AM}@zone",
        to.clock,
        "time",
        head="near?",
    ),
    Form(
        "clock-24",
        r"(?P<day>(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d))(?::[0-5]\d)?"
        r"(?: (?:hours|hrs)\b)?(?![\d:])@zone",
        to.clock,
        "time",
        0.7,
        head="near?",
    ),
    Form(
        "clock-military",
        r"(?P<day>(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)) ?(?:hours|hrs)\b@zone",
        to.clock,
        "time",
        0.7,
    ),
    Form("clock-zero", r"(?P<day>(?P<hour>0\d)(?P<minute>[0-5]\d))@nocount@end", to.clock, "time",
         0.5, after=r"\b(?i:at|around|about|by|until) "),
    Form("clock-h", r"(?P<day>(?P<hour>[01]?\d|2[0-3])h(?P<minute>[0-5]\d))\b", to.clock, "time",
         0.7),
    Form(
        "clock-in-the",
        r"@clockhour(?::(?P<minute>[0-5]\d)| o['’]clock)? (?:in the (?:early )?@daypart"
        r"|at @daypart)\b@end",
        to.clock,
        "time",
        0.8,
        head="near?",
    ),
    Form("oclock", r"@clockhour o['’]clock\b", to.clock, "time", 0.8, head="near?"),
    Form(
        "half-past",
        r"(?P<half>(?i:half past|(?:a )?quarter (?:past|to))) @clockhour\b(?: in the @daypart\b)?",
        to.clock,
        "time",
        0.8,
    ),
    Form(
        "past-to",
        r"(?P<half>(?i:five|ten|twenty|twenty-five)(?: minutes)? (?i:past|to)) @clockhour\b"
        r"(?: in the @daypart\b)?@end",
        to.clock,
        "time",
        0.5,
        after=_AT,
    ),
    Form("named", r"(?:(?:12|twelve) )?@ofday\b@end", to.named, "time", 0.7, head="near?"),
)  # fmt: skip
DAYPARTS: tuple[Form, ...] = (
    Form("middle-of-night", r"(?i:the )(?:middle|dead) of (?:the )?night\b", to.daypart, "time",
         0.6),
    Form(
        "small-hours",
        r"(?i:the )?(?:very )?(?i:(?:early|late|small|wee|predawn|pre-dawn|daylight|nighttime|night"
        r"|evening|morning|afternoon) ){1,2}hours(?: of (?:the )?(?:morning|night|day)\b)?(?!\w)",
        to.daypart,
        "time",
        0.6,
        never=r"\b(?i:opening|office|visiting|working) ",
    ),
    Form("overnight", r"(?i:overnight)\b", to.daypart, "time", 0.5),
    Form("daypart-of", rf"(?i:the )(?:early |late )?{_OF_DAY}{_OF_DATE}", to.daypart, "time", 0.7),
    Form(
        "daypart",
        rf"(?i:the )(?:early |late )?{_OF_DAY}\b@end",
        to.daypart,
        "time",
        0.4,
        after=(
            r"\b(?i:in|during|until|by|through|throughout|into|late in|early in|for|before|after) "
        ),
    ),
    Form(
        "daypart-early",
        rf"(?i:early|late|mid)[ -](?:in the |at |on in the )?{_OF_DAY}\b@end",
        to.daypart,
        "time",
        0.5,
    ),
    # "July 18 evening"
    Form(
        "daypart-after",
        rf"{_OF_DAY}\b",
        to.daypart,
        "time",
        0.7,
        after=r"(?:@anymonth \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?(?: of)? @anymonth),? ",
    ),
    Form("one-night", rf"(?i:(?:late |early )?one ){_OF_DAY}\b@end", to.daypart, "time", 0.4,
         never=r"\b(?i:for|within|lasted|took|only|just|after) "),
)  # fmt: skip
LENGTHS: tuple[Form, ...] = (
    Form(
        "duration",
        r"@lengths(?: and a half)?\b(?:,? and @somemore)?(?: or (?:more|less|so)\b)?"
        r"@notage",
        relative.counted,
        "time",
        0.5,
        never=r"\b(?i:aged|age|ages|age of|every|each|per) ",
        head="count",
    ),
    Form(
        "length-before-noun",
        r"(?P<unit>second|minute|hour|day|night|week|month|year|decade)(?:-long)?\b"
        r"(?![- ](?:old|olds)\b)@noplan",
        relative.hyphened,
        "time",
        0.4,
        head="count",
    ),
    Form(
        "long",
        r"(?i:daylong|nightlong|weeklong|monthlong|yearlong"
        r"|(?:day|night|week|month|year|decade)s?-long)\b",
        relative.duration,
        "time",
        0.3,
    ),
    Form("half", r"@about?(?i:half an?) (?:hour|day|week|month|year|decade)\b@notage",
         relative.duration, "time", 0.5),
    Form("and-a-half", r"(?:hour|day|week|month|year|decade) and a half\b@notage",
         relative.duration, "time", 0.5, head="count"),
    Form(
        "a-year",
        r"(?:a whole |an entire |a full )?@lengths(?: and a half)?\b(?:,? and @somemore)?"
        r"@notage@end",
        relative.duration,
        "time",
        0.4,
        after=r"\b(?i:for|within|after|served|spent|lasted|lasting|took|taken|in about|over) ",
        head="count?",
    ),
    Form("bare", r"(?:(?i:the past |the last ))?@spans@notage@end", relative.duration, "time", 0.3,
         after=r"\b(?i:for|over|within|lasted|took|in|spent|after|takes|last|several) "),
    Form("over-the-years", r"(?i:over the )@spans@end", relative.duration, "time", 0.3),
    Form("within", r"(?i:within )the (?P<unit>day|week|month|year)\b@end", relative.duration,
         "time", 0.4),
)  # fmt: skip
TIMES: tuple[Form, ...] = CLOCK + DAYPARTS + LENGTHS
