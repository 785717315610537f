"""What the wording is asked to do, and which requests can stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Target:
    """One detail to be written differently.

    `form` is proper, noun, phrase, date, adverb or gone; `text` "" means gone.
    `adjective` is a place's form as noun adjunct, `again` its noun for a second mention.
    """

    detail: str
    start: int
    end: int
    kind: str
    text: str = field(repr=False)
    form: str
    plural: bool = False
    reason: str = ""
    adjective: str = field(default="", repr=False)
    again: str = ""

    @property
    def gone(self) -> bool:
        """True when nothing takes the detail's place."""
        return not self.text.strip() or self.form == "gone"


Spans = Sequence[tuple[int, int]]


def settle(text: str, targets: Sequence[Target], locked: Spans) -> list[Target]:
    """Return the targets that can be realised: inside the text, disjoint, outside locked spans.

    A target inside another one is dropped. One that sticks out of another is cut down to the
    part that sticks out, because dropping it would leave that part in the text.
    """
    settled: list[Target] = []
    for target in sorted(targets, key=lambda t: (t.start, -t.end)):
        start, end = max(target.start, 0), min(target.end, len(text))
        if settled:
            start = max(start, settled[-1].end)
        aside = target.gone and text[start : start + 6] == ", who " and text[end : end + 1] == ","
        while start < end and (text[start].isspace() or (aside and text[start] == ",")):
            start += 1  # with two commas around it, the removal takes both
        while start < end and text[end - 1].isspace():
            end -= 1
        if start >= end or any(max(start, a) < min(end, b) for a, b in locked):
            continue
        if not target.gone and target.text == text[start:end] and not target.plural:
            continue
        settled.append(replace(target, start=start, end=end))
    return settled
