"""Places: possessives, noun adjuncts, "-based", level words, second mentions."""

from __future__ import annotations

from redactor.wording.around import adverbial, fit_part, fit_surroundings
from redactor.wording.draft import Draft
from redactor.wording.lexicon import (
    ADJECTIVES,
    ARTICLES,
    BODIES,
    CLOSERS,
    DETERMINERS,
    HEAD_NOUNS,
    INSTITUTIONS,
    LEVELS,
    OPENERS,
    PLACE_PREPS,
    POSSESSIVE_ENDS,
    PREPS,
    RELATIVES,
    STOPS,
    finite,
    first_word,
    strip_article,
)
from redactor.wording.nouns import fit_phrase, possessive
from redactor.wording.removal import in_parentheses
from redactor.wording.target import Target
from redactor.wording.tokens import Token

OFFICIAL = ("province", "county", "city", "region", "district", "prefecture", "township", "state")
NEAR = 8
"""So many words apart, a second mention is still "there"."""


def fit_place(draft: Draft, token: Token) -> None:
    """Write a waiting place so that it stands in its sentence."""
    i, target = draft.index(token), token.target
    assert target is not None
    _swallow_level(draft, token)
    i = draft.index(token)
    following = draft.text(i + 1)
    joined = i + 1 < len(draft.tokens) and not draft.tokens[i + 1].before
    clings = joined and (following in POSSESSIVE_ENDS or following.startswith("-"))
    fit_part(draft, i, target.text)
    if not clings and fit_surroundings(draft, token):
        return
    i = draft.index(token)
    inner = first_word(token.text)
    text = target.text
    if adverbial(text):
        if inner not in PREPS and draft.word(i - 1) in PLACE_PREPS:
            draft.delete(i - 1, i)
            i -= 1
        draft.write(i, text)
        return
    if inner in PREPS and " " in token.text and first_word(text) not in PREPS:
        text = f"{inner} {text}"
    if inner in ("who", "which", "whose") and first_word(text) not in RELATIVES:
        lead = max(token.text.rfind(f" {prep} ") + len(prep) + 2 for prep in ("in", "at", "from"))
        text = token.text[:lead] + text if lead > 4 else text
    if joined and following in POSSESSIVE_ENDS:
        possessive(draft, i, text)
        token.shape = "possessive"
    elif joined and following.startswith("-") and len(following) > 2:
        draft.write(i, adjunct(target), "adjunct")
    elif _names_institution(draft, i):
        _generic_institution(draft, i, text)
    elif _is_adjunct(draft, i):
        _one_of_several(draft, i)
        i = draft.index(token)
        draft.write(i, adjunct(target), "adjunct")
    elif target.form == "proper" or first_word(text) in PREPS:
        while draft.word(i - 1) in ARTICLES and inner not in ARTICLES and text[:1].isupper():
            draft.delete(i - 1, i)
            i -= 1
        if first_word(text) in PREPS and draft.word(i - 1) in PLACE_PREPS:
            draft.delete(i - 1, i)
            i -= 1
        draft.write(i, text, "full")
        _drop_wrong_level(draft, token, target)
    else:
        join_province(draft, i, text)
        fit_phrase(draft, token)
        token.shape = "full"
        _drop_wrong_level(draft, token, target)


def adjunct(target: Target) -> str:
    """Return a place as it stands before a noun: North Hamgyong residents."""
    if target.adjective:
        return target.adjective
    words = strip_article(target.text).split()
    if len(words) > 1 and words[-1].casefold() in OFFICIAL and words[0][:1].isupper():
        words.pop()
    return " ".join(words)


def join_province(draft: Draft, i: int, text: str) -> None:
    """Write "a checkpoint in X Province" where a town stood between the two."""
    old = draft.text(i)
    lost = any(f" {prep} " in old and f" {prep} " not in text for prep in ("in", "at", "near"))
    if not lost or not draft.text(i + 2)[:1].isupper():
        return
    if draft.word(i + 1) == "of":
        draft.put(i + 1, "in")
    if draft.word(i + 1) != "," or draft.tokens[i].quoted:
        return
    end = i + 2
    while draft.text(end)[:1].isupper() or draft.word(end) in ("province", "county", "state"):
        end += 1
    if draft.word(end) not in STOPS | {","} and not draft.ends(end):
        return
    closes = draft.word(end) == "," and finite(draft.word(end + 1)) and not draft.fronted(end)
    if closes and not draft.apposed(i):
        draft.delete(end, end + 1)
    draft.put(i + 1, "in")
    draft.tokens[i + 1].before = " "


def _swallow_level(draft: Draft, token: Token) -> None:
    """Let "the border city of X" and "X county" share the fate of X: they describe X."""
    i = draft.index(token)
    vague = {"area", "region", "side", "part", "section", "port", "capital"}
    if draft.word(i + 2) in HEAD_NOUNS | BODIES and draft.word(i + 1) in LEVELS - vague:
        pass  # "the X city police" stay city police
    elif draft.word(i + 1) in LEVELS - vague and token.text.split()[-1].casefold() not in LEVELS:
        draft.delete(i + 1, i + 2)
    if draft.word(i - 1) == "of" and draft.word(i - 2) in LEVELS - {"part", "side", "area"}:
        k = i - 3
        while k > i - 7 and (draft.word(k) in ADJECTIVES | HEAD_NOUNS | LEVELS):
            k -= 1
        if draft.word(k) in ("the", "a") and draft.free(k, i):
            draft.delete(k, i)


