"""Words of the date grammar, and the regex fragments that patterns insert as `@name`."""

from __future__ import annotations

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_ONES = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
]  # fmt: skip
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
    "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
    "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
]  # fmt: skip
NUMBERS: dict[str, tuple[float, float]] = {
    **{word: (n, n) for n, word in enumerate(_ONES, 1)},
    **{word: (n, n) for word, n in _TENS.items()},
    "a": (1, 1), "an": (1, 1), "half a": (0.5, 0.5), "half an": (0.5, 0.5),
    "one and a half": (1.5, 1.5), "two and a half": (2.5, 2.5), "a couple of": (2, 3),
    "one or two": (1, 2), "two or three": (2, 3), "three or four": (3, 4), "a few": (2, 5),
    "several": (3, 9), "some": (2, 20), "many": (3, 30), "a number of": (3, 15),
    "": (1, 20),
}  # fmt: skip
"""Number words -> lowest and highest count they can mean; "" is a bare plural."""
DECADES = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
_EDGES = (
    "very beginning|beginning|very start|start|very end|end|middle|first half|second half|"
    "first days?|last days?|first weeks?|second week|third week|fourth week|last weeks?|"
    "first months|last months"
)
_UNITS = "minutes?|hours?|days?|nights?|mornings?|weeks?|weekends?|months?|years?|decades?"
_LONG = "days?|nights?|mornings?|weeks?|months?|years?|decades?"
_COUNTED = (
    "people|persons|men|women|children|households|families|soldiers|troops|prisoners|traders|"
    "workers|residents|percent|per cent|%|won|yuan|dollars|euros|rubles|kyat|kilograms?|kg|tons?|"
    "tonnes|kilometers?|meters?|liters?|of them|times|copies|houses|boxes|points|votes|workers'"
)
_DAY_NAMES = (
    "today|tonight|yesterday|tomorrow|last night|this morning|this afternoon|this evening|"
    "the day before yesterday|the day after tomorrow"
)
_OF_DAY = "noon|midday|midnight|dawn|daybreak|sunrise|sunup|sunset|sundown|dusk|nightfall"
_SHADES = "some ?time|just|shortly|well|soon|a little|long"
_WAYS = "before|after|around|about|near|toward|towards|past"
# What an ordinal can number besides a day of the month.
_NUMBERED = (
    "company|battalion|regiment|brigade|division|corps|army|unit|bureau|department|section|squad|"
    "platoon|anniversary|birthday|congress|conference|plenum|plenary|party|session|meeting|"
    "century|floor|story|storey|grade|class|line|street|avenue|row|page|place|round|time|attempt|"
    "house|block|district|parallel|group|year|month|week|day|hour|minute|night|person|man|woman|"
    "child|parliament|amendment|article|chapter|episode|edition|generation|office|front|asian|"
    "summer|winter|world|supreme|term|match|country|province|prisoner|victim|case|such|"
    "consecutive|straight|general|guards|mine|factory|border|security|military|infantry"
)
_FUNCTION = (
    "a|an|the|and|or|but|nor|so|yet|if|than|as|at|by|for|from|in|into|of|off|on|onto|out|over|to|"
    "up|with|without|about|after|before|since|until|till|during|while|when|where|who|whom|whose|"
    "which|that|this|these|those|because|though|although|is|are|was|were|be|been|being|has|have|"
    "had|having|do|does|did|will|would|can|could|may|might|must|should|not|no|never|said|says|"
    "say|told|he|she|it|they|we|you|his|her|their|our|my|its|your|there|then|also|only|just|even|"
    "again|too|near|both|each|all|some|one|two|three|around|under|police|officers?|agents|"
    "soldiers|guards|people|men|women|i|alone|onwards?|instead|together|through|toward|towards|"
    "yesterday|today|tomorrow|last|next|late|early|every"
)


def _words(names: tuple[str, ...] | list[str]) -> str:
    return "|".join(names)


# Full and abbreviated; (?=[A-Z]) keeps "may" and "march" out and headlines in.
_SHORT = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
# Bare, those that are also personal names or common words need a context.
_ANY_MONTH = (
    rf"(?=[A-Z])(?i:{_SHORT})\b(?:(?<=\b(?i:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\.)?"
)
_STRONG = (
    r"(?=[A-Z])(?i:January|February|July|September|October|November|December)\b|"
    r"(?:Feb|Sept|Oct|Nov|Dec)\."
)
_WEAK = r"(?=[A-Z])(?i:March|April|May|June|August)\b|(?:Jan|Mar|Apr|Jun|Jul|Aug|Sep)\."
_NUMBER = _words(sorted((n for n in NUMBERS if n), key=len, reverse=True))

_SEVERAL = _words([n for n in _NUMBER.split("|") if n not in {"a", "an"}])

