"""What people do and are: found in every form, kept where it is public, coarsened truthfully."""

from __future__ import annotations

import pytest

from redactor.config import Config
from redactor.model import Document
from redactor.pipeline import Pipeline
from redactor.rules import schema as s

FOUND = [
    ("A lathe operator from Sunchon was there.", "A lathe operator"),
    ("Two radiographers were sent home.", "radiographers"),
    ("The deputy head of the county's forestry office signed.", "The deputy head of the county's"),
    ("They held a technician third class for a week.", "a technician third class"),
    ("She is the block's former treasurer.", "the block's former treasurer"),
    ("He is a guard at the No. 2 mine.", "a guard at the No. 2 mine"),
    ("A schoolteacher turned vendor was fined.", "A schoolteacher turned vendor"),
    ("A crew member of a patrol boat was fined.", "A crew member of a patrol boat"),
    ("They say he is an engine hand.", "an engine hand"),
    ("A logger sent to Khabarovsk wrote home.", "A logger sent to Khabarovsk"),
    ("Her father was a county party secretary.", "county party secretary"),
    ("An inminban head knocked.", "An inminban head"),
    ("His bad songbun kept him out.", "bad songbun"),
    ("His family was classified as wavering.", "classified as wavering"),
]
NOT_A_PERSON = [
    ("The judge's gavel fell; nobody could judge it.", "could judge it"),
    ("They drew lots to cook for the men.", "to cook for"),
    ("The teacher training college was closed.", "teacher"),
    ("He stood on guard at the gate.", "guard"),
    ("He showed his driver's license.", "license"),
    ("On the other hand, rice is dear.", "hand"),
    ("It is a model farm.", "model"),
]
PUBLIC = [
    "Foreign Minister Choe Son Hui spoke.",
    "The Prosecutor General spoke on television.",
    "It was signed by the Minister of Agriculture.",
    "The Marshal visited the fleet.",
]


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline(Config())


def details(pipeline, text):
    return pipeline.detect(Document("a.txt", text)).details


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_a_job_or_a_status_is_found_whole(pipeline, text, words):
    start = text.index(words)
    assert any(
        d.start <= start and start + len(words) <= d.end
        for d in details(pipeline, text)
        if d.kind in ("occupation", "other")
    )


@pytest.mark.parametrize(("text", "words"), NOT_A_PERSON)
def test_a_word_that_is_no_person_is_left_alone(pipeline, text, words):
    start = text.index(words)
    near = [d for d in details(pipeline, text) if d.start < start + len(words) and start < d.end]
    assert not [d for d in near if d.kind == "occupation"]


@pytest.mark.parametrize("text", PUBLIC)
def test_a_public_office_stays_as_written(pipeline, text):
    report = pipeline.run(Document("a.txt", text), ["public"])
    assert report.versions[0].text == text


@pytest.mark.parametrize("word", ["workers", "officials", "merchants", "residents"])
def test_a_generic_plural_is_found_and_identifies_nobody(pipeline, word):
    found = [d for d in details(pipeline, f"Some {word} complained.") if d.kind == "occupation"]
    assert found
    assert all(d.value.fact("generic") == "yes" for d in found)


def test_every_ladder_ends_with_everybody_and_never_repeats_itself(pipeline):
    for rule in pipeline.book.of(s.LexiconRule):
        for group in rule.lexicon if rule.kind == "occupation" else ():
            assert len(set(group.ladder)) == len(group.ladder), (rule.id, group.terms[0])
            assert group.ladder[-1] in (
                "person", "resident", "family", "child", "상인", "주민", "사람", None
            ), (rule.id, group.terms[0])  # fmt: skip


def test_the_lexicon_knows_every_unit_group_of_isco(pipeline):
    """428 of its 436 unit groups; the words of the others stand under wider codes."""
    codes = {
        group.isco
        for rule in pipeline.book.of(s.LexiconRule)
        for group in rule.lexicon
        if group.isco
    }
    assert len({c for c in codes if len(c) == 4}) >= 425
