"""The shape of a rule file: a YAML list of rules, each told apart by its defining key.

| key          | rule type  | what it holds                                                 |
| ------------ | ---------- | ------------------------------------------------------------- |
| recognizer   | pattern    | Presidio's custom-recognizer entry                            |
| lexicon      | lexicon    | words with class, share and ladder; any plural                |
| places, rows | gazetteer  | places with level, parent and population                      |
| calendar     | calendar   | holidays, seasons and other words for dates                   |
| names        | names      | family and given names, titles                                |
| uncommon     | uncommon   | what a phrase around a rare word is worth                     |
| tagger       | tagger     | what a mention that only the tagger sees is worth             |
| words        | event      | a verb family with a yearly rate                              |
| vocabulary   | vocabulary | word lists that other rules use as `{{name}}`                 |
| people       | knowledge  | cues for how many could know a thing                          |
| population   | population | census figures                                                |
| shares       | shares     | what a detail leaves where its rule does not say              |
| adversary    | adversary  | who might look, and what they can look up                     |
| audience     | audience   | a graded version and the grade it must reach                  |
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    model_validator,
)

from redactor.model import Kind, Range, Role
from redactor.rules import rows


def _rising(figures: tuple[float, float, float]) -> tuple[float, float, float]:
    if not 0 <= figures[0] <= figures[1] <= figures[2]:
        raise ValueError("must be three numbers, 0 <= low <= mid <= high")
    return figures


def _part(figures: tuple[float, float, float]) -> tuple[float, float, float]:
    if not 0 < figures[0] <= figures[1] <= figures[2] <= 1:
        raise ValueError("share must be three numbers, 0 < low <= mid <= high <= 1")
    return figures


Triple = Annotated[tuple[float, float, float], AfterValidator(_rising)]
Part = Annotated[tuple[float, float, float], AfterValidator(_part)]
ID_PATTERN = r"^[a-z0-9-]+(\.[a-z0-9-]+)+$"
WORDS_PATTERN = r"^\S([\s\S]*\S)?$"
Word = Annotated[str, Field(pattern=WORDS_PATTERN)]
"""Text that is looked for: a space around it, or nothing at all, is a slip of the pen."""
Words = Annotated[list[Word], Field(min_length=1)]
Level = Literal["country", "region", "province", "county", "village", "site"]
Floor = Annotated[
    str,
    Field(
        pattern=r"^(?:country|region|province|county|village|site|time|day|week|part|month|season|"
        r"year|years|vague|stage|generic|common|\d+ people)$"
    ),
]
Owner = Role | Literal["event", "none", "any"]
Sex = Literal["male", "female"]
GradeName = Literal["minimal", "low", "moderate", "high", "critical"]
GRADING = frozenset({"direct", "share", "context"})


class Strict(BaseModel):
    """Base: an unknown key is an error, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Examples(Strict):
    """Sentences a rule must and must not find. `>` and `<` mark the exact span: "by >phone<"."""

    match: list[Word] = []
    ignore: list[Word] = []


class Share(Strict):
    """The share of people that a detail leaves (0-1), low, mid, high, and where it is from."""

    share: Part
    source: str = "guess"

    @property
    def range(self) -> Range:
        """The three figures as a Range."""
        return Range(*self.share)


class Unless(Strict):
    """When a match does not count: regexes on the words around it, within its sentence."""

    before: str | None = None
    after: str | None = None
    inside: str | None = None
    sentence: str | None = None


class RuleBase(Strict):
    """What every rule says of itself."""

    id: str = Field(pattern=ID_PATTERN)
    says: str = Field(min_length=8, description="What it means, in one sentence.")


class Keep(Strict):
    """A public fact: it must stay as written, and is listed with this role."""

    about: Role | Literal["event", "none"]


class DetailRule(RuleBase):
    """A rule that finds details in a text."""

    kind: Kind
    risk: Literal["direct", "context"] | Share = Field(
        "context",
        description="direct: identifies by itself; a share: leaves that share of people; "
        "context: narrows through place, time or event, or not at all.",
    )
    ladder: list[str | None] = Field(
        default=[], description="Coarser and coarser; ~ means gone. Empty: built from data."
    )
    keep: Keep | None = None
    unless: Unless | None = None
    about: Role | Literal["event", "none"] | None = Field(
        None, description="Whom it is about where attribution finds nobody better."
    )
    weight: float = Field(1.0, gt=0, description="How much an editor minds losing it.")
    put: bool = Field(False, description="Put to the editor: too unsure to act on alone.")
    facts: dict[str, str] = Field(
        default={}, description="Constants of every match, e.g. sex: female."
    )
    examples: Examples = Examples()
    by_chance: ClassVar[bool] = False
    """What it finds is not for its author to say: no example that must match is asked for."""

    @model_validator(mode="after")
    def _has_examples(self) -> Self:
        if not self.examples.match and not self.by_chance:
            raise ValueError("a rule that finds things needs examples.match")
        return self


