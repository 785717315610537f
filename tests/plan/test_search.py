"""The search finds the least loss there is: checked against trying everything."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.model import Ladder, Rung, TextValue
from redactor.plan.search import Constraint, solve
from redactor.plan.things import Thing
from tests.assess.world import detail

NICE = st.integers(0, 12).map(float)


def thing(number: int, bits: list[float], floor: int) -> Thing:
    """Return a thing whose option i costs bits[i] (the first is as written)."""
    one = detail(number, "other", TextValue(str(number)))
    rungs = tuple(
        Rung(None if i == 0 else f"step {i}", "phrase", str(i), None, None, b)
        for i, b in enumerate(bits)
    )
    return Thing(("other", str(number)), (one,), (Ladder(one.id, rungs),), floor, 1.0)


@st.composite
def problems(draw):
    count = draw(st.integers(1, 5))
    things, gains = [], []
    for number in range(count):
        steps = draw(st.integers(1, 3))
        bits = [0.0, *sorted(draw(st.lists(NICE, min_size=steps, max_size=steps)))]
        floor = draw(st.sampled_from([0, 0, 0, 1]))
        things.append(thing(number, bits, floor))
        factors = draw(st.lists(st.sampled_from([1.0, 2.0, 5.0, 10.0, 40.0]),
                                min_size=steps, max_size=steps))  # fmt: skip
        gains.append([1.0, *sorted(factors)])
    constraints = []
    for _ in range(draw(st.integers(1, 3))):
        touches = tuple(sorted(draw(st.sets(st.integers(0, count - 1), min_size=1))))
        kind = draw(st.sampled_from(["product", "smallest", "capped"]))
        start = draw(st.sampled_from([0.3, 1.0, 4.0]))
        people = _people(kind, touches, gains, start)
        best = people(tuple(t.top for t in things))
        least = min(best, draw(st.sampled_from([2.0, 5.0, 20.0, 200.0])))
        slack = {"product": 0.0, "smallest": 6.0, "capped": 0.0}[kind]
        constraints.append(Constraint(people, least, touches, slack))
    return things, constraints


def _people(kind, touches, gains, start):
    def people(options):
        factors = [gains[t][options[t]] for t in touches]
        if kind == "smallest":
            return start * min(factors)
        total = start
        for factor in factors:
            total *= factor
        return min(total, 25.0) if kind == "capped" else total

    return people


def loss(things, options):
    return sum(t.cost(o) for t, o in zip(things, options, strict=True))


def brute(things, constraints):
    every = product(*(range(t.floor, t.top + 1) for t in things))
    allowed = [o for o in every if all(c.people(o) >= c.least for c in constraints)]
    return min((loss(things, o) for o in allowed), default=None)


@settings(max_examples=150, deadline=None)
@given(problems())
def test_no_cheaper_plan_exists(problem):
    things, constraints = problem
    found = solve(things, constraints)
    assert found.exact
    assert all(c.people(found.options) >= c.least for c in constraints)
    assert all(t.floor <= o <= t.top for t, o in zip(things, found.options, strict=True))
    least = brute(things, constraints)
    assert least is not None
    assert abs(loss(things, found.options) - least) < 1e-6
    assert abs(found.loss - least) < 1e-6


@settings(max_examples=40, deadline=None)
@given(problems())
def test_the_same_problem_has_the_same_answer(problem):
    things, constraints = problem
    assert solve(things, constraints) == solve(list(things), list(constraints))


def test_nothing_is_lost_where_nothing_is_asked():
    things = [thing(1, [0, 3], 0), thing(2, [0, 3], 0)]
    found = solve(things, [Constraint(lambda _: 5000.0, 200, (0, 1))])
    assert found.options == (0, 0)


def test_a_floor_is_kept_where_nothing_is_asked():
    found = solve([thing(1, [0, 3, 9], 1)], [])
    assert found.options == (1,)


def test_the_cheaper_of_two_ways_is_taken():
    things = [thing(1, [0, 3], 0), thing(2, [0, 2], 0)]
    either = Constraint(lambda o: 100.0 if any(o) else 1.0, 20, (0, 1), 10.0)
    assert solve(things, [either]).options == (0, 1)


def test_one_expensive_step_may_be_cheaper_than_two_greedy_ones():
    """Each greedy bargain gives more people a bit, and together they cost more."""
    things = [thing(1, [0, 2], 0), thing(2, [0, 2], 0), thing(3, [0, 3], 0)]

    def people(o):
        return 1.0 * (5 if o[0] else 1) * (5 if o[1] else 1) * (6 if o[2] else 1)

    assert solve(things, [Constraint(people, 6, (0, 1, 2))]).options == (0, 0, 1)
