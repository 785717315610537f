"""What an audience never gets, whatever the numbers say; and one thing gets one rung."""

from __future__ import annotations

from datetime import date

import pytest

from redactor.ladders.places import ORDER
from redactor.model import DateValue, PlaceValue, Report, Version
from redactor.plan.floors import PRECISIONS
from tests.shipped import book, pipeline, run

LINE = date(2024, 6, 14)
STORY = (
    "Ri Chol Min, a 34-year-old welder from Sunam District in Chongjin, was arrested at 9 p.m. on "
    "May 3 for selling a radio for USD 50, a source in Musan County told Harbor Wire on June 12. "
    "\"I saw them take Ri Chol Min on May 3,\" the source, a nurse, said by phone from "
    "191-260-1234. His mother has tuberculosis.\n\n"
    "Ri was taken to the Ministry of State Security. Kim Jong Un has praised the ministry. The "
    "Eighth Party Congress was held in 2021. People in South Korea were told.\n\n"
    "Translated by Ivy Marchbanks.\n"
)  # fmt: skip


@pytest.fixture(scope="module")
def story() -> Report:
    return run(STORY, "desk", "partner", "public", dateline=LINE)


def version(report: Report, audience: str) -> Version:
    return next(v for v in report.versions if v.plan.audience == audience)


GONE = [
    ("public", "Ri Chol Min"), ("partner", "Ri Chol Min"), ("desk", "Ri Chol Min"),
    ("public", "191-260-1234"), ("partner", "191-260-1234"), ("desk", "191-260-1234"),
    ("public", "Musan"), ("public", "Sunam"), ("partner", "Sunam"),
    ("public", "May 3"), ("public", "June 12"), ("public", "9 p.m."), ("public", "34"),
    ("public", "USD 50"), ("public", "welder"), ("public", "tuberculosis"),
]  # fmt: skip
STANDS = [
    (audience, words)
    for audience in ("desk", "partner", "public")
    for words in ("Ministry of State Security", "Kim Jong Un", "Eighth Party Congress", "2021",
                  "South Korea", "Ivy Marchbanks", "Harbor Wire")
]  # fmt: skip


@pytest.mark.parametrize(("audience", "words"), GONE)
def test_what_an_audience_never_gets(story, audience, words):
    assert words not in version(story, audience).text


@pytest.mark.parametrize(("audience", "words"), STANDS)
def test_what_every_audience_gets_as_written(story, audience, words):
    assert words in version(story, audience).text


@pytest.mark.parametrize("words", ["34-year-old welder", "Chongjin", "USD 50", "May 3", "Musan"])
def test_the_desk_keeps_whatever_does_not_identify_by_itself(story, words):
    assert words in version(story, "desk").text


def test_labels_of_the_desk_are_stable(story):
    text = version(story, "desk").text
    assert text.count("[PERSON 1]") >= 3
    assert "[CONTACT 1]" in text


PLACES = ["Chongjin", "Sunam Market in Hyesan", "Musan County", "Hyesan", "Sae-ri in Musan County"]


@pytest.mark.parametrize("place", PLACES)
def test_a_source_is_never_placed_finer_than_a_province_in_public(place):
    text = f"A source in {place} told Harbor Wire that prices rose."
    out = version(run(text, "public", dateline=LINE), "public").text
    assert not [w for w in place.replace(" in ", " ").split() if w[0].isupper() and w in out
                and w not in ("County", "Market")], out  # fmt: skip


DAYS = ["on May 3", "last Wednesday", "on New Year's Day", "yesterday", "on May 3, 2024",
        "two days ago", "on the 3rd of May", "this morning"]  # fmt: skip


@pytest.mark.parametrize("when", DAYS)
@pytest.mark.parametrize("whom", ["A welder in Hyesan was arrested {}.",
                                  "A source in Ryanggang Province told Harbor Wire {} that a "
                                  "welder was arrested."])  # fmt: skip
def test_an_exact_day_is_never_public(when, whom):
    report = run(whom.format(when), "public", dateline=LINE)
    out = version(report, "public")
    assert when.removeprefix("on ") not in out.text
    chosen = {c.detail: c.rung for c in out.plan.choices}
    assert [d for d in report.details if d.kind == "date" and d.keep is None]
    for detail in report.details:
        if detail.kind in ("date", "time") and detail.keep is None:
            assert chosen.get(detail.id, 0) > 0, detail.text


def test_one_thing_gets_one_rung_wherever_it_stands(story):
    for one in story.versions:
        rungs: dict[tuple[str, str], set[int]] = {}
        chosen = {c.detail: c.rung for c in one.plan.choices}
        for detail in story.details:
            if detail.keep is None and detail.kind in ("place", "date", "name"):
                key = (detail.kind, detail.text)
                rungs.setdefault(key, set()).add(chosen.get(detail.id, 0))
        assert {k: v for k, v in rungs.items() if len(v) > 1} == {}


def test_a_place_named_again_far_below_is_changed_there_too():
    text = (
        "A source in Musan County told Harbor Wire that prices rose.\n\n"
        "It rained. The road is shut.\n\nIn Musan County rice is dear.\n"
    )
    assert "Musan" not in version(run(text, "public", dateline=LINE), "public").text


def test_every_choice_can_say_why_and_quotes_nothing(story):
    for one in story.versions:
        for choice in one.plan.choices:
            assert choice.reason
            for secret in ("Ri Chol", "Musan", "Sunam", "May 3", "191-260"):
                assert secret not in choice.reason + choice.next_finer


def test_precisions_and_levels_are_those_of_the_model():
    assert ORDER[-1] == "country"
    assert PRECISIONS[0] == "time"
    levels = {p.level for p in book().places.values()}
    assert levels <= set(ORDER)
    for detail in run(STORY, dateline=LINE).details:
        if isinstance(detail.value, DateValue):
            assert detail.value.precision in PRECISIONS
        if isinstance(detail.value, PlaceValue):
            assert detail.value.level in ORDER


def test_planning_is_deterministic():
    one, two = (run(STORY, "partner", "public", dateline=LINE) for _ in range(2))
    assert one == two
    assert pipeline().audiences(["public"])[0].audience == "public"
