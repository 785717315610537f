"""From the worded draft back to the smallest edits of the original text."""

from __future__ import annotations

import regex

from redactor.model import Edit
from redactor.wording.draft import Draft
from redactor.wording.target import Target
from redactor.wording.tokens import Token

PIECE = regex.compile(r"[\w'’-]+|\s+|.", regex.DOTALL)


def emit(text: str, draft: Draft) -> tuple[Edit, ...]:
    """Return the edits that turn `text` into the draft."""
    found: list[Edit] = []
    fresh: list[Token] = []
    last: Token | None = None
    for token in draft.tokens:
        if token.start < 0 or token.text != token.surface:
            fresh.append(token)
            continue
        _gap(text, draft, last, fresh, token, found)
        fresh, last = [], token
    _gap(text, draft, last, fresh, None, found)
    return tuple(found)


def _gap(
    text: str, draft: Draft, last: Token | None, fresh: list[Token], after: Token | None,
    found: list[Edit],
) -> None:  # fmt: skip
    start = last.end if last else 0
    end = after.start if after else len(text)
    new = "".join(token.before + token.text for token in fresh) + (after.before if after else "")
    old = text[start:end]
    if new == old:
        return
    targets = _targets(draft, fresh, start, end)
    begin, stop, new = _trim(old, new)
    begin, stop = start + begin, start + stop
    if begin == stop:
        floor = max(last.start if last else 0, found[-1].end if found else 0)
        begin, stop, new = _widen(text, begin, end, floor, last, after, new)
    details = tuple(dict.fromkeys(t.detail for t in targets))
    reason = "; ".join(dict.fromkeys(t.reason for t in targets if t.reason))
    found.append(Edit(begin, stop, new, details, reason))


def _trim(old: str, new: str) -> tuple[int, int, str]:
    """Cut what both have in common at either end, in whole words."""
    ours, theirs = PIECE.findall(old), PIECE.findall(new)
    head = 0
    while head < min(len(ours), len(theirs)) and ours[head] == theirs[head]:
        head += 1
    tail = 0
    while tail < min(len(ours), len(theirs)) - head and ours[-1 - tail] == theirs[-1 - tail]:
        tail += 1
    kept = theirs[head : len(theirs) - tail]
    begin = sum(map(len, ours[:head]))
    stop = len(old) - sum(map(len, ours[len(ours) - tail :]))
    return begin, stop, "".join(kept)


def _widen(
    text: str, at: int, end: int, floor: int, last: Token | None, after: Token | None, new: str
) -> tuple[int, int, str]:
    """Give a pure insertion something to replace: anonymisers lose empty spans."""
    if at < end:
        return at, at + 1, new + text[at]
    if after is not None and not after.locked:
        return at, after.end, new + text[at : after.end]
    if last is not None and not last.locked and floor < at:
        begin = max(floor, last.start)
        return begin, at, text[begin:at] + new
    return at, at, new


def _targets(draft: Draft, fresh: list[Token], start: int, end: int) -> list[Target]:
    targets = [target for token in fresh for target in token.details]
    for begin, stop, why in draft.dropped:
        if start <= begin and stop <= end:
            targets += why
    return sorted(dict.fromkeys(targets), key=lambda target: (target.start, target.end))
