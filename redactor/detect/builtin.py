"""Findings that come from code or a language model rather than from a rule file."""

from __future__ import annotations

from redactor.detect.names import BUILTIN as NAMES

BUILTIN: dict[str, str] = {
    **NAMES,
    "date.phrase": "A date or a stretch of time.",
    "time.phrase": "A time of day or a duration.",
}
# built-in rules first, then the entity types of Presidio's NLP engines
KINDS = {
    **dict.fromkeys(NAMES, "name"),
    "date.phrase": "date",
    "time.phrase": "time",
    "name.unknown-place": "place",
    "PERSON": "name",
    "LOCATION": "place",
    "ORGANIZATION": "organisation",
    "NRP": "nationality",
    "DATE_TIME": "date",
}
