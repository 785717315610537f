"""The tagger as one more Presidio recognizer: what it sees is worth what its rules say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from presidio_analyzer import EntityRecognizer, RecognizerResult

from redactor.detect.names.unknown import plain
from redactor.detect.particulars.lexicon import Lexicon, most_frequent
from redactor.detect.patterns import result
from redactor.detect.tagger.features import Words
from redactor.detect.tagger.flags import Flags
from redactor.detect.tagger.mentions import NAMED, SURE, Tagged, mentions
from redactor.detect.tagger.model import Model, shipped
from redactor.model import TextValue
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

_WORDS = re.compile(r"[\w'-]*\w")
THRESHOLD = 0.15
"""From this probability (0-1) of being no plain word on, a token counts as a possible name."""


class TaggerRecognizer(EntityRecognizer):
    """Finds what the tagger's rules ask for; weights are loaded at the first text."""

    def __init__(
        self, book: Rulebook, flags: Flags, lexicon: Lexicon, threshold: float = THRESHOLD,
        model: Callable[[], Model] = shipped,
    ) -> None:  # fmt: skip
        """Take the rules of a rulebook, what its lists say of words, and where the weights are."""
        self._lexicon = lexicon
        rules = sorted(book.of(s.TaggerRule), key=lambda r: -r.probability)
        self._rules: dict[str, list[tuple[float, str]]] = {}
        for rule in rules:
            self._rules.setdefault(rule.tagger, []).append((rule.probability, rule.id))
        self._flags = flags
        self._threshold = threshold
        self._model = model
        self._words: Words | None = None
        super().__init__(
            supported_entities=[r.id for r in rules], name="tagger", supported_language="en"
        )

    def load(self) -> None:
        """Nothing to load before there is a text."""

    def analyze(
        self, text: str, entities: Sequence[str], nlp_artifacts: Any = None
    ) -> list[RecognizerResult]:
        """Return every mention that a rule asks for, scored with its probability.

        Raises:
            RedactorError: if the weights cannot be read.
        """
        found = []
        for one in self.mentions(text) if self._rules else ():
            rule = self._rule(one)
            if rule is not None:
                found.append(result(self, rule, one.start, one.end, one.something, _value(one)))
        return found

    def mentions(self, text: str) -> list[Tagged]:
        """Return what the tagger sees in a folded text, whatever rules make of it."""
        if self._words is None:
            self._words = Words(self._flags.of, most_frequent())
        return mentions(self._model().read(text, self._words), text, self._threshold)

    def _rule(self, one: Tagged) -> str | None:
        """Return the rule that asks for the most that this mention has."""
        words = _WORDS.findall(one.text)
        if one.label in NAMED and all(map(self._known, words)):
            return None
        if one.sure <= SURE and not any(self._lexicon.rare(w.lower()) for w in words):
            return None  # "Rice" where a sentence opens
        asked = self._rules.get(one.label, ())
        return next((rule for least, rule in asked if one.sure >= least), None)

    def _known(self, word: str) -> bool:
        """Return whether a word is no name, or a country, which the rules know."""
        return plain(word) or "C" in self._flags.of.get(word.lower().replace("'", ""), "")


def _value(one: Tagged) -> TextValue:
    words = one.text.casefold().split()
    facts = {"evidence": "tagger"}
    if one.label == "PERSON":
        facts["part"] = "full" if len(words) > 1 else "given"
    return TextValue(" ".join(words), tuple(sorted(facts.items())))
