"""Put together what there is to say about each protected person of a document."""

from __future__ import annotations

from collections.abc import Sequence, Set

from redactor.assess import Dossier, Rungs
from redactor.explain.cuts import Cuts
from redactor.explain.model import Explanation, PersonCase, Risks, Theirs
from redactor.explain.way import Ways
from redactor.explain.whatif import changes, cues, not_theirs, relevant, risks, without_names
from redactor.ladders.figures import is_direct
from redactor.plan import Planner
from redactor.plan.things import things
from redactor.rules import schema as s


def explain(
    planner: Planner, audiences: Sequence[s.AudienceRule], person: str | None, sure: float
) -> Explanation:
    """Return the explanation of one person, or of everybody protected, the gravest first.

    `sure`: below this confidence an ownership is the editor's to decide.
    """
    cuts = Cuts(planner)
    ways = [Ways(planner, audience, cuts) for audience in audiences]
    cases = [
        _case(planner, dossier, cuts, ways, sure)
        for dossier in planner.dossiers
        if person in (None, dossier.person.id)
    ]
    asked = {a for audience in audiences for a in audience.adversaries}
    cases.sort(key=lambda case: _danger(case, asked))
    return Explanation(
        planner.document, planner.details, planner.cast, tuple(cases), _nobodys(planner, sure)
    )


def _danger(case: PersonCase, asked: Set[str]) -> tuple[float, float]:
    """Sort the gravest first, to those adversaries that the audiences ask about."""
    risks = [r for r in case.risks if r.adversary in asked] or case.risks
    return min(((-float(r.grade), r.people.low) for r in risks), default=(0.0, 0.0))


def _case(
    planner: Planner, dossier: Dossier, cuts: Cuts, ways: Sequence[Ways], sure: float
) -> PersonCase:
    assessor = planner.assessor
    every = things(planner.book, planner.details, planner.ladders, planner.cast, {}, planner.lead)
    group = relevant(every, dossier)
    now = risks(assessor, dossier, {})
    base = without_names(group, [d for r in now for d in r.direct])
    from_here = risks(assessor, dossier, base)
    return PersonCase(
        dossier.person,
        _theirs(planner, dossier, base, sure),
        now,
        from_here,
        changes(assessor, dossier, group, base),
        cues(assessor, dossier, base),
        cuts.narrowest(dossier.person.id, base, from_here),
        tuple(way.way(dossier, now) for way in ways),
    )


def _theirs(planner: Planner, dossier: Dossier, base: Rungs, sure: float) -> tuple[Theirs, ...]:
    owners = {o.detail: o for o in planner.cast.owners}
    out = []
    for detail in dossier.details:
        owner = owners[detail.id]
        own = owner.person == dossier.person.id
        unsure = owner.confidence < sure
        left: Risks = not_theirs(planner.assessor, dossier, detail, base) if unsure else ()
        out.append(
            Theirs(detail, own, is_direct(planner.book, detail), owner.confidence, owner.reason,
                   unsure, left)
        )  # fmt: skip
    return tuple(out)


def _nobodys(planner: Planner, sure: float) -> tuple[Theirs, ...]:
    """Return what counts for nobody, and not because somebody was sure of it."""
    owners = {o.detail: o for o in planner.cast.owners}
    counted = {d.id for dossier in planner.dossiers for d in dossier.details}
    return tuple(
        Theirs(d, False, is_direct(planner.book, d), o.confidence, o.reason, True)
        for d in planner.details
        if d.keep is None
        and d.id not in counted
        and (o := owners[d.id]).confidence < sure
        and o.person is None
    )
