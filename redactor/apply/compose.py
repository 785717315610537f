"""Two rounds of edits as one: a second look at a version changes the original, not the version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redactor.model import Edit


@dataclass
class _Piece:
    """A stretch of the first output that either round touches."""

    start: int
    end: int
    first: list[Edit]
    second: list[Edit]


def compose(text: str, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return edits of `text` that do what `first` and then `second` do.

    `first` are edits of `text`; `second` are edits of what `first` makes of it. Both must be
    disjoint and sorted, and so is the result.
    """
    middle, placed = _apply(text, first)
    pieces = sorted(
        [_Piece(a, b, [e], []) for a, b, e in placed]
        + [_Piece(e.start, e.end, [], [e]) for e in second],
        key=lambda p: (p.start, p.end),
    )
    merged: list[_Piece] = []
    for piece in pieces:
        # a deletion has no width in the middle text: touching counts as meeting
        if merged and piece.start <= merged[-1].end and (merged[-1].second or piece.second):
            merged[-1].end = max(merged[-1].end, piece.end)
            merged[-1].first += piece.first
            merged[-1].second += piece.second
        else:
            merged.append(piece)
    return tuple(_one(middle, placed, piece) for piece in merged)


def _apply(text: str, edits: Sequence[Edit]) -> tuple[str, list[tuple[int, int, Edit]]]:
    """Return the edited text and where in it each replacement stands."""
    out: list[str] = []
    placed: list[tuple[int, int, Edit]] = []
    at = length = 0
    for edit in edits:
        out += [text[at : edit.start], edit.replacement]
        start = length + edit.start - at
        length = start + len(edit.replacement)
        placed.append((start, length, edit))
        at = edit.end
    return "".join([*out, text[at:]]), placed


def _one(middle: str, placed: Sequence[tuple[int, int, Edit]], piece: _Piece) -> Edit:
    out: list[str] = []
    at = piece.start
    for edit in piece.second:
        out += [middle[at : edit.start], edit.replacement]
        at = edit.end
    out.append(middle[at : piece.end])
    mine = {id(e) for e in piece.first}
    before = [(b, e.end) for _, b, e in placed if b <= piece.start and id(e) not in mine]
    shift_at, origin = before[-1] if before else (0, 0)
    start = origin + piece.start - shift_at
    inside = [(a, b, e) for a, b, e in placed if id(e) in mine]
    end_at, end = (inside[-1][1], inside[-1][2].end) if inside else (shift_at, origin)
    end += piece.end - end_at
    if inside:
        start = min(start, inside[0][2].start)
    every = [*piece.first, *piece.second]
    return Edit(
        start,
        end,
        "".join(out),
        tuple(dict.fromkeys(d for e in piece.first for d in e.details)),
        "; ".join(dict.fromkeys(e.reason for e in every if e.reason)),
    )