def _one_of_several(draft: Draft, i: int) -> None:
    """Write "a" for "the" before a body: the province has other branches, and one of its own."""
    k = i + 1
    while k < i + 4 and draft.noun(k) and draft.word(k) not in BODIES:
        k += 1
    if draft.word(k) in BODIES and draft.word(i - 1) == "the":
        draft.put(i - 1, "A" if draft.text(i - 1)[0].isupper() else "a")


def _is_adjunct(draft: Draft, i: int) -> bool:
    if not draft.noun(i + 1):
        return False
    before = draft.word(i - 1)
    if before in DETERMINERS | ADJECTIVES or draft.text(i - 1) in POSSESSIVE_ENDS:
        return True
    following = draft.word(i + 1)
    role = draft.role(i + 1)
    if before in PREPS:
        return following in HEAD_NOUNS or (role is not None and role.kind == "occupation")
    return True


def _names_institution(draft: Draft, i: int) -> bool:
    k = i + 1
    while draft.text(k)[:1].isupper() and draft.target(k) is None:
        k += 1
    return any(draft.word(n) in INSTITUTIONS for n in range(i + 1, k))


def _generic_institution(draft: Draft, i: int, text: str) -> None:
    """Turn "Hyesan University" into "a university in ...": a new name would be an invention."""
    k = i + 1
    words: list[str] = []
    while draft.text(k)[:1].isupper() or (words and draft.word(k) == "of"
                                          and draft.text(k + 1)[:1].isupper()):  # fmt: skip
        words.append(draft.text(k).lower())
        k += 1
    determiner = "" if draft.determiner(i - 1) and draft.word(i - 1) != "the" else "a "
    draft.write(i, f"{determiner}{' '.join(words)} in {text}", "full")
    draft.delete(i + 1, k)
    if determiner and draft.word(i - 1) == "the":
        draft.delete(i - 1, i)


def _drop_wrong_level(draft: Draft, token: Token, target: Target) -> None:
    """Take out ", a border city," after a place that is no city any more."""
    i = draft.index(token)
    if draft.word(i + 1) != "," or draft.word(i + 2) not in ARTICLES or token.quoted:
        return
    k = i + 3
    while k < i + 7 and draft.word(k) in ADJECTIVES | HEAD_NOUNS | {"industrial", "mining"}:
        k += 1
    if draft.word(k) not in LEVELS - {"area", "region", "side", "part", "section"}:
        return
    if draft.word(k) in target.text.casefold():
        return
    end = k
    stop = draft.sentence_end(k)
    while end < stop and draft.word(end) != ",":
        if draft.target(end) is not None or draft.tokens[end].locked:
            return
        end += 1
    draft.delete(i + 1, end + (draft.word(end) == "," and not draft.fronted(i + 1)))


def second_mentions(draft: Draft) -> None:
    """Write "there" or "the province" where a sentence would name one place twice."""
    seen: dict[str, int] = {}
    names = {t.fitted.text for t in draft.tokens if t.fitted is not None and t.fitted.again}
    i = 0
    while i < len(draft.tokens):
        token = draft.tokens[i]
        if draft.ends(i) or (token.initial and i and _new_sentence(draft, i)):
            seen = {}
        fitted = token.fitted
        if fitted is None or fitted.kind != "place" or not fitted.again:
            seen.update({name.casefold(): i for name in names if draft.match(i, name)})
            i += 1
            continue
        key = fitted.text.casefold()
        first = seen.get(key)
        if first is not None and _in_brackets(draft, i):
            if token.changed and in_parentheses(draft, i):
                continue
        elif first is not None and token.shape in ("full", "possessive") and token.changed:
            if not _write_again(draft, token, fitted, first):
                draft.put(i, token.text.replace(fitted.text, f"the {fitted.again}"))
            i = draft.index(token)
        if token.shape:
            seen[key] = i
        i += 1


def _new_sentence(draft: Draft, i: int) -> bool:
    """Return whether a sentence of the story, not of a quotation within one, begins at i."""
    if not draft.tokens[i].quoted:
        return True
    k = i - 1
    while k > 0 and draft.text(k) in OPENERS | CLOSERS:
        k -= 1
    return draft.word(k) in STOPS or draft.ends(k)


def _in_brackets(draft: Draft, i: int) -> bool:
    """Return whether i stands between round brackets."""
    for k in range(i - 1, max(i - 20, -1), -1):
        if draft.word(k) in (")", "(") or draft.ends(k):
            return draft.word(k) == "("
    return False


def _write_again(draft: Draft, token: Token, fitted: Target, first: int) -> bool:
    i = draft.index(token)
    near = i - first <= NEAR and not any(
        draft.word(k) in {",", ";", ":", "and", "but", '"', "“", "”"} for k in range(first, i)
    )
    plain = token.text == fitted.text and draft.word(i - 1) in ("in", "at")
    if near and plain and not token.quoted and draft.word(first) != "there":
        draft.put(i, "there")
        draft.delete(i - 1, i)
        return True
    return False
