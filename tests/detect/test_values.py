"""What the words of ages and amounts say in numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.values import parse_age, parse_amount
from redactor.model import AgeValue, AmountValue

AGES = [
    ("34", 34, 34),
    ("34-year-old", 34, 34),
    ("aged 34", 34, 34),
    ("thirty-four", 34, 34),
    ("a forty-year-old", 40, 40),
    ("twelve years old", 12, 12),
    ("in her 40s", 40, 49),
    ("in her early 40s", 40, 43),
    ("in his mid-30s", 34, 36),
    ("in their late fifties", 57, 59),
    ("thirty-something", 30, 39),
    ("30-something", 30, 39),
    ("thirtyish", 30, 39),
    ("in his mid- to late 30s", 34, 39),
    ("in her early to mid forties", 40, 46),
    ("60-plus", 60, 99),
    ("about fifty years old", 50, 50),
    ("turned 60", 60, 60),
    ("in his teens", 13, 19),
    ("in her late teens", 17, 19),
    ("aged 15 to 17", 15, 17),
    ("between 20 and 25", 20, 25),
    ("young", 15, 34),
    ("elderly", 60, 99),
    ("middle-aged", 40, 64),
    ("teenage", 13, 19),
    ("a baby", 0, 2),
    ("102 years old", 102, 102),
]
AMOUNTS = [
    ("USD 50", 50, "USD", True),
    ("$50", 50, "USD", True),
    ("50 dollars", 50, "USD", True),
    ("fifty dollars", 50, "USD", True),
    ("1,500 yuan", 1500, "CNY", True),
    ("RMB 300", 300, "CNY", True),
    ("1.2 million won", 1_200_000, "KPW", True),
    ("3 million South Korean won", 3_000_000, "KRW", True),
    ("ten thousand won", 10_000, "KPW", True),
    ("five hundred thousand won", 500_000, "KPW", True),
    ("a hundred euros", 100, "EUR", True),
    ("€1,000", 1000, "EUR", True),
    ("£20", 20, "GBP", True),
    ("half a million kyat", 500_000, "MMK", True),
    ("7,800 won per kilogram", 7800, "KPW", True),
    ("$2k", 2000, "USD", True),
    ("four guards", 4, "guards", False),
    ("a dozen women", 12, "women", False),
    ("half a dozen eggs", 6, "eggs", False),
    ("twenty-three sacks", 23, "sacks", False),
    ("200 kilograms", 200, "kilograms", False),
    ("a couple of bags", 2, "bags", False),
]


@pytest.mark.parametrize(("words", "low", "high"), AGES)
def test_ages(words, low, high):
    assert parse_age(words) == AgeValue(low, high)


@pytest.mark.parametrize(
    ("words", "year", "low", "high"),
    [("born in 1990", 2024, 33, 34), ("born in 2024", 2024, 0, 0), ("class of 1958", 2024, 65, 66)],
)
def test_a_year_of_birth_needs_the_dateline(words, year, low, high):
    assert parse_age(words, year) == AgeValue(low, high)
    assert parse_age(words) is None


@pytest.mark.parametrize("words", ["", "a cook", "the clerk", "300"])
def test_what_is_no_age(words):
    assert parse_age(words) is None


@pytest.mark.parametrize(("words", "number", "unit", "money"), AMOUNTS)
def test_amounts(words, number, unit, money):
    assert parse_amount(words) == AmountValue(number, unit, money)


@pytest.mark.parametrize("words", ["", "won", "money", "the sacks"])
def test_what_is_no_amount(words):
    assert parse_amount(words) is None


@given(st.integers(0, 120))
def test_every_age_in_figures_is_itself(age):
    assert parse_age(f"{age}-year-old") == AgeValue(age, age)


@given(st.integers(1, 10**9))
def test_every_sum_in_figures_is_itself(number):
    assert parse_amount(f"USD {number}") == AmountValue(number, "USD", True)
    assert parse_amount(f"{number:,} won") == AmountValue(number, "KPW", True)


@given(st.text(max_size=40))
def test_no_text_breaks_the_parsers(text):
    age = parse_age(text, 2024)
    assert age is None or 0 <= age.low <= age.high
    amount = parse_amount(text)
    assert amount is None or amount.number >= 0
