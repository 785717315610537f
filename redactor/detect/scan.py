"""Try many regular expressions on one text, each only where its anchor words stand."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class _Literal:
    """One anchor word in the automaton: its length, its edges and whom it calls."""

    length: int
    head: bool
    tail: bool
    patterns: tuple[tuple[int, int, int], ...]
    """(pattern, characters before, characters after) where it is the anchor."""
    also: tuple[int, ...]
    """Patterns that want it near their anchor."""


@dataclass
class Scanner:
    """Windows of all patterns in one pass. `anchors[i]` is None where pattern i runs everywhere."""

    anchors: Sequence[Anchor | None]
    _literals: list[tuple[_Literal, ...]] = field(default_factory=list)

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

    def __post_init__(self) -> None:
        """Build the automaton."""
        calls: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        also: dict[str, list[int]] = defaultdict(list)
        for number, anchor in enumerate(self.anchors):
            for word in anchor.words if anchor else ():
                assert anchor is not None
                calls[word].append((number, anchor.before, anchor.after))
            for word in anchor.also if anchor else ():
                also[word].append(number)
        self._everywhere = tuple(n for n, a in enumerate(self.anchors) if a is None)
        self._wanting = frozenset(n for n, a in enumerate(self.anchors) if a and a.also)
        forms: dict[str, list[_Literal]] = defaultdict(list)
        for word in sorted({*calls, *also}):
            inner = word.strip(EDGE)
            edges = word.startswith(EDGE), word.endswith(EDGE)
            literal = _Literal(len(inner), *edges, tuple(calls[word]), tuple(also[word]))
            forms[inner].append(literal)
        self._automaton = ahocorasick.Automaton()
        for inner, literals in forms.items():
            self._automaton.add_word(inner, len(self._literals))
            self._literals.append(tuple(literals))
        self._automaton.make_automaton()

    def windows(self, text: str, low: str) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """Yield each pattern that could match with the stretches to try, apart and in order.

        `low` is the lower case of `text`, of the same length.
        """
        size = len(text)
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        near: dict[int, list[int]] = defaultdict(list)
        for last, number in self._automaton.iter(low) if low and self._literals else ():
            for literal in self._literals[number]:
                start = last + 1 - literal.length
                if literal.head and start and _in_word(low, start):
                    continue
                if literal.tail and last + 1 < size and _in_word(low, last + 1):
                    continue
                for pattern, before, after in literal.patterns:
                    found[pattern].append((max(0, start - before), min(size, start + after)))
                for pattern in literal.also:
                    near[pattern].append(start)
        for pattern in self._everywhere:
            yield pattern, [(0, size)]
        for pattern, spans in found.items():
            merged = _merged(spans)
            if pattern in self._wanting:
                merged = _holding(merged, sorted(near[pattern])) if pattern in near else []
            if merged:
                yield pattern, merged


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    spans.sort()
    out = [spans[0]]
    for start, end in spans[1:]:
        if start > out[-1][1]:
            out.append((start, end))
        elif end > out[-1][1]:
            out[-1] = (out[-1][0], end)
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
