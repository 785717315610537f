"""Labelled texts as rows of tokens with features and labels: what the trainer reads."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from redactor.detect.normalise import fold
from redactor.detect.tagger.features import Words, cases, features
from redactor.detect.tagger.tokens import Row, rows
from training.corpora import LABELS, UNKNOWN, Labelled, unmarked_again

OUTSIDE = "O"
_STATED = frozenset(LABELS)


@dataclass(frozen=True)
class Example:
    """One row of one text. `labels`: O, B-..., I-..., or None where nothing is known.

    `missing` are labels that nobody marked in this text; `offsets` are those of the original.
    """

    text: Labelled
    row: Row
    features: list[list[str]] = field(repr=False)
    labels: list[str | None]
    missing: frozenset[str]
    offsets: tuple[tuple[int, int], ...] = field(repr=False)


def examples(text: Labelled, words: Words) -> list[Example]:
    """Cut one text into rows, with features and labels."""
    folded = fold(text.text)
    cut = list(rows(folded.text))
    small, capital = cases(cut)
    missing = frozenset(LABELS) - text.complete
    marks = _Marks(text)
    out = []
    for row in cut:
        offsets = tuple(folded.back(a, b) for a, b in zip(row.starts, row.ends, strict=True))
        labels = _bio([marks.at(a, b) for a, b in offsets], row.words)
        out.append(
            Example(text, row, features(row, words, small, capital), labels, missing, offsets)
        )
    return out


class _Marks:
    """Which mark a token lies in: of nested ones the longest with a label, else an unknown one."""

    def __init__(self, text: Labelled) -> None:
        again = [(a, b, UNKNOWN) for a, b in unmarked_again(text)] if text.complete else []
        stated = [m for m in text.marks if m[2] in _STATED]
        self._stated = _longest(stated)
        self._starts = [a for a, _, _ in self._stated]
        self._unknown = sorted(
            (a, b) for a, b, label in [*text.marks, *again] if label not in _STATED
        )

    def at(self, start: int, end: int) -> tuple[int, str] | None:
        """Return (where the mark begins, its label), or None."""
        i = bisect_left(self._starts, end) - 1
        if i >= 0 and self._stated[i][1] > start:
            return self._stated[i][0], self._stated[i][2]
        for a, b in self._unknown:
            if a >= end:
                break
            if b > start:
                return a, UNKNOWN
        return None


def _longest(marks: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    out: list[tuple[int, int, str]] = []
    for a, b, label in sorted(marks, key=lambda m: (m[0] - m[1], m[0])):
        if all(b <= c or d <= a for c, d, _ in out):
            out.append((a, b, label))
    return sorted(out)


def _bio(marks: Sequence[tuple[int, str] | None], words: Sequence[str]) -> list[str | None]:
    out: list[str | None] = []
    last: tuple[int, str] | None = None
    for mark, word in zip(marks, words, strict=True):
        if mark is None:
            out.append(OUTSIDE)
        elif mark[1] == UNKNOWN:
            # of a description only what could be a name is in doubt
            out.append(None if word[0].isupper() or word[0].isdigit() else OUTSIDE)
        else:
            out.append(("I-" if mark == last else "B-") + mark[1])
        last = mark
    return out


def taught(
    example: Example, labels: Sequence[str | None], keep: Mapping[str, bool] | None = None
) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Yield the stretches of a row in which every label is known, features filtered by `keep`."""
    xs: list[list[str]] = []
    ys: list[str] = []
    for found, label in zip(example.features, labels, strict=True):
        if label is None:
            if ys:
                yield xs, ys
            xs, ys = [], []
            continue
        xs.append(found if keep is None else [f for f in found if keep.get(f, True)])
        ys.append(label)
    if ys:
        yield xs, ys


def careful(example: Example) -> list[str | None]:
    """Return the labels; of a half-marked text, "nothing here" is in doubt where it counts."""
    if example.text.complete:
        return example.labels
    return [
        None if label == OUTSIDE and (word[0].isupper() or word[0].isdigit()) else label
        for label, word in zip(example.labels, example.row.words, strict=True)
    ]
