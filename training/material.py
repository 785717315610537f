"""Everything training and measuring start from: the rule packs' lists and the annotated texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from redactor.detect.names.lists import Lists
from redactor.detect.particulars.lexicon import most_frequent
from redactor.detect.tagger.features import Words
from redactor.detect.tagger.flags import Flags
from redactor.rules.load import PACKS, load
from training.corpora import Labelled, read
from training.lexical import Lexical
from training.rows import Example, examples
from training.swap import Invention, swapped

VARIANTS = {"gum": 2, "re3d": 2, "presidio_research": 1, "tab": 1, "wnut17": 1}
"""How often each text is told once more of other people."""


@dataclass(frozen=True)
class Material:
    """Lists of the shipped packs, and texts with their rows."""

    flags: Flags = field(repr=False)
    common: frozenset[str] = field(repr=False)
    invention: Invention = field(repr=False)
    words: Words = field(repr=False)
    texts: tuple[Labelled, ...] = field(repr=False)

    @classmethod
    def gather(cls, folder: Path) -> Material:
        """Read packs and texts.

        Raises:
            FileNotFoundError: if an annotated set is not there.
        """
        book = load(PACKS, ())
        lists = Lists(book)
        flags = Flags.build(book, lists)
        common = most_frequent()
        return cls(
            flags, common, Invention.of(book, lists), Words(flags.of, common), tuple(read(folder))
        )

    def rows(self, texts: Iterable[Labelled], variants: bool) -> list[Example]:
        """Return the rows of texts, and with `variants` of the same texts about other people."""
        out: list[Example] = []
        for text in texts:
            out += examples(text, self.words)
            if variants:
                for seed in range(VARIANTS.get(text.source, 0)):
                    out += examples(swapped(text, self.invention, seed), self.words)
        return out

    def lexical(self, texts: Sequence[Labelled], rows: Sequence[Example]) -> Lexical:
        """Return what weights learnt from these texts may hold."""
        return Lexical.of(texts, rows, self.flags.of, self.common)
