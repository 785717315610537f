"""Train a linear-chain CRF on rows of which some labels are unknown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pycrfsuite

from redactor.detect.tagger.model import LABELS, Model
from training.lexical import Lexical
from training.rows import OUTSIDE, Example, careful, taught

PARAMETERS: dict[str, Any] = {
    "c1": 0.15,
    "c2": 0.02,
    "max_iterations": 80,
    "feature.possible_transitions": False,
    "feature.minfreq": 2,
}
"""L-BFGS with L1 and L2; no dice are thrown, so the same rows give the same weights."""
TAKEN, DOUBTED, NOTHING = 0.7, 0.15, 0.1
"""From `TAKEN` on a label nobody looked for is believed, from `DOUBTED` on the token is left out;
below `NOTHING` a token in doubt is a plain word."""

Rows = Iterable[tuple[Example, Sequence[str | None]]]


def train(rows: Rows, lexical: Lexical, path: Path) -> Model:
    """Train on rows with their labels (None: left out) and write the weights to `path`."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    allowed: dict[str, bool] = {}
    for example, labels in rows:
        for token in example.features:
            for feature in token:
                if feature not in allowed:
                    allowed[feature] = lexical.allows(feature)
        for xs, ys in taught(example, labels, allowed):
            trainer.append(xs, ys)
    trainer.train(str(path))
    return Model(path.read_bytes())


def fit(examples: Sequence[Example], lexical: Lexical, path: Path) -> Model:
    """Train twice: first on what is sure, then on that and what the first model fills in."""
    first = train(((e, careful(e)) for e in examples), lexical, path)
    return train(((e, filled_in(e, first)) for e in examples), lexical, path)


def filled_in(example: Example, model: Model) -> list[str | None]:
    """Return the labels of a half-marked row with what a model is sure of, doubts left open."""
    if not example.missing and None not in example.labels:
        return example.labels
    missing = [n for n, label in enumerate(LABELS) if label in example.missing]
    out: list[str | None] = []
    before: str | None = None
    for label, token in zip(
        example.labels, model.tokens(example.features, example.row), strict=True
    ):
        last, before = before, None
        if label is None:
            out.append(OUTSIDE if token.something < NOTHING else None)
            continue
        if label != OUTSIDE or not token.labels:
            out.append(label)
            continue
        overlooked = sum(token.labels[n] for n in missing)
        if overlooked >= TAKEN:
            before = LABELS[max(missing, key=token.labels.__getitem__)]
            out.append(("I-" if before == last else "B-") + before)
        else:
            out.append(None if overlooked >= DOUBTED else OUTSIDE)
    return out
