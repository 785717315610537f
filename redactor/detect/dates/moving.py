"""Days that move: the lunar feasts of East Asia, Easter, Muslim feasts, nth weekdays of a month.

The moon's table was checked against the `holidays` library (MIT), which is not a dependency: it
is 14 MB and takes 70 ms to import, for what is three rows here.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

FIRST_YEAR = 1970
# MMDD of each year from 1970: the first of the first month (as Korea counts: 1997, 2027 and 2028
# are a day after China's), the fifth of the fifth, the fifteenth of the eighth.
_NEW_YEAR = (
    "0206 0127 0215 0203 0123 0211 0131 0218 0207 0128 0216 0205 0125 0213 0202 0220 0209 0129 0217"
    " 0206 0127 0215 0204 0123 0210 0131 0219 0208 0128 0216 0205 0124 0212 0201 0122 0209 0129"
    " 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210"
    " 0129 0217 0207 0127 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122"
    " 0210 0130 0217 0206 0126 0214 0202 0123"
).split()
_FIFTH = (
    "0608 0528 0615 0605 0624 0614 0602 0621 0610 0530 0617 0606 0625 0615 0604 0622 0611 0531 0618"
    " 0608 0528 0616 0605 0624 0613 0602 0620 0609 0530 0618 0606 0625 0615 0604 0622 0611 0531"
    " 0619 0608 0528 0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 0625 0614 0603 0622 0610"
    " 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614 0603 0622"
    " 0611 0531 0619 0608 0529 0615 0604 0623"
).split()
_EIGHTH = (
    "0915 1003 0922 0911 0930 0920 0908 0927 0917 1005 0923 0912 1001 0921 0910 0929 0918 1007 0925"
    " 0914 1003 0922 0911 0930 0920 0909 0927 0916 1005 0924 0912 1001 0921 0911 0928 0918 1006"
    " 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 1001 0921 0910 0929 0917"
    " 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0921 0910 0928"
    " 0917 1005 0925 0915 1004 0922 0911 0930"
).split()
_MOON = {"01-01": (_NEW_YEAR, 0), "01-15": (_NEW_YEAR, 14), "05-05": (_FIFTH, 0),
         "08-15": (_EIGHTH, 0)}  # fmt: skip
# Where the table ends: every day that these feasts can fall on.
_AROUND = {"01-01": ("01-20", "02-22"), "01-15": ("02-03", "03-08"), "05-05": ("05-26", "06-26"),
           "08-15": ("09-06", "10-09")}  # fmt: skip
_FORM = re.compile(
    r"moon (?P<moon>\d\d-\d\d)"
    r"|hijri (?P<hijri>\d\d)-(?P<day>\d\d)"
    r"|(?P<easter>(?:orthodox )?easter)(?: (?P<offset>[+-]\d+))?"
    r"|(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?P<nth>[1-5]|last)"
    r" of (?P<month>\d\d)"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Span = tuple[date, date]


def moving_span(year: int, name: str) -> Span:
    """Return the days of a feast in a year; a Muslim one a day wider to both sides.

    Names: "moon 08-15", "hijri 10-01", "easter -2", "orthodox easter", "thursday 4 of 11".

    Raises:
        ValueError: if it is no such name, or the year has no such day.
    """
    match = _FORM.fullmatch(name.strip())
    if match is None:
        raise ValueError(f"no day of the calendar: {name}")
    one = timedelta(days=1)
    if match["moon"]:
        return _moon(year, match["moon"])
    if match["hijri"]:
        # The month starts when somebody sees the moon: a day sooner or later.
        day = _hijri(year, int(match["hijri"]), int(match["day"]))
        return day - one, day + 2 * one
    if match["easter"]:
        day = _easter(year, orthodox=match["easter"] != "easter")
        day += timedelta(days=int(match["offset"] or 0))
        return day, day + one
    day = _nth(year, int(match["month"]), _WEEKDAYS.index(match["weekday"]), match["nth"])
    return day, day + one


def _moon(year: int, name: str) -> Span:
    if name not in _MOON:
        raise ValueError(f"no table of the moon for {name}")
    table, later = _MOON[name]
    if 0 <= year - FIRST_YEAR < len(table):
        text = table[year - FIRST_YEAR]
        day = date(year, int(text[:2]), int(text[2:])) + timedelta(days=later)
        return day, day + timedelta(days=1)
    first, last = (date(year, int(text[:2]), int(text[3:])) for text in _AROUND[name])
    return first, last + timedelta(days=1)


def _easter(year: int, orthodox: bool) -> date:
    """Return Easter Sunday (Gauss and Meeus), in the calendar that is used today."""
    if orthodox:
        paschal = (19 * (year % 19) + 15) % 30
        weekday = (2 * (year % 4) + 4 * (year % 7) - paschal + 34) % 7
        month, day = divmod(paschal + weekday + 114, 31)
        julian = date(year, month, day + 1)
        return julian + timedelta(days=year // 100 - year // 400 - 2)
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    late = epact // 28
    moon = epact - late * (1 - late * (29 // (epact + 1)) * ((21 - golden) // 11))
    offset = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3 + (offset + 26) // 30, 1 + (offset + 27 + (offset + 6) // 40) % 31)


def _hijri(year: int, month: int, day: int) -> date:
    """Return the first such day of the tabular Muslim calendar in a year of ours."""
    guess = (year - 622) * 33 // 32
    for number in (guess - 1, guess, guess + 1, guess + 2):
        days = (number - 1) * 354 + (3 + 11 * number) // 30 + 29 * (month - 1) + month // 2 + day
        found = date.fromordinal(days + 227_014)
        if found.year == year:
            return found
    raise ValueError(f"no such day in {year}")


def _nth(year: int, month: int, weekday: int, nth: str) -> date:
    first, days = monthrange(year, month)
    day = 1 + (weekday - first) % 7
    last = day + (days - day) // 7 * 7
    return date(year, month, last if nth == "last" else day + 7 * (int(nth) - 1))
