"""N(place) x shares x rate x window, in a country small enough to check by hand."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.model import Grade, Range, TextValue
from tests.assess import world as w

ALL = w.assessor(*w.LADDERS.values())


def people(*kinds: str, adversary: str = "state", rungs: dict[str, int] | None = None, **more):
    details = [w.LADDERS[k][0] for k in kinds]
    chosen = {w.LADDERS[k][0].id: n for k, n in (rungs or {}).items()}
    return ALL.risk(w.dossier(*details, **more), adversary, chosen)


CHAINS = [
    # what is told of a man, and how many men of Zedland could still be meant (low end)
    ((), 500_000),
    (("place",), 50_000),
    (("place", "age"), 20_000),
    (("place", "health"), 500),
    (("age", "health"), 2_000),
    (("place", "occupation"), 50_000 * 0.1 / 3),  # they depend on each other
]


@pytest.mark.parametrize(("kinds", "low"), CHAINS)
def test_shares_multiply(kinds, low):
    assert people(*kinds).people.low == pytest.approx(low)


COARSER = [
    ("place", 0, 50_000), ("place", 1, 200_000), ("place", 2, 500_000),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "rung", "low"), COARSER)
def test_a_coarser_rung_leaves_more(kind, rung, low):
    assert people(kind, rungs={kind: rung}).people.low == pytest.approx(low)


DATED = [
    # days told -> expected detentions among 50,000 men: 36.5 per 100,000 a year at the low end
    (0, 50_000 * 36.5 / 100_000 / 365), (1, 50_000 * 36.5 / 100_000 * 7 / 365),
    (2, 50_000 * 36.5 / 100_000 * 30 / 365), (3, 50_000 * 36.5 / 100_000),
]  # fmt: skip


@pytest.mark.parametrize(("rung", "low"), DATED)
def test_a_date_counts_through_its_event(rung, low):
    risk = people("place", "date", rungs={"date": rung}, dates=(w.DAY.id,))
    assert risk.people.low == pytest.approx(max(1, low))
    assert risk.known


def test_who_does_not_know_of_the_event_gains_nothing_by_its_date():
    assert not people("age", "date", adversary="neighbours", dates=("d5",)).known
    assert (
        people("age", "date", adversary="neighbours", dates=("d5",)).people
        == people("age", adversary="neighbours").people
    )


def test_neighbours_choose_among_a_neighbourhood():
    assert people("place", adversary="neighbours").people.high <= 80


def test_a_direct_identifier_is_critical_until_it_is_gone():
    risk = people("contact")
    assert (risk.grade, risk.direct) == (Grade.critical, ("d6",))
    gone = people("contact", rungs={"contact": 1})
    assert (gone.grade, gone.direct) == (Grade.minimal, ())


def test_a_knowledge_set_caps_however_many_could_fit():
    assert people(knowledge=Range(3, 5, 9)).people == Range(3, 5, 9)
    assert people(knowledge=Range(3, 5, 9)).grade is Grade.critical


def test_a_knowledge_set_never_adds_people():
    alone = people("place", "health", "age")
    assert people("place", "health", "age", knowledge=Range(1e4, 1e5, 1e6)).people == alone.people


def test_a_knowledge_set_caps_the_high_end_too():
    rare = people("place", "health", "date", dates=("d5",), knowledge=Range(1, 5, 9))
    assert rare.people.high <= 9


def test_a_vague_cue_bounds_nothing():
    assert people(knowledge=Range(3, 5, 9), explicit=False).people == people().people


def test_the_smallest_of_several_knowledge_sets_counts():
    one, two = people(knowledge=Range(30, 50, 90)), people(knowledge=Range(3, 5, 9))
    assert two.people.low < one.people.low


def test_nobody_is_less_than_one_person():
    risk = people("place", "health", "occupation", "age", "date", dates=("d5",))
    assert risk.people.low == 1
    assert risk.grade is Grade.critical


def test_a_set_is_never_larger_than_its_smallest_single_attribute():
    both = people("place", "health").people
    for kind in ("place", "health"):
        one = people(kind).people
        assert both.low <= one.low
        assert both.high <= one.high


def test_an_unknown_kind_takes_the_rarest_share():
    """Zedland has no figure for ethnicity: fail closed."""
    from redactor.ladders.figures import detail_share

    odd = w.detail(9, "ethnicity", TextValue("fenman"))
    share, source, guess = detail_share(w.BOOK, odd)
    assert share == Range(0.0005, 0.0005, 0.0005)
    assert "unknown" in source
    assert guess


def test_every_factor_names_its_source():
    told = people("place", "age", "health", "date", dates=("d5",)).factors
    capped = people(knowledge=Range(3, 5, 9)).factors
    assert {f.role for f in told} >= {"population", "share", "rate"}
    assert "knowledge" in {f.role for f in capped}
    assert all(f.source and f.label for f in (*told, *capped))


KINDS = st.lists(st.sampled_from(sorted(w.LADDERS)), unique=True)
ADVERSARY = st.sampled_from(["state", "neighbours"])
CASES = settings(max_examples=60, deadline=None)


def rungs_for(data, kinds):
    return {k: data.draw(st.integers(0, len(w.LADDERS[k][1]) - 1)) for k in kinds}


@CASES
@given(KINDS, ADVERSARY, st.data())
def test_a_coarser_rung_never_lowers_the_number_of_people(kinds, adversary, data):
    rungs = rungs_for(data, kinds)
    more = {"dates": ("d5",) if "date" in kinds else None}
    before = people(*kinds, adversary=adversary, rungs=rungs, **more)
    for kind in kinds:
        if rungs[kind] + 1 < len(w.LADDERS[kind][1]):
            up = people(*kinds, adversary=adversary, rungs={**rungs, kind: rungs[kind] + 1}, **more)
            assert up.people.low >= before.people.low * (1 - 1e-9), kind
            assert up.grade <= before.grade


@CASES
@given(KINDS, ADVERSARY, st.data())
def test_the_order_of_details_does_not_matter(kinds, adversary, data):
    rungs = rungs_for(data, kinds)
    results = [
        people(*order, adversary=adversary, rungs=rungs).people
        for order in list(permutations(kinds))[:4]
    ]
    for other in results[1:]:
        assert other.low == pytest.approx(results[0].low)
        assert other.high == pytest.approx(results[0].high)


@CASES
@given(KINDS, ADVERSARY, st.data())
def test_saying_a_thing_twice_changes_nothing(kinds, adversary, data):
    if not kinds:
        return
    kind = data.draw(st.sampled_from(kinds))
    first, rungs = w.LADDERS[kind]
    again = w.detail(90, first.kind, first.value, first.rule, first.text)
    both = w.assessor(*w.LADDERS.values(), (again, rungs))
    details = [w.LADDERS[k][0] for k in kinds]
    once = both.risk(w.dossier(*details), adversary, {})
    twice = both.risk(w.dossier(*details, again), adversary, {})
    assert twice.people.low == pytest.approx(once.people.low)
    assert twice.grade == once.grade


@CASES
@given(KINDS, ADVERSARY)
def test_more_details_never_make_a_person_safer(kinds, adversary):
    grades = [people(*kinds[:n], adversary=adversary).people.low for n in range(len(kinds) + 1)]
    for earlier, later in pairwise(grades):
        assert later <= earlier * (1 + 1e-9)
