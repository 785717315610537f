"""What the rule packs know of a single word, as letters: the tagger's gazetteer features."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from redactor.detect.names.lists import Lists, key
from redactor.detect.names.vocabulary import (
    BODY_HEADS,
    COURTESY,
    HONORIFICS,
    PLACE_HEADS,
    RANKS,
)
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

_MONTHS = "january february march april may june july august september october november december "
_SHORT = "jan feb mar apr jun jul aug sep sept oct nov dec "
_DAYS = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu fri sat sun"
CALENDAR = frozenset((_MONTHS + _SHORT + _DAYS).split())
_SMALL = frozenset("of the and in on al el la le de du da di del der den van von".split())


@dataclass(frozen=True)
class Flags:
    """Word (lower case, no apostrophes) -> letters.

    G given name, F family name, S listed by syllables, P in the name of a place, C country or its
    people, O occupation, B head of a body's name, L head of a place's name, T title or rank,
    M month or weekday.
    """

    packed: str

    @classmethod
    def build(cls, book: Rulebook, lists: Lists) -> Flags:
        """Collect the letters of every word of a rulebook's lists."""
        found: dict[str, set[str]] = defaultdict(set)
        _add(found, "G", lists.given)
        _add(found, "F", lists.family)
        for tradition in lists.syllabic:
            _add(found, "S", tradition.given)
        for gazetteer in book.of(s.GazetteerRule):
            for place in gazetteer.places:
                names = [place.name, *place.variants, place.full or ""]
                _add(found, "P", _words(names))
                if place.level in ("country", "region"):
                    _add(found, "C", _words([place.name, *place.variants]))
                _add(found, "C", _words(place.demonym))
        for lexicon in book.of(s.LexiconRule):
            if lexicon.kind == "occupation":
                heads = (term.split()[-1] for group in lexicon.lexicon for term in group.terms)
                _add(found, "O", (h for h in heads if h.islower()))
        _add(found, "B", [*BODY_HEADS, *lists.bodies])
        _add(found, "L", PLACE_HEADS)
        _add(found, "T", [*COURTESY, *HONORIFICS, *RANKS])
        _add(found, "M", CALENDAR)
        rows = (f"{word} {''.join(sorted(letters))}" for word, letters in sorted(found.items()))
        return cls("\n".join(rows))

    @cached_property
    def of(self) -> Mapping[str, str]:
        """Return the table; made at the first use."""
        return dict(row.split(" ") for row in self.packed.split("\n") if row)

    def __getstate__(self) -> dict[str, object]:
        """Leave out the table, which is made again at need."""
        return {"packed": self.packed}


def _add(found: dict[str, set[str]], letter: str, words: Iterable[str]) -> None:
    for word in words:
        for part in key(word).split("-"):
            if part and " " not in part and not part.isdigit():
                found[part].add(letter)


def _words(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        for word in name.split():
            if word[0].isupper() and word.lower() not in _SMALL:
                yield word
