"""A decision goes before what the tool found out, all the way to the versions."""

from __future__ import annotations

from datetime import date

import jsonschema
import pytest

from redactor.model import Document, Report
from redactor.report.contract import document_object, schema
from tests.decisions.build import decisions
from tests.shipped import pipeline

LINE = date(2024, 6, 14)
ROOM = (
    "A source in Ryanggang Province told Harbor Wire that rice will cost more.\n\n"
    "The source said that he signed it during his interrogation. It rained on the town.\n"
)
HELD = (
    "A source in Ryanggang Province told Harbor Wire that rice is dear.\n\n"
    "Ri Chol Min, a welder from Musan County, was held on May 3. Ri sold radios in Musan.\n\n"
    "His wife wept. The police took Ri's radios.\n"
)


def run(text: str, *given: dict[str, object], audience: str = "public") -> Report:
    return pipeline().run(Document("x.md", text, LINE), (audience,), decisions(*given))


def owner(report: Report, words: str) -> tuple[str, str | None, float]:
    detail = next(d for d in report.details if words in d.text)
    found = next(o for o in report.cast.owners if o.detail == detail.id)
    return found.about, found.person, found.confidence


def person(report: Report, words: str) -> str:
    at = report.document.text.index(words)
    return next(
        p.id for p in report.cast.persons for m in p.mentions if m.start <= at < m.end
    )  # fmt: skip


def unused(report: Report) -> list[str]:
    return [q.text for q in report.questions if "decision was not used" in q.text]


def test_without_decisions_nothing_changes():
    assert run(HELD) == pipeline().run(Document("x.md", HELD, LINE), ("public",))


# --- knows ---------------------------------------------------------------------------------


def test_more_people_than_a_rule_thinks_clear_a_version():
    assert not run(ROOM).versions[0].plan.cleared
    made = run(ROOM, {"knows": "signed it during his interrogation", "people": 3000})
    assert made.versions[0].plan.cleared
    assert {(k.rule, k.people.mid) for k in made.cast.knowledge} == {("knowledge.decided", 3000)}


def test_fewer_people_than_a_rule_thinks_stand_in_the_way():
    text = "A source in Ryanggang Province told Harbor Wire that the granary roof fell in."
    assert run(text).versions[0].plan.cleared
    plan = run(text, {"knows": "the granary roof fell in", "people": [2, 3, 4]}).versions[0].plan
    assert not plan.cleared
    assert "only few people could know" in plan.obstacles[0].reason


def test_it_is_one_step_of_the_chain_with_its_own_words():
    made = run(ROOM, {"knows": "signed it during his interrogation", "people": 40})
    steps = {f.label for r in made.risks for f in r.factors if f.role == "knowledge"}
    assert steps == {"How many people could know this, as an editor decided."}


def test_a_vague_cue_counts_once_an_editor_says_how_many():
    text = (
        "A source in Ryanggang Province told Harbor Wire that rice is dear. Word has spread that "
        "the fee will rise, the source said.\n"
    )
    before = run(text)
    assert [k.explicit for k in before.cast.knowledge] == [False]
    assert before.versions[0].plan.cleared
    made = run(text, {"knows": "Word has spread that the fee will rise", "people": 4})
    assert [(k.explicit, k.people.mid) for k in made.cast.knowledge] == [(True, 4)]
    assert not made.versions[0].plan.cleared
    assert not any("Who could know" in q.text for q in made.questions)


def test_one_word_written_coarser_does_not_take_a_whole_statement_away():
    text = (
        "A source in Ryanggang Province told Harbor Wire that Ri Chol Min, a welder, was beaten "
        "with a ladle at Hyesan Airfield on May 3.\n"
    )
    said = "Ri Chol Min, a welder, was beaten with a ladle at Hyesan Airfield on May 3"
    assert not run(text, {"knows": said, "people": 3}).versions[0].plan.cleared


