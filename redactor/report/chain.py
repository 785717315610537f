"""The chain from a population to the people who fit, step by step, in words and figures.

Pure: made from a `Risk` alone, so whoever shows it (explain, terminal, review) shows the same.
Labels are built from kinds and places; they hold no words of the draft but place names.
"""

from __future__ import annotations

from dataclasses import dataclass

from redactor.assess.product import at_least_one, running
from redactor.model import Factor, Range, Risk

GUESS = "a guess"


@dataclass(frozen=True, slots=True)
class Step:
    """One factor, and how many people are left after it (people, at least one)."""

    factor: Factor
    left: Range

    @property
    def does(self) -> str:
        """Return what the factor does to the figure: "x 14.7%", "at most 50", "667,929"."""
        return _does(self.factor)

    @property
    def source(self) -> str:
        """Return where the figure is from; a guess says so first."""
        return f"{GUESS}: {self.factor.source}" if self.factor.guess else self.factor.source


def steps(risk: Risk) -> tuple[Step, ...]:
    """Return every step of a risk's chain with the people left after it."""
    left = running(risk.factors)
    return tuple(Step(f, at_least_one(n)) for f, n in zip(risk.factors, left, strict=True))


def chain(risk: Risk) -> list[str]:
    """Return one line for each step: what it does, what it is, what is left, its source.

    The last line is the sum: "= 40 (12-130)", or that something identifies by itself.
    """
    made = steps(risk)
    rows = [(s.does, s.factor.label, span(s.left), s.source) for s in made]
    wide = [max((len(row[i]) for row in rows), default=0) for i in range(3)]
    lines = [
        f"{does:>{wide[0]}}  {label:<{wide[1]}}  -> {left:<{wide[2]}}  [{source}]"
        for does, label, left, source in rows
    ]
    return [*lines, _total(risk)]


def sentence(risk: Risk) -> str:
    """Return the chain in one line: "people in Moor 400,000 -> men -> welders = 40 (12-130)"."""
    words = [
        f"{f.label} {count(f.value.mid)}" if f.role == "population" else f.label
        for f in risk.factors
    ]
    return f"{' -> '.join(words)} {_total(risk)}"


def guesses(risk: Risk) -> tuple[Factor, ...]:
    """Return the factors that nobody has counted."""
    return tuple(f for f in risk.factors if f.guess)


def span(people: Range) -> str:
    """Return "40 (12-130)": the middle, and the low and high end where they differ."""
    low, mid, high = (count(end) for end in (people.low, people.mid, people.high))
    return mid if low == mid == high else f"{mid} ({low}-{high})"


def count(people: float) -> str:
    """Return a number of people, no more exact than it is known: three digits at most."""
    return f"{float(f'{people:.3g}'):,.0f}"


def _total(risk: Risk) -> str:
    if risk.direct:
        return "= 1: named or identified directly"
    return f"= {span(risk.people)}"


def _does(factor: Factor) -> str:
    value = factor.value
    if factor.role == "population":
        return f"{value.mid:,.0f}"
    if factor.role in ("cap", "knowledge"):
        return f"at most {count(value.mid)}"
    if factor.role == "dependence":
        return "x 1" if value.low == 1 else f"x {value.low:.2g} to {value.high:.2g}"
    return f"x {_percent(value.mid)}"


def _percent(share: float) -> str:
    """Return a share the way it is read: "14.7%", or "4 in a million" where it is tiny."""
    if share >= 0.0005:
        return f"{share * 100:.3g}%"
    return f"{share * 1e6:.2g} in a million"
