"""Take a regular expression apart, far enough to see where it can match in many ways.

What one character can be is asked of the regex engine itself, over a sample alphabet, so that
only the structure (groups, alternatives, repeats) is parsed here.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex

ALPHABET = string.printable[:95] + "\n\téŏЖжαß가中“’–\u00a0٣🙂\ufffd"
"""The last one stands for every letter that only a literal of the pattern names."""
LETTERS = string.ascii_letters
_NAMED = regex.compile(r"\{\{([a-z_]+)\}\}")
_BRACES = regex.compile(r"\{(?:(\d+)|(\d*),(\d*))\}")
_GROUP = regex.compile(
    r"\?(?:(?P<look>[=!]|<[=!])|(?P<name>P?<\w+>|[:>|])|(?P<flags>[a-zA-Z0-9-]+)(?P<end>[:)]))"
)
_ESCAPE = regex.compile(
    r"\\(?:[pPN]\{[^}]*\}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|g<[^>]*>|.)", regex.S
)
_ZERO_WIDTH = "bBAZGmMK"
_SCOPED = {"i": regex.IGNORECASE, "s": regex.DOTALL, "m": regex.MULTILINE, "a": regex.ASCII,
           "u": regex.UNICODE, "w": regex.WORD, "f": regex.FULLCASE}  # fmt: skip


class NotRead(Exception):
    """The expression uses something that rules do not need and that cannot be checked."""


@dataclass(frozen=True, eq=False)
class Node:
    """A part of an expression; `start` and `end` are where it stands in the rule's text."""

    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Chars(Node):
    """One character: the bits of `mask` say which of the alphabet."""

    mask: int
    literal: str | None = None


@dataclass(frozen=True, eq=False)
class Seq(Node):
    """One after the other."""

    items: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class Alt(Node):
    """One of several."""

    items: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class Repeat(Node):
    """Several times; `high` None: without limit."""

    body: Node
    low: int
    high: int | None


@dataclass(frozen=True, eq=False)
class Look(Node):
    """A look-around: takes no room, but its body is matched too."""

    body: Node


@dataclass(frozen=True, eq=False)
class Insert(Node):
    """A `{{vocabulary}}`: positions inside `body` are those of the vocabulary."""

    body: Node


@lru_cache(maxsize=4096)
def mask_of(atom: str, flags: int) -> int:
    """Return the characters of the alphabet that an expression for one character matches."""
    compiled = regex.compile(atom, flags)
    found = 0
    for bit, char in enumerate(ALPHABET):
        if compiled.fullmatch(char):
            found |= 1 << bit
    if not found:  # a rare letter: it must still be able to follow itself
        found = 1 << ALPHABET.index("\ufffd")
    return found


class Trees:
    """Parses expressions that share vocabularies."""

    def __init__(self, vocabulary: Mapping[str, str]) -> None:
        """Take what `{{name}}` stands for."""
        self._vocabulary = vocabulary
        self._known: dict[tuple[str, int], Node] = {}

    def parse(self, pattern: str, flags: int) -> Node:
        """Return the tree of a valid expression.

        Raises:
            NotRead: for recursion, conditions, fuzzy matching and verbose mode.
        """
        return _Parser(pattern, flags, self).whole()

    def named(self, name: str, flags: int) -> Node:
        """Return the tree of a vocabulary, parsed once.

        Raises:
            NotRead: as for `parse`, and if there is no such vocabulary.
        """
        if name not in self._vocabulary:
            raise NotRead(f"the vocabulary {{{{{name}}}}}")
        if (name, flags) not in self._known:
            self._known[name, flags] = self.parse(self._vocabulary[name], flags)
        return self._known[name, flags]


