"""For each detail, the ways to write it: as it stands, then coarser and coarser, all true."""

from __future__ import annotations

from math import log2

from redactor.attribute.strangers import UNKNOWN
from redactor.ladders.ages import age_ladder
from redactor.ladders.amounts import amount_ladder
from redactor.ladders.dates import date_ladder
from redactor.ladders.figures import detail_share, is_direct
from redactor.ladders.nouns import narrowed
from redactor.ladders.places import place_ladder
from redactor.model import (
    AgeValue,
    AmountValue,
    Cast,
    DateValue,
    Detail,
    Document,
    Ladder,
    Person,
    PlaceValue,
    Range,
    Rung,
    TextValue,
)
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

__all__ = ["build"]


def build(
    book: Rulebook, document: Document, details: tuple[Detail, ...], cast: Cast, home: str
) -> dict[str, Ladder]:
    """Return the ladder of every detail by its id; a kept one has a single rung."""
    persons = {p.id: p for p in cast.persons}
    owner = {o.detail: persons.get(o.person or "") for o in cast.owners}
    return {d.id: Ladder(d.id, _rungs(book, document, d, owner.get(d.id), home)) for d in details}


def _rungs(
    book: Rulebook, document: Document, detail: Detail, owner: Person | None, home: str
) -> tuple[Rung, ...]:
    rule = book.detail_rule(detail.rule)
    static = list(rule.ladder) if rule is not None else []
    value = detail.value
    if detail.keep is not None or (rule is not None and rule.put and not static):
        return (_as_written(book, detail),)
    if detail.kind == "name" and not isinstance(rule, s.PatternRule):
        return _name(detail, owner)
    if isinstance(value, PlaceValue):
        return place_ladder(book, value, static, home)
    if isinstance(value, DateValue):
        return date_ladder(detail.text[value.lead :], value, detail.kind, document.dateline)
    if isinstance(value, AgeValue) and not static:
        before = document.text[max(0, detail.start - 40) : detail.start]
        after = document.text[detail.end : detail.end + 20]
        return age_ladder(detail.text, value, before, after, owner.sex if owner else None)
    if isinstance(value, AmountValue) and not static:
        return amount_ladder(detail.text, value)
    if isinstance(rule, s.LexiconRule) and isinstance(value, TextValue):
        number = value.fact("group")
        group = rule.lexicon[int(number)] if number is not None else None
        plain = narrowed(detail)
        if plain is not None:
            return _steps(book, detail, [(plain, "noun")])
        if group is not None and group.ladder:
            return _noun(book, detail, group.ladder, value.fact("plural") == "yes", group.generic)
    return _static(book, detail, static)


def _as_written(book: Rulebook, detail: Detail) -> Rung:
    share, source, guess = detail_share(book, detail)
    return Rung(None, "phrase", "as written", detail.value, share, 0.0, source, guess)


def _name(detail: Detail, owner: Person | None) -> tuple[Rung, ...]:
    """One rung: a descriptor that the whole text uses for the person."""
    first = Rung(None, "phrase", "as written", detail.value, None, 0.0)
    if detail.rule == UNKNOWN and not _stands_for(owner, detail):
        return (first,)
    noun = _descriptor(owner)
    return (first, Rung(noun, "phrase", "descriptor", None, None, 10.0))


def _stands_for(owner: Person | None, detail: Detail) -> bool:
    """Return True where an unknown name is one that a person is called by."""
    return owner is not None and any(
        m.form == "name" and m.start <= detail.start and detail.end <= m.end for m in owner.mentions
    )


def _descriptor(owner: Person | None) -> str:
    if owner is None:
        return "the person"
    if owner.role == "source":
        return "the source"
    return {"male": "the man", "female": "the woman"}.get(owner.sex or "", "the person")


def _steps(book: Rulebook, detail: Detail, texts: list[tuple[str, str]]) -> tuple[Rung, ...]:
    """Spread the bits a detail tells evenly over its rungs; the last one tells nothing."""
    share, source, guess = detail_share(book, detail)
    rungs = [Rung(None, "phrase", "as written", detail.value, share, 0.0, source, guess)]
    whole = -log2(max(share.mid, 1e-9))
    for number, (text, form) in enumerate(texts, 1):
        left = 1 - number / len(texts)
        coarser = Range(share.low**left, share.mid**left, share.high**left)
        rungs.append(
            Rung(text, form, f"{number} coarser", None, coarser, whole * (1 - left), source, True)
        )
    return tuple(rungs)


def _noun(
    book: Rulebook, detail: Detail, ladder: list[str | None], plural: bool, generic: bool
) -> tuple[Rung, ...]:
    if generic:
        return (_as_written(book, detail),)
    texts = [(t or "", "noun" if t else "gone") for t in ladder if t != detail.text.casefold()]
    return _steps(book, detail, texts)


def _static(book: Rulebook, detail: Detail, ladder: list[str | None]) -> tuple[Rung, ...]:
    texts = [(t or "", "phrase" if t else "gone") for t in ladder if t != detail.text]
    if is_direct(book, detail) and not texts:
        texts = [("", "gone")]
    return _steps(book, detail, texts)
