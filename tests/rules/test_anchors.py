"""An anchor is a necessary condition: no match is without one, or reaches further from it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.rules.anchors import EDGE, FAR, anchor_of


def rare(word: str) -> float:
    """Longer words are rarer."""
    return 1 / len(word.strip(EDGE))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bhello\b", {EDGE + "hello" + EDGE}),
        (r"\b(?:red|blue) door", {EDGE + "red door", EDGE + "blue door"}),
        (r"(?:Mr|Ms)\.? [A-Z]\w+", {"mr ", "ms ", "mr. ", "ms. "}),
        (r"\w+ish\b", {"ish" + EDGE}),
        (r"(?<=with )\w{2,9} scars?", {"with "}),
        (r"(?:aunt|uncle)(?: of)? [^.]{0,40}", {"aunt ", "uncle ", "aunt of ", "uncle of "}),
    ],
)
def test_anchors_are_words_that_every_match_holds(pattern, words):
    anchor = anchor_of(pattern, rare)
    assert anchor is not None
    assert anchor.words == words


@pytest.mark.parametrize("pattern", [r"\w+", r"[^a]*", r"(?:abc)?\w", r"\p{Lu}\w+", r"x*|abc"])
def test_no_anchor_where_no_word_is_needed(pattern):
    assert anchor_of(pattern, rare) is None


def test_two_anchors_where_two_words_are_needed():
    anchor = anchor_of(r"\bneighbour\b.{0,20}\bcarpenter\b", rare)
    assert anchor is not None
    assert anchor.words == {EDGE + "neighbour" + EDGE}
    assert anchor.also == {EDGE + "carpenter" + EDGE}


def test_what_a_pattern_reaches_is_bounded():
    anchor = anchor_of(r"[^x]*needle[^x]*", rare)
    assert anchor is not None
    assert anchor.before == FAR
    assert FAR <= anchor.after <= FAR + 8


LETTERS = st.sampled_from("ab ")
PIECES = st.recursive(
    st.sampled_from(["a", "b", "ab", "[ab]", r"\w", r"\b", " ", "b?", "a+", "(?=a)", "(?<=b)"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda p: "(?:" + "|".join(p) + ")"),
        inner.map(lambda p: f"(?:{p})?"),
        inner.map(lambda p: f"(?:{p}){{1,3}}"),
    ),
    max_leaves=6,
)


@given(PIECES, st.text(LETTERS, max_size=12))
def test_every_match_holds_its_anchor_within_reach(pattern, text):
    anchor = anchor_of(pattern, rare)
    if anchor is None:
        return
    for match in re.finditer(pattern, text):
        if match.start() < match.end():
            near = [
                m.start()
                for w in anchor.words
                for m in re.finditer(re.escape(w.strip(EDGE)), text)
                if m.start() - anchor.before <= match.start()
                and match.end() <= m.start() + anchor.after
            ]
            assert near, (pattern, text, match, anchor)
