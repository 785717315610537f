"""Which literal words a regular expression cannot match without, and how far from them it reaches.

Most rules are about words that a report does not hold. One automaton looks for the anchors of
all patterns at once; a pattern itself is tried only around its own. The idea is that of
FilteredRE2 (R. Cox, "Regular Expression Matching with a Trigram Index", 2012) and of NR-grep
(G. Navarro, 2001): a cheap necessary condition before an exact one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]  # there is no public way to a parsed pattern
from typing import Any

FAR = 160
"""Characters that a match may reach from its anchor at most, where the pattern sets no limit."""
WORD_LONG = 64
"""Characters that an unlimited run of letters or digits is taken to have at most."""
SPACE_LONG = 16
EDGE = "\0"
"""In an anchor: a word begins or ends here."""
OFTEN = 1_000
"""What a second anchor may cost: one that is met everywhere excludes nothing."""
_EXACT = 400  # words that an alternation may have and still be one anchor
_CLASS = 12  # characters that a class may have and still be spelt out
_LONG = 24  # characters of an anchor that are enough
_MARGIN = 2  # so that a boundary right behind a match is seen
_KEEP_OUT = re.compile(r"(?<!\\)((?:\\\\)*)\\K")

Cost = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Every match holds one of `words` (lower case), so many characters after its start.

    `before` and `after`: characters from the start of the word back to the earliest start of a
    match, and on to the last character that the pattern may look at. One of `also`, where there
    are any, stands within that stretch too.
    """

    words: frozenset[str]
    before: int
    after: int
    cost: float = 0.0
    also: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Part:
    """What is known of one part of a pattern: all its texts if few, its width, two anchors."""

    exact: frozenset[str] | None
    width: int
    best: Anchor | None = None
    second: Anchor | None = None


_EMPTY = _Part(frozenset({""}), 0)


def anchor_of(pattern: str, cost: Cost) -> Anchor | None:
    """Return the anchor of a pattern that is cheapest by `cost` (how often a word is met).

    Returns None if the pattern can match without any particular word, or is written in a way
    that the standard library cannot parse: it must then be tried everywhere.
    """
    plain = _KEEP_OUT.sub(r"\1", pattern)
    try:
        tree = _parser.parse(plain, re.DOTALL | re.MULTILINE)
    except (re.error, OverflowError, RecursionError):
        return None
    part = _sequence(list(tree), cost)
    best = part.best
    if best is None:
        return None
    also = part.second.words if part.second and part.second.cost < OFTEN else frozenset()
    before, after = min(best.before, FAR), min(best.after, FAR) + _MARGIN
    return replace(best, before=before, after=after, also=also)


def _sequence(items: Sequence[tuple[Any, Any]], cost: Cost) -> _Part:
    parts = [_part(op, argument, cost) for op, argument in items]
    total = sum(p.width for p in parts)
    found: list[Anchor] = []
    run, run_at, at = frozenset({""}), 0, 0
    whole = True
    for part in parts:
        joined = _product(run, part.exact)
        if joined is None:
            found += _anchors(run, run_at, total, cost)
            whole = False
            if part.exact is None:
                rest = total - at - part.width
                found += [_shift(a, at, rest) for a in (part.best, part.second) if a]
            run, run_at = part.exact or frozenset({""}), at if part.exact else at + part.width
        else:
            run = joined
        at += part.width
    found += _anchors(run, run_at, total, cost)
    found.sort(key=lambda a: (a.cost, a.before + a.after))
    best, second = (*found[:2], None, None)[:2]
    return _Part(run if whole else None, total, best, second)


def _shift(anchor: Anchor, before: int, after: int) -> Anchor:
    return replace(anchor, before=anchor.before + before, after=anchor.after + after)


def _anchors(words: frozenset[str], at: int, total: int, cost: Cost) -> list[Anchor]:
    kept = {_trim(w) for w in words}
    if not all(w.strip(EDGE).strip() for w in kept):
        return []
    return [Anchor(frozenset(kept), at, total - at, sum(cost(w) for w in kept))]


def _trim(word: str) -> str:
    """Drop boundaries within a word, and all beyond its first `_LONG` characters."""
    inner = word.replace(EDGE, "")
    head = EDGE if word.startswith(EDGE) else ""
    tail = EDGE if word.endswith(EDGE) and len(inner) <= _LONG else ""
    return head + inner[:_LONG] + tail


