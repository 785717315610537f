"""Counts in words and figures: "two or three", "twenty-four", "several hundred", "6.5", "8-10"."""

from __future__ import annotations

import re

ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
         "eighty": 80, "ninety": 90}  # fmt: skip
Count = tuple[float, float]
_PLAIN: dict[str, Count] = {
    **{word: (n, n) for n, word in enumerate(ONES, 1)},
    **{word: (n, n) for word, n in _TENS.items()},
}
NUMBERS: dict[str, Count] = _PLAIN | {
    "a": (1, 1), "an": (1, 1), "half a": (0.5, 0.5), "half an": (0.5, 0.5), "half": (0.5, 0.5),
    "a single": (1, 1), "a couple of": (2, 3), "couple of": (2, 3), "couple": (2, 3),
    "a few": (2, 5), "few": (2, 5), "a good few": (2, 9), "quite a few": (3, 15),
    "several": (3, 9), "some": (2, 20), "many": (3, 30), "a number of": (3, 15),
    "a handful of": (3, 9), "a dozen": (12, 12), "two dozen": (24, 24), "half a dozen": (6, 6),
    "dozens of": (20, 99), "scores of": (40, 200), "hundreds of": (200, 2000),
    "a hundred": (100, 100), "a thousand": (1000, 1000), "several hundred": (300, 900),
    "several dozen": (30, 99), "a quarter of a": (0.25, 0.25), "three quarters of an": (0.75, 0.75),
    "": (1, 20),
}  # fmt: skip
"""Number words -> lowest and highest count they can mean; "" is a bare plural."""
_RANGES = (re.compile(r"(.+?)(?: to | or |-to-|-or-)(.+)"), re.compile(r"(.+?) ?[-–] ?(.+)"))
_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})?(?:\.\d)?")
_HALF = re.compile(r"[ -]and[ -]a[ -]half$|(?: 1/2|½)$")
LESS = frozenset(
    "less than|fewer than|under|at most|most|up to|just under|no more than|not more than"
    "|barely|hardly".split("|")
)
MORE = frozenset("more than|over|at least|least|just over|no less than|well over".split("|"))
ABOUT = frozenset(
    "about|around|nearly|almost|roughly|some|approximately|close to|the best part of".split("|")
)


def _alternatives(words: object) -> str:
    assert isinstance(words, dict | tuple | list)
    return "|".join(sorted((str(w) for w in words if w), key=len, reverse=True))


_TWENTY_ONE = rf"(?:{_alternatives(_TENS)})[- ](?:{_alternatives(ONES[:9])})\b"
_SIMPLE = rf"(?:{_TWENTY_ONE}|(?:{_alternatives(_PLAIN)})\b)"
_NAMED = _alternatives([n for n in NUMBERS if n not in {"", "a", "an", "half", *_PLAIN}])
_HALVES = r"(?:[ -]and[ -]a[ -]half|½| 1/2)?"
_RANGE = rf"(?:{_SIMPLE}(?: hundred| thousand)?(?:(?: to | or |-to-|-or-){_SIMPLE})?{_HALVES})"
_DIGITS = (
    r"\d{1,3}(?:,\d{3})?(?:\.\d)?(?:½| 1/2)?(?:(?: to | or | ?[-–] ?)\d{1,3}(?:\.\d)?)?"
    r"(?:-plus|-odd|\+)?"
)
NUMBER = rf"(?:(?i:{_NAMED}|half(?: an?)?|{_RANGE}|an?)|{_DIGITS})"
FEW = rf"(?:(?i:few|couple of|several|{_alternatives(ONES[:12])}){_HALVES}|\d{{1,3}}(?:-plus)?)"
"""A number for rows in which most are small; a shorter pattern."""


def count(number: str | None, about: str | None = None) -> Count:
    """Return the lowest and highest count that a number, with its modifier, can mean.

    Raises:
        ValueError: if it is no number.
    """
    low, high = _count(" ".join((number or "").casefold().split()))
    word = " ".join((about or "").casefold().split())
    if word in LESS:
        return (low * 0.5, high)
    if word in MORE:
        return (low, max(high * 1.5, high + 1))
    if word in ABOUT:
        return (low * 0.8, high * 1.2)
    return low, high


def _count(text: str) -> Count:
    if text in NUMBERS:
        return NUMBERS[text]
    if half := _HALF.search(text):
        low, high = _count(text[: half.start()])
        return low + 0.5, high + 0.5
    for ending in ("-plus", "+"):
        if text.endswith(ending):
            low, _ = _count(text.removesuffix(ending))
            return low, low * 2
    if text.endswith("-odd"):
        low, _ = _count(text.removesuffix("-odd"))
        return low * 0.8, low * 1.2
    if _FIGURES.fullmatch(text):
        figure = float(text.replace(",", ""))
        return figure, figure
    for name, size in ((" hundred", 100), (" thousand", 1000)):
        if text.endswith(name):
            low, high = _count(text.removesuffix(name))
            return low * size, high * size
    tens, _, ones = text.replace(" ", "-").partition("-")
    if tens in _TENS and ones in ONES[:9]:
        figure = _TENS[tens] + ONES.index(ones) + 1
        return figure, figure
    for pattern in _RANGES:
        if match := pattern.fullmatch(text):
            first, second = _count(match[1]), _count(match[2])
            return min(first[0], second[0]), max(first[1], second[1])
    raise ValueError(f"no number: {text}")
