"""The one tokeniser: training, measuring and tagging all cut a text here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redactor.detect.names.vocabulary import ABBREVIATIONS

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S.
    r"|\d+(?:[.,:/]\d+)+"  # 1,200  3/1/2024  14:30
    r"|\w+(?:'(?!(?:s|re|ve|ll|t|m|d)\b)\w+)*"  # Ch'ongjin
    r"|'(?:s|re|ve|ll|t|m|d)\b"
    r"|\S"
)
_PARAGRAPH = re.compile(r"\n\s*\n")
_ENDS = frozenset(".!?")
_CLOSES = frozenset("\"')]}")
SHORT_LINE = 48
"""A line of fewer characters is a headline, a caption or an entry: what follows begins anew."""
LONGEST = 120
"""Tokens from which on a row is cut at the next end of a sentence."""


@dataclass(frozen=True, slots=True)
class Row:
    """Tokens that are tagged together: a paragraph or some sentences of it.

    `starts` and `ends` are offsets (code points); `opens` tells which tokens begin a sentence.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    opens: list[bool]


def rows(text: str) -> Iterator[Row]:
    """Cut a folded text into rows of tokens; every character but white space is in one."""
    at = 0
    for gap in _PARAGRAPH.finditer(text):
        yield from _cut(text, at, gap.start())
        at = gap.end()
    yield from _cut(text, at, len(text))


def _cut(text: str, start: int, end: int) -> Iterator[Row]:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    opens: list[bool] = []
    last = line = start
    fresh = True
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        a, b = match.span()
        if a - last > 1 or (a > last and text[last] == "\n"):
            broken = text.find("\n", last, a)
            if broken >= 0:
                fresh = fresh or broken - line < SHORT_LINE
                line = a
        if fresh and words and len(words) >= LONGEST:
            yield Row(words, starts, ends, opens)
            words, starts, ends, opens = [], [], [], []
        words.append(word)
        starts.append(a)
        ends.append(b)
        opens.append(fresh)
        last = b
        fresh = (fresh and not word[0].isalnum()) or (
            (word in _ENDS and not _abbreviated(words))
            or (word in _CLOSES and len(words) > 1 and words[-2] in _ENDS)
        )
    if words:
        yield Row(words, starts, ends, opens)


def _abbreviated(words: Sequence[str]) -> bool:
    """Return whether the full stop just read belongs to the word before it."""
    if len(words) < 2 or words[-1] != ".":
        return False
    before = words[-2]
    return (len(before) == 1 and before.isupper()) or before.lower() in ABBREVIATIONS
