"""The cheapest way is the planner's, checked by the assessor's own figures, on every sample."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from redactor.assess import Dossier
from redactor.explain import Explanation, PersonCase, Way, explain
from redactor.formats.interface import read
from redactor.model import Document, Grade, PlaceValue, Plan
from redactor.pipeline import SURE
from redactor.plan import Planner
from redactor.plan.floors import floors
from redactor.plan.things import Thing, key_of, things
from redactor.report.explain import explanation_object
from redactor.rules import schema as s
from tests.shipped import pipeline

ROOT = Path(__file__).parents[2]
NAMES = [p.stem for p in sorted((ROOT / "samples").glob("*.md"))]
LINE = date(2024, 6, 14)
AUDIENCES = ("partner", "public")


@lru_cache
def planner(name: str) -> Planner:
    path = ROOT / "samples" / f"{name}.md"
    return pipeline()._view(read(path)).planner


@lru_cache
def made(name: str) -> Explanation:
    return explain(planner(name), audiences(), None, SURE)


@lru_cache
def version(name: str, audience: str) -> Plan:
    return planner(name).plan(pipeline().audiences([audience])[0])


def audiences() -> list[s.AudienceRule]:
    return pipeline().audiences(AUDIENCES)


def cases(name: str) -> list[tuple[PersonCase, Dossier]]:
    files = {d.person.id: d for d in planner(name).dossiers}
    return [(case, files[case.person.id]) for case in made(name).persons]


def grades(plan: Planner, dossier: Dossier, rungs: dict[str, int]) -> dict[str, Grade]:
    assessor = plan.assessor
    return {a: assessor.risk(dossier, a, rungs).grade for a in assessor.adversaries}


def group(plan: Planner, audience: s.AudienceRule) -> list[Thing]:
    limits = floors(plan.book, audience, plan.details, plan.ladders, plan.cast)
    return things(plan.book, plan.details, plan.ladders, plan.cast, limits, plan.lead)


def loss(made_of: list[Thing], plan: Plan) -> float:
    rung = {c.detail: c.rung for c in plan.choices}
    return sum(t.cost(max(rung.get(d.id, 0) for d in t.details)) for t in made_of)


@pytest.mark.parametrize("name", NAMES)
def test_everybody_protected_is_explained_the_gravest_first(name):
    found = made(name).persons
    assert {c.person.id for c in found} == {d.person.id for d in planner(name).dossiers}
    asked = {a for audience in audiences() for a in audience.adversaries}
    worst = [max(r.grade for r in c.risks if r.adversary in asked) for c in found]
    assert worst == sorted(worst, reverse=True)


@pytest.mark.parametrize("name", NAMES)
def test_the_cheapest_way_reaches_the_grade(name):
    for case, dossier in cases(name):
        for way in case.ways:
            left = grades(planner(name), dossier, way.rungs)
            assert {r.adversary: r.grade for r in way.risks} == left
            if way.reached:
                for adversary, wanted in way.wanted:
                    assert left[adversary] <= wanted, (case.person.id, way.audience)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_out_of_reach_where_and_only_where_the_version_is_not_cleared(name):
    for number, audience in enumerate(audiences()):
        stuck = {o.person for o in version(name, audience.audience).obstacles}
        out = {c.person.id for c, _ in cases(name) if not c.ways[number].reached}
        assert out == stuck


@pytest.mark.parametrize("name", NAMES)
def test_no_step_of_it_could_be_finer(name):
    plan = planner(name)
    for case, dossier in cases(name):
        for way in case.ways:
            for step in way.steps:
                # a place can be raised because a finer rung names a place that goes elsewhere
                if step.floor or step.details[0].kind == "place" or not way.reached:
                    continue
                finer = {d: n - (d in dict(step.rungs)) for d, n in way.rungs.items()}
                left = grades(plan, dossier, finer)
                assert any(left[a] > wanted for a, wanted in way.wanted), case.person.id


@pytest.mark.parametrize("name", NAMES)
def test_it_is_the_planners_plan_where_nobody_else_asks_for_more(name):
    plan = planner(name)
    for number, audience in enumerate(audiences()):
        whole, every = version(name, audience.audience), group(plan, audience)
        for case, dossier in cases(name):
            alone = Planner(plan.book, plan.document, plan.details, plan.cast, plan.ladders,
                            (dossier,), plan.assessor).plan(audience)  # fmt: skip
            rungs = {c.detail: c.rung for c in alone.choices}
            assert loss(every, alone) <= loss(every, whole) + 1e-6
            way = case.ways[number]
            assert {d: n for d, n in way.rungs.items() if rungs.get(d) != n} == {}
            others = [d for d in plan.dossiers if d is not dossier]
            if all(_content(plan, audience, d, rungs, whole) for d in others):
                assert abs(loss(every, alone) - loss(every, whole)) < 1e-6, case.person.id


def _content(
    plan: Planner, audience: s.AudienceRule, dossier: Dossier, rungs: dict[str, int], whole: Plan
) -> bool:
    """Tell whether rungs made for somebody else are enough for this one, too."""
    for adversary in audience.adversaries:
        risk = plan.assessor.risk(dossier, adversary, rungs)
        best = next(
            r for r in whole.residual
            if (r.person, r.adversary) == (dossier.person.id, adversary)
        )  # fmt: skip
        if risk.grade > max(plan.wanted(audience, dossier, risk), best.grade):
            return False
    return True


ALONE = [
    "A source in Musan County told Harbor Wire that rice is dear.",
    "A 34-year-old welder was arrested in Hyesan on May 3 for selling a radio.",
    "A nurse from Sinuiju was held on June 2. The nurse, a widow, has tuberculosis.",
]


@pytest.mark.parametrize("text", ALONE)
def test_for_the_only_person_it_is_the_plan_of_the_version(text):
    plan = pipeline()._view(Document("x.md", text, LINE)).planner
    found = explain(plan, audiences(), None, SURE)
    if len(found.persons) != 1:
        pytest.skip("more than one person was found")
    for number, audience in enumerate(audiences()):
        written = {c.detail: c.rung for c in plan.plan(audience).choices}
        way = found.persons[0].ways[number]
        counted = {d.detail.id for d in found.persons[0].theirs}
        assert way.further == ()
        assert {d: n for d, n in written.items() if d in counted} == {
            d: n for d, n in way.rungs.items() if d in counted
        }


@pytest.mark.parametrize("name", NAMES)
def test_every_change_writes_one_thing_in_one_way_everywhere(name):
    plan = planner(name)
    owner = {o.detail: o.person for o in plan.cast.owners}
    for case, _ in cases(name):
        for change in case.changes:
            keys = {key_of(d, owner[d.id]) for d in change.details}
            assert len(keys) == 1
            same = {
                d.id for d in plan.details
                if key_of(d, owner[d.id]) in keys and len(plan.ladders[d.id].rungs) > 1
            }  # fmt: skip
            assert {d.id for d in change.details} == same


@pytest.mark.parametrize("name", NAMES)
def test_no_single_change_makes_it_worse(name):
    for case, _ in cases(name):
        for change in case.changes:
            for option in change.options:
                for before, after in zip(case.base, option.risks, strict=True):
                    assert after.people.low >= before.people.low * (1 - 1e-9)


def test_an_audience_that_asks_for_no_grade_only_loses_what_identifies_by_itself():
    plan = planner(NAMES[0])
    found = explain(plan, pipeline().audiences(["desk"]), None, SURE)
    ways: list[Way] = [way for case in found.persons for way in case.ways]
    assert all(way.wanted == () and way.reached for way in ways)
    assert {s.details[0].kind for way in ways for s in way.steps} == {"name"}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_points_at_somebody_is_shown_without_asking(name):
    found = made(name)
    said = " | ".join(told(explanation_object(found))).casefold()
    places = pipeline().book.places
    secret = set()
    for detail in found.details:
        if detail.keep is not None:
            continue
        if detail.kind in ("name", "contact", "identifier", "quote_style", "facility"):
            secret.add(" ".join(detail.text.casefold().split()))
        value = detail.value
        if isinstance(value, PlaceValue) and value.level != "country":
            secret |= {detail.text.casefold(), value.name.casefold()}
            secret |= {v.casefold() for v in places[value.id].variants} if value.id else set()
    assert {words for words in secret if len(words) > 4 and words in said} == set()


def told(data: object, key: str = "") -> Iterator[str]:
    """Yield all words of an explanation but those that are the same for every draft."""
    assert key != "text"
    if isinstance(data, dict):
        for name, value in data.items():
            yield from told(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from told(value, key)
    elif isinstance(data, str) and key not in ("rule", "source", "document"):
        yield data
