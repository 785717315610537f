"""Let decisions go before what the rules and attribution found out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redactor.decisions.place import Placed, Span, Unused
from redactor.decisions.schema import About, Knows
from redactor.model import Cast, Detail, Knowledge, Person, Range
from redactor.plan.things import key_of
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

DECIDED = s.RuleBase(
    id="knowledge.decided", says="How many people could know this, as an editor decided."
)
_WRITTEN_OVER = frozenset({"quote_style", "other", "event"})
"""Kinds of details that, written coarser, take what was said with them."""


def with_decided(book: Rulebook) -> Rulebook:
    """Return a rulebook that knows the rule of decided knowledge sets."""
    more = object.__new__(Rulebook)  # a plain copy would lose what is compiled already
    more.__dict__.update(book.__dict__, rules={**book.rules, DECIDED.id: DECIDED})
    return more


def decide(
    details: tuple[Detail, ...], cast: Cast, placed: Sequence[Placed]
) -> tuple[tuple[Detail, ...], Cast, tuple[Unused, ...]]:
    """Return details and cast as decided, and the decisions that did not apply."""
    unused: list[Unused] = []
    for one in placed:
        decision = one.entry.decision
        meant = _meant(details, one.at)
        made: Cast | str
        if isinstance(decision, Knows):
            made = _knows(cast, details, one, decision)
        elif not meant:
            made = "nothing was found there that could change"
        elif isinstance(decision, About):
            made = _about(cast, details, meant, one, decision)
        else:
            meant = _same(cast, details, meant)
            made = _owned(cast, meant, "none", None, one)
            details = tuple(
                replace(d, keep="none", reason=_reason(one)) if d in meant else d for d in details
            )
        if isinstance(made, str):
            unused.append(Unused(one.entry, made))
        else:
            cast = made
    return details, cast, tuple(unused)


def _about(
    cast: Cast, details: tuple[Detail, ...], meant: list[Detail], one: Placed, decision: About
) -> Cast | str:
    if one.person is None:
        # whoever is no protected person is none by any form of the name
        names = _same(cast, details, [d for d in meant if d.kind == "name"])
        return _owned(cast, [*meant, *names], str(decision.role), None, one)
    person = _person(cast, one.person)
    if person is None:
        return "nobody was found in the words for the person"
    return _owned(cast, meant, person.role, person.id, one)


def _owned(
    cast: Cast, meant: Sequence[Detail], about: str, person: str | None, one: Placed
) -> Cast:
    ids = {d.id for d in meant}
    owners = tuple(
        replace(o, about=about, person=person, confidence=1.0, reason=_reason(one))
        if o.detail in ids
        else o
        for o in cast.owners
    )
    return replace(cast, owners=owners)


def _same(cast: Cast, details: tuple[Detail, ...], meant: Sequence[Detail]) -> list[Detail]:
    """Return everything that is the same thing as one of these: it is written alike everywhere."""
    owner = {o.detail: o.person for o in cast.owners}
    keys = {key_of(d, owner.get(d.id)) for d in meant}
    return [d for d in details if d.keep is None and key_of(d, owner.get(d.id)) in keys]


def _knows(cast: Cast, details: tuple[Detail, ...], one: Placed, decision: Knows) -> Cast | str:
    said_by = _person(cast, one.person) if one.person is not None else None
    if one.person is not None and said_by is None:
        return "nobody was found in the words for the source"
    people = Range(*decision.people)
    here = [k for k in cast.knowledge if _meet((k.start, k.end), one.at)]
    rest = [k for k in cast.knowledge if k not in here]
    if here:
        new = [
            replace(
                k,
                rule=DECIDED.id,
                people=people,
                explicit=True,
                person=said_by.id if said_by else k.person,
            )
            for k in here
        ]
    elif one.again:
        new = []
    else:
        said_by = said_by or _nearest_source(cast, one.at)
        if said_by is None:
            return "no source was found who could have said it: add source:"
        new = [Knowledge(DECIDED.id, *_bare(details, one.at), said_by.id, people, True)]
    knowledge = tuple(sorted([*rest, *new], key=lambda k: (k.start, k.end)))
    return replace(cast, knowledge=knowledge)


def _bare(details: tuple[Detail, ...], at: Span) -> Span:
    """Return the first stretch that no coarser words can take away; all if there is none.

    A bound goes when words it stands on are written over; a whole statement is not gone
    because one word of it is.
    """
    start, end = at
    for detail in details:
        if detail.kind not in _WRITTEN_OVER or not _meet((detail.start, detail.end), (start, end)):
            continue
        if detail.start > start:
            return start, detail.start
        start = max(start, detail.end)
        if start >= end:
            return at
    return start, end


def _nearest_source(cast: Cast, at: Span) -> Person | None:
    sources = [p for p in cast.persons if p.role == "source"]
    return min(
        sources,
        key=lambda p: min((abs(m.start - at[0]) for m in p.mentions), default=10**9),
        default=None,
    )


def _meant(details: tuple[Detail, ...], at: Span) -> list[Detail]:
    """Return the details in these words; else the nearest around them; else what they touch."""
    live = [d for d in details if d.keep is None]
    inside = [d for d in live if at[0] <= d.start and d.end <= at[1]]
    around = [d for d in live if d.start <= at[0] and at[1] <= d.end]
    if inside or not around:
        return inside or [d for d in live if _meet((d.start, d.end), at)]
    least = min(d.end - d.start for d in around)
    return [d for d in around if d.end - d.start == least]


def _person(cast: Cast, at: Span) -> Person | None:
    """Return the person whose mention shares most with these words."""
    shared = [
        (min(m.end, at[1]) - max(m.start, at[0]), m.start - m.end, p)
        for p in cast.persons
        for m in p.mentions
        if _meet((m.start, m.end), at)
    ]
    return max(shared, key=lambda found: found[:2])[2] if shared else None


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _reason(one: Placed) -> str:
    """Say that it was decided; the editor's own words may be words of the draft."""
    return f"an editor decided it (line {one.entry.line} of the decisions)"
