"""Whether a name that is also a word or a person's is used as a place where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import regex

from redactor.model import PlaceValue
from redactor.rules.rulebook import Rulebook

T = TypeVar("T")
Spanned = Callable[[T], tuple[int, int, object]]
REACH = 40
SHORT = 4
"""In capitals, a name of so few letters is more likely an abbreviation: USI, ORANG."""
_BEFORE = regex.compile(
    r"(?:\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Ii]nside|[Tt]hroughout|[Aa]round|[Aa]cross|[Tt]owards?|"
    r"[Ii]nto|[Vv]ia|[Bb]etween|[Aa]t|[Bb]ased in|left for|bound for|moved to|went to|"
    r"fled to|flew to|flown to|drove to|travell?ed to|sent to|returned to|came to|back to|"
    r"(?:here|home|arrived|come|comes|came|fled|trains?|trucks?|traders?|people|families|"
    r"born|native|residents?|refugees|soldiers|people) (?:from|of)|"
    r"(?:city|town|village|county|district|province|state|region|port|capital|township|"
    r"governorate|prefecture|oblast|mayor|governor|outskirts|suburbs|streets|people|residents|"
    r"north|south|east|west|part|parts|cent(?:er|re)) of|the road to|road from|"
    r"[Nn]orthern|[Ss]outhern|[Ee]astern|[Ww]estern|[Cc]entral|[Uu]pper|[Ll]ower|[Gg]reater)"
    r"(?: (?:the|nearby|neighbou?ring))?) $"
)
_AFTER = regex.compile(
    r"^(?:'s (?:capital|streets|cent(?:er|re)|outskirts|main|mayor|governor|port|market|airport|"
    r"population|east|west|north|south)|-(?:based|born|area)|"
    r" (?:residents?|natives?|area|region|city|town|airport|port|market|station|suburbs?|prison|"
    r"province|state|county|district|township|village|governorate|prefecture|oblast|"
    r"City|Town|County|District|Province|State|Township|Region|Airport|Station|Beach|Bay|River|"
    r"Governorate|Prefecture|Oblast)\b)"
)
_PERSON_BEFORE = regex.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sgt|Capt|Col|Gen|Sen|Rep|Gov|St)\.? |"
    r"\b(?:President|Senator|Minister|Governor|Professor|General|Colonel|Captain|Judge|Justice|"
    r"Lord|Lady|Sir|Queen|King|Prince|Princess|Aunt|Uncle|named|called) |"
    r"(?<![.!?]['\"]? )(?<!^)(?<!\n)\b(?!(?:In|At|Near|From|To|On|North|South|East|West|Northern|"
    r"Southern|Eastern|Western|Central|Greater|Upper|Lower|New|Outside|Around|The|Mount|Port|"
    r"Fort|Lake)\b)[A-Z][a-z]+ )$"
)
_PERSON_AFTER = regex.compile(
    r"^(?: (?:said|says|told|asked|added|wrote|replied|recalled|died|married)\b|, \d{1,2}[,)]|"
    r" \(\d{1,2}\)| [A-Z]\.? [A-Z])"
)
_TITLED = regex.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? $")
_AGED = regex.compile(r"^(?:, \d{1,2}[,)]| \(\d{1,2}\)| [A-Z][a-z]+(?: (?:said|told|was|had)\b|,))")
"""After the name of a country, only this makes it a person's: states speak too."""
_NEXT_NAME = regex.compile(r"^ [A-Z][a-z]+")
_JOINED = regex.compile(r"^(?:,| and| or|,? (?:and|or|to)|-) ?$")
_LEVEL_END = regex.compile(
    r"(?i)[ -](?:province|region|oblast|state|krai|county|city|district|township|prefecture|do|"
    r"gun|si)$"
)


def used_as_places(hits: list[T], of: Spanned[T], text: str, book: Rulebook) -> list[T]:
    """Leave out what only looks like a place: `Lincoln said`, `Jackson Pollock`, `USI`.

    A name that is used as a place once in a document counts wherever it is not plainly a person.
    """
    places = [(hit, *of(hit)) for hit in hits if isinstance(of(hit)[2], PlaceValue)]
    titled = {id(p[0]) for p in places if _TITLED.search(text[max(0, p[1] - 8) : p[1]])}
    hits = [hit for hit in hits if id(hit) not in titled]
    places = [p for p in places if id(p[0]) not in titled]
    doubtful = {id(p[0]) for p in places if _doubtful(p[3], text[p[1] : p[2]], book)}
    if not doubtful:
        return hits
    sure = [(start, end) for hit, start, end, _ in places if id(hit) not in doubtful]
    starts, ends = {s for s, _ in sure}, {e for _, e in sure}
    judged = {
        id(hit): (_verdict(text, start, end, value, starts, ends), text[start:end].casefold())
        for hit, start, end, value in places
        if id(hit) in doubtful
    }
    once = {name for verdict, name in judged.values() if verdict > 0}
    gone = {i for i, (verdict, name) in judged.items() if verdict < 0 or name not in once}
    return [hit for hit in hits if id(hit) not in gone]


def _doubtful(value: object, surface: str, book: Rulebook) -> bool:
    if not isinstance(value, PlaceValue) or value.id is None or value.id not in book.places:
        return False
    if _abbreviation(surface):
        return surface not in book.places[value.id].variants
    return book.places[value.id].ambiguous and not _LEVEL_END.search(surface)


def _verdict(
    text: str, start: int, end: int, value: object, starts: set[int], ends: set[int]
) -> int:
    surface = text[start:end]
    if _abbreviation(surface):
        line = text[max(0, start - REACH) : end + REACH]
        return 1 if line.isupper() else -1
    if isinstance(value, PlaceValue) and value.level == "country":
        around = text[max(0, start - REACH) : start], text[end : end + REACH]
        return -1 if _PERSON_BEFORE.search(around[0]) or _AGED.search(around[1]) else 1
    return _judge(text, start, end, starts, ends)


def _abbreviation(surface: str) -> bool:
    return surface.isupper() and len(surface) <= SHORT and surface.isascii()


def _judge(text: str, start: int, end: int, starts: set[int], ends: set[int]) -> int:
    """Return 1 for a place, -1 for something else, 0 where the sentence does not tell."""
    before = text[max(0, start - REACH) : start]
    after = text[end : end + REACH]
    if _PERSON_BEFORE.search(before) or _PERSON_AFTER.search(after):
        return -1
    if _NEXT_NAME.search(after) and not _AFTER.search(after) and end + 1 not in starts:
        return -1
    if _BEFORE.search(before) or _AFTER.search(after) or _listed(text, start, end, starts, ends):
        return 1
    return 0


def _listed(text: str, start: int, end: int, starts: set[int], ends: set[int]) -> bool:
    """Return True beside a sure place: 'Lincoln, Nebraska', 'Texas and Virginia'."""
    following = any(s > end and s - end <= 6 and _JOINED.match(text[end:s]) for s in starts)
    return following or any(
        e < start and start - e <= 6 and _JOINED.match(text[e:start]) for e in ends
    )
