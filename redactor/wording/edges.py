"""Where the phrase around a target begins, and whether its sentence can do without it."""

from __future__ import annotations

from redactor.wording.draft import Draft
from redactor.wording.lexicon import (
    APPROXIMATORS,
    ARTICLES,
    DAYPARTS,
    MODALS,
    PREPS,
    STATIVE,
)

COMPOUND = {
    "out": "of", "outside": "of", "inside": "of", "close": "to", "next": "to", "north": "of",
    "south": "of", "east": "of", "west": "of", "prior": "to", "ahead": "of",
}  # fmt: skip


def left_edge(draft: Draft, i: int) -> int:
    """Return where the phrase that hangs on the target begins: its preposition, "aged"."""
    lo = i
    if draft.word(lo - 1) == "of" and draft.word(lo - 2) in DAYPARTS:
        k = lo - 3
        while draft.word(k) in ("early", "late", "small", "same"):
            k -= 1
        if draft.word(k) == "the":
            lo = k
    if draft.word(lo - 1) == "of" and draft.word(lo - 2) == "age":
        lo -= 3 if draft.word(lo - 3) == "the" else 2
    while draft.word(lo - 1) in APPROXIMATORS | {"age"} and draft.word(lo - 2) in PREPS:
        lo -= 1
    if draft.word(lo - 1) in ("past", "last", "next", "previous", "first", "following"):
        lo -= 1
    if draft.word(lo - 1) in ARTICLES and draft.word(lo - 2) in PREPS:
        lo -= 1
    if draft.word(lo - 1) in ("aged", "age"):
        return lo - 1
    if draft.word(lo - 1) not in PREPS:
        return lo
    lo -= 1
    if COMPOUND.get(draft.word(lo - 1)) == draft.word(lo):
        lo -= 1
    if draft.word(lo - 1) in ("late", "early", "shortly", "just", "sometime", "far"):
        lo -= 1
    if draft.word(lo) == "of" and draft.word(lo - 1) in ("one", "some", "many", "most", "all"):
        return i
    return lo


def dangles(draft: Draft, lo: int, kind: str) -> bool:
    """Return whether the sentence needs the phrase: "lives in", "is from"."""
    if kind in ("date", "time", "age"):
        return draft.word(lo - 1) in ("dated",) or (draft.word(lo - 1) in MODALS and kind == "age")
    return draft.word(lo - 1) in STATIVE | (MODALS - {"have", "has", "had"})
