"""What would be left if a sentence were cut: the one thing an editor can do and the plan cannot."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from redactor.assess import Dossier, Rungs, dossiers
from redactor.explain.model import Risks, Statement
from redactor.explain.whatif import expected, risks
from redactor.model import Risk
from redactor.plan import Planner


class Cuts:
    """Everybody's file, with sentences missing."""

    def __init__(self, planner: Planner) -> None:
        """Rebuild the files without each sentence that tells anything, once for a document."""
        self._planner = planner
        cast, sentence = planner.cast, planner.layout.sentence
        told = {sentence(d.start) for d in planner.details if d.keep is None}
        told |= {sentence(h.start) for h in cast.happenings}
        told |= {sentence(k.start) for k in cast.knowledge}
        self._without = {number: self._cut({number}) for number in sorted(told)}

    def narrowest(self, person: str, base: Rungs, now: Risks) -> Statement | None:
        """Return the sentence whose cut helps most against the worst adversary, if one does."""
        at = min(range(len(now)), key=lambda i: _fit(now[i]), default=None)
        if at is None:
            return None
        best: Statement | None = None
        for number, files in self._without.items():
            if person not in files:
                continue
            left = risks(self._planner.assessor, files[person], base)
            if _fit(left[at]) > _fit(best.without[at] if best else now[at]):
                best = Statement(*self._planner.layout.sentences[number], left)
        return best

    def left(self, person: str, offsets: Sequence[int], rungs: Rungs) -> Risks:
        """Return a person's risks without the sentences at these offsets."""
        files = self._cut({self._planner.layout.sentence(at) for at in offsets})
        return risks(self._planner.assessor, files[person], rungs) if person in files else ()

    def _cut(self, numbers: Set[int]) -> dict[str, Dossier]:
        own, sentence = self._planner, self._planner.layout.sentence
        left = tuple(d for d in own.details if sentence(d.start) not in numbers)
        rest = replace(
            own.cast,
            happenings=tuple(h for h in own.cast.happenings if sentence(h.start) not in numbers),
            knowledge=tuple(k for k in own.cast.knowledge if sentence(k.start) not in numbers),
        )
        return {f.person.id: f for f in dossiers(own.book, own.document, left, rest)}


def _fit(risk: Risk) -> tuple[float, float, float]:
    fit = expected(risk)
    return fit.low, fit.mid, fit.high
