"""Rows for dates that name a day, month, season, year or holiday."""

from __future__ import annotations

from redactor.detect.dates import absolute as to
from redactor.detect.dates import relative
from redactor.detect.dates.forms import Form

_IN = r"\b(?i:in|since|until|till|during|between|through|around|late|early|last|this|next|mid) "
_BY = r"\b(?i:by|from|of|after|before|for|about|to) "
_MONTH_AND = r"@anymonth(?: (?:19|20)\d\d)?(?:,? (?:and|or|to|through) |, | ?[-–] ?)"
_YEAR_IN = (
    r"(?:\b(?i:in|since|by|until|till|from|before|after|during|of|around|circa|through|between"
    r"|year) |\b(?:19|20)\d\d (?:and|to|or|through) )"
)
_SEASON_IN = r"\b(?i:in|since|by|until|till|from|during|through|before|after|over) "
_DET = r"\b(?i:a|an|the|his|her|their|its|our|my) "
_REL_YEAR = r"(?P<relyear>last|this|next) year\b"
_SAID = r"(?P<rel>(?i:this past|last|this|next|that|the past|the next|the last))"
_THE = r"(?:(?i:the) )?"
_TH = r"(?:st|nd|rd|th)?"
_TO = r" ?(?:-|–|to|and) ?"
_CLOCK = r"(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
# Years of two digits only where the sentence goes on or ends after them.
_YY = r"(?P<year>(?:19|20)\d\d|\d\d(?=$|[^\w.]))"
_ON = (
    r"\b(?i:on|since|until|till|by|between|from|before|after|night of|morning of|evening of"
    r"|afternoon of) "
)

DAYS: tuple[Form, ...] = (
    Form("iso", rf"@y4-(?P<m>\d\d)-(?P<d>\d\d){_CLOCK}(?![\d-])", to.iso),
    Form("iso-slash", r"@y4(?P<sep>[/.])(?P<m>\d\d)(?P=sep)(?P<d>\d\d)(?![\d/])", to.iso),
    Form(
        "slash",
        rf"(?P<a>\d{{1,2}})(?P<sep>[/.])(?P<b>\d{{1,2}})(?P=sep){_YY}(?![\d/])",
        to.slashed,
        confidence=0.7,
    ),
    Form("month-day", r"@circa@wd?@month (?:the )?@dth(?:,? @year)?@nocount@nohall", to.month_day),
    Form(
        "month-days",
        rf"@month @d12{_TO}(?P<day2>\d\d?){_TH}(?:,? @year)?(?!\d|:\d|[-–]\d|,\d)@nocount",
        to.month_day,
    ),
    Form(
        "day-month", r"@circa@wd?(?:(?i:the) )?@dth(?: of)? @month(?:,? @year)?@plain", to.month_day
    ),
    Form(
        "days-month",
        rf"@d12{_TH}{_TO}(?P<day2>\d\d?){_TH} @month(?:,? @year)?@plain",
        to.month_day,
    ),
    Form("word-of-month", r"(?i:the )@ordinal of @month(?:,? @year)?", to.month_day),
    Form(
        "nth-weekday",
        r"(?i:the )(?P<nth>first|second|third|fourth|last) @weekday (?:of|in) @month(?:,? @year)?",
        to.nth_weekday,
    ),
    Form(
        "ordinal-of",
        r"(?:(?i:the) )?@nth of (?P<rel>last|this|next|the same|that) month\b",
        relative.ordinal,
    ),
    Form("ordinal-on", r"(?i:the )@nth@nonoun", relative.ordinal, after=_ON),
    Form("ordinal", r"(?i:the )@nth@nonoun@end", relative.ordinal, confidence=0.6),
)
MONTHS: tuple[Form, ...] = (
    Form("month-year", r"(?:@part|@edge|@circa)@month(?:,| of)? @year@nocount", to.month),
    Form("month-of-year", rf"(?:@part|@edge)?@month(?:,| of)? {_REL_YEAR}", to.month),
    Form("month-part", r"(?:@part|@edge)@month@plain", to.month),
    Form("month-said", rf"{_SAID} @month@plain", to.month),
    Form("months", r"@month ?[-–] ?@month2(?:,? @year)?", to.months),
    Form("month-strong", r"@circa@strong@plain@nohall", to.month),
    Form("month-weak", r"@weak@plain", to.month, "date", 0.8, after=rf"(?:{_IN}|{_MONTH_AND})"),
    Form("month-weak-by", r"@weak@plain@noname", to.month, "date", 0.7, after=_BY),
)
YEARS: tuple[Form, ...] = (
    Form("year-part", r"(?:@part|@edge)(?:the year )?@year@nocount", to.year),
    Form("the-year", r"(?i:the )year @year", to.year),
    Form("year", r"@year@nocount", to.year, "date", 0.8, after=_YEAR_IN),
    Form("year-adjunct", r"@year(?= [A-Za-z])@nocount", to.year, "date", 0.6, after=_DET),
    Form("year-brackets", r"@year(?=\))", to.year, "date", 0.6, after=r"\("),
    Form(
        "years",
        r"@y4 ?[-–/] ?(?P<year2>(?:19|20)\d\d|\d\d)(?![\d%-])",
        to.years,
        confidence=0.7,
        after=rf"(?:{_YEAR_IN}|{_DET}|\()",
    ),
    Form("decade", rf"(?:@part|{_THE})(?P<decade>(?:19|20)\d0)['’]?s\b", to.decade),
    # Without "the" it is an age: "in her mid-40s".
    Form(
        "decade-short",
        r"(?i:the )(?:(?P<part>early|mid|late)[ -])?['’]?(?P<decade>[2-9]0)s\b",
        to.decade,
        confidence=0.6,
    ),
    Form("decade-word", r"(?:@part|(?i:the )@part?)@decades\b", to.decade, "date", 0.7),
)
NAMED: tuple[Form, ...] = (
    Form(
        "season-year",
        rf"(?:@part|{_THE})@season(?:,| of)? @y4(?:[-–/](?P<year2>\d\d(?:\d\d)?))?(?!\d)@nocount",
        to.season,
    ),
    Form("season-of-year", rf"(?:@part|{_THE})@season(?: of)? {_REL_YEAR}", to.season),
    Form("season-said", rf"@part?{_SAID} @season@end", to.season),
    Form("season-before-last", r"(?i:the )@season (?P<rel>before last)\b", to.season),
    Form(
        "season",
        rf"(?:@part|{_THE})@season(?! (?:of|apart)\b)@end",
        to.season,
        confidence=0.6,
        after=_SEASON_IN,
    ),
    Form("season-named", rf"(?:@part|{_THE})@named(?:(?:,| of)? @year)?\b", to.season),
    Form(
        "holiday",
        rf"{_THE}(?:(?P<eve>(?i:eve)) of (?:the )?)?@holiday\b"
        rf"(?:(?:,| of| in)? (?:@year|{_REL_YEAR}))?",
        to.holiday,
        confidence=0.95,
    ),
)
ABSOLUTE: tuple[Form, ...] = DAYS + MONTHS + YEARS + NAMED
