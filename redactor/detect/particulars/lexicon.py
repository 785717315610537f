"""Which words are common: rank in running English, and what newsrooms write every day."""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

EVERYDAY, NOTABLE, PERSONS = "everyday", "notable", "person_words"
"""Vocabularies that add to the common words, take away from them, and name people."""


_ENDINGS = tuple("ed ing er ers est or ors ly ness less ful y able al ation ment".split())
_PREFIXES = tuple("un re mis non over under out pre anti".split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Common words, and words for persons; all lower case, base forms."""

    common: frozenset[str]
    persons: frozenset[str]

    def rare(self, word: str) -> bool:
        """Return True if no form of a lower-case word, or of one of its parts, is common."""
        parts = [p for p in word.split("-") if len(p) > 2]
        return any(not any(b in self.common for b in bases(p)) for p in parts)

    def person(self, word: str) -> bool:
        """Return True if a lower-case word is for a person."""
        return any(b in self.persons for b in bases(word))


@lru_cache(maxsize=50_000)
def bases(word: str) -> tuple[str, ...]:
    """Return what a word could be a form of: 'cities' -> cities, citie, city."""
    return tuple(_bases(word))


def _bases(word: str) -> Iterator[str]:
    yield word
    if word.endswith("s"):
        yield word[:-1]
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("ves"):
        yield word[:-3] + "f"
        yield word[:-3] + "fe"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            yield stem
            yield stem + "e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]
            if stem.endswith("i"):
                yield stem[:-1] + "y"
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 3:
            yield word[len(prefix) :]


@lru_cache(maxsize=1)
def most_frequent() -> frozenset[str]:
    """Return the most frequent words of English, lower case."""
    text = (importlib.resources.files(__package__) / "common.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


def lexicon(book: Rulebook) -> Lexicon:
    """Return the common words of the package and of the rulebook's vocabularies."""
    common = most_frequent()
    lists: dict[str, set[str]] = {EVERYDAY: set(), NOTABLE: set(), PERSONS: set()}
    for rule in book.of(s.VocabularyRule):
        for name, words in rule.vocabulary.items():
            if name in lists and not isinstance(words, str):
                lists[name].update(words)
    known = {
        w
        for r in book.of(s.LexiconRule)
        for g in r.lexicon
        for t in g.terms
        if len(words := _words(t)) == 1  # "kiln operator" does not make "the big kiln" common
        for w in words
    }
    known |= {w for r in book.of(s.EventRule) for t in r.words for w in _words(t)}
    return Lexicon(
        frozenset((common | lists[EVERYDAY] | lists[PERSONS] | known) - lists[NOTABLE]),
        frozenset(lists[PERSONS]),
    )


def _words(term: str) -> list[str]:
    """Return the lower-case words of a listed term: other rules know what they are worth."""
    return [w for w in term.replace("-", " ").split() if w.islower()]
