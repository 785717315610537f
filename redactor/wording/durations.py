"""Lengths of time: "for six years" -> "for several years", "over two winters" -> "over time"."""

from __future__ import annotations

import regex

from redactor.wording.draft import Draft
from redactor.wording.lexicon import POSSESSIVE_ENDS, first_word
from redactor.wording.nouns import fit_phrase
from redactor.wording.tokens import Token

VAGUE_LENGTHS = frozenset({"some time", "a short time", "a limited time"})
STRETCH = frozenset({"over", "during", "throughout", "across"})
LENGTH = regex.compile(r"(?:some|a short|a limited) time$|(?:several|many) \w+s$", regex.IGNORECASE)
LONG = regex.compile(r"year|decade|winter|summer|spring|harvest|generation", regex.IGNORECASE)
SINGLE = regex.compile(r"one (?:day|night|morning|evening|afternoon)$", regex.IGNORECASE)
LEADS = STRETCH | {"within", "in"}


def fit_duration(draft: Draft, token: Token) -> bool:
    """Write a length of time with the preposition it wants; False if the target is none."""
    target = token.target
    if target is None or target.kind != "time" or not LENGTH.match(target.text):
        return False
    i = draft.index(token)
    inner, outer = first_word(token.text), draft.word(i - 1)
    if draft.text(i + 1) in POSSESSIVE_ENDS and target.text in VAGUE_LENGTHS:
        _owner(draft, i)
        return True
    led = inner in LEADS and " " in token.text and outer not in ("for", "after", "in", "of", "to")
    prep = inner if led else outer
    whole = _whole(prep, target.text, bool(LONG.search(token.text)))
    if draft.word(i + 1) == "of" and target.text in VAGUE_LENGTHS:
        whole = "a period"
        led = True
    elif not whole and SINGLE.match(token.text) and outer not in ("for", "after", "by", "of"):
        whole, led = "at some point", True
    if whole:
        draft.write(i, whole)
        if not led:
            draft.delete(i - 1, i)
    elif led:
        draft.write(i, f"{inner} {target.text}")
    else:
        fit_phrase(draft, token)
    return True


def _whole(prep: str, text: str, long: bool) -> str:
    """Return the adverbial that stands for preposition and length, "" where they go together."""
    if text not in VAGUE_LENGTHS:
        return ""
    if prep in STRETCH:
        return "over time"
    if prep == "within":
        return "within a certain time" if long else "before long"
    if prep == "in":
        return "over time" if long else "in a short time"
    return ""


def _owner(draft: Draft, i: int) -> None:
    """Turn "one night's passage" into "a passage", "two years' labor" into "some labor"."""
    single = draft.text(i + 1) in ("'s", "’s")
    draft.write(i, "a" if single else "some", "adjunct")
    draft.delete(i + 1, i + 2)
