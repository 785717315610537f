"""Ages: before a noun, after it, between commas, or after "is"."""

from __future__ import annotations

from dataclasses import replace

import regex

from redactor.wording.commas import close_up
from redactor.wording.draft import Draft
from redactor.wording.lexicon import (
    ADJECTIVES,
    ARTICLES,
    DETERMINERS,
    HEAD_NOUNS,
    MODALS,
    NUMBERS,
    PRONOUNS,
    STOPS,
    finite,
    first_word,
    nounish,
)
from redactor.wording.nouns import fit_phrase
from redactor.wording.removal import remove
from redactor.wording.tokens import Token

BEFORE_NOUN = regex.compile(r"\S+-year-old$|\S+-something$|(?:elderly|middle-aged|teenage|young)$")
AFTER_NOUN = regex.compile(r"(?:in|of) (?:his|her|their|my|our|the|middle|old)\b", regex.IGNORECASE)
DESCRIBES = frozenset({"occupation", "relation", "religion", "ethnicity", "gender", "education"})
PERSON = {"his": "man", "her": "woman"}
ADJECTIVAL = regex.compile(r".*(?:al|ic|ese|ian|ish|less|ous|ive|-\w+)$")


def fit_age(draft: Draft, token: Token) -> None:
    """Write or remove a waiting age."""
    target = token.target
    assert target is not None
    _swallow_years(draft, token)
    i = draft.index(token)
    before_noun = bool(BEFORE_NOUN.match(token.text.casefold()))
    head = before_noun and not _noun_follows(draft, i)
    stray = target.text in ("man", "woman", "person") and before_noun and not head
    if target.gone or stray:
        if _predicate(draft, token):
            return
        if head and draft.word(i - 1) in DETERMINERS:
            draft.write(i, target.text or "person")
        else:
            remove(draft, token)
        return
    text = target.text
    headed = text.partition(" ")
    if before_noun and not head and headed[0] in ("man", "woman", "person"):
        text = headed[2]
        token.target = target = replace(target, text=text)
    after = bool(AFTER_NOUN.match(text))
    if before_noun and after:
        if head and draft.word(i - 1) in DETERMINERS:
            owner = text.split()[1].casefold()
            draft.write(i, f"{PERSON.get(owner, 'person')} {text}")
        elif head:
            draft.write(i, text)
        else:
            _move_after_noun(draft, token)
    elif head and draft.word(i - 1) in DETERMINERS and BEFORE_NOUN.match(text.casefold()):
        draft.write(i, f"{text} person")
    elif AFTER_NOUN.match(token.text) and BEFORE_NOUN.match(text.casefold()):
        _move_before_noun(draft, token)
    else:
        _drop_lead(draft, token, after)
        fit_phrase(draft, token)


def _predicate(draft: Draft, token: Token) -> bool:
    """Let a sentence do without "who is 54 and" and "is 21, the son of"."""
    i = draft.index(token)
    verb, after = i - 1, draft.word(i + 1)
    if draft.word(verb) not in ("is", "was", "are", "were") or token.quoted:
        return False
    relative = draft.word(verb - 1) in ("who", "which")
    if relative and draft.word(verb - 2) == "," and (after in STOPS | {","} or draft.ends(i + 1)):
        close_up(draft, verb - 1, i + 1)
        return True
    if after == "and":
        following = first_word(draft.text(i + 2))
        lo = verb if _verb(draft, i + 2, following) else i
        if following in DETERMINERS | PRONOUNS and lo == i and draft.role(i + 2) is None:
            return False
        if not draft.free(lo, i + 2):
            return False
        draft.delete(lo, i + 2)
        return True
    if after == "," and first_word(draft.text(i + 2)) in ARTICLES and not relative:
        draft.delete(i, i + 2)
        return True
    return False


def _verb(draft: Draft, i: int, word: str) -> bool:
    role = draft.role(i)
    return finite(word) and (role is None or role.kind not in ("health", "ethnicity"))


def _swallow_years(draft: Draft, token: Token) -> None:
    i = draft.index(token)
    for tail in ("years old", "years of age", "year old"):
        if stop := draft.match(i + 1, tail):
            draft.delete(i + 1, stop)
            return
    if draft.text(i + 1) == "-year-old" and draft.free(i, i + 2):
        draft.delete(i + 1, i + 2)
        token.text += "-year-old"


def _noun_follows(draft: Draft, i: int) -> bool:
    text = draft.text(i + 1)
    role = draft.role(i + 1)
    if draft.target(i + 1) is not None or (role is not None and role.kind in DESCRIBES):
        return True
    return draft.noun(i + 1) or (text[:1].isupper() and draft.noun(i + 2))


def _move_after_noun(draft: Draft, token: Token) -> None:
    """Turn "a 36-year-old roofer" into "a roofer in his 30s"."""
    target = token.target
    assert target is not None
    i = draft.index(token)
    last = i + 1
    while _goes_on(draft, last):
        last += 1
    if token.quoted or not draft.free(i, last + 1):
        draft.omit(i)
        return
    draft.why = (target,)
    moved = draft.insert(last + 1, target.text) if last + 1 < len(draft.tokens) else None
    if moved is None:
        draft.omit(i)
        return
    at = draft.index(moved)
    following = draft.tokens[at + 1]
    moved.before, moved.initial = " ", False
    following.before = "" if following.text[:1] in ',.;:!?)"”’' or draft.ends(at + 1) else " "
    draft.delete(i, i + 1)


def _goes_on(draft: Draft, i: int) -> bool:
    word, following = draft.word(i), draft.word(i + 1)
    role = draft.role(i + 1)
    if role is not None:
        return role.kind == "occupation" and draft.text(i + 1)[:1].islower()
    if not draft.text(i + 1)[:1].islower():
        return False
    if following in HEAD_NOUNS:
        return True
    adjective = word in ADJECTIVES or ADJECTIVAL.match(word) or draft.text(i)[:1].isupper()
    return bool(adjective) and nounish(following)


def _move_before_noun(draft: Draft, token: Token) -> None:
    """Turn "a woman in her 40s" into "a middle-aged woman"."""
    target = token.target
    assert target is not None
    i = draft.index(token)
    k = i - 1
    while k > i - 5 and (draft.noun(k) or draft.role(k) is not None):
        k -= 1
    if draft.word(k) not in DETERMINERS | NUMBERS or k == i - 1 or not draft.free(k, i + 1):
        fit_phrase(draft, token)
        return
    draft.why = (target,)
    draft.insert(k + 1, target.text)
    at = draft.index(token)
    draft.delete(at, at + 1)


def _drop_lead(draft: Draft, token: Token, after: bool) -> None:
    """Take out "aged" and "at the age of" before a phrase that says it all."""
    i = draft.index(token)
    lo = i
    if draft.word(i - 1) == "of" and draft.word(i - 2) == "age":
        lo = i - 2 - (draft.word(i - 3) == "the")
        lo -= draft.word(lo - 1) == "at"
    elif draft.word(i - 1) in ("aged", "age"):
        lo = i - 1 - (draft.word(i - 2) == "at")
    if lo < i and (after or draft.word(lo - 1) not in MODALS) and draft.free(lo, i):
        draft.delete(lo, i)
