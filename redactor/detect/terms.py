"""Gazetteers, lexicons and event words: one automaton, longest match, whole words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import regex
from presidio_analyzer import EntityRecognizer, RecognizerResult

from redactor.detect.lower import lower
from redactor.detect.modifiers import extend_left, with_article
from redactor.detect.patterns import result
from redactor.detect.term_table import TermTable
from redactor.model import PlaceValue, Value

SCORE = 0.85
_KOREAN_PARTICLES = tuple("은는이가을를의에와과도로")


_SUFFIX = {
    "province": regex.compile(
        r"[ \n-](?:[Pp]rovince|[Rr]egion|[Oo]blast|[Ss]tate|[Kk]rai|[Vv]oblasts?|do|bukdo|namdo)\b"
    ),
    "county": regex.compile(
        r"[ \n-](?:[Cc]ounty|[Cc]ity|[Dd]istrict|[Tt]ownship|[Pp]refecture|gun|si|myon)\b"
    ),
}
"""What may follow a name of each level and belongs to it."""


def _kind_of_place(text: str, end: int, value: Value) -> int:
    if not isinstance(value, PlaceValue) or value.level not in _SUFFIX:
        return end
    match = _SUFFIX[value.level].match(text, end)
    return match.end() if match else end


class TermRecognizer(EntityRecognizer):
    """All listed words of a rulebook in one pass over the text."""

    def __init__(self, table: TermTable) -> None:
        """Take the forms to look for."""
        self._table = table
        super().__init__(
            supported_entities=list(table.rules), name="terms", supported_language="en"
        )

    def load(self) -> None:
        """Nothing to load: the automaton is built with the table."""

    def analyze(
        self, text: str, entities: Sequence[str], nlp_artifacts: Any = None
    ) -> list[RecognizerResult]:
        """Return the longest listed forms; an ambiguous form gives one result per meaning."""
        found: dict[tuple[int, int], int] = {}
        whole = lower(text)
        for low, offsets in _views(whole):
            for number, first, end in self._table.found(low):
                span = offsets[first], offsets[end - 1] + 1
                if _whole_word(whole, *span) and self._fits(number, text[slice(*span)]):
                    found[span] = number
        results: list[RecognizerResult] = []
        for start, end in _longest(sorted(found, key=lambda s: (s[0], -s[1]))):
            for entry in self._table.entries(found[start, end]):
                if entry.admits(text[start:end]):
                    begin = (
                        with_article(text, extend_left(text, start)) if entry.modifiers else start
                    )
                    last = _kind_of_place(text, end, entry.value)
                    results.append(result(self, entry.rule, begin, last, SCORE, entry.value))
        return results

    def _fits(self, number: int, surface: str) -> bool:
        return any(entry.admits(surface) for entry in self._table.entries(number))


_MARK = regex.compile(r"(?<=[^\W_])[-'](?=[^\W_])")


def _views(low: str) -> list[tuple[str, range | list[int]]]:
    """Return the text, with spaces for hyphens and line breaks, and without marks in words."""
    views: list[tuple[str, range | list[int]]] = [(low, range(len(low)))]
    if "-" in low or "\n" in low:
        low = low.replace("\n", " ")
        views.append((low.replace("-", " "), range(len(low))))
    if "-" in low or "'" in low:
        marks = [m.start() for m in _MARK.finditer(low) if not _possessive(low, m.start())]
        kept: list[int] = []
        for begin, end in zip([0, *(i + 1 for i in marks)], [*marks, len(low)], strict=True):
            kept.extend(range(begin, end))
        views.append(("".join(low[i] for i in kept), kept))
    return views


def _possessive(low: str, i: int) -> bool:
    return low[i] == "'" and low[i + 1] == "s" and not low[i + 2 : i + 3].isalnum()


def _whole_word(low: str, start: int, end: int) -> bool:
    before = low[start - 1] if start else " "
    after = low[end] if end < len(low) else " "
    if "\uac00" <= low[end - 1] <= "\ud7a3":
        return not "\uac00" <= before <= "\ud7a3" and (
            not "\uac00" <= after <= "\ud7a3" or after in _KOREAN_PARTICLES
        )
    return not (before.isalnum() or before == "_") and not (after.isalnum() or after == "_")


def _longest(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Drop spans that lie within another; both of two that merely overlap stay."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if not any(s <= start and end <= e for s, e in out[-4:]):
            out.append((start, end))
    return out
