"""What is left when all names are explained: capitalised words and letters that no list has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from redactor.detect.names import context
from redactor.detect.names.found import INTRODUCED, UNKNOWN, UNKNOWN_PLACE, Found
from redactor.detect.names.institutions import GENERIC, LETTERS, NOUNS, ROLES
from redactor.detect.names.lists import Lists
from redactor.detect.names.parse import is_head, is_place
from redactor.detect.names.shape import Candidate, Word
from redactor.detect.names.vocabulary import (
    BRANDS,
    COURTESY,
    KIN,
    MONTHS,
    OCCUPATIONS,
    PLACE_HEADS,
    RANKS,
    STOP,
)

_LETTERS = re.compile(r"[A-Z][A-Z0-9&]{1,5}(?:-[A-Z0-9]{1,6})?")
_TITLE = re.compile(r"\b([A-Z][a-z]+) (?:of|for|and|&|on)(?: the)? $")
_ROMAN = re.compile(r"[IVXLC]+")
_PLAIN = (STOP, GENERIC, NOUNS, ROLES, OCCUPATIONS, RANKS, MONTHS, BRANDS)
_DOTTED = re.compile(r"(?:[A-Z]\.){2,4}")
_ABBREVIATED = frozenset(
    "u.s. u.n. u.k. e.u. d.c. a.m. p.m. u.s.a. d.p.r.k. p.o. h.e. b.c. a.d. b.c.e. c.e. n.b. p.s. "
    "r.o.k. p.r.c. u.s.s.r. n.y. l.a. i.d. t.v. b.a. m.a. m.d. j.d. r.i.p. s.a. a.s. e.g. i.e. "
    "q.c. s.c. n.k. a.k.a. c.a.r. p.d.r.".split()
)
_SCORE, _INITIALS = 0.3, 0.6
_LONGEST = 5


def plain(word: str) -> bool:
    """Return whether a word is never a name alone: North, Director, SIM, Monday."""
    low = word.lower()
    return low in LETTERS if word.isupper() and len(word) > 1 else any(low in p for p in _PLAIN)


def leftovers(
    text: str,
    candidates: Sequence[Candidate],
    found: Sequence[Found],
    lists: Lists,
    lower: frozenset[str],
    inside: frozenset[str],
) -> Iterator[Found]:
    """Yield words inside sentences that are capitalised and that nothing explains.

    `lower` are the words of the text that it also writes in lower case, `inside` the capitalised
    ones that stand inside a sentence somewhere.
    """
    taken = sorted((f.start, f.end) for f in found)
    starts = [start for start, _ in taken]
    for candidate in candidates:
        if candidate.headline:
            continue
        run: list[Word] = []
        for number, word in enumerate(candidate.words):
            opening = candidate.opens and number == 0
            before = bisect_left(starts, word.end) - 1
            free = before < 0 or taken[before][1] <= word.start
            free = free and not (word.upper and _shouted(text, word.start))
            if free and len(candidate.words) == 1 and _initials(word):
                yield Found(
                    word.start, word.end, INTRODUCED, _INITIALS, word.text, "initials", "shape"
                )
                continue
            if run and number and _ROMAN.fullmatch(word.text):
                run.append(word)  # Comradeship IV
                continue
            second = candidate.words[1] if opening and len(candidate.words) > 1 else None
            if second is not None and free and _opener(word, second, lists, lower, inside):
                opening = False
            if free and _odd(word, opening, lists, lower, inside):
                run.append(word)
                continue
            yield from _name(text, run, candidate, lists, lower)
            run = []
        yield from _name(text, run, candidate, lists, lower)


def _initials(word: Word) -> bool:
    """Return whether a word is somebody's initials with full stops: F.E., K.C.S."""
    return _DOTTED.fullmatch(word.text) is not None and word.text.lower() not in _ABBREVIATED


def _opener(
    word: Word, second: Word, lists: Lists, lower: frozenset[str], inside: frozenset[str]
) -> bool:
    """Return whether two odd words open a sentence: Abboud Qanbar, not Angry Qanbar."""
    plain = word.low in lower or word.low.endswith(("ly", "ing", "ed", "s", "al", "ous", "ful"))
    return not plain and not second.upper and _odd(second, False, lists, lower, inside)


def _odd(
    word: Word, opening: bool, lists: Lists, lower: frozenset[str], inside: frozenset[str]
) -> bool:
    """Return whether a word is no plain one, no place and no term."""
    low = word.low
    if word.upper:
        letters = _LETTERS.fullmatch(word.text) is not None and low not in LETTERS
        return letters and not _ROMAN.fullmatch(word.text) and not lists.place(low)
    if word.initial or len(low) < 3 or any(low in plain for plain in _PLAIN):
        return False
    if low in KIN or low in COURTESY or low in lists.bodies or is_head(word) or lists.place(low):
        return False
    return not opening or (low in inside and low not in lower)


def _shouted(text: str, start: int) -> bool:
    """Return whether the whole line is in capitals."""
    first = text.rfind("\n", max(0, start - 200), start) + 1
    last = text.find("\n", start, start + 200)
    line = text[first or max(0, start - 200) : last if last >= 0 else start + 200]
    return not any(c.islower() for c in line)


def _goes_on(text: str, start: int) -> bool:
    """Return whether the words end a longer title: Human Rights and Fundamental Freedoms."""
    match = _TITLE.search(text, max(0, start - 40), start)
    if match is None:
        return False
    low = match[1].lower()
    return low not in PLACE_HEADS and low not in ROLES and (low in GENERIC or low in NOUNS)


def _name(
    text: str, run: list[Word], candidate: Candidate, lists: Lists, lower: frozenset[str]
) -> Iterator[Found]:
    if not run or len(run) > _LONGEST or is_place(run, lists):
        return
    first, last = run[0], run[-1]
    if _goes_on(text, first.start) or _ROMAN.fullmatch(first.text):
        return
    if len(run) == 1 and not first.upper:
        plural = first.low.endswith("s") and first.low[:-1] in lower
        if first.low in lower or plural:
            return
        alone = len(candidate.words) == 1
        if alone and context.after_article(text, first.start) and first.low in lower:
            return
    if (of := context.place_of(text, first.start)) is not None:
        name = text[of[1] : last.end]
        yield Found(of[1], last.end, UNKNOWN_PLACE, _SCORE, name, "", "", head=of[0])
        return
    place = context.located(text, first.start) and not first.upper
    place = place and not context.after_article(text, first.start)
    place = place or context.before_place(text, last.end, lists.place)
    name = text[first.start : last.end]
    if place:
        yield Found(first.start, last.end, UNKNOWN_PLACE, _SCORE, name, "", "")
    else:
        part = "full" if len(run) > 1 else "given"
        yield Found(first.start, last.end, UNKNOWN, _SCORE, name, part, "shape")
