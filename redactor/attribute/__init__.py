"""Who is in a report, in which role, and which detail is about whom."""

from __future__ import annotations

from collections import Counter

import regex

from redactor.attribute.figure import Figure
from redactor.attribute.mentions import nouns as find_nouns
from redactor.attribute.mentions import pronouns as find_pronouns
from redactor.attribute.narrator import Narrator
from redactor.attribute.owners import Owner, Owners
from redactor.attribute.people import assemble, participants
from redactor.attribute.structure import structure
from redactor.attribute.talk import one_of_several, speaker
from redactor.detect.resolve import Detection
from redactor.model import Cast, Detail, Document, Happening, Knowledge, Ownership, Person, Range
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

__all__ = ["attribute"]


def attribute(document: Document, detection: Detection, book: Rulebook) -> Cast:
    """Return the cast of a report: persons, owners of details, events, knowledge cues."""
    text = document.text
    layout = structure(text)
    speech = regex.compile(rf"\b{book.vocabulary['speech_verb']}\b")
    nouns = find_nouns(text, detection.details, book)
    nouns = sorted(nouns + one_of_several(text, layout, nouns), key=lambda n: (n.start, -n.end))
    pronouns = find_pronouns(text)
    narrator = Narrator(text, layout, pronouns)
    befalls = regex.compile(rf"\b{book.vocabulary['befalls_verb']}\b")
    figures, who = assemble(
        text, layout, nouns, pronouns, detection.signals, speech, narrator, befalls
    )
    decide = Owners(
        text, layout, detection.details, nouns, pronouns, who, detection.signals, speech, narrator
    )
    owned = [decide.owner(d, _fallback(book, d)) for d in detection.details]
    used = _shown(figures, owned)
    ids = {f.number: f"p{n}" for n, f in enumerate(used, 1)}
    return Cast(
        persons=tuple(_person(ids[f.number], f, owned) for f in used),
        owners=tuple(
            Ownership(
                o.detail.id,
                o.about,
                ids.get(o.figure.number) if o.figure else None,
                o.confidence,
                o.reason,
            )
            for o in owned
        ),
        happenings=tuple(
            Happening(f"e{n}", sig.rule, sig.start, sig.end, people)
            for n, sig in enumerate(
                (x for x in detection.signals if x.rule.startswith("event.")), 1
            )
            if (
                people := tuple(
                    ids[f.number] for f in participants(sig, text, layout, who) if f.number in ids
                )
            )
        ),
        knowledge=_knowledge(detection, decide, ids, book),
    )


def _fallback(book: Rulebook, detail: Detail) -> str | None:
    rule = book.detail_rule(detail.rule)
    return rule.about if rule is not None else None


def _shown(figures: list[Figure], owned: list[Owner]) -> list[Figure]:
    """Persons that own a detail, act as a source or take part in an event, and groups."""
    having = {o.figure.number for o in owned if o.figure is not None}
    return [
        f
        for f in figures
        if f.number in having or f.role in ("source", "subject") or (f.group and f.kind == "group")
    ]


def _person(person_id: str, figure: Figure, owned: list[Owner]) -> Person:
    return Person(
        id=person_id,
        role=figure.role,
        description=_describe(figure),
        mentions=tuple(figure.mentions),
        group=figure.group,
        sex=figure.sex,
    )


def _describe(figure: Figure) -> str:
    """Say who is meant by the commonest bare noun; never by a name."""
    heads = Counter(n.head for n in figure.nouns if n.head and n.head != "year-old")
    if heads:
        return heads.most_common(1)[0][0]
    sexes = {"male": "man", "female": "woman"}
    return f"named {sexes.get(figure.sex or '', 'person')}"


def _knowledge(
    detection: Detection, decide: Owners, ids: dict[int, str], book: Rulebook
) -> tuple[Knowledge, ...]:
    out: list[Knowledge] = []
    sources = sorted({f.number: f for f in decide.who.values() if f.role == "source"}.items())
    for signal in detection.signals:
        rule = book.rules.get(signal.rule)
        if not isinstance(rule, s.KnowledgeRule) or not sources:
            continue
        quote = decide.layout.quoted(signal.start, signal.end)
        figure = speaker(quote, decide.who, decide.layout) if quote else None
        number = figure.number if figure is not None and figure.number in ids else sources[0][0]
        if number in ids:
            people = Range(*rule.people)
            out.append(
                Knowledge(signal.rule, signal.start, signal.end, ids[number], people, rule.explicit)
            )
    return tuple(out)
