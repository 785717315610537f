"""Details that were to change and could not: the version is then not cleared."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from redactor.apply.targets import pattern, surfaces
from redactor.model import Detail, Document, Edit, Obstacle, Plan

RUN_TOGETHER = 6
"""Letters that a name needs at least to be looked for without its spaces."""


def stuck(
    document: Document, details: Sequence[Detail], plan: Plan, edits: Sequence[Edit]
) -> dict[str, tuple[int, int]]:
    """Return detail id -> where its words stand in a locked part (code, a link target).

    Both a detail that itself stands there and one whose words occur there again.
    """
    out: dict[str, tuple[int, int]] = {}
    wanted = {c.detail for c in plan.choices}
    for detail in details:
        if detail.id not in wanted:
            continue
        if not any(e.start < detail.end and detail.start < e.end for e in edits):
            if any(a < detail.end and detail.start < b for a, b in document.locked):
                out[detail.id] = (detail.start, detail.end)
            continue
        words = surfaces(detail)
        if words is None:
            continue
        for a, b in document.locked:
            locked = document.text[a:b]
            match = regex.search(pattern(words), locked, regex.I)
            if match is not None:
                out[detail.id] = (a + match.start(), a + match.end())
                break
            if len(_letters(words)) >= RUN_TOGETHER and _letters(words) in _letters(locked):
                out[detail.id] = (a, b)  # "ri-chol-min" or "RiCholMin" in an address
                break
    return out


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def obstacles(found: dict[str, tuple[int, int]]) -> tuple[Obstacle, ...]:
    """Return an obstacle for every place an editor has to cut by hand."""
    spans = dict.fromkeys(found.values())
    why = "a detail that must change stands in code, a link or a comment: cut it by hand"
    return tuple(Obstacle(None, start, end, why) for start, end in spans)
