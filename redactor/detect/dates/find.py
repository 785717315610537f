"""Find dates in a text: one pass over its words, the longest match at each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Literal

import regex

from redactor.detect.dates.calendar import Span
from redactor.detect.dates.context import Context, Words, fold, value
from redactor.detect.dates.dispatch import key_of
from redactor.detect.dates.forms import Form
from redactor.detect.dates.grammar import Grammar, Lead, Rule, grammar
from redactor.detect.dates.join import joined, takes_year
from redactor.model import DateValue

_WORD = re.compile(r"[^\W_]+")
# Not inside a number or a sum of money.
_INSIDE = regex.compile(r"(?<=[\p{L}\p{N}_]|[$€£#№+])|(?<=\d[.,:/–-])(?=\d)")
_SENTENCE = re.compile(r"[.!?”]")
_SAID = ("said", "says", "told", "tells", "spoke", "speaking", "according", "reported")
_AHEAD = ("will", "shall", "is due", "is to", "are due", "are to", "due", "scheduled")
_LOOK_BACK = 80
_ANCHORS = frozenset({"time", "day", "week", "part", "month", "season"})


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date, time of day or duration at `text[start:end]` (code points)."""

    start: int
    end: int
    value: DateValue = field(repr=False)
    kind: Literal["date", "time"]
    confidence: float


@dataclass(frozen=True, slots=True)
class Match:
    """A date found, and how it was: it may have to be read once more when the next one is."""

    date: FoundDate
    form: Form
    words: Words
    context: Context


def find_dates(
    text: str, dateline: date | None, holidays: Mapping[str, str], seasons: Mapping[str, str]
) -> list[FoundDate]:
    """Return the dates of a text in order, without overlaps, resolved where that is possible.

    `holidays` maps names to MM-DD (or MM-DD..MM-DD), `seasons` to MM-DD..MM-DD. Spans leave
    prepositions out. Raise ValueError where a calendar entry is no such text.
    """
    rules = grammar(tuple(holidays), tuple(seasons))
    return find_with(rules, text, dateline, holidays, seasons)


def find_with(
    rules: Grammar,
    text: str,
    dateline: date | None,
    holidays: Mapping[str, str],
    seasons: Mapping[str, str],
) -> list[FoundDate]:
    """Do as `find_dates` does, with a grammar made (or unpickled) before."""
    context = Context(
        dateline, None, _folded(tuple(seasons.items())), _folded(tuple(holidays.items()))
    )
    found: list[Match] = []
    position = 0
    for start, candidates in _candidates(rules, text):
        if start < position:
            continue
        hit = _longest(rules, text, start, candidates, context)
        if hit is None:
            continue
        position = hit.date.end
        if found:
            hit = _beside(text, found, hit)
        found.append(hit)
        anchor = _anchor(hit.date.value)
        # When a source spoke is not when the story happened.
        if anchor and not _behind(_SAID, text, hit.date.start):
            context = context.at(anchor)
    return [hit.date for hit in found]


def _candidates(rules: Grammar, text: str) -> Iterator[tuple[int, Sequence[Rule]]]:
    """Yield the words at which a date may start, with the rules to try."""
    lead_of = rules.leads.get
    small = text.lower()
    if len(small) != len(text):  # a letter whose small form is two
        small = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    waiting: Lead | None = None
    start = 0
    for match in _WORD.finditer(small):
        word = match[0]
        if not word.isalpha():
            word = key_of(word)
        if waiting is not None:
            if word in waiting.known:
                yield start, waiting.rules(word)
            elif waiting.anywhere:
                yield start, waiting.anywhere
        waiting = lead_of(word)
        if waiting is not None:
            start = match.start()
    if waiting is not None and waiting.anywhere:
        yield start, waiting.anywhere


def _longest(
    grammar: Grammar, text: str, start: int, rules: Sequence[Rule], context: Context
) -> Match | None:
    """Return the longest match at this word that names a date."""
    heads: dict[str, regex.Match[str] | None] = {"": None}
    matches = []
    for rule in rules:
        if rule.head not in heads:
            head = grammar.heads[rule.head].match(text, start)
            # An optional head that took nothing is none.
            heads[rule.head] = head if head is not None and head.end() > start else None
        match = rule.match(text, start, heads[rule.head])
        if match is not None and rule.stands(text, start):
            matches.append((match, rule))
    if not matches or _INSIDE.match(text, start):
        return None
    if context.dateline and _behind(_AHEAD, text, start):
        context = context.looking_ahead()
    if len(matches) > 1:
        matches.sort(key=lambda pair: -pair[0].end())
    for match, rule in matches:
        form, head = rule.form, heads[rule.head]
        groups = [*(head.groupdict().items() if head else ()), *match.groupdict().items()]
        words = {name: group for name, group in groups if group is not None}
        words["all"] = text[start : match.end()]
        resolved = resolve(form, words, context)
        if resolved is not None:
            confidence = min(form.confidence, 0.6) if "|" in resolved.text else form.confidence
            span = start - form.reach, match.end()
            return Match(FoundDate(*span, resolved, form.kind, confidence), form, words, context)
    return None


def _behind(words: tuple[str, ...], text: str, start: int) -> bool:
    """Return True if one of the words stands in the same sentence, not far before an offset."""
    before = text[max(0, start - _LOOK_BACK) : start]
    if not any(word in before for word in words):
        return False
    sentence = _SENTENCE.split(before)[-1]
    return any(regex.search(rf"\b{word}\b", sentence) for word in words if word in sentence)


def resolve(form: Form, words: Words, context: Context) -> DateValue | None:
    """Return what a match means, or None where it names no date after all."""
    try:
        return form.resolve(words, context)
    except (OverflowError, ValueError):
        # Beyond the years that a date can hold: found, but lying nowhere.
        return value("vague", None, "relative", fold(words["all"]))


def _beside(text: str, found: list[Match], hit: Match) -> Match:
    """Take what stands right before into account; what `hit` is one with is taken off `found`."""
    gap = text[found[-1].date.end : hit.date.start]
    if len(gap) > 12:
        return hit
    one = joined(gap, found[-1].date, found[-1].form.name, found[-1].words, hit.date, hit.context)
    if one is not None:
        last = found.pop()
        start, merged, kind = last.date.start, *one
        confidence = max(last.date.confidence, hit.date.confidence)
        return replace(hit, date=FoundDate(start, hit.date.end, merged, kind, confidence))
    later = hit
    for index in range(len(found) - 1, -1, -1):
        earlier = found[index]
        gap = text[earlier.date.end : later.date.start]
        words = takes_year(gap, earlier.words, later.words)
        if words is None or earlier.form.resolve.__name__ not in {"month_day", "month", "season"}:
            break
        resolved = resolve(earlier.form, words, earlier.context)
        if resolved is None:
            break
        later = replace(earlier, date=replace(earlier.date, value=resolved), words=words)
        found[index] = later
    return hit


def _anchor(found: DateValue) -> Span | None:
    if found.start is None or found.end is None or found.precision not in _ANCHORS:
        return None
    return found.start, found.end


@lru_cache(maxsize=32)
def _folded(names: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    return {fold(name): days for name, days in names}
