"""Expected people who fit = N(place) x shares x event rate x time window.

The chain of DESIGN, section Risk: every factor is (low, mid, high) with its source, and the
grade is read off the low end. Each correlated pair divides the low end once more, as the
product of shares overstates an anonymity set whose attributes go together.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

from redactor.assess.dossier import Dossier, Ladders
from redactor.assess.grades import grade
from redactor.assess.windows import expected, window
from redactor.ladders.figures import (
    ONE,
    age_sex_share,
    country_of,
    is_direct,
    place_population,
    population_rule,
)
from redactor.model import (
    AgeValue,
    DateValue,
    Detail,
    Factor,
    Grade,
    Knowledge,
    PlaceValue,
    Range,
    Risk,
    Rung,
    TextValue,
)
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

_SAID = frozenset({"quote_style", "other", "event"})
Rungs = Mapping[str, int]
"""detail id -> chosen rung; 0 where a detail is not named."""


class Assessor:
    """Estimates anonymity sets; holds what all estimates of one report share."""

    def __init__(
        self, book: Rulebook, details: tuple[Detail, ...], ladders: Ladders, home: str
    ) -> None:
        """Remember the rulebook, the details, their ladders and the country of the report."""
        self.details = details
        self.book = book
        self.ladders = ladders
        self.home = home
        self.adversaries = {a.adversary: a for a in book.of(s.AdversaryRule)}
        self._secondary = next(
            (Range(*r.shares["place"]) for r in book.of(s.SharesRule) if "place" in r.shares),
            ONE,
        )

    def rung(self, detail: Detail, rungs: Rungs) -> Rung:
        """Return the rung a detail stands on."""
        return self.ladders[detail.id].rungs[rungs.get(detail.id, 0)]

    def risk(self, dossier: Dossier, adversary: str, rungs: Rungs) -> Risk:
        """Return the anonymity set and grade of one person for one adversary (people)."""
        rule = self.adversaries[adversary]
        direct = tuple(
            d.id
            for d in dossier.details
            if is_direct(self.book, d) and self.rung(d, rungs).text is None
        )
        factors = [self._base(dossier, rule, rungs)]
        factors += self._places(dossier, rule, rungs)
        factors += self._who(dossier, rule, rungs)
        factors += self._shares(dossier, rule, rungs)
        factors += self._incidents(dossier, rule, rungs)
        factors += self._dependence(dossier, rule, rungs)
        people = ONE
        for factor in factors:
            people = people * factor.value
        for cue in dossier.knowledge:
            if cue.explicit and people.low > cue.people.low and not self._unsaid(cue, rungs):
                people = people.cap(cue.people)
                says = self.book.rules[cue.rule].says
                factors.append(Factor(says, "knowledge", cue.people, cue.rule, True))
        # the person exists: an expectation below one is one
        people = ONE if direct else Range(*(max(1.0, x) for x in _ends(people)))
        return Risk(
            person=dossier.person.id,
            adversary=adversary,
            people=people,
            grade=Grade.critical if direct else grade(people),
            factors=tuple(factors),
            direct=direct,
            known=any(adversary in i.rule.known_to for i in dossier.incidents),
        )

    def _unsaid(self, cue: Knowledge, rungs: Rungs) -> bool:
        """Return True where the words that give the cue are written coarser."""
        return any(
            self.rung(d, rungs).text is not None
            for d in self.details
            if d.start < cue.end and cue.start < d.end and d.kind in _SAID
        )

    # --- factors ---------------------------------------------------------------------------

    def _told_places(
        self, dossier: Dossier, rungs: Rungs
    ) -> list[tuple[Detail, PlaceValue, Range, str, bool]]:
        out = []
        for detail in dossier.details:
            told = self.rung(detail, rungs).tells
            if isinstance(told, PlaceValue):
                people, source, guess = place_population(self.book, told, self.home)
                out.append((detail, told, people, source, guess))
        return sorted(out, key=lambda p: (p[2].low, p[0].start))

    def _base(self, dossier: Dossier, rule: s.AdversaryRule, rungs: Rungs) -> Factor:
        places = self._told_places(dossier, rungs)
        country = country_of(self.book, places[0][1], self.home) if places else self.home
        census = population_rule(self.book, country)
        if rule.base == "neighbourhood":
            return Factor(
                "people of one neighbourhood unit",
                "population",
                Range(*census.neighbourhood),
                census.source,
                False,
            )
        if rule.people is not None:
            return Factor("people to choose from", "population", Range(*rule.people), rule.id, True)
        if places and "place" in rule.sees:
            detail, told, people, source, guess = places[0]
            name = told.name if told.id is not None else f"a {told.level}"
            return Factor(f"people in {name}", "population", people, source, guess, (detail.id,))
        people, source, guess = place_population(
            self.book, PlaceValue("country", country, country), self.home
        )
        return Factor("people in the country", "population", people, source, guess)

    def _places(self, dossier: Dossier, rule: s.AdversaryRule, rungs: Rungs) -> list[Factor]:
        """Every further place that is not around the first one narrows as well."""
        if rule.base != "place":
            return []
        places = self._told_places(dossier, rungs)
        seen: set[str] = set()
        out: list[Factor] = []
        for number, (detail, told, *_rest) in enumerate(places):
            around = {p.id for p in self.book.chain(told.id)} if told.id else {told.name}
            key = told.id or told.name
            if number and key not in seen and told.level not in ("country", "region"):
                out.append(
                    Factor(f"also tied to another {told.level}", "share", self._secondary,
                           "guess", True, (detail.id,))
                )  # fmt: skip
            seen |= around | {key}
        return out

    def _who(self, dossier: Dossier, rule: s.AdversaryRule, rungs: Rungs) -> list[Factor]:
        ages: list[tuple[Detail, AgeValue]] = []
        for detail in dossier.details:
            told = self.rung(detail, rungs).tells
            if isinstance(told, AgeValue) and "age" in rule.sees:
                ages.append((detail, told))
        sex = dossier.person.sex
        if not ages and sex is None:
            return []
        age = None
        if ages:
            low, high = max(a.low for _, a in ages), min(a.high for _, a in ages)
            age = AgeValue(low, high) if low <= high else ages[0][1]
        census = population_rule(self.book, self.home)
        words = {"male": "men", "female": "women"}.get(sex or "", "people")
        label = f"{words} of {age.low}-{age.high}" if age else words
        return [
            Factor(label, "share", age_sex_share(census, age, sex), census.source, False,
                   tuple(d.id for d, _ in ages))
        ]  # fmt: skip

    def _shares(self, dossier: Dossier, rule: s.AdversaryRule, rungs: Rungs) -> list[Factor]:
        out: list[Factor] = []
        seen: set[tuple[str, str]] = set()
        for detail in dossier.details:
            rung = self.rung(detail, rungs)
            if rung.share is None or detail.kind not in rule.sees or detail.kind == "gender":
                continue
            if isinstance(rung.tells, AgeValue | PlaceValue | DateValue):
                continue
            told = detail.value.text if isinstance(detail.value, TextValue) else detail.id
            if (detail.kind, told) in seen or _generic(detail) or rung.share == ONE:
                continue
            seen.add((detail.kind, told))
            label = detail.kind if rung.text is None else f"{detail.kind}, coarser"
            out.append(Factor(label, "share", rung.share, rung.source, rung.guess, (detail.id,)))
        return out

    def _incidents(self, dossier: Dossier, rule: s.AdversaryRule, rungs: Rungs) -> list[Factor]:
        """Return the event that narrows most.

        One story's events (caught, arrested, dismissed) hang together too closely to multiply.
        """
        by_id = {d.id: d for d in dossier.details}
        out: list[Factor] = []
        for family in sorted({i.rule.id for i in dossier.incidents}):
            same = [i for i in dossier.incidents if i.rule.id == family]
            event = same[0].rule
            if rule.adversary not in event.known_to:
                continue
            dates = [d for i in same for d in i.dates if d in by_id]
            told = [self.rung(by_id[d], rungs).tells for d in dates]
            span = window(t for t in told if isinstance(t, DateValue))
            label = f"{event.says.rstrip('.').lower()} within {span:.0f} days"
            share = expected(event.rate["per_100k_a_year"], span)
            guess = event.source == "guess"
            out.append(Factor(label, "rate", share, event.source, guess, tuple(dates)))
        return sorted(out, key=lambda f: (f.value.low, f.label))[:1]

    def _dependence(self, dossier: Dossier, rule: s.AdversaryRule, rungs: Rungs) -> list[Factor]:
        census = population_rule(self.book, self.home)
        kinds = {
            d.kind
            for d in dossier.details
            if d.kind in rule.sees and not _generic(d) and _still_tells(self.rung(d, rungs))
        }
        if dossier.person.sex is not None:
            kinds.add("gender")
        pairs = [p for p in census.correlated if p[0] in kinds and p[1] in kinds]
        if not pairs:
            return []
        by = census.dependence ** len(pairs)
        label = "depend on each other: " + ", ".join("-".join(p) for p in pairs)
        return [Factor(label, "dependence", Range(1 / by, 1 / sqrt(by), 1.0), census.id, True)]


def _ends(people: Range) -> tuple[float, float, float]:
    return people.low, people.mid, people.high


def _generic(detail: Detail) -> bool:
    return isinstance(detail.value, TextValue) and detail.value.fact("generic") == "yes"


def _still_tells(rung: Rung) -> bool:
    return rung.tells is not None or (rung.share is not None and rung.share.mid < 0.999)
