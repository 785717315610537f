"""Training repeats itself, and fills in what nobody looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from redactor.detect.tagger.features import Words
from training.corpora import LABELS, Labelled
from training.fit import filled_in, fit, train
from training.lexical import Lexical
from training.rows import Example, examples

WORDS = Words({}, frozenset({"met", "on"}))
NAMES = ("Orla", "Vesk", "Harrow", "Brenqua", "Dorvane", "Kessel")
DAYS = ("Monday", "Tuesday", "Friday")


def labelled(name: str, day: str, complete: frozenset[str]) -> Labelled:
    text = f"They met {name} on {day} and went home."
    marks = [(9, 9 + len(name), "PERSON")]
    if "DATETIME" in complete:
        start = text.index(day)
        marks.append((start, start + len(day), "DATETIME"))
    return Labelled("x", "x", f"{name}-{day}", text, tuple(marks), complete)


def rows(complete: frozenset[str]) -> list[Example]:
    texts = [labelled(name, day, complete) for name in NAMES for day in DAYS]
    return [e for t in texts for e in examples(t, WORDS)]


@pytest.fixture(scope="module")
def lexical() -> Lexical:
    known = rows(frozenset(LABELS))
    flags = {day.lower(): "M" for day in DAYS}
    return Lexical.of([e.text for e in known], known, flags, frozenset({"met", "on"}))


def test_the_same_texts_give_the_same_weights(tmp_path: Path, lexical: Lexical) -> None:
    for name in ("a", "b"):
        fit(rows(frozenset(LABELS)), lexical, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_what_nobody_looked_for_is_filled_in(tmp_path: Path, lexical: Lexical) -> None:
    known = rows(frozenset(LABELS))
    model = train(((e, e.labels) for e in known), lexical, tmp_path / "x")
    half = rows(frozenset({"PERSON"}))[0]
    at = half.row.words.index("Monday")
    assert half.labels[at] == "O"
    filled = filled_in(half, model)
    assert filled[at] in ("B-DATETIME", None)
    assert filled[half.row.words.index("went")] == "O"
    assert filled[half.row.words.index("Orla")] == "B-PERSON"


def test_what_was_looked_for_stays(tmp_path: Path, lexical: Lexical) -> None:
    known = rows(frozenset(LABELS))
    model = train(((e, e.labels) for e in known), lexical, tmp_path / "x")
    assert filled_in(known[0], model) == known[0].labels


def test_refused_words_are_not_in_the_weights(tmp_path: Path, lexical: Lexical) -> None:
    fit(rows(frozenset(LABELS)), lexical, tmp_path / "x")
    held = (tmp_path / "x").read_bytes()
    assert b"w=met" in held
    assert b"orla" not in held
