"""Figures that rungs and risks are computed from: populations and shares, with their sources."""

from __future__ import annotations

from redactor.errors import RuleError
from redactor.model import AgeValue, Detail, PlaceValue, Range, TextValue
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

Figure = tuple[Range, str, bool]
"""A range, where it is from, and whether it is a guess."""
ONE = Range(1, 1, 1)


def population_rule(book: Rulebook, country: str) -> s.PopulationRule:
    """Return the census of a country, or the default one.

    Raises:
        RuleError: if the rulebook has no population rule at all.
    """
    rules = book.of(s.PopulationRule)
    for rule in rules:
        if rule.population == country:
            return rule
    for rule in rules:
        if rule.default:
            return rule
    raise RuleError("the rule packs hold no population rule")


def country_of(book: Rulebook, place: PlaceValue, home: str) -> str:
    """Return the gazetteer id of the country a place lies in; `home` where unknown."""
    anchor = place.id or place.within
    return book.chain(anchor)[-1].id if anchor else home


def place_population(book: Rulebook, place: PlaceValue, home: str) -> Figure:
    """Return how many people live in a place (people, low to high)."""
    if place.id is not None:
        listed = book.places[place.id]
        if listed.population is not None:
            source = book.place_rules[place.id].population_source or "gazetteer"
            return Range(*listed.population), source, listed.estimated
        if listed.level == "country":
            rule = population_rule(book, listed.id)
            return Range(*rule.total), rule.source, rule.population != listed.id
    rule = population_rule(book, country_of(book, place, home))
    by_level = {"village": rule.village, "site": rule.site, "county": rule.county}
    figures = by_level.get(place.level)
    if figures is None:
        low = rule.county[0]
        return Range(low, rule.county[2] * 5, rule.total[0] / 2), "guess for a province", True
    return Range(*figures), f"guess for a {place.level}", True


def _band_people(rule: s.PopulationRule, low: int, high: int, sex: str | None) -> float:
    people = 0.0
    for band, (men, women) in rule.pyramid.items():
        first, last = (int(x) for x in band.split("-"))
        overlap = min(high, last) - max(low, first) + 1
        if overlap > 0:
            inside = men if sex == "male" else women if sex == "female" else men + women
            people += inside * overlap / (last - first + 1)
    return people


def age_sex_share(rule: s.PopulationRule, age: AgeValue | None, sex: str | None) -> Range:
    """Return the share (0-1) of all people of these ages and this sex, from one joint table."""
    whole = sum(men + women for men, women in rule.pyramid.values())
    low, high = (age.low, age.high) if age else (0, 99)
    share = _band_people(rule, low, min(high, 99), sex) / whole
    share = max(share, 1e-6)
    return Range(share * (1 - rule.spread), share, min(1.0, share * (1 + rule.spread)))


def detail_share(book: Rulebook, detail: Detail) -> Figure:
    """Return the share of people that a detail leaves as written.

    Its own rule or lexicon group says it; else its kind's default; else the rarest.
    """
    rule = book.detail_rule(detail.rule)
    if isinstance(rule, s.LexiconRule) and isinstance(detail.value, TextValue):
        number = detail.value.fact("group")
        group = rule.lexicon[int(number)] if number is not None else None
        if group is not None and group.share is not None:
            return Range(*group.share), group.source, group.source == "guess"
    if rule is not None and isinstance(rule.risk, s.Share):
        return rule.risk.range, rule.risk.source, rule.risk.source == "guess"
    for shares in book.of(s.SharesRule):
        if detail.kind in shares.shares:
            return Range(*shares.shares[detail.kind]), f"guess for any {detail.kind}", True
        return Range(*shares.rarest), "unknown: the rarest share", True
    return Range(0.0005, 0.005, 0.05), "unknown: the rarest share", True


def is_direct(book: Rulebook, detail: Detail) -> bool:
    """Return True for a detail that identifies by itself."""
    rule = book.detail_rule(detail.rule)
    if rule is not None:
        return rule.risk == "direct"
    return detail.rule == "name.introduced" or detail.rule == "PERSON"
