"""What the stages hand to each other: frozen, typed, and free of behaviour.

Offsets are code points of `Document.text`, half open: `text[start:end]`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Literal

Kind = Literal[
    "place", "date", "time", "occupation", "age", "gender", "name", "relation", "organisation",
    "workplace", "amount", "contact", "identifier", "health", "education", "ethnicity", "religion",
    "nationality", "event", "military_unit", "facility", "quote_style", "other",
]  # fmt: skip
Role = Literal["source", "subject", "bystander", "public_figure", "official_body", "newsroom"]
About = Role | Literal["event", "none"]
PROTECTED: frozenset[str] = frozenset({"source", "subject", "bystander"})


class Grade(IntEnum):
    """Residual risk, read off the low end of the anonymity set."""

    minimal = 0
    low = 1
    moderate = 2
    high = 3
    critical = 4


@dataclass(frozen=True, slots=True)
class Range:
    """Low, mid and high estimate of one figure (people, a share, a rate)."""

    low: float
    mid: float
    high: float

    def __post_init__(self) -> None:
        """Raise ValueError unless 0 <= low <= mid <= high."""
        if not 0 <= self.low <= self.mid <= self.high:
            raise ValueError(f"not a range: {self.low}, {self.mid}, {self.high}")

    def __mul__(self, other: Range) -> Range:
        """Multiply end by end: both figures are positive."""
        return Range(self.low * other.low, self.mid * other.mid, self.high * other.high)

    def cap(self, other: Range) -> Range:
        """Return the smaller figure at each end."""
        return Range(min(self.low, other.low), min(self.mid, other.mid), min(self.high, other.high))


@dataclass(frozen=True, slots=True)
class Document:
    """A draft as read. `locked` spans (front matter, code, links) are never edited."""

    name: str
    text: str = field(repr=False)
    dateline: date | None = None
    format: str = "text"
    locked: tuple[tuple[int, int], ...] = ()
    front: int = 0
    """Where the front matter ends: what is locked in it is the newsroom's own machinery."""


# --- normalised values: what a detail says, however it is written -------------------------


@dataclass(frozen=True, slots=True)
class TextValue:
    """A value known only by its words, case-folded. `facts` are constants of its rule or term.

    Facts in use: `sex` (male/female), `plural` (yes), `number`, `head` (a bare head noun),
    `isco` (ISCO-08 code), `generic` (yes: names a crowd, narrows nobody).
    """

    text: str
    facts: tuple[tuple[str, str], ...] = ()

    def fact(self, name: str) -> str | None:
        """Return one fact, or None."""
        return dict(self.facts).get(name)


@dataclass(frozen=True, slots=True)
class PlaceValue:
    """A place. `id` is of the gazetteer, or None where only `within` is known (or nothing).

    `level` is one of country, region, province, county, village, site.
    `within` is the gazetteer id of the nearest known place around an unlisted one.
    """

    level: str
    name: str
    id: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class DateValue:
    """A stretch of time, `end` exclusive; None where no dateline anchors it.

    `precision`: time, day, week, part (of a month), month, season, year, years, vague.
    `form` says how it was written, for the wording: absolute, relative, weekday, ordinal,
    holiday, clock, daypart, duration.
    """

    precision: str
    start: date | None = None
    end: date | None = None
    form: str = "absolute"
    text: str = ""
    lead: int = 0
    """Characters of a preposition ("on ", "since ") that the detail's span takes along."""


