"""Choose a rung for every detail so that an audience's grades are reached."""

from __future__ import annotations

from collections.abc import Callable
from math import log2

from redactor.assess import Assessor, Dossier
from redactor.assess.grades import floor_of
from redactor.attribute.structure import Structure, structure
from redactor.model import (
    Cast,
    Choice,
    Detail,
    Document,
    Grade,
    Ladder,
    Obstacle,
    PlaceValue,
    Plan,
    Risk,
    Rung,
)
from redactor.plan.floors import floors as find_floors
from redactor.plan.search import Constraint, solve
from redactor.plan.things import Thing, things
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

_DEPENDENCE_BITS = log2(3.0) * 2


class Planner:
    """Plans every audience of one report."""

    def __init__(
        self,
        book: Rulebook,
        document: Document,
        details: tuple[Detail, ...],
        cast: Cast,
        ladders: dict[str, Ladder],
        dossiers: tuple[Dossier, ...],
        assessor: Assessor,
    ) -> None:
        """Remember the stages' results and the layout of the text."""
        self.book, self.document, self.details, self.cast = book, document, details, cast
        self.ladders, self.dossiers, self.assessor = ladders, dossiers, assessor
        self.layout: Structure = structure(document.text)
        self.lead = self.layout.paragraphs[min(1, len(self.layout.paragraphs) - 1)][1]

    def plan(self, audience: s.AudienceRule) -> Plan:
        """Return the plan of one audience; where a grade is out of reach, with obstacles."""
        limits = find_floors(self.book, audience, self.details, self.ladders, self.cast)
        group = things(self.book, self.details, self.ladders, self.cast, limits, self.lead)
        if audience.direct_only:
            options = tuple(t.floor for t in group)
            return self._result(audience, group, options, [], limits)
        constraints, failing = self._constraints(audience, group)
        solution = solve(group, constraints)
        obstacles = self._obstacles(failing, group)
        options = _by_no_other_road(group, solution.options)
        return self._result(audience, group, options, obstacles, limits)

    def wanted(self, audience: s.AudienceRule, dossier: Dossier, risk: Risk) -> Grade:
        """Return the worst grade the audience may be shown for a person and adversary."""
        if risk.known:
            return Grade[audience.known]
        return Grade[audience.require.get(dossier.person.role, "critical")]  # type: ignore[call-overload]

    def _constraints(
        self, audience: s.AudienceRule, group: list[Thing]
    ) -> tuple[list[Constraint], list[tuple[Dossier, str, Grade]]]:
        constraints: list[Constraint] = []
        failing: list[tuple[Dossier, str, Grade]] = []
        coarsest = tuple(t.top for t in group)
        for dossier in self.dossiers:
            touches = tuple(i for i, t in enumerate(group) if matters(t, dossier))
            for adversary in audience.adversaries:
                people = self._people(dossier, adversary, group, touches)
                best = self._risk(dossier, adversary, group, coarsest)
                wanted = self.wanted(audience, dossier, best)
                if best.grade > wanted:
                    failing.append((dossier, adversary, wanted))
                    wanted = best.grade
                constraints.append(Constraint(people, floor_of(wanted), touches, _DEPENDENCE_BITS))
        return constraints, failing

    def _people(
        self, dossier: Dossier, adversary: str, group: list[Thing], touches: tuple[int, ...]
    ) -> Callable[[tuple[int, ...]], float]:
        memo: dict[tuple[int, ...], float] = {}

        def people(options: tuple[int, ...]) -> float:
            key = tuple(options[t] for t in touches)
            if key not in memo:
                risk = self._risk(dossier, adversary, group, options)
                memo[key] = 0.0 if risk.direct else risk.people.low
            return memo[key]

        return people

    def _risk(
        self, dossier: Dossier, adversary: str, group: list[Thing], options: tuple[int, ...]
    ) -> Risk:
        return self.assessor.risk(dossier, adversary, _rungs(group, options))

    def _obstacles(
        self, failing: list[tuple[Dossier, str, Grade]], group: list[Thing]
    ) -> list[Obstacle]:
        """Return one obstacle for each person and sentence, whoever the adversaries are."""
        merged: dict[tuple[str, int, int, str], list[str]] = {}
        for dossier, adversary, wanted in failing:
            start, end, why, grade = self._obstacle(dossier, adversary, group)
            said = f"{grade.name} for {adversary} ({wanted.name} wanted)"
            merged.setdefault((dossier.person.id, start, end, why), []).append(said)
        return [
            Obstacle(person, start, end, f"{why}: {', '.join(said)}")
            for (person, start, end, why), said in merged.items()
        ]

    def _obstacle(
        self, dossier: Dossier, adversary: str, group: list[Thing]
    ) -> tuple[int, int, str, Grade]:
        """Name the sentence that narrows most even with everything at its coarsest."""
        risk = self._risk(dossier, adversary, group, tuple(t.top for t in group))
        by_id = {d.id: d for d in self.details}
        if risk.direct:
            at, why = by_id[risk.direct[0]].start, "a direct identifier cannot be written coarser"
        else:
            tight = [k for k in dossier.knowledge if k.explicit and k.people.low <= risk.people.low]
            narrowing = [f for f in risk.factors if f.role in ("share", "rate") and f.details]
            if tight:
                at, why = tight[0].start, "only few people could know what is said here"
            elif narrowing:
                worst = min(narrowing, key=lambda f: f.value.low)
                at, why = by_id[worst.details[0]].start, f"{worst.label} narrows most"
            else:
                at = dossier.person.mentions[0].start if dossier.person.mentions else 0
                why = "too few people fit, whatever is made coarser"
        start, end = self.layout.sentences[self.layout.sentence(at)]
        return start, end, why, risk.grade

    def _result(
        self,
        audience: s.AudienceRule,
        group: list[Thing],
        options: tuple[int, ...],
        obstacles: list[Obstacle],
        limits: dict[str, int],
    ) -> Plan:
        rungs = _rungs(group, options)
        every = tuple(self.assessor.adversaries)
        residual = tuple(
            self.assessor.risk(d, adversary, rungs) for d in self.dossiers for adversary in every
        )
        choices: list[Choice] = []
        for thing, option in zip(group, options, strict=True):
            if option == 0:
                continue
            finer = self._next_finer(audience, group, options, thing)
            for detail in thing.details:
                rung = self.ladders[detail.id].rungs[rungs[detail.id]]
                why = (
                    f"{audience.audience} never shows this {detail.kind} finer than: {rung.label}"
                    if option == thing.floor
                    else f"{rung.label}: the finest that reaches the grade at the least loss"
                )
                choices.append(Choice(detail.id, rungs[detail.id], why, finer, rung.text or ""))
        if audience.direct_only:
            obstacles = []
        return Plan(
            audience.audience,
            tuple(sorted(choices, key=lambda c: c.detail)),
            residual,
            tuple(dict.fromkeys(obstacles)),
            tuple(audience.adversaries),
        )

    def _next_finer(
        self, audience: s.AudienceRule, group: list[Thing], options: tuple[int, ...], thing: Thing
    ) -> str:
        """Say what one rung back would cost: the worst anonymity set it leaves."""
        index = group.index(thing)
        finer = tuple(o - (i == index) for i, o in enumerate(options))
        ids = {d.id for d in thing.details}
        worst: Risk | None = None
        for dossier in self.dossiers:
            if not ids & {d.id for d in dossier.details}:
                continue
            for adversary in audience.adversaries:
                risk = self._risk(dossier, adversary, group, finer)
                if worst is None or (-risk.grade, risk.people.low) < (
                    -worst.grade,
                    worst.people.low,
                ):
                    worst = risk
        if worst is None:
            return ""
        return (
            f"one rung finer would leave {worst.person} at {worst.grade.name} "
            f"(k >= {worst.people.low:,.0f}, {worst.adversary})"
        )


