"""Words of the date grammar, and the regex fragments that patterns insert as `@name`."""

from __future__ import annotations

import re

from redactor.detect.dates.numbers import FEW, NUMBER, ONES

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
    "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
    "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
]  # fmt: skip
DECADES = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
_EDGES = (
    "very beginning|beginning|very start|start|very end|end|middle|first half|second half|"
    "first days?|last days?|first weeks?|second week|third week|fourth week|last weeks?|"
    "first months|last months|first ten days|last ten days|first few days|last few days|"
    "first two weeks|last two weeks|first weekend|second weekend|third weekend|last weekend"
)
_UNITS = (
    "seconds|minutes?|hours?|days?|nights?|mornings?|evenings?|weeks?|weekends?|fortnights?|"
    "months?|years?|decades?"
)
_LONG = "days?|nights?|mornings?|weeks?|fortnights?|months?|years?|decades?"
_SPANS = "hours|days|nights|weeks|months|years|decades"
_COUNTED = (
    "people|persons|men|women|children|households|families|soldiers|troops|prisoners|traders|"
    "workers|residents|percent|per cent|%|won|yuan|dollars|euros|rubles|kyat|kilograms?|kg|tons?|"
    "tonnes|kilometers?|meters?|liters?|of them|times|copies|houses|boxes|points|votes|workers'"
)
_DAY_NAMES = (
    "today|tonight|yesterday|tomorrow|last night|this morning|this afternoon|this evening|"
    "the day before yesterday|the day after tomorrow|the night before last"
)
_OF_DAY = (
    "noon|midday|midnight|dawn|daybreak|first light|sunrise|sunup|sunset|sundown|dusk|nightfall|"
    "lunchtime|suppertime|dinnertime|bedtime|midmorning|mid-morning|midafternoon|mid-afternoon"
)
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
    "consecutive|straight|general|guards|mine|factory|border|security|military|infantry|"
    "chamber|court|senate|circuit|instance|hearing|annual|edition|fan|expo|film|games|biennial|"
    "olympics|artillery|mechanized|air|naval|fleet|tank|high|middle|primary|secondary|graduate|"
    "cohort|intake|cousin|wife|husband|son|daughter|brother|sister|minister|president|secretary|"
    "leader|king|version|draft|round|inning|hole|seed|ward|precinct|village|station|gate|door|"
    "window|building|apartment|pier|bridge|shaft|pit|kilometer|mile|marker|milestone"
)
_FUNCTION = (
    "a|an|the|and|or|but|nor|so|yet|if|than|as|at|by|for|from|in|into|of|off|on|onto|out|over|to|"
    "up|with|without|about|after|before|since|until|till|during|while|when|where|who|whom|whose|"
    "which|that|this|these|those|because|though|although|is|are|was|were|be|been|being|has|have|"
    "had|having|do|does|did|will|would|can|could|may|might|must|should|not|no|never|said|says|"
    "say|told|he|she|it|they|we|you|his|her|their|our|my|its|your|there|then|also|only|just|even|"
    "again|too|near|both|each|all|some|one|two|three|around|under|police|officers?|agents|"
    "soldiers|guards|people|men|women|i|alone|onwards?|instead|together|through|toward|towards|"
    "yesterday|today|tomorrow|last|next|late|early|every|how|why|what"
)


_HALLS = (
    "Complex|Factory|Mines?|Farm|School|University|College|Stadium|Theat|Hospital|Works|Mill|Plant|"
    "Street|Square|Bridge|Movement|Battalion|Brigade|Unit|Regiment|Division|Dam|Canal|Port|Market|"
    "Group|Company|Corporation|House|Hall|Incident|Uprising|Revolution|Agreement|Declaration|"
    "Committee|Commission|Plan|Cooperative|Shipyard|Station|Museum|Institute|Club|Sports|Enterprise|"
    "Coalition|Brigades|Martyrs|Office|Camp|Front|Party|Cup|Prize|Award|Programme?\\b|Act\\b"
)


def _words(names: tuple[str, ...] | list[str]) -> str:
    return "|".join(names)


