"""What the rulebook lists: names by tradition, and places that only look like names."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from redactor.detect.names.institutions import GENERIC
from redactor.detect.names.vocabulary import COMMON, STOP
from redactor.rules.rulebook import Rulebook
from redactor.rules.schema import GazetteerRule, NamesRule

_HANGUL = ("\uac00", "\ud7a3")
_MAX_SYLLABLES = 2
_WIDE = ("country", "region", "province")


@dataclass(frozen=True, slots=True)
class Tradition:
    """The lists of one rule."""

    rule: str
    family_first: bool
    syllabic: bool
    family: frozenset[str]
    given: frozenset[str]
    sex: str | None
    number: int


def key(name: str) -> str:
    """Return how names are looked up: lower case, no apostrophes."""
    return name.lower().replace("'", "").rstrip(".")


def split_syllables(word: str, syllables: frozenset[str]) -> int:
    """Return how many of the syllables a word is made of (1 or 2), or 0."""
    if "-" in word:
        parts = word.split("-")
        return len(parts) if len(parts) <= _MAX_SYLLABLES and syllables.issuperset(parts) else 0
    if word in syllables:
        return 1
    if not 4 <= len(word) <= 12:
        return 0
    pairs = ((word[:i], word[i:]) for i in range(1, len(word)))
    return 2 if any(a in syllables and b in syllables for a, b in pairs) else 0


class Lists:
    """Look-up of words in the name rules and gazetteers of a rulebook."""

    def __init__(self, book: Rulebook) -> None:
        """Index all names and the single words and phrases that are places."""
        self.traditions: list[Tradition] = []
        self.family: dict[str, list[Tradition]] = defaultdict(list)
        self.given: dict[str, list[Tradition]] = defaultdict(list)
        self.hangul: frozenset[str] = frozenset()
        self._endings: dict[str, Tradition] = {}
        self.bodies: dict[str, str] = {}
        self.body_rules: dict[str, str] = {}
        for rule in book.of(NamesRule):
            if rule.kind == "name":
                self._add(rule, len(self.traditions))
            else:
                self._add_bodies(rule)
        self._suffixes = tuple(self._endings)
        self.places: set[str] = set()
        self.wide: set[str] = set()
        self.towns: set[str] = set()
        own: set[str] = set()
        for gazetteer in book.of(GazetteerRule):
            for place in gazetteer.places:
                if place.ambiguous:
                    continue  # as likely a person: what stands around it decides
                names = [place.name, *place.variants, *place.demonym]
                keys = {key(n) for n in [*names, place.full or place.name]}
                self.places |= keys
                (self.towns if gazetteer.id.endswith(".towns") else own).update(keys)
                if place.level in _WIDE:
                    single = place.level == "region"  # "East Africa" tells nothing of "east"
                    rows = [k.split() for k in keys]
                    self.wide |= {
                        w for r in rows for w in r if len(w) > 2 and not (single and len(r) > 1)
                    }
        self.towns -= own
        self.wide -= GENERIC
        self.syllabic = [t for t in self.traditions if t.syllabic]
        self.family_first = [t for t in self.traditions if t.family_first]
        self.chains = [t for t in self.traditions if t.syllabic and not t.family_first]
        self.syllables = lru_cache(maxsize=4096)(self._syllables)

    def __getstate__(self) -> dict[str, object]:
        """Leave out the look-up that remembers what it was asked."""
        return {k: v for k, v in self.__dict__.items() if k != "syllables"}

    def __setstate__(self, state: dict[str, object]) -> None:
        """Make that look-up again."""
        self.__dict__.update(state)
        self.syllables = lru_cache(maxsize=4096)(self._syllables)

    def _add(self, rule: NamesRule, number: int) -> None:
        words = [key(w) for w in rule.names.family]
        hangul = {w for w in words if _HANGUL[0] <= w[0] <= _HANGUL[1]}
        self.hangul |= hangul
        family = {w for w in words if not w.startswith("-")} - hangul
        tradition = Tradition(
            rule.id,
            rule.names.order == "family-first",
            rule.names.syllabic,
            frozenset(family),
            frozenset(key(w) for w in rule.names.given),
            rule.facts.get("sex"),
            number,
        )
        self.traditions.append(tradition)
        for word in family:
            self.family[word].append(tradition)
        for word in words:
            if word.startswith("-"):
                self._endings.setdefault(word[1:], tradition)
        if not tradition.syllabic:
            for word in tradition.given:
                self.given[word].append(tradition)

    def _add_bodies(self, rule: NamesRule) -> None:
        group = rule.id.rsplit(".", 1)[1]
        self.body_rules[group] = rule.id
        for head in rule.names.family:
            self.bodies.setdefault(head.lower().rstrip("."), group)

    def _syllables(self, word: str, number: int) -> int:
        return split_syllables(word, self.traditions[number].given)

    def given_name(self, low: str) -> Tradition | None:
        """Return the first tradition that lists a given name (Anne-Marie by its parts)."""
        found = self.given.get(low)
        if found is None and "-" in low:
            parts = [self.given.get(p) for p in low.split("-")]
            found = parts[0] if all(parts) else None
        return found[0] if found else None

    def idle(self, low: str) -> bool:
        """Return whether a word is a plain one that no list has: it is never a name alone."""
        return low in STOP and low not in self.family and low not in self.given

    def sex(self, low: str) -> str | None:
        """Return the sex that the lists of a given name agree on."""
        sexes = {t.sex for t in self.given.get(low, ())} - {None}
        return sexes.pop() if len(sexes) == 1 else None

    def surname(self, low: str) -> Tradition | None:
        """Return the first tradition whose surnames hold this word or one of its parts."""
        found = self.family.get(low)
        if found:
            return found[0]
        if "-" in low:
            for part in low.split("-"):
                if (tradition := self.surname(part)) is not None and not tradition.syllabic:
                    return tradition
        if len(low) > 5 and low not in COMMON and low.endswith(self._suffixes):
            for size in range(2, min(9, len(low) - 1)):
                tradition = self._endings.get(low[-size:])
                if tradition is not None and low not in self.places:
                    return tradition
        return None

    def place(self, *words: str) -> bool:
        """Return whether these words together are a place or its people."""
        phrase = " ".join(words)
        return phrase in self.places or (phrase.endswith("s") and phrase[:-1] in self.places)
