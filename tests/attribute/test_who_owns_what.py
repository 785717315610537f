"""Whom each detail is about. The letters tell persons apart: one letter, one person."""

from __future__ import annotations

import pytest

from tests.attribute.casting import cast_of, compare

TABLE = {
    "an apposition after a name": (
        "Ri Chol Min, a 34-year-old welder, was arrested on May 3.",
        [("Ri Chol Min", "subject", "a"), ("34-year-old", "subject", "a"),
         ("welder", "subject", "a"), ("May 3", "event", None)],
    ),
    "an apposition before a name": (
        "A welder, Ri Chol Min, 34, was arrested on May 3.",
        [("welder", "subject", "a"), ("Ri Chol Min", "subject", "a"), ("34", "subject", "a")],
    ),
    "a title before a name": (
        "Soldiers took away nurse Pak Mi Ran, 28, at dawn.",
        [("Pak Mi Ran", "subject", "a"), ("nurse", "subject", "a"), ("28", "subject", "a")],
    ),
    "a descriptor and what follows it": (
        "A truck driver in his 40s from Hyesan was detained last month.",
        [("truck driver", "subject", "a"), ("in his 40s", "subject", "a"),
         ("Hyesan", "subject", "a"), ("last month", "event", None)],
    ),
    "a source placed in a province": (
        "A welder was arrested in Hyesan, a source in Ryanggang Province told Harbor Wire.",
        [("welder", "subject", "a"), ("Ryanggang Province", "source", "s")],
    ),
    "what a source is": (
        "A source in Hyesan, a nurse in her 30s, said that a welder was arrested.",
        [("Hyesan", "source", "s"), ("nurse", "source", "s"), ("in her 30s", "source", "s"),
         ("welder", "subject", "a")],
    ),
    "according to": (
        "According to a source in North Hamgyong Province, a fisherman was arrested on May 3.",
        [("North Hamgyong Province", "source", "s"), ("fisherman", "subject", "a")],
    ),
    "two sources": (
        "A source in Hyesan said that a welder was arrested. Another source in Musan said that "
        "the welder had a radio.",
        [("Hyesan", "source", "s"), ("Musan", "source", "t"), ("welder", "subject", "a")],
    ),
    "a pronoun goes on with the person": (
        "A welder was arrested in Hyesan on May 3. He is 34 years old. He has "
        "tuberculosis.",
        [("welder", "subject", "a"), ("34 years old", "subject", "a"),
         ("tuberculosis", "subject", "a")],
    ),
    "a pronoun of the other sex is somebody else": (
        "Kim Yong Su, a welder, was arrested. Pak Mi Ran, a nurse, was arrested too. She is 28.",
        [("welder", "subject", "a"), ("nurse", "subject", "b"), ("28", "subject", "b")],
    ),
    "the same descriptor again": (
        "A welder was arrested in Hyesan. The welder, 34, had a radio.",
        [("A welder", "subject", "a"), ("34", "subject", "a")],
    ),
    "a surname again": (
        "Ri Chol Min, a welder, was arrested. Ri, 34, had a radio.",
        [("Ri Chol Min", "subject", "a"), ("34", "subject", "a")],
    ),
    "his mother is somebody else": (
        "Ri Chol Min, a welder, was arrested on May 3. His mother, a nurse, was dismissed.",
        [("welder", "subject", "a"), ("nurse", "subject", "b")],
    ),
    "the first person in a quote": (
        "\"I have been a nurse for 12 years,\" a source in Hyesan told Harbor Wire.",
        [("nurse", "source", "s"), ("Hyesan", "source", "s")],
    ),
    "my brother in a quote": (
        "\"They took my brother away on May 3. He is a welder,\" a source in Hyesan told Harbor "
        "Wire.",
        [("Hyesan", "source", "s")],
    ),
    "he is my cousin": (
        "A welder was arrested. \"He is my cousin,\" a source in Ryanggang Province told Harbor "
        "Wire.",
        [("welder", "subject", "a"), ("Ryanggang Province", "source", "s")],
    ),
    "he was a": (
        "A man was arrested in Hyesan on May 3. He was a welder.",
        [("welder", "subject", "a")],
    ),
    "the place of the event": (
        "Ri Chol Min was arrested at Hyesan Market on May 3.",
        [("Ri Chol Min", "subject", "a"), ("Hyesan Market", "event", None),
         ("May 3", "event", None)],
    ),
    "home and event are two places": (
        "A welder from Musan was arrested in Hyesan on May 3.",
        [("welder", "subject", "a"), ("Musan", "subject", "a"), ("Hyesan", "event", None)],
    ),
    "when the source spoke": (
        "A source in North Hamgyong Province told Harbor Wire on May 3 that a welder was arrested "
        "last month.",
        [("May 3", "source", "s"), ("last month", "event", None)],
    ),
    "a public figure": (
        "Kim Jong Un visited a mine. Ri Chol Min, a welder, was arrested.",
        [("Kim Jong Un", "public_figure", None), ("Ri Chol Min", "subject", "a")],
    ),
    "a public body": (
        "A welder was arrested by the Ministry of State Security.",
        [("Ministry of State Security", "official_body", None), ("welder", "subject", "a")],
    ),
    "the newsroom": (
        "A welder was arrested. Translated by Ivy Marchbanks. Edited by Otto Prill.",
        [("Ivy Marchbanks", "newsroom", None), ("Otto Prill", "newsroom", None)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE.values(), ids=TABLE.keys())
def test_who_owns_what(text, expected):
    assert compare(text, expected) == []


def roles(text: str) -> list[str]:
    return sorted(p.role for p in cast_of(text)[0].persons)


def test_a_subject_who_tells_is_the_source():
    text = (
        'Ri Chol Min, a welder, was arrested on May 3. "They beat me in the cell," Ri told '
        "Harbor Wire. He is 34."
    )
    cast, owners = cast_of(text)
    assert [p.role for p in cast.persons] == ["source"]
    assert {owners[w][0] for w in ("Ri Chol Min", "34")} == {"source"}


def test_an_official_who_hurts_nobody_is_no_protected_person():
    text = "A welder was arrested in Hyesan. An official of the Ministry of State Security smiled."
    assert "subject" in roles(text)
    assert [r for r in roles(text) if r != "subject"] in ([], ["official_body"])


def test_a_group_is_one_person_of_many():
    cast, _ = cast_of("Many housewives in Hyesan were arrested last year.")
    (group,) = cast.persons
    assert group.group
    assert group.role in ("subject", "bystander")


def test_a_report_with_nobody_in_it_has_no_cast():
    assert cast_of("It rained in Hyesan. The road is shut.")[0].persons == ()


def test_descriptions_hold_no_name():
    cast, _ = cast_of("Ri Chol Min, a welder, was arrested. Pak Mi Ran was beaten in Hyesan.")
    assert cast.persons
    assert not [p for p in cast.persons for w in ("Ri", "Chol", "Pak", "Hyesan")
                if w in p.description]  # fmt: skip


def test_every_detail_has_one_owner_with_a_reason_that_quotes_nothing():
    text = "Ri Chol Min, 34, a welder from Musan, was arrested in Hyesan on May 3, a nurse said."
    cast, owners = cast_of(text)
    assert len(cast.owners) == len({o.detail for o in cast.owners}) >= 6
    for owner in cast.owners:
        assert owner.reason
        assert 0 < owner.confidence <= 1
        assert not [w for w in ("Ri", "Musan", "Hyesan") if w in owner.reason.split()]
    assert all(p in {None, *(x.id for x in cast.persons)} for _, p in owners.values())


def test_an_event_names_whom_it_befell():
    cast, owners = cast_of("A welder was arrested in Hyesan. A nurse sold eggs in Musan.")
    (event,) = [h for h in cast.happenings if h.rule == "event.detention"]
    assert event.persons == (next(p for w, (_, p) in owners.items() if "welder" in w),)


def test_a_knowledge_cue_bounds_the_source():
    cast, _ = cast_of(
        "A source in Hyesan said it was decided at a closed meeting of six. A welder was arrested."
    )
    (cue,) = [k for k in cast.knowledge if k.explicit]
    assert {p.id: p.role for p in cast.persons}[cue.person] == "source"
    assert cue.people.low <= 6
