"""The weights may not tell who stands in the training texts."""

from __future__ import annotations

import lzma
from pathlib import Path

import pycrfsuite
import pytest

from redactor.detect.tagger.features import Words
from training.audit import features_of, leaks, lexical_words
from training.corpora import LABELS, Labelled
from training.lexical import Lexical, personal_names, whole_word
from training.rows import examples

COMMON = frozenset({"said", "hill"})
FLAGS = {"kim": "F", "monday": "M"}


def text(name: str, words: str, person: str) -> Labelled:
    start = words.index(person)
    mark = (start, start + len(person), "PERSON")
    return Labelled("x", "x", name, words, (mark,), frozenset(LABELS))


TEXTS = [
    text(f"t{n}", "Orla Veskovich said the quern and the widow were by the hill.", "Orla Veskovich")
    for n in range(3)
] + [text("w", "The Widow Hill said so.", "Widow Hill")]


@pytest.fixture(scope="module")
def lexical() -> Lexical:
    words = Words(FLAGS, COMMON)
    return Lexical.of(TEXTS, [e for t in TEXTS for e in examples(t, words)], FLAGS, COMMON)


def test_the_words_of_names_are_known() -> None:
    assert personal_names(TEXTS) == {"orla", "veskovich", "widow", "hill"}


@pytest.mark.parametrize(
    ("feature", "word"),
    [
        ("w=vesk", "vesk"), ("-w=vesk", "vesk"), ("+2w=vesk", "vesk"), ("-ws=vesk|Xx", "vesk"),
        ("s+w=Xx|vesk", "vesk"), ("s=Xx", None), ("e3=esk", None), ("f=GF|Xx", None),
    ],
)  # fmt: skip
def test_which_features_hold_a_word(feature: str, word: str | None) -> None:
    assert whole_word(feature) == word


@pytest.mark.parametrize(
    ("feature", "allowed"),
    [
        ("w=quern", True),  # three texts write it small
        ("w=said", True),  # common
        ("w=monday", True),  # on a public list that is not one of names
        ("w=hill", True),  # a name there, and a common word
        ("w=veskovich", False),
        ("-ws=veskovich|Xx", False),
        ("s+w=Xx|orla", False),
        ("w=widow", False),  # written small, and yet somebody's name in a training text
        ("w=unheard", False),
        ("w=1961", True),
        ("s=Xx", True),
        ("e4=vich", False),
    ],
)
def test_what_may_be_learnt(lexical: Lexical, feature: str, allowed: bool) -> None:
    assert lexical.allows(feature) is allowed


def test_a_name_in_the_weights_fails_the_audit(lexical: Lexical, tmp_path: Path) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    for _ in range(3):
        trainer.append([["w=said", "s=xx"], ["w=veskovich", "s=Xx"]], ["O", "B-PERSON"])
    trainer.train(str(tmp_path / "x.crf"))
    packed = tmp_path / "x.crf.xz"
    packed.write_bytes(lzma.compress((tmp_path / "x.crf").read_bytes()))
    features = features_of(packed)
    assert set(lexical_words(features)) == {"said", "veskovich"}
    assert leaks(features, lexical) == ["w=veskovich"]


def test_what_ships_holds_no_word_that_looks_like_a_name_of_its_own() -> None:
    """Without the training texts only this can be checked: every word is one that others know."""
    folder = Path("redactor/detect/tagger")
    features = features_of(folder / "weights.crf.xz") + features_of(folder / "court.crf.xz")
    words = lexical_words(features)
    assert "said" in words
    assert not [w for w in words if w != w.lower()]
