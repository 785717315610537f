"""From a plan to what the wording is asked to write."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from redactor.model import (
    Cast,
    DateValue,
    Detail,
    Document,
    Ladder,
    PlaceValue,
    Plan,
    Rung,
    TextValue,
)
from redactor.rules.rulebook import Rulebook
from redactor.wording import Target

LABELS = {"name": "PERSON", "contact": "CONTACT", "identifier": "IDENTIFIER", "place": "PLACE"}
NAMES = frozenset({"name", "place", "contact", "identifier"})
_FIRST = {"the man": "a man", "the woman": "a woman", "the person": "a person",
          "the source": "a source"}  # fmt: skip


def targets(
    book: Rulebook,
    document: Document,
    details: Sequence[Detail],
    ladders: dict[str, Ladder],
    plan: Plan,
    cast: Cast,
    style: str,
) -> list[Target]:
    """Return everything one version writes differently, occurrences nobody detected included."""
    by_id = {d.id: d for d in details}
    owner = {o.detail: o.person for o in cast.owners}
    labels = _Labels(owner)
    first = _first_mentions(cast)
    out: list[Target] = []
    for choice in sorted(plan.choices, key=lambda c: by_id[c.detail].start):
        detail = by_id[choice.detail]
        rung = ladders[detail.id].rungs[choice.rung]
        if rung.text is None:
            continue
        text, form = rung.text, rung.form
        if style == "labels":
            text, form = labels.label(detail), "proper"
        elif detail.kind == "name" and first.get(owner.get(detail.id) or "", -1) == detail.start:
            text = _FIRST.get(text, text)
        out.append(_target(book, detail, rung, text, form, choice.reason))
    return out + _repeats(document, details, out, by_id)


def _target(
    book: Rulebook, detail: Detail, rung: Rung, text: str, form: str, reason: str
) -> Target:
    told = rung.tells
    place = book.places[told.id] if isinstance(told, PlaceValue) and told.id else None
    proper = place is not None and rung.form == "proper" and form == "proper"
    return Target(
        detail=detail.id,
        start=detail.start + lead_of(detail, form),
        end=detail.end,
        kind=detail.kind,
        text=text,
        form=form,
        plural=isinstance(detail.value, TextValue) and detail.value.fact("plural") == "yes",
        reason=reason,
        adjective=place.name if place is not None and proper else "",
        again=place.common or place.level if place is not None and proper else "",
    )


_ARTICLE = regex.compile(r"(?:an?|the)\s+", regex.I)


def lead_of(detail: Detail, form: str = "noun") -> int:
    """Return the length of the preposition or article that a span takes along.

    The wording fits articles and prepositions itself, so they are not part of its target.
    """
    if isinstance(detail.value, DateValue):
        return detail.value.lead
    if detail.kind == "occupation" and form in ("noun", "gone"):
        match = _ARTICLE.match(detail.text)
        return match.end() if match else 0
    return 0


class _Labels:
    """Stable labels: one per person or thing, numbered in order of appearance."""

    def __init__(self, owner: dict[str, str | None]) -> None:
        self._owner = owner
        self._seen: dict[tuple[str, str], str] = {}
        self._count: dict[str, int] = {}

    def label(self, detail: Detail) -> str:
        kind = LABELS.get(detail.kind, detail.kind.upper())
        person = self._owner.get(detail.id)
        key = (kind, person if person and kind == "PERSON" else detail.text.casefold())
        if key not in self._seen:
            self._count[kind] = self._count.get(kind, 0) + 1
            self._seen[key] = f"[{kind} {self._count[kind]}]"
        return self._seen[key]


def _first_mentions(cast: Cast) -> dict[str, int]:
    return {
        p.id: min(m.start for m in p.mentions)
        for p in cast.persons
        if p.mentions and min(p.mentions, key=lambda m: m.start).form == "name"
    }


def surfaces(detail: Detail) -> str | None:
    """Return the words that must not survive once a detail is removed, or None.

    Proper words and figures only: a common noun says nothing by itself elsewhere.
    """
    text = " ".join(detail.text[lead_of(detail) :].split())
    if (
        detail.kind in NAMES
        and len(text) > 1
        and regex.search(r"\p{Lu}|\d|@|[\uac00-\ud7a3]", text)
    ):
        return text
    if detail.kind in ("date", "amount", "time") and regex.search(r"\d", text) and len(text) > 3:
        return text
    return text if len(text.split()) >= 4 else None


def _repeats(
    document: Document, details: Sequence[Detail], out: list[Target], by_id: dict[str, Detail]
) -> list[Target]:
    """Carry a change to every other occurrence of the same words: by no other road."""
    from dataclasses import replace

    taken = [(t.start, t.end) for t in out]
    named = [(d.start, d.end) for d in details if d.keep == "event"]
    kept = [
        (d.start, d.end)
        for d in details
        if d.keep in ("public_figure", "official_body", "newsroom")
    ]
    extra: list[Target] = []
    done: set[str] = set()
    for target in list(out):
        words = surfaces(by_id[target.detail])
        if words is None or words.casefold() in done:
            continue
        done.add(words.casefold())
        for match in regex.finditer(pattern(words), document.text, regex.I):
            span = match.span()
            if any(a < span[1] and span[0] < b for a, b in taken):
                continue
            public = kept + named if target.kind == "name" else kept
            if any(a <= span[0] and span[1] <= b for a, b in public):
                continue
            taken.append(span)
            again = replace(target, start=span[0], end=span[1], reason="the same words again")
            if target.kind == "name" and not match[0][0].isupper():
                if not _in_slug(document.text, *span):
                    taken.pop()
                    continue
                word = target.text.strip("[]").replace(" ", "-").lower()
                again = replace(again, text=word.removeprefix("the-") or "x", form="proper")
            extra.append(again)
    return extra


def _in_slug(text: str, start: int, end: int) -> bool:
    """Return True for a part of a file name or slug: "camp-ryom-death"."""
    return text[start - 1 : start] in ("-", "_", "/") or text[end : end + 1] in ("-", "_", "/")


def pattern(words: str) -> str:
    """Return a regex for the same words, whatever the white space, quotes and dashes.

    A Korean particle may follow directly on a Hangul word.
    """
    parts = [regex.escape(p) for p in words.split()]
    body = regex.sub("['’‘]", "['’‘]", r"\s+".join(parts))
    body = regex.sub(r"\\-|[‐‑‒–—]", "[-‐‑‒–—]", body)
    after = r"(?![\p{L}\p{N}])" if not "\uac00" <= words[-1] <= "\ud7a3" else ""
    return rf"(?<![\p{{L}}\p{{N}}]){body}{after}"
