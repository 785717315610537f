"""Rows for dates told from the dateline, or from the last date in the text."""

from __future__ import annotations

from redactor.detect.dates import relative as to
from redactor.detect.dates.forms import Form

# Weekdays in names of things, and persons called Friday.
_NAMED_DAYS = r"\b(?i:black|bloody|good|easter|holy|ash|palm|man|girl) "
_PAPERS = r"(?! (?:Times|Post|Telegraph|Mirror|Mail|Express)\b)(?!s\b)"
_WAS = r"(?P<rel>(?i:past|last|next|coming|previous|preceding))"
_UNITS = r"(?P<unit>(?i:day|night|morning|afternoon|evening|week|weekend|month|year))\b"
# "two days after he fled": told from an event, so the last date in the text does not anchor it.
_OF_EVENT = r"(?<=before|after|since|into|following|prior.to|ahead.of|up.to)"
_CLAUSE = rf"(?P<clause>{_OF_EVENT}(?= \p{{L}}))?"
_OFFSET = r"(?P<rel>(?i:this past|last|this|next|coming|this coming))"
_SPAN = r"(?P<unit>(?i:week|weekend|fortnight|month|quarter|year|decade))\b"
_EVERY = r"(?i:every|each)"
_SHIFT = (
    r"(?P<way>later|earlier|afterwards?|previously|before|after|since|into|following|prior to"
    r"|ahead of|on(?=[,.]))"
)
_REL_DAY = (
    r"(?P<rel>(?i:this past|last|this coming|this|next|that very|that same|that|the same"
    r"|the following|the previous|the preceding|the next|the))"
)