def _product(left: frozenset[str], right: frozenset[str] | None) -> frozenset[str] | None:
    if right is None or len(left) * len(right) > _EXACT:
        return None
    out = frozenset(a + b for a in left for b in right)
    return out if max(map(len, out), default=0) <= 4 * _LONG else None


def _part(op: Any, argument: Any, cost: Cost) -> _Part:
    if op is c.LITERAL:
        return _Part(frozenset({_low(chr(argument))}), 1)
    if op is c.IN:
        return _Part(_characters(argument), 1)
    if op is c.AT:
        boundary = argument is c.AT_BOUNDARY
        return _Part(frozenset({EDGE}), 0) if boundary else _EMPTY
    if op is c.BRANCH:
        return _branch([_sequence(list(b), cost) for b in argument[1]])
    if op is c.SUBPATTERN:
        return _sequence(list(argument[-1]), cost)
    if op is c.ATOMIC_GROUP:
        return _sequence(list(argument), cost)
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        low, high, inner = argument
        return _repeat(int(low), int(high), list(inner), cost)
    if op is c.ASSERT:  # what it looks at counts as if it stood there: too wide, never too narrow
        inner_part = _sequence(list(argument[1]), cost)
        return _Part(None, inner_part.width, inner_part.best, inner_part.second)
    if op is c.ASSERT_NOT:
        return _Part(None, _sequence(list(argument[1]), cost).width)
    if op in (c.ANY, c.NOT_LITERAL):
        return _Part(None, 1)
    return _Part(None, WORD_LONG)  # references and conditions


def _branch(parts: Iterable[_Part]) -> _Part:
    parts = list(parts)
    width = max(p.width for p in parts)
    exact: frozenset[str] | None = None
    if all(p.exact is not None for p in parts):
        exact = frozenset().union(*(p.exact or () for p in parts))
        exact = exact if len(exact) <= _EXACT else None
    best = _union([p.best for p in parts])
    return _Part(exact, width, best, _union([p.second for p in parts]) if best else None)


def _union(anchors: Sequence[Anchor | None]) -> Anchor | None:
    found = [a for a in anchors if a is not None]
    if len(found) < len(anchors):
        return None
    return Anchor(
        frozenset().union(*(a.words for a in found)),
        max(a.before for a in found),
        max(a.after for a in found),
        sum(a.cost for a in found),
    )


def _repeat(low: int, high: int, inner: list[tuple[Any, Any]], cost: Cost) -> _Part:
    part = _sequence(inner, cost)
    if high == 1:
        if low == 1:
            return part
        exact = None if part.exact is None else part.exact | {""}
        return _Part(exact, part.width)
    width = _run(inner, part.width) if high >= WORD_LONG else high * part.width
    width = min(width, 10 * FAR)
    if low == 0 or part.best is None:
        return _Part(None, width)
    return _Part(None, width, _shift(part.best, width, width))


def _run(inner: list[tuple[Any, Any]], width: int) -> int:
    """Return how wide an unlimited repeat may get: a run of letters has an end."""
    if len(inner) == 1 and inner[0][0] is c.IN:
        members = inner[0][1]
        if members[0][0] is not c.NEGATE:
            space = all(op is c.CATEGORY and v is c.CATEGORY_SPACE for op, v in members)
            return SPACE_LONG if space else WORD_LONG
    if len(inner) == 1 and inner[0][0] is c.LITERAL:
        return SPACE_LONG
    return 10 * FAR if width else 0


def _characters(members: Sequence[tuple[Any, Any]]) -> frozenset[str] | None:
    out: set[str] = set()
    for op, value in members:
        if op is c.LITERAL:
            out.add(_low(chr(value)))
        elif op is c.RANGE and value[1] - value[0] < 3 * _CLASS:
            out.update(_low(chr(n)) for n in range(value[0], value[1] + 1))
        elif op is c.CATEGORY and value is c.CATEGORY_DIGIT:
            out.update("0123456789")
        else:
            return None
    return frozenset(out) if len(out) <= _CLASS else None


def _low(character: str) -> str:
    low = character.lower()
    return low if len(low) == 1 else character
