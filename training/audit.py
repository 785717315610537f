"""List what the weights hold in words, and fail if one is a personal name of the training texts."""

from __future__ import annotations

import lzma
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from training.lexical import AFFIX, Lexical, whole_word


def features_of(packed: Path) -> list[str]:
    """Return the names of all features that a packed weights file holds.

    Raises:
        OSError: if the file cannot be read.
        lzma.LZMAError: if it is damaged.
    """
    tagger = pycrfsuite.Tagger()
    with tempfile.NamedTemporaryFile(suffix=".crf") as scratch:
        scratch.write(lzma.decompress(packed.read_bytes()))
        scratch.flush()
        tagger.open(scratch.name)
        return sorted(tagger.info().attributes)


def lexical_words(features: Iterable[str]) -> dict[str, list[str]]:
    """Return every whole word that features hold -> those features."""
    found: dict[str, list[str]] = {}
    for feature in features:
        if (word := whole_word(feature)) is not None:
            found.setdefault(word, []).append(feature)
    return found


def leaks(features: Iterable[str], lexical: Lexical) -> list[str]:
    """Return the features that tell a personal name, and the affixes no public words share."""
    return [
        f
        for f in features
        if lexical.leaks(f) or (AFFIX.fullmatch(f) is not None and not lexical.allows(f))
    ]
