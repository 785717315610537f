"""The cheapest way to an audience's grade: the planner itself, asked about one person."""

from __future__ import annotations

from collections.abc import Sequence

from redactor.assess import Dossier
from redactor.explain.cuts import Cuts
from redactor.explain.model import Risks, Step, Way
from redactor.explain.whatif import relevant, risks, written
from redactor.model import Grade, Plan
from redactor.plan import Planner
from redactor.plan.floors import floors
from redactor.plan.things import Thing, things
from redactor.rules import schema as s


class Ways:
    """Ways to one audience; the plan of the whole version is made once."""

    def __init__(self, planner: Planner, audience: s.AudienceRule, cuts: Cuts) -> None:
        """Plan the version as it will be written."""
        self.planner, self.audience, self.cuts = planner, audience, cuts
        limits = floors(planner.book, audience, planner.details, planner.ladders, planner.cast)
        self.group = things(
            planner.book, planner.details, planner.ladders, planner.cast, limits, planner.lead
        )
        self.whole = planner.plan(audience)

    def way(self, dossier: Dossier, now: Risks) -> Way:
        """Return the least loss that reaches the grade for one person.

        Floors of the audience hold; nobody else's grade is asked for.
        """
        own, audience = self.planner, self.audience
        alone = Planner(
            own.book, own.document, own.details, own.cast, own.ladders, (dossier,), own.assessor
        )
        plan = alone.plan(audience)
        group = relevant(self.group, dossier)
        chosen = _options(group, plan)
        steps = tuple(_step(t, n, plan) for t, n in zip(group, chosen, strict=True) if n)
        further = tuple(
            _step(t, n, self.whole)
            for t, n, before in zip(group, _options(group, self.whole), chosen, strict=True)
            if n > before
        )
        rungs = {detail: rung for step in steps for detail, rung in step.rungs}
        return Way(
            audience.audience,
            self._wanted(dossier, now),
            steps,
            further,
            risks(own.assessor, dossier, rungs),
            plan.obstacles,
            self.cuts.left(dossier.person.id, [o.start for o in plan.obstacles], rungs)
            if plan.obstacles
            else (),
        )

    def _wanted(self, dossier: Dossier, now: Risks) -> tuple[tuple[str, Grade], ...]:
        if self.audience.direct_only:
            return ()
        by_name = {r.adversary: r for r in now}
        return tuple(
            (name, self.planner.wanted(self.audience, dossier, by_name[name]))
            for name in self.audience.adversaries
        )


def _options(group: Sequence[Thing], plan: Plan) -> list[int]:
    """Return how coarse a plan writes each thing; 0 where it leaves it as written."""
    rung = {c.detail: c.rung for c in plan.choices}
    return [max(rung.get(d.id, 0) for d in thing.details) for thing in group]


def _step(thing: Thing, option: int, plan: Plan) -> Step:
    ids = {d.id for d in thing.details}
    return Step(
        thing.details,
        tuple(thing.rungs(option).items()),
        written(thing, option),
        option == thing.floor,
        next((c.next_finer for c in plan.choices if c.detail in ids), ""),
    )
