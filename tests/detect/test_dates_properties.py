"""What holds for every date and every text: found whole, the right day, offsets, no exceptions."""

from __future__ import annotations

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.detect.dates import find as finding
from redactor.detect.dates import find_dates, find_with, grammar
from redactor.detect.dates.words import MONTHS
from tests.detect.test_dates import HOLIDAYS, SEASONS, TEXTS, WEDNESDAY, find

AP = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
      "Dec.")  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SENTENCES = (
    "On {} she was stopped at the bridge.",
    "She was stopped on {}.",
    "She was stopped at the bridge on {}, a neighbor said.",
    "Two of them ({}) were stopped.",
    'He said: "It was {}."',
    "The door, broken on {} and mended since, was green.",
)


def _th(day: int) -> str:
    ending = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


STYLES = {
    "AP": lambda d: f"{AP[d.month - 1]} {d.day}, {d.year}",
    "AP with the weekday": lambda d: f"{DAYS[d.weekday()]}, {AP[d.month - 1]} {d.day}, {d.year}",
    "American": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "British": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "British with the weekday": lambda d: (
        f"{DAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}"
    ),
    "British in words": lambda d: f"the {_th(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    "capitals": lambda d: f"{MONTHS[d.month - 1].upper()} {_th(d.day)}, {d.year}",
    "ISO": lambda d: d.isoformat(),
    "ISO with slashes": lambda d: f"{d.year}/{d.month:02}/{d.day:02}",
    "dots": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "stamp": lambda d: f"{d.day:02}-{MONTHS[d.month - 1][:3]}-{d.year}",
    "Korean": lambda d: f"{d.year}년 {d.month}월 {d.day}일",
}


@pytest.mark.parametrize("style", STYLES)
@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), sentence=st.sampled_from(SENTENCES))
@settings(deadline=None, max_examples=60)
def test_any_day_in_any_style_is_found_whole(style: str, day: date, sentence: str) -> None:
    written = STYLES[style](day)
    text = sentence.format(written)
    found = [f for f in find(text) if f.value.start is not None]
    assert [text[f.start : f.end] for f in found] == [written]
    assert (found[0].value.start, found[0].value.end) == (day, day + timedelta(days=1))


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), sentence=st.sampled_from(SENTENCES))
@settings(deadline=None, max_examples=100)
def test_slashes_keep_every_reading(day: date, sentence: str) -> None:
    text = sentence.format(f"{day.month}/{day.day}/{day.year}")
    [found] = find(text)
    assert text[found.start : found.end] == f"{day.month}/{day.day}/{day.year}"
    if "|" in found.value.text:
        assert str(day) in found.value.text.split("|")
    else:
        assert found.value.start == day


@given(
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    dateline=st.dates(date(1950, 1, 1), date(2090, 12, 31)),
)
@settings(deadline=None, max_examples=100)
def test_a_day_without_a_year_is_the_latest(month: int, day: int, dateline: date) -> None:
    [found] = find(f"It was on {AP[month - 1]} {day} that he left.", dateline)
    assert found.value.start is not None
    assert (found.value.start.month, found.value.start.day) == (month, day)
    assert dateline - timedelta(days=366) < found.value.start <= dateline + timedelta(days=7)


@given(st.text(max_size=200) | TEXTS, st.none() | st.dates())
@settings(deadline=None, max_examples=200)
def test_no_text_makes_it_fail(text: str, dateline: date | None) -> None:
    for found in find(text, dateline):
        assert 0 <= found.start < found.end <= len(text)


PHRASES = st.lists(
    st.sampled_from(
        """about two three months ago a few years later the first week of June early 14 October
        2024 , . - / 3 a.m. p.m. Friday Fridays last next night before after Chuseok since '98 in
        on Q3 FY2024 Juche 113 10월 14일 20241014 14OCT24 half past six o'clock couple of some time
        dawn every six-month twenty-four and weekend eve hours following that spring 1990s the
        quarter noon 15:30 18h30 days""".split()
    ),
    max_size=14,
).map(" ".join)


@given(PHRASES)
@settings(deadline=None, max_examples=300)
def test_looking_rules_up_by_two_words_loses_none(text: str) -> None:
    rules = grammar(tuple(HOLIDAYS), tuple(SEASONS))
    quick = {start: set(map(id, found)) for start, found in finding._candidates(rules, text)}
    for word in finding._WORD.finditer(text):
        for rule in rules.rules:
            head = rules.heads[rule.head].match(text, word.start()) if rule.head else None
            if rule.match(text, word.start(), head) and rule.stands(text, word.start()):
                assert id(rule) in quick.get(word.start(), set()), (rule.form.name, word[0])


def test_a_grammar_survives_pickling() -> None:
    made = grammar(tuple(HOLIDAYS), tuple(SEASONS))
    blob = pickle.dumps(made)
    back = pickle.loads(blob)
    text = "On Oct. 14 he fled; two weeks later, on the eve of Chuseok, she followed."
    assert find_with(back, text, WEDNESDAY, HOLIDAYS, SEASONS) == find(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Oct. 14 " + " " * 20_000 + "he left",
        "the first week of " * 2_000,
        "1 " * 10_000,
        "a few years " * 3_000,
        "Oct. " * 5_000,
        "10-" * 10_000,
        "(" * 20_000 + "2012)",
        "May, " * 5_000,
        "between 1990 and " * 2_000,
    ],
    ids=lambda text: text[:12],
)
def test_a_long_row_of_anything_comes_to_an_end(text: str) -> None:
    find_dates(text, WEDNESDAY, HOLIDAYS, SEASONS)
