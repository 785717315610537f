"""Which of several places of one name is meant, and what an unlisted place lies in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from redactor.model import PlaceValue
from redactor.rules.rulebook import Rulebook

PARENT_REACH = 400
_BACKWARDS = 150
"""A place named after an unlisted one counts as if it stood so much farther off ..."""
_NEXT = 5
"""... unless it follows at once: "Yongam-ri, Kilju County", "a village in Onsong"."""


def choose(
    candidates: Sequence[PlaceValue], around: Counter[str], home: str, book: Rulebook
) -> PlaceValue:
    """Return the likeliest meaning of a place name.

    `around` counts every place of the document and all that they lie in; `home` is the
    country the newsroom reports on. Where neither tells, the most people live in the likeliest.
    """

    def likelihood(value: PlaceValue) -> tuple[int, int, float]:
        if value.id is None:
            return (0, 0, 0.0)
        chain = [p.id for p in book.chain(value.id)]
        company = sum(around[c] for c in chain[1:])
        people = book.places[value.id].population
        return (company, 1 if chain[-1] == home else 0, people[1] if people else 0.0)

    best = max(likelihood(c) for c in candidates)
    return min((c for c in candidates if likelihood(c) == best), key=lambda c: c.id or "")


def company(values: Sequence[PlaceValue], book: Rulebook) -> Counter[str]:
    """Count the places of a document together with everything they lie in."""
    counts: Counter[str] = Counter()
    for value in values:
        if value.id is not None:
            counts.update(p.id for p in book.chain(value.id))
    return counts


def locate(
    value: PlaceValue, start: int, known: Sequence[tuple[int, PlaceValue]], home: str
) -> PlaceValue:
    """Fill in `within` of an unlisted place from the nearest listed one, else its country."""
    end = start + len(value.name)
    near = [
        (_distance(at, start, end), at, place.id)
        for at, place in known
        if place.id is not None
        and place.level in ("county", "province")
        and abs(at - start) <= PARENT_REACH
    ]
    within = min(near)[2] if near else home
    return replace(value, within=within)


def _distance(at: int, start: int, end: int) -> int:
    if 0 <= at - end <= _NEXT:
        return 0
    return abs(at - start) + (_BACKWARDS if at > start else 0)


def enclosing(inner: Sequence[PlaceValue], book: Rulebook) -> str | None:
    """Return what a site lies in by the places in its own name, or None without any.

    "The Kim Chaek Steel Complex in Chongjin" lies in Chongjin, whatever it is called after;
    "Sunam Market in Chongjin" lies in Sunam, which is in Chongjin.
    """
    ids = [place.id for place in inner if place.id is not None]
    if not ids:
        return None
    last = ids[-1]
    return next((i for i in ids if last in [p.id for p in book.chain(i)]), last)
