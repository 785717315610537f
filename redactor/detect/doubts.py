"""What can be read in two ways, put as a question to the editor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from redactor.detect.places import choose, company
from redactor.model import Detail, PlaceValue, Question
from redactor.rules.rulebook import Rulebook

_FIGURES = regex.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)")
_MONTHS = ("January February March April May June July August September October November "
           "December").split()  # fmt: skip


def meaning(
    candidates: Sequence[PlaceValue], sure: Iterable[PlaceValue], home: str, book: Rulebook
) -> tuple[PlaceValue, bool]:
    """Return the likeliest of several places of one name, and whether the document tells.

    `sure` are the places of the document that have one meaning.
    """
    around = company(list(sure), book)
    chosen = choose(candidates, around, home, book)
    near = sorted((_company(c, around, book) for c in candidates), reverse=True)
    return chosen, near[0] > near[1]


def _company(value: PlaceValue, around: dict[str, int], book: Rulebook) -> int:
    if value.id is None:
        return 0
    return sum(around.get(p.id, 0) for p in book.chain(value.id)[1:])


def which_place(
    detail: Detail, candidates: Sequence[PlaceValue], chosen: PlaceValue, book: Rulebook
) -> Question:
    """Ask which of several places is meant."""
    names = [_where(c, book) for c in candidates if c != chosen]
    taken = f"Taken for {_where(chosen, book)}"
    return Question(detail.start, detail.end, f"{taken}; could be {' or '.join(names)}.")


def _where(value: PlaceValue, book: Rulebook) -> str:
    if value.id is None:
        return value.name
    chain = book.chain(value.id)
    return ", ".join(dict.fromkeys(p.full or p.name for p in (chain[0], *chain[1:2], chain[-1])))


def which_day(detail: Detail) -> Question | None:
    """Ask how 3/1/2024 is to be read, or return None where there is one way."""
    match = _FIGURES.search(detail.text) if detail.kind == "date" else None
    if match is None:
        return None
    one, two = int(match[1]), int(match[3])
    if one == two or not (1 <= one <= 12 and 1 <= two <= 12):
        return None
    return Question(
        detail.start,
        detail.end,
        f"{_MONTHS[one - 1]} {two} or {_MONTHS[two - 1]} {one}? Both are allowed for.",
    )
