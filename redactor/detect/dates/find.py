"""Find dates in a text: one pass over its words, the longest match at each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

import regex

from redactor.detect.dates.calendar import Span
from redactor.detect.dates.context import Context, fold, value
from redactor.detect.dates.grammar import Rule, grammar
from redactor.model import DateValue

_WORD = regex.compile(r"(?<![\p{L}\p{N}_])(?<!\d[.,:/–-])(?<![$€£#№+])[\p{L}\p{N}]+")
# "3 a.m. on Friday" and "Friday at 3 a.m." are one thing.
_TO_DATE = regex.compile(r",?\s+(?:on\s+|of\s+|in\s+|late\s+on\s+)?")
_TO_TIME = regex.compile(r",?\s+(?:at\s+|in\s+|by\s+)?")
_SAID = regex.compile(r"\b(?:said|says|told|tells|spoke|speaking|according|reported)\b[^.!?”]*$")
_AHEAD = regex.compile(r"\b(?:will|shall|(?:is|are) (?:due|to)|due|scheduled)\b[^.!?”]*$")
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


def find_dates(
    text: str, dateline: date | None, holidays: Mapping[str, str], seasons: Mapping[str, str]
) -> list[FoundDate]:
    """Return the dates of a text in order, without overlaps, resolved where that is possible.

    `holidays` maps names to MM-DD (or MM-DD..MM-DD), `seasons` to MM-DD..MM-DD. Spans leave
    prepositions out. Raise ValueError where a calendar entry is no such text.
    """
    rules = grammar(tuple(holidays), tuple(seasons))
    context = Context(dateline, None, _folded(seasons), _folded(holidays))
    found: list[FoundDate] = []
    position = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < position:
            continue
        candidates = rules.at(text, word)
        if not candidates:
            continue
        hit = _longest(text, start, candidates, context)
        if hit is None:
            continue
        position = hit.end
        joined = _joined(text, found[-1], hit) if found else None
        if joined is not None:
            found[-1] = hit = joined
        else:
            found.append(hit)
        # When a source spoke is not when the story happened.
        if not _SAID.search(text, max(0, hit.start - _LOOK_BACK), hit.start):
            context = replace(context, anchor=_anchor(hit.value) or context.anchor)
    return found


def _longest(text: str, start: int, rules: tuple[Rule, ...], context: Context) -> FoundDate | None:
    """Return the longest match at this word that names a date."""
    matches = [(match, rule.form) for rule in rules if (match := rule.match(text, start))]
    if not matches:
        return None
    if context.dateline and _AHEAD.search(text, max(0, start - _LOOK_BACK), start):
        context = replace(context, ahead=True)
    for match, form in sorted(matches, key=lambda pair: -pair[0].end()):
        words = {name: group for name, group in match.groupdict().items() if group is not None}
        words["all"] = match[0]
        try:
            resolved = form.resolve(words, context)
        except (OverflowError, ValueError):
            # Beyond the years that a date can hold: found, but lying nowhere.
            resolved = value("vague", None, "relative", fold(match[0]))
        if resolved is not None:
            confidence = min(form.confidence, 0.6) if "|" in resolved.text else form.confidence
            return FoundDate(start, match.end(), resolved, form.kind, confidence)
    return None


def _joined(text: str, first: FoundDate, second: FoundDate) -> FoundDate | None:
    """Return a time of day and the day beside it as one date, or None where they are two."""
    gap = text[first.end : second.start]
    if _is_time(first.value) and _is_day(second.value) and _TO_DATE.fullmatch(gap):
        time, day = first.value, second.value
    elif _is_day(first.value) and _is_time(second.value) and _TO_TIME.fullmatch(gap):
        time, day = second.value, first.value
    else:
        return None
    mark = time.text.partition("T")[2]
    base = day.text.partition("T")[0]
    merged = replace(day, precision="time", form=time.form, text=f"{base}T{mark}")
    confidence = max(first.confidence, second.confidence)
    return FoundDate(first.start, second.end, merged, "date", confidence)


def _is_time(found: DateValue) -> bool:
    return found.form in {"clock", "daypart"} and found.start is None and found.text[:1] == "T"


def _is_day(found: DateValue) -> bool:
    return found.precision in {"day", "time"} and found.form not in {"clock", "daypart"}


def _anchor(found: DateValue) -> Span | None:
    if found.start is None or found.end is None or found.precision not in _ANCHORS:
        return None
    return found.start, found.end


def _folded(names: Mapping[str, str]) -> dict[str, str]:
    return {fold(name): days for name, days in names.items()}
