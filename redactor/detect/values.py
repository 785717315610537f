"""Turn the words of ages and amounts into numbers."""

from __future__ import annotations

import regex

from redactor.model import AgeValue, AmountValue

WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * (number + 2)
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split()
    )
} | {"a dozen": 12, "dozen": 12, "half a dozen": 6, "dozens": 24, "hundred": 100, "hundreds": 200,
     "thousands": 2000, "a hundred": 100, "a": 1, "an": 1, "both": 2,
     "couple": 2, "pair": 2}  # fmt: skip
MULTIPLES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "k": 1000,
             "m": 10**6, "bn": 10**9}  # fmt: skip
STAGES = {
    "newborn": (0, 1), "baby": (0, 2), "infant": (0, 2), "toddler": (1, 4), "child": (0, 14),
    "children": (0, 14), "boy": (0, 17), "girl": (0, 17), "teenage": (13, 19), "teenager": (13, 19),
    "teenaged": (13, 19), "adolescent": (12, 18), "minor": (0, 17), "underage": (0, 17),
    "young": (15, 34), "youth": (15, 34), "youthful": (15, 34), "adult": (18, 64),
    "middle-aged": (40, 64), "older": (55, 99), "elderly": (60, 99), "aged": (60, 99),
    "aging": (55, 99), "old": (60, 99), "octogenarian": (80, 89), "septuagenarian": (70, 79),
    "sexagenarian": (60, 69),
}  # fmt: skip
_DECADES = {"teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50,
            "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}  # fmt: skip
_DECADE = regex.compile(r"\b(early|mid|late)?[- ]*([1-9]0)(?:s|-something|ish)\b")
_DECADE_WORD = regex.compile(rf"\b(early|mid|late)?[- ]*({'|'.join(_DECADES)})\b")
_THIRD_RANGE = regex.compile(
    r"\b(early|mid|late)-? (?:to|or)[- ](early|mid|late)[- ]"
    rf"(?:([1-9]0)s|({'|'.join(_DECADES)}))\b"
)
_SOMETHING = regex.compile(r"\b([a-z]+)(?:-something|-?ish)\b")
_PLUS = regex.compile(r"\b(\d{2})-plus\b")
_RANGE = regex.compile(r"\b(\d{1,3})\s*(?:-|to|and)\s*(\d{1,3})\b")
_NUMBER = regex.compile(r"\b(\d{1,3})\b")
_YEAR = regex.compile(r"\b(19\d\d|20[0-2]\d)\b")
_WORD_NUMBER = regex.compile(
    r"\b(?:(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?"
    r"(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen)\b|"
    r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b"
)
_THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), None: (0, 9), "": (0, 9)}


def parse_age(text: str, year: int | None = None) -> AgeValue | None:
    """Return the ages that words allow, or None: 'in her early 40s' is 40-43.

    `year` is the dateline's, needed for years of birth.
    """
    low = text.casefold()
    if born := _YEAR.search(low):
        if year is None:
            return None
        age = year - int(born[1])
        return AgeValue(max(0, age - 1), max(0, age)) if age >= 0 else None
    if several := _several(low):
        return several
    for pattern, decade in ((_DECADE, int), (_DECADE_WORD, lambda w: _DECADES[w])):
        if match := pattern.search(low):
            first, last = _THIRDS[match[1]]
            base = decade(match[2])
            return AgeValue(max(13, base + first) if base == 10 else base + first, base + last)
    if (match := _SOMETHING.search(low)) and match[1] in WORDS:
        return AgeValue(WORDS[match[1]], WORDS[match[1]] + 9)
    if match := _RANGE.search(low):
        one, two = sorted((int(match[1]), int(match[2])))
        return AgeValue(one, two)
    if match := _NUMBER.search(low):
        age = int(match[1])
        return AgeValue(age, age) if age <= 120 else None
    if match := _WORD_NUMBER.search(low):
        age = WORDS.get(match[3], 0) if match[3] else WORDS.get(match[1], 0) + WORDS[match[2]]
        return AgeValue(age, age)
    return next((AgeValue(*STAGES[w]) for w in regex.findall(r"[a-z-]+", low) if w in STAGES), None)


def _several(low: str) -> AgeValue | None:
    """Return ages told as two parts of a decade or as a floor: "mid- to late 30s", "60-plus"."""
    if match := _THIRD_RANGE.search(low):
        base = int(match[3]) if match[3] else _DECADES[match[4]]
        ends = (*_THIRDS[match[1]], *_THIRDS[match[2]])
        return AgeValue(base + min(ends), base + max(ends))
    if match := _PLUS.search(low):
        return AgeValue(int(match[1]), 99)
    return None


_MONEY = {
    "USD": ("usd", "us$", "$", "dollar", "dollars", "american dollars", "greenbacks"),
    "CNY": ("cny", "rmb", "yuan", "renminbi", "¥"),
    "KPW": ("kpw", "won", "north korean won"),
    "KRW": ("krw", "south korean won", "₩"),
    "EUR": ("eur", "€", "euro", "euros"), "JPY": ("jpy", "yen"),
    "RUB": ("rub", "ruble", "rubles", "rouble", "roubles"),
    "GBP": ("gbp", "£", "pound", "pounds"), "MMK": ("mmk", "kyat", "kyats"),
    "BYN": ("byn", "belarusian rubles"), "INR": ("inr", "rupee", "rupees"),
    "TRY": ("lira", "liras"),
}  # fmt: skip
_UNITS = {word: code for code, words in _MONEY.items() for word in words}
_MONEY_WORD = regex.compile(
    "|".join(
        rf"(?<![a-z]){regex.escape(w)}(?![a-z])" for w in sorted(_UNITS, key=lambda w: -len(w))
    )
)
_FIGURE = regex.compile(
    r"(\d[\d,]*(?:\.\d+)?)\s*(hundred|thousand|million|billion|k|m|bn)?\b(?:\s*(thousand|million))?"
)
_SPELLED = regex.compile(
    r"\b((?:half a |a )?dozen|half a|(?:a )?hundred|hundreds|thousands|dozens|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|both|a couple of|a pair of|a|an)\b"
    r"(?:\s+(hundred|thousand|million|billion))?(?:\s+(thousand|million))?"
)


def parse_amount(text: str) -> AmountValue | None:
    """Return the number and unit of an amount, or None: '1.2 million won' is 1200000 KPW."""
    low = text.casefold()
    money = _MONEY_WORD.search(low)
    number = _number(low)
    if number is None:
        return None
    if money is not None:
        return AmountValue(number, _UNITS[money[0]], money=True)
    words = regex.findall(r"[a-z][a-z'-]*", low)
    noun = next((w for w in reversed(words) if w not in WORDS and w not in MULTIPLES), "")
    return AmountValue(number, noun, money=False)


def _number(low: str) -> float | None:
    if match := _FIGURE.search(low):
        value = float(match[1].rstrip(",").replace(",", ""))
        for scale in (match[2], match[3]):
            value *= MULTIPLES.get(scale, 1) if scale else 1
        return value
    if match := _SPELLED.search(low):
        word = match[1]
        base: float
        if word == "half a":
            base = 0.5
        elif "-" in word:
            tens, ones = word.split("-")
            base = WORDS[tens] + WORDS[ones]
        else:
            base = WORDS.get(word, WORDS.get(word.split()[0 if word.startswith("h") else -1], 1))
            if word in ("a couple of", "a pair of"):
                base = 2
        for scale in (match[2], match[3]):
            base *= MULTIPLES.get(scale, 1) if scale else 1
        return base
    return None
