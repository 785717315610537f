"""What an audience never gets, whatever the numbers say."""

from __future__ import annotations

import regex

from redactor.errors import RuleError
from redactor.ladders.figures import is_direct, place_population
from redactor.ladders.nouns import narrowed
from redactor.ladders.places import ORDER
from redactor.model import (
    AgeValue,
    Cast,
    DateValue,
    Detail,
    Ladder,
    Person,
    PlaceValue,
    Rung,
    TextValue,
)
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

PRECISIONS = ("time", "day", "week", "part", "month", "season", "year", "years", "vague")
COMMON = 0.004
"""An occupation that at least this share of people has is common: 1 in 250."""
RARE = 0.001
"""An occupation that fewer than this share of people have goes even where a ladder writes it."""
SURE = 0.55
"""How sure it must be whose date it is before it is held to be a fact of that person's file."""
STAGE_YEARS = 12
"""An age span at least this wide is a life stage ("young"), not an age."""
_VAGUE = regex.compile(
    r"^(?:(?:for|in|after|during|over|within|on|since)\s+)?(?:the (?:past|last) )?"
    r"(?:(?:days|weeks|months|years|hours|tens|hundreds|dozens|thousands|millions|billions)\b|"
    r"a few|several|many|some|a sum)",
    regex.I,
)
_YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
_ARTICLE = regex.compile(r"^(?:an?|the|some|another|one|his|her|their|my|our)\s+", regex.I)


def floors(
    book: Rulebook,
    audience: s.AudienceRule,
    details: tuple[Detail, ...],
    ladders: dict[str, Ladder],
    cast: Cast,
) -> dict[str, int]:
    """Return detail id -> lowest rung allowed, for every detail that has a floor."""
    owners = {o.detail: o for o in cast.owners}
    persons = {p.id: p for p in cast.persons}
    out: dict[str, int] = {}
    for detail in details:
        rungs = ladders[detail.id].rungs
        if detail.keep is not None or len(rungs) < 2:
            continue
        if audience.direct_only:
            out[detail.id] = (
                1 if is_direct(book, detail) and not owns_public(owners[detail.id].about) else 0
            )
            continue
        finder = book.detail_rule(detail.rule)
        if finder is not None and finder.put:
            continue  # too unsure to go unasked: only where the figures want it
        owner = owners[detail.id]
        wanted = audience.floors.get(detail.kind, {})  # type: ignore[call-overload]
        rule = wanted.get(owner.about, wanted.get("any"))
        if rule is None or owns_public(owner.about):
            continue
        person = persons.get(owner.person or "")
        if _crowd(detail, person) or already_coarse(book, detail):
            continue
        if rule in PRECISIONS and owner.confidence >= SURE and _own_year(detail, owner.about):
            rule = max(rule, "year", key=lambda p: PRECISIONS.index(str(p)))
        out[detail.id] = _first_allowed(book, detail, rungs, rule)
    return out


def _own_year(detail: Detail, about: str) -> bool:
    """Return True for a date of somebody's own life with the year in it.

    News of the day leaves the year out; "in March 2017" is a fact of a personal file.
    """
    return (
        about in ("source", "subject", "bystander")
        and isinstance(detail.value, DateValue)
        and bool(_YEAR.search(detail.text))
    )


def owns_public(about: str) -> bool:
    """Return True for owners that are not protected: public figures and bodies, the newsroom."""
    return about in ("public_figure", "official_body", "newsroom")


def _crowd(detail: Detail, person: Person | None) -> bool:
    """What is said of many people at once has no floor: the risk decides."""
    if isinstance(detail.value, PlaceValue) and detail.value.level in ("site", "village"):
        return False
    many = isinstance(detail.value, TextValue) and detail.value.fact("plural") == "yes"
    return detail.kind in ("occupation", "place", "gender", "age") and (
        many or (person is not None and person.group)
    )


def already_coarse(book: Rulebook, detail: Detail) -> bool:
    """Return True for words that a ladder of the rulebook would write itself."""
    if isinstance(detail.value, TextValue) and detail.value.fact("generic") == "yes":
        return narrowed(detail) is None
    if detail.kind in ("amount", "time", "date") and _VAGUE.match(detail.text):
        return True
    if detail.kind == "name" or (isinstance(detail.value, PlaceValue) and detail.value.id):
        return False
    bare = _bare(detail.text)
    if detail.kind == "occupation" and book.term_shares.get(bare, 1.0) < RARE:
        return False  # a rung of something rarer still, and rare itself ("a midwife")
    return bare in book.coarse_words


def _bare(text: str) -> str:
    return _ARTICLE.sub("", " ".join(text.casefold().replace("’", "'").split()))


def _first_allowed(
    book: Rulebook, detail: Detail, rungs: tuple[Rung, ...], wanted: int | str
) -> int:
    last = len(rungs) - 1
    if isinstance(wanted, int):
        return min(wanted, last)
    return next((i for i, rung in enumerate(rungs) if _allowed(book, detail, rung, wanted)), last)


def _allowed(book: Rulebook, detail: Detail, rung: Rung, wanted: str) -> bool:
    told = rung.tells
    if wanted == "stage":
        return not isinstance(told, AgeValue) or told.high - told.low >= STAGE_YEARS
    if wanted == "common":
        noun = detail.value.text if isinstance(detail.value, TextValue) else ""
        if rung.text is None:  # told in words no lexicon lists ("mends radios"): not common
            return narrowed(detail) is None and book.term_shares.get(noun, 0.0) >= COMMON
        return rung.text == "" or book.term_shares.get(rung.text.casefold(), 1.0) >= COMMON
    if wanted.endswith(" people"):
        if not isinstance(told, PlaceValue):
            return True
        people, _, _ = place_population(book, told, told.id or "")
        return people.mid >= float(wanted.removesuffix(" people"))
    if wanted in ORDER:
        if not isinstance(told, PlaceValue) or (rung.text is not None and rung.form == "phrase"):
            return True
        return ORDER.index(told.level) >= ORDER.index(wanted)
    if wanted in PRECISIONS:
        if not isinstance(told, DateValue):
            return rung.text is not None or not isinstance(detail.value, DateValue)
        return PRECISIONS.index(told.precision) >= PRECISIONS.index(wanted)
    raise RuleError(f"unknown floor in an audience: {wanted}")
