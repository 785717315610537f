"""A published report nobody here wrote: what must be gone, what must stand, who is in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from redactor.formats.interface import read
from redactor.model import Report
from tests.shipped import pipeline

PATH = Path(__file__).parents[3] / "shared" / "reports" / "merchant-cell-phone.txt"
pytestmark = pytest.mark.skipif(
    not PATH.exists(), reason="the published report is not part of this repository"
)
PUBLISHED = date(2024, 1, 19)


@pytest.fixture(scope="module", params=[None, PUBLISHED], ids=["no dateline", "with dateline"])
def report(request) -> Report:
    return pipeline().run(read(PATH, dateline=request.param), ("desk", "partner", "public"))


def text(report: Report, audience: str = "public") -> str:
    return next(v.text for v in report.versions if v.plan.audience == audience)


@pytest.mark.parametrize("words", ["Chongjin", "New Year’s Day", "New Year's Day", "USD 50"])
def test_gone_from_the_public_version(report, words):
    assert words not in text(report)


STAND = [
    "David Black", "Robert Lauler", "Daily NK", "dailynkenglish@uni-media.net",
    "Ministry of State Security",
    "Unified Command on Anti-Socialist and Non-Socialist Behavior", "Group 109", "2021",
    "Eighth Party Congress", "South Korea", "U.S.", "Speaking on condition of anonymity",
    "[management offices]", "Their identities remain anonymous for security reasons",
]  # fmt: skip


@pytest.mark.parametrize("words", STAND)
@pytest.mark.parametrize("audience", ["desk", "partner", "public"])
def test_stands_as_written(report, audience, words):
    assert text(report, audience).count(words) == report.document.text.count(words)


def test_the_source_is_placed_in_the_province_and_no_nearer(report):
    assert "a source in North Hamgyong Province told Daily NK" in text(report)


def test_few_words_change(report):
    before, after = report.document.text.split(), text(report).split()
    kept = sum(a in set(after) for a in before) / len(before)
    assert kept > 0.93


def test_the_public_version_is_cleared_or_says_which_sentence_is_in_the_way(report):
    plan = next(v.plan for v in report.versions if v.plan.audience == "public")
    for obstacle in plan.obstacles:
        assert report.document.text[obstacle.start : obstacle.end].strip()
        assert obstacle.reason
    assert plan.cleared or plan.obstacles


def persons(report: Report) -> dict[str, str]:
    """Return person id -> everything the report calls them."""
    text = report.document.text
    return {
        p.id: " | ".join(text[m.start : m.end].casefold() for m in p.mentions)
        for p in report.cast.persons
    }


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        (("source",), {"source"}),
        (("young man",), {"subject"}),
        (("housewives",), {"subject", "bystander"}),
        (("gang", "someone", "another person"), {"subject", "bystander"}),
    ],
)
def test_the_persons_of_the_report_are_named(report, words, roles):
    called = persons(report)
    role = {p.id: p.role for p in report.cast.persons}
    who = [i for i, names in called.items() if any(w in names for w in words)]
    assert who
    assert {role[i] for i in who} & roles


def test_there_is_one_source_and_one_young_man(report):
    roles = [p.role for p in report.cast.persons]
    assert roles.count("source") == 1
    young = [i for i, names in persons(report).items() if "young man" in names]
    assert len(young) == 1


def test_every_person_at_risk_has_grades_before_and_after_for_each_adversary(report):
    protected = {p.id for p in report.cast.persons if p.role in ("source", "subject", "bystander")}
    wanted = {(p, a) for p in protected for a in ("state", "neighbours", "public")}
    assert {(r.person, r.adversary) for r in report.risks} == wanted
    for version in report.versions:
        assert {(r.person, r.adversary) for r in version.plan.residual} == wanted


def test_the_new_years_day_detention_is_critical_before_and_not_after(report):
    if report.document.dateline is None:
        pytest.skip("without a dateline a holiday names a day of any year")
    (young,) = [i for i, names in persons(report).items() if "young man" in names]
    state = {r.person: r.grade.name for r in report.risks if r.adversary == "state"}
    assert state[young] == "critical"
    plan = next(v.plan for v in report.versions if v.plan.audience == "public")
    after = {r.person: r.grade.name for r in plan.residual if r.adversary == "state"}
    assert after[young] != "critical" or not plan.cleared
