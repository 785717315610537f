"""Rows for dates that name a day, month, season, year or holiday."""

from __future__ import annotations

from redactor.detect.dates import absolute as to
from redactor.detect.dates import numeric, periods, relative
from redactor.detect.dates.forms import Form

_IN = (
    r"\b(?i:in|since|until|till|during|between|through|throughout|around|late|early|last|this|next"
    r"|mid|all of|month of|early as|late as|recently as|back as|that|same) "
)
_BY = r"\b(?i:by|from|of|after|before|for|about|to) "
_MONTH_AND = r"@anymonth(?: (?:19|20)\d\d)?(?:,? (?:and|or|to|through|until) |, | ?[-–] ?)"
_YEAR_AND = r"\b(?:1[89]|20)\d\d(?:,? (?:and|to|or|through|until) |, )"
_YEAR_IN = (
    r"(?:\b(?i:in|since|by|until|till|from|before|after|during|of|around|circa|through|throughout"
    rf"|between|year|for|dated|all of|late as|early as|back to) |{_YEAR_AND})"
)
_SEASON_IN = (
    r"(?:\b(?i:in|since|by|until|till|from|during|throughout|through|before|after|over|at|all) "
    r"|\b(?i:spring|summer|autumn|fall|winter) (?:and|or|to|through) )"
)
_DET = r"\b(?i:a|an|the|his|her|their|its|our|my) "
_REL_YEAR = r"(?P<relyear>last|this|next|that|that same|the same|the following|the previous) year\b"
_SAID = (
    r"(?P<rel>(?i:this past|last|this|next|that|that same|the same|the past|the next|the last"
    r"|the following|the previous))"
)
_NEAR = r"(?P<rel>(?i:this past|last|this|next|the past|the next|the last))"
_LAST = r"(?P<rel>(?i:this past|last|this|next))"
_BESIDE = r"(?P<way>(?i:that|that same|the same|the following|the previous|the preceding))"
_THE = r"(?:(?i:the) )?"
_TH = r"(?:st|nd|rd|th)?"
_TO = r" ?(?:-|–|to|and|until|through) ?"
# Years of two digits only where the sentence goes on or ends after them.
_ON = r"\b(?i:on|since|until|till|night of|morning of|evening of|afternoon of) "
_ON_TOO = r"\b(?i:by|between|from|before|after|and|to|or) "

