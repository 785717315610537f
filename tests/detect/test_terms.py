"""Listed words are found however a newsroom writes them, and only as whole words."""

from __future__ import annotations

import re
import unicodedata

import pytest

from redactor.model import Document, PlaceValue, TextValue
from tests.shipped import details, pipeline

CHONGJIN = [
    ("Ch'ŏngjin", "A truck left Ch'ŏngjin at night."),
    ("Ch’ongjin", "A truck left Ch’ongjin at night."),
    ("Ch'o\u0306ngjin", "A truck left Ch'o\u0306ngjin at night."),
    ("Chong-jin", "A truck left Chong-jin at night."),
    ("Chong Jin", "A truck left Chong Jin at night."),
    ("Chungjin", "A truck left Chungjin at night."),
    ("Cheongjin", "A truck left Cheongjin at night."),
    ("CHONGJIN", "A TRUCK LEFT CHONGJIN AT NIGHT."),
    ("Chongjin", "Chongjin's women wait by the road."),
    ("Chongjin", "The Chongjin-based trader came home."),
    ("Chong\u200bjin", "A truck left Chong\u200bjin at night."),
    ("Chong\u00adjin", "A truck left Chong\u00adjin at night."),
    ("Сhоngjin", "A truck left Сhоngjin at night."),
    ("Ｃｈｏｎｇｊｉｎ", "A truck left Ｃｈｏｎｇｊｉｎ at night."),
    ("Chong-\njin", "A truck full of fish and of soldiers left the port of Chong-\njin at night."),
    ("청진", "트럭이 청진 떠났다."),
    ("청진", "트럭이 청진을 떠났다."),
    ("청진", "청진에 사는 사람"),
    ("청진시", "청진시의 시장"),
    (unicodedata.normalize("NFD", "청진"), unicodedata.normalize("NFD", "트럭이 청진을 떠났다.")),
]
ELSEWHERE = [
    ("North-Hamgyong", "kp.north-hamgyong", "Trains to North-Hamgyong stopped."),
    ("North Hamgyong Province", "kp.north-hamgyong", "Trains to North Hamgyong Province stopped."),
    ("North Hamkyung", "kp.north-hamgyong", "Trains to North Hamkyung stopped."),
    ("North Hamgyŏng", "kp.north-hamgyong", "Trains to North Hamgyŏng stopped."),
    ("North\nHamgyong", "kp.north-hamgyong",
     "The last of the trains that used to carry coal and people to North\nHamgyong stopped."),
    ("Yanggang-do", "kp.ryanggang", "Trains to Yanggang-do stopped."),
    ("함경북도", "kp.north-hamgyong", "함경북도에서 왔다."),
    ("Musan County", "kp.musan", "Trains to Musan County stopped."),
    ("Sinŭiju", "kp.sinuiju", "Trains to Sinŭiju stopped."),
]  # fmt: skip


def places(text: str) -> list[tuple[str, str | None]]:
    return [
        (d.text, d.value.id)
        for d in details(text)
        if isinstance(d.value, PlaceValue) and d.value.id
    ]


@pytest.mark.parametrize(("written", "text"), CHONGJIN)
def test_one_city_however_it_is_written(written, text):
    assert places(text) == [(written, "kp.chongjin")]


@pytest.mark.parametrize(("written", "place", "text"), ELSEWHERE)
def test_other_places_however_they_are_written(written, place, text):
    assert places(text) == [(written, place)]


@pytest.mark.parametrize(
    "text", ["A chongjinese word.", "Rechongjin is none.", "The file chongjin_2.", "청진기를 샀다."]
)
def test_part_of_a_word_is_no_place(text):
    assert places(text) == []


def occupations(text: str) -> list[tuple[str, str | None]]:
    return [
        (re.sub("^(?:an?|the) ", "", d.text, flags=re.I), d.value.fact("plural"))
        for d in details(text)
        if d.kind == "occupation" and isinstance(d.value, TextValue)
    ]


@pytest.mark.parametrize(
    ("text", "words", "plural"),
    [
        ("They asked a welder about it.", "welder", None),
        ("They asked three welders about it.", "welders", "yes"),
        ("They asked a senior welder about it.", "senior welder", None),
        ("They asked a former truck driver about it.", "former truck driver", None),
        ("The midwives went home.", "midwives", "yes"),
        ("The fishermen went home.", "fishermen", "yes"),
        ("Welders went home.", "Welders", "yes"),
        ("WELDERS WENT HOME.", "WELDERS", "yes"),
        ("The weld-\ners went home.", "weld-\ners", "yes"),
    ],
)
def test_occupations_with_their_modifiers_and_plurals(text, words, plural):
    assert occupations(text) == [(words, plural)]


@pytest.mark.parametrize(
    "verb", ["was arrested", "were taken away", "got rounded up", "is being detained"]
)
def test_events_in_every_inflection(verb):
    signals = pipeline().detect(Document("x", f"One of them {verb} on Monday.")).signals
    assert "event.detention" in [s.rule for s in signals]
