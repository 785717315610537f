"""Build Presidio's AnalyzerEngine from a rulebook and run it over one text."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpEngine, NlpEngineProvider

from redactor.detect.expressions import groups
from redactor.detect.headlines import Headlines
from redactor.detect.index import Index
from redactor.detect.names import NameRecognizer
from redactor.detect.normalise import Folded, fold
from redactor.detect.particulars.recognizer import ParticularRecognizer
from redactor.detect.patterns import RulesRecognizer
from redactor.detect.tagger.recognizer import THRESHOLD, TaggerRecognizer
from redactor.detect.terms import TermRecognizer
from redactor.detect.tokens import OnlyWhereAsked, TokenEngine
from redactor.detect.when import DatePhraseRecognizer, calendar
from redactor.errors import ConfigError
from redactor.model import TextValue, Value
from redactor.rules.rulebook import Rulebook

logging.getLogger("presidio-analyzer").setLevel(logging.ERROR)


@dataclass(frozen=True, slots=True)
class Hit:
    """One raw match, before overlaps and keep rules are settled. Offsets of the folded text."""

    start: int
    end: int
    rule: str
    score: float
    value: Value


class Engine:
    """Presidio's analyzer with the rulebook's recognizers, ready to be used many times."""

    def __init__(
        self,
        book: Rulebook,
        nlp: Mapping[str, Any] | None = None,
        index: Index | None = None,
        tagger: float | None = THRESHOLD,
    ) -> None:
        """Build all recognizers.

        `nlp` is a NlpEngineProvider configuration, or None; `index` is the rulebook's, made here
        where none is given; `tagger` the probability from which on the tagger reports, None: off.

        Raises:
            ConfigError: if the NLP engine asked for cannot be loaded offline.
        """
        index = index or Index.build(book)
        registry = RecognizerRegistry(recognizers=[], supported_languages=["en"])
        asked = False
        for rules, scanner in zip(groups(book), index.scanners, strict=True):
            recognizer = RulesRecognizer(book, rules, scanner)
            asked = asked or bool(recognizer.context)
            registry.add_recognizer(recognizer)
        registry.add_recognizer(TermRecognizer(index.terms))
        registry.add_recognizer(NameRecognizer(book, index.names))
        registry.add_recognizer(ParticularRecognizer(book, index.words))
        if tagger is not None:
            registry.add_recognizer(TaggerRecognizer(book, index.flags, index.words, tagger))
        if nlp is not None:
            _add_model_recognizer(registry)
        self._holidays, self._seasons = calendar(book)
        self._dates = index.dates
        self._headlines = Headlines(book)
        self._analyzer = AnalyzerEngine(
            registry=registry,
            nlp_engine=_nlp_engine(nlp, asked),
            supported_languages=["en"],
            log_decision_process=False,
            context_aware_enhancer=OnlyWhereAsked(),
        )

    def hits(self, text: str, dateline: date | None = None) -> tuple[Folded, list[Hit]]:
        """Return the folded text and every raw match in it, in order of the text.

        Raises:
            RuleError: if a pattern times out.
        """
        folded = fold(text)
        folded = replace(folded, text=self._headlines.read(folded.text))
        dates = DatePhraseRecognizer(self._dates, self._holidays, self._seasons, dateline)
        results = self._analyzer.analyze(folded.text, language="en", ad_hoc_recognizers=[dates])
        hits = [
            Hit(r.start, r.end, r.entity_type, r.score, _value(r, folded.text)) for r in results
        ]
        return folded, sorted(hits, key=lambda h: (h.start, -h.end, h.rule))


def _value(result: Any, text: str) -> Value:
    value: Value | None = (result.recognition_metadata or {}).get("value")
    return value or TextValue(text[result.start : result.end].casefold())


def _nlp_engine(nlp: Mapping[str, Any] | None, words: bool) -> NlpEngine:
    if nlp is None:
        engine = TokenEngine(words=words)
        engine.load()
        return engine
    try:
        return NlpEngineProvider(nlp_configuration=dict(nlp)).create_engine()
    except (SystemExit, Exception) as error:  # spaCy exits when a download fails
        raise ConfigError(
            f"the NLP engine in the configuration cannot be loaded ({type(error).__name__}): "
            "install its model first; redactor never downloads anything"
        ) from None


def _add_model_recognizer(registry: RecognizerRegistry) -> None:
    from presidio_analyzer.predefined_recognizers import SpacyRecognizer

    registry.add_recognizer(SpacyRecognizer())
