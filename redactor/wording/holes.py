"""Removals of a shape of their own: asides, clefts, openings, adverbs between verbs."""

from __future__ import annotations

from redactor.wording.draft import Draft
from redactor.wording.lexicon import (
    CONJUNCTIONS,
    PREPS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    first_word,
)
from redactor.wording.tokens import Token

OBJECT = {"his": "him", "her": "her", "their": "them", "my": "me", "our": "us", "your": "you"}


def fronted(draft: Draft, i: int) -> bool:
    """Take out "The only officer there," before "he had married", determiner and all."""
    token, lo = draft.tokens[i], i - draft.determiner(i - 1)
    if not token.text.endswith(",") or not draft.tokens[lo].initial or token.quoted:
        return False
    if draft.word(i + 1) not in PRONOUNS - RELATIVES or not draft.free(lo, i + 1):
        return False
    draft.delete(lo, i + 1)
    return True


def keep_comma(draft: Draft, i: int) -> None:
    """Leave the closing comma of an aside to a clause that cannot do without one."""
    following = draft.word(i + 1)
    if not draft.text(i).endswith(",") or draft.tokens[i].quoted:
        return
    if following in RELATIVES | (PRONOUNS - {"one"}):
        at = draft.tokens[i + 1]
        draft.insert(i + 1, ",").before = ""
        at.before = " "


def between_verbs(draft: Draft, i: int) -> bool:
    """Return whether an adverb of time stands before its verb: was recently detained."""
    target, following = draft.target(i), draft.word(i + 1)
    if target is None or target.kind not in ("date", "time") or " " in draft.text(i):
        return False
    return following.isalpha() and following not in PREPS | RELATIVES | CONJUNCTIONS


def aside(draft: Draft, i: int) -> bool:
    """Take out a note in brackets whole: "(22.77 N, 95.40 E)", "[Desk: do not call.]"."""
    text = draft.text(i)
    if (text[:1], text[-1:]) not in (("(", ")"), ("[", "]")):
        return False
    token = draft.tokens[i]
    token.target = None
    token.details.extend(draft.why)
    draft.delete(i, i + 1)
    return True


def cleft(draft: Draft, i: int) -> bool:
    """Turn "It was on May 3 that he fled" into "He fled"."""
    target = draft.target(i)
    lo = i - 1 if draft.word(i - 1) in PREPS else i
    if target is None or target.kind not in ("date", "time") or draft.word(i + 1) != "that":
        return False
    if draft.word(lo - 1) not in ("is", "was") or draft.word(lo - 2) != "it":
        return False
    if not draft.free(lo - 2, i + 2) or draft.tokens[i].quoted:
        return False
    draft.delete(lo - 2, i + 2)
    return True


def sore_body(draft: Draft, token: Token) -> bool:
    """Turn "stood on his broken shin" into "stood on him"."""
    i, target = draft.index(token), token.target
    owner = OBJECT.get(draft.word(i - 1))
    if target is None or target.kind != "health" or owner is None or token.quoted:
        return False
    ends = draft.word(i + 1) in STOPS | PREPS | CONJUNCTIONS | {",", ";"} or draft.ends(i + 1)
    if not ends or draft.tokens[i - 1].initial or first_word(token.text) in PREPS:
        return False
    draft.put(i - 1, owner)
    draft.delete(i, i + 1)
    return True
