from __future__ import annotations

import pytest

from redactor.report.figures import chain, count, people


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.05, "less than 1"), (1, "1"), (4.6, "5"), (98_186, "98,000"), (212, "210")],
)
def test_people_are_counted_no_more_exactly_than_known(value: float, words: str) -> None:
    assert count(value) == words


def test_a_range_of_people_is_a_phrase() -> None:
    risk = {"low": 70_000, "mid": 98_186, "high": 120_000}
    assert people(risk) == "about 98,000 people fit (70,000 to 120,000)"
    assert people({"low": 1, "mid": 1, "high": 1}) == "about 1 person fits"
    assert (
        people({"low": 0.1, "mid": 0.2, "high": 3}) == "less than 1 person fits (less than 1 to 3)"
    )


def factor(role: str, mid: float, label: str = "x", guess: bool = False) -> dict:
    return {"role": role, "mid": mid, "label": label, "guess": guess, "source": "census"}


def test_each_step_is_said_in_its_own_way() -> None:
    steps = [factor("population", 667929), factor("share", 0.147), factor("cap", 50, guess=True)]
    assert chain(steps) == [
        ("667,929", "x", "census"), ("x 14.7%", "x", "census"), ("at most 50", "x", "a guess"),
    ]  # fmt: skip


def test_a_long_chain_keeps_the_steps_that_decide() -> None:
    shares = [factor("share", n / 20, f"s{n}") for n in range(1, 13)]
    kept = [words for _, words, _ in chain([factor("population", 9, "all"), *shares])]
    assert kept == ["all", *(f"s{n}" for n in range(1, 8))]
