"""The court profile: a CRF that predicts what annotators masked, and a regression over both."""

from __future__ import annotations

import json
import lzma
import tempfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from redactor.config import Config, Detect
from redactor.detect.normalise import fold
from redactor.detect.tagger.court import Case, Regression, Span, covered, evidence, with_rules
from redactor.detect.tagger.court import read as read_case
from redactor.detect.tagger.model import Model
from redactor.model import Detail, Document
from redactor.pipeline import Pipeline
from training.corpora import Labelled
from training.fit import fit, train
from training.material import Material
from training.rows import OUTSIDE, Example

FOLDS = 3
Cases = Mapping[str, tuple[Case, Sequence[Detail]]]


@dataclass(frozen=True)
class Judgments:
    """The court cases, and what the rules find in each (by name)."""

    material: Material = field(repr=False)
    texts: Sequence[Labelled] = field(repr=False)
    details: Mapping[str, Sequence[Detail]] = field(repr=False)

    @classmethod
    def of(cls, material: Material) -> Judgments:
        """Run the rules over every case."""
        texts = [t for t in material.texts if t.source == "tab"]
        rules = Pipeline(Config(detect=Detect(tagger="off")))
        details = {t.name: rules.detect(Document(t.name, t.text)).details for t in texts}
        return cls(material, texts, details)


def fold_of(name: str, folds: int = FOLDS) -> int:
    """Return the fold a text belongs to; the same on every machine."""
    return zlib.crc32(name.encode()) % folds


def fit_masking(judgments: Judgments, texts: Sequence[Labelled], path: Path) -> Model:
    """Train the second CRF on texts whose masks are known."""
    rows = judgments.material.rows(texts, variants=False)
    # names of all sets are refused, those that court cases happen to write small too
    lexical = judgments.material.lexical(judgments.material.texts, rows)
    return train(((_ruled(r, judgments), _masked(r)) for r in rows), lexical, path)


def _ruled(example: Example, judgments: Judgments) -> Example:
    known = covered(judgments.details[example.text.name])
    return replace(example, features=with_rules(example.features, example.offsets, *known))


def _masked(example: Example) -> list[str | None]:
    out: list[str | None] = []
    last: Span | None = None
    for start, end in example.offsets:
        mask = next((m for m in example.text.secret if m[0] < end and start < m[1]), None)
        out.append(OUTSIDE if mask is None else "I-MASK" if mask == last else "B-MASK")
        last = mask
    return out


def left_out(judgments: Judgments) -> Cases:
    """Return what models say of each case that were trained without it."""
    with ProcessPoolExecutor() as pool:
        parts = pool.map(_fold, [judgments] * FOLDS, range(FOLDS))
        return {name: found for part in parts for name, found in part.items()}


def _fold(judgments: Judgments, number: int) -> dict[str, tuple[Case, Sequence[Detail]]]:
    material = judgments.material
    known = [t for t in judgments.texts if fold_of(t.name) != number]
    with tempfile.TemporaryDirectory() as scratch:
        rows = material.rows(known, variants=False)
        lexical = material.lexical(known, rows)
        tagger = fit(rows, lexical, Path(scratch) / "tagger.crf")
        second = fit_masking(judgments, known, Path(scratch) / "court.crf")
        return {
            t.name: (
                read_case(
                    fold(t.text), judgments.details[t.name], material.words, tagger, second
                ),
                judgments.details[t.name],
            )
            for t in judgments.texts if fold_of(t.name) == number
        }  # fmt: skip


def regress(judgments: Judgments, cases: Cases, names: Sequence[str]) -> Regression:
    """Fit the logistic regression on the cases named."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    secret = {t.name: t.secret for t in judgments.texts}
    rows = [
        (found, any(a < span[1] and span[0] < b for a, b in secret[name]))
        for name in names
        for span, found in evidence(*cases[name])
    ]
    table = DictVectorizer()
    model = LogisticRegression(C=1.0, max_iter=1000)
    model.fit(table.fit_transform([f for f, _ in rows]), [wanted for _, wanted in rows])
    weights = dict(zip(table.get_feature_names_out(), model.coef_[0], strict=True))
    return Regression(
        {k: round(float(v), 4) for k, v in weights.items()}, float(model.intercept_[0])
    )


def probabilities(judgments: Judgments, cases: Cases) -> Iterator[tuple[str, dict[Span, float]]]:
    """Yield (name, token -> probability of being masked), by regressions that know no such case.

    The folds are others than those of the models, so that nothing is fitted twice to one case.
    """
    for number in range(FOLDS):
        held = [n for n in cases if fold_of(n[::-1]) == number]
        model = regress(judgments, cases, [n for n in cases if n not in set(held)])
        for name in held:
            yield name, {span: model.probability(f) for span, f in evidence(*cases[name])}


def fit_court(material: Material, folder: Path) -> int:
    """Write court.crf.xz and court.json into a folder; return the packed size in bytes."""
    judgments = Judgments.of(material)
    cases = left_out(judgments)
    regression = regress(judgments, cases, list(cases))
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "court.crf"
        fit_masking(judgments, judgments.texts, path)
        packed = lzma.compress(path.read_bytes(), preset=9 | lzma.PRESET_EXTREME)
    (folder / "court.crf.xz").write_bytes(packed)
    data = {"weights": dict(sorted(regression.weights.items())), "constant": regression.constant}
    (folder / "court.json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return len(packed)
