"""What an unknown name could be, were it misread or misspelt. Only ever asked, never acted upon.

A name that is listed is itself and nothing else: Sunchon is not Sinchon.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import regex

from redactor.rules import schema as s
from redactor.rules import spelling
from redactor.rules.rulebook import Rulebook

SHORTEST = 6
"""Letters; shorter names have too many neighbours that are names of their own."""
_MISREAD = (
    ("0", "o"), ("1", "l"), ("|", "l"), ("5", "s"), ("8", "b"), ("rn", "m"), ("vv", "w"),
    ("cl", "d"), ("ii", "u"),
)  # fmt: skip
"""What a scanner takes for what; either way round."""
_LETTERS = regex.compile(r"[a-z]+")


class Near:
    """Listed place names, found again from one slip away."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take every spelling with the name it stands for.

        Only spellings of one word and some length are proposed.
        """
        self._listed: set[str] = set()
        self._by_shape: dict[str, str] = {}
        self._by_rest: dict[str, set[str]] = defaultdict(set)
        self._shown: dict[str, str] = {}
        for written, name in names:
            low = _low(written)
            self._listed.add(low)
            if len(low) < SHORTEST or not _LETTERS.fullmatch(low) or low in self._shown:
                continue
            self._shown[low] = name
            self._by_shape.setdefault(_shape(low), low)
            for rest in _rests(low):
                self._by_rest[rest].add(low)

    @classmethod
    def of(cls, book: Rulebook, country: str) -> Near:
        """Propose the places of one country, that the newsroom reports on; know all others."""
        places = [p for rule in book.of(s.GazetteerRule) for p in rule.places]
        home = [p for p in places if p.id.startswith(f"{country}.")]
        near = cls((name, p.name) for p in home for name in (p.name, *p.variants))
        near._listed.update(_low(name) for p in places for name in (p.name, *p.variants))
        return near

    def could_be(self, words: str) -> str | None:
        """Return the one listed name that is a slip away, or None: no such name, or several."""
        low = _low(spelling.plain(words))
        if not words[:1].isupper() or low in self._listed or len(low) < SHORTEST:
            return None
        if (same := self._by_shape.get(_shape(low))) is not None:
            return self._shown[same]
        around = {low, *_rests(low)}
        near = {name for rest in around for name in self._by_rest.get(rest, ())}
        near |= around & self._shown.keys()
        names = {self._shown[n] for n in near if n[0] == low[0] and _one_slip(low, n)}
        return names.pop() if len(names) == 1 else None


def _low(name: str) -> str:
    return name.casefold().replace("'", "").replace("-", "")


def _shape(low: str) -> str:
    for misread, meant in _MISREAD:
        low = low.replace(misread, meant)
    return low


def _rests(low: str) -> set[str]:
    return {low[:i] + low[i + 1 :] for i in range(len(low))}


def _one_slip(word: str, name: str) -> bool:
    """Tell whether one letter is missing, too many, another one, or has changed places."""
    if len(word) != len(name):
        short, long = sorted((word, name), key=len)
        return short in _rests(long)
    wrong = [i for i, (a, b) in enumerate(zip(word, name, strict=True)) if a != b]
    if len(wrong) == 2:
        first, second = wrong
        return second == first + 1 and word[first] == name[second] and word[second] == name[first]
    return len(wrong) == 1
