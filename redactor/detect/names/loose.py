"""Capitalised words that make no full name by themselves: second mentions and context."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.names import context
from redactor.detect.names.found import (
    INTRODUCED,
    UNKNOWN,
    UNKNOWN_PLACE,
    Acquaintances,
    Found,
    Known,
)
from redactor.detect.names.institutions import GENERIC, NOUNS, ROLES
from redactor.detect.names.lists import Lists, Tradition
from redactor.detect.names.parse import is_head, is_place
from redactor.detect.names.rows import Row, parts
from redactor.detect.names.shape import Word
from redactor.detect.names.vocabulary import (
    COMMON,
    FUNCTION,
    KIN,
    MONTHS,
    OCCUPATIONS,
    PLACE_HEADS,
    PLACELIKE,
    RANKS,
    STOP,
)

_MASK = re.compile(r"-{2,}|_{2,}|\*{2,}")
_ADMIN = ("-ri", "-dong", "-gu", "-gun", "-up", "-si", "-do", "-ku", "-myon", "-san", "-gang")
_REPEAT, _STRONG, _LISTED, _WEAK, _UNKNOWN, _PLACE = 0.8, 0.75, 0.6, 0.5, 0.3, 0.5
_ACTS = re.compile(
    r"'s\b|,? (?:who|said|told|was|had|has|is|did|went|came|asked|later|and his)\b|,"
)

# Park officials, Song sheets: a noun before a noun, not a person who does something.
_PLURAL = re.compile(r" (?!(?:says|was|has|is|does|goes|his|this|as)\b)[a-z]+s\b")


class Judge:
    """Decides about the words that are left once full names are known."""

    def __init__(self, text: str, lists: Lists, lower: frozenset[str], met: Acquaintances) -> None:
        """Take over what the first pass learnt."""
        self.text = text
        self.lists = lists
        self.lower = lower
        self.met = met
        self.inside: frozenset[str] = frozenset()
        self.found: list[Found] = []

    def introduced(self, rows: list[Row]) -> list[Row]:
        """Find what context introduces; return the rows that wait for second mentions."""
        waiting: list[Row] = []
        for row in rows:
            for part in parts(row, self.lists, self.lower):
                if not self._introduce(part):
                    waiting.append(part)
        return waiting

    def remaining(self, rows: list[Row]) -> None:
        """Find second mentions, listed single names, unknown names and unknown places."""
        for row in rows:
            for part in self._repeats(row):
                self._single(part)

    # --- context ----------------------------------------------------------------------------

    def _introduce(self, row: Row) -> bool:
        words = row.words
        if row.headline or len(words) > 3 or words[0].upper:
            return False
        if row.following is not None and is_head(row.following):
            return self._headed(row)
        first, last = words[0], words[-1]
        before = context.left(self.text, first.start)
        if before is context.PLACE:
            return self._unknown_place(row, None)
        if before is context.OTHER:
            return False
        after = context.right(self.text, last.end)
        cue = before if before and (before.strong or after is None) else after or before
        if cue is None or not self._believes(row, cue, before, after):
            return False
        tradition = self._tradition(first) if len(words) == 1 else None
        part = "full" if len(words) > 1 else self._part(first, tradition)
        sex = self.lists.sex(first.low) or (before.sex if before else None)
        rule = tradition.rule if tradition else self._rule(words)
        end = self._end(last)
        found = Found(
            first.start, end, rule, _STRONG if cue.strong else _LISTED,
            self.text[first.start : end], part, cue.evidence, sex,
        )  # fmt: skip
        self._add(found, words, Known(rule, part, sex))
        return True

    def _believes(
        self, row: Row, cue: context.Cue, before: context.Cue | None, after: context.Cue | None
    ) -> bool:
        """Return whether the context is enough for these words."""
        first = row.words[0]
        low = first.low
        named = before is not None and before.strong
        if len(row.words) == 1:
            if first.initial:
                return low != "i" and (cue.strong or cue.evidence == "age") and not row.opens
            if low in STOP:
                return named and low in self.lists.family and low not in MONTHS
            if self.lists.place(low) or is_head(first) or low in RANKS:
                return named and cue.strong and self._tradition(first) is not None
            if before is not None and before.evidence == "credit" and not self._tradition(first):
                return False
        elif is_place(row.words, self.lists):
            return False
        if named or (cue.strong and not row.opens):
            return True
        listed = any(self._tradition(w) for w in row.words)
        if not listed and (cue.evidence == "likely" or row.words[-1].low.endswith(_ADMIN)):
            return False
        if not (listed or cue.strong):
            start = first.start
            if context.located(self.text, start) or self._of(start) or not row.whole:
                return False
        if not row.opens:
            return listed or cue.evidence != "introduced" or low not in COMMON
        if low in self.lower or low in COMMON or low in OCCUPATIONS or low in KIN:
            return listed and (cue.strong or cue.evidence == "age") and low not in FUNCTION
        if cue.strong or cue.evidence == "age" or listed:
            return True
        return low in self.inside and not low.endswith("s")

    def _headed(self, row: Row) -> bool:
        """A place or a body by the noun after it: Darmar Township, Ryongsan Hotel."""
        if row.following is None or row.following.low not in PLACE_HEADS or row.headline:
            return True
        start, end = row.words[0].start, row.following.end
        if not is_place(row.words, self.lists):
            self._put_place(start, end, row.following.low)
        return True

    def _unknown_place(self, row: Row, head: str | None) -> bool:
        if not is_place(row.words, self.lists):
            self._put_place(row.words[0].start, row.words[-1].end, head)
        return True

    def _put_place(self, start: int, end: int, head: str | None) -> None:
        text = self.text[start:end]
        self.found.append(Found(start, end, UNKNOWN_PLACE, _PLACE, text, "", "", head=head))

    # --- second mentions --------------------------------------------------------------------

    def _repeats(self, row: Row) -> Iterator[Row]:
        """Take second mentions out of a row, longest first; yield what is left."""
        words, at, rest = row.words, 0, 0
        while self.met and at < len(words):
            for length in range(min(4, len(words) - at), 0, -1):
                known = self.met.get(*(w.low for w in words[at : at + length]))
                if known and self._is_repeat(row, at, length):
                    break
            else:
                at += 1
                continue
            if rest < at:
                yield Row(words[rest:at], row.opens and not rest, row.headline, words[at], False)
            start, end = words[at].start, self._end(words[at + length - 1])
            self.found.append(
                Found(start, end, known.rule, _REPEAT, self.text[start:end], known.part, "repeat",
                      known.sex)
            )  # fmt: skip
            at = rest = at + length
        if rest < len(words):
            yield Row(
                words[rest:], row.opens and not rest, row.headline, row.following,
                row.whole and not rest,
            )  # fmt: skip

    def _is_repeat(self, row: Row, at: int, length: int) -> bool:
        if length > 1:
            return True
        word = row.words[at]
        if word.upper and len(word.text) < 4:
            return False
        following = row.words[at + 1] if at + 1 < len(row.words) else row.following
        if following is not None and is_head(following):
            return False
        if word.low in MONTHS and not _ACTS.match(self.text, word.end):
            return False
        if word.low in FUNCTION or word.low in STOP or word.initial:
            return not (row.opens and at == 0) or _ACTS.match(self.text, word.end) is not None
        if row.headline:
            return _ACTS.match(self.text, word.end) is not None
        if row.opens and at == 0 and word.low in self.lower:
            return _PLURAL.match(self.text, word.end) is None
        return not context.after_article(self.text, word.start) or word.low not in COMMON

    # --- what is left -----------------------------------------------------------------------

    def _single(self, row: Row) -> None:
        words = row.words
        first, last = words[0], words[-1]
        if row.headline or any(w.upper or w.low in STOP for w in words):
            return
        if all(w.low in NOUNS or w.low in GENERIC or w.low in ROLES for w in words):
            return
        if is_place(words, self.lists):
            return
        if row.following is not None and is_head(row.following):
            self._headed(row)
            return
        head = context.place_after(self.text, last.end)
        if head is not None and len(words) < 4:
            if not row.opens or len(words) > 1:
                self._put_place(first.start, head[1], head[0])
            return
        if len(words) <= 2 and self._listed(row):
            return
        if row.opens or len(words) > 4 or first.initial or is_head(last) or first.low in RANKS:
            return
        if any(self.lists.place(w.low) for w in words) or last.low.endswith(_ADMIN):
            return
        if context.after_article(self.text, first.start):
            return
        if (of := context.place_of(self.text, first.start)) is not None:
            self._put_place(of[1], last.end, of[0])
        elif context.located(self.text, first.start) or context.before_place(
            self.text, last.end, self.lists.place
        ):
            self._put_place(first.start, last.end, None)
        elif len(first.low) > 2 and row.whole and not self._of(first.start):
            text = self.text[first.start : last.end]
            part = "full" if len(words) > 1 else "given"
            self.found.append(Found(first.start, last.end, UNKNOWN, _UNKNOWN, text, part, "shape"))

    def _of(self, start: int) -> bool:
        """Return whether the words are the end of a longer title: Commission of Inquiry."""
        words = self.text[max(0, start - 40) : start].split()
        return len(words) > 1 and words[-1] in ("of", "for", "and", "&") and words[-2][0].isupper()

    def _listed(self, row: Row) -> bool:
        """Find a given name or surname that stands alone, or a Korean given name in two words."""
        words = row.words
        first = words[0]
        if len(words) == 2:
            tradition = self._two_syllables(words, row)
            if tradition is None:
                return False
            self._put(words, tradition, "given", _WEAK)
            return True
        low = first.low
        tradition = self._tradition(first)
        if tradition is None or first.initial or self.lists.place(low):
            return False
        if (
            "&"
            in self.text[max(0, first.start - 2) : first.start]
            + self.text[first.end : first.end + 2]
        ):
            return False
        if is_head(first) or low in RANKS:
            return False
        common = low in COMMON or low in self.lower
        if low in PLACELIKE:
            return False
        exact = low in self.lists.family or low in self.lists.given or "-" in low
        if row.opens and (common or not exact):
            return False
        article = context.after_article(self.text, first.start)
        if common:
            weak = low not in self.lists.given and not tradition.family_first
            if weak or article or low in FUNCTION or low in MONTHS:
                return False
        if not exact and article:
            return False
        possessive = self.text[first.end : first.end + 2] == "'s"
        if not possessive and context.inside_of(self.text, first.start):
            return False
        self._put(words, tradition, self._part(first, tradition), _WEAK if common else _LISTED)
        return True

    def _two_syllables(self, words: tuple[Word, ...], row: Row) -> Tradition | None:
        lows = [w.low for w in words]
        if row.opens or all(low in COMMON for low in lows):
            return None
        if context.located(self.text, words[0].start):
            return None
        for tradition in self.lists.family_first:
            if self._made_of(words, tradition):
                return tradition if not any(low in self.lower for low in lows) else None
        return None

    def _tradition(self, word: Word) -> Tradition | None:
        low = word.low
        found = self.lists.given_name(low) or self.lists.surname(low)
        if found is not None and found.sex is None and not found.family_first:
            # Kim and Lee are given names too, but surnames far more often
            found = next((t for t in self.lists.family.get(low, ()) if t.family_first), found)
        if found is None and "-" in low and not low.endswith(_ADMIN):
            for tradition in self.lists.family_first:
                if self.lists.syllables(low, tradition.number) == 2:
                    return tradition
        return found

    def _rule(self, words: tuple[Word, ...]) -> str:
        """Return the rule of words that context introduces, by what they are made of."""
        tradition: Tradition | None = None
        if len(words) > 1:
            tradition = self.lists.given_name(words[0].low) or self.lists.surname(words[-1].low)
        if tradition is None:
            tradition = next((t for t in self.lists.family_first if self._made_of(words, t)), None)
        return tradition.rule if tradition else INTRODUCED

    def _made_of(self, words: tuple[Word, ...], tradition: Tradition) -> bool:
        return all(self.lists.syllables(w.low, tradition.number) == 1 for w in words)

    def _part(self, word: Word, tradition: Tradition | None) -> str:
        if word.initial:
            return "initials"
        if tradition is None:
            return "given"
        return "given" if word.low in tradition.given or "-" in word.low else "surname"

    def _put(self, words: tuple[Word, ...], tradition: Tradition, part: str, score: float) -> None:
        start, end = words[0].start, words[-1].end
        sex = self.lists.sex(words[0].low)
        text = self.text[start:end]
        found = Found(start, end, tradition.rule, score, text, part, "list", sex)
        self._add(found, words, Known(tradition.rule, part, sex))

    def _add(self, found: Found, words: tuple[Word, ...], known: Known) -> None:
        self.found.append(found)
        self.met.add(" ".join(w.low for w in words), known)

    def _end(self, word: Word) -> int:
        if word.initial and (mask := _MASK.match(self.text, word.end)):
            return mask.end()
        return word.end
