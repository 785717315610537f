"""Pattern rules as Presidio recognizers. A regex that times out is an error, never skipped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult

from redactor.detect.expressions import Rule, expressions
from redactor.detect.lower import lower
from redactor.detect.scan import Scanner
from redactor.errors import RuleError
from redactor.model import TextValue
from redactor.rules.rulebook import Rulebook

TIMEOUT_SECONDS = 10.0


class RulesRecognizer(EntityRecognizer):
    """The patterns of many rules; the entity type of a result is the id of its rule."""

    def __init__(self, book: Rulebook, rules: Sequence[Rule], scanner: Scanner) -> None:
        """Take rules with the same context words, and the scanner made of them."""
        self._book = book
        self._expressions = [e for rule in rules for e in expressions(rule)]
        self._scanner = scanner
        super().__init__(
            supported_entities=[r.id for r in rules],
            name=rules[0].id if len(rules) == 1 else "rules",
            supported_language="en",
            context=list(rules[0].recognizer.context) if rules else [],
        )

    def load(self) -> None:
        """Nothing to load: patterns are compiled when their words are first met."""

    def analyze(
        self, text: str, entities: Sequence[str], nlp_artifacts: Any = None
    ) -> list[RecognizerResult]:
        """Return every match as a result whose metadata holds the normalised value.

        Raises:
            RuleError: if a pattern takes longer than `TIMEOUT_SECONDS`.
        """
        results: list[RecognizerResult] = []
        for number, spans in self._scanner.windows(text, lower(text)):
            one = self._expressions[number]
            pattern = self._book.compile(one.regex, one.flags)
            try:
                found = [
                    m.span()
                    for start, end in spans
                    for m in pattern.finditer(text, start, end, timeout=TIMEOUT_SECONDS)
                ]
            except TimeoutError:
                raise RuleError(f"{one.rule}: {one.name}: the regex took too long") from None
            for start, end in found:
                if start < end:
                    value = TextValue(" ".join(text[start:end].casefold().split()), one.facts)
                    results.append(result(self, one.rule, start, end, one.score, value))
        return results


def result(
    recognizer: Any, rule_id: str, start: int, end: int, score: float, value: object
) -> RecognizerResult:
    """Return a RecognizerResult that carries a normalised value."""
    return RecognizerResult(
        entity_type=rule_id,
        start=start,
        end=end,
        score=score,
        analysis_explanation=AnalysisExplanation(recognizer.name, score),
        recognition_metadata={
            RecognizerResult.RECOGNIZER_NAME_KEY: recognizer.name,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: recognizer.id,
            "value": value,
        },
    )
