"""Lower case without a change of length, so that offsets hold."""

from __future__ import annotations


def lower(text: str) -> str:
    """Return `text` in lower case; a character that would become two stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
