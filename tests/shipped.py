"""The shipped rules, from the cache of the tool: building them afresh takes ten seconds."""

from __future__ import annotations

from functools import lru_cache

from redactor.config import Config
from redactor.model import Detail, Document, Report
from redactor.pipeline import Pipeline
from redactor.rules.rulebook import Rulebook


@lru_cache
def book() -> Rulebook:
    return pipeline().book


@lru_cache
def pipeline() -> Pipeline:
    """Return the real pipeline with the shipped rules, one per process."""
    return Pipeline(Config())


def run(text: str, *audiences: str, **document: object) -> Report:
    """Take a text the whole way; no audience named means no version."""
    return pipeline().run(Document("x.md", text, **document), audiences)  # type: ignore[arg-type]


def details(text: str, **document: object) -> tuple[Detail, ...]:
    return pipeline().detect(Document("x.md", text, **document)).details  # type: ignore[arg-type]


def found(text: str, *kinds: str) -> list[tuple[str, str]]:
    """Return (kind, words) of everything found, kept details marked with a `=` before the kind."""
    return [
        (("=" if d.keep else "") + d.kind, d.text)
        for d in details(text)
        if not kinds or d.kind in kinds
    ]
