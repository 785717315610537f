"""Names after a title: Mrs. Om, U Pho Htaung, Senior Lieutenant Jang, Auntie Abacus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redactor.detect.names.lists import Lists
from redactor.detect.names.parse import Full, Setting, full_name, is_head
from redactor.detect.names.shape import Word
from redactor.detect.names.vocabulary import COMMON, COURTESY, HONORIFICS, RANKS, STOP

INTRODUCED = "name.introduced"
# Left in the span, and in what the name is known by: Auntie Abacus is not Abacus.
_SHORT = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof"})
_BELONGS = frozenset({
    "uncle", "auntie", "aunt", "aunty", "grandma",
    "grandpa", "granny", "grandmother", "grandfather",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Titled:
    """A title and the name after it, as positions in a row of words."""

    span: int
    known: int
    end: int
    title: str
    sex: str | None
    full: Full


def titled(
    words: Sequence[Word], at: int, lists: Lists, setting: Setting, masked: bool
) -> Titled | None:
    """Return the titled name that starts with `words[at]`."""
    first = words[at].low
    if first in HONORIFICS and (found := _honorific(words, at, lists, masked)):
        return found
    after = at
    span: int | None = None
    sex = None
    while after < len(words):
        low = words[after].low
        if low in COURTESY:
            span = after if span is None else span
            sex = sex or COURTESY[low]
        elif low not in RANKS or words[after].upper:
            break
        after += 1
    if after == at or after >= len(words):
        return None
    courtesy = words[span].low if span is not None else None
    inner = Setting(False, False, True, setting.lower)
    full = full_name(words, after, lists, inner) or _bare(words, after, lists, courtesy)
    if full is None:
        return None
    title = " ".join(w.text for w in words[at:after])
    known = span if span is not None and courtesy in _BELONGS else after
    return Titled(
        after if span is None else span, known, after + full.length, title, sex or full.sex, full
    )


def _honorific(words: Sequence[Word], at: int, lists: Lists, masked: bool) -> Titled | None:
    """U, Daw, Saw and the like count only before a name of Myanmar, or a masked one."""
    title = words[at]
    for tradition in lists.chains:
        end = at + 1
        while end < len(words) and end < at + 6 and words[end].low in tradition.given:
            end += 1
        if end == at + 1 and end < len(words) and words[end].initial:
            end += 1 if masked or len(words[end].text) > 1 or len(words) == end + 1 else 0
        if end > at + 1 and not words[at + 1].upper:
            low = " ".join(w.low for w in words[at + 1 : end])
            full = Full(end - at - 1, tradition.rule, HONORIFICS[title.low], None, (low,))
            return Titled(at, at + 1, end, title.text, HONORIFICS[title.low], full)
    return None


def _bare(words: Sequence[Word], at: int, lists: Lists, courtesy: str | None) -> Full | None:
    """One or two words after a title that make no full name."""
    word = words[at]
    tradition = lists.surname(word.low) or lists.given_name(word.low)
    if word.initial:
        single = courtesy is not None and word.low != "i"
        return Full(1, INTRODUCED, None, word.low, (), "initials") if single else None
    if (word.upper and (courtesy not in _SHORT or len(word.low) < 3)) or (
        is_head(word) and not (courtesy and tradition)
    ):
        return None
    if word.low in STOP and not (courtesy and word.low in lists.family):
        return None
    if tradition is None:
        if courtesy is None and word.low in COMMON:
            return None
        if lists.place(word.low) or word.low.endswith("ing"):
            return None
    part = "given" if tradition and word.low in lists.given else "surname"
    if at + 1 < len(words) and tradition is None:
        second = words[at + 1]
        plain = not (second.upper or second.low in STOP or is_head(second) or second.initial)
        known = lists.place(second.low) and courtesy not in _SHORT
        if plain and second.low not in RANKS and not known:
            return Full(2, INTRODUCED, None, second.low, (word.low,))
    rule = tradition.rule if tradition else INTRODUCED
    sex = lists.sex(word.low)
    if part == "given":
        return Full(1, rule, sex, None, (word.low,), part)
    return Full(1, rule, sex, word.low, (), part)
