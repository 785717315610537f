"""Annotated texts as one shape: a text, and where people, places, bodies and times are in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

FAMILIES = ("PER", "LOC", "ORG", "TIME")
_NO_SPACE_BEFORE = frozenset(",.;:!?)]}%") | {"'s", "'", "n't", "'re", "'ve", "'ll", "'m", "'d"}
_NO_SPACE_AFTER = frozenset("([{$#")
_SPLIT = frozenset({"s", "t", "re", "ve", "ll", "m", "d"})
_CURLY = str.maketrans("\u2018\u2019\u00b4\u201c\u201d", "'''\"\"")


@dataclass(frozen=True, slots=True)
class Mention:
    """An annotated stretch of text. Offsets are code points; `family` is one of FAMILIES."""

    start: int
    end: int
    family: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """One text with its mentions."""

    name: str
    text: str = field(repr=False)
    mentions: tuple[Mention, ...]


@dataclass
class Builder:
    """Puts tokens together again as they were printed, and remembers where each one is."""

    text: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)
    _open: dict[str, bool] = field(default_factory=dict)
    _glue: bool = True

    def add(self, token: str) -> int:
        """Append a token and return its number."""
        plain = token.translate(_CURLY)
        before = self.text[-1:].translate(_CURLY)
        quote = plain in ('"', "'", "`", "``", "''")
        closes = quote and self._open.get(plain, False)
        letters = plain in _SPLIT and before == "'"
        glue = self._glue or plain in _NO_SPACE_BEFORE - {"'"} or closes or letters
        if plain == "-" or before == "-":  # "self - medicating" was split at its hyphens
            glue = bool(re.search(r"\w-?$", self.text)) or self._glue
        if not glue and self.text:
            self.text += " "
        start = len(self.text)
        self.text += token
        self.spans.append((start, len(self.text)))
        if quote:
            self._open[plain] = not closes
        self._glue = plain in _NO_SPACE_AFTER or (quote and not closes)
        return len(self.spans) - 1

    def end_line(self) -> None:
        """End a sentence that stands on its own line."""
        self.text += "\n"
        self._glue = True
        self._open.clear()


def from_bio(
    name: str, rows: Iterable[Sequence[str]], labels: dict[str, str], column: int
) -> Annotated:
    """Read rows of a token and its B-/I- label; an empty row ends a sentence."""
    builder = Builder()
    found: list[tuple[int, int, str]] = []
    family: str | None = None
    for row in rows:
        if not row:
            builder.end_line()
            family = None
            continue
        number = builder.add(row[0])
        mark, _, label = row[column].partition("-")
        if mark == "B" or (mark == "I" and labels.get(label) != family):
            family = labels.get(label)
            if family is not None:
                found.append((number, number, family))
        elif mark == "I" and family is not None:
            found[-1] = (found[-1][0], number, family)
        else:
            family = None
    spans = builder.spans
    mentions = tuple(Mention(spans[a][0], spans[b][1], f) for a, b, f in found)
    return Annotated(name, builder.text, mentions)
