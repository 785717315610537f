"""Wording: fits new phrases into the sentences they are meant for.

A tested little grammar of English newsroom prose. It knows articles, prepositions,
possessives, commas and quotations; it knows nothing of why a detail is rewritten.
"""

from __future__ import annotations

from redactor.wording.fit import edits
from redactor.wording.target import Target

__all__ = ["Target", "edits"]
