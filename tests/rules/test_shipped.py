"""The packs that ship: their own examples hold, and a copy editor could publish their words."""

from __future__ import annotations

import re

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from redactor.detect.engine import Engine
from redactor.detect.unless import counts
from redactor.rules import schema as s
from redactor.rules.crosscheck import check as check_rules
from redactor.rules.load import packs_root
from redactor.rules.selftest import check
from tests.shipped import book

BOOK = book()
SLICES = 4
"""Running all examples takes half a minute: several workers share it."""


@pytest.fixture(scope="module")
def find():
    engine = Engine(BOOK)

    def matches(text: str):
        folded, hits = engine.hits(text)
        for hit in hits:
            rule = BOOK.detail_rule(hit.rule)
            if rule is None or counts(BOOK, rule, folded.text, hit.start, hit.end):
                yield (hit.rule, *folded.back(hit.start, hit.end))

    return matches


@pytest.mark.parametrize("part", range(SLICES))
def test_the_examples_of_every_rule_hold(find, part):
    rules = [r.id for r in BOOK.of(s.DetailRule)][part::SLICES]
    failures = [f"{f.rule}: {f.problem}: {f.example}" for r in rules for f in check(BOOK, find, r)]
    assert failures == []


def test_a_failing_example_is_reported(find):
    rule = BOOK.rules["contact.email"]
    assert isinstance(rule, s.DetailRule)
    wrong = rule.model_copy(update={"examples": s.Examples(match=["Nothing here."])})
    broken = s.Examples(
        match=["Write to him at nightjar@mail.>example<."], ignore=["nightjar@mail.example"]
    )
    for examples, problem in ((wrong.examples, "not found"), (broken, "found another span")):
        changed = dict(BOOK.rules) | {rule.id: rule.model_copy(update={"examples": examples})}
        found = check(type(BOOK)(changed, BOOK.packs, BOOK.files), find, rule.id)
        assert found[0].problem.startswith(problem)
    assert found[1].problem.startswith("must not be found")


def ladders() -> list[tuple[str, list[str | None]]]:
    out: list[tuple[str, list[str | None]]] = []
    for rule in BOOK.of(s.DetailRule):
        out.append((rule.id, rule.ladder))
        if isinstance(rule, s.LexiconRule):
            out += [(f"{rule.id} {group.terms[0]}", group.ladder) for group in rule.lexicon]
    return [(name, ladder) for name, ladder in out if ladder]


def test_ladders_are_words_that_can_stand_in_a_sentence():
    wrong = []
    for name, ladder in ladders():
        for step in ladder:
            if step is None:
                continue
            if re.fullmatch(r"\[[^\[\]]+\]", step):
                continue  # square brackets mark an editor's substitution
            if step != step.strip() or "  " in step or not step or re.search(r"[\n\t]", step):
                wrong.append(f"{name}: stray space in {step!r}")
            elif re.search(r"[.;:!?]$", step) or "<" in step or "[" in step:
                wrong.append(f"{name}: {step!r} does not read as copy")
    assert wrong == []


def test_ladders_end_in_nothing_at_most_once_and_never_say_the_same_twice():
    wrong = [
        name
        for name, ladder in ladders()
        if None in ladder[:-1] or len({str(x).casefold() for x in ladder}) < len(ladder)
    ]
    assert wrong == []


def test_lexicon_ladders_are_bare_nouns():
    wrong = [
        f"{rule.id}: {step}"
        for rule in BOOK.of(s.LexiconRule)
        for group in rule.lexicon
        for step in group.ladder
        if step and re.match(r"(?:an?|the|some) ", step)
    ]
    assert wrong == []


def test_every_share_and_rate_says_where_it_is_from():
    unsourced = [r.id for r in BOOK.of(s.EventRule) if not r.source]
    unsourced += [r.id for r in BOOK.of(s.PopulationRule) if not r.source]
    unsourced += [
        f"{r.id}: {g.terms[0]}" for r in BOOK.of(s.LexiconRule) for g in r.lexicon if not g.source
    ]
    assert unsourced == []


def test_a_place_is_smaller_than_what_it_lies_in():
    wrong = []
    for place in BOOK.places.values():
        for around in BOOK.chain(place.id)[1:]:
            mine, theirs = place.population, around.population
            if mine and theirs and mine[0] > theirs[2]:
                wrong.append(f"{place.id} > {around.id}")
    assert wrong == []


def test_the_json_schema_is_valid_and_admits_the_shipped_files():
    schema = TypeAdapter(list[s.Rule]).json_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for name in ("core/adversaries", "core/audiences", "core/contact", "core/events",
                 "core/shares", "core/calendar", "north-korea/population"):  # fmt: skip
        data = yaml.safe_load((packs_root() / f"{name}.yaml").read_text(encoding="utf-8"))
        assert validator.is_valid(data), name


def test_the_json_schema_refuses_an_unknown_key():
    schema = TypeAdapter(list[s.Rule]).json_schema()
    rule = {"id": "own.gadget", "off": True, "why": "no"}
    assert not Draft202012Validator(schema).is_valid([rule])
    assert Draft202012Validator(schema).is_valid([{"id": "own.gadget", "off": True}])


def test_what_a_newsroom_is_held_to_holds_for_what_ships():
    check_rules(BOOK, BOOK.files)
