"""Settle raw matches: keep conditions, keep rules, overlaps and normalised values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from redactor.detect.engine import Hit
from redactor.detect.normalise import Folded
from redactor.detect.places import choose, company, locate
from redactor.detect.unless import counts
from redactor.detect.values import parse_age, parse_amount
from redactor.model import Detail, Document, PlaceValue, TextValue, Value
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

# What only shape or place suggests gives way to every rule that knows better.
_GUESSES = ("name.unknown", "name.unknown-place")
# a name inside one of these is what a thing is called, not a person
_NAMED_AFTER = frozenset(
    "identifier contact organisation facility place workplace military_unit education".split()
)
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


def settle(
    book: Rulebook, document: Document, folded: Folded, hits: Iterable[Hit], home: str
) -> Detection:
    """Turn raw matches into details (nested ones allowed, same kinds not) and signals."""
    live = [h for h in hits if _counts(book, folded, h)]
    signals: list[Signal] = []
    rest: list[Hit] = []
    for hit in live:
        if isinstance(book.rules.get(hit.rule), s.EventRule | s.KnowledgeRule):
            start, end = folded.back(hit.start, hit.end)
            signals.append(Signal(hit.rule, start, end, document.text[start:end]))
        else:
            rest.append(hit)
    kept = _named_sites(_overlaps(book, _meanings(book, rest, home)), folded.text)
    known = [(h.start, h.value) for h in kept if isinstance(h.value, PlaceValue)]
    details: list[Detail] = []
    for number, hit in enumerate(kept, 1):
        start, end = folded.back(hit.start, hit.end)
        kind = _kind(book, hit)
        details.append(
            Detail(
                id=f"d{number}",
                start=start,
                end=end,
                text=document.text[start:end],
                kind=kind,
                rule=hit.rule,
                confidence=round(hit.score, 2),
                value=_value(hit, kind, known, home, document),
                keep=_keep(book, hit) or _machinery(document, start, end),
                reason=_says(book, hit.rule),
            )
        )
    return Detection(tuple(details), tuple(signals))


def _counts(book: Rulebook, folded: Folded, hit: Hit) -> bool:
    rule = book.detail_rule(hit.rule)
    return rule is None or counts(book, rule, folded.text, hit.start, hit.end)


def _says(book: Rulebook, rule_id: str) -> str:
    from redactor.detect.builtin import BUILTIN

    rule = book.rules.get(rule_id)
    return rule.says if rule is not None else BUILTIN.get(rule_id, "found by the language model")


def _kind(book: Rulebook, hit: Hit) -> str:
    from redactor.detect.builtin import KINDS

    if isinstance(hit.value, TextValue) and hit.value.fact("demonym"):
        return "nationality"
    rule = book.detail_rule(hit.rule)
    if rule is not None:
        return rule.kind
    return KINDS.get(hit.rule, "name")


def _keep(book: Rulebook, hit: Hit) -> str | None:
    if isinstance(hit.value, TextValue) and hit.value.fact("demonym"):
        return "none"
    if isinstance(hit.value, PlaceValue) and hit.value.level in ("country", "region"):
        return "none"
    rule = book.detail_rule(hit.rule)
    return rule.keep.about if rule is not None and rule.keep is not None else None


def _machinery(document: Document, start: int, end: int) -> str | None:
    """Dateline, author and the like in the front matter are the newsroom's own."""
    if end <= document.front and any(a <= start and end <= b for a, b in document.locked):
        return "newsroom"
    return None


def _meanings(book: Rulebook, hits: list[Hit], home: str) -> list[Hit]:
    """Keep one meaning of each place name; the rest of the document decides which."""
    spans: dict[tuple[int, int], list[Hit]] = {}
    for hit in hits:
        if isinstance(hit.value, PlaceValue) and hit.value.id is not None:
            spans.setdefault((hit.start, hit.end), []).append(hit)
    sure = [h[0].value for h in spans.values() if len(h) == 1]
    around = company([v for v in sure if isinstance(v, PlaceValue)], book)
    dropped: set[int] = set()
    for several in spans.values():
        if len(several) < 2:
            continue
        values = [h.value for h in several if isinstance(h.value, PlaceValue)]
        chosen = choose(values, around, home, book)
        dropped.update(id(h) for h in several if h.value != chosen)
    return [h for h in hits if id(h) not in dropped]


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


def _rank(book: Rulebook, hit: Hit) -> tuple[int, int, float]:
    """Order of claims on the same words: keep rules, then names and places, then length.

    Of equal length, a listed place goes before a name made of listed syllables ("Chong-jin").
    """
    rule = book.detail_rule(hit.rule)
    keep = _keep(book, hit) is not None
    direct = rule is not None and rule.risk == "direct"
    guess = hit.rule in _GUESSES
    listed = isinstance(hit.value, PlaceValue) and hit.value.id is not None
    place = rule is not None and rule.kind == "place"
    rank = 0 if guess else 3 if keep else 2 if direct or place else 1
    return (rank, hit.end - hit.start, hit.score + listed)


def _overlaps(book: Rulebook, hits: Sequence[Hit]) -> list[Hit]:
    """Return hits that may stand together: disjoint, or nested with different kinds."""
    order = sorted(hits, key=lambda h: (*(-x for x in _rank(book, h)), h.start, h.rule))
    out: list[Hit] = []
    for hit in order:
        clashes = [o for o in out if o.start < hit.end and hit.start < o.end]
        trimmed = _admit(book, hit, clashes)
        if trimmed is not None:
            out.append(trimmed)
    return sorted(out, key=lambda h: (h.start, -h.end, h.rule))


def _admit(book: Rulebook, hit: Hit, clashes: list[Hit]) -> Hit | None:
    for other in clashes:
        inside = other.start <= hit.start and hit.end <= other.end
        around = hit.start <= other.start and other.end <= hit.end and not inside
        other_keep = _keep(book, other)
        if hit.rule in _GUESSES:
            return None
        if inside:
            if _kind(book, hit) == "name" and _kind(book, other) in _NAMED_AFTER:
                return None
            same_kind = _kind(book, hit) == _kind(book, other)
            if (
                other_keep is not None
                or same_kind
                or (hit.start, hit.end) == (other.start, other.end)
            ):
                return None
        elif around:
            if other_keep is not None and 2 * (other.end - other.start) >= hit.end - hit.start:
                return None
            if other_keep in ("official_body", "public_figure", "newsroom"):
                shorter = _trim(hit, other)
                if shorter is None:
                    return None
                hit = shorter
            elif _kind(book, hit) == _kind(book, other) and other_keep is None:
                return None
        else:
            return None
    return hit


def _trim(hit: Hit, other: Hit) -> Hit | None:
    """Cut a hit off where a public fact begins or ends; None if nothing sensible is left."""
    if other.start - hit.start >= hit.end - other.end:
        shorter = replace(hit, end=other.start)
    else:
        shorter = replace(hit, start=other.end)
    return shorter if shorter.end - shorter.start >= 12 else None


def _value(
    hit: Hit, kind: str, known: Sequence[tuple[int, Value]], home: str, document: Document
) -> Value:
    value = hit.value
    places = [(at, v) for at, v in known if isinstance(v, PlaceValue)]
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
            inner = [v for at, v in places if hit.start <= at < hit.end and v.id is not None]
            here = PlaceValue(level, value.text, None, inner[0].id if inner else None)
            return here if inner else locate(here, hit.start, places, home)
    return value
