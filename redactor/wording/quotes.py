"""Where somebody is quoted: changes there are marked with square brackets."""

from __future__ import annotations

import regex

PARAGRAPH = regex.compile(r"\n[^\S\n]*\n")
BRACKETS = regex.compile(r"\[[^\[\]\n]*\]")
WRAPPED = regex.compile(r"[a-z_]+:\s(\").*(\")$")
OPEN, CLOSE, STRAIGHT = "“«", "”»", '"'


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans between double quotation marks, the marks excluded.

    A quote left open at the end of a paragraph goes on in the next one only when that
    paragraph opens with a quotation mark of its own, as AP style has it.
    """
    spans: list[tuple[int, int]] = []
    start, is_open = 0, False
    for begin, end in _paragraphs(text):
        at = begin
        while at < end and text[at].isspace():
            at += 1
        if is_open and at < end and text[at] in OPEN + STRAIGHT:
            start = at + 1
            at += 1
        else:
            is_open = False
        for position in range(at, end):
            mark = text[position]
            if mark == STRAIGHT and not is_open and position and text[position - 1].isdigit():
                continue  # inches
            if mark == STRAIGHT and _of_yaml(text, position):
                continue
            if not is_open and mark in OPEN + STRAIGHT:
                start, is_open = position + 1, True
            elif is_open and mark in CLOSE + STRAIGHT:
                spans.append((start, position))
                is_open = False
        if is_open:
            spans.append((start, end))
    return tuple(spans)


def bracketed(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans inside square brackets, the brackets excluded."""
    return tuple((m.start() + 1, m.end() - 1) for m in BRACKETS.finditer(text))


def inside(position: int, spans: tuple[tuple[int, int], ...]) -> bool:
    """Return whether an offset falls into one of the spans."""
    return any(start <= position < end for start, end in spans)


def _of_yaml(text: str, at: int) -> bool:
    """Return whether a quotation mark only wraps a value: headline: "Prisoner dies"."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)].rstrip()
    wraps = WRAPPED.match(line)
    return wraps is not None and at - start in (wraps.start(1), wraps.start(2))


def _paragraphs(text: str) -> list[tuple[int, int]]:
    ends = [m.start() for m in PARAGRAPH.finditer(text)] + [len(text)]
    starts = [0] + [m.end() for m in PARAGRAPH.finditer(text)]
    return list(zip(starts, ends, strict=True))
