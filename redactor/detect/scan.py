"""Try many regular expressions on one text, each only where its anchor words stand."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import ahocorasick
import regex

from redactor.cache import Memo
from redactor.rules import anchors as anchors_module
from redactor.rules.anchors import EDGE, Anchor, anchor_of

_WORD = regex.compile(r"\w+")
_GRAM = 5


class Frequency:
    """How often a literal is met in running text, counted on the rules' own examples."""

    def __init__(self, corpus: str) -> None:
        """Count the words and the short strings of a corpus."""
        low = corpus.lower()
        self._words = Counter(_WORD.findall(low))
        self._grams = Counter(
            low[i : i + n] for n in range(1, _GRAM + 1) for i in range(len(low) - n)
        )

    def __call__(self, word: str) -> float:
        """Return an upper bound of the number of occurrences; shorter words cost a little more."""
        inner = word.strip(EDGE)
        if word[0] == EDGE == word[-1] and inner.isalnum():
            count = self._words[inner]
        else:
            starts = range(max(1, len(inner) - _GRAM + 1))
            count = min(self._grams[inner[i : i + _GRAM]] for i in starts)
        return count + 0.5 / len(inner)


_Literal = tuple[int, int, Sequence[int], Sequence[int]]
"""One anchor word: its length, its edges (1: a word begins there, 2: one ends), the patterns whose
anchor it is, and those that want it near their anchor."""
_HEAD, _TAIL = 1, 2


class Scanner:
    """Windows of all patterns in one pass. `reach[i]` is None where pattern i runs everywhere."""

    def __init__(self, anchors: Sequence[Anchor | None]) -> None:
        """Build the automaton of the anchors of patterns 0, 1, 2 ..."""
        self.reach = [(a.before, a.after) if a else None for a in anchors]
        calls: dict[str, list[int]] = defaultdict(list)
        also: dict[str, list[int]] = defaultdict(list)
        for number, anchor in enumerate(anchors):
            for word in anchor.words if anchor else ():
                calls[word].append(number)
            for word in anchor.also if anchor else ():
                also[word].append(number)
        self._everywhere = tuple(n for n, a in enumerate(anchors) if a is None)
        self._wanting = frozenset(n for n, a in enumerate(anchors) if a and a.also)
        forms: dict[str, list[str]] = defaultdict(list)
        for word in sorted({*calls, *also}):
            forms[word.strip(EDGE)].append(word)
        # tens of thousands of words are read at every start: flat arrays are read at once
        self._flat, self._at = array("i"), array("i", [0])
        self._automaton = ahocorasick.Automaton()
        for number, (inner, words) in enumerate(forms.items()):
            self._automaton.add_word(inner, number)
            for word in words:
                edges = word.startswith(EDGE) * _HEAD + word.endswith(EDGE) * _TAIL
                self._flat.extend((len(inner), edges, len(calls[word]), len(also[word])))
                self._flat.extend((*calls[word], *also[word]))
            self._at.append(len(self._flat))
        self._automaton.make_automaton()
        self._seen: dict[int, list[_Literal]] = {}

    @classmethod
    def build(cls, patterns: Sequence[str], corpus: str) -> Scanner:
        """Find the anchors of expanded patterns (no vocabulary left in them).

        Which anchor is cheapest depends on the corpus a little; whether it is one does not. So
        what an earlier run found for a pattern is good enough.
        """
        code = Path(anchors_module.__file__).read_text(encoding="utf-8")
        memo: Memo[Anchor | None] = Memo("anchors", f"{sys.version} {code}")
        cost = cache(lambda: Frequency(corpus))
        anchors = [memo.get(p, lambda: anchor_of(p, cost())) for p in patterns]  # noqa: B023
        memo.save()
        return cls(anchors)

    def __getstate__(self) -> dict[str, object]:
        """Leave out what is made again at need."""
        return {**self.__dict__, "_seen": {}}

    def _literals(self, number: int) -> list[_Literal]:
        """Return the words of one inner form: the same letters with other edges."""
        found = self._seen.get(number)
        if found is None:
            flat, at, end = self._flat, self._at[number], self._at[number + 1]
            found = []
            while at < end:
                length, edges, calls, also = flat[at : at + 4]
                middle = at + 4 + calls
                found.append((length, edges, flat[at + 4 : middle], flat[middle : middle + also]))
                at = middle + also
            self._seen[number] = found
        return found

    def windows(self, text: str, low: str) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """Yield each pattern that could match with the stretches to try, apart and in order.

        `low` is the lower case of `text`, of the same length.
        """
        size = len(text)
        found: dict[int, list[int]] = defaultdict(list)
        near: dict[int, list[int]] = defaultdict(list)
        for last, number in self._automaton.iter(low) if low and len(self._at) > 1 else ():
            for length, edges, patterns, also in self._literals(number):
                start = last + 1 - length
                if edges & _HEAD and start and _in_word(low, start):
                    continue
                if edges & _TAIL and last + 1 < size and _in_word(low, last + 1):
                    continue
                for pattern in patterns:
                    found[pattern].append(start)
                for pattern in also:
                    near[pattern].append(start)
        for pattern in self._everywhere:
            yield pattern, [(0, size)]
        for pattern, starts in found.items():
            reach = self.reach[pattern]
            assert reach is not None
            spans = _around(starts, *reach, size)
            if pattern in self._wanting:
                spans = _holding(spans, sorted(near[pattern])) if pattern in near else []
            if spans:
                yield pattern, spans


def _around(starts: list[int], before: int, after: int, size: int) -> list[tuple[int, int]]:
    """Return the stretches around anchors, those that meet as one."""
    starts.sort()
    out = []
    first = last = starts[0]
    for start in starts:
        if start - before > last + after:
            out.append((max(0, first - before), min(size, last + after)))
            first = start
        last = start
    out.append((max(0, first - before), min(size, last + after)))
    return out


def _holding(spans: list[tuple[int, int]], positions: list[int]) -> list[tuple[int, int]]:
    """Return the spans in which one of the sorted positions lies."""
    out = []
    for start, end in spans:
        at = bisect_left(positions, start)
        if at < len(positions) and positions[at] < end:
            out.append((start, end))
    return out


def _in_word(low: str, at: int) -> bool:
    """Return True unless there is a word boundary before the character `at`."""
    one, other = low[at - 1], low[at]
    return (one.isalnum() or one == "_") == (other.isalnum() or other == "_")
