"""Say figures the way a person would: ranges of people, shares, the chain that leads there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

_MOST_STEPS = 8


def people(risk: dict[str, Any]) -> str:
    """Return "about 98,000 people fit (70,000 to 120,000)"."""
    low, mid, high = (count(risk[key]) for key in ("low", "mid", "high"))
    verb = "person fits" if mid == "1" else "people fit"
    span = "" if low == mid == high else f" ({low} to {high})"
    return f"about {mid} {verb}{span}" if mid != "less than 1" else f"less than 1 person fits{span}"


def count(value: float) -> str:
    """Return a number of people, no more exact than it is known."""
    if value < 1:
        return "less than 1"
    if value < 10:
        return f"{value:.0f}"
    return f"{float(f'{value:.2g}'):,.0f}"


def chain(factors: Iterable[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """Return (figure, what it stands for, its source) for each step, the strongest kept."""
    steps = list(factors)
    if len(steps) > _MOST_STEPS:
        # everything that is no share sets the scale; of the shares the smallest decide
        weakest = sorted(
            (s for s in steps if s["role"] == "share"), key=lambda s: s["mid"], reverse=True
        )[: len(steps) - _MOST_STEPS]
        steps = [s for s in steps if not any(s is w for w in weakest)]
    return [
        (_amount(s["role"], s["mid"]), s["label"], "a guess" if s["guess"] else s["source"])
        for s in steps
    ]


def _amount(role: str, value: float) -> str:
    if role == "population":
        return f"{value:,.0f}"
    if role in ("cap", "knowledge"):
        return f"at most {value:,.0f}"
    if role == "share":
        return f"x {value * 100:.3g}%"
    return f"x {value:.3g}"
