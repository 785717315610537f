"""Markdown: keeps front matter, code and link targets out of the reach of edits.

What is locked is still searched for details and reported; it is only never changed. Values
of the front matter (headline, summary) are copy like any other and can be changed.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from redactor.formats.dateline import find_dateline
from redactor.formats.front_matter import read_front_matter
from redactor.formats.parsed import Parsed, Span, merge

NAME = "markdown"
SUFFIXES = (".md", ".markdown")

_FENCE = re.compile(r"^ {0,3}(?P<marks>`{3,}|~{3,})(?P<info>.*)$", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_TICKS = re.compile(r"`+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# "](target)", with one level of brackets in the target, as in encyclopedia addresses
_TARGET = re.compile(r"\]\((?:[^()\n\\]|\\.|\([^()\n]*\)){0,2000}\)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\[\n^][^\]\[\n]*(\]:[ \t]*\S+)", re.MULTILINE)
_AUTOLINK = re.compile(
    r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{1,2000}|[^\s<>@]{1,100}@[^\s<>@]{1,200})>"
)


def parse(text: str, name: str) -> Parsed:
    """Read a Markdown text.

    Raises:
        InputError: if the front matter is not valid YAML.
    """
    front = read_front_matter(text, name)
    locked: list[Span] = list(front.locked)
    code = _fences(text, front.end)
    code += [m.span() for m in _COMMENT.finditer(text, front.end) if not _within(m.start(), code)]
    code = list(merge(code))
    locked += code
    for start, end in _gaps(code, front.end, len(text)):
        locked += _prose(text, start, end)
    dateline = front.dateline or find_dateline(text[front.end :])
    return Parsed(merge(locked), dateline, front.end)


def _fences(text: str, start: int) -> list[Span]:
    """Return fenced code blocks; one that is never closed runs to the end."""
    spans: list[Span] = []
    opened: tuple[int, str] | None = None
    for match in _FENCE.finditer(text, start):
        marks, info = match["marks"], match["info"].strip()
        if opened is None:
            if marks[0] == "`" and "`" in info:  # inline code, not a fence
                continue
            opened = (match.start(), marks)
        elif marks[0] == opened[1][0] and len(marks) >= len(opened[1]) and not info:
            spans.append((opened[0], match.end()))
            opened = None
    if opened is not None:
        spans.append((opened[0], len(text)))
    return spans


def _within(at: int, spans: list[Span]) -> bool:
    index = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return index >= 0 and at < spans[index][1]


def _gaps(spans: list[Span], start: int, end: int) -> list[Span]:
    """Return what lies between the spans."""
    gaps: list[Span] = []
    for span_start, span_end in spans:
        gaps.append((start, max(start, span_start)))
        start = max(start, span_end)
    return [*gaps, (start, end)]


def _prose(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    breaks = [m.span() for m in _BLANK_LINE.finditer(text, start, end)]
    for paragraph in _gaps(breaks, start, end):
        spans += _inline_code(text, *paragraph)
    for pattern in (_TARGET, _AUTOLINK):
        spans += [m.span() for m in pattern.finditer(text, start, end)]
    spans += [m.span(1) for m in _DEFINITION.finditer(text, start, end)]
    return spans


def _inline_code(text: str, start: int, end: int) -> list[Span]:
    """Pair runs of as many backticks within one paragraph, as CommonMark does."""
    runs = [m.span() for m in _TICKS.finditer(text, start, end)]
    partner: dict[int, int] = {}
    upcoming: dict[int, int] = {}
    for index in range(len(runs) - 1, -1, -1):
        length = runs[index][1] - runs[index][0]
        if length in upcoming:
            partner[index] = upcoming[length]
        upcoming[length] = index
    spans: list[Span] = []
    index = 0
    while index < len(runs):
        if index in partner:
            spans.append((runs[index][0], runs[partner[index]][1]))
            index = partner[index]
        index += 1
    return spans
