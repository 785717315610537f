"""What every listed form of a place name, a lexicon word or an event verb stands for."""

from __future__ import annotations

import pickle
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import ahocorasick

from redactor.detect.words import inflections, plural
from redactor.model import PlaceValue, TextValue, Value
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Entry:
    """What one form of a term stands for."""

    rule: str
    value: Value
    proper: bool
    modifiers: bool = False
    exact: str | None = None

    def admits(self, surface: str) -> bool:
        """Return True where the surface is written as this meaning requires."""
        if self.exact is not None:
            return surface == self.exact
        return not self.proper or surface[0].isupper() or "\uac00" <= surface[0] <= "\ud7a3"


_Packed = tuple[str, bool, bool, str | None, bool, tuple[object, ...]]
"""An Entry as plain values; the table holds them as bytes, for a report needs few of them."""


def _pack(entry: Entry) -> _Packed:
    value = entry.value
    if isinstance(value, PlaceValue):
        fields: tuple[object, ...] = (value.level, value.name, value.id)
    else:
        assert isinstance(value, TextValue)
        fields = (value.text, value.facts)
    place = isinstance(value, PlaceValue)
    return entry.rule, entry.proper, entry.modifiers, entry.exact, place, fields


def _unpack(packed: _Packed) -> Entry:
    rule, proper, modifiers, exact, place, fields = packed
    value: Value = PlaceValue(*fields) if place else TextValue(*fields)  # type: ignore[arg-type]
    return Entry(rule, value, proper, modifiers, exact)


def squeeze(name: str) -> str:
    """Fold what newsrooms write in several ways: apostrophes and hyphens go."""
    return name.casefold().replace("'", "").replace("-", "")


class TermTable:
    """All listed forms of a rulebook and the automaton that finds them. Can be pickled."""

    def __init__(self, book: Rulebook) -> None:
        """Collect the forms of every gazetteer, lexicon and event rule."""
        entries: dict[str, dict[_Packed, None]] = defaultdict(dict)
        for form, entry in _forms(book):
            if form:
                entries[form][_pack(entry)] = None
        self._packed = [pickle.dumps(tuple(meanings)) for meanings in entries.values()]
        self.rules = sorted({m[0] for meanings in entries.values() for m in meanings})
        self._automaton = ahocorasick.Automaton()
        for number, form in enumerate(entries):
            self._automaton.add_word(form, (number, len(form)))
        self._automaton.make_automaton()
        self._entries: dict[int, tuple[Entry, ...]] = {}

    def entries(self, number: int) -> tuple[Entry, ...]:
        """Return the meanings of a form by its number."""
        found = self._entries.get(number)
        if found is None:
            found = self._entries[number] = tuple(map(_unpack, pickle.loads(self._packed[number])))
        return found

    def found(self, low: str) -> Iterator[tuple[int, int, int]]:
        """Yield (number of the form, start, end) of every listed form in lower-case text."""
        for last, (number, length) in self._automaton.iter(low) if self._packed else ():
            yield number, last + 1 - length, last + 1

    def __getstate__(self) -> dict[str, object]:
        """Leave out what is made again at need."""
        return {**self.__dict__, "_entries": {}}


def _forms(book: Rulebook) -> Iterator[tuple[str, Entry]]:
    for gazetteer in book.of(s.GazetteerRule):
        yield from _place_forms(gazetteer)
    for lexicon in book.of(s.LexiconRule):
        yield from _lexicon_forms(lexicon)
    for event in book.of(s.EventRule):
        for word in event.words:
            for form in inflections(word):
                yield form, Entry(event.id, TextValue(word), proper=False)


def _place_forms(rule: s.GazetteerRule) -> Iterator[tuple[str, Entry]]:
    for place in rule.places:
        value = PlaceValue(place.level, place.name, place.id)
        entry = Entry(rule.id, value, proper=True)
        full = [place.full] if place.full else []
        for name in [place.name, *full, *place.variants, *place.hangul]:
            exact = name if name.isupper() and len(name) <= 4 else None
            yield squeeze(name), Entry(rule.id, value, proper=True, exact=exact)
            if "'" in name:
                yield name.casefold(), entry
            if "-" in name:
                yield name.casefold().replace("'", "").replace("-", " "), entry
        for word in place.demonym:
            about = TextValue(place.id, (("demonym", "yes"),))
            yield squeeze(word), Entry(rule.id, about, proper=True)


def _lexicon_forms(rule: s.LexiconRule) -> Iterator[tuple[str, Entry]]:
    for number, group in enumerate(rule.lexicon):
        common = {**rule.facts, "group": str(number)}
        for key in ("isco", "sex"):
            if found := getattr(group, key):
                common[key] = found
        if group.generic:
            common["generic"] = "yes"
        for term in group.terms:
            facts = {**common, "term": sys.intern(term)}
            one = TextValue(term.casefold(), tuple(sorted(facts.items())))
            if group.exact:
                yield squeeze(term), Entry(rule.id, one, proper=False, exact=term)
                continue
            many = TextValue(term.casefold(), tuple(sorted({**facts, "plural": "yes"}.items())))
            for form, value in ((plural(term), many), (term, one)):
                entry = Entry(rule.id, value, False, rule.modifiers)
                yield squeeze(form), entry
                if "'" in form:
                    yield form.casefold(), entry
