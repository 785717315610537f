"""The example the desk relies on: a young man in Chongjin, and the day he was detained."""

from __future__ import annotations

from datetime import date

import pytest

from redactor.model import Grade, Risk
from tests.shipped import run

LINE = date(2024, 1, 19)
FACTS = 667_929 * 0.147
"""People of Chongjin in the census, and the share of men of about 15-34."""


def state(text: str, role: str = "subject", dateline: date | None = LINE) -> Risk:
    report = run(text, dateline=dateline)
    ids = [p.id for p in report.cast.persons if p.role == role]
    (risk,) = [r for r in report.risks if r.adversary == "state" and r.person in ids]
    return risk


ALONE = [
    "A young man in Chongjin bought a broken phone.",
    "The report is about a young man in Chongjin.",
]


@pytest.mark.parametrize("text", ALONE)
def test_a_young_man_in_chongjin_alone_is_minimal(text):
    report = run(text, dateline=LINE)
    (risk,) = [r for r in report.risks if r.adversary == "state"]
    assert risk.grade is Grade.minimal
    assert risk.people.mid == pytest.approx(FACTS, rel=0.05)
    assert 80_000 < risk.people.low <= risk.people.mid <= risk.people.high < 120_000


DETAINED = [
    "A young man in Chongjin was detained on Jan. 1.",
    "A young man in Chongjin was detained on New Year's Day.",
    "A young man in Chongjin was detained last Wednesday.",
    "A young man in Chongjin was detained on Jan. 1, 2024.",
    "On Jan. 1, a young man was detained in Chongjin.",
    "A young man in Chongjin was detained after he sold a phone. He was taken away on Jan. 1.",
    "A young man in Chongjin has been detained since New Year's Day.",
]


@pytest.mark.parametrize("text", DETAINED)
def test_with_the_detention_on_one_named_day_he_is_critical_for_the_state(text):
    risk = state(text)
    assert risk.grade is Grade.critical
    assert risk.known


def test_a_vaguer_day_leaves_more_people():
    days = [
        state(f"A young man in Chongjin was detained {when}.").people.mid
        for when in ("on Jan. 1", "last week", "last month", "last year")
    ]
    assert days == sorted(days)
    assert days[0] < days[2]


def test_the_larger_the_place_the_more_people():
    places = [
        state(f"A young man in {place} was detained last month.").people.mid
        for place in ("Musan County", "Chongjin", "North Hamgyong Province", "North Korea")
    ]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


def test_a_source_of_a_province_is_minimal():
    risk = state("A source in North Hamgyong Province told Harbor Wire that prices rose.", "source")
    assert risk.grade is Grade.minimal


def test_a_source_in_a_room_of_six_is_no_better_than_six():
    risk = state(
        "A source in North Hamgyong Province told Harbor Wire that it was decided at a closed "
        "meeting of six.",
        "source",
    )
    assert risk.people.low <= 6
    assert risk.grade >= Grade.high


def test_a_name_is_critical():
    assert state("Ri Chol Min, a welder, was arrested in Chongjin.").grade is Grade.critical
