"""Read a headline as the sentence it is: rules know words in small letters and names in capitals.

Only lines that are all in capitals change, and headings that capitalise every word. Length and
offsets stay as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import regex

from redactor.detect.words import inflections
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

FEWEST = 3
"""Words of a line of capitals; shorter ones are labels."""
FEWEST_TITLED = 5
_SHOUTED = regex.compile(r"^(?=[^\n]{0,400}\p{Lu}{2})[^\p{Ll}\n]{12,400}$", regex.M)
_HEADING = regex.compile(r"(?:\A\s{0,8}|^ {0,3}#{1,6} +)\K\p{Lu}[^\n(:]{12,200}$", regex.M)
_WORD = regex.compile(r"\p{L}[\p{L}'’]*+(?!\.\p{L})")
_SMALL = regex.compile(r"(?<![\w'-])\p{Ll}{1,40}+(?![\w'-]|\.\p{L})")
_CAPITAL = regex.compile(r"(?<=[\p{Ll},;] )\p{Lu}\p{Ll}++(?!\w)")
_CALLED = regex.compile(
    r"(?<=[\p{Ll},;] )(?:\p{Lu}\p{Ll}++ (?:of |and |for |the )*)*?(\p{Lu}\p{Ll}++)"
    r" (?:of |and |for |the ){0,2}(\p{Lu}\p{Ll}++)"
)
_ACRONYM = regex.compile(r"(?<![\w'-])\p{Lu}{2,8}+(?![\w'-])")
_MINOR = frozenset("a an and as at but by for from in of on or over per the to with".split())


@dataclass(frozen=True, slots=True)
class _Words:
    """How words look in the rulebook and in the rest of a text."""

    small: Set[str]
    names: Set[str]
    pairs: Set[tuple[str, str]]

    def name(self, low: str) -> bool:
        """Tell whether a word is only met as a name."""
        return low in self.names and low not in self.small


class Headlines:
    """What the words of a rulebook look like in running text."""

    def __init__(self, book: Rulebook) -> None:
        """Take the rules whose examples, lists and names tell words from names."""
        self._book = book

    def read(self, text: str) -> str:
        """Return a folded text with its headlines written as sentences."""
        lines = _lines(text)
        if not lines:
            return text
        edges = [0, *(edge for start, end, _ in lines for edge in (start, end)), len(text)]
        between = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
        body = "\n".join(between)
        words = _Words(
            self._small | set(_SMALL.findall(body)),
            self._names | {w.casefold() for w in _CAPITAL.findall(body)},
            self._pairs | _pairs(body),
        )
        out = [between[0]]
        for (start, end, shouted), after in zip(lines, between[1:], strict=True):
            out += (self._sentence(text[start:end], words, shouted), after)
        return "".join(out)

    def _sentence(self, line: str, words: _Words, shouted: bool) -> str:
        found = list(_WORD.finditer(line))
        lows = [word[0].lower() for word in found]
        main = [low for low in lows if low not in _MINOR]
        called = {w for pair in pairwise(main) if pair in words.pairs for w in pair}
        out, done = list[str](), 0
        for number, (word, low) in enumerate(zip(found, lows, strict=True)):
            if len(low) != len(word[0]):
                continue
            dated = low in _MONTHS and line[word.end() : word.end() + 3].strip(" ,.")[:1].isdigit()
            beside = (*lows[max(0, number - 1) : number], *lows[number + 1 : number + 2])
            sure = dated or low not in words.small or any(map(words.name, beside))
            name = low in words.names and sure
            if low in called or low in self._peoples or name:
                new = low.capitalize()
            elif shouted and word[0] in self._acronyms:
                new = word[0]
            elif _known(low, words.small):
                new = low.capitalize() if number == 0 else low
            else:
                new = low.capitalize() if shouted else word[0]
            out += (line[done : word.start()], new)
            done = word.end()
        return "".join(out) + line[done:]

    @cached_property
    def _examples(self) -> str:
        rules = self._book.of(s.DetailRule)
        return "\n".join(t for r in rules for t in (*r.examples.match, *r.examples.ignore))

    @cached_property
    def _small(self) -> frozenset[str]:
        words = set(_SMALL.findall(self._examples)) | _MINOR
        for lexicon in self._book.of(s.LexiconRule):
            for group in lexicon.lexicon:
                if not group.exact:
                    words.update(w for term in group.terms for w in term.split() if w.islower())
        for event in self._book.of(s.EventRule):
            words.update(w for p in event.words for form in inflections(p) for w in form.split())
        return frozenset(words)

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(_pairs(self._examples))

    @cached_property
    def _names(self) -> frozenset[str]:
        places = (p for rule in self._book.of(s.GazetteerRule) for p in rule.places)
        words = {
            w.casefold()
            for p in places
            for n in (p.name, *p.variants, *p.demonym)
            for w in n.split()
        }
        for rule in self._book.of(s.NamesRule):
            words.update(w.casefold() for w in (*rule.names.family, *rule.names.given))
        return frozenset((words - _MINOR) | _MONTHS)

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        """Words that are oftener in capitals than in small letters."""
        small = Counter(_SMALL.findall(self._examples))
        large = Counter(_ACRONYM.findall(self._examples))
        return frozenset(w for w, n in large.items() if n > small[w.lower()])

    @cached_property
    def _peoples(self) -> frozenset[str]:
        places = (p for rule in self._book.of(s.GazetteerRule) for p in rule.places)
        return frozenset(w.casefold() for p in places for n in p.demonym for w in n.split())


def _pairs(text: str) -> set[tuple[str, str]]:
    """Return the words that stand side by side in what things are called, as in State Security."""
    return {(one.casefold(), two.casefold()) for one, two in _CALLED.findall(text, overlapped=True)}


def _known(low: str, small: Set[str]) -> bool:
    """Tell whether a word, or what it is a form of, is met in small letters."""
    return low in small or any(
        low.endswith(ending) and low[: -len(ending)] in small for ending in _ENDINGS
    )


_ENDINGS = ("s", "es", "d", "ed", "ing")
_MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)


def _lines(text: str) -> list[tuple[int, int, bool]]:
    found = [
        (m.start(), m.end(), True)
        for m in _SHOUTED.finditer(text)
        if len(_WORD.findall(m[0])) >= FEWEST
    ]
    taken = {start for start, _, _ in found}
    for heading in _HEADING.finditer(text):
        words = [w for w in _WORD.findall(heading[0]) if w.lower() not in _MINOR]
        titled = len(words) >= FEWEST_TITLED and all(w[0].isupper() for w in words)
        if titled and heading.start() not in taken and heading[0][-1] not in ".,;:":
            found.append((heading.start(), heading.end(), False))
    return sorted(found)
