"""Pattern rules as Presidio recognizers. A regex that times out is an error, never skipped."""

from __future__ import annotations

from typing import Any

import regex
from presidio_analyzer import AnalysisExplanation, Pattern, PatternRecognizer, RecognizerResult

from redactor.errors import RuleError
from redactor.model import TextValue
from redactor.rules.rulebook import FLAGS, Rulebook
from redactor.rules.schema import KnowledgeRule, PatternRule

TIMEOUT_SECONDS = 10.0


class Checked(Pattern):
    """A pattern that the rulebook compiles: Presidio's own would compile each once more."""

    def __init__(self, name: str, regex: str, score: float) -> None:
        """Set what Presidio's pattern has, without its validation."""
        self.name, self.regex, self.score = name, regex, score
        self.compiled_regex = None
        self.compiled_with_flags = None


class RuleRecognizer(PatternRecognizer):
    """One rule's patterns; the entity type of its results is the rule's id."""

    def __init__(self, rule: PatternRule | KnowledgeRule, book: Rulebook) -> None:
        """Compile the rule's patterns with its vocabularies filled in."""
        entry = rule.recognizer
        flags = FLAGS | (regex.IGNORECASE if entry.ignore_case else 0)
        patterns: list[Pattern] = [Checked(p.name, p.regex, p.score) for p in entry.patterns]
        super().__init__(
            supported_entity=rule.id,
            name=rule.id,
            supported_language=entry.supported_language,
            patterns=patterns,
            deny_list=list(entry.deny_list),
            deny_list_score=entry.deny_list_score,
            context=list(entry.context),
            global_regex_flags=flags,
        )
        self._rule = rule.id
        self._facts = tuple(sorted(rule.facts.items()))
        self._compiled = [(p, book.compile(p.regex, flags)) for p in patterns]

    def analyze(
        self,
        text: str,
        entities: list[str],
        nlp_artifacts: Any = None,
        regex_flags: int | None = None,
    ) -> list[RecognizerResult]:
        """Return every match as a result whose metadata holds the normalised value.

        Raises:
            RuleError: if a pattern takes longer than `TIMEOUT_SECONDS`.
        """
        results: list[RecognizerResult] = []
        for pattern, compiled in self._compiled:
            try:
                spans = [m.span() for m in compiled.finditer(text, timeout=TIMEOUT_SECONDS)]
            except TimeoutError:
                raise RuleError(f"{self._rule}: {pattern.name}: the regex took too long") from None
            for start, end in spans:
                if start < end:
                    value = TextValue(" ".join(text[start:end].casefold().split()), self._facts)
                    results.append(result(self, self._rule, start, end, pattern.score, value))
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