class Pattern(Strict):
    r"""One regular expression. `\K` and look-arounds narrow the span; `{{word}}` inserts a list."""

    name: str
    regex: str = Field(min_length=1)
    score: float = Field(gt=0, le=1)


class Recognizer(Strict):
    """Presidio's custom-recognizer entry."""

    patterns: list[Pattern] = []
    deny_list: list[Word] = []
    deny_list_score: float = Field(1.0, gt=0, le=1)
    context: list[Word] = []
    supported_language: Literal["en"] = "en"
    ignore_case: bool = False

    @model_validator(mode="after")
    def _finds_something(self) -> Self:
        if not self.patterns and not self.deny_list:
            raise ValueError("a recognizer needs patterns or a deny_list")
        return self


class PatternRule(DetailRule):
    """Finds what a regular expression finds."""

    recognizer: Recognizer


class TermGroup(Strict):
    """Words of one meaning: singular forms, any plural is found."""

    terms: Words
    isco: str | None = Field(None, pattern=r"^\d{1,4}$", description="ISCO-08 code.")
    share: Part | None = Field(None, description="Share of all people.")
    source: str = "guess"
    ladder: list[str | None] = Field(default=[], description="Bare singular nouns; ~ = gone.")
    sex: Sex | None = None
    generic: bool = Field(False, description="Found, but narrows nobody.")
    exact: bool = Field(False, description="Match case, no plural, no modifiers.")


class LexiconRule(DetailRule):
    """Finds words and their plurals, with the modifiers before them."""

    lexicon: list[TermGroup] = Field(min_length=1)
    modifiers: bool = Field(False, description="Take 'senior', 'deputy', noun compounds along.")


class Place(Strict):
    """One place. `population` is (low, mid, high); the source is the rule's unless given."""

    id: Word
    name: Word
    level: Level
    parent: str | None = None
    population: Triple | None = None
    estimated: bool = False
    variants: list[Word] = []
    hangul: list[Word] = []
    demonym: list[Word] = Field(default=[], description="People or adjective: 'Korean'.")
    full: str | None = Field(None, description="As written on its own: 'North Hamgyong Province'.")
    definite: bool = Field(False, description="Takes 'the'.")
    common: str = Field("", description="Common noun for a second mention: 'the city'.")
    ambiguous: bool = Field(
        False, description="Also a word or a person's name: counts where it is used as a place."
    )


class GazetteerRule(DetailRule):
    """Finds places by name, and knows what they lie in and how many live there."""

    places: list[Place] = []
    rows: dict[str, str] = Field(
        default={}, description="parent -> one place a line: name | people | variants | Hangul."
    )
    population_source: str = ""

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, entry: Any) -> Any:
        return rows.expand(entry)

    @model_validator(mode="after")
    def _lists_places(self) -> Self:
        if not self.places:
            raise ValueError("a gazetteer needs places or rows")
        return self


class CalendarRule(DetailRule):
    """Names for days and seasons that the date grammar uses.

    `holidays`: name -> MM-DD of the public calendar. `seasons`: name -> MM-DD..MM-DD.
    """

    calendar: Literal["en"] = "en"
    holidays: dict[str, str] = {}
    seasons: dict[str, str] = {}


class NameWords(Strict):
    """What names are made of."""

    order: Literal["family-first", "given-first"]
    family: list[str] = []
    given: list[str] = Field(default=[], description="Given names, or syllables of them.")
    syllabic: bool = Field(False, description="Given names are one or two of the syllables.")


class NamesRule(DetailRule):
    """Finds personal names of one tradition."""

    names: NameWords


class UncommonRule(DetailRule):
    """Says what a phrase around a rare word is worth: a thing, a spot, what somebody does."""

    uncommon: Literal["thing", "spot", "deed"]


class TaggerRule(DetailRule):
    """Says what a mention that the statistical tagger sees is worth, from a probability on."""

    by_chance: ClassVar[bool] = True
    tagger: Literal[
        "PERSON", "LOC", "ORG", "DATETIME", "QUANTITY", "DEM", "CODE", "MISC", "MASK"
    ] = Field(description="MASK: of the court profile, that a judgment masks it.")
    probability: float = Field(
        ge=0, le=1, description="That it is this and nothing else; the highest that fits counts."
    )


