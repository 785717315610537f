"""Phrases that only introduce a name: surnamed Rim, known here as Kim, by the name of Pak."""

from __future__ import annotations

import regex

from redactor.wording.commas import close_up
from redactor.wording.draft import Draft
from redactor.wording.lexicon import (
    MODALS,
    NUMBERS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    finite,
    first_word,
    person,
)
from redactor.wording.target import Target
from redactor.wording.tokens import Token

CHANGED = regex.compile(
    r"whose (?:real |full )?name (?:has been|have been|was|is|is being) (?:changed|withheld)\b.*"
)
CALLED_HERE = regex.compile(
    r"as (?:he|she|they) (?:will|shall|is|are|wants?) (?:to )?be called\b.*"
)
CALLED = frozenset({"surnamed", "named", "called", "nicknamed", "dubbed"})
KNOWN = frozenset({"known", "identified"})
BETWEEN = frozenset({"here", "locally", "only", "simply", "by", "as", "his", "her", "their",
                     "surname", "name", "just", "the", "family", "to", "neighbors", "pseudonym",
                     ","})  # fmt: skip


def drop_participle(draft: Draft, token: Token, target: Target) -> bool:
    """Take out "surnamed Rim", "known here as Kim"; rewrite "is called Yun"."""
    i = draft.index(token)
    k = i - 1
    while k > i - 8 and draft.word(k) in BETWEEN:
        k -= 1
    if draft.word(i - 1) == "as":
        k = _known(draft, i) or k
    word = draft.word(k)
    if draft.word(i - 1) in MODALS and draft.word(i - 2) in ("name", "surname"):
        draft.write(i, "withheld")
        return True
    if draft.word(i - 1) in ("of", "name", "by") and draft.word(k) not in CALLED | KNOWN:
        return _by_name(draft, token)
    if not ((word in CALLED and k == i - 1) or (word in KNOWN and k < i - 1)):
        return False
    if not draft.free(k, i + 1) or (word in ("called", "named") and _active(draft, k)):
        return False
    if draft.word(k - 1) == "be" and draft.word(k - 2) in MODALS:
        _will_not_be(draft, token, k)
        return True
    if draft.word(k - 1) in MODALS:
        draft.write(i, "not named here")
        draft.delete(k, i)
        return True
    if draft.word(k - 1) in RELATIVES:
        return False
    inner_comma = any(draft.word(n) == "," for n in range(k, i))
    close_up(draft, k, i + 1 + (inner_comma and draft.word(i + 1) == ","))
    return True


def _known(draft: Draft, i: int) -> int:
    """Return where "known to the Russians as" before a name begins, or 0."""
    for k in range(i - 2, max(i - 9, 0), -1):
        if draft.word(k) in KNOWN:
            return k
        if not draft.word(k).replace("-", "").isalpha():
            return 0
    return 0


def _will_not_be(draft: Draft, token: Token, verb: int) -> None:
    """Turn "will be called Chol here, which is not his name" into "will not be named here"."""
    draft.put(verb, "named")
    draft.delete(draft.index(token), draft.index(token) + 1)
    draft.insert(verb - 1, "not")
    i = verb + 2
    i += draft.word(i) == "here"
    lead = draft.word(i) == "," and draft.word(i + 1) in ("which", "not", "though", "but")
    end = i + 1
    while end < i + 9 and draft.word(end) not in {",", ""} | STOPS:
        end += 1
    if lead and draft.word(end - 1) == "name" and draft.free(i, end):
        draft.delete(i, end)


def drop_changed_name(draft: Draft, token: Token) -> None:
    """Take out "whose name has been changed" and "as she will be called here"."""
    i = draft.index(token)
    for k in range(i + 1, draft.sentence_end(i)):
        end = k
        if draft.word(k) == "whose" and draft.word(k + 1) in ("name", "real", "full"):
            pattern = CHANGED
        elif draft.word(k) == "as" and draft.word(k - 1) == "," and k == i + 2:
            pattern = CALLED_HERE
        else:
            continue
        while end < k + 9 and draft.word(end).isalpha():
            end += 1
        words = " ".join(draft.word(n) for n in range(k, end))
        if pattern.match(words) and draft.free(k, end):
            close_up(draft, k, end)
            return


def _active(draft: Draft, verb: int) -> bool:
    """Return whether "called" is what somebody did: "they called Kim"."""
    before = draft.word(verb - 1)
    if before in MODALS:
        return False
    role = draft.role(verb - 1)
    described = role is not None and role.kind in ("occupation", "relation", "gender", "age")
    noun = first_word(draft.text(verb - 1)[::-1])[::-1]
    described = described or noun.endswith("-old")
    if (described or person(noun)) and _apposed_noun(draft, verb - 1):
        return False
    if before in PRONOUNS - {"one"} | NUMBERS or before.endswith("s"):
        return True
    start, end = draft.sentence_start(verb), draft.sentence_end(verb)
    return before != "," and not any(finite(draft.word(k)) for k in range(start, end) if k != verb)


def _apposed_noun(draft: Draft, i: int) -> bool:
    """Return whether the noun at i stands in an apposition: the pupil, a boy named Kim."""
    k = i
    while k > i - 5 and not draft.determiner(k) and not draft.text(k).startswith(("a ", "an ")):
        k -= 1
    return draft.word(k - 1) == ","


def _by_name(draft: Draft, token: Token) -> bool:
    """Take out "by the name of X" and "who goes by X"."""
    i = draft.index(token)
    for lead in ("by the name of", "of the name", "by the name", "by"):
        size = len(lead.split())
        if i - size < 0 or draft.match(i - size, lead) != i:
            continue
        verb = draft.word(i - size - 1)
        if verb in ("goes", "go", "went", "going"):
            draft.write(i, "unnamed here")
            draft.delete(i - size, i)
            return True
        if lead != "by" and draft.free(i - size, i):
            close_up(draft, i - size, i + 1)
            return True
    return False
