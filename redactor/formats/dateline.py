"""Find the day a report is dated, against which "last Wednesday" becomes a date."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = (
    r"(?:\d{4}-\d{1,2}-\d{1,2}(?:[T ][\d:.]+(?:Z|[ ]?[+-]\d{2}:?\d{2})?)?"
    rf"|{_MONTH}[ ]+\d{{1,2}},?[ ]+\d{{4}}"
    rf"|\d{{1,2}}[ ]+{_MONTH},?[ ]+\d{{4}})"
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:\D|$)")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3})[a-z]*\.?[ ]+(\d{1,2}),?[ ]+(\d{4})$")
_DAY_FIRST = re.compile(r"(\d{1,2})[ ]+([A-Za-z]{3})[a-z]*\.?,?[ ]+(\d{4})$")
_WHOLE = re.compile(_DAY, re.IGNORECASE)

# "SEOUL, Nov. 20, 2024 (Agency) --", "YANJI, China, 20 November 2024 —"
_CITY = re.compile(
    r"^[ \t*_]*[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3}(?:, [A-Z][\w'’. -]{2,30})?"
    rf"(?:,| \()[ ]?(?P<day>{_DAY})\)?[ *_]*(?:\([^()\n]{{1,40}}\)[ *_]*)?(?:--|—|–|-|:)",
    re.MULTILINE,
)
_HEADER = re.compile(
    rf"^(?:date|dateline):[ \t]*(?P<day>{_DAY})[ \t\r]*$", re.MULTILINE | re.IGNORECASE
)
# A dateline opens a report; a date further down belongs to the story.
_OPENING = 3000


def parse_day(words: str) -> date | None:
    """Return the day of "2024-11-20", "Nov. 20, 2024" or "20 November 2024", else None."""
    words = words.strip()
    if not _WHOLE.fullmatch(words):
        return None
    try:
        if iso := _ISO.match(words):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if found := _MONTH_FIRST.match(words):
            month, day, year = found[1], found[2], found[3]
        elif found := _DAY_FIRST.match(words):
            day, month, year = found[1], found[2], found[3]
        else:
            return None
        return date(int(year), _MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:  # "Nov. 31"
        return None


def find_dateline(text: str) -> date | None:
    """Return the day of the opening dateline of a report, if it states day and year."""
    opening = text[:_OPENING]
    for pattern in (_HEADER, _CITY):
        if found := pattern.search(opening):
            return parse_day(found["day"])
    return None
