"""A grade that is out of reach: the version is not cleared, and an editor is told what to cut."""

from __future__ import annotations

from datetime import date

from redactor.assess.grades import grade
from redactor.model import PROTECTED, Grade, Report
from redactor.rules import schema as s
from tests.shipped import book, run

LINE = date(2024, 6, 14)
ROOM = (
    "A source in Ryanggang Province told Harbor Wire that rice will cost more.\n\n"
    "The source said that he signed it during his interrogation. It rained on the town.\n"
)


def public(text: str) -> tuple[Report, list[str]]:
    report = run(text, "public", dateline=LINE)
    return report, [text[o.start : o.end] for o in report.versions[0].plan.obstacles]


def test_the_obstacle_is_the_sentence_that_stands_in_the_way():
    report, sentences = public(ROOM)
    assert not report.versions[0].plan.cleared
    assert set(sentences) == {"The source said that he signed it during his interrogation."}


def test_without_that_sentence_the_version_is_cleared():
    text = ROOM.replace(" he signed it during his interrogation", " rice is dear")
    report, sentences = public(text)
    assert sentences == []
    assert report.versions[0].plan.cleared


def test_an_obstacle_says_who_and_which_grade_and_quotes_nothing():
    report, _ = public(ROOM)
    for obstacle in report.versions[0].plan.obstacles:
        assert obstacle.person in {p.id for p in report.cast.persons if p.role == "source"}
        assert "low" in obstacle.reason
        assert "Ryanggang" not in obstacle.reason


def test_a_sentence_that_can_be_written_coarser_needs_no_editor():
    text = (
        "A source in Ryanggang Province told Harbor Wire that rice will cost more. The source "
        "said that this was decided at a closed meeting of six.\n"
    )
    report, _ = public(text)
    assert report.versions[0].plan.cleared
    assert "closed meeting of six" not in report.versions[0].text


TEXTS = [
    "A source in Ryanggang Province told Harbor Wire that a welder was arrested in Hyesan.",
    "Ri Chol Min, a 34-year-old welder, was arrested on May 3 in Hyesan, a nurse said.",
    "Two soldiers were executed at Hyesan Airfield on May 3 after they sold a radio for USD 50.",
    ROOM,
]


def test_a_cleared_version_reaches_the_grade_of_every_protected_person():
    audience = next(a for a in book().of(s.AudienceRule) if a.audience == "public")
    for text in TEXTS:
        report, _ = public(text)
        plan = report.versions[0].plan
        roles = {p.id: p.role for p in report.cast.persons}
        if not plan.cleared:
            assert plan.obstacles
            continue
        for risk in plan.residual:
            wanted = audience.known if risk.known else audience.require[roles[risk.person]]  # type: ignore[index]
            if risk.adversary in audience.adversaries:
                assert risk.grade <= Grade[wanted], (text, risk.adversary, risk.people)


def test_every_version_is_written_with_the_grade_that_is_left():
    for text in TEXTS:
        report, _ = public(text)
        protected = {p.id for p in report.cast.persons if p.role in PROTECTED}
        residual = report.versions[0].plan.residual
        assert {r.person for r in residual} == protected
        assert all(r.grade == grade(r.people) or r.direct for r in residual)


def test_no_version_leaves_anybody_worse_off_than_the_original():
    for text in TEXTS:
        report, _ = public(text)
        before = {(r.person, r.adversary): r.people.low for r in report.risks}
        for risk in report.versions[0].plan.residual:
            assert risk.people.low >= before[risk.person, risk.adversary] * (1 - 1e-9)
