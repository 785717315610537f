"""The token-only NLP engine: makes Presidio's context words work without any model."""

from __future__ import annotations

from typing import Any

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.context_aware_enhancers import (
    ContextAwareEnhancer,
    LemmaContextAwareEnhancer,
)
from presidio_analyzer.nlp_engine import NlpArtifacts, NoOpNlpEngine


class TokenEngine(NoOpNlpEngine):
    """Tokens of spaCy's blank pipeline, lower-cased as their own lemmas; nothing else.

    With `words` false, no tokens either: nobody asks for them where no rule has context words.
    """

    engine_name = "tokens"

    def __init__(self, language: str = "en", *, words: bool = True) -> None:
        """Prepare the blank pipeline of one language, if it is needed."""
        super().__init__([{"lang_code": language, "model_name": "blank"}])
        self._blank: Any = None
        if words:
            import spacy

            self._blank = spacy.blank(language)

    def load(self) -> None:
        """Mark the engine as ready: there is nothing to load."""
        self.nlp: Any = {model["lang_code"]: self._blank for model in self.models}

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """Return the tokens of `text` with their offsets and lower-cased lemmas."""
        doc: Any = self._blank.tokenizer(text) if self._blank else []
        return NlpArtifacts(
            entities=[],
            tokens=doc,
            tokens_indices=[token.idx for token in doc],
            lemmas=[token.lower_ for token in doc],
            nlp_engine=self,
            language=language,
        )


class OnlyWhereAsked(ContextAwareEnhancer):
    """Presidio's context words, for the results of rules that have some.

    Its own enhancer copies every result, and the rules of a pack need none of it.
    """

    def __init__(self) -> None:
        """Wrap Presidio's enhancer, with its figures."""
        self._lemmas = LemmaContextAwareEnhancer()
        super().__init__(
            self._lemmas.context_similarity_factor,
            self._lemmas.min_score_with_context_similarity,
            self._lemmas.context_prefix_count,
            self._lemmas.context_suffix_count,
        )

    def enhance_using_context(
        self,
        text: str,
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,
        recognizers: list[EntityRecognizer],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        """Return the results, with higher scores where a context word stands near."""
        asked = {r.id for r in recognizers if r.context}
        key = RecognizerResult.RECOGNIZER_IDENTIFIER_KEY
        plain = [r for r in raw_results if r.recognition_metadata[key] not in asked]
        rest = [r for r in raw_results if r.recognition_metadata[key] in asked]
        if rest:
            rest = self._lemmas.enhance_using_context(
                text, rest, nlp_artifacts, recognizers, context
            )
        return plain + rest
