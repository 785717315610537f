"""Fold the ways of writing into one, with an exact map back to the original offsets."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from redactor.detect.wrapping import Change, unwrap
from redactor.rules import spelling

LOOK_ALIKES = str.maketrans("АВЕКМНОРСТХУІЈЅабвеикмнорстхуіјѕ", "ABEKMHOPCTXYIJSabbeukmhopctxyijs")
"""Cyrillic letters that look like Latin ones."""
_OTHER = regex.compile(
    r"\r\n|(?P<soft>(?<=\p{L}\p{M}*)[\u00ad\u00ac]{1,8}+(?:\r?\n[ \t]{0,8})?(?=\p{L}))"
    r"|[\x00-\x7f]?(?:(?![\u00ad\u00ac])[^\x00-\x7f])++|[\u00ad\u00ac]"
)
"""What is not plain ASCII, with the letter that a mark may stand on; hyphens that are optional."""
_OFTEN = 24
"""Runs of other letters up to this length come again and again."""
_CLUSTER = regex.compile(r"\X")


@dataclass(frozen=True)
class Folded:
    """Folded text; `offsets[i]` is where folded character i starts in the original.

    `gone`: end -> start of what is in the original and not in the folded text.
    """

    text: str = field(repr=False)
    offsets: Sequence[int] = field(repr=False)
    length: int
    gone: Mapping[int, int] = field(repr=False)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the folded text to one of the original, whole graphemes."""
        if start >= end:
            raise ValueError("an empty span has no place in the original")
        return self.offsets[start], self._after(end - 1)

    def _after(self, index: int) -> int:
        following = bisect_right(self.offsets, self.offsets[index])
        end = self.offsets[following] if following < len(self.offsets) else self.length
        while end in self.gone:  # nothing that cannot be seen trails behind a name
            end = self.gone[end]
        return end


def fold(text: str) -> Folded:
    """Fold quotes, dashes, spaces, diacritics, full-width forms and invisible characters.

    Hangul stays composed; a line break inside a hard-wrapped paragraph becomes a space, after
    a hyphen nothing.
    """
    chars = text
    offsets: Sequence[int] = range(len(text))
    gone: dict[int, int] = {}
    if not text.isascii() or "\r\n" in text:
        chars, offsets = _rewrite(text, offsets, _letters(text), gone, len(text))
        chars = spelling.unmix(chars)
    chars = spelling.single(chars)
    chars, offsets = _rewrite(chars, offsets, unwrap(chars), gone, len(text))
    return Folded(chars, offsets, len(text), gone)


def _letters(text: str) -> Iterable[Change]:
    """Yield what each run of other than plain letters becomes, grapheme by grapheme."""
    for run in _OTHER.finditer(text):
        at, words = run.start(), run[0]
        if run["soft"]:
            yield at, run.end(), ""
            continue
        for start, end, new in _run(words) if len(words) <= _OFTEN else _clusters(words):
            yield at + start, at + end, new


@lru_cache(maxsize=8192)
def _run(words: str) -> tuple[Change, ...]:
    if words == "\r\n":
        return ((0, 2, "\n"),)
    return tuple(_clusters(words))


def _clusters(words: str) -> Iterator[Change]:
    for one in _CLUSTER.finditer(words):
        if not one[0].isascii():
            new = spelling.cluster(one[0])
            if new != one[0] or len(new) > 1:  # graphemes stay whole
                yield one.start(), one.end(), new


def _rewrite(
    text: str, offsets: Sequence[int], changes: Iterable[Change], gone: dict[int, int], whole: int
) -> tuple[str, Sequence[int]]:
    """Put in the changes; every character of a change leads back to where it starts.

    What a change deletes is noted in `gone`; `whole` is the length of the original.
    """
    parts: list[str] = []
    where = array("q")
    done, copied = 0, 0
    for start, end, new in changes:
        parts += (text[done:start], new)
        done = end
        if len(new) == 1 == end - start:
            continue  # the offsets are what they were
        where.extend(offsets[copied:start])
        where.extend([offsets[start]] * len(new))
        copied = end
        if not new:
            gone[offsets[end] if end < len(offsets) else whole] = offsets[start]
    if not done:
        return text, offsets
    parts.append(text[done:])
    if not copied:
        return "".join(parts), offsets
    where.extend(offsets[copied:])
    return "".join(parts), where
