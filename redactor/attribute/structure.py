"""Paragraphs, sentences and direct quotes of a report."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

import regex

_PARAGRAPH = regex.compile(r"[^\n]+(?:\n(?=\S)[^\n]+)*")
_END = regex.compile(
    r"(?:(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Maj|Rev|St|No|Nos|vs|etc|cf|Jan|Feb|Mar|"
    r"Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|a\.m|p\.m|U\.S|U\.N|U\.K|[A-Z]))\.|[!?…])"
    r"[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9\uac00-\ud7a3])"
)
_LINE = r"\n(?![^\S\n]*\n)"  # a hard-wrapped line goes on; a blank line ends a quote
_OPEN_CLOSE = regex.compile(
    rf"“(?:[^”\n]|{_LINE})*(?:”|(?=\n|\Z))|\"(?:[^\"\n]|{_LINE})*(?:\"|(?=\n|\Z))"
)


@dataclass(frozen=True)
class Structure:
    """Sorted, disjoint spans of a text."""

    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]
    quotes: tuple[tuple[int, int], ...]
    _starts: tuple[int, ...] = field(repr=False)

    def sentence(self, at: int) -> int:
        """Return the index of the sentence around an offset."""
        return max(0, bisect_right(self._starts, at) - 1)

    def quoted(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the direct quote that holds the whole span, or None."""
        return next(((a, b) for a, b in self.quotes if a <= start and end <= b), None)

    def paragraph(self, at: int) -> int:
        """Return the index of the paragraph around an offset."""
        return max(0, bisect_right([a for a, _ in self.paragraphs], at) - 1)


def structure(text: str) -> Structure:
    """Split a text; a text without paragraphs has one sentence that is all of it."""
    paragraphs = [m.span() for m in _PARAGRAPH.finditer(text)] or [(0, len(text))]
    sentences: list[tuple[int, int]] = []
    for start, end in paragraphs:
        at = start
        for match in _END.finditer(text, start, end):
            sentences.append((at, match.end()))
            at = match.end()
            while at < end and text[at].isspace():
                at += 1
        if at < end:
            sentences.append((at, end))
    quotes = tuple(m.span() for m in _OPEN_CLOSE.finditer(text) if m.end() - m.start() > 2)
    return Structure(tuple(paragraphs), tuple(sentences), quotes, tuple(a for a, _ in sentences))
