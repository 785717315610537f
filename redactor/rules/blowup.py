"""Refuse expressions that can take for ever, before they meet a draft.

Everything here is worked out from the expression alone, so that the same rule is always judged
the same, on a fast machine and on a slow one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from redactor.rules.ambiguity import LONG, Automaton, Ways
from redactor.rules.regex_tree import (
    ALPHABET,
    LETTERS,
    Alt,
    Chars,
    Insert,
    Look,
    Node,
    NotRead,
    Repeat,
    Seq,
    Trees,
)

LIMIT = 20_000
"""Ways to read one stretch of text that a rule may cost at one place of a draft."""
FAR = 1_000
"""A limit above this is none."""
MANY = 10
"""A class of so many characters reads any word; a smaller one only words that are listed."""
_ALL = (1 << len(ALPHABET)) - 1
_LETTER = sum(1 << ALPHABET.index(c) for c in LETTERS)
_SPACE = 1 << ALPHABET.index(" ")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with an expression, and the part that is."""

    start: int
    end: int
    says: str


def problem(pattern: str, flags: int, trees: Trees, short: bool = False) -> Problem | None:
    """Return the first reason to refuse a valid expression, or None.

    `short`: it only ever reads a few words, so that a repeat without limit is no harm.
    """
    try:
        tree = trees.parse(pattern, flags)
    except NotRead as error:
        return Problem(0, len(pattern), f"uses {error}, which rules cannot")
    except (IndexError, ValueError, RecursionError):
        return Problem(0, len(pattern), "cannot be taken apart")
    checks = [_many_ways(tree)] if short else [_endless(tree), _neighbours(tree), _many_ways(tree)]
    return next((found for check in checks for found in check), None)


def _repeats(node: Node) -> Iterator[Repeat]:
    """Yield all repeats, outer ones first; those of a vocabulary are judged with it."""
    if isinstance(node, Repeat):
        yield node
    if isinstance(node, Repeat | Look):
        yield from _repeats(node.body)
    if isinstance(node, Seq | Alt):
        for item in node.items:
            yield from _repeats(item)


def _unlimited(repeat: Repeat) -> bool:
    return repeat.high is None or repeat.high > FAR


def _endless(tree: Node) -> Iterator[Problem]:
    """A repeat without limit that can run over the words of a whole draft."""
    for repeat in _repeats(tree):
        any_word = _reads(repeat.body, least=MANY) & _LETTER
        if _unlimited(repeat) and any_word and _reads(repeat.body) & _SPACE:
            yield Problem(
                repeat.start,
                repeat.end,
                "can run to the end of the draft; give it a limit, such as {0,80}",
            )


def _reads(node: Node, least: int = 1) -> int:
    """Return the characters a part can read where it admits `least` different ones."""
    if isinstance(node, Chars):
        return node.mask if node.mask.bit_count() >= least else 0
    if isinstance(node, Repeat | Insert):
        return _reads(node.body, least)
    if isinstance(node, Seq | Alt):
        found = 0
        for item in node.items:
            found |= _reads(item, least)
        return found
    return 0


def _many_ways(tree: Node) -> Iterator[Problem]:
    """A repeat that can share out the same words in very many ways."""
    for repeat in _repeats(tree):
        if repeat.high is not None and repeat.high < 2:
            continue
        if isinstance(repeat.body, Chars):
            continue
        for text in (*_pumps(repeat.body), *Automaton(repeat).doubts()):
            if Ways(text).count(repeat) > LIMIT:
                yield Problem(
                    repeat.start,
                    repeat.end,
                    "can share out the same letters in very many ways and take for ever; "
                    "let each turn begin or end with something only it can match",
                )
                break


def _pumps(body: Node) -> Iterator[list[int]]:
    """Yield a text of one character where a turn may also read nothing."""
    mask = _reads(body)
    if _through(body) == _ALL and mask:
        yield [(mask & -mask).bit_length() - 1] * LONG


@dataclass(frozen=True, slots=True)
class _Edge:
    """Characters an unlimited repeat near this edge can read up to the edge and beyond."""

    mask: int
    repeat: Repeat


def _neighbours(tree: Node) -> Iterator[Problem]:
    """Two repeats without limit, one after the other, that can read the same characters."""
    for parts in _sequences(tree):
        open_ends: list[_Edge] = []
        for part in parts:
            for before in open_ends:
                for after in _edges(part, first=True):
                    if before.mask & after.mask:
                        yield Problem(
                            before.repeat.start,
                            after.repeat.end,
                            "two repeats without limit can read the same characters; "
                            "give them limits, such as {1,30}",
                        )
            through = _through(part)
            open_ends = [_Edge(e.mask & through, e.repeat) for e in open_ends if e.mask & through]
            open_ends += _edges(part, first=False)


def _sequences(node: Node) -> Iterator[tuple[Node, ...]]:
    if isinstance(node, Seq):
        yield node.items
    if isinstance(node, Repeat | Look):
        yield from _sequences(node.body)
    if isinstance(node, Seq | Alt):
        for item in node.items:
            yield from _sequences(item)


def _edges(node: Node, first: bool) -> list[_Edge]:
    if isinstance(node, Repeat):
        if _unlimited(node):
            pump = _through(node.body) & _reads(node.body)
            return [_Edge(pump, node)] if pump else []
        return _edges(node.body, first)
    if isinstance(node, Insert):
        return []
    if isinstance(node, Alt):
        return [edge for item in node.items for edge in _edges(item, first)]
    if isinstance(node, Seq):
        out: list[_Edge] = []
        through = _ALL
        for item in node.items if first else node.items[::-1]:
            out += [
                _Edge(e.mask & through, e.repeat) for e in _edges(item, first) if e.mask & through
            ]
            through &= _through(item)
        return out
    return []


def _through(node: Node) -> int:
    """Return the characters that, repeated, can take one through a part."""
    if isinstance(node, Chars):
        return node.mask
    if isinstance(node, Insert):
        return _through(node.body)
    if isinstance(node, Seq):
        found = _ALL
        for item in node.items:
            found &= _through(item)
        return found
    if isinstance(node, Alt):
        found = 0
        for item in node.items:
            found |= _through(item)
        return found
    if isinstance(node, Repeat):
        return _ALL if node.low == 0 else _through(node.body)
    return _ALL
