"""Which features may hold a word: none may tell a name that only the training texts know."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from training.corpora import Labelled
from training.rows import OUTSIDE, Example
from training.swap import SWAPPED

WORD = re.compile(r"(?:[-+]2?)?w=(?P<word>.*)|-ws=(?P<first>.*)\|[^|]*|s\+w=[^|]*\|(?P<last>.*)")
"""Features that hold a whole word."""
AFFIX = re.compile(r"[pe][234]=(?P<affix>.*)")
"""Features that hold the beginning or end of a word."""
TEXTS = 3
"""A word must stand in so many texts, in lower case and outside every name."""
SHARED_BY = 5
"""So many public words must begin or end so before a beginning or an end is learnt."""
_INFORMAL = frozenset({"wnut17"})
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Lexical:
    """What the weights may hold. `public`: words of the rule packs and of the common English list.

    `names`: words of the training texts' personal names, lower case.
    """

    public: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(repr=False)
    words: frozenset[str] = field(repr=False)
    affixes: frozenset[str] = field(repr=False)

    def allows(self, feature: str) -> bool:
        """Return whether a feature may be learnt."""
        if (word := whole_word(feature)) is not None:
            return not _LETTERS.search(word) or word in self.words
        if (affix := AFFIX.fullmatch(feature)) is not None:
            return affix["affix"] in self.affixes
        return True

    def leaks(self, feature: str) -> bool:
        """Return whether a feature holds a personal name that no public list has."""
        word = whole_word(feature)
        return word is not None and word in self.names and word not in self.public

    @classmethod
    def of(
        cls, texts: Iterable[Labelled], examples: Iterable[Example], flags: Mapping[str, str],
        common: frozenset[str],
    ) -> Lexical:  # fmt: skip
        """Work out what texts and public lists allow."""
        names = personal_names(texts)
        public = common | flags.keys()
        # of lists of names and places no single name is worth learning: the lists are asked anyway
        listed = {w for w, letters in flags.items() if not set(letters) <= set("GFSP")}
        words = (_plain(examples) - (names - public)) | common | listed
        return cls(public, names, frozenset(words), _affixes(public | words))


def whole_word(feature: str) -> str | None:
    """Return the word that a feature holds, or None."""
    match = WORD.fullmatch(feature)
    if match is None:
        return None
    return next(w for w in match.groups() if w is not None)


def personal_names(texts: Iterable[Labelled]) -> frozenset[str]:
    """Return the capitalised words of the persons' names in texts, lower case."""
    found: set[str] = set()
    for text in texts:
        for start, end, label in text.marks:
            if label == "PERSON":
                found.update(
                    w.lower() for w in re.findall(r"[\w']+", text.text[start:end])
                    if w[0].isupper() and len(w) > 1
                )  # fmt: skip
    return frozenset(found)


def _plain(examples: Iterable[Example]) -> set[str]:
    """Return the words that several edited texts write small and that no mark covers there."""
    seen: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        if example.text.source in _INFORMAL or SWAPPED in example.text.name:
            continue  # posts write names small; the same text once more is no second witness
        for word, label in zip(example.row.words, example.labels, strict=True):
            if label == OUTSIDE and word.islower():
                seen[word].add(example.text.name)
    return {word for word, texts in seen.items() if len(texts) >= TEXTS}


def _affixes(words: Iterable[str]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for word in words:
        if word.isalpha() and len(word) > 4:
            counts.update({word[:2], word[:3], word[-2:], word[-3:], word[-4:]})
    return frozenset(a for a, n in counts.items() if n >= SHARED_BY)
