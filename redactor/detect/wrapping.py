"""Where a line only ends because the page does: names and words go on in the next line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

Change = tuple[int, int, str]
"""Start, end and what stands there instead."""
LONG = 46
"""A line of so many characters was broken for its length."""
SHORT = 12
"""A shorter line is not taken for half a sentence."""
COLUMN = 24
"""A column is at least so wide, and a paragraph in it has at least three lines."""
_OPEN = frozenset(
    "a an the of in on at to from for by with near and or who whose his her their its my our this"
    " that North South East West Northern Southern Eastern Western New Mount Mt. Lake Port San St."
    " Mr. Mrs. Ms. Dr. Mr Mrs Ms Dr No. Comrade".split()
)
"""A line that ends with one of these is not at its end."""
_SPACES = regex.compile(r"(?<=[^\s|]) {2,3}(?=[^\s|])")
_BREAK = regex.compile(r"(?<=[^\s]) {0,8}\n {0,8}(?=\S)")
_BLOCK = regex.compile(
    r"(?:#{1,6} |[-*+] |\d{1,3}[.)] |\||```|~~~|[=-]{3,} *$|<|[A-Z][\w ]{0,24}: )", regex.M
)
"""What begins something new, and is no going on."""
_ITEM = regex.compile(r" {0,8}(?:[-*+] |\d{1,3}[.)] | )")
_HEADING = regex.compile(r" {0,3}(?:#{1,6} |\||```|~~~)")
_QUOTE = regex.compile(r"(?:> ?)+")
_LAST_WORD = regex.compile(r"(?<!\S)\S{1,12}$")
_FIRST_WORD = regex.compile(r"\S{1,80}")


def unwrap(text: str) -> Iterator[Change]:
    """Yield the changes that make one line of each wrapped paragraph."""
    changes = list(_breaks(text)) if "\n" in text else []
    if "  " in text:
        changes += [(m.start(), m.end(), " ") for m in _SPACES.finditer(text)]
        changes.sort()
    yield from changes


def _breaks(text: str) -> Iterator[Change]:
    columns = _Columns(text)
    begin = 0  # of the line as it is read, with the lines that went on into it
    line = 0  # of the line as it is written
    for match in _BREAK.finditer(text):
        end, rest = match.span()
        start = text.rfind("\n", line, end) + 1
        if start:
            begin = line = start
        joined = None
        if text[end - 1] not in "!?:":
            joined, rest = _joined(text, begin, line, end, rest, columns)
        if joined is None:
            begin = match.end()
        else:
            yield end, rest, joined
        line = match.end()


def _joined(
    text: str, begin: int, line: int, end: int, rest: int, columns: _Columns
) -> tuple[str | None, int]:
    """Return what stands between two lines that belong together, and where the second begins."""
    if text[line] in " #|`~" and _HEADING.match(text, line, end):
        return None, rest
    indented, quote = text[rest - 1] == " ", text[rest] == ">"
    if quote:
        if not text[line:end].lstrip().startswith(">"):
            return None, rest
        rest = _QUOTE.match(text, rest).end()  # type: ignore[union-attr]  # it begins with >
        if rest == len(text) or text[rest].isspace():
            return None, rest
    small = text[rest].islower()
    if not small and _BLOCK.match(text, rest):
        return None, rest
    last = text[end - 1]
    if last == "-" and end > 1 and text[end - 2].isalpha() and text[rest].isalpha():
        return "", rest
    long = end - begin >= (SHORT if small else LONG)
    if last != "." and (long or quote or (indented and _ITEM.match(text, line, end))):
        return " ", rest
    word = _LAST_WORD.search(text, max(line, end - 12), end)
    if (word is not None and word[0] in _OPEN) or (last != "." and columns.hold(line)):
        return " ", rest
    return None, rest


class _Columns:
    """Paragraphs in which every line ends where the next word would have been too much."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end, self._is = -1, False

    def hold(self, start: int) -> bool:
        """Tell whether the line that starts here stands in a column. Lines come in order."""
        if start > self._end:
            self._is, self._end = _column(self._text, start)
        return self._is


def _column(text: str, start: int) -> tuple[bool, int]:
    """Tell whether every line of a paragraph ends where the next word would have been too much.

    Returns also where the paragraph ends.
    """
    end = text.find("\n\n", start)
    end = len(text) if end < 0 else end
    lines = text[start:end].rstrip("\n").split("\n")
    widest = max(map(len, lines))
    if len(lines) < 3 or widest < COLUMN or not any(n[:1].islower() for n in lines[1:]):
        return False, end
    for line, following in pairwise(lines):
        word = _FIRST_WORD.match(following)
        if word is None or len(line) + 1 + len(word[0]) <= widest:
            return False, end
    return True, end
