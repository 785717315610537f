"""Phrases around rare words are found whole, and nothing that every report says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.particulars.deeds import find_deeds
from redactor.detect.particulars.find import find_particulars
from redactor.detect.particulars.lexicon import Lexicon, bases, lexicon
from tests.shipped import book, run

WORDS = lexicon(book())
PHRASES = [
    ("They took a chipped samovar.", ["a chipped samovar"]),
    ("He waited behind the barbershop with two awnings.",
     [" behind the barbershop with two awnings"]),
    ("The woman with the parasol left.", [" with the parasol"]),
    ("He left in his father's car, a rusty convertible.", [", a rusty convertible"]),
    ("He keeps two phones, one in a pickle jar.", [", one in a pickle jar"]),
    ("Her grandfather's accordion is gone.", ["Her grandfather's accordion"]),
    ("The price of rice rose in the markets.", []),
    ("He sells samovars and parasols.", []),
    ("The ministry ordered the inspection of all markets.", []),
]  # fmt: skip
DEEDS = [
    ("She mends umbrellas by the pump.", ["mends umbrellas by the pump"]),
    ("The man who tuned the organ, she said, left.", ["tuned the organ"]),
    ("He said that prices rose.", []),
    ("She went to the market.", []),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_things_and_spots(text, expected):
    assert [text[p.start : p.end] for p in find_particulars(text, WORDS)] == expected


@pytest.mark.parametrize(("text", "expected"), DEEDS)
def test_deeds(text, expected):
    assert [text[a:b] for a, b in find_deeds(text, WORDS)] == expected


def test_they_are_put_to_the_editor():
    report = run("A vendor in Hyesan was arrested. They took a chipped samovar.")
    asked = [report.document.text[q.start : q.end] for q in report.questions]
    assert "a chipped samovar" in asked


def test_a_newsroom_can_say_what_is_common():
    plain = Lexicon(frozenset({"the", "took"}), frozenset())
    assert find_particulars("They took the samovar.", plain)
    assert not find_particulars(
        "They took the samovar.", Lexicon(frozenset({"samovar"}), frozenset())
    )


def test_forms_of_a_common_word_are_common():
    assert {"city", "run", "happy", "leaf"} <= {
        *bases("cities"), *bases("running"), *bases("unhappy"), *bases("leaves")
    }  # fmt: skip


@given(st.text(st.sampled_from("the a samovar with she mends her 2 . , \n é'-"), max_size=80))
def test_spans_lie_in_the_text_and_apart(text):
    for spans in (
        [(p.start, p.end) for p in find_particulars(text, WORDS)],
        find_deeds(text, WORDS),
    ):
        assert all(0 <= a < b <= len(text) for a, b in spans)
        assert all(b <= c for (_, b), (c, _) in pairwise(spans))
