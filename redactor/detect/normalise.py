"""Fold the ways of writing into one, with an exact map back to the original offsets."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field

import regex

_CLUSTER = regex.compile(r"\X")
_SINGLE = str.maketrans(
    {"‘": "'", "’": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "„": '"', "‐": "-", "‑": "-",
     "‒": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u3000": " ", "\t": " "}
)  # fmt: skip
# Latin letters that NFKD does not take apart
_LATIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"})
LOOK_ALIKES = str.maketrans("АВЕКМНОРСТХУІЈЅабвеикмнорстхуіјѕ", "ABEKMHOPCTXYIJSabbeukmhopctxyijs")
"""Cyrillic letters that look like Latin ones."""
_DROP = {"Cf", "Mn", "Me"}
# Cyrillic and Greek letters that look like Latin ones: in a word that mixes them, they are
_ALIKE = str.maketrans(
    dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοραικν",
             "ABESIJKMHOPCTYXaesijopcyxhdqwABEZHIKMNOPTYXopaikv", strict=True))
)  # fmt: skip
_MIXED = regex.compile(r"(?=\p{L}*\p{Latin})(?=\p{L}*[\p{Cyrillic}\p{Greek}])\p{L}+")
_HYPHENATED = regex.compile(r"(?<=\p{L}-)\n(?=\p{Ll})")
_SOFT_BREAK = regex.compile(r"(?<=[^\n]{45}[^\n.!?:])\n(?=[^\n\s#>*-])")


@dataclass(frozen=True)
class Folded:
    """Folded text; `offsets[i]` is where folded character i starts in the original."""

    text: str = field(repr=False)
    offsets: tuple[int, ...] = field(repr=False)
    length: int

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the folded text to one of the original, whole graphemes."""
        if start >= end:
            raise ValueError("an empty span has no place in the original")
        return self.offsets[start], self._after(end - 1)

    def _after(self, index: int) -> int:
        following = bisect_right(self.offsets, self.offsets[index])
        return self.offsets[following] if following < len(self.offsets) else self.length


def fold(text: str) -> Folded:
    """Fold quotes, dashes, spaces, diacritics, full-width forms and invisible characters.

    Hangul stays composed; a line break inside a hard-wrapped paragraph becomes a space, after
    a hyphen nothing.
    """
    if text.isascii() and "\r" not in text:
        chars, offsets = text.translate(_SINGLE), tuple(range(len(text)))
    else:
        out: list[str] = []
        where: list[int] = []
        for match in _CLUSTER.finditer(text):
            cluster = match[0]
            if not cluster.isascii():
                cluster = _fold_cluster(cluster)
            elif cluster == "\r\n":
                cluster = "\n"
            out.append(cluster.translate(_SINGLE))
            where.extend([match.start()] * len(cluster))
        chars = "".join(out)
        chars = _MIXED.sub(lambda m: m[0].translate(_ALIKE), chars)
        offsets = tuple(where)
    if "-\n" in chars:
        breaks = {m.start() for m in _HYPHENATED.finditer(chars)}
        offsets = tuple(at for i, at in enumerate(offsets) if i not in breaks)
        chars = "".join(c for i, c in enumerate(chars) if i not in breaks)
    return Folded(_SOFT_BREAK.sub(" ", chars), offsets, len(text))


def _fold_cluster(cluster: str) -> str:
    single = cluster.translate(_SINGLE)
    if single.isascii():
        return single
    composed = unicodedata.normalize("NFKC", cluster)
    if any("\uac00" <= c <= "\ud7a3" for c in composed):
        return composed
    apart = unicodedata.normalize("NFKD", cluster).translate(_LATIN)
    return "".join(c for c in apart if unicodedata.category(c) not in _DROP)
