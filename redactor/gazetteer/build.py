"""From the towns of GeoNames to the rows of a place pack."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

import yaml

from redactor.errors import ConfigError
from redactor.gazetteer.korean import spellings
from redactor.gazetteer.source import Source, Town
from redactor.gazetteer.spellings import english, hangul, key, title, usable, variants
from redactor.rules.rows import slug
from redactor.rules.rulebook import Rulebook
from redactor.rules.schema import GazetteerRule, NamesRule

_WANTED = re.compile(r"^(?P<country>[A-Za-z]{2}|ALL)(?::(?P<parts>[a-z0-9,-]+))?(?:=(?P<n>\d+))?$")
KOREAN = ("kr", "cn")
"""Countries whose Korean names reports from North Korea use."""
ENGLISH = ("us", "gb", "ca", "au", "nz", "ie")
"""Countries whose names are written one way in English copy."""
MOST_KOREAN = 5
OWN = ".towns"
"""What the ids of generated rules end in."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One argument: a country (`all` for every other one), its divisions, the fewest people."""

    country: str
    divisions: tuple[str, ...]
    people: int
    text: str


@dataclass(slots=True)
class Pack:
    """What goes into one file: parent -> rows, and what it was asked with."""

    country: str
    asked: list[str] = field(default_factory=list)
    rows: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    example: str = ""


def parse(argument: str, people: int) -> Wanted:
    """Return what one argument asks for: MM, CN=500000, CN:jilin,liaoning=15000, ALL=300000.

    Raises:
        ConfigError: if it is not of this form.
    """
    match = _WANTED.match(argument)
    if match is None:
        raise ConfigError(f"not a country: {argument!r}; write MM, CN:jilin,liaoning or IR=50000")
    parts = tuple((match["parts"] or "").split(",")) if match["parts"] else ()
    return Wanted(match["country"].casefold(), parts, int(match["n"] or people), argument)


@lru_cache
def divisions() -> dict[str, dict[str, str]]:
    """Return country -> GeoNames' code of a division -> its gazetteer id."""
    text = files("redactor.gazetteer").joinpath("divisions.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)  # type: ignore[no-any-return]


def build(book: Rulebook, source: Source, wanted: Sequence[Wanted]) -> list[Pack]:
    """Return one pack for every country asked for; what the rulebook lists is left out.

    Raises:
        ConfigError: for a country or division that nobody knows.
    """
    _check(book, source, wanted)
    packs: dict[str, Pack] = {}
    named = {w.country for w in wanted}
    for want in wanted:
        pack = packs.setdefault(want.country, Pack(want.country))
        pack.asked.append(want.text)
    asked = []
    for town in source.towns:
        country = town.country if town.country in named else "all"
        if any(_asks(w, town) for w in wanted if w.country == country):
            asked.append((packs[country], town))
    builder = _Builder(book, frozenset(key(_names(town)[0]) for _, town in asked))
    for pack, town in asked:
        builder.add(pack, town)
    for pack in packs.values():
        pack.example = builder.example(pack)
    return [p for p in packs.values() if p.rows]


def _asks(want: Wanted, town: Town) -> bool:
    if town.people < want.people:
        return False
    parent = divisions().get(town.country, {}).get(town.division, "")
    return not want.divisions or parent.partition(".")[2] in want.divisions


def _check(book: Rulebook, source: Source, wanted: Sequence[Wanted]) -> None:
    for want in wanted:
        if want.country != "all" and want.country not in source.countries:
            raise ConfigError(f"{want.text}: there is no country {want.country.upper()}")
        known = {p.partition(".")[2] for p in divisions().get(want.country, {}).values()}
        for part in want.divisions:
            if part not in known:
                listed = ", ".join(sorted(known)) or "none"
                raise ConfigError(f"{want.text}: no division {part!r}; known: {listed}")
        if want.country != "all" and want.country not in book.places:
            raise ConfigError(f"{want.text}: the rules list no country of that code")


class _Builder:
    def __init__(self, book: Rulebook, main: frozenset[str]) -> None:
        self._book = book
        self._main = main
        self._parents = divisions()
        self._listed: dict[str, set[str]] = defaultdict(set)
        self._ids: set[str] = set()
        for rule in book.of(GazetteerRule):
            if rule.id.endswith(OWN):
                continue
            self._main |= {key(place.name) for place in rule.places}
            for place in rule.places:
                self._ids.add(place.id)
                names = [place.name, place.full or "", *place.variants]
                self._listed[place.id.partition(".")[0]].update(key(n) for n in names)
        self._words = english() | _personal(book)
        self._best: dict[str, tuple[int, str]] = {}

    def add(self, pack: Pack, town: Town) -> None:
        listed = self._listed[town.country]
        names = _names(town)
        every = {key(n) for n in (title(town.name), *names, *variants(town))}
        if not usable(names[0]) or every & listed:
            return
        if town.country == "kr" and not hangul(town):
            return  # known by its Japanese name of a century ago
        parent = self._parents.get(town.country, {}).get(town.division, town.country)
        if parent not in self._book.places:
            parent = town.country
        doubtful = self._doubtful(names[0])
        other = [v for v in names[1:] if not self._doubtful(v) and key(v) not in self._main]
        listed.update(key(n) for n in names)
        pack.rows[parent].append(self._row(town, parent, names[0], doubtful, other))
        if not doubtful and town.people > self._best.get(pack.country, (0, ""))[0]:
            self._best[pack.country] = (town.people, names[0])

    def _row(self, town: Town, parent: str, name: str, doubtful: bool, other: list[str]) -> str:
        ident = f"{town.country}.{slug(name)}"
        tagged = ""
        if ident in self._ids:
            ident = f"{ident}-{parent.rpartition('.')[2]}"
            if ident in self._ids:
                ident = f"{town.country}.{slug(name)}-{town.number}"
            tagged = f" (city, {ident})"
        self._ids.add(ident)
        korean = hangul(town) if town.country in KOREAN else []
        columns = [
            ("? " if doubtful else "") + name + tagged,
            str(town.people) if town.people else "",
            ", ".join(other),
            ", ".join(korean),
        ]
        return " | ".join(columns).rstrip(" |")

    def _doubtful(self, name: str) -> bool:
        """Return True for a name that is a word or a person's name as well."""
        return name.casefold() in self._words or len(name) < 4

    def example(self, pack: Pack) -> str:
        """Return the name of a pack's largest town that is nothing but a town."""
        return self._best.get(pack.country, (0, ""))[1]


def _names(town: Town) -> list[str]:
    """Return a town's name and the other ways to write it; Korean ones go by their Hangul."""
    korean = hangul(town)
    if town.country == "kr" and korean:
        ways = spellings(korean[0])
        return ways[:MOST_KOREAN]
    if town.country in ENGLISH:
        return [title(town.name)]
    return [title(town.name), *variants(town)]


def _personal(book: Rulebook) -> frozenset[str]:
    words: set[str] = set()
    for rule in book.of(NamesRule):
        words.update(_words(rule.names.family))
        if not rule.names.syllabic:
            words.update(_words(rule.names.given))
    return frozenset(words)


def _words(names: Iterable[str]) -> Iterable[str]:
    return (n.casefold() for n in names if n[:1].isalpha())


def by_parent(pack: Pack) -> Mapping[str, list[str]]:
    """Return a pack's rows under their parents, both in the order of the alphabet."""
    return {p: sorted(pack.rows[p], key=lambda r: r.lstrip("? ")) for p in sorted(pack.rows)}
