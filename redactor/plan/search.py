"""Exact search for the least loss that reaches every grade: depth first, with bounds.

Constraints are log-additive but for two kinds of coupling (the smallest place counts, and
correlated pairs), so an optimistic completion (everything undecided at its coarsest) decides
feasibility, and a fractional knapsack over optimistic gains bounds the loss still to come.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log2

from redactor.plan.things import Thing

MAX_NODES = 20_000
_EPS = 1e-9


@dataclass(frozen=True)
class Constraint:
    """`people(options)` must reach `least`; `touches` are the things that matter to it."""

    people: Callable[[tuple[int, ...]], float]
    least: float
    touches: tuple[int, ...]
    slack: float = 0.0
    """Bits that coupling may add to any one step; makes the bound safe."""


@dataclass(frozen=True)
class Solution:
    """One option per thing; `exact` is False where the search was cut off."""

    options: tuple[int, ...]
    loss: float
    exact: bool


def _bits(people: float) -> float:
    return log2(max(people, 1e-12))


def solve(things: Sequence[Thing], constraints: Sequence[Constraint]) -> Solution:
    """Return the cheapest options that satisfy all constraints.

    Every constraint must be reachable with all things at their coarsest.
    """
    start = tuple(t.floor for t in things)
    loose = [c for c in constraints if c.people(start) < c.least]
    if not loose:
        return Solution(start, _loss(things, start), True)
    order = sorted({t for c in loose for t in c.touches if things[t].top > things[t].floor})
    return _Search(things, constraints, start, order).run()


def _loss(things: Sequence[Thing], options: Sequence[int]) -> float:
    return sum(t.cost(o) for t, o in zip(things, options, strict=True))


class _Search:
    def __init__(
        self,
        things: Sequence[Thing],
        constraints: Sequence[Constraint],
        start: tuple[int, ...],
        order: list[int],
    ) -> None:
        self.things, self.constraints, self.start = things, constraints, start
        self.nodes = 0
        self.coarsest = list(start)
        for t in order:
            self.coarsest[t] = things[t].top
        self.gains = [self._gains(c, order) for c in constraints]
        self.order = sorted(
            order, key=lambda t: (-sum(g.get(t, (0.0, 0.0))[0] for g in self.gains), t)
        )
        self.best = self._greedy()
        self.best_loss = _loss(things, self.best)

    def _gains(self, c: Constraint, order: list[int]) -> dict[int, tuple[float, float]]:
        """Return for each thing an upper bound of its gain (bits) and of gain per loss."""
        out: dict[int, tuple[float, float]] = {}
        for t in order:
            if t not in c.touches:
                continue
            thing = self.things[t]
            low_coarse, low_fine = list(self.coarsest), list(self.start)
            low_coarse[t] = thing.floor
            base_coarse, base_fine = _bits(c.people(tuple(low_coarse))), _bits(c.people(self.start))
            most, ratio = 0.0, 0.0
            for option in range(thing.floor + 1, thing.top + 1):
                low_coarse[t] = low_fine[t] = option
                gain = max(
                    _bits(c.people(tuple(low_coarse))) - base_coarse,
                    _bits(c.people(tuple(low_fine))) - base_fine,
                ) + (c.slack if c.slack else 0.0)
                extra = max(_EPS, thing.cost(option) - thing.cost(thing.floor))
                most, ratio = max(most, gain), max(ratio, gain / extra)
            out[t] = (most, ratio)
        return out

    def _satisfied(self, options: tuple[int, ...]) -> bool:
        return all(c.people(options) >= c.least for c in self.constraints)

    def _greedy(self) -> tuple[int, ...]:
        """Start from the coarsest and take back what is not needed, dearest first."""
        options = list(self.coarsest)
        dearest = sorted(
            self.order,
            key=lambda t: (self.things[t].cost(self.start[t]) - self.things[t].cost(options[t]), t),
        )
        for t in dearest:
            for option in range(self.start[t], options[t]):
                trial = [*options[:t], option, *options[t + 1 :]]
                if self._satisfied(tuple(trial)):
                    options = trial
                    break
        return tuple(options)

    def run(self) -> Solution:
        self._walk(0, list(self.start), _loss(self.things, self.start))
        return Solution(self.best, self.best_loss, self.nodes < MAX_NODES)

    def _still_to_pay(self, depth: int, options: list[int]) -> float:
        """Return a lower bound of the loss that undecided things must still add."""
        worst = 0.0
        undecided = self.order[depth:]
        for c, gains in zip(self.constraints, self.gains, strict=True):
            lacking = _bits(c.least) - _bits(c.people(tuple(options)))
            if lacking <= _EPS:
                continue
            pay = 0.0
            for t in sorted(undecided, key=lambda t: -gains.get(t, (0.0, 0.0))[1]):
                most, ratio = gains.get(t, (0.0, 0.0))
                if ratio <= 0:
                    continue
                take = min(lacking, most)
                pay += take / ratio
                lacking -= take
                if lacking <= _EPS:
                    break
            worst = max(worst, pay)
        return worst

    def _walk(self, depth: int, options: list[int], loss: float) -> None:
        self.nodes += 1
        if self.nodes >= MAX_NODES or loss >= self.best_loss - _EPS:
            return
        now = tuple(options)
        if self._satisfied(now):
            self.best, self.best_loss = now, loss
            return
        if depth == len(self.order):
            return
        hopeful = list(options)
        for t in self.order[depth:]:
            hopeful[t] = self.things[t].top
        if not self._satisfied(tuple(hopeful)):
            return
        if loss + self._still_to_pay(depth, options) >= self.best_loss - _EPS:
            return
        t = self.order[depth]
        thing = self.things[t]
        base = thing.cost(thing.floor)
        for option in sorted(range(thing.floor, thing.top + 1), key=lambda o: (thing.cost(o), o)):
            options[t] = option
            self._walk(depth + 1, options, loss + thing.cost(option) - base)
        options[t] = thing.floor
