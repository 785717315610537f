"""Who has which words where several rules claim the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import regex

from redactor.detect.builtin import BUILTIN, KINDS
from redactor.detect.engine import Hit
from redactor.model import PlaceValue, TextValue
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

# What only shape or place suggests gives way to every rule that knows better.
_GUESSES = ("name.unknown", "name.unknown-place")
_GUESSED, _PERHAPS_TAGGED, _TAGGED = 0, -1, 0.25
"""Where guesses and what only the tagger sees stand among rules, the lowest of which has 0.5."""
_CERTAIN = 0.9
"""From this probability on the tagger knows better than a guess, whatever its rule does with it."""
# a name inside one of these is what a thing is called, not a person
_NAMED_AFTER = frozenset(
    "identifier contact organisation facility place workplace military_unit education".split()
)
_CELL = 256
"""Characters of a bucket in which overlapping hits are looked for."""
_CONTENT = regex.compile(r"\w{4,}|\d")


def says(book: Rulebook, rule_id: str) -> str:
    """Return what a rule means, in one sentence."""
    rule = book.rules.get(rule_id)
    return rule.says if rule is not None else BUILTIN.get(rule_id, "found by the language model")


def kind_of(book: Rulebook, hit: Hit) -> str:
    """Return the kind of detail that a match is."""
    if isinstance(hit.value, TextValue) and hit.value.fact("demonym"):
        return "nationality"
    rule = book.detail_rule(hit.rule)
    if rule is not None:
        return rule.kind
    return KINDS.get(hit.rule, "name")


def keep_of(book: Rulebook, hit: Hit) -> str | None:
    """Return whom a match is about if it must stay as written, else None."""
    if isinstance(hit.value, TextValue) and hit.value.fact("demonym"):
        return "none"
    if isinstance(hit.value, PlaceValue) and hit.value.level in ("country", "region"):
        return "none"
    rule = book.detail_rule(hit.rule)
    return rule.keep.about if rule is not None and rule.keep is not None else None


def _rank(book: Rulebook, hit: Hit) -> tuple[float, int, float]:
    """Order of claims on the same words: keep rules, then names and places, then length.

    Of equal length, a listed place goes before a name made of listed syllables ("Chong-jin").
    """
    rule = book.detail_rule(hit.rule)
    keep = keep_of(book, hit) is not None
    direct = rule is not None and rule.risk == "direct"
    tagged = isinstance(rule, s.TaggerRule)
    listed = isinstance(hit.value, PlaceValue) and hit.value.id is not None
    place = rule is not None and rule.kind == "place"
    unsure = 0.5 if rule is not None and rule.put else 1
    rank: float
    if hit.rule in _GUESSES:
        rank = _GUESSED
    elif tagged:
        rank = _TAGGED if unsure == 1 or hit.score >= _CERTAIN else _PERHAPS_TAGGED
    else:
        rank = 3 if keep else 2 if direct or (place and unsure == 1) else unsure
    return (rank, hit.end - hit.start, hit.score + listed)


def overlaps(book: Rulebook, hits: Sequence[Hit], text: str) -> list[Hit]:
    """Return hits that may stand together: disjoint, or nested with different kinds.

    Of two that overlap in part the weaker one goes, or keeps what is its own if it is only shown.
    """
    order = sorted(hits, key=lambda h: (*(-x for x in _rank(book, h)), h.start, h.rule))
    cells: dict[int, list[Hit]] = defaultdict(list)
    out: list[Hit] = []
    for hit in order:
        mine = range(hit.start // _CELL, (hit.end - 1) // _CELL + 1)
        near = {id(o): o for cell in mine for o in cells[cell]}.values()
        clashes = [o for o in near if o.start < hit.end and hit.start < o.end]
        trimmed = _admit(book, hit, clashes, text)
        if trimmed is not None:
            out.append(trimmed)
            for cell in range(trimmed.start // _CELL, (trimmed.end - 1) // _CELL + 1):
                cells[cell].append(trimmed)
    return sorted(out, key=lambda h: (h.start, -h.end, h.rule))


def _admit(book: Rulebook, hit: Hit, clashes: list[Hit], text: str) -> Hit | None:
    for other in clashes:
        if other.end <= hit.start or hit.end <= other.start:
            continue  # cut off by an earlier one
        inside = other.start <= hit.start and hit.end <= other.end
        around = hit.start <= other.start and other.end <= hit.end and not inside
        other_keep = keep_of(book, other)
        if _put(book, other) and inside:
            continue  # the sentence is an editor's to look at, the name in it still a name
        if hit.rule in _GUESSES or _tagged(book, hit):
            rest = None if inside or other_keep is not None else _rest(hit, other, text)
            if rest is None or not any(c.isupper() for c in text[rest.start : rest.end]):
                return None
            hit = rest
            continue
        if inside:
            if kind_of(book, hit) == "name" and kind_of(book, other) in _NAMED_AFTER:
                return None
            same_kind = kind_of(book, hit) == kind_of(book, other)
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
            elif (
                kind_of(book, hit) == kind_of(book, other)
                and other_keep is None
                and not _put(book, hit)
            ):
                return None
        else:
            rest = _rest(hit, other, text) if _only_shown(book, hit) else None
            if rest is None:
                return None
            hit = rest
    return hit


def _tagged(book: Rulebook, hit: Hit) -> bool:
    return isinstance(book.detail_rule(hit.rule), s.TaggerRule)


def _put(book: Rulebook, hit: Hit) -> bool:
    rule = book.detail_rule(hit.rule)
    return rule is not None and rule.put


def _only_shown(book: Rulebook, hit: Hit) -> bool:
    """Return True for what is never written otherwise: a rung is for the whole of a phrase."""
    rule = book.detail_rule(hit.rule)
    return rule is not None and rule.put and not rule.ladder


def _rest(hit: Hit, other: Hit, text: str) -> Hit | None:
    """Return what a hit has beyond another one, or None if that says nothing by itself."""
    if not isinstance(hit.value, TextValue):
        return None  # half a date is another date
    ahead = hit.start < other.start
    start, end = (hit.start, other.start) if ahead else (other.end, hit.end)
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    if not _CONTENT.search(text, start, end):
        return None
    value = replace(hit.value, text=" ".join(text[start:end].casefold().split()))
    return replace(hit, start=start, end=end, value=value)


def _trim(hit: Hit, other: Hit) -> Hit | None:
    """Cut a hit off where a public fact begins or ends; None if nothing sensible is left."""
    if other.start - hit.start >= hit.end - other.end:
        shorter = replace(hit, end=other.start)
    else:
        shorter = replace(hit, start=other.end)
    return shorter if shorter.end - shorter.start >= 12 else None
