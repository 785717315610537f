"""Plurals of English noun phrases, head-aware: head of a clinic -> heads of a clinic."""

from __future__ import annotations

import regex

IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "wife": "wives", "person": "people",
    "life": "lives", "knife": "knives", "half": "halves", "shelf": "shelves", "thief": "thieves",
    "leaf": "leaves", "loaf": "loaves", "foot": "feet", "tooth": "teeth", "mouse": "mice",
    "goose": "geese", "ox": "oxen", "crisis": "crises", "analysis": "analyses",
    "criterion": "criteria", "phenomenon": "phenomena", "hero": "heroes", "potato": "potatoes",
    "tomato": "tomatoes", "passerby": "passersby", "passer-by": "passers-by",
    "quiz": "quizzes", "bus": "buses",
}  # fmt: skip
SAME = frozenset(
    {"people", "police", "staff", "personnel", "series", "species", "sheep", "fish", "aircraft",
     "kin", "youth", "livestock", "cattle", "clergy", "military", "headquarters", "works", "means",
     "yuan", "won", "yen", "baht"}
)  # fmt: skip
SUFFIXES = {"man": "men", "woman": "women", "wife": "wives", "child": "children",
            "person": "people"}  # fmt: skip
NOT_MAN = frozenset({"human", "german", "roman", "shaman", "ottoman", "talisman", "caiman"})
TAIL = regex.compile(
    r"\s(?:of|in|at|on|for|from|to|with|by|near|who|whose|that|which|under|over|about|against)\s"
)


def plural(phrase: str) -> str:
    """Return the plural of a noun phrase: its head is the last word before a preposition."""
    tail = TAIL.search(phrase)
    head, rest = (phrase[: tail.start()], phrase[tail.start() :]) if tail else (phrase, "")
    lead, space, last = head.rpartition(" ")
    stem, hyphen, end = last.rpartition("-")
    if hyphen and last.endswith("-in-law"):
        return f"{lead}{space}{plural(last[:-7])}-in-law{rest}"
    if hyphen and last not in IRREGULAR:
        return f"{lead}{space}{stem}-{_word(end)}{rest}"
    return f"{lead}{space}{_word(last)}{rest}"


def _word(word: str) -> str:
    low = word.casefold()
    if low in SAME or (low.endswith(("men", "women")) and low != "specimen"):
        return word
    if low in IRREGULAR:
        return _cased(word, IRREGULAR[low])
    for end, many in SUFFIXES.items():
        if low.endswith(end) and low not in NOT_MAN and len(low) > len(end):
            return word[: -len(end)] + many
    if low.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if low.endswith("y") and len(low) > 1 and low[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _cased(model: str, word: str) -> str:
    return word[0].upper() + word[1:] if model[:1].isupper() else word
