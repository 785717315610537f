"""The North Korean pack: complete, in its place, and no name means two places unmarked."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from redactor.gazetteer.korean import distinct, proper
from redactor.gazetteer.spellings import english, key
from redactor.rules.schema import Place
from tests.shipped import book

TABLE = Path(__file__).resolve().parents[3] / "shared" / "facts" / "kp-places.csv"
# cities, counties and districts of each province, after Open Admin Data
COUNTIES = {
    "kp.ryanggang": 12, "kp.north-hamgyong": 16, "kp.south-hamgyong": 20, "kp.kangwon": 17,
    "kp.jagang": 18, "kp.north-pyongan": 25, "kp.south-pyongan": 21, "kp.north-hwanghae": 21,
    "kp.south-hwanghae": 20, "kp.pyongyang": 3, "kp.nampo": 6,
}  # fmt: skip
PLACES = [p for p in book().places.values() if p.id.partition(".")[0] == "kp"]
LISTED = [p for p in PLACES if p.level in ("county", "village")]
SUFFIXES = ("특별시", "직할시", "구역", "시", "군", "구")
SHARED = {
    # one name for two counties of different provinces: the company it keeps decides
    "unsan": {"kp.unsan-north-pyongan", "kp.unsan-south-pyongan"},
}


def bare(hangul: str) -> str:
    return next(
        (hangul.removesuffix(s) for s in SUFFIXES if hangul.endswith(s) and len(hangul) > len(s)),
        hangul,
    )


def spelled(place: Place) -> set[str]:
    return {key(n) for n in (place.name, place.full or place.name, *place.variants)}


def test_every_province_has_its_cities_counties_and_districts():
    counted = Counter(p.parent for p in PLACES if p.level == "county")
    assert counted == COUNTIES


@pytest.mark.skipif(not TABLE.exists(), reason="the table of facts is not here")
def test_the_pack_agrees_with_the_table_row_by_row():
    rows = list(csv.DictReader(TABLE.open(encoding="utf-8")))
    provinces = {r["id"]: r["name"] for r in rows if r["level"] == "1"}
    mine = {
        (p.level, key(n), book().places[p.parent].name if p.parent else ""): p
        for p in PLACES
        for n in (p.name, p.full or p.name, *p.variants)
        if p.level in ("province", "county")
    }
    missing = []
    for row in rows:
        level = "province" if row["level"] == "1" else "county"
        parent = "North Korea" if level == "province" else provinces[row["parent"]]
        name = row["name"].removesuffix(" City").replace(" Dist.", " District")
        # who is only a person's name without it: Kim Jong Suk County
        ways = (name, f"{name} County")
        place = next((mine[w] for n in ways if (w := (level, key(n), parent)) in mine), None)
        hangul = {bare(h) for h in place.hangul} if place else set()
        if place is None or (row["hangul"] and bare(row["hangul"]) not in hangul):
            missing.append((row["name"], row["hangul"]))
    # Anak is 안악 in every other source: the table writes it as it sounds
    assert missing == [("Anak", "아낙")]


def test_every_place_has_hangul():
    assert [p.id for p in LISTED if not p.hangul] == []


def test_no_two_places_share_a_spelling_unless_marked():
    owners: dict[str, set[str]] = defaultdict(set)
    for place in PLACES:
        if place.level not in ("country", "region"):
            for name in spelled(place):
                owners[name].add(place.id)
    # a city and its province, a county and what it is within may go by one name
    chains = {p.id: {q.id for q in book().chain(p.id)} for p in PLACES}
    clashes = {
        name: ids
        for name, ids in owners.items()
        if len(ids) > 1 and not any(ids <= chains[i] for i in ids)
    }
    assert clashes.pop("unsan county", None) in (None, SHARED["unsan"])
    assert clashes == SHARED


@pytest.mark.parametrize(
    ("one", "two"),
    [("Sunchon", "Sinchon"), ("Songchon", "Sonchon"), ("Kosan", "Kosong")],
)
def test_like_names_stay_apart(one, two):
    first, second = ({p.id for p in PLACES if key(n) in spelled(p)} for n in (one, two))
    assert first
    assert second
    assert not first & second


def test_the_three_systems_of_romanisation_are_all_there():
    taken = {name: p.id for p in PLACES for name in spelled(p)}
    south = {n for p in book().places.values() if p.id.startswith("kr.") for n in spelled(p)}
    lacking = []
    for place in LISTED:
        hangul = bare(place.hangul[0])
        if len(hangul) < 2 or place.name.endswith(" District"):
            continue  # listed with its suffix only: Pohang alone is a city of the South
        for way in proper(hangul):
            told = key(way) in english() or key(way) in south or key(way) in taken
            if len(way) > 3 and not told:
                lacking.append((place.name, way))
    assert lacking == []


def test_what_two_places_would_share_by_rule_alone_belongs_to_neither():
    found = distinct({"kp.one": "순천", "kp.two": "선천"}, {})
    assert found == {"kp.one": ["Suncheon", "Sunchon"], "kp.two": ["Seoncheon", "Sonchon"]}
    listed = distinct({"kp.one": "순천", "kp.two": "선천"}, {"sunchun": "kp.one"})
    assert "Sunchun" in listed["kp.one"]
    assert "Sunchun" not in listed["kp.two"]
