"""Ladders of places: site -> county -> province -> country -> gone."""

from __future__ import annotations

from math import log2

from redactor.ladders.figures import place_population
from redactor.model import PlaceValue, Rung
from redactor.rules.rulebook import Rulebook

ORDER = ("site", "village", "county", "province", "region", "country")
GONE_BITS = 2.0
UNKNOWN = "the area"
"""What may be said of a place of which neither kind nor whereabouts are known."""


_WATER = ("river", "island", "islet", "lake", "mountain", "valley", "bridge", "road", "street")


def _unknown(name: str) -> str:
    """Say no more of an unlisted place than the noun at its end, if it has one."""
    last = name.casefold().split()[-1]
    return f"the {last}" if last in _WATER else UNKNOWN


def place_ladder(
    book: Rulebook, value: PlaceValue, static: list[str | None], home: str
) -> tuple[Rung, ...]:
    """Return the rungs of a place; `static` are the phrases its rule offers for unlisted ones."""
    base = place_population(book, value, home)[0].mid
    rungs = [Rung(None, "proper", "as written", value, None, 0.0)]
    if value.id is None:
        # "a market" says nothing of where it is: other details do that, on rungs of their own
        for number, text in enumerate(static or [_unknown(value.name)], 1):
            form = "phrase" if text else "gone"
            rungs.append(Rung(text or "", form, "kind of place", None, None, GONE_BITS + number))
        return tuple(rungs)
    for place in book.chain(value.id)[1:]:
        told = PlaceValue(place.level, place.name, place.id)
        people = place_population(book, told, home)[0].mid
        if people <= base:
            continue
        rungs.append(
            Rung(
                place.full or place.name,
                "proper",
                place.level,
                told,
                None,
                log2(max(2.0, people / base)),
            )
        )
    rungs.append(Rung("", "gone", "gone", None, None, rungs[-1].bits + GONE_BITS))
    return tuple(rungs)