FRAGMENTS: dict[str, str] = {
    "anymonth": f"(?:{_ANY_MONTH})",
    "month": f"(?P<month>{_ANY_MONTH})",
    "strong": f"(?P<month>{_STRONG})",
    "weak": f"(?P<month>{_WEAK})",
    "circa": r"(?:(?i:about|around|circa|some ?time(?: in| around)?) )?",
    "dth": r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?![:]\d|[.,]\d|[-–]\w)",
    "nth": r"(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b",
    "year": r"(?P<year>(?:19|20)\d\d)(?![\d%:-]|[.,–/]\d)",
    "weekday": rf"(?P<weekday>(?=[A-Z])(?i:{_words(WEEKDAYS)})\b)",
    "wd": rf"(?:(?:{_words(WEEKDAYS)}|Mon|Tues|Tue|Wed|Thurs|Thu|Fri|Sat|Sun)\b\.?,?(?: the)? )",
    "part": r"(?:(?:the )?(?P<part>(?i:early|mid|middle|late))(?:-| (?:in |on )?))",
    "edge": rf"(?:(?i:the )?(?P<part>(?i:{_EDGES})) (?:of|in) )",
    "daypart": r"(?P<daypart>morning|afternoon|evening|night)",
    "about": (
        r"(?:(?:(?i:only|just) )?(?P<about>(?i:about|around|nearly|almost|roughly|some|just over|"
        r"just under|more than|less than|fewer than|over|under|at least|at most|up to|only|just|"
        r"barely|exactly|another)) )"
    ),
    "several": rf"(?P<number>(?i:{_SEVERAL})|\d{{1,3}})",
    "number": rf"(?P<number>(?i:{_NUMBER})|\d{{1,3}})",
    "unit": rf"(?P<unit>{_UNITS})\b",
    "long": rf"(?P<unit>{_LONG})\b",
    "ordinal": rf"(?P<ordinal>{_words(sorted(ORDINALS, key=len, reverse=True))})",
    "nocount": rf"(?! ?(?:{_COUNTED})(?!\w))",
    "noname": r"(?! [A-Z])",
    "possessive": r"(?:his|her|their|my|our|its|the)",
    "y4": r"(?P<year>(?:19|20)\d\d)",
    "d12": r"(?P<day>3[01]|[12]\d|0?[1-9])",
    "month2": r"(?P<month2>@anymonth)",
    "decades": rf"(?P<name>{_words(list(DECADES))})",
    "dayname": rf"(?P<day>(?i:{_DAY_NAMES}))",
    "weekdays": rf"(?:{_words([day + 's' for day in WEEKDAYS])})",
    "near": rf"(?:(?:(?i:{_SHADES}) )?(?P<way>(?i:{_WAYS})) )",
    "clockhour": rf"(?P<hour>(?i:{_words(_ONES[:12])})|1[0-2]|[1-9])",
    "ofday": rf"(?P<name>{_OF_DAY})",
    "lengths": rf"(?P<unit>{_UNITS}|winters?|summers?|springs|harvests?)",
    "notage": r"(?! (?:old|of age|younger|older|ago)\b)(?![-–]old)",
    # No "May Day", "October's Own", "March of ...", "June-14".
    "plain": r"(?!['’]s [A-Z])(?!-\d)(?! Day\b)(?! of (?:[A-Z]|the))",
    # "the February 8 Complex" is a name, not a day.
    "nohall": r"(?!(?<=\b[Tt]he @anymonth(?: \d\d?)?)(?: \d\d?)? [A-Z])",
    "nonoun": rf"(?! (?i:{_NUMBERED})\b)",
    "end": rf"(?=['’]s\b|[ ]?(?:$|\n|[.,;:!?)\]\"”’'—–])| (?:[A-Z]|(?:{_FUNCTION})\b))",
}


def expand(pattern: str, extra: dict[str, str] | None = None) -> str:
    """Return a pattern with `@name` inserted and each space allowing one line break."""
    fragments = FRAGMENTS | (extra or {})
    filled = re.sub(r"@(\w+)", lambda m: fragments[m[1]], pattern)
    while "@" in filled:
        filled = re.sub(r"@(\w+)", lambda m: fragments[m[1]], filled)
    # A space in a character class stays a plain space.
    parts = re.split(r"(\[[^\]]*\])", filled)
    gap = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"
    return "".join(p if i % 2 else p.replace(" ", gap) for i, p in enumerate(parts))


def month_number(name: str) -> int:
    """Return 1-12 for a month's name or abbreviation. Raise KeyError for other words."""
    key = name.rstrip(".").casefold()
    return SHORT_MONTHS.get(key) or [m.casefold() for m in MONTHS].index(key) + 1


def count(number: str | None, about: str | None) -> tuple[float, float]:
    """Return the lowest and highest count that a number, with its modifier, can mean."""
    key = " ".join((number or "").casefold().split())
    low, high = (float(key),) * 2 if key.isdigit() else NUMBERS[key]
    word = (about or "").casefold()
    if word in {"less than", "fewer than", "under", "at most", "most", "up to", "just under"}:
        return (low * 0.5, high)
    if word in {"more than", "over", "at least", "least", "just over"}:
        return (low, max(high * 1.5, high + 1))
    if word in {"about", "around", "nearly", "almost", "roughly", "some"}:
        return (low * 0.8, high * 1.2)
    return low, high
