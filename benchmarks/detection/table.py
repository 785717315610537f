"""The figures as Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from benchmarks.detection.score import Score
from benchmarks.detection.texts import FAMILIES

MASKING = {
    "entity_recall_direct": "direct entities",
    "entity_recall_quasi": "quasi entities",
    "token_recall": "token recall",
    "token_precision": "token precision",
    "masked_text_share": "text masked",
}
NAMES = {"PER": "person", "LOC": "place", "ORG": "organisation", "TIME": "time"}


def masking(rows: Mapping[tuple[str, str], Mapping[str, Any]]) -> list[str]:
    """Return the table of (set, system) -> figures of eval_tab.py."""
    lines = _head(["set", "system", *MASKING.values()])
    for (name, system), figures in rows.items():
        cells = (_figure(figures[key]) for key in MASKING)
        lines.append(f"| {name} | {system} | {' | '.join(cells)} |")
    return lines


def mentions(rows: Mapping[tuple[str, str], Mapping[str, Score]]) -> list[str]:
    """Return the table of (set, system) -> scores per family: recall / any / precision."""
    lines = _head(["set", "system", *(NAMES[f] for f in FAMILIES)])
    for (name, system), scores in rows.items():
        cells = (_score(scores[family]) for family in FAMILIES)
        lines.append(f"| {name} | {system} | {' | '.join(cells)} |")
    return lines


def _head(cells: list[str]) -> list[str]:
    rule = ["---", "---", *("---:" for _ in cells[2:])]
    return [f"| {' | '.join(cells)} |", f"| {' | '.join(rule)} |"]


def _score(score: Score) -> str:
    if not score.mentions:
        return "-"
    precision = f"{score.precision:.2f}" if score.findings else "-"
    return f"{score.recall:.2f} / {score.recall_any:.2f} / {precision}"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
