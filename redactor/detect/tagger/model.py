"""The weights that ship, and what they say of every token."""

from __future__ import annotations

import importlib.resources
import lzma
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from redactor.detect.tagger.features import Words, cases, features
from redactor.detect.tagger.tokens import Row, rows
from redactor.errors import RedactorError

LABELS = ("PERSON", "LOC", "ORG", "DATETIME", "QUANTITY", "DEM", "CODE", "MISC")
OUTSIDE = "O"
SURELY_NOTHING = 0.98
"""From this probability of being nothing on, nobody asks what else a token could be."""
_WEIGHTS = "weights.crf.xz"


@dataclass(frozen=True, slots=True)
class Token:
    """What the tagger thinks of one token. Probabilities are 0-1.

    `opens`: it is the first of a sentence. `something` is the probability of being no plain word;
    `labels` those of each of LABELS; `begins` that of opening a mention.
    """

    start: int
    end: int
    word: str = field(repr=False)
    opens: bool
    something: float
    labels: tuple[float, ...] = ()
    begins: float = 0.0


class Model:
    """A linear-chain CRF; gives marginal probabilities, not one best reading."""

    def __init__(self, weights: bytes) -> None:
        """Open the weights as python-crfsuite writes them.

        Raises:
            RedactorError: if python-crfsuite is missing or cannot read them.
        """
        try:
            import pycrfsuite
        except ImportError:
            raise RedactorError(
                "python-crfsuite is not installed: install redactor again, or use --no-tagger"
            ) from None
        self._weights = weights  # the library reads from these bytes as long as it lives
        self._crf: Any = pycrfsuite.Tagger()
        try:
            self._crf.open_inmemory(weights)
        except ValueError:
            raise RedactorError(
                "the tagger's weights are damaged: install redactor again"
            ) from None
        names = set(self._crf.labels())
        self._begin = [f"B-{x}" if f"B-{x}" in names else None for x in LABELS]
        self._inside = [f"I-{x}" if f"I-{x}" in names else None for x in LABELS]

    def tokens(self, found: list[list[str]], row: Row) -> list[Token]:
        """Return the marginals of every token of a row with these features."""
        crf = self._crf
        crf.set(found)
        marginal = crf.marginal
        out = []
        for at, word in enumerate(row.words):
            start, end, opens = row.starts[at], row.ends[at], row.opens[at]
            something = max(0.0, 1.0 - marginal(OUTSIDE, at))
            if something <= 1.0 - SURELY_NOTHING:
                out.append(Token(start, end, word, opens, something))
                continue
            first = [marginal(b, at) if b else 0.0 for b in self._begin]
            inner = [marginal(i, at) if i else 0.0 for i in self._inside]
            labels = tuple(map(float.__add__, first, inner))
            out.append(Token(start, end, word, opens, something, labels, sum(first)))
        return out

    def read(self, text: str, words: Words) -> list[list[Token]]:
        """Return the tokens of a folded text, row by row."""
        cut = list(rows(text))
        small, capital = cases(cut)
        return [self.tokens(features(row, words, small, capital), row) for row in cut]


@lru_cache(maxsize=1)
def shipped() -> Model:
    """Return the model of the package, loaded once.

    Raises:
        RedactorError: if the weights are missing or damaged.
    """
    return unpacked(_WEIGHTS)


def size() -> int:
    """Return how many bytes the weights take in the package."""
    files = importlib.resources.files(__package__).iterdir()
    return sum(len(f.read_bytes()) for f in files if f.name.endswith(".xz"))


def unpacked(file: str) -> Model:
    """Return the model in a file of this package.

    Raises:
        RedactorError: if it is missing or damaged.
    """
    try:
        packed = (importlib.resources.files(__package__) / file).read_bytes()
        return Model(lzma.decompress(packed))
    except (OSError, lzma.LZMAError):
        raise RedactorError("the tagger's weights are damaged: install redactor again") from None
