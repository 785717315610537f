"""What is measured: this tool, Presidio's default recognizers, and a regex for capital letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from redactor.config import Config, Detect
from redactor.detect.tagger.court import masks
from redactor.model import Document
from redactor.pipeline import Pipeline

KINDS: dict[str, tuple[str, ...]] = {
    "name": ("PER",),
    "place": ("LOC",),
    "facility": ("LOC", "ORG"),
    "workplace": ("ORG", "LOC"),
    "education": ("ORG", "LOC"),
    "organisation": ("ORG",),
    "military_unit": ("ORG",),
    "date": ("TIME",),
    "time": ("TIME",),
    "contact": ("CONTACT",),
}
_PRESIDIO = {"PERSON": "PER", "LOCATION": "LOC", "ORGANIZATION": "ORG", "DATE_TIME": "TIME"}
_ALL = ("PER", "LOC", "ORG")
_CAPS = re.compile(
    r"(?:\b[A-Z\u00c0-\u00de\u0100-\u017d][\w'\u2019-]*|\b\d[\w./,-]*\w|\b\d)"
    r"(?:\s+(?:[A-Z\u00c0-\u00de\u0100-\u017d][\w'\u2019-]*|\d[\w./,-]*\w|\d))*"
)


@dataclass(frozen=True, slots=True)
class Span:
    """One finding: its families, and whether a version for the public would hide it."""

    start: int
    end: int
    families: tuple[str, ...]
    masks: bool = True


Finder = Callable[[str], list[Span]]


def redactor(pipeline: Pipeline | None = None) -> Finder:
    """Return the whole detection of this tool, with its default configuration."""
    pipe = pipeline or Pipeline(Config())

    def find(text: str) -> list[Span]:
        found = pipe.detect(Document("benchmark", text))
        return [Span(d.start, d.end, KINDS.get(d.kind, (d.kind,)), masks(d)) for d in found.details]

    return find


def rules_alone() -> Finder:
    """Return the detection of this tool without its tagger, which was trained on most sets."""
    return redactor(Pipeline(Config(detect=Detect(tagger="off"))))


def presidio() -> Finder:
    """Return Presidio's default recognizers on the token-only engine, without the network."""
    engine = presidio_engine()

    def find(text: str) -> list[Span]:
        results = engine.analyze(text, language="en")
        families = [_PRESIDIO.get(r.entity_type, r.entity_type) for r in results]
        return [Span(r.start, r.end, (f,)) for r, f in zip(results, families, strict=True)]

    return find


def presidio_engine() -> Any:
    """Build Presidio's analyzer. Its mail recognizer would ask the network for domain endings."""
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.predefined_recognizers import EmailRecognizer

    from redactor.detect.tokens import TokenEngine

    class OfflineEmail(EmailRecognizer):  # type: ignore[misc,unused-ignore]
        """Addresses by their shape alone."""

        def validate_result(self, pattern_text: str) -> bool | None:
            """Leave the score as the pattern gives it."""
            return None

    tokens = TokenEngine()
    tokens.load()
    registry = RecognizerRegistry(supported_languages=["en"])
    registry.load_predefined_recognizers(languages=["en"], nlp_engine=tokens)
    registry.remove_recognizer("EmailRecognizer")
    registry.add_recognizer(OfflineEmail())
    return AnalyzerEngine(registry=registry, nlp_engine=tokens, supported_languages=["en"])


def capitals() -> Finder:
    """Return the regex that masks every word with a capital letter and every number."""

    def find(text: str) -> list[Span]:
        out: list[Span] = []
        for match in _CAPS.finditer(text):
            digits = any(c.isdigit() for c in match[0])
            out.append(Span(*match.span(), (*_ALL, "TIME") if digits else _ALL))
        return out

    return find


FINDERS: dict[str, Callable[[], Finder]] = {
    "rules alone": rules_alone,
    "redactor": redactor,
    "Presidio's defaults": presidio,
    "capitals regex": capitals,
}
"""Name in the tables -> how to build it."""
UNSEEN = frozenset({"uner"})
"""Sets on which the tagger was not trained: only there is the whole tool measured."""