# Full and abbreviated; small letters only where the word can be nothing else ("may", "march").
_SHORT = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
# Bare, those that are also personal names or common words need a context.
_LOWER = (
    "jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
_DOT = r"(?:(?<=\b(?i:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\.)?"
_ANY_MONTH = rf"(?:(?=[A-Z])(?i:{_SHORT})|{_LOWER})\b{_DOT}"
_STRONG = (
    r"(?=[A-Z])(?i:January|February|July|September|October|November|December)\b|"
    r"(?:january|february|july|september|october|november|december)\b|(?:Feb|Sept|Oct|Nov|Dec)\."
)
_WEAK = (
    r"(?=[A-Z])(?i:March|April|May|June|August)\b|(?:april|june)\b|"
    r"(?:Jan|Mar|Apr|Jun|Jul|Aug|Sep)\."
)

FRAGMENTS: dict[str, str] = {
    "anymonth": f"(?:{_ANY_MONTH})",
    "month": f"(?P<month>{_ANY_MONTH})",
    "strong": f"(?P<month>{_STRONG})",
    "weak": f"(?P<month>{_WEAK})",
    "circa": r"(?:(?i:about|around|circa|some ?time(?: in| around)?) )",
    "dth": (r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?![:]\d|[.,]\d|[-–](?!@anymonth)\w)"),
    "nth": r"(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b",
    "year": r"(?P<year>(?:1[89]|20)\d\d)(?![\w%:]|[.,–/]\d|-(?!@anymonth)\w)",
    "weekday": rf"(?P<weekday>(?=[A-Z])(?i:{_words(WEEKDAYS)})\b)",
    "wd": rf"(?:(?:{_words(WEEKDAYS)}|Mon|Tues|Tue|Wed|Thurs|Thu|Fri|Sat|Sun)\b\.?,?(?: the)? )",
    "part": r"(?:(?:the )?(?P<part>(?i:early|mid|middle|late))(?:-| (?:in |on )?))",
    "edge": rf"(?:(?i:the )?(?P<part>(?i:{_EDGES})) (?:of|in) )",
    "daypart": r"(?P<daypart>(?i:morning|afternoon|evening|night))",
    "about": (
        r"(?:(?:(?i:only|just|yet) )?(?P<about>(?i:about|around|approximately|nearly|almost|"
        r"roughly|some|just over|just under|more than|no more than|not more than|less than|"
        r"no less than|fewer than|well over|over|under|at least|at most|up to|close to|only|just|"
        r"barely|exactly|another|the first|the best part of)) )"
    ),
    "number": rf"(?P<number>{NUMBER})",
    "few": rf"(?P<number>{FEW})",
    "somemore": rf"(?:(?:an?|{FEW}) (?:{_UNITS})\b)",
    "unit": rf"(?P<unit>(?i:{_UNITS}))\b",
    "long": rf"(?P<unit>(?i:{_LONG}))\b",
    "spans": rf"(?P<unit>(?i:{_SPANS}))\b",
    "ordinal": rf"(?P<ordinal>{_words(sorted(ORDINALS, key=len, reverse=True))})",
    "nocount": rf"(?! ?(?:{_COUNTED})(?!\w))",
    "noname": r"(?! [A-Z])",
    "possessive": r"(?:his|her|their|my|our|its|the)",
    "y4": r"(?P<year>(?:1[89]|20)\d\d)",
    "d12": r"(?P<day>3[01]|[12]\d|0?[1-9])",
    "month2": r"(?P<month2>@anymonth)",
    "decades": rf"(?P<name>{_words(list(DECADES))})",
    "dayname": rf"(?P<day>(?i:{_DAY_NAMES}))",
    "weekdays": rf"(?:{_words([day + 's' for day in WEEKDAYS])})",
    "near": rf"(?:(?:(?i:{_SHADES}) )?(?P<way>(?i:{_WAYS})) )",
    "clockhour": rf"(?P<hour>(?i:{_words(ONES[:12])})|1[0-2]|[1-9])",
    "ofday": rf"(?P<name>{_OF_DAY})",
    "lengths": rf"(?P<unit>{_UNITS}|winters?|summers?|springs|harvests?)",
    # "the five-year plan", "a 100-day battle": what everybody in the country is in.
    "noplan": (
        r"(?! (?i:plans?|economic|strategy|policy|battles?|campaigns?|drive|speed|development|"
        r"anniversary|bonds?|strategic|national|defen[sc]e)\b)"
    ),
    "zone": (
        r"(?: (?:GMT|UTC|KST|JST|CST|MSK|CET|EET|EST|EDT|ET|BST|Z|(?i:local(?: time)?)"
        r"|(?:[A-Z][a-z]+ )(?i:time))\b)?"
    ),
    "notage": r"(?! (?:old|of age|younger|older|ago|pregnant)\b)(?![-–]old)",
    # No "May Day", "October's Own", "March of ...", "June-14".
    "plain": r"(?!['’]s [A-Z])(?!-\d)(?! Day\b)(?! of (?:[A-Z]|the))",
    # "the February 8 Vinalon Complex" is a name, not a day.
    "nohall": (
        r"(?!(?=(?: \d\d?)?(?: [A-Z][\w'-]{0,20}| of){1,4}\b)(?<=\b[Tt]he @anymonth(?: \d\d?)?)"
        rf"(?=(?: \d\d?)?(?: [A-Z][\w'-]{{0,20}}| of){{0,3}} (?:{_HALLS})))"
    ),
    "nonoun": rf"(?! (?i:{_NUMBERED})\b)",
    # As "end", but a capital may not follow: "the 9th Chamber".
    "endlow": (rf"(?=['’]s\b|[ ]?(?:$|\n|[.,;:!?)\]\"”’'—–])| (?:(?:{_FUNCTION})\b))"),
    "stop": r"(?=[ ]?(?:$|\n|[.;:!?)\]\"”]))",
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
    gap = r"(?:(?:[^\S\n]{1,4}\n?|\n)[^\S\n]{0,8})"
    return "".join(p if i % 2 else p.replace(" ", gap) for i, p in enumerate(parts))


_MONTH_NUMBERS = SHORT_MONTHS | {name.casefold(): n for n, name in enumerate(MONTHS, 1)}


def month_number(name: str) -> int:
    """Return 1-12 for a month's name or abbreviation. Raise KeyError for other words."""
    return _MONTH_NUMBERS[name.rstrip(".").casefold()]