DAYS: tuple[Form, ...] = (
    *numeric.NUMERIC,
    Form("month-day", r"@circa?@wd?@month (?:the )?@dth(?:,? @year)?@nocount@nohall", to.month_day),
    Form(
        "month-days",
        rf"@month @d12{_TO}(?P<day2>\d\d?){_TH}(?:,? @year)?(?!\w|:\d|[-–]\d|,\d)@nocount",
        to.month_day,
    ),
    Form(
        "day-month",
        r"@circa?@wd?(?:(?i:the) )?@dth(?: day)?(?: of)? @month(?:,? @year)?@plain",
        to.month_day,
    ),
    Form(
        "days-month",
        rf"(?:(?i:the) )?@d12{_TH}{_TO}(?:the )?(?P<day2>\d\d?){_TH}(?: of)? @month"
        r"(?:,? @year)?@plain",
        to.month_day,
    ),
    Form("word-of-month", r"(?i:the )@ordinal(?: day)? of @month(?:,? @year)?", to.month_day),
    Form(
        "nth-weekday",
        r"(?i:the )(?P<nth>first|second|third|fourth|last) @weekday (?:of|in) @month(?:,? @year)?",
        to.nth_weekday,
    ),
    Form(
        "week-of",
        rf"{_THE}week (?P<way>(?i:of|beginning|starting|commencing|ending))(?: on)? @wd?"
        rf"(?:@month @d12|@d12{_TH}(?: of)? @month)(?:,? @year)?",
        periods.week_of,
    ),
    Form(
        "ordinal-of",
        r"(?:(?i:the) )?@nth of (?P<rel>last|this|next|the same|that) month\b",
        relative.ordinal,
    ),
    Form(
        "ordinal-every",
        r"(?i:the )@nth(?: and (?:the )?\d{1,2}(?:st|nd|rd|th))? of (?:every|each|the) month\b",
        relative.habit,
        confidence=0.6,
    ),
    Form("ordinal-on", r"(?i:the )@nth@nonoun", relative.ordinal, after=_ON),
    Form("ordinal-by", r"(?i:the )@nth@nonoun@endlow", relative.ordinal, after=_ON_TOO),
    Form(
        "ordinals",
        rf"(?i:the )@nth{_TO}(?:the )?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)@nonoun",
        relative.ordinal,
        after=rf"(?:{_ON}|{_ON_TOO})",
    ),
    Form("ordinal", r"(?i:the )@nth@nonoun@endlow", relative.ordinal, confidence=0.6),
)
MONTHS: tuple[Form, ...] = (
    Form("month-year", r"@month(?:,| of)? @year", to.month, head="part?"),
    Form("month-of-year", rf"@month(?:,| of)? {_REL_YEAR}", to.month, head="part?"),
    Form("month-part", r"@month@plain", to.month, head="part"),
    Form("month-end", r"(?P<part>(?i:end))-@month(?:,? @year)?@plain", to.month),
    Form("month-said", rf"{_SAID} @month@plain", to.month),
    Form("months", r"@month ?[-–] ?@month2(?:,? @year)?", to.months),
    Form("month-strong", r"@strong@plain@nohall", to.month),
    Form("month-weak", r"@weak@plain", to.month, "date", 0.8, after=rf"(?:{_IN}|{_MONTH_AND})"),
    Form("month-weak-by", r"@weak@plain@noname", to.month, "date", 0.7, after=_BY),
)
YEARS: tuple[Form, ...] = (
    Form("year-part", r"(?:the year )?@year@nocount", to.year, head="part"),
    Form("the-year", r"(?i:the )year @year", to.year),
    Form("year", r"@year@nocount", to.year, "date", 0.8, after=_YEAR_IN),
    Form("year-adjunct", r"@year(?= [A-Za-z])@nocount", to.year, "date", 0.6, after=_DET),
    Form("year-brackets", r"@year(?=[)\]])", to.year, "date", 0.6, after=r"[(\[]"),
    Form("year-last", r"@year@stop", to.year, "date", 0.5, after=r"[A-Za-z], "),
    # "'98": the quotation mark goes with it.
    Form(
        "year-short",
        r"(?P<yy>\d\d)\b(?!['’]s|[.,:]\d| ?%)",
        to.short_year,
        "date",
        0.6,
        after=(
            r"\b(?i:in|since|until|till|by|of|from|before|after|around|and|to|summer|winter|spring"
            r"|fall|autumn|late|early) ['’]"
        ),
        reach=1,
    ),
    Form(
        "years",
        r"@y4 ?[-–/] ?(?P<year2>(?:1[89]|20)\d\d|\d\d)(?![\w%-])",
        to.years,
        confidence=0.7,
        after=rf"(?:{_YEAR_IN}|{_DET}|\()",
    ),
    Form("decade", rf"{_THE}(?P<decade>(?:1[89]|20)\d0)['’]?s\b", to.decade, head="part?"),
    # Without "the" it is an age: "in her mid-40s".
    Form(
        "decade-short",
        r"(?i:the )(?:(?P<part>early|mid|late)[ -])?['’]?(?P<decade>[2-9]0)s\b",
        to.decade,
        confidence=0.6,
    ),
    Form("decade-word", r"@decades\b", to.decade, "date", 0.7, head="part"),
    Form("decade-the", r"(?i:the )@decades\b", to.decade, "date", 0.7),
)
NAMED: tuple[Form, ...] = (
    *periods.PERIODS,
    Form(
        "season-year",
        rf"{_THE}@season(?:,| of)? @y4(?:[-–/](?P<year2>\d\d(?:\d\d)?))?(?!\w)@nocount",
        to.season,
        head="part?",
    ),
    Form("season-of-year", rf"{_THE}@season(?: of)? {_REL_YEAR}", to.season, head="part?"),
    Form("season-said", rf"@part?{_NEAR} @season@end", to.season),
    Form("season-beside", rf"{_BESIDE} @season@end", periods.season_beside),
    Form("season-before-last", r"(?i:the )@season (?P<rel>before last)\b", to.season),
    Form(
        "season",
        rf"{_THE}@season(?! (?:of|apart)\b)@end",
        to.season,
        confidence=0.6,
        head="part?",
        after=_SEASON_IN,
    ),
    Form(
        "season-named",
        rf"(?:{_LAST} |(?i:the) )?@named(?:(?:,| of)? @year)?\b",
        to.season,
        head="part?",
    ),
    Form(
        "holiday",
        rf"(?:{_LAST} |(?i:the) )?(?:(?P<eve>(?i:eve)) of (?:the |a )?)?@holiday\b"
        r"(?!(?:['’]s)? (?:[Aa]ddress|[Ss]peech|[Mm]essage))"
        rf"(?:(?:,| of| in)? (?:@year|{_REL_YEAR}))?",
        to.holiday,
        confidence=0.95,
    ),
)
ABSOLUTE: tuple[Form, ...] = DAYS + MONTHS + YEARS + NAMED
