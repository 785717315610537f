"""Decisions as a file would hold them."""

from __future__ import annotations

from redactor.decisions import Decisions
from redactor.decisions.file import Entry
from redactor.decisions.schema import TYPES

SIGNED = {"who": "SA", "when": "2024-06-14", "reason": "Asked the source."}


def decisions(*given: dict[str, object]) -> Decisions:
    entries = []
    for line, one in enumerate(given, 1):
        model = TYPES[next(key for key in TYPES if key in one)]
        entries.append(Entry(line, model.model_validate({**one, **SIGNED})))
    return Decisions("x.decisions.yaml", tuple(entries))
