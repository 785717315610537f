"""Which rows of the grammar are worth trying at a word, by that word and the one after it.

Looking two words up is far cheaper than trying every pattern at every word of a text. The table
is made by asking each pattern whether a match could go on from the words; it may name a row too
many, never one too few.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from redactor.detect.dates.words import MONTHS, WEEKDAYS

# Words in figures share one key; these stand for all that have it.
_SAMPLES: dict[str, tuple[str, ...]] = {
    "#2": ("2", "02", "9", "10", "12", "20", "31", "80", "15", "00", "30", "58"),
    "#4": ("1998", "2021", "1886", "2010", "0930", "1530", "0330"),
    "#n": ("100", "365", "000"),
    "#8": ("20241014",),
    "#th": ("2nd", "13th", "1st", "3rd"),
    "#s": ("1990s", "2010s", "80s", "20s"),
    "#am": ("3pm", "11am", "03PM"),
    "#x": ("14Oct2024", "14OCT24", "14Oct", "18h30", "2024년", "10월", "14일", "2024년10월14일",
           "10월14일", "30Z", "00Z", "10T09"),
    "x#": ("Q1", "FY24", "FY2024"),
}  # fmt: skip
_WHOLE = {*MONTHS, *WEEKDAYS, "Sept", "FY", "Tues", "Thurs", "wee", "o", "a", "p", "m", "h"}
# What may stand between two words of a date.
_GAPS = (" ", "-", ". ", ", ", "'", "'s ", "/", ".", ":", " '", " (", " - ", "½ ", "+ ", ") ", "] ")
_STRANGE = "qqq"


Starts = dict[str, frozenset[str] | None]
"""Key of a first word -> the keys of the words that may come next; None: any word, or none."""


def key_of(word: str) -> str:
    """Return what a word is filed under: itself in lower case, or the shape of its figures."""
    if word[0] <= "9":
        if word.isdecimal():
            size = len(word)
            return "#2" if size <= 2 else "#4" if size == 4 else "#8" if size == 8 else "#n"
        ending = word.lstrip("0123456789").lower()
        if ending in ("st", "nd", "rd", "th"):
            return "#th"
        return {"s": "#s", "am": "#am", "pm": "#am"}.get(ending, "#x")
    return "x#" if word[-1] <= "9" else word.lower()


def starts(pattern: regex.Pattern[str], head: regex.Pattern[str] | None, bare: bool) -> Starts:
    """Return what can start a row of a pattern with a head, or without it (`bare`)."""
    leads = _leads(pattern)
    if head is None:
        return leads
    second = frozenset(leads)
    found: Starts = dict(leads) if bare else {}
    for key, following in _head_leads(head).items():
        mine = found.get(key, frozenset())
        found[key] = None if following is None or mine is None else following | second | mine
    return found


@lru_cache(maxsize=16)
def _head_leads(head: regex.Pattern[str]) -> Starts:
    return _leads(head, whole=False)


def _words(source: str) -> dict[str, set[str]]:
    """Return the words that can stand in a match, by key."""
    found = set(regex.findall(r"[A-Za-z]{2,}", source))
    if regex.search(r"(?<![A-Za-z])J?an\(", source):  # months are spelt in pieces
        found |= {*MONTHS, "Sept"}
    found |= {word for word in _WHOLE if word in source or len(word) == 1}
    found |= {word[:-1] for word in regex.findall(r"[A-Za-z]{3,}(?=\?)", source)}  # "june?"
    found |= {word.removesuffix("s") for word in found}
    found |= {f"{day}s" for day in WEEKDAYS if day in found}
    words: dict[str, set[str]] = {}
    if "\\d" in source or "1" in source:
        words = {key: set(texts) for key, texts in _SAMPLES.items()}
    for word in found:
        words.setdefault(key_of(word), set()).add(word)
    return words


def _leads(pattern: regex.Pattern[str], whole: bool = True) -> Starts:
    """Return the keys a match can start with, and what may come after them.

    `whole`: where a match can end after the first word, anything may come.
    """
    words = _words(pattern.pattern)
    leads: Starts = {}
    for key, texts in words.items():
        begun = [text for text in texts if _goes(pattern, text) or pattern.match(text)]
        if begun:
            going = [t + gap for t in begun for gap in _GAPS if _goes(pattern, t + gap)]
            loose = whole and any(
                pattern.match(t) or _goes(pattern, t + gap + _STRANGE)
                or pattern.match(t + gap + _STRANGE)
                for t in begun for gap in _GAPS
            )  # fmt: skip
            leads[key] = None if loose else _following(pattern, going, words)
    return leads


def _following(
    pattern: regex.Pattern[str], going: list[str], words: Mapping[str, set[str]]
) -> frozenset[str]:
    return frozenset(
        key
        for key, texts in words.items()
        if any(_goes(pattern, start + text) for start in going for text in texts)
    )


def _goes(pattern: regex.Pattern[str], text: str) -> bool:
    """Return True if a match can take all of a text, and perhaps more."""
    return pattern.fullmatch(text, partial=True) is not None