def test_the_second_look_does_not_put_back_what_was_decided_away():
    text = HELD + "\nThe source said that he signed it during his interrogation.\n"
    decided = {"knows": "signed it during his interrogation", "people": 100000}
    with_it, without = run(text, decided), run(HELD)
    for line in without.versions[0].text.splitlines():
        assert line in with_it.versions[0].text


# --- about ---------------------------------------------------------------------------------


def test_a_detail_goes_to_the_person_an_editor_names():
    before = run(HELD)
    made = run(HELD, {"about": "Musan County", "person": "A source"})
    source = person(made, "source")
    assert owner(before, "Musan County")[1] != source
    assert owner(made, "Musan County") == ("source", source, 1.0)
    assert unused(made) == []
    assert not [q for q in made.questions if q.person and "Is this place about" in q.text]


def test_a_detail_that_is_nobodys_counts_for_nobody():
    made = run(HELD, {"about": "a welder", "role": "none"})
    detail = next(d for d in made.details if "welder" in d.text)
    assert owner(made, "welder") == ("none", None, 1.0)
    assert not any(detail.id in f.details for r in made.risks for f in r.factors)


def test_who_is_a_public_figure_is_one_by_every_form_of_the_name():
    made = run(HELD, {"about": "Ri Chol Min", "role": "public_figure"})
    text = made.versions[0].text
    assert (text.count("Ri Chol Min"), text.count("Ri")) == (1, 3)


# --- keep ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("words", "stands"), [("Ri Chol Min", 1), ("a welder", 1)])
def test_what_is_kept_stands_as_written(words, stands):
    assert run(HELD).versions[0].text.count(words) == 0
    made = run(HELD, {"keep": words})
    assert made.versions[0].text.casefold().count(words.casefold()) == stands
    assert unused(made) == []


def test_the_same_thing_is_kept_wherever_it_stands():
    text = run(HELD, {"keep": "Musan County"}).versions[0].text
    assert "from Musan County" in text
    assert "in Musan." in text


def test_keeping_a_name_makes_nobody_unprotected():
    before, after = run(HELD), run(HELD, {"keep": "Ri Chol Min"})
    assert [(p.id, p.role) for p in before.cast.persons] == [
        (p.id, p.role) for p in after.cast.persons
    ]
    assert "Musan" not in after.versions[0].text


# --- what did not apply -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"keep": "a plumber"}, "its words are not in the draft"),
        ({"keep": "was held"}, "nothing was found there that could change"),
        ({"about": "Musan County", "person": "the rain"}, "the words for the person are not in"),
        ({"about": "Musan County", "person": "radios in"}, "nobody was found in the words for"),
        ({"knows": "rice is cheap", "people": 4}, "its words are not in the draft"),
    ],
)
def test_a_decision_that_did_not_apply_is_put_to_the_editor(given, why):
    made = run(HELD, {"keep": "a welder"}, given)
    (said,) = unused(made)
    assert said.startswith(f"x.decisions.yaml:2: this decision was not used: {why}")
    assert made.versions == run(HELD, {"keep": "a welder"}).versions


def test_the_report_that_puts_it_follows_the_contract():
    made = run(HELD, {"keep": "a plumber"})
    document = document_object(made)
    jsonschema.validate(document, schema())
    assert document["questions"][0]["question"].startswith("x.decisions.yaml:1: this decision")


def test_no_source_no_bound():
    made = run("Ri Chol Min was held in Hyesan.", {"knows": "held in Hyesan", "people": 4})
    assert "no source was found who could have said it" in unused(made)[0]


def test_explain_applies_and_reports_them_too():
    document = Document("x.md", ROOM, LINE)
    given = decisions(
        {"knows": "signed it during his interrogation", "people": 3000}, {"keep": "a plumber"}
    )
    before, _ = pipeline().explain(document, ("public",))
    after, left = pipeline().explain(document, ("public",), None, given)
    assert [w.reached for c in before.persons for w in c.ways] == [False]
    assert [w.reached for c in after.persons for w in c.ways] == [True]
    assert [(u.entry.line, u.why) for u in left] == [(2, "its words are not in the draft")]
