"""The words of a decision are found again after edits, or not at all: never other words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.decisions import moved, place
from redactor.model import Document, Edit
from tests.decisions.build import decisions

TEXT = (
    "Thorsund held the rope. The officer needed three stitches.\n\n"
    '"Let go," the officer said. Thorsund didn\'t.\n'
)


def find(text: str, **anchor: str) -> str:
    """Return the words found, or what is said of them."""
    made = decisions({"keep": {"in" if k == "within" else k: v for k, v in anchor.items()}})
    placed, unused = place(made, Document("x.md", text))
    if unused:
        return unused[0].why
    start, end = placed[0].at
    return text[start:end]


@pytest.mark.parametrize(
    ("anchor", "found"),
    [
        ({"words": "three stitches"}, "three stitches"),
        ({"words": "the rope", "within": "held the rope"}, "the rope"),
        ({"words": "Thorsund", "within": "Thorsund didn't"}, "Thorsund"),
        ({"words": "Thorsund", "nth": "2 of 2"}, "Thorsund"),
        ({"words": "Thorsund didn’t"}, "Thorsund didn't"),
        ({"words": "needed  three\nstitches"}, "needed three stitches"),
        ({"words": "“Let go,” the officer"}, '"Let go," the officer'),
        ({"words": "THREE STITCHES"}, "three stitches"),
    ],
)
def test_words_are_found_however_they_are_set(anchor, found):
    assert find(TEXT, **anchor) == found


def test_the_right_one_of_several_is_found():
    placed, _ = place(
        decisions({"keep": {"words": "Thorsund", "nth": "2 of 2"}}), Document("x.md", TEXT)
    )
    assert placed[0].at[0] == TEXT.rindex("Thorsund")


@pytest.mark.parametrize(
    ("anchor", "says"),
    [
        ({"words": "four stitches"}, "its words are not in the draft"),
        ({"words": "Thorsund"}, "its words stand twice in the draft: add in: or nth:"),
        ({"words": "Thorsund", "nth": "2 of 3"}, "its words stand twice in the draft, not 3 times"),
        ({"words": "Thorsund", "nth": "3 of 2"}, "its words stand twice in the draft, not twice"),
        ({"words": "rope", "within": "a rope"}, "its words in: stand nowhere in the draft, not"),
        ({"words": "needed", "within": "officer"}, "its words in: stand twice in the draft, not"),
        ({"words": "stitch"}, "its words are not in the draft"),
        ({"words": "Let go", "within": "held the rope"}, "its words are not in the draft"),
    ],
)
def test_what_is_not_clear_is_not_used(anchor, says):
    assert find(TEXT, **anchor).startswith(says)


WORDS = st.sampled_from(["Thorsund ", "The rope broke. ", "\n\n", "He ran. ", "three ", "“So.” "])


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=6).map("".join), st.lists(WORDS, max_size=6).map("".join))
def test_edits_around_it_lead_it_to_the_same_words_or_to_none(before, after):
    text = before + TEXT + after
    right = len(before) + TEXT.index("three stitches")
    for anchor in (
        {"words": "three stitches"},
        {"words": "three", "in": "needed three stitches"},
        {"words": "three", "nth": "1 of 1"},
    ):
        placed, unused = place(decisions({"keep": anchor}), Document("x.md", text))
        assert len(placed) + len(unused) == 1
        assert all(p.at[0] == right for p in placed)


EDITS = (
    Edit(0, 8, "A man", (), ""),
    Edit(TEXT.index("three"), TEXT.index("three") + 14, "treatment", (), ""),
    Edit(TEXT.index(" held"), TEXT.index(" held"), "", (), ""),
)


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("held the rope", "held the rope"),
        ("three stitches", "treatment"),
        ("needed three", "needed treatment"),
        ("officer needed three stitches", "officer needed treatment"),
        ("Let go", "Let go"),
        ("didn't", "didn't"),
    ],
)
def test_it_goes_along_with_what_is_written_over(words, then):
    from redactor.apply import anonymize

    edits = tuple(e for e in sorted(EDITS, key=lambda e: e.start) if e.end > e.start)
    placed, _ = place(decisions({"keep": words}), Document("x.md", TEXT))
    (one,) = moved(placed, edits)
    text = anonymize(TEXT, edits)
    assert text[slice(*one.at)] == then
    assert one.again
