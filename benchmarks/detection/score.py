"""Recall of annotated mentions and precision of findings, per family."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.detection.systems import Finder, Span
from benchmarks.detection.texts import FAMILIES, Annotated, Mention

EXCUSED = re.compile(
    r"\b(?:the|an?|of|in|on|at|by|for|from|to|and|or|his|her|its|their|our|my|this|that|until|"
    r"since|during|about|around)\b|'s\b|\W",
    re.IGNORECASE,
)


@dataclass
class Score:
    """Counts of one family."""

    found: int = 0
    anyhow: int = 0
    mentions: int = 0
    right: int = 0
    findings: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)

    @property
    def recall(self) -> float:
        """Share (0-1) of the mentions that findings of this family cover."""
        return self.found / self.mentions if self.mentions else 0.0

    @property
    def recall_any(self) -> float:
        """Share (0-1) of the mentions that findings of any family cover."""
        return self.anyhow / self.mentions if self.mentions else 0.0

    @property
    def precision(self) -> float:
        """Share (0-1) of this family's findings that touch a mention of it."""
        return self.right / self.findings if self.findings else 0.0


def measure(texts: Iterable[Annotated], find: Finder) -> dict[str, Score]:
    """Run one finder over annotated texts."""
    scores = {family: Score() for family in FAMILIES}
    for text in texts:
        _count(text, find(text.text), scores)
    return scores


def _count(text: Annotated, spans: Sequence[Span], scores: dict[str, Score]) -> None:
    everything = _letters(spans)
    for family, score in scores.items():
        own = [s for s in spans if family in s.families]
        letters = _letters(own)
        gold = [m for m in text.mentions if m.family == family]
        for mention in gold:
            score.mentions += 1
            score.anyhow += _covered(text.text, mention, everything)
            if found(text.text, mention, letters, everything):
                score.found += 1
            else:
                score.missed[text.text[mention.start : mention.end]] += 1
        for span in own:
            right = any(m.start < span.end and span.start < m.end for m in gold)
            score.findings += 1
            score.right += right
            if not right:
                score.wrong[text.text[span.start : span.end]] += 1


def found(text: str, mention: Mention, own: set[int], everything: set[int]) -> bool:
    """Return whether findings of the mention's family cover it wholly.

    Of a person, other findings may cover what stands before the name: "Foreign Minister Ana Ruiz"
    is a post and a name.
    """
    if mention.family != "PER":
        return _covered(text, mention, own)
    last = re.search(r"\w+\W*$", text[mention.start : mention.end])
    if last is None:
        return _covered(text, mention, own)
    name = Mention(mention.start + last.start(), mention.end, "PER")
    return _covered(text, name, own) and _covered(text, mention, everything)


def _covered(text: str, mention: Mention, letters: set[int]) -> bool:
    excused = {
        mention.start + i
        for m in EXCUSED.finditer(text[mention.start : mention.end])
        for i in range(*m.span())
    }
    needed = set(range(mention.start, mention.end)) - excused
    return needed <= letters


def _letters(spans: Iterable[Span]) -> set[int]:
    return {i for s in spans for i in range(s.start, s.end)}
