"""The token-only NLP engine: makes Presidio's context words work without any model."""

from __future__ import annotations

from typing import Any

import spacy
from presidio_analyzer.nlp_engine import NlpArtifacts, NoOpNlpEngine


class TokenEngine(NoOpNlpEngine):
    """Tokens of spaCy's blank pipeline, lower-cased as their own lemmas; nothing else."""

    engine_name = "tokens"

    def __init__(self, language: str = "en") -> None:
        """Prepare the blank pipeline of one language."""
        super().__init__([{"lang_code": language, "model_name": "blank"}])
        self._blank = spacy.blank(language)

    def load(self) -> None:
        """Mark the engine as ready: there is nothing to load."""
        self.nlp: Any = {model["lang_code"]: self._blank for model in self.models}

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """Return the tokens of `text` with their offsets and lower-cased lemmas."""
        doc = self._blank.tokenizer(text)
        return NlpArtifacts(
            entities=[],
            tokens=doc,
            tokens_indices=[token.idx for token in doc],
            lemmas=[token.lower_ for token in doc],
            nlp_engine=self,
            language=language,
        )
