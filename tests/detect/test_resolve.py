"""Who wins where several rules claim the same words."""

from __future__ import annotations

from datetime import date

import pytest

from redactor.model import AgeValue, AmountValue, DateValue, PlaceValue
from tests.shipped import details, found

SENTENCES = [
    # the sentence, everything that is found of these kinds; = marks what a keep rule protects
    ("He was held by the Ministry of State Security.",
     [("=organisation", "Ministry of State Security")]),
    ("He was held by the provincial branch of the Ministry of State Security.",
     [("=organisation", "Ministry of State Security")]),
    ("Kim Jong Un visited the mine.", [("=name", "Kim Jong Un")]),
    ("Kim Yong Su visited his aunt.", [("name", "Kim Yong Su")]),
    ("Translated by Ivy Marchbanks. Edited by Otto Prill.",
     [("=name", "Ivy Marchbanks"), ("=name", "Otto Prill")]),
    ("Traders left for South Korea.", [("=place", "South Korea")]),
    ("Traders left for Hyesan.", [("place", "Hyesan")]),
    ("A North Korean trader left.", [("=nationality", "North Korean")]),
    ("The Eighth Party Congress was held in 2021.", []),
    ("Rice cost USD 2.", [("=amount", "USD 2")]),
    ("The welder paid USD 50.", [("amount", "USD 50")]),
    ("He has tuberculosis.", [("health", "tuberculosis")]),
    ("His tuberculosis is getting worse.", [("health", "tuberculosis")]),
    ("A market in Sinhung-gu closed.", [("place", "Sinhung-gu")]),
    ("Call 191-260-1234.", [("contact", "191-260-1234")]),
    ("Mail rice.bowl77@mail.example.", [("contact", "rice.bowl77@mail.example")]),
]  # fmt: skip
KINDS = (
    "name", "place", "organisation", "nationality", "amount", "contact", "identifier", "health",
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_what_is_found_and_what_is_kept(text, expected):
    assert [f for f in found(text) if f[0].lstrip("=") in KINDS] == expected


OVERLAPPING = (
    "A 34-year-old former truck driver from Sunam District in Chongjin, Kim Yong Su, paid USD 50 "
    "to the Ministry of State Security's Chongjin branch on Jan. 3, a source in North Hamgyong "
    "Province said. His mother, 61, a nurse at Chongjin No. 2 Hospital, has tuberculosis."
)


def test_details_are_disjoint_or_nested_with_different_kinds():
    every = details(OVERLAPPING)
    for i, one in enumerate(every):
        for two in every[i + 1 :]:
            apart = one.end <= two.start or two.end <= one.start
            nested = (one.start <= two.start and two.end <= one.end) or (
                two.start <= one.start and one.end <= two.end
            )
            assert apart or (nested and one.kind != two.kind), (one.text, two.text)


def test_details_are_numbered_in_the_order_of_the_text_and_quote_it():
    every = details(OVERLAPPING)
    assert [d.id for d in every] == [f"d{n}" for n in range(1, len(every) + 1)]
    assert [d.start for d in every] == sorted(d.start for d in every)
    assert all(OVERLAPPING[d.start : d.end] == d.text for d in every)


AMBIGUOUS = [
    # Kosong and Cholwon lie in both Koreas
    ("Fishermen from Kosong were held. Others came from Wonsan, in Kangwon Province.", "kp.kosong"),
    ("Fishermen from Kosong were held.", "kp.kosong"),
    ("Guards at Cholwon were moved to Wonsan and Hamhung.", "kp.cholwon"),
    ("Kosong lies in South Korea, an hour from Sokcho and Gangneung.", "kr.goseong"),
]


@pytest.mark.parametrize(("text", "place"), AMBIGUOUS)
def test_a_name_in_both_koreas_means_what_the_report_is_about(text, place):
    first = min(
        (d for d in details(text) if isinstance(d.value, PlaceValue) and d.value.level == "county"),
        key=lambda d: (d.text not in ("Kosong", "Cholwon"), d.start),
    )
    assert first.text in ("Kosong", "Cholwon")
    assert isinstance(first.value, PlaceValue)
    assert first.value.id == place


VALUES = [
    ("The 34-year-old welder left.", "34-year-old", AgeValue(34, 34)),
    ("The welder paid USD 50.", "USD 50", AmountValue(50, "USD", True)),
]


@pytest.mark.parametrize(("text", "words", "value"), VALUES)
def test_details_carry_normalised_values(text, words, value):
    assert [d.value for d in details(text) if d.text == words] == [value]


def test_relative_dates_are_resolved_against_the_dateline():
    (found_date,) = [
        d
        for d in details("He was held last month.", dateline=date(2024, 1, 19))
        if d.kind == "date"
    ]
    assert isinstance(found_date.value, DateValue)
    assert (found_date.value.start, found_date.value.end) == (date(2023, 12, 1), date(2024, 1, 1))


def test_a_village_is_placed_in_the_nearest_county():
    (village,) = [
        d
        for d in details("In Musan County, three families of Sae-ri were moved at night.")
        if isinstance(d.value, PlaceValue) and d.value.level == "village"
    ]
    assert isinstance(village.value, PlaceValue)
    assert village.value.within == "kp.musan"


def test_an_empty_text_holds_nothing():
    assert details("") == ()
    assert details(" \n\n ") == ()
