"""What an explanation consists of: plain facts about one person, no words chosen yet."""

from __future__ import annotations

from dataclasses import dataclass

from redactor.model import Cast, Detail, Document, Grade, Knowledge, Obstacle, Person, Risk, Rung

Risks = tuple[Risk, ...]
"""One risk for each adversary, in the order of the rules."""


@dataclass(frozen=True, slots=True)
class Theirs:
    """A detail that counts for a person: their own, or of something they have part in."""

    detail: Detail
    own: bool
    direct: bool
    confidence: float
    reason: str
    unsure: bool
    otherwise: Risks = ()
    """Where the ownership is unsure: the risks if it is not about the person."""


@dataclass(frozen=True, slots=True)
class Option:
    """One rung of a thing, and the risks it leaves with all else as in the base."""

    rung: int
    texts: tuple[Rung, ...]
    """The rung of each of the thing's details, in their order."""
    risks: Risks


@dataclass(frozen=True, slots=True)
class Change:
    """Everything one thing could be written as: one thing gets one rung everywhere."""

    details: tuple[Detail, ...]
    direct: bool
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell who could have known. `without`: the risks if it did not count.

    A vague cue does not count; its `without` says what would be left if it did.
    """

    knowledge: Knowledge
    says: str
    without: Risks


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, and the risks that were left if it were cut."""

    start: int
    end: int
    without: Risks


@dataclass(frozen=True, slots=True)
class Step:
    """What a way does to one thing. `floor`: the audience never gets it finer."""

    details: tuple[Detail, ...]
    rungs: tuple[tuple[str, int], ...]
    """Detail id -> rung; a short ladder ends before the others."""
    texts: tuple[Rung, ...]
    floor: bool
    finer: str
    """What one rung finer would leave, in the planner's words."""

    @property
    def rung(self) -> int:
        """The coarsest rung of any of the details."""
        return max(rung for _, rung in self.rungs)


@dataclass(frozen=True, slots=True)
class Way:
    """The least loss that reaches an audience's grade for one person, by the planner.

    `further`: what the plan of the whole version makes coarser still, for others' sake.
    """

    audience: str
    wanted: tuple[tuple[str, Grade], ...]
    steps: tuple[Step, ...]
    further: tuple[Step, ...]
    risks: Risks
    obstacles: tuple[Obstacle, ...]
    cut: Risks = ()
    """Where the grade is out of reach: what would be left without the sentences in the way."""

    @property
    def reached(self) -> bool:
        """True where the grade can be reached by writing coarser alone."""
        return not self.obstacles

    @property
    def rungs(self) -> dict[str, int]:
        """Return detail id -> rung."""
        return {detail: rung for step in self.steps for detail, rung in step.rungs}


@dataclass(frozen=True, slots=True)
class PersonCase:
    """All there is to say about one protected person."""

    person: Person
    theirs: tuple[Theirs, ...]
    risks: Risks
    base: Risks
    """As written, but for what identifies by itself: single changes are measured from here."""
    changes: tuple[Change, ...]
    cues: tuple[Cue, ...]
    narrowest: Statement | None
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document explained. `nobodys`: details too unsure to be anybody's."""

    document: Document
    details: tuple[Detail, ...]
    cast: Cast
    persons: tuple[PersonCase, ...]
    nobodys: tuple[Theirs, ...]
