"""Write a version with Presidio's anonymizer.

Overlaps and wording are settled before: every edit has an entity type of its own, so that the
anonymizer neither merges nor drops any (its operators never see the text around a span).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig, RecognizerResult

from redactor.model import Edit


def anonymize(text: str, edits: Sequence[Edit]) -> str:
    """Return `text` with all edits made. Edits must be disjoint."""
    if not edits:
        return text
    results, operators = [], {}
    ordered = sorted(edits, key=lambda e: (e.start, e.end))
    if any(e.start >= e.end for e in ordered):
        raise ValueError("an edit replaces at least one character")
    if any(a.end > b.start for a, b in itertools.pairwise(ordered)):
        raise ValueError("edits overlap")
    for number, edit in enumerate(edits):
        name = f"EDIT_{number}"
        results.append(RecognizerResult(name, edit.start, edit.end, 1.0))
        operators[name] = (
            OperatorConfig("replace", {"new_value": edit.replacement})
            if edit.replacement
            else OperatorConfig("redact", {})
        )
    engine = AnonymizerEngine()  # type: ignore[no-untyped-call]
    done = engine.anonymize(text, results, operators=operators, merge_entities_with_spaces=False)
    return str(done.text)
