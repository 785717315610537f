"""Gazetteers, lexicons and event words: one automaton, longest match, whole words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import ahocorasick
import regex
from presidio_analyzer import EntityRecognizer, RecognizerResult

from redactor.detect.modifiers import extend_left, with_article
from redactor.detect.patterns import result
from redactor.detect.words import inflections, plural
from redactor.model import PlaceValue, TextValue, Value
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

SCORE = 0.85
_KOREAN_PARTICLES = tuple("은는이가을를의에와과도로")


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


_SUFFIX = {
    "province": regex.compile(
        r"(?: |-)(?:[Pp]rovince|[Rr]egion|[Oo]blast|[Ss]tate|[Kk]rai|[Vv]oblasts?|do|bukdo|namdo)\b"
    ),
    "county": regex.compile(
        r"(?: |-)(?:[Cc]ounty|[Cc]ity|[Dd]istrict|[Tt]ownship|[Pp]refecture|gun|si|myon)\b"
    ),
}
"""What may follow a name of each level and belongs to it."""


def _kind_of_place(text: str, end: int, value: Value) -> int:
    if not isinstance(value, PlaceValue) or value.level not in _SUFFIX:
        return end
    match = _SUFFIX[value.level].match(text, end)
    return match.end() if match else end


def squeeze(name: str) -> str:
    """Fold what newsrooms write in several ways: apostrophes and hyphens go."""
    return name.casefold().replace("'", "").replace("-", "")


class TermRecognizer(EntityRecognizer):
    """All listed words of a rulebook in one pass over the text."""

    def __init__(self, book: Rulebook) -> None:
        """Build the automaton from every gazetteer, lexicon and event rule."""
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        for gazetteer in book.of(s.GazetteerRule):
            self._add_places(gazetteer)
        for lexicon in book.of(s.LexiconRule):
            self._add_lexicon(lexicon)
        for event in book.of(s.EventRule):
            for word in event.words:
                for form in inflections(word):
                    self._put(form, Entry(event.id, TextValue(word), proper=False))
        self._automaton = ahocorasick.Automaton()
        for form in self._entries:
            self._automaton.add_word(form, form)
        self._automaton.make_automaton()
        rules = sorted({e.rule for es in self._entries.values() for e in es})
        super().__init__(supported_entities=rules, name="terms", supported_language="en")

    def load(self) -> None:
        """Nothing to load: the automaton is built with the recognizer."""

    def _put(self, form: str, entry: Entry) -> None:
        if form and entry not in self._entries[form]:
            self._entries[form].append(entry)

    def _add_places(self, rule: s.GazetteerRule) -> None:
        for place in rule.places:
            value = PlaceValue(place.level, place.name, place.id)
            entry = Entry(rule.id, value, proper=True)
            full = [place.full] if place.full else []
            for name in [place.name, *full, *place.variants, *place.hangul]:
                exact = name if name.isupper() and len(name) <= 4 else None
                self._put(squeeze(name), Entry(rule.id, value, proper=True, exact=exact))
                if "'" in name:
                    self._put(name.casefold(), entry)
                if "-" in name:
                    self._put(name.casefold().replace("'", "").replace("-", " "), entry)
            for word in place.demonym:
                about = TextValue(place.id, (("demonym", "yes"),))
                self._put(squeeze(word), Entry(rule.id, about, proper=True))

    def _add_lexicon(self, rule: s.LexiconRule) -> None:
        for number, group in enumerate(rule.lexicon):
            for term in group.terms:
                facts = {**rule.facts, "group": str(number), "term": term}
                if group.isco:
                    facts["isco"] = group.isco
                if group.sex:
                    facts["sex"] = group.sex
                if group.generic:
                    facts["generic"] = "yes"
                if group.exact:
                    value = TextValue(term.casefold(), tuple(sorted(facts.items())))
                    self._put(squeeze(term), Entry(rule.id, value, proper=False, exact=term))
                    continue
                one = TextValue(term.casefold(), tuple(sorted(facts.items())))
                many = TextValue(term.casefold(), tuple(sorted({**facts, "plural": "yes"}.items())))
                for form, value in ((plural(term), many), (term, one)):
                    entry = Entry(rule.id, value, False, rule.modifiers)
                    self._put(squeeze(form), entry)
                    if "'" in form:
                        self._put(form.casefold(), entry)

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: Any = None
    ) -> list[RecognizerResult]:
        """Return the longest listed forms; an ambiguous form gives one result per meaning."""
        found: dict[tuple[int, int], str] = {}
        for low, offsets in _views(text):
            for last, form in self._automaton.iter(low):
                first = last - len(form) + 1
                span = offsets[first], offsets[last] + 1
                if _whole_word(low, first, last + 1) and self._fits(form, text[slice(*span)]):
                    found[span] = form
        results: list[RecognizerResult] = []
        for start, end in _longest(sorted(found, key=lambda s: (s[0], -s[1]))):
            for entry in self._entries[found[start, end]]:
                if entry.admits(text[start:end]):
                    begin = (
                        with_article(text, extend_left(text, start)) if entry.modifiers else start
                    )
                    last = _kind_of_place(text, end, entry.value)
                    results.append(result(self, entry.rule, begin, last, SCORE, entry.value))
        return results

    def _fits(self, form: str, surface: str) -> bool:
        return any(entry.admits(surface) for entry in self._entries[form])


def _views(text: str) -> list[tuple[str, range | list[int]]]:
    """Return the text in lower case, with spaces for hyphens, and without marks in words."""
    low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    views: list[tuple[str, range | list[int]]] = [(low, range(len(text)))]
    if "-" in low:
        views.append((low.replace("-", " "), range(len(text))))
    if "-" in low or "'" in low:
        kept = [
            i
            for i, c in enumerate(low)
            if not (c in "-'" and 0 < i < len(low) - 1 and low[i - 1].isalnum()
                    and low[i + 1].isalnum() and not _possessive(low, i))
        ]  # fmt: skip
        views.append(("".join(low[i] for i in kept), kept))
    return views


def _possessive(low: str, i: int) -> bool:
    return low[i] == "'" and low[i + 1] == "s" and not low[i + 2 : i + 3].isalnum()


def _whole_word(low: str, start: int, end: int) -> bool:
    before = low[start - 1] if start else " "
    after = low[end] if end < len(low) else " "
    if "\uac00" <= low[end - 1] <= "\ud7a3":
        return not "\uac00" <= before <= "\ud7a3" and (
            not "\uac00" <= after <= "\ud7a3" or after in _KOREAN_PARTICLES
        )
    return not (before.isalnum() or before == "_") and not (after.isalnum() or after == "_")


def _longest(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Drop spans that lie within another; both of two that merely overlap stay."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if not any(s <= start and end <= e for s, e in out[-4:]):
            out.append((start, end))
    return out