DATELINE: tuple[Form, ...] = (
    Form("day", r"(?:(?i:early|earlier|late|later) )?@dayname\b(?: @daypart\b)?", to.day),
    Form(
        "weekday",
        rf"@part?(?:{_REL_DAY} )?@weekday(?: @daypart\b)?"
        rf"(?: of (?P<week>last|this|next) week\b)?{_PAPERS}",
        to.weekday,
        never=_NAMED_DAYS,
    ),
    Form(
        "weekday-before",
        r"(?:(?i:the) )?@weekday (?P<rel>before last|before|after)\b(?! (?:noon|midnight|dawn))",
        to.weekday,
    ),
    Form(
        "weekdays-ago",
        r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s ago\b",
        to.weekdays_ago,
        head="count",
    ),
    Form("every", rf"{_EVERY} (?:other )?@weekday(?: @daypart\b)?", to.habit, "date", 0.6),
    Form("weekdays", r"@weekdays(?: and @weekdays)?\b", to.habit, "date", 0.6),
    Form("weekends", r"weekends\b", to.habit, "date", 0.4,
         after=r"\b(?i:on|at|over|during|and|only|every) "),
    Form(
        "every-month",
        r"(?i:the )(?:first|second|third|fourth|last) @weekday (?:of|in) "
        r"(?:every|each|the) month\b",
        to.habit,
        confidence=0.6,
    ),
    # "every week" and "each year" say nothing of anybody; a time of day may be a person's habit.
    Form("frequency", rf"{_EVERY} (?:other |second |single )?(?:nights?|mornings?|afternoons?"
         r"|evenings?)\b@end", to.frequency, "time", 0.3),
    Form(
        "period",
        rf"(?:@part|(?P<part>(?i:earlier|later)) )?{_OFFSET} {_SPAN}(?! of)",
        to.period,
        never=r"\b(?i:the|his|her|their|its) ",
    ),
    Form("period-edge", rf"(?:the )?{_OFFSET} {_SPAN}", to.period, head="part"),
    Form("period-the", r"the (?P<unit>week|month|year)\b@end", to.period, confidence=0.7,
         head="part"),
    Form("period-in-the", r"(?P<part>(?i:earlier|later)) in the (?P<unit>week|month|year)\b@end",
         to.period, confidence=0.7),
    Form("period-past", r"(?i:this past) (?P<unit>week|weekend|month|year)\b", to.period),
    Form("weekend", r"(?i:the )weekend\b@end", to.weekend, "date", 0.6,
         after=r"\b(?i:over|at|on|during|for|by|throughout|until|since|before|after|of) "),
    Form(
        "before-last", r"(?i:the )(?P<unit>week|weekend|month|year) (?P<rel>before last)\b",
        to.period,
    ),
    Form("ago", r"@unit (?:ago\b|back\b(?! \w)|back(?= and| he| she| they))", to.ago,
         head="count?"),
    Form("seasons-ago", r"(?P<unit>winters?|springs?|summers?|autumns?|harvests?) ago\b", to.ago,
         head="count"),
    Form("ago-vague", r"(?i:some ?time|not long|a while|a short (?:time|while)|long|ages) ago\b",
         to.ago_vague, confidence=0.6),
    Form("past", rf"(?:(?i:the|his|her|their) )?{_WAS} @about?@few @unit", to.past, "time"),
    Form("past-few", rf"(?i:the ){_WAS} @long(?<=s)(?: and (?:weeks|months|years)\b)?(?! of)",
         to.past, "time"),
    Form("past-one", rf"(?i:the )(?P<rel>past|last|coming) {_SPAN}(?! of)", to.past, "time"),
    Form(
        "other-day",
        r"(?i:the other )(?P<unit>day|night|morning|evening|week|weekend|month)\b@end",
        to.other_day,
        confidence=0.6,
    ),
    Form("recently", r"(?:(?i:very|more|most|just) )?(?i:recently|lately)\b", to.recently, "date",
         0.4),
    Form("recent", r"(?i:recent )(?P<unit>days|weeks|months|years|times)\b", to.recently, "date",
         0.6),
    Form("these-days", r"(?i:these days|nowadays|of late)\b@end", to.recently, "date", 0.3),
)  # fmt: skip
IN_TEXT: tuple[Form, ...] = (
    Form(
        "later",
        rf"@unit {_SHIFT}\b{_CLAUSE}(?:(?<=before|after|since|into) @possessive \p{{Ll}}+)?",
        to.later,
        "time",
        head="count",
    ),
    Form(
        "later-bare",
        rf"@spans {_SHIFT}\b{_CLAUSE}(?:(?<=before|after|since|into) @possessive \p{{Ll}}+)?",
        to.later,
        "time",
    ),
    Form(
        "same",
        r"(?:(?i:early|late|earlier|later) (?:on )?)?"
        rf"(?:(?i:that)(?: very| same)*|(?i:the)(?: very| exact)? same) {_UNITS}@end",
        to.beside,
        "time",
        0.7,
    ),
    Form(
        "next",
        rf"(?:(?i:early|late|later) )?(?i:the )(?:very )?(?P<way>next|following|previous|preceding)"
        rf" {_UNITS}",
        to.beside,
        "time",
        0.8,
    ),
    Form("next-bare", r"(?P<way>(?i:next)) (?P<unit>day|morning)\b", to.beside, "time", 0.8),
    Form("in-the-day", r"(?i:earlier|later) (?:in|on in) the (?P<unit>day|evening|night)\b@end",
         to.beside, "time", 0.6),
    Form(
        "following",
        r"(?i:the )(?P<way>following|subsequent|ensuing|intervening) (?:@few )?@long(?<=s)",
        to.following,
        "time",
        0.7,
    ),
    Form(
        "that-followed",
        rf"(?i:the )(?:@few )?@spans (?P<way>that followed|before|after|since|following|prior to"
        rf"|leading up to|afterwards?)\b{_CLAUSE}",
        to.following,
        "time",
        0.7,
    ),
    Form(
        "those-days",
        r"(?P<way>those) (?:same )?(?P<unit>days|weeks|months|years)\b@end",
        to.following,
        "time",
        0.3,
        after=r"\b(?i:in|during|throughout|of) ",
    ),
    Form(
        "day-before",
        rf"(?i:the ){_UNITS} (?P<way>before|after|following|prior)\b"
        rf"(?! (?:last|yesterday|tomorrow)\b){_CLAUSE}",
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
)  # fmt: skip
RELATIVE: tuple[Form, ...] = DATELINE + IN_TEXT
