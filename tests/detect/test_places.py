"""Places in sentences: which one is meant, what it lies in, and what is no place at all."""

from __future__ import annotations

from collections import Counter

import pytest

from redactor.detect.places import choose, enclosing, locate
from redactor.model import PlaceValue
from tests.shipped import book, details, found


def listed(text: str) -> list[tuple[str, str | None]]:
    return [
        (d.text, d.value.id)
        for d in details(text)
        if isinstance(d.value, PlaceValue) and d.value.id is not None
    ]


SPELLINGS = [
    ("Ch'ŏngjin", "kp.chongjin"), ("Cheongjin", "kp.chongjin"), ("Chungjin", "kp.chongjin"),
    ("Chong-jin", "kp.chongjin"), ("Yanggang", "kp.ryanggang"), ("Yangkang", "kp.ryanggang"),
    ("Chagang", "kp.jagang"), ("North Hamkyung", "kp.north-hamgyong"),
    ("North-Hamgyong", "kp.north-hamgyong"), ("Hyesŏn", None), ("Hoeryŏng", "kp.hoeryong"),
    ("Hoeryeong", "kp.hoeryong"), ("Shinŭiju", "kp.sinuiju"), ("Sinuiju", "kp.sinuiju"),
    ("HYESAN", "kp.hyesan"), ("Phyongsong", "kp.pyongsong"), ("Pyeongseong", "kp.pyongsong"),
    ("Bukchang", "kp.pukchang"), ("Ryongchŏn", "kp.ryongchon"), ("Yongcheon", "kp.ryongchon"),
]  # fmt: skip


@pytest.mark.parametrize(("spelling", "place"), SPELLINGS)
def test_every_way_of_writing_means_the_same_place(spelling, place):
    ids = [i for _, i in listed(f"A train from {spelling} was late.")]
    assert ids == ([place] if place else [])


MEANT = [
    ("Sunchon saw snow.", "Sunchon", "kp.sunchon"),
    ("Sunchon, in South Jeolla, saw snow, as did Yeosu.", "Sunchon", "kr.suncheon"),
    ("Kangwon Province saw snow, and Wonsan most of all.", "Kangwon Province", "kp.kangwon"),
    ("Kangwon Province in South Korea froze; Sokcho did too.", "Kangwon Province", "kr.gangwon"),
    ("The fishermen of Pohang went home to South Korea.", "Pohang", "kr.pohang"),
    ("He keeps a stall in Pohang District.", "Pohang District", "kp.phohang-district"),
]


@pytest.mark.parametrize(("text", "words", "place"), MEANT)
def test_the_company_a_name_keeps_says_which_is_meant(text, words, place):
    assert (words, place) in listed(text)


def test_of_two_places_alike_the_larger_is_meant():
    values = [
        PlaceValue("county", "Masan", "kr.gangwon"),
        PlaceValue("county", "Masan", "kr.gyeonggi"),
    ]
    assert choose(values, Counter(), "kp", book()).id == "kr.gyeonggi"
    assert choose(values, Counter({"kr.gangwon": 5}), "kp", book()).id == "kr.gyeonggi"


WITHIN = [
    ("Guards swept Sunam Market in Chongjin.", "Sunam Market in Chongjin", "kp.sunam-district"),
    ("The Kim Chaek Iron and Steel Complex in Chongjin is idle.",
     "The Kim Chaek Iron and Steel Complex in Chongjin", "kp.chongjin"),
    ("A cook of Chupyong-dong left Hyesan.", "Chupyong-dong", "kp.hyesan"),
    ("In Hyesan a cook from Yongam-ri, Kilju County, was held.", "Yongam-ri", "kp.kilju"),
    ("He was born at Hoeryong's Namsan-ri and left for Musan.", "Namsan-ri", "kp.hoeryong"),
    ("He was stopped at the No. 10 checkpoint near Hoeryong.",
     "the No. 10 checkpoint near Hoeryong", "kp.hoeryong"),
    ("Nobody in Musan County passes the 109 unit's guard post.",
     "the 109 unit's guard post", "kp.musan"),
    ("They hid in a hut 10 km from the Tumen, north of Onsong County.",
     "10 km from the Tumen", "kp.onsong"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "site", "parent"), WITHIN)
def test_a_site_lies_in_the_place_it_is_named_after_or_stands_beside(text, site, parent):
    (value,) = {d.value for d in details(text) if d.text == site}
    assert isinstance(value, PlaceValue)
    assert value.within == parent


def test_a_place_that_follows_at_once_is_the_nearest():
    known = [(0, PlaceValue("county", "Hyesan", "kp.hyesan")),
             (40, PlaceValue("county", "Kilju County", "kp.kilju"))]  # fmt: skip
    village = PlaceValue("village", "yongam-ri")
    assert locate(village, 29, known, "kp").within == "kp.kilju"
    assert locate(village, 20, known, "kp").within == "kp.hyesan"
    assert locate(village, 900, known, "kp").within == "kp"


def test_a_site_lies_in_the_last_place_of_its_name_unless_another_lies_in_that():
    sunam = PlaceValue("village", "Sunam", "kp.sunam-district")
    chongjin = PlaceValue("county", "Chongjin", "kp.chongjin")
    hyesan = PlaceValue("county", "Hyesan", "kp.hyesan")
    assert enclosing([sunam, chongjin], book()) == "kp.sunam-district"
    assert enclosing([hyesan, chongjin], book()) == "kp.chongjin"
    assert enclosing([], book()) is None


AS_PLACES = [
    ("She moved to Maine and hated it.", ["Maine"]),
    ("They live in Lincoln and sell shoes.", ["Lincoln"]),
    ("He drove from Texas to Virginia.", ["Texas", "Virginia"]),
    ("Maine State was cold.", ["Maine State"]),
    ("A Lincoln resident saw it.", ["Lincoln"]),
    ("He lived in Lincoln. Years later, Lincoln had forgotten him.", ["Lincoln", "Lincoln"]),
    ("Men from Usi County came.", ["Usi County"]),
    ("USI COUNTY SENDS ITS MEN TO THE FIELDS", ["USI COUNTY"]),
    # and what is none
    ("Lincoln told them to wait.", []),
    ("Abraham Lincoln freed them.", []),
    ("Mrs. Virginia Holt left.", []),
    ("The painter Jackson Pollock died.", []),
    ("The USI choir sang at USI on Monday.", []),
    ("His neighbor Jordan, 34, left at dawn.", []),
    ("He drove a Toyota.", []),
    ("Mr. Yilmaz Batman left.", []),
]


@pytest.mark.parametrize(("text", "places"), AS_PLACES)
def test_a_name_that_is_also_a_word_or_a_person_counts_where_it_is_used_as_a_place(text, places):
    assert [words for kind, words in found(text, "place") if kind == "place"] == places


def test_a_country_that_is_also_a_name_stays_a_country():
    for text in ("Jordan said it would close its border.", "Syria, Jordan and Iraq met."):
        assert ("=place", "Jordan") in found(text)


ACTORS = [
    ("Pyongyang said it would answer.", "=place"),
    ("Pyongyang has repeatedly denied it.", "=place"),
    ("Sanctions followed Pyongyang's nuclear test.", "=place"),
    ("Talks with Pyongyang broke down.", "=place"),
    ("A clerk in Pyongyang said prices rose.", "place"),
    ("Pyongyang's markets were closed.", "place"),
    ("He was sent to Pyongyang.", "place"),
]


@pytest.mark.parametrize(("text", "kind"), ACTORS)
def test_a_capital_that_acts_is_no_place_of_anybody(text, kind):
    assert (kind, "Pyongyang") in found(text)
