"""Which of several places of one name is meant, and what an unlisted place lies in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from redactor.model import PlaceValue
from redactor.rules.rulebook import Rulebook

PARENT_REACH = 400


def choose(
    candidates: Sequence[PlaceValue], around: Counter[str], home: str, book: Rulebook
) -> PlaceValue:
    """Return the likeliest meaning of a place name.

    `around` counts every place of the document and all that they lie in; `home` is the
    country the newsroom reports on.
    """

    def likelihood(value: PlaceValue) -> tuple[int, int, str]:
        if value.id is None:
            return (0, 0, "")
        chain = [p.id for p in book.chain(value.id)]
        company = sum(around[c] for c in chain[1:])
        return (company, 1 if chain[-1] == home else 0, value.id)

    best = max(likelihood(c)[:2] for c in candidates)
    return min((c for c in candidates if likelihood(c)[:2] == best), key=lambda c: c.id or "")


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
    near = [
        (abs(at - start) + (150 if at > start else 0), at, place.id)
        for at, place in known
        if place.id is not None
        and place.level in ("county", "province")
        and abs(at - start) <= PARENT_REACH
    ]
    within = min(near)[2] if near else home
    return replace(value, within=within)
