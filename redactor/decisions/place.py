"""Find the words of a decision in a draft: edits elsewhere must not lead it to other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from redactor.decisions.file import Decisions, Entry
from redactor.decisions.schema import About, Anchor, Keep, Knows
from redactor.detect.normalise import Folded, fold
from redactor.model import Document, Edit

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """A decision and where its words stand. `person`: where the words for the person stand.

    `again`: in a version that is read once more; there a decision replaces and adds nothing.
    """

    entry: Entry
    at: Span
    person: Span | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Unused:
    """A decision that did not apply, and why, without words of the draft."""

    entry: Entry
    why: str


def place(decisions: Decisions, document: Document) -> tuple[list[Placed], list[Unused]]:
    """Return where each decision's words stand, and the decisions whose words are not clear."""
    placed: list[Placed] = []
    unused: list[Unused] = []
    folded = fold(document.text) if decisions.entries else None
    for entry in decisions.entries:
        assert folded is not None
        at = _find(folded, _anchor(entry))
        person = _person(entry)
        whom = _find(folded, person) if person is not None else None
        if isinstance(at, str):
            unused.append(Unused(entry, f"its words {at}"))
        elif isinstance(whom, str):
            unused.append(Unused(entry, f"the words for the person {whom}"))
        else:
            placed.append(Placed(entry, at, whom))
    return placed, unused


def moved(placed: Sequence[Placed], edits: Sequence[Edit]) -> list[Placed]:
    """Return decisions as they stand in the text that `edits` (disjoint, in order) make."""
    return [
        replace(
            p,
            at=_moved(p.at, edits),
            person=_moved(p.person, edits) if p.person is not None else None,
            again=True,
        )
        for p in placed
    ]


def _moved(span: Span, edits: Sequence[Edit]) -> Span:
    """Map a span; an end inside of an edit goes to the end of what was written there."""
    return _shift(span[0], edits, end=False), _shift(span[1], edits, end=True)


def _shift(offset: int, edits: Sequence[Edit], end: bool) -> int:
    by = 0
    for edit in edits:
        if edit.end <= offset and not (end and edit.end == offset == edit.start):
            by += len(edit.replacement) - (edit.end - edit.start)
        elif edit.start < offset:  # inside
            return edit.start + by + (len(edit.replacement) if end else 0)
        else:
            break
    return offset + by


def _anchor(entry: Entry) -> Anchor:
    decision = entry.decision
    if isinstance(decision, Knows):
        return decision.knows
    return decision.about if isinstance(decision, About) else decision.keep


def _person(entry: Entry) -> Anchor | None:
    decision = entry.decision
    if isinstance(decision, Keep):
        return None
    return decision.source if isinstance(decision, Knows) else decision.person


def _find(folded: Folded, anchor: Anchor) -> Span | str:
    """Return the span of an anchor's words in the original, or what is wrong with them."""
    first, last = 0, len(folded.text)
    if anchor.within is not None:
        around = _occurrences(folded, anchor.within, first, last)
        if len(around) != 1:
            return f"in: stand {_times(len(around))} in the draft, not once"
        first, last = around[0]
    found = _occurrences(folded, anchor.words, first, last)
    if anchor.nth is not None:
        number, count = (int(n) for n in anchor.nth.split(" of "))
        if len(found) != count or number > count:
            return f"stand {_times(len(found))} in the draft, not {_times(count)}"
        return folded.back(*found[number - 1])
    if len(found) == 1:
        return folded.back(*found[0])
    if not found:
        return "are not in the draft"
    return f"stand {_times(len(found))} in the draft: add in: or nth:"


def _times(count: int) -> str:
    return {0: "nowhere", 1: "once", 2: "twice"}.get(count, f"{count} times")


def _occurrences(folded: Folded, words: str, first: int, last: int) -> list[Span]:
    """Return where words stand, whole ones, however quotes, marks and lines are set."""
    plain = fold(words).text.split()
    if not plain:
        return []
    body = r"\s+".join(regex.escape(word) for word in plain)
    before = r"(?<!\w)" if plain[0][0].isalnum() else ""
    after = r"(?!\w)" if plain[-1][-1].isalnum() else ""
    for flags in (0, regex.IGNORECASE):  # "a source" may open the sentence
        pattern = regex.compile(before + body + after, flags)
        found = [m.span() for m in pattern.finditer(folded.text, first, last)]
        if found:
            return found
    return []