def matters(thing: Thing, dossier: Dossier) -> bool:
    """Tell whether a thing can change a person's figures.

    It does where it is of their file, and where it stands in the words of a cue for who could
    have known: what is written coarser there takes the cue away, whoever it is about.
    """
    ids = {d.id for d in dossier.details}
    return any(
        d.id in ids or any(d.start < k.end and k.start < d.end for k in dossier.knowledge)
        for d in thing.details
    )


def _by_no_other_road(group: list[Thing], options: tuple[int, ...]) -> tuple[int, ...]:
    """Raise places whose rung would name a place that is itself removed elsewhere.

    Coarser never adds risk, so every grade that was reached still is.
    """
    out = list(options)
    for _ in group:  # a raised place is itself removed: go on until nothing moves
        before = list(out)
        removed = _removed_names(group, out)
        for index, thing in enumerate(group):
            rungs = thing.ladders[0].rungs
            while out[index] and out[index] < thing.top and _says(rungs[out[index]], removed):
                out[index] += 1
        if out == before:
            break
    return tuple(out)


def _removed_names(group: list[Thing], options: list[int]) -> set[str]:
    """Return the names of places that their own rung does not name any more."""
    names: set[str] = set()
    for thing, option in zip(group, options, strict=True):
        rungs = thing.ladders[0].rungs
        told = rungs[0].tells
        if not option or not isinstance(told, PlaceValue) or told.id is None:
            continue
        if told.name not in (rungs[option].text or ""):
            names.add(told.name)
    return names


def _says(rung: Rung, names: set[str]) -> bool:
    words = f" {rung.text or ''} "
    return any(f" {name} " in words for name in names)


def _rungs(group: list[Thing], options: tuple[int, ...]) -> dict[str, int]:
    out: dict[str, int] = {}
    for thing, option in zip(group, options, strict=True):
        out.update(thing.rungs(option))
    return out
