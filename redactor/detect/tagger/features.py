"""What the tagger looks at: a token's shape, endings, lists, and the same of its neighbours.

Every feature is a short string. Those of a word alone are made once per word and remembered; a
token's are joined from its own, its neighbours' and a few that need both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from redactor.detect.tagger.tokens import Row

_RUNS = re.compile(r"([Xxh])\1{2,}")
_WORDS_KEPT = 60_000
EDGE = "^"
"""Stands for what is before the first and after the last token of a row."""


def shape(word: str) -> str:
    """Return the shape of a word: Chongjin -> Xx, McVesk -> XxXxx, DPRK -> XXX, 1,961 -> d,ddd."""
    if word.isascii() and word.isalpha():
        if word.islower():
            return "xx" if len(word) > 1 else "x"
        if word.isupper():
            return "X" * min(len(word), 3)
        if word[0].isupper() and word[1:].islower():
            return "Xx"
    return _RUNS.sub(r"\1\1", "".join(map(_class, word)))[:8]


def _class(letter: str) -> str:
    if letter.isdigit():
        return "d"
    if letter.isupper():
        return "X"
    if letter.islower():
        return "x"
    return "h" if letter.isalpha() else letter


class Words:
    """Features of words alone; remembers what it was asked."""

    def __init__(self, flags: Mapping[str, str], common: frozenset[str]) -> None:
        """Take the letters of `Flags` and the most common words of the language."""
        self._flags = flags
        self._common = common
        self._known: dict[str, _Word] = {}

    def __getitem__(self, word: str) -> _Word:
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _WORDS_KEPT:
                self._known.clear()
            found = self._known[word] = self._make(word)
        return found

    def _make(self, word: str) -> _Word:
        low = word.lower()
        bare = low.replace("'", "")
        letters = self._flags.get(bare, "")
        if not letters and bare.endswith("s"):
            letters = self._flags.get(bare[:-1], "").translate(_PLURALS)
        if not letters and "S" not in letters and word[:1].isupper() and self._syllables(bare):
            letters = "S"
        form = shape(word)
        own = [f"w={low}", f"s={form}", f"f={letters}|{form}"]
        own += [f"f{letter}" for letter in letters]
        if word[0].isalpha():
            size = len(low)
            if size > 3:
                own += [f"p2={low[:2]}", f"e2={low[-2:]}"]
            if size > 4:
                own += [f"p3={low[:3]}", f"e3={low[-3:]}"]
            if size > 5:
                own.append(f"e4={low[-4:]}")
            own.append(f"c={low in self._common}|{form}")
            own.append(f"n={min(size, 12)}|{form}")
        about = (f"w={low}", f"s={form}", f"f={letters}")
        return _Word(low, form, letters, own, about)

    def _syllables(self, bare: str) -> bool:
        if not 4 <= len(bare) <= 12:
            return False
        flags = self._flags
        return any(
            "S" in flags.get(bare[:i], "") and "S" in flags.get(bare[i:], "")
            for i in range(2, len(bare) - 1)
        )


_PLURALS = {ord(letter): None for letter in "GFSPTM"}


class _Word:
    """The features of one word, and those it lends to its neighbours."""

    __slots__ = ("after", "after2", "before", "before2", "capital", "form", "letters", "low", "own")

    def __init__(
        self, low: str, form: str, letters: str, own: list[str], about: Iterable[str]
    ) -> None:
        self.low, self.form, self.letters, self.own = low, form, letters, own
        about = list(about)
        self.before = [f"-{a}" for a in about]
        self.after = [f"+{a}" for a in about]
        self.before2 = [f"-2{about[0]}", f"-2f={letters}|{form}"]
        self.after2 = [f"+2{about[0]}", f"+2f={letters}|{form}"]
        self.capital = form[0] == "X"


def cases(texts: Iterable[Row]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words a document writes small, and those it writes with a capital mid-sentence."""
    small: set[str] = set()
    capital: set[str] = set()
    for row in texts:
        for word, opens in zip(row.words, row.opens, strict=True):
            if word.islower():
                small.add(word)
            elif not opens and word[0].isupper():
                capital.add(word.lower())
    return frozenset(small), frozenset(capital)


def features(
    row: Row, words: Words, small: frozenset[str], capital: frozenset[str]
) -> list[list[str]]:
    """Return the features of every token of a row; `small` and `capital` as `cases` gives them."""
    edge = words[EDGE]
    known: Sequence[_Word] = [edge, edge, *(words[w] for w in row.words), edge, edge]
    out: list[list[str]] = []
    for at, opens in enumerate(row.opens, 2):
        word, before, after = known[at], known[at - 1], known[at + 1]
        form = word.form
        two, next_two = known[at - 2], known[at + 2]
        own = [
            *word.own, *before.before, *after.after, *two.before2, *next_two.after2,
            f"s3={before.form}|{form}|{after.form}",
            f"-ws={before.low}|{form}",
            f"s+w={form}|{after.low}",
            f"-f={before.letters}|{word.letters}|{form}",
            f"f+={word.letters}|{after.letters}|{form}",
        ]  # fmt: skip
        if word.capital:
            low = word.low
            seen = "both" if low in capital else "open"
            own.append(f"k={opens}|{low in small}|{seen}|{form}")
            own.append(f"k+={opens}|{low in small}|{after.form}")
        elif opens:
            own.append("opens")
        out.append(own)
    return out
