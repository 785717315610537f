"""Particular phrases as a Presidio recognizer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from presidio_analyzer import EntityRecognizer, RecognizerResult

from redactor.detect.particulars.deeds import find_deeds
from redactor.detect.particulars.find import find_particulars
from redactor.detect.particulars.lexicon import Lexicon
from redactor.detect.patterns import result
from redactor.model import TextValue
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

SCORE = 0.4


class ParticularRecognizer(EntityRecognizer):
    """One finder for the rules that say what a particular thing or spot is worth."""

    def __init__(self, book: Rulebook, words: Lexicon) -> None:
        """Take the rules that ask for it, and the common words."""
        self._words = words
        self._rules: dict[str, str] = {r.uncommon: r.id for r in book.of(s.UncommonRule)}
        super().__init__(
            supported_entities=list(self._rules.values()),
            name="particulars",
            supported_language="en",
        )

    def load(self) -> None:
        """Nothing to load."""

    def analyze(
        self, text: str, entities: Sequence[str], nlp_artifacts: Any = None
    ) -> list[RecognizerResult]:
        """Return every phrase of a kind that a rule asks for."""
        if not self._rules:
            return []
        found = [
            ("spot" if p.spot else "thing", p.start, p.end)
            for p in find_particulars(text, self._words)
        ]
        found += [("deed", start, end) for start, end in find_deeds(text, self._words)]
        results: list[RecognizerResult] = []
        for kind, start, end in found:
            if rule := self._rules.get(kind):
                value = TextValue(" ".join(text[start:end].casefold().split()))
                results.append(result(self, rule, start, end, SCORE, value))
        return results
