"""The compact form of a gazetteer: one line a place, gathered under what they lie in.

    rows:
      mm.kachin: |
        Hpakant | 60123 | Hpakan, Phakant
        ? Sumprabum | 5000
        Mohnyin (town, mm.mohnyin-town) | 24000

A row is `name | people | variants | Hangul`; all but the name may be empty or left out. A question
mark before the name says that it is also a word or a person's name. What stands in brackets is
the common noun (else "city") and an id (else made from the country and the name).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

DOUBT = (0.6, 1.0, 1.6)
"""A town's figure is of any year and any boundary: low and high end beside it."""
FIRST_LEVEL = frozenset("province state governorate oblast region division land canton".split())
"""Common nouns of what lies right below a country."""
_HEAD = re.compile(
    r"^(?P<doubt>\?\s*)?(?P<name>[^()]+?)\s*"
    r"(?:\((?P<common>[a-z' -]+)?(?:,\s*(?P<id>[a-z0-9.-]+))?\))?$"
)


def slug(name: str) -> str:
    """Return the last part of a place's id: 'Sao Tome' is sao-tome."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def rounded(people: float) -> int:
    """Return a figure with the two or three digits that it is worth."""
    step = 10 ** max(0, len(str(int(people))) - 2)
    return int(round(people / step) * step)


def expand(entry: Any) -> Any:
    """Return a gazetteer entry with its `rows` written out under `places`.

    What is not of that shape is left for the schema to refuse.

    Raises:
        ValueError: for a row that cannot be read, naming it.
    """
    given = entry.get("rows") if isinstance(entry, dict) else None
    if not isinstance(given, dict) or not all(isinstance(t, str) for t in given.values()):
        return entry
    return {**entry, "places": [*entry.get("places", []), *places(given)], "rows": {}}


def places(rows: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the places of compact rows in the long form of a rule file.

    Raises:
        ValueError: for a row that cannot be read, naming it.
    """
    return [_place(parent, line) for parent, text in rows.items() for line in _lines(text)]


def _lines(text: str) -> list[str]:
    return [line for line in (raw.strip() for raw in text.splitlines()) if line]


def _place(parent: str, line: str) -> dict[str, Any]:
    head, *rest = [part.strip() for part in line.split("|")]
    match = _HEAD.match(head)
    if match is None or len(rest) > 3:
        raise ValueError(f"not a row 'name | people | variants | Hangul': {line!r}")
    people, variants, hangul = [*rest, "", "", ""][:3]
    if people and not people.isdigit():
        raise ValueError(f"the number of people is not a whole number in {line!r}")
    place: dict[str, Any] = {
        "id": match["id"] or f"{parent.split('.')[0]}.{slug(match['name'])}",
        "name": match["name"],
        "level": "province" if match["common"] in FIRST_LEVEL else "county",
        "parent": parent,
        "common": match["common"] or "city",
    }
    if people:
        place["population"] = tuple(rounded(int(people) * share) for share in DOUBT)
        place["estimated"] = True
    if match["doubt"]:
        place["ambiguous"] = True
    if variants:
        place["variants"] = [v.strip() for v in variants.split(",")]
    if hangul:
        place["hangul"] = [h.strip() for h in hangul.split(",")]
    return place
