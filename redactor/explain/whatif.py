"""What one change would do: the planner's things and the assessor's figures, one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redactor.assess import Assessor, Dossier, Rungs
from redactor.assess.product import running
from redactor.explain.model import Change, Cue, Option, Risks
from redactor.model import Detail, Range, Risk, Rung
from redactor.plan.planner import matters
from redactor.plan.things import Thing


def risks(assessor: Assessor, dossier: Dossier, rungs: Rungs) -> Risks:
    """Return a person's risk for every adversary, with these rungs."""
    return tuple(assessor.risk(dossier, a, rungs) for a in assessor.adversaries)


def expected(risk: Risk) -> Range:
    """Return how many people are expected to fit before it is said that one does (people).

    Below one it still tells which change brings a person nearer to being one of several.
    """
    left = running(risk.factors)
    return left[-1] if left else risk.people


def relevant(group: Sequence[Thing], dossier: Dossier) -> list[Thing]:
    """Return the things that can change a person's figures."""
    return [thing for thing in group if matters(thing, dossier)]


def without_names(group: Sequence[Thing], direct: Sequence[str]) -> dict[str, int]:
    """Return the rungs of the base: whatever identifies by itself one rung coarser."""
    out: dict[str, int] = {}
    for thing in group:
        if any(d.id in direct for d in thing.details):
            out.update(thing.rungs(1))
    return out


def changes(
    assessor: Assessor, dossier: Dossier, group: Sequence[Thing], base: Rungs
) -> tuple[Change, ...]:
    """Return every single change: one thing on one coarser rung, all else as in the base."""
    return tuple(_change(assessor, dossier, thing, base) for thing in group)


def _change(assessor: Assessor, dossier: Dossier, thing: Thing, base: Rungs) -> Change:
    options = []
    for number in range(1, thing.top + 1):
        rungs = thing.rungs(number)
        left = risks(assessor, dossier, {**base, **rungs})
        options.append(Option(number, written(thing, number), left))
    return Change(thing.details, any(d.id in base for d in thing.details), tuple(options))


def written(thing: Thing, option: int) -> tuple[Rung, ...]:
    """Return the rung of each of a thing's details, in their order."""
    rungs = thing.rungs(option)
    return tuple(ladder.rungs[rungs[ladder.detail]] for ladder in thing.ladders)


def cues(assessor: Assessor, dossier: Dossier, base: Rungs) -> tuple[Cue, ...]:
    """Return every cue for who could have known, and what it does to the figures."""
    out = []
    for cue in dossier.knowledge:
        others = tuple(k for k in dossier.knowledge if k is not cue)
        if not cue.explicit:
            others = (*others, replace(cue, explicit=True))
        rule = assessor.book.rules.get(cue.rule)
        left = risks(assessor, replace(dossier, knowledge=others), base)
        out.append(Cue(cue, rule.says if rule else "", left))
    return tuple(out)


def not_theirs(assessor: Assessor, dossier: Dossier, detail: Detail, base: Rungs) -> Risks:
    """Return the risks if a detail were about somebody else."""
    rest = tuple(d for d in dossier.details if d.id != detail.id)
    return risks(assessor, replace(dossier, details=rest), base)