class EventRule(DetailRule):
    """Something that happens to few people a year, by any inflection of its verbs or nouns."""

    words: Words
    rate: dict[Literal["per_100k_a_year"], Triple] = Field(description="Low, mid, high.")
    source: str = "guess"
    known_to: list[str] = []


class KnowledgeRule(DetailRule):
    """A cue that at most so many people could know what is said."""

    recognizer: Recognizer
    people: Triple
    explicit: bool = Field(description="False: a question to the editor, bounds nothing.")


class VocabularyRule(RuleBase):
    """Word lists (or one regex each) that patterns use as `{{name}}`; plurals are not added."""

    vocabulary: dict[str, list[str] | str]


class PopulationRule(RuleBase):
    """Census figures of one country or, as `default: true`, of any other."""

    population: str = Field(description="Gazetteer id of the country.")
    total: Triple
    pyramid: dict[str, tuple[int, int]] = Field(description="'15-24': [men, women], in people.")
    spread: float = Field(0.1, ge=0, lt=1, description="Relative doubt of every band.")
    correlated: list[tuple[Kind, Kind]] = Field(
        default=[], description="Pairs of kinds that depend on each other."
    )
    dependence: float = Field(3.0, ge=1, description="Divides the low end for each such pair.")
    neighbourhood: Triple = (60, 70, 80)
    village: Triple = (300, 1500, 5000)
    site: Triple = (20, 200, 2000)
    county: Triple = (30000, 90000, 200000)
    default: bool = False
    source: str


class SharesRule(RuleBase):
    """The share of people that a detail leaves where its own rule does not say."""

    shares: dict[Kind, Part]
    rarest: Part = Field(description="Share that anything else takes: fail closed.")


class AdversaryRule(RuleBase):
    """Somebody who tries to find out."""

    adversary: str
    base: Literal["place", "neighbourhood"]
    people: Triple | None = Field(None, description="Base population where it is fixed.")
    sees: list[Kind] = Field(description="Kinds it can look up or has heard of.")


class AudienceRule(RuleBase):
    """A graded version: the grade it must reach, what always goes, and the style."""

    audience: str
    require: dict[Role, GradeName] = {}
    known: GradeName = Field(
        "critical", description="Grade asked where the adversary already knows the person."
    )
    adversaries: list[str] = []
    floors: dict[Kind, dict[Owner, int | Floor]] = Field(
        default={},
        description="kind -> role (or 'any') -> place level, date precision or number of rungs.",
    )
    style: Literal["prose", "labels"] = "prose"
    direct_only: bool = Field(False, description="Only direct identifiers change.")
    order: int = 0


class OffRule(Strict):
    """Switches a rule of an earlier pack off."""

    id: str
    off: Literal[True]


KEYS: dict[str, str] = {
    "off": "off",
    "adversary": "adversary",
    "audience": "audience",
    "places": "gazetteer",
    "rows": "gazetteer",
    "population": "population",
    "shares": "shares",
    "people": "knowledge",
    "recognizer": "pattern",
    "lexicon": "lexicon",
    "calendar": "calendar",
    "names": "names",
    "words": "event",
    "vocabulary": "vocabulary",
    "uncommon": "uncommon",
    "tagger": "tagger",
}


def rule_type(entry: Any) -> str | None:
    """Return the type of a rule entry by its defining key, or None."""
    if isinstance(entry, BaseModel):
        entry = entry.model_fields_set
    return next((name for key, name in KEYS.items() if key in entry), None)


Rule = Annotated[
    Annotated[OffRule, Tag("off")]
    | Annotated[PatternRule, Tag("pattern")]
    | Annotated[LexiconRule, Tag("lexicon")]
    | Annotated[GazetteerRule, Tag("gazetteer")]
    | Annotated[CalendarRule, Tag("calendar")]
    | Annotated[NamesRule, Tag("names")]
    | Annotated[UncommonRule, Tag("uncommon")]
    | Annotated[TaggerRule, Tag("tagger")]
    | Annotated[EventRule, Tag("event")]
    | Annotated[KnowledgeRule, Tag("knowledge")]
    | Annotated[VocabularyRule, Tag("vocabulary")]
    | Annotated[PopulationRule, Tag("population")]
    | Annotated[SharesRule, Tag("shares")]
    | Annotated[AdversaryRule, Tag("adversary")]
    | Annotated[AudienceRule, Tag("audience")],
    Discriminator(rule_type),
]
