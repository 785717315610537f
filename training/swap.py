"""Other people and other places in the same sentences, so that not only Europeans are learnt."""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from redactor.detect.names.lists import Lists, Tradition
from redactor.detect.names.vocabulary import BODY_HEADS, COURTESY, PLACE_HEADS, RANKS
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook
from training.corpora import Labelled

TRADITIONS = (
    "name.korean", "name.korean", "name.chinese", "name.burmese", "name.arabic-persian",
    "name.slavic", "name.african", "name.uyghur", "name.central-asian", "name.tibetan",
    "name.eritrean", "name.south-asian", "name.vietnamese", "name.latin-american", "name.japanese",
)  # fmt: skip
SWAPPED = "~"
"""Stands in the name of a text about other people."""
BLENDED = 0.5
"""Share of invented names that are spliced from two listed ones: no list will hold them."""
_WORD = re.compile(r"[\w'.-]*\w")
_SPLICE = re.compile(r"^(.{2,}?[aeiou])([^aeiou].+)$")


@dataclass(frozen=True)
class Invention:
    """Makes up names of persons and places from the rule packs' lists; a seed makes it repeat."""

    traditions: Sequence[tuple[Sequence[str], Sequence[str], bool, bool]] = field(repr=False)
    places: Sequence[str] = field(repr=False)

    @classmethod
    def of(cls, book: Rulebook, lists: Lists) -> Invention:
        """Collect the material: (family, given, family first, by syllables) and place names."""
        material = []
        for name in TRADITIONS:
            parts = [t for t in lists.traditions if t.rule == name or t.rule.startswith(f"{name}.")]
            family = _sorted(parts, lambda t: t.family)
            given = _sorted(parts, lambda t: t.given)
            if given:
                first = parts[0]
                material.append((family or given, given, first.family_first, first.syllabic))
        places = {
            p.name for g in book.of(s.GazetteerRule) for p in g.places
            if p.level in ("province", "county", "village") and p.name.replace(" ", "").isalpha()
        }  # fmt: skip
        return cls(tuple(material), sorted(places))

    def person(self, dice: random.Random) -> tuple[str, str, bool]:
        """Return (given, family, family first)."""
        family, given, first, syllabic = dice.choice(self.traditions)
        if syllabic:
            pair = dice.sample(given, 2)
            own = dice.choice(
                [f"{pair[0].title()} {pair[1].title()}", f"{pair[0].title()}-{pair[1]}",
                 f"{pair[0].title()}{pair[1]}"]
            )  # fmt: skip
        else:
            own = _blend(given, dice).title()
        return own, _blend(family, dice).title(), first

    def place(self, dice: random.Random) -> str:
        """Return the name of a place."""
        if dice.random() < BLENDED:
            single = [dice.choice(self.places).split()[0] for _ in range(2)]
            return _splice(single[0].lower(), single[1].lower()).title()
        return dice.choice(self.places)


def _sorted(parts: Sequence[Tradition], words: Callable[[Tradition], frozenset[str]]) -> list[str]:
    return sorted({w for t in parts for w in words(t) if w.isalpha() and w.isascii()})


def _blend(words: Sequence[str], dice: random.Random) -> str:
    one = dice.choice(words)
    return _splice(one, dice.choice(words)) if dice.random() < BLENDED else one


def _splice(one: str, other: str) -> str:
    """Return the beginning of one word with the end of another."""
    head, tail = _SPLICE.match(one), _SPLICE.match(other)
    return head[1] + tail[2] if head and tail else one


def swapped(text: Labelled, invention: Invention, seed: int) -> Labelled:
    """Return a text in which every person and most places are called something else."""
    dice = random.Random(f"{seed} {text.name}")
    people: dict[str, str] = {}
    places: dict[str, str] = {}
    edits: list[tuple[int, int, str]] = []
    stated = sorted((m for m in text.marks if m[2] != "?"), key=lambda m: (m[0], -m[1]))
    persons = [text.text[a:b] for a, b, label in stated if label == "PERSON"]
    for name in sorted(set(persons), key=lambda n: -len(n.split())):
        _call(name, people, invention, dice)
    last = 0
    for start, end, label in stated:
        if start < last:
            continue
        if label == "PERSON":
            edits.append((start, end, people[text.text[start:end]]))
        elif label == "LOC":
            edits.append((start, end, _elsewhere(text.text[start:end], places, invention, dice)))
        last = end
    return _edited(text, edits, f"{text.name}{SWAPPED}{seed}")


def _call(name: str, people: dict[str, str], invention: Invention, dice: random.Random) -> None:
    words = name.split()
    lead = []
    while words and words[0].lower().rstrip(".") in (COURTESY.keys() | RANKS):
        lead.append(words.pop(0))
    if not words:
        people[name] = name
        return
    bare = " ".join(words)
    if bare not in people:
        given, family, first = invention.person(dice)
        if len(words) == 1:
            people[bare] = dice.choice([given, family])
        else:
            people[bare] = f"{family} {given}" if first else f"{given} {family}"
            # later mentions by one part of the name follow
            people.setdefault(words[-1], family)
            people.setdefault(words[0], given)
    people[name] = " ".join([*lead, people[bare]])


def _elsewhere(name: str, places: dict[str, str], invention: Invention, dice: random.Random) -> str:
    words = name.split()
    heads = PLACE_HEADS | BODY_HEADS
    tail: list[str] = []
    while len(words) > 1 and words[-1].lower() in heads:
        tail.insert(0, words.pop())
    if len(words) > 2 or not all(w[0].isupper() and w.isalpha() for w in words):
        return name
    bare = " ".join(words)
    if bare not in places:
        places[bare] = invention.place(dice) if dice.random() < 0.7 else bare
    return " ".join([places[bare], *tail])


def _edited(text: Labelled, edits: Sequence[tuple[int, int, str]], name: str) -> Labelled:
    parts: list[str] = []
    at = 0
    ends: list[int] = []
    shifts: list[int] = []
    shift = 0
    inside: dict[tuple[int, int], tuple[int, int]] = {}
    for start, end, words in edits:
        parts += [text.text[at:start], words]
        inside[start, end] = (start + shift, start + shift + len(words))
        shift += len(words) - (end - start)
        ends.append(end)
        shifts.append(shift)
        at = end
    parts.append(text.text[at:])

    def moved(offset: int) -> int:
        before = bisect_right(ends, offset)
        return offset + (shifts[before - 1] if before else 0)

    def spans(given: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        return tuple(inside.get((a, b), (moved(a), moved(b))) for a, b in given)

    places = spans([(a, b) for a, b, _ in text.marks])
    marks = tuple((a, b, m[2]) for (a, b), m in zip(places, text.marks, strict=True) if a < b)
    return replace(
        text, name=name, text="".join(parts), marks=marks, secret=spans(text.secret),
        direct=spans(text.direct),
    )  # fmt: skip
