"""Every text is cut in one way, and nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.tagger.tokens import LONGEST, rows


def words(text: str) -> list[list[str]]:
    return [row.words for row in rows(text)]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_every_letter_is_in_exactly_one_token(text: str) -> None:
    covered: list[int] = []
    for row in rows(text):
        assert len(row.words) == len(row.starts) == len(row.ends) == len(row.opens) > 0
        for word, start, end in zip(row.words, row.starts, row.ends, strict=True):
            assert text[start:end] == word
            covered += range(start, end)
    assert covered == [i for i, c in enumerate(text) if i in set(covered) or not c.isspace()]
    assert len(covered) == len(set(covered))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("The U.S. envoy left.", [["The", "U.S.", "envoy", "left", "."]]),
        ("At 14:30 on 3/1/2024.", [["At", "14:30", "on", "3/1/2024", "."]]),
        ("Ch'ongjin's port", [["Ch'ongjin", "'s", "port"]]),
        ("It cost 1,200 won", [["It", "cost", "1,200", "won"]]),
        ("Park-Lee went", [["Park", "-", "Lee", "went"]]),
        ("One.\n\nTwo.", [["One", "."], ["Two", "."]]),
        ("", []),
        (" \n ", []),
    ],
)
def test_how_words_are_cut(text: str, cut: list[list[str]]) -> None:
    assert words(text) == cut


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("He left. She stayed.", ["He", "She"]),
        ("Mr. Vesk met Dr. Orlan. They spoke.", ["Mr", "They"]),
        ('"We wait," he said. "Then we go."', ["We", "Then"]),
        ("A short headline\nThe text begins here.", ["A", "The"]),
        (
            "A line that was broken by a program at about seventy characters, as\nOrlan knows.",
            ["A"],
        ),
        ("J. Vesk wrote it.", ["J"]),
    ],
)
def test_which_words_open_a_sentence(text: str, opening: list[str]) -> None:
    (row,) = rows(text)
    opened = [w for w, opens in zip(row.words, row.opens, strict=True) if opens]
    assert [w for w in opened if w[0].isalnum()] == opening


def test_a_long_paragraph_is_cut_where_a_sentence_ends() -> None:
    cut = list(rows("The rain fell on all of them. " * 60))
    assert len(cut) > 1
    assert all(row.words[-1] == "." for row in cut)
    assert all(len(row.words) < 2 * LONGEST for row in cut)