@dataclass(frozen=True, slots=True)
class AgeValue:
    """Ages in full years, both ends included."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class AmountValue:
    """A quantity: `unit` is an ISO 4217 code for money, else a singular noun."""

    number: float
    unit: str
    money: bool


Value = TextValue | PlaceValue | DateValue | AgeValue | AmountValue


@dataclass(frozen=True, slots=True)
class Detail:
    """One identifying detail as it stands in the text."""

    id: str
    start: int
    end: int
    text: str = field(repr=False)
    kind: str
    rule: str
    confidence: float
    value: Value = field(repr=False)
    keep: str | None = None
    """The role (`official_body`, `newsroom`, `none` ...) in which a keep rule protects it."""
    reason: str = ""


# --- attribution --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that stands for a person: a name, a descriptor or a pronoun."""

    start: int
    end: int
    form: Literal["name", "descriptor", "pronoun"]
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Ownership:
    """Whom a detail is about (`person` None: an event or nobody), how sure, and why."""

    detail: str
    about: str
    person: str | None
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person or group of the report. `description` is built from kinds, never from names."""

    id: str
    role: str
    description: str
    mentions: tuple[Mention, ...]
    group: bool = False
    sex: str | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in which persons take part; its dates and places count for all of them."""

    id: str
    rule: str
    start: int
    end: int
    persons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """A cue for who could know what a source says: at most `people` persons."""

    rule: str
    start: int
    end: int
    person: str
    people: Range
    explicit: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """Everything attribution found out."""

    persons: tuple[Person, ...]
    owners: tuple[Ownership, ...]
    happenings: tuple[Happening, ...]
    knowledge: tuple[Knowledge, ...]


# --- ladders ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rung:
    """One way to write a detail. Rung 0 is as written; the last tells the least.

    `text` is a bare phrase for the wording to fit in ("" = gone, None = as written).
    `form` tells the wording what it is: proper (a proper noun), noun (a bare singular or
    plural noun phrase without article), phrase (complete as it stands), date, gone.
    `tells` is what the rung still says: the share of people left (shares), the population
    (places) or the days (dates); None where it says nothing.
    """

    text: str | None
    form: str
    label: str
    tells: Value | None
    share: Range | None
    bits: float
    source: str = ""
    guess: bool = True


@dataclass(frozen=True, slots=True)
class Ladder:
    """All rungs of one detail, finest first."""

    detail: str
    rungs: tuple[Rung, ...]


# --- risk ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Factor:
    """One step in the chain from a population to an anonymity set."""

    label: str
    role: Literal["population", "share", "rate", "window", "dependence", "cap", "knowledge"]
    value: Range
    source: str
    guess: bool
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Risk:
    """How many people a person could still be, for one adversary."""

    person: str
    adversary: str
    people: Range
    grade: Grade
    factors: tuple[Factor, ...]
    direct: tuple[str, ...] = ()
    """Details that identify by themselves."""
    known: bool = False
    """The adversary knows the person already, through the event: graded on what the story adds."""


# --- plan and result ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """The rung chosen for one detail, and why; `next_finer` is what one step back would cost."""

    detail: str
    rung: int
    reason: str
    next_finer: str = ""
    text: str = field(default="", repr=False)
    """The rung's own words, before the wording fits them in."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a version is not cleared: the person, and the sentence an editor must cut or change."""

    person: str | None
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A rung for every detail of one audience, with the risk that is left."""

    audience: str
    choices: tuple[Choice, ...]
    residual: tuple[Risk, ...]
    obstacles: tuple[Obstacle, ...]
    adversaries: tuple[str, ...] = ()
    """Those whose grade the audience asks for; empty: all count."""

    @property
    def counting(self) -> tuple[Risk, ...]:
        """The residual risks for the adversaries that count."""
        return tuple(
            r for r in self.residual if not self.adversaries or r.adversary in self.adversaries
        )

    @property
    def cleared(self) -> bool:
        """True when every protected person reaches the audience's grade."""
        return not self.obstacles


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement in the original text."""

    start: int
    end: int
    replacement: str = field(repr=False)
    details: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Version:
    """A graded version of a report."""

    plan: Plan
    edits: tuple[Edit, ...]
    text: str = field(repr=False)
    stuck: tuple[str, ...] = ()
    """Details that stand in code, links or the like and could not be changed: not cleared."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something only an editor can decide."""

    start: int
    end: int
    text: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The whole way of one document."""

    document: Document
    details: tuple[Detail, ...]
    cast: Cast
    risks: tuple[Risk, ...]
    versions: tuple[Version, ...]
    questions: tuple[Question, ...] = ()