class _Parser:
    def __init__(self, pattern: str, flags: int, trees: Trees) -> None:
        self.text = pattern
        self.flags = flags
        self.trees = trees
        self.at = 0

    def whole(self) -> Node:
        tree = self._alternatives()
        if self.at < len(self.text):
            raise NotRead("a bracket too many")
        return tree

    def _alternatives(self) -> Node:
        start, branches = self.at, [self._sequence()]
        while self._take("|"):
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else Alt(start, self.at, tuple(branches))

    def _sequence(self) -> Node:
        start, items = self.at, list[Node]()
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            first, atom = self.at, self._atom()
            if atom is not None:
                items.append(self._repeated(atom, first))
        return items[0] if len(items) == 1 else Seq(start, self.at, tuple(items))

    def _take(self, char: str) -> bool:
        if self.text.startswith(char, self.at):
            self.at += len(char)
            return True
        return False

    def _atom(self) -> Node | None:
        start, char = self.at, self.text[self.at]
        if named := _NAMED.match(self.text, start):
            self.at = named.end()
            return Insert(start, self.at, self.trees.named(named[1], self.flags))
        if char == "(":
            self.at += 1
            return self._group(start)
        if char in "^$":
            self.at += 1
            return Seq(start, self.at, ())
        if char == "[":
            self.at = _set_end(self.text, start)
        elif char == "\\":
            escape = _ESCAPE.match(self.text, start)
            if escape is None:
                raise NotRead("a lone backslash")
            self.at = escape.end()
            return self._escape(start, escape[0])
        else:
            self.at += 1
        atom = self.text[start : self.at]
        literal = atom if len(atom) == 1 and atom != "." else None
        return self._chars(start, regex.escape(atom) if literal else atom, literal)

    def _chars(self, start: int, atom: str, literal: str | None) -> Chars:
        plain = None if self.flags & regex.IGNORECASE else literal
        return Chars(start, self.at, mask_of(atom, self.flags), plain)

    def _escape(self, start: int, atom: str) -> Node:
        second = atom[1]
        if second in _ZERO_WIDTH:
            return Seq(start, self.at, ())
        if second.isdigit() or second == "g":  # what a group matched: could be anything
            return Repeat(start, self.at, Chars(start, self.at, mask_of(".", regex.S)), 0, 30)
        if second in "LRX":
            if second == "L":
                raise NotRead("a named list")
            return Chars(start, self.at, mask_of(r"[\r\n]" if second == "R" else ".", regex.S))
        literal = second if len(atom) == 2 and not second.isalnum() else None
        return self._chars(start, atom, literal)

    def _group(self, start: int) -> Node | None:
        around, flags = None, self.flags
        if self._take("?#"):
            self.at = self.text.index(")", self.at) + 1
            return None
        if self.text.startswith("?", self.at):
            head = _GROUP.match(self.text, self.at)
            if head is None or set(head["flags"] or "") - set(_SCOPED) - set("-"):
                raise NotRead(f"the group ({self.text[self.at : self.at + 3]}")
            self.at = head.end()
            around = head["look"]
            if head["flags"]:
                on, _, off = head["flags"].partition("-")
                for letter in on:
                    self.flags |= _SCOPED[letter]
                for letter in off:
                    self.flags &= ~_SCOPED[letter]
                if head["end"] == ")":
                    return None
        body = self._alternatives()
        self.at += 1
        self.flags = flags
        return Look(start, self.at, body) if around else body

    def _repeated(self, atom: Node, first: int) -> Node:
        while self.at < len(self.text):
            start, char = self.at, self.text[self.at]
            low, high = 0, None
            if char in "*+?":
                self.at += 1
                low, high = (1, None) if char == "+" else (0, 1 if char == "?" else None)
            elif _NAMED.match(self.text, start) or not (found := _BRACES.match(self.text, start)):
                if regex.match(r"\{[eidsc<\d]", self.text, pos=start):
                    raise NotRead("fuzzy matching")
                break
            else:
                self.at = found.end()
                low = int(found[1] or found[2] or 0)
                high = int(found[1] or found[3]) if found[1] or found[3] else None
            if self.text[self.at : self.at + 1] in ("?", "+"):
                self.at += 1
            atom = Repeat(first, self.at, atom, low, high)
        return atom


def _set_end(text: str, start: int) -> int:
    at = start + 1
    if text.startswith("^", at):
        at += 1
    if text.startswith("]", at):
        at += 1
    while text[at] != "]":
        if text[at] == "\\":
            at = max(at + 2, (m.end() if (m := _ESCAPE.match(text, at)) else 0))
        elif text.startswith("[:", at):
            at = text.index(":]", at) + 2
        else:
            at += 1
    return at + 1
