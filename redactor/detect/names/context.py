"""What the words around a capitalised word say: whether it is a person, a place or neither."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from redactor.detect.names.vocabulary import (
    KIN,
    NOT_PERSON,
    OCCUPATIONS,
    PLACE_HEADS,
    PLACE_NOUNS,
    SAYING,
)

_NAMING = frozenset({
    "surnamed", "named", "nicknamed", "called", "dubbed", "alias", "aka", "codenamed"
})  # fmt: skip
_LIKE = frozenset({
    "known", "identified", "referred", "described", "registered", "listed", "addressed"
})  # fmt: skip
_LOCATIVE = frozenset({
    "in", "at", "from", "near", "to", "toward", "towards", "outside", "into", "above", "beyond",
    "around", "reach", "reached"
})  # fmt: skip
_NAME_WORDS = frozenset({
    "name", "surname", "nickname", "pseudonym", "alias", "names", "names'", "handle"
})  # fmt: skip
_CREDITS = frozenset({
    "translated", "edited", "reported", "written", "reporting", "writing", "editing",
    "translation", "photo", "photos", "photograph", "photographed", "story", "interview",
    "interviewed", "compiled", "researched", "filmed", "version", "additional", "production",
    "byline", "author", "editor", "translator", "reporter", "photographer", "illustrations",
    "illustrated", "graphics", "text", "words", "credit", "contributor", "correspondent",
    "posted", "published"
})  # fmt: skip
_NOT_A_PERSON = re.compile(
    rf"\b(?:{NOT_PERSON})s?\b(?:,? (?:is|was|are|were|also|widely|commonly|officially|known|called|"
    r"named|dubbed|codenamed|nicknamed|to|as|locally|in|here|by|the|all|it|what|which|that|a))*"
    r"[\s,]*[\"']?$",
    re.IGNORECASE,
)
_A_PLACE = re.compile(
    rf"\b(?:{PLACE_NOUNS})s?(?:,? (?:is|was|of|also|known|locally|called|named|as|whose|name))*"
    r"\s*[\"']?$",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"(?P<age>(?:, | \()(?:aged? |now )?[1-9]\d?(?=[,.;)](?!\d)|\n| and | years|\Z)|, an? \d\d)"
    r"|(?P<pseudo>,?[\"']? ?[(\[,] ?(?:(?:a|an|his|her|their|not|whose|all|the) )*"
    r"(?:pseudonym|alias|assumed|real name|name (?:has been |was |is )?changed|fictitious|"
    r"given name))"
    rf"|(?P<said>,? (?:also |later |then )?(?:{SAYING})\b(?! (?:by|to have)\b))"
    r"|(?P<who>, whom?\b| \((?:male|female|[MFmf])\b|'s (?:wife|husband|mother|father|son|daughter|"
    r"brother|sister)\b)"
    r"|(?P<whose>, whose\b|'s (?:parents|family|neighbou?rs?|house|home|lawyer|cousin|uncle|aunt|"
    r"friends?|colleagues?|body|phone|name|children|grand\w+|arrest|detention|release|death)\b)"
    r"|(?P<old>,?[\"']?,? (?:an?|the) (?:\d{1,3}|[a-z]+(?:-[a-z]+)?)-year-old)"
    r"|(?P<verb> (?:was|is|has been|had been) (?:arrested|detained|sentenced|born|married|beaten|"
    r"taken away|released|fired|killed|jailed|executed|questioned|interrogated)\b)"
)
_PLACE_OF = re.compile(
    r"\b((?:[Mm]unicipality|[Dd]istrict|[Cc]ounty|[Pp]rovince|[Vv]illage|[Tt]own|[Tt]ownship|"
    r"[Bb]orough|[Cc]ommune|[Rr]egion|[Pp]arish|[Ii]sland|[Cc]ity|[Hh]amlet|[Pp]refecture|[Ss]uburb|"
    r"[Pp]ort|[Ss]ettlement|[Cc]anton|[Gg]overnorate)) of $"
)
_PLACE_AFTER = re.compile(r"[ -]([a-z]+)\b")
_LAST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Cue:
    """Why a word is taken for a name (or a place), and what that says of the person."""

    evidence: str
    sex: str | None = None
    strong: bool = True


PLACE = Cue("place")
OTHER = Cue("other")


def left(text: str, start: int) -> Cue | None:
    """Return what the words before say; PLACE and OTHER mean that it is no person."""
    before = text[max(0, start - _LAST_WORDS) : start]
    if "\n" in before:
        before = before[before.rindex("\n") + 1 :]
        if not before.strip():
            return None
    parts = before.split()
    if not parts:
        return None
    raw = parts[-1] if parts[-1].strip("\"'(") else (parts[-2] if len(parts) > 1 else "")
    word = raw.strip(",\"'(").lower()
    colon, comma = word.endswith(":"), raw.rstrip("\"'(").endswith(",")
    word = word.rstrip(":")
    lows = [p.strip(",.:;\"'()").lower() for p in parts[-8:]]
    if before[-1] in "\"'" and (word in _NAMING or word == "as"):
        return None  # a nickname in quotes (see quoted), or no name at all
    if word in _NAMING or (word == "as" and not _LIKE.isdisjoint(lows[-8:])):
        return _named(before, lows)
    if word in ("is", "was", "being") and not _NAME_WORDS.isdisjoint(lows[-5:]):
        return PLACE if _A_PLACE.search(before) else Cue("introduced")
    if word == "by" and (before.strip() in ("By", "by") or "goes" in lows or "name" in lows):
        return Cue("credit" if "name" not in lows else "introduced")
    if (word == "by" and not _CREDITS.isdisjoint(lows[-4:])) or (colon and word in _CREDITS):
        return Cue("credit")
    if word == "of" and lows[-4:] == ["by", "the", "name", "of"]:
        return Cue("introduced")
    if word in ("i'm", "me") or lows[-2:] == ["i", "am"]:
        told = word != "me" or (len(lows) > 1 and lows[-2] in ("call", "calls", "called"))
        return Cue("introduced", strong=False) if told else None
    if word in KIN and not raw.endswith("."):
        return Cue("introduced", KIN[word], strong=comma or len(parts) > 1)
    if word in OCCUPATIONS and not raw.endswith("."):
        return Cue("introduced", None, strong=comma)
    if re.fullmatch(SAYING, word) and '"' in before and not comma:
        return Cue("introduced", None, strong=False)
    return None


def _named(before: str, lows: list[str]) -> Cue:
    if _A_PLACE.search(before):
        return PLACE
    if _NOT_A_PERSON.search(before):
        return OTHER
    if lows[-1] == "called" and len(lows) > 1 and lows[-2] in ("so", "was", "is", "are", "also"):
        return Cue("introduced", strong=False)
    sexes = {KIN[w] for w in lows[-6:] if w in KIN} - {None}
    return Cue("introduced", sexes.pop() if len(sexes) == 1 else None)


def right(text: str, end: int) -> Cue | None:
    """Return what the words after say."""
    match = _RIGHT.match(text, end, end + _LAST_WORDS)
    if match is None:
        return None
    name = match.lastgroup
    if name == "age":
        return Cue("age")
    if name in ("pseudo", "old", "who"):
        return Cue("introduced")
    return Cue("introduced" if name == "said" else "likely", strong=False)


def place_after(text: str, end: int) -> tuple[str, int] | None:
    """Return the lower-case noun after a name that makes it a place, and where it ends."""
    match = _PLACE_AFTER.match(text, end)
    if match is None or match[1] not in PLACE_HEADS or match[1] in ("state", "pass", "park"):
        return None
    return match[1], match.end()


def place_of(text: str, start: int) -> tuple[str, int] | None:
    """Return the noun of "the municipality of" before a name, and where it starts."""
    match = _PLACE_OF.search(text, max(0, start - 20), start)
    return (match[1].lower(), match.start()) if match is not None else None


_PLACE_NEXT = re.compile(r", ([A-Z][\w'-]+)(?: ([A-Z][\w'-]+))?")


def before_place(text: str, end: int, place: Callable[..., bool]) -> bool:
    """Return whether a listed place follows after a comma: Vermillion, South Dakota."""
    match = _PLACE_NEXT.match(text, end)
    if match is None:
        return False
    one, two = match[1].lower(), (match[2] or "").lower()
    return place(one) or bool(two and place(one, two))


def located(text: str, start: int) -> bool:
    """Return whether a preposition of place stands before."""
    at = text.rfind(" ", max(0, start - 12), max(0, start - 1))
    return text[at + 1 : start].strip(" \"'(").lower() in _LOCATIVE


def inside_of(text: str, start: int) -> bool:
    """Return whether 'in' or 'at' stands directly before."""
    return text[max(0, start - 4) : start].lower().endswith((" in ", " at "))


def after_article(text: str, start: int) -> bool:
    """Return whether 'the' or 'a' stands directly before."""
    return text[max(0, start - 5) : start].lower().endswith((" the ", " a ", "\nthe ", " an "))


def credited(text: str, start: int) -> bool:
    """Return whether the line credits its names: a byline, translation or photo credit."""
    cue = left(text, start)
    return cue is not None and cue.evidence == "credit"
