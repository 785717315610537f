"""One thing, one rung: details that say the same are written the same all through a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redactor.model import (
    AgeValue,
    AmountValue,
    Cast,
    DateValue,
    Detail,
    Ladder,
    PlaceValue,
    TextValue,
)
from redactor.rules.rulebook import Rulebook

Key = tuple[str, ...]
WEIGHTS = {"place": 1.5, "date": 1.0, "occupation": 1.2, "gender": 2.0, "age": 0.8, "name": 1.0,
           "relation": 0.8, "amount": 0.5, "quote_style": 0.5, "other": 0.5}  # fmt: skip
"""How much an editor minds losing a bit of each kind; 1 where not named."""
LEAD = 1.3
"""Words of headline and lead cost more: they carry the story."""
PER_EDIT = 0.5
"""Bits that any change costs by itself: a version with few words changed is worth more."""


@dataclass(frozen=True)
class Thing:
    """Details that share a value, their ladders, and the coarsest rung any may keep."""

    key: Key
    details: tuple[Detail, ...]
    ladders: tuple[Ladder, ...]
    floor: int
    weight: float

    @property
    def top(self) -> int:
        """The index of the coarsest option."""
        return max(len(ladder.rungs) for ladder in self.ladders) - 1

    def cost(self, option: int) -> float:
        """Return the loss of an option: bits, weighted, and a little for every edit."""
        rungs = [ladder.rungs[min(option, len(ladder.rungs) - 1)] for ladder in self.ladders]
        edits = sum(r.text is not None for r in rungs)
        return max(r.bits for r in rungs) * self.weight + PER_EDIT * edits

    def rungs(self, option: int) -> dict[str, int]:
        """Return detail id -> rung for an option; short ladders end early."""
        return {
            d.id: min(option, len(ladder.rungs) - 1)
            for d, ladder in zip(self.details, self.ladders, strict=True)
        }


def key_of(detail: Detail, person: str | None) -> Key:
    """Return what makes two details the same thing."""
    value = detail.value
    if detail.kind == "name":
        return ("name", person or detail.text.casefold())
    if isinstance(value, PlaceValue):
        return ("place", value.id or value.name.casefold())
    if isinstance(value, DateValue):
        return (detail.kind, value.text or detail.text.casefold())
    if isinstance(value, AgeValue):
        return ("age", person or "", str(value.low), str(value.high))
    if isinstance(value, AmountValue):
        return ("amount", f"{value.number:g}", value.unit)
    assert isinstance(value, TextValue)
    return (detail.kind, value.text)


def things(
    book: Rulebook,
    details: Sequence[Detail],
    ladders: dict[str, Ladder],
    cast: Cast,
    floors: dict[str, int],
    lead: int,
) -> list[Thing]:
    """Group details into things; `floors` is by detail, `lead` the offset where the lead ends."""
    owner = {o.detail: o.person for o in cast.owners}
    groups: dict[Key, list[Detail]] = {}
    for detail in details:
        if len(ladders[detail.id].rungs) > 1:
            groups.setdefault(key_of(detail, owner.get(detail.id)), []).append(detail)
    out = []
    for key, members in groups.items():
        rule = book.detail_rule(members[0].rule)
        weight = WEIGHTS.get(members[0].kind, 1.0) * (rule.weight if rule else 1.0)
        if any(d.start < lead for d in members):
            weight *= LEAD
        out.append(
            Thing(
                key,
                tuple(members),
                tuple(ladders[d.id] for d in members),
                max(floors.get(d.id, 0) for d in members),
                weight,
            )
        )
    return out
