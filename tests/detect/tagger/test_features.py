"""What the tagger looks at."""

from __future__ import annotations

import pickle

import pytest

from redactor.detect.names.lists import Lists
from redactor.detect.tagger.features import Words, cases, features, shape
from redactor.detect.tagger.flags import Flags
from redactor.detect.tagger.tokens import rows
from tests.shipped import book

COMMON = frozenset({"went", "to", "the"})


@pytest.fixture(scope="module")
def flags() -> Flags:
    return Flags.build(book(), Lists(book()))


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("Vesk", "Xx"), ("went", "xx"), ("a", "x"), ("A", "X"), ("DPRK", "XXX"),
        ("McVesk", "XxXxx"),
        ("1961", "dddd"), ("1,200", "d,ddd"), ("14:30", "dd:dd"), ("F16", "Xdd"), ("'s", "'x"),
        ("청진", "hh"),
    ],
)  # fmt: skip
def test_shapes(word: str, form: str) -> None:
    assert shape(word) == form


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("chongjin", "P"), ("colonel", "T"), ("monday", "M"), ("province", "L"), ("welder", "O"),
        ("korea", "C"), ("committee", "B"),
    ],
)  # fmt: skip
def test_lists_are_told_by_letters(flags: Flags, word: str, letters: str) -> None:
    assert set(letters) <= set(flags.of[word])


def test_flags_are_kept_as_one_string(flags: Flags) -> None:
    flags.of.get("x")
    again = pickle.loads(pickle.dumps(flags))
    assert again.packed == flags.packed
    assert "of" not in again.__dict__


def test_a_token_knows_itself_its_neighbours_and_the_document(flags: Flags) -> None:
    (row,) = rows("Vesk went to Harrow. The harrow broke.")
    small, capital = cases([row])
    assert small == frozenset({"went", "to", "harrow", "broke"})
    assert capital == frozenset({"harrow"})
    found = features(row, Words(flags.of, COMMON), small, capital)
    assert len(found) == len(row.words)
    assert {"w=vesk", "s=Xx", "+w=went", "-w=^", "k=True|False|open|Xx"} <= set(found[0])
    assert {"w=harrow", "-w=to", "k=False|True|both|Xx"} <= set(found[3])
    assert "c=True|xx" in found[1]


def test_features_do_not_depend_on_what_was_asked_before(flags: Flags) -> None:
    (row,) = rows("Vesk went to Harrow.")
    fresh = Words(flags.of, COMMON)
    used = Words(flags.of, COMMON)
    for word in ("Harrow", "the", "Vesk"):
        used[word]
    none: frozenset[str] = frozenset()
    assert features(row, fresh, none, none) == features(row, used, none, none)
