"""Rows for dates told from the dateline, or from the last date in the text."""

from __future__ import annotations

from redactor.detect.dates import relative as to
from redactor.detect.dates.forms import Form

# Weekdays in names of things, and persons called Friday.
_NAMED_DAYS = r"\b(?i:black|bloody|good|easter|holy|ash|palm|man|girl) "
_PAPERS = r"(?! (?:Times|Post|Telegraph|Mirror|Mail|Express)\b)(?!s\b)"
_WAS = r"(?P<rel>(?i:past|last|next|coming|previous|preceding))"
_UNITS = r"(?P<unit>day|night|morning|afternoon|evening|week|month|year)\b"
# "two days after he fled": told from an event, so the last date in the text does not anchor it.
_CLAUSE = r"(?P<clause>(?<=before|after)(?= \p{L}))?"
_OFFSET = r"(?P<rel>(?i:this past|last|this|next|coming))"
_SPAN = r"(?P<unit>week|weekend|month|quarter|year|decade)\b"

DATELINE: tuple[Form, ...] = (
    Form("day", r"(?:(?i:early|earlier|late|later) )?@dayname\b(?: @daypart\b)?", to.day),
    Form(
        "weekday",
        r"@part?(?:(?P<rel>(?i:this past|last|this|next|the)) )?@weekday(?: @daypart\b)?"
        rf"(?: of (?P<week>last|this|next) week\b)?{_PAPERS}",
        to.weekday,
        never=_NAMED_DAYS,
    ),
    Form("every", r"(?i:every|each) (?:other )?@weekday(?: @daypart\b)?", to.habit, "date", 0.6),
    Form("weekdays", r"@weekdays(?: and @weekdays)?\b", to.habit, "date", 0.6),
    Form(
        "every-month",
        r"(?i:the )(?:first|second|third|fourth|last) @weekday (?:of|in) "
        r"(?:every|each|the) month\b",
        to.habit,
        confidence=0.6,
    ),
    Form(
        "period",
        rf"(?:@part|(?P<part>(?i:earlier|later)) )?{_OFFSET} {_SPAN}(?! of)",
        to.period,
        never=r"\b(?i:the|his|her|their|its) ",
    ),
    Form("period-edge", rf"@edge(?:the )?{_OFFSET} {_SPAN}", to.period),
    Form(
        "period-the",
        r"(?:@edge|(?P<part>(?i:earlier|later|early|late)) in )the (?P<unit>week|month|year)\b@end",
        to.period,
        confidence=0.7,
    ),
    Form(
        "before-last", r"(?i:the )(?P<unit>week|weekend|month|year) (?P<rel>before last)\b",
        to.period,
    ),
    Form("ago", r"@about?(?:@number )?@unit ago\b", to.ago),
    Form("ago-vague", r"(?i:some ?time|not long|a while|a short (?:time|while)) ago\b", to.ago,
         confidence=0.6),
    Form("past", rf"(?:(?i:the|his|her|their) )?{_WAS} @about?@number @unit", to.past, "time"),
    Form("past-few", rf"(?i:the ){_WAS} @long(?<=s)(?! of)", to.past, "time"),
    Form("past-one", rf"(?i:the )(?P<rel>past|last|coming) {_SPAN}(?! of)", to.past, "time"),
    Form("recently", r"(?:(?i:very|more) )?(?i:recently|lately)\b", to.recently, "date", 0.4),
    Form("recent", r"(?i:recent )(?P<unit>days|weeks|months|years)\b", to.recently, "date", 0.6),
)  # fmt: skip
IN_TEXT: tuple[Form, ...] = (
    Form(
        "later",
        r"@about?(?:@number )?@unit (?P<way>later|earlier|afterwards?|previously|before|after)\b"
        rf"{_CLAUSE}(?:(?<=before|after) @possessive \p{{L}}+)?",
        to.later,
        "time",
    ),
    Form(
        "same",
        rf"(?:(?i:that)(?: very| same)*|(?i:the)(?: very| exact)? same) {_UNITS}@end",
        to.beside,
        "time",
        0.7,
    ),
    Form(
        "next",
        rf"(?i:the )(?:very )?(?P<way>next|following|previous|preceding) {_UNITS}",
        to.beside,
        "time",
        0.8,
    ),
    Form("next-bare", r"(?P<way>(?i:next)) (?P<unit>day|morning)\b", to.beside, "time", 0.8),
    Form(
        "day-before",
        rf"(?i:the ){_UNITS} (?P<way>before|after)\b(?! (?:last|yesterday|tomorrow)\b){_CLAUSE}",
        to.beside,
        "time",
        0.7,
    ),
    Form(
        "after-event",
        r"(?i:the )(?:@ordinal|\d{1,2}(?:st|nd|rd|th)) (?:day|night|morning|week|month|year) "
        r"(?:after|since|before|of) @possessive \p{L}+",
        to.after_event,
        "time",
        0.6,
    ),
)
RELATIVE: tuple[Form, ...] = DATELINE + IN_TEXT
