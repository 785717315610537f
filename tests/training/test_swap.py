"""The same sentences about other people."""

from __future__ import annotations

from functools import lru_cache

import pytest

from redactor.detect.names.lists import Lists
from tests.shipped import book
from training.corpora import LABELS, Labelled
from training.swap import Invention, swapped

TEXT = (
    "Mr Orlan Veskovich met Brenqua Tolshari in Harrowgat. Veskovich said that the Bank of "
    "Harrowgat had closed. Tolshari left Harrowgat County on Monday."
)


@lru_cache
def invention() -> Invention:
    return Invention.of(book(), Lists(book()))


def labelled() -> Labelled:
    marks: list[tuple[int, int, str]] = []
    for words, label in (
        ("Mr Orlan Veskovich", "PERSON"), ("Brenqua Tolshari", "PERSON"), ("Harrowgat.", "LOC"),
        ("Veskovich said", "PERSON"), ("Bank of Harrowgat", "ORG"), ("Tolshari left", "PERSON"),
        ("Harrowgat County", "LOC"), ("Monday", "DATETIME"),
    ):  # fmt: skip
        start = TEXT.index(words)
        end = start + len(words.removesuffix(".").removesuffix(" said").removesuffix(" left"))
        marks.append((start, end, label))
    secret = tuple((a, b) for a, b, label in marks if label == "PERSON")
    return Labelled("x", "x", "x", TEXT, tuple(marks), frozenset(LABELS), secret)


@pytest.mark.parametrize("seed", range(12))
def test_marks_stay_on_what_they_mark(seed: int) -> None:
    before, after = labelled(), swapped(labelled(), invention(), seed)
    assert [m[2] for m in after.marks] == [m[2] for m in before.marks]
    told = {after.text[a:b]: label for a, b, label in after.marks}
    assert all(words == words.strip() and words for words in told)
    assert told["Monday"] == "DATETIME"
    assert told["Bank of Harrowgat"] == "ORG"
    assert [after.text[a:b] for a, b in after.secret] == [
        after.text[a:b] for a, b, label in after.marks if label == "PERSON"
    ]
    plain = "".join(c for c in after.text)
    for a, b, _ in reversed(after.marks):
        plain = plain[:a] + "#" + plain[b:]
    other = TEXT
    for a, b, _ in reversed(before.marks):
        other = other[:a] + "#" + other[b:]
    assert plain == other


@pytest.mark.parametrize("seed", range(12))
def test_nobody_is_called_as_before(seed: int) -> None:
    after = swapped(labelled(), invention(), seed)
    persons = " ".join(after.text[a:b] for a, b, label in after.marks if label == "PERSON")
    for name in ("Orlan", "Veskovich", "Brenqua", "Tolshari"):
        assert name not in persons.split()
    assert persons.startswith("Mr ")


def test_a_second_mention_is_a_part_of_the_same_name() -> None:
    after = swapped(labelled(), invention(), 3)
    persons = [after.text[a:b] for a, b, label in after.marks if label == "PERSON"]
    assert persons[2] in persons[0]
    assert persons[3] in persons[1]


def test_the_same_seed_gives_the_same_text() -> None:
    assert swapped(labelled(), invention(), 5) == swapped(labelled(), invention(), 5)
    texts = {swapped(labelled(), invention(), seed).text for seed in range(8)}
    assert len(texts) > 4
