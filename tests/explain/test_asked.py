"""What is asked for is what is explained."""

from __future__ import annotations

from datetime import date

import pytest

from redactor.errors import ConfigError
from redactor.explain import Explanation
from redactor.model import Document
from tests.shipped import pipeline

TEXT = (
    "A source in Musan County told Harbor Wire that rice is dear.\n\n"
    "Ri Chol Min, a welder from Hyesan, was arrested on May 3. His wife wept.\n"
)
DOCUMENT = Document("x.md", TEXT, date(2024, 6, 14))


def explain(*args: object) -> Explanation:
    return pipeline().explain(DOCUMENT, *args)[0]  # type: ignore[arg-type]


def test_without_an_audience_all_count_that_ask_for_a_grade():
    assert {w.audience for c in explain().persons for w in c.ways} == {"partner", "public"}
    assert {w.audience for c in explain(["desk"]).persons for w in c.ways} == {"desk"}


def test_one_person_is_explained_as_among_all():
    everybody = explain(["public"])
    for case in everybody.persons:
        assert explain(["public"], case.person.id).persons == (case,)


def test_an_unknown_person_is_an_error_that_names_those_there_are():
    ids = ", ".join(sorted(c.person.id for c in explain(["public"]).persons))
    with pytest.raises(ConfigError, match=rf"^x.md: nobody protected is called p99 .known: {ids}"):
        explain(["public"], "p99")


def test_an_unknown_audience_is_an_error():
    with pytest.raises(ConfigError, match="unknown audience: everybody"):
        explain(["everybody"])


def test_what_identifies_by_itself_is_gone_in_the_base():
    for case in explain(["public"]).persons:
        assert not any(risk.direct for risk in case.base)


def test_what_is_unsure_says_what_is_left_without_it():
    for case in explain(["public"]).persons:
        for one in case.theirs:
            assert one.unsure == (one.confidence < 0.5)
            assert bool(one.otherwise) == one.unsure
