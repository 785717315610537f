"""What stands before a place and is only true of the old one: nine miles from, outside, at."""

from __future__ import annotations

from redactor.wording.commas import close_up
from redactor.wording.draft import Draft
from redactor.wording.lexicon import NUMBERS, PREPS, STOPS, first_word
from redactor.wording.tokens import Token

ADVERBIALS = ("out of ", "nearby", "elsewhere", "abroad", "not far", "there", "at home", "close by")
"""New phrases that need no preposition."""
UNITS = frozenset(
    {"mile", "miles", "kilometer", "kilometers", "kilometre", "kilometres", "km", "meters",
     "metres", "yards", "hour", "hours", "minutes", "day", "days"}
)  # fmt: skip
BEARINGS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
     "upstream", "downstream", "inland"}
)  # fmt: skip
PARTS = BEARINGS | {"side", "edge", "end", "corner", "outskirts", "bank", "foot", "top", "back",
                    "front", "middle", "part", "shore", "mouth"}  # fmt: skip
NEXT_TO = frozenset({"near", "by", "beside", "around", "opposite", "beyond", "behind", "above"})
WIDE = ("the area", "the country", "the region", "the province", "the county")


def adverbial(text: str) -> bool:
    """Return whether a phrase says where without a preposition."""
    return text.casefold().startswith(ADVERBIALS)


def fit_part(draft: Draft, i: int, text: str) -> None:
    """Write "in" for "of" where the old words ended in "north" or "the other side"."""
    last = draft.text(i).rpartition(" ")[2].casefold()
    if draft.word(i + 1) == "of" and last in PARTS and last not in text.casefold().split():
        draft.put(i + 1, "in or near" if last in BEARINGS else "in")


def fit_surroundings(draft: Draft, token: Token) -> bool:
    """Make the words before a coarser place true of it; True if the place went with them."""
    i, target = draft.index(token), token.target
    assert target is not None
    coarser = target.form == "proper" and first_word(token.text) not in PREPS
    wide = target.text.casefold() in WIDE
    if not (coarser or wide):
        return False
    before = draft.word(i - 1)
    if coarser and (lo := _distance(draft, i)):
        return _drop_distance(draft, token, lo)
    if before in ("at", "on") and draft.text(i + 1) != "'s" and not _noun_slot(draft, i):
        draft.put(i - 1, _like(draft, i - 1, "in"))
    elif coarser and before in ("outside", "of") and not _noun_slot(draft, i):
        _direction(draft, i)
    elif coarser and before in NEXT_TO - {"by", "around", "above"} and not _noun_slot(draft, i):
        draft.put(i - 1, _like(draft, i - 1, "in or near"))
    return False


def _noun_slot(draft: Draft, i: int) -> bool:
    """Return whether the place only qualifies a noun: near the Hyesan market."""
    following = draft.text(i + 1)
    named = following[:1].isupper() and not draft.tokens[i + 1].initial
    return draft.noun(i + 1) or named or following[:1] in ("-", "'", "’")


def _like(draft: Draft, i: int, word: str) -> str:
    return word.capitalize() if draft.text(i)[:1].isupper() else word


def _direction(draft: Draft, i: int) -> None:
    """Write "in" for "outside" and "in or near" for "north of"."""
    if draft.word(i - 1) == "outside":
        draft.put(i - 1, _like(draft, i - 1, "in"))
        return
    if draft.word(i - 2) == "outside":
        draft.put(i - 2, _like(draft, i - 2, "in"))
        draft.delete(i - 1, i)
    elif draft.word(i - 2) in BEARINGS and draft.word(i - 3) not in ("the", "to"):
        lo = i - 2 - (draft.word(i - 3) == "just")
        draft.put(lo, _like(draft, lo, "in or near"))
        draft.delete(lo + 1, i)


def _distance(draft: Draft, i: int) -> int:
    """Return where "nine miles from" or "30 km north of" before a place begins, or 0."""
    k = i - 1
    if draft.word(k) not in ("from", "of"):
        return 0
    k -= 1
    while draft.word(k) in BEARINGS | {"away", "outside", "drive", "walk", "the", "to"}:
        k -= 1
    if draft.word(k) not in UNITS:
        return 0
    k -= 1
    while draft.word(k) in NUMBERS | {"an", "a", "half", "hundred", "about", "some", "over"} or (
        draft.word(k)[:1].isdigit()
    ):
        k -= 1
    return k + 1 if k + 2 < i - 1 and draft.free(k + 1, i) else 0


def _drop_distance(draft: Draft, token: Token, lo: int) -> bool:
    i = draft.index(token)
    after, before = draft.word(i + 1), draft.word(lo - 1)
    apart = before == "," and (after in STOPS | {",", ")"} or draft.ends(i + 1))
    if token.quoted or not (apart or before == ","):
        draft.put(lo, _like(draft, lo, "some way"))
        draft.delete(lo + 1, i - 1)
        return False
    token.target = None
    token.details.extend(draft.why)
    close_up(draft, lo, i + 1)
    return True
