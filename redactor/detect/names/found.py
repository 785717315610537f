"""What the passes over a text hand to each other: names found, and names known from them."""

from __future__ import annotations

from dataclasses import dataclass

from redactor.detect.names.parse import Full
from redactor.detect.names.shape import Word
from redactor.model import TextValue

INTRODUCED = "name.introduced"
UNKNOWN = "name.unknown"
UNKNOWN_PLACE = "name.unknown-place"
BUILTIN: dict[str, str] = {
    INTRODUCED: "A name told by the words around it (surnamed, called, a title, an age, a credit), "
    "though no list has it.",
    UNKNOWN: "Capitalised words inside a sentence that no list has: perhaps a name.",
    UNKNOWN_PLACE: "Capitalised words that no list has where a place stands: in, at, from, or "
    "before village, township, district.",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A name in the text. `text` is what it is known by: without Mr., Dr., U, Daw."""

    start: int
    end: int
    rule: str
    score: float
    text: str
    part: str
    evidence: str
    sex: str | None = None
    title: str | None = None
    head: str | None = None

    def value(self) -> TextValue:
        """Return the normalised value that a result carries."""
        if self.rule == UNKNOWN_PLACE:
            facts = {"head": self.head} if self.head else {}
        else:
            facts = {"part": self.part, "evidence": self.evidence} if self.part else {}
            facts |= {"sex": self.sex} if self.sex else {}
            facts |= {"title": self.title} if self.title else {}
        return TextValue(" ".join(self.text.casefold().split()), tuple(sorted(facts.items())))


@dataclass(frozen=True, slots=True)
class Known:
    """What one part of a name found elsewhere in the text stands for."""

    rule: str
    part: str
    sex: str | None


class Acquaintances:
    """Parts of the full names of one document, to find second mentions by."""

    def __init__(self) -> None:
        """Start with nobody."""
        self._known: dict[str, Known] = {}
        self._phrases: list[str] = []

    def __bool__(self) -> bool:
        return bool(self._known)

    def meet(self, full: Full, words: tuple[Word, ...], sex: str | None) -> None:
        """Remember a full name, its surname and its given name."""
        self.add(" ".join(w.low for w in words), Known(full.rule, full.part, sex))
        if full.surname and len(full.surname) > 1:
            self.add(full.surname, Known(full.rule, "surname", sex))
        for name in full.given:
            self.add(name, Known(full.rule, "given", sex))

    def add(self, low: str, known: Known) -> None:
        """Remember one name; two people of different sex leave it open."""
        before = self._known.get(low)
        if before is not None and before.sex != known.sex:
            known = Known(before.rule, before.part, None)
        self._known[low] = known

    def get(self, *lows: str) -> Known | None:
        """Return whom these words stand for."""
        return self._known.get(" ".join(lows))
