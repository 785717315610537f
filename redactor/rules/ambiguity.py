"""In how many ways can a repeated part of an expression match one text? Counted, not timed.

The positions of the part form an automaton. Two different ways through it that read the same
characters and meet again can be gone through once more at every turn; the characters they read,
written again and again, are the text on which the ways are then counted exactly.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from redactor.rules.regex_tree import ALPHABET, Alt, Chars, Insert, Look, Node, Repeat, Seq

ENOUGH = 20
"""Turns of a doubtful loop that are tried."""
LONG = 60
"""Characters that are tried at least."""
WITNESSES = 12
UNROLLED = 4
_PREFERRED = [ALPHABET.index(c) for c in "a1 A-'"]


@dataclass(slots=True)
class _Trie:
    """Alternatives that are plain words, sharing their beginnings."""

    after: dict[int, _Trie] = field(default_factory=dict)
    ends: int = 0


def _trie(node: Alt) -> tuple[_Trie, list[Node]]:
    root, others = _Trie(), list[Node]()
    for item in node.items:
        chars = item.items if isinstance(item, Seq) else (item,)
        if not chars or not all(isinstance(c, Chars) for c in chars):
            others.append(item)
            continue
        at = root
        for char in chars:
            assert isinstance(char, Chars)
            at = at.after.setdefault(char.mask, _Trie())
        at.ends += 1
    return root, others


@dataclass(frozen=True, slots=True)
class _Part:
    """Positions a part can start with and end with; in how many ways it can be empty."""

    first: list[int]
    last: list[int]
    empty: int


class Automaton:
    """The positions of a repeated part and what can follow each (Glushkov)."""

    def __init__(self, repeat: Repeat) -> None:
        """Build the automaton of the part, going round."""
        self.masks: list[int] = [0]  # 0 is where it starts
        self.follow: list[list[list[int]]] = [[]]
        whole = self._part(repeat.body)
        self._link([0, *whole.last], whole.first)

    def _put(self, mask: int) -> int:
        self.masks.append(mask)
        self.follow.append([])
        return len(self.masks) - 1

    def _link(self, last: list[int], first: list[int]) -> None:
        if first:
            for position in last:
                self.follow[position].append(first)

    def _part(self, node: Node) -> _Part:
        if isinstance(node, Chars):
            at = self._put(node.mask)
            return _Part([at], [at], 0)
        if isinstance(node, Insert):
            return self._part(node.body)
        if isinstance(node, Seq):
            return self._joined([self._part(item) for item in node.items])
        if isinstance(node, Alt):
            return self._either(node)
        if isinstance(node, Repeat):
            return self._repeated(node)
        return _Part([], [], 1)  # a look-around takes no room

    def _joined(self, parts: list[_Part]) -> _Part:
        first, last, empty = list[int](), list[int](), 1
        for part in parts:
            self._link(last, part.first)
            first += part.first * min(empty, 2)
            last = last * min(part.empty, 2) + part.last
            empty *= part.empty
        return _Part(first, last, empty)

    def _either(self, node: Alt) -> _Part:
        root, others = _trie(node)
        parts = [self._part(item) for item in others]
        if root.after:
            parts.append(self._words(root))
        first = [p for part in parts for p in part.first]
        return _Part(
            first, [p for part in parts for p in part.last], sum(part.empty for part in parts)
        )

    def _words(self, root: _Trie) -> _Part:
        last: list[int] = []

        def grow(trie: _Trie) -> list[int]:
            first = []
            for mask, after in trie.after.items():
                at = self._put(mask)
                first.append(at)
                last.extend([at] * after.ends)
                self._link([at], grow(after))
            return first

        return _Part(grow(root), last, 0)

    def _repeated(self, node: Repeat) -> _Part:
        if node.high == 0:
            return _Part([], [], 1)
        if node.high is not None and node.high <= UNROLLED:
            parts = [self._part(node.body) for _ in range(node.high)]
            optional = [_Part(p.first, p.last, p.empty + 1) for p in parts[node.low :]]
            if node.low == 0 and node.high > 1:  # {0,3} as nested options, not as three of them
                return self._nested(optional)
            if node.high - node.low > 1:
                return self._joined([*parts[: node.low], self._nested(optional)])
            return self._joined([*parts[: node.low], *optional])
        part = self._part(node.body)
        self._link(part.last, part.first)
        return _Part(part.first, part.last, part.empty + (node.low == 0))

    def _nested(self, parts: list[_Part]) -> _Part:
        inner = parts[-1]
        for part in reversed(parts[:-1]):
            joined = self._joined([_Part(part.first, part.last, part.empty - 1), inner])
            inner = _Part(joined.first, joined.last, joined.empty + 1)
        return inner

    def after(self, position: int) -> list[int]:
        """Return the positions that can follow, one as often as there are ways to it."""
        return [p for first in self.follow[position] for p in first]

    def doubts(self) -> Iterator[list[int]]:
        """Yield texts, as alphabet indexes, that can be read in more and more ways."""
        seen: set[tuple[int, ...]] = set()
        dead: set[tuple[int, int]] = set()
        found = 0
        for at in range(len(self.masks)):
            key = tuple(id(first) for first in self.follow[at])
            if key in seen:
                continue
            seen.add(key)
            for pair in self._apart(at):
                text = self._meet(pair, dead)
                if text is None:
                    continue
                end, word = text
                yield from self._round(at, end, word)
                found += 1
                if found == WITNESSES:
                    return

    def _apart(self, position: int) -> Iterator[tuple[int, int]]:
        following = self.after(position)
        for number, one in enumerate(following):
            for other in following[number + 1 :]:
                if self.masks[one] & self.masks[other]:
                    yield one, other

    def _meet(
        self, pair: tuple[int, int], dead: set[tuple[int, int]]
    ) -> tuple[int, list[int]] | None:
        """Return where two ways meet again and what is read until then."""
        word = [self._char(*pair)]
        if pair[0] == pair[1]:
            return pair[0], word
        queue, here = deque([(pair, word)]), {pair}
        while queue:
            (one, other), word = queue.popleft()
            for a in self.after(one):
                for b in self.after(other):
                    if not self.masks[a] & self.masks[b]:
                        continue
                    read = [*word, self._char(a, b)]
                    if a == b:
                        return a, read
                    if (a, b) not in here and (a, b) not in dead:
                        here.add((a, b))
                        queue.append(((a, b), read))
        dead |= here
        return None

    def _char(self, one: int, other: int) -> int:
        both = self.masks[one] & self.masks[other]
        for bit in _PREFERRED:
            if both >> bit & 1:
                return bit
        return (both & -both).bit_length() - 1

    def _path(self, start: int, goal: int | None) -> list[int]:
        """Return what is read on the shortest way to a position (None: to any)."""
        queue, here = deque([(start, list[int]())]), {start}
        while queue:
            at, word = queue.popleft()
            for following in self.after(at):
                read = [*word, self._char(following, following)]
                if following == goal:
                    return read
                if following not in here:
                    here.add(following)
                    queue.append((following, read))
        return []

    def _round(self, at: int, end: int, word: list[int]) -> Iterator[list[int]]:
        """Yield the way to a fork, then fork and way back to it, many times."""
        if at == 0:  # the start is never come back to, but its forks are those of every end
            before, back = [], self._path(end, self.after(0)[0])[:-1]
        else:
            before = self._path(0, at)
            back = [] if end == at else self._path(end, at)
        turn = word + back
        yield before + turn * max(ENOUGH, LONG // len(turn))
        if back and at:  # where the way back is long, forks may follow each other more closely
            yield before + word * max(ENOUGH, LONG // len(word))


class Ways:
    """Counts the ways in which parts of an expression match a text."""

    def __init__(self, text: list[int]) -> None:
        """Take a text of alphabet indexes."""
        self.text = text
        self._known: dict[tuple[int, int], dict[int, int]] = {}
        self._tries: dict[int, tuple[_Trie, list[Node]]] = {}

    def count(self, repeat: Repeat) -> int:
        """Return in how many ways the repeat matches some beginning of the text."""
        return sum(self._of(repeat, 0).values())

    def _of(self, node: Node, start: int) -> dict[int, int]:
        key = (id(node), start)
        if key not in self._known:
            self._known[key] = self._ends(node, start)
        return self._known[key]

    def _ends(self, node: Node, start: int) -> dict[int, int]:
        """Return end -> number of ways."""
        if isinstance(node, Chars):
            hit = start < len(self.text) and node.mask >> self.text[start] & 1
            return {start + 1: 1} if hit else {}
        if isinstance(node, Insert):
            return self._of(node.body, start)
        if isinstance(node, Look):
            return {start: 1}
        if isinstance(node, Seq):
            ends = {start: 1}
            for item in node.items:
                ends = self._then(ends, item)
            return ends
        if isinstance(node, Alt):
            return self._either(node, start)
        assert isinstance(node, Repeat)
        return self._turns(node, start)

    def _then(self, ends: dict[int, int], node: Node) -> dict[int, int]:
        out: dict[int, int] = {}
        for end, ways in ends.items():
            for after, more in self._of(node, end).items():
                out[after] = out.get(after, 0) + ways * more
        return out

    def _either(self, node: Alt, start: int) -> dict[int, int]:
        if id(node) not in self._tries:
            self._tries[id(node)] = _trie(node)
        root, others = self._tries[id(node)]
        out: dict[int, int] = {}
        for item in others:
            for end, ways in self._of(item, start).items():
                out[end] = out.get(end, 0) + ways
        tries, at = [root], start
        while tries:
            for trie in tries:
                if trie.ends:
                    out[at] = out.get(at, 0) + trie.ends
            if at == len(self.text):
                break
            char = self.text[at]
            tries = [t for trie in tries for m, t in trie.after.items() if m >> char & 1]
            at += 1
        return out

    def _turns(self, node: Repeat, start: int) -> dict[int, int]:
        ends, turn = {start: 1}, 0
        out = dict(ends) if node.low == 0 else {}
        while ends and (node.high is None or turn < node.high):
            turn += 1
            new = self._then(ends, node.body)
            if turn > node.low:  # the engine stops a turn that reads nothing
                new = {end: ways for end, ways in new.items() if end not in ends or end > start}
                new = {end: ways for end, ways in new.items() if end > min(ends)}
            ends = new
            if turn >= node.low:
                for end, ways in ends.items():
                    out[end] = out.get(end, 0) + ways
            if turn > len(self.text):
                break
        return out
