"""Full names in a row of capitalised words, by the order and the lists of each tradition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redactor.detect.names.lists import Lists, Tradition
from redactor.detect.names.shape import Word
from redactor.detect.names.vocabulary import (
    BODY_HEADS,
    BRANDS,
    COMMON,
    COURTESY,
    FUNCTION,
    MONTHS,
    PLACE_HEADS,
    RANKS,
    STOP,
)

SHAPE_RULE = "name.introduced"
_LONGEST = 4
_FEMALE_ENDS = frozenset({"nyo", "nyeo", "sook"})
_CITIES = frozenset({"hong kong", "ha noi", "sin city", "yang gon", "san min", "so long"})


@dataclass(frozen=True, slots=True)
class Full:
    """A name of `length` words: the words that may stand for it again, by part."""

    length: int
    rule: str
    sex: str | None
    surname: str | None
    given: tuple[str, ...]
    part: str = "full"
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Setting:
    """What the place of a row in its sentence says: how much a capital letter is worth."""

    opens: bool
    located: bool
    credited: bool
    lower: frozenset[str]
    headline: bool = False


def is_head(word: Word) -> bool:
    """Return whether a word makes the words before it a place or a body."""
    return word.low in BODY_HEADS or word.low in PLACE_HEADS


def full_name(words: Sequence[Word], at: int, lists: Lists, setting: Setting) -> Full | None:
    """Return the best full name that starts with `words[at]`."""
    found: list[Full | None] = []
    first = words[at]
    if first.low in BRANDS:
        return None
    if first.initial and (first.text[-1] == "." or first.low not in lists.family):
        return _initials_first(words, at, lists, setting)
    for tradition in lists.family.get(first.low, ()):
        if tradition.family_first:
            found.append(_family_first(words, at, tradition, lists, setting))
    if not (first.upper or first.initial):
        found.append(_given_first(words, at, lists, setting))
        found += [_chain(words, at, tradition, lists, setting) for tradition in lists.chains]
    names = [f for f in found if f is not None and f.length]
    if setting.headline:  # every word has a capital: only what a list has belongs to a name
        names = [f for f in names if f.sure and all(_listed(w, lists) for w in _rest(words, at, f))]
    best = max(names, key=lambda f: (f.length, f.sure), default=None)
    if best is not None and is_place(words[at : at + best.length], lists):
        return None
    return best


def _rest(words: Sequence[Word], at: int, full: Full) -> Sequence[Word]:
    return words[at + 1 : at + full.length]


def _listed(word: Word, lists: Lists) -> bool:
    if word.initial or lists.surname(word.low) or lists.given_name(word.low):
        return True
    return any(lists.syllables(word.low, t.number) for t in lists.family_first)


def is_place(words: Sequence[Word], lists: Lists) -> bool:
    """Return whether the gazetteer lists exactly these words."""
    return lists.place(*(w.low for w in words)) or lists.place("-".join(w.low for w in words))


def _nothing(words: Sequence[Word], at: int) -> bool:
    return at >= len(words)


def _family_first(
    words: Sequence[Word], at: int, tradition: Tradition, lists: Lists, setting: Setting
) -> Full:
    """Family name, then one or two syllables in any spelling, or an initial."""
    nothing = Full(0, tradition.rule, None, None, ())
    if _nothing(words, at + 1):
        return nothing
    family, second = words[at], words[at + 1]
    opening = setting.opens and at == 0
    if second.initial and not opening:
        if len(second.low) > 1 or family.low in STOP:
            return nothing
        return Full(2, tradition.rule, None, family.low, (), "initials", family.low not in COMMON)
    count = lists.syllables(second.low, tradition.number)
    if not count or second.upper:
        return nothing
    third = words[at + 2] if at + 2 < len(words) else None
    joined = count > 1 or "-" in second.low
    pair = (
        third is not None
        and not joined
        and "-" not in third.low
        and not third.upper
        and lists.syllables(third.low, tradition.number) == 1
        and not (third.low in STOP and third.low not in tradition.given)
    )
    rest = words[at + 1 : at + 3] if pair else words[at + 1 : at + 2]
    if is_place(rest, lists) and (opening or not pair):
        return nothing
    weak = family.low in STOP or (opening and family.low in FUNCTION)
    if weak and not (pair or "-" in second.low):
        return nothing
    phrase = f"{family.low} {second.low}"
    plain = family.low in COMMON and second.low in COMMON
    if not pair and not joined and (phrase in _CITIES or plain):
        return nothing
    if not pair and second.low in STOP:
        return nothing
    length = 3 if pair else 2
    while pair and tradition.rule == "name.vietnamese" and at + length < len(words):
        if lists.syllables(words[at + length].low, tradition.number) != 1:
            break
        length += 1
    low = [w.low for w in words[at + 1 : at + length]]
    given = (" ".join(low), "-".join(low), "".join(low)) if len(low) > 1 else (low[0],)
    sex = "female" if low[-1].split("-")[-1] in _FEMALE_ENDS else None
    return Full(length, tradition.rule, sex, family.low, given, sure=pair or joined)


def _given_first(words: Sequence[Word], at: int, lists: Lists, setting: Setting) -> Full | None:
    first = words[at]
    tradition = lists.given_name(first.low)
    opening = setting.opens and at == 0
    if tradition is None:
        return _reversed(words, at, lists) or _unlisted_first(words, at, lists, opening, setting)
    taken = _follow(words, at + 1, lists)
    if not taken:
        return None
    last = words[at + taken]
    if last.initial and taken == 1:
        if opening and first.low in COMMON:
            return None
        return Full(2, tradition.rule, tradition.sex, None, (first.low,), "initials")
    after = words[at + 1 : at + taken + 1]
    known = any(lists.surname(w.low) or lists.given_name(w.low) for w in after)
    if first.low in MONTHS and not (known or setting.credited):
        return None
    if not known and first.low in STOP and not setting.credited:
        return None
    if not known and opening and first.low in COMMON:
        return None
    if not known and lists.place(first.low):
        return None
    if first.low in FUNCTION and not (known or setting.credited):
        return None
    given = [first.low, *(w.low for w in words[at + 1 : at + taken] if not w.initial)]
    sex = lists.sex(first.low)
    names = (first.low, " ".join(given)) if len(given) > 1 else (first.low,)
    return Full(taken + 1, tradition.rule, sex, last.low, names, sure=known)


def _follow(words: Sequence[Word], at: int, lists: Lists) -> int:
    """Return how many words after a given name belong to it."""
    taken = 0
    for word in words[at : at + _LONGEST]:
        listed = lists.surname(word.low) is not None
        if word.initial:
            taken += 1
            continue
        if word.upper or (word.low in STOP and not (listed and taken == 0 and word.low == "may")):
            break
        if word.low in RANKS and not listed:
            break
        if is_head(word) and not (listed and taken == 0):
            break
        town = lists.place(word.low) and word.low not in lists.towns
        if town and not listed and not lists.given_name(word.low):
            break
        taken += 1
    return taken


def _reversed(words: Sequence[Word], at: int, lists: Lists) -> Full | None:
    """Given name of two syllables before a family name: Ji-hye Kang, Xiaobo Liu."""
    if _nothing(words, at + 1):
        return None
    first, last = words[at], words[at + 1]
    for tradition in lists.family.get(last.low, ()):
        if not tradition.family_first or lists.place(first.low) or first.low in COMMON:
            continue
        whole = "-" in first.low or tradition.rule != "name.korean"
        if whole and lists.syllables(first.low, tradition.number) == 2 and first.low not in STOP:
            return Full(2, tradition.rule, None, last.low, (first.low,))
    return None


def _unlisted_first(
    words: Sequence[Word], at: int, lists: Lists, opening: bool, setting: Setting
) -> Full | None:
    """An unlisted word before one or two listed surnames, or before an initial."""
    first = words[at]
    if _nothing(words, at + 1) or not _may_be_given(first, lists):
        return None
    if opening and (first.low in setting.lower or first.low.endswith(("s", "ly"))):
        return None
    second = words[at + 1]
    if second.initial:
        if at + 2 < len(words) and lists.surname(words[at + 2].low):
            tradition = lists.surname(words[at + 2].low)
            rule = tradition.rule if tradition else SHAPE_RULE
            return Full(3, rule, None, words[at + 2].low, (first.low,))
        return None
    tradition = lists.surname(second.low)
    if tradition is None or second.low in COMMON or second.upper:
        return None
    if tradition.syllabic and (opening or setting.headline or first.low.endswith(("er", "ern"))):
        return None
    if is_head(second) or second.low in STOP or lists.place(second.low):
        return None
    sure = first.low not in setting.lower
    return Full(2, tradition.rule, None, second.low, (first.low,), sure=sure)


def _may_be_given(word: Word, lists: Lists) -> bool:
    low = word.low
    if word.upper or word.initial or len(low) < 3 or low in STOP or low in COMMON:
        return False
    return not (is_head(word) or low in RANKS or low in COURTESY or lists.place(low))


def _initials_first(words: Sequence[Word], at: int, lists: Lists, setting: Setting) -> Full | None:
    """D. Barrow, J. K. Rowling."""
    last = at + 1
    while last < min(len(words), at + 4) and words[last].initial:
        last += 1
    if last >= len(words) or words[at].text[-1] != ".":
        return None
    word = words[last]
    if word.upper or word.low in STOP or is_head(word) or len(word.low) < 2:
        return None
    if lists.place(word.low) and not setting.credited:
        return None
    tradition = lists.surname(word.low) or lists.given_name(word.low)
    if setting.opens and at == 0 and word.low in setting.lower:  # a heading: C. Birth of a state
        return None
    rule = tradition.rule if tradition else SHAPE_RULE
    return Full(last - at + 1, rule, None, word.low, (), "initials")


def _chain(
    words: Sequence[Word], at: int, tradition: Tradition, lists: Lists, setting: Setting
) -> Full | None:
    """Names without surname that are two to five listed words long (Burmese)."""
    length = 0
    for word in words[at : at + 5]:
        if word.low not in tradition.given or word.upper or (word.low in STOP and not length):
            break
        length += 1
    row = words[at : at + length]
    plain = sum(w.low not in COMMON for w in row)
    if length < 2 or not plain or (length == 2 and plain < 2):
        return None
    if setting.located and plain < length:
        return None
    low = " ".join(w.low for w in row)
    return Full(length, tradition.rule, None, None, (low,), sure=not setting.located)
