"""All that a report tells of one person, wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass

from redactor.attribute.structure import structure
from redactor.model import PROTECTED, Cast, Detail, Document, Knowledge, Ladder, Person
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook


@dataclass(frozen=True)
class Incident:
    """An event that befell the person, with the details that date it."""

    rule: s.EventRule
    dates: tuple[str, ...]


@dataclass(frozen=True)
class Dossier:
    """One protected person with every detail that counts for them."""

    person: Person
    details: tuple[Detail, ...]
    incidents: tuple[Incident, ...]
    knowledge: tuple[Knowledge, ...]


def dossiers(
    book: Rulebook, document: Document, details: tuple[Detail, ...], cast: Cast
) -> tuple[Dossier, ...]:
    """Return a dossier for every protected person of the cast.

    What belongs to an event counts for everybody the event befell; where no event rule
    speaks, for everybody mentioned in its sentence.
    """
    layout = structure(document.text)
    about = {o.detail: o for o in cast.owners}
    live = [d for d in details if d.keep is None and not _put(book, d)]
    by_sentence: dict[int, list[Detail]] = {}
    for detail in live:
        if about[detail.id].about == "event":
            by_sentence.setdefault(layout.sentence(detail.start), []).append(detail)
    out: list[Dossier] = []
    for person in cast.persons:
        if person.role not in PROTECTED:
            continue
        own = [d for d in live if about[d.id].person == person.id]
        incidents: list[Incident] = []
        shared: list[Detail] = []
        told = set()
        for happening in cast.happenings:
            sentence = layout.sentence(happening.start)
            told.add(sentence)
            rule = book.rules.get(happening.rule)
            if person.id not in happening.persons or not isinstance(rule, s.EventRule):
                continue
            if person.group:
                continue  # a rate per person says nothing of a crowd
            near = by_sentence.get(sentence, [])
            shared += near
            dates = [
                d
                for d in [*near, *own]
                if d.kind == "date" and layout.sentence(d.start) == sentence
            ]
            incidents.append(Incident(rule, tuple(dict.fromkeys(d.id for d in dates))))
        if person.role != "source":
            for sentence in {layout.sentence(m.start) for m in person.mentions} - told:
                shared += by_sentence.get(sentence, [])
        every = {d.id: d for d in [*own, *shared]}
        out.append(
            Dossier(
                person,
                tuple(sorted(every.values(), key=lambda d: d.start)),
                tuple(incidents),
                tuple(k for k in cast.knowledge if k.person == person.id),
            )
        )
    return tuple(out)


def _put(book: Rulebook, detail: Detail) -> bool:
    """What is too unsure to act on alone goes to the editor and blocks nothing."""
    rule = book.detail_rule(detail.rule)
    return rule is not None and rule.put


Ladders = dict[str, Ladder]
