"""Rows of capitalised words, and where they split: at places, ranks, bodies and plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from redactor.detect.names.lists import Lists
from redactor.detect.names.parse import is_head, is_place
from redactor.detect.names.shape import Word
from redactor.detect.names.vocabulary import (
    BRANDS,
    COMMON,
    KIN,
    OCCUPATIONS,
    PREFIX_HEADS,
    RANKS,
    STOP,
)


@dataclass(frozen=True, slots=True)
class Row:
    """Words in a row that no full name took, and the word that follows them."""

    words: tuple[Word, ...]
    opens: bool
    headline: bool
    following: Word | None
    whole: bool = True


def parts(row: Row, lists: Lists, lower: frozenset[str]) -> Iterator[Row]:
    """Split at words that belong to no name; those may still be second mentions."""
    words: list[Word] = []
    opens, whole, number = row.opens, True, 0
    while number < len(row.words):
        word = row.words[number]
        prefix = word.low in PREFIX_HEADS and number + 1 < len(row.words)
        if prefix or word.low in BRANDS:  # Renault Logan, Operation Inherent Resolve
            break
        size = _phrase(row.words, number, lists)
        while word.upper and number + size < len(row.words) and row.words[number + size].upper:
            size += 1
        opening = row.opens and number == 0
        if size == 1 and not _splits(word, opening and len(row.words) > 1, lists, lower):
            words.append(word)
            number += 1
            continue
        if words:
            yield Row(tuple(words), opens, row.headline, word, False)
        yield Row(row.words[number : number + size], opening, row.headline, None, False)
        whole = opening or word.low in RANKS
        words, opens = [], False
        number += size
    if words:
        yield Row(tuple(words), opens, row.headline, row.following, whole)


def _phrase(words: tuple[Word, ...], at: int, lists: Lists) -> int:
    """Return how many words from here on are one listed place of several words, or 1."""
    for size in range(min(4, len(words) - at), 1, -1):
        if is_place(words[at : at + size], lists):
            return size
    return 1


def _splits(word: Word, opening: bool, lists: Lists, lower: frozenset[str]) -> bool:
    low = word.low
    if low in STOP or low in RANKS or word.upper or is_head(word) or lists.place(low):
        return True
    if not opening or lists.given_name(low):
        return False
    return low in KIN or low in OCCUPATIONS or low in COMMON or low in lower
