"""Settle raw matches: keep conditions, keep rules, overlaps and normalised values."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from redactor.detect.as_place import used_as_places
from redactor.detect.doubts import meaning, which_day, which_place
from redactor.detect.engine import Hit
from redactor.detect.normalise import Folded
from redactor.detect.overlaps import keep_of, kind_of, overlaps, says
from redactor.detect.places import PARENT_REACH, enclosing, locate
from redactor.detect.unless import counts
from redactor.detect.values import parse_age, parse_amount
from redactor.model import Detail, Document, PlaceValue, Question, TextValue, Value
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

_VILLAGE = frozenset(
    "ri dong gu up village hamlet neighborhood neighbourhood district ward township".split()
)


@dataclass(frozen=True, slots=True)
class Signal:
    """An event or knowledge cue: no detail by itself, but it weighs in the risk."""

    rule: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Detection:
    """Everything found in one document."""

    details: tuple[Detail, ...]
    signals: tuple[Signal, ...]
    doubts: tuple[Question, ...] = ()
    """What can be read in two ways."""


def settle(
    book: Rulebook, document: Document, folded: Folded, hits: Iterable[Hit], home: str
) -> Detection:
    """Turn raw matches into details (nested ones allowed, same kinds not) and signals."""
    live = [h for h in hits if _counts(book, folded, h)]
    live = used_as_places(live, lambda h: (h.start, h.end, h.value), folded.text, book)
    signals: list[Signal] = []
    rest: list[Hit] = []
    for hit in live:
        if isinstance(book.rules.get(hit.rule), s.EventRule | s.KnowledgeRule):
            start, end = folded.back(hit.start, hit.end)
            signals.append(Signal(hit.rule, start, end, document.text[start:end]))
        else:
            rest.append(hit)
    meant, undecided = _meanings(book, rest, home)
    kept = _named_sites(overlaps(book, meant, folded.text), folded.text)
    known = [(h.start, h.value) for h in kept if isinstance(h.value, PlaceValue)]
    details: list[Detail] = []
    doubts: list[Question] = []
    for number, hit in enumerate(kept, 1):
        start, end = folded.back(hit.start, hit.end)
        kind = kind_of(book, hit)
        details.append(
            Detail(
                id=f"d{number}",
                start=start,
                end=end,
                text=document.text[start:end],
                kind=kind,
                rule=hit.rule,
                confidence=round(hit.score, 2),
                value=_value(book, hit, kind, known, home, document),
                keep=keep_of(book, hit) or _machinery(document, start, end),
                reason=says(book, hit.rule),
            )
        )
        if (hit.start, hit.end) in undecided and details[-1].keep is None:
            doubts.append(which_place(details[-1], *undecided[hit.start, hit.end], book))
        if question := which_day(details[-1]):
            doubts.append(question)
    return Detection(tuple(details), tuple(signals), tuple(doubts))


def _counts(book: Rulebook, folded: Folded, hit: Hit) -> bool:
    rule = book.detail_rule(hit.rule)
    return rule is None or counts(book, rule, folded.text, hit.start, hit.end)


def _machinery(document: Document, start: int, end: int) -> str | None:
    """Dateline, author and the like in the front matter are the newsroom's own."""
    if end <= document.front and any(a <= start and end <= b for a, b in document.locked):
        return "newsroom"
    return None


_Open = dict[tuple[int, int], tuple[list[PlaceValue], PlaceValue]]
"""Where a name stands -> the places it could be and the one it is taken for."""


def _meanings(book: Rulebook, hits: list[Hit], home: str) -> tuple[list[Hit], _Open]:
    """Keep one meaning of each place name; the rest of the document decides which."""
    spans: dict[tuple[int, int], list[Hit]] = {}
    for hit in hits:
        if isinstance(hit.value, PlaceValue) and hit.value.id is not None:
            spans.setdefault((hit.start, hit.end), []).append(hit)
    sure = [h[0].value for h in spans.values() if len(h) == 1]
    around = [v for v in sure if isinstance(v, PlaceValue)]
    dropped: set[int] = set()
    undecided: _Open = {}
    for span, several in spans.items():
        values = [h.value for h in several if isinstance(h.value, PlaceValue)]
        if len(set(values)) < 2:
            continue
        chosen, told = meaning(values, around, home, book)
        dropped.update(id(h) for h in several if h.value != chosen)
        if not told:
            undecided[span] = (values, chosen)
    return [h for h in hits if id(h) not in dropped], undecided


def _named_sites(hits: list[Hit], text: str) -> list[Hit]:
    """Let "Chongjin No. 2 Hospital" be one site, with the place nested in it."""
    starts = {h.end: h.start for h in hits if isinstance(h.value, PlaceValue) and h.value.id}
    out = []
    for hit in hits:
        before = hit.start - 1
        site = hit.rule.startswith(("site.", "nk.site.", "military."))
        if site and before in starts and text[before] == " " and text[hit.start].isupper():
            hit = replace(hit, start=starts[before])
        out.append(hit)
    return sorted(out, key=lambda h: (h.start, -h.end, h.rule))


def _value(
    book: Rulebook,
    hit: Hit,
    kind: str,
    known: Sequence[tuple[int, PlaceValue]],
    home: str,
    document: Document,
) -> Value:
    value = hit.value
    if isinstance(value, TextValue):
        if kind == "age":
            year = document.dateline.year if document.dateline else None
            return parse_age(value.text, year) or value
        if kind == "amount":
            return parse_amount(value.text) or value
        if kind in ("place", "facility", "workplace", "military_unit") and not value.fact(
            "demonym"
        ):
            last = value.text.replace("-", " ").split()[-1]
            level = "village" if kind == "place" and last in _VILLAGE else "site"
            near = _near(known, hit.start - PARENT_REACH, hit.end + PARENT_REACH)
            inner = [v for at, v in near if hit.start <= at < hit.end and v.id is not None]
            here = PlaceValue(level, value.text, None, enclosing(inner, book))
            return here if inner else locate(here, hit.start, near, home)
    return value


def _near(
    known: Sequence[tuple[int, PlaceValue]], start: int, end: int
) -> Sequence[tuple[int, PlaceValue]]:
    """Return the places, sorted by where they stand, that begin between `start` and `end`."""
    return known[bisect_left(known, start, key=_at) : bisect_right(known, end, key=_at)]


def _at(place: tuple[int, PlaceValue]) -> int:
    return place[0]
