"""Names: a descriptor, an apposition or nothing takes their place."""

from __future__ import annotations

import regex

from redactor.wording.called import drop_changed_name, drop_participle
from redactor.wording.draft import Draft
from redactor.wording.lexicon import (
    ADJECTIVES,
    ARTICLES,
    CLOSERS,
    DETERMINERS,
    HONORIFICS,
    MODALS,
    NUMBERS,
    OPENERS,
    POSSESSIVE_ENDS,
    PREPS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    TITLES,
    finite,
    first_word,
    nounish,
    person,
    strip_article,
)
from redactor.wording.nouns import fit_phrase
from redactor.wording.removal import remove
from redactor.wording.target import Target
from redactor.wording.tokens import Token

NOTE = regex.compile(
    r"(?:a |his |her |their )?(?:pseudonym|alias|real name|name (?:has been )?changed)$"
    r"|not (?:his|her|their) real name$",
    regex.IGNORECASE,
)
KEEPS_COMMA = RELATIVES | frozenset(
    {"but", "while", "as", "because", "so", "yet", "though", "although", "if", "after", "before"}
)
RANKS = frozenset(
    {"senior", "junior", "lieutenant", "first", "second", "third", "deputy", "major", "brigadier",
     "staff", "master", "chief", "vice", "rear", "private", "assistant", "acting"}
)  # fmt: skip
ORDINALS = frozenset({"one", "first", "second", "third", "fourth", "other", "another"})
APPOSITION = DETERMINERS | frozenset({"one", "himself", "herself"})


def fit_name(draft: Draft, token: Token) -> None:
    """Write or remove a waiting name."""
    target = token.target
    assert target is not None
    if regex.match(r"\p{Ll}+\s", token.text) and not target.gone:
        fit_phrase(draft, token)  # "known in the trade as X": the words have no name's grammar
        return
    _drop_note(draft, token)
    drop_changed_name(draft, token)
    _unquote(draft, token)
    if not token.quoted and (drop_participle(draft, token, target) or _apposition(draft, token)):
        return
    _drop_honorific(draft, token, target)
    if _after_noun(draft, token, target):
        return
    if target.gone:
        remove(draft, token)
        return
    i = draft.index(token)
    if draft.word(i - 1) in ("the", "a") and draft.noun(i + 1):
        draft.delete(i - 1, i)
        i -= 1
        at = draft.tokens[i + 1]
        owner = draft.insert(i + 1, "'s")
        owner.before, at.before = "", " "
    elif (
        draft.word(i - 1) in ADJECTIVES - {"monk"}
        and draft.word(i - 2) in DETERMINERS | NUMBERS
        and first_word(target.text) in ARTICLES
    ):
        draft.write(i, strip_article(target.text))
        return
    fit_phrase(draft, token)


def _drop_note(draft: Draft, token: Token) -> None:
    """Take out "(a pseudonym)": there is no name left that it could explain."""
    i = draft.index(token) + 1
    if draft.word(i) not in ("(", ","):
        return
    close, k = (")", i + 1) if draft.word(i) == "(" else (",", i + 1)
    words: list[str] = []
    while k < i + 7 and draft.word(k) not in {close, ",", ")", ""}:
        words.append(draft.word(k))
        k += 1
    if not NOTE.match(" ".join(words)):
        return
    if draft.word(k) == close:
        draft.delete(i, k + 1)
    elif close == ")" and draft.word(k) == ",":
        draft.delete(i + 1, k + 1)


def _unquote(draft: Draft, token: Token) -> None:
    """Take out quotation marks that hold nothing but the name."""
    i = draft.index(token)
    if draft.word(i - 1) not in OPENERS - {"("} or not draft.free(i - 1, i + 1):
        return
    comma = draft.word(i + 1) in (",", ".")
    close = i + 1 + comma
    if draft.text(close) not in CLOSERS - {")"}:
        return
    if comma and (draft.word(close + 1) in PRONOUNS or finite(draft.word(close + 1))):
        return  # somebody says the name
    draft.delete(close, close + 1)
    draft.delete(i - 1, i)
    token.quoted = False


def _apposition(draft: Draft, token: Token) -> bool:
    """Let the apposition stand for the name: "Kim, a trader, said" -> "A trader said"."""
    i = draft.index(token)
    if draft.word(i + 1) != "," or not _opens_apposition(draft, i + 2):
        return False
    if draft.text(i - 1) in POSSESSIVE_ENDS or draft.word(i - 1) in DETERMINERS | ADJECTIVES:
        return False
    if draft.word(i - 1) in HONORIFICS:
        draft.delete(i - 1, i)
        i -= 1
    end = i + 2
    while not draft.ends(end) and draft.word(end) not in STOPS | {",", ";"}:
        if draft.text(end) in {'"', "“", "”"}:
            return False
        end += 1
    if draft.word(end) == ";" or not draft.free(i, end):
        return False
    if draft.word(end) == "," and draft.word(end + 1) in ("and", "or") and _series(draft, end):
        return False
    keep = (
        draft.word(end) != ","
        or draft.word(end + 1) in KEEPS_COMMA
        or draft.word(end + 1).endswith("ing")
        or draft.text(end + 1) in {'"', "“"}
        or _fronted_name(draft, i)
    )
    if not keep:
        draft.delete(end, end + 1)
    draft.delete(i, i + 2)
    return True


def _opens_apposition(draft: Draft, i: int) -> bool:
    word = draft.word(i)
    if word in APPOSITION:
        return draft.word(i + 1) not in MODALS
    target = draft.role(i)
    return (
        target is not None
        and target.kind in ("occupation", "relation")
        and first_word(draft.text(i)) in APPOSITION
    )


def _fronted_name(draft: Draft, i: int) -> bool:
    """Return whether the name closes an opening phrase: "According to Kim, ..."."""
    if draft.tokens[i].initial or draft.word(i - 1) == ",":
        return False
    return draft.fronted(i)


def _series(draft: Draft, end: int) -> bool:
    return draft.word(end + 2) in ARTICLES and draft.word(end + 3) in STOPS


def _drop_honorific(draft: Draft, token: Token, target: Target) -> None:
    i = draft.index(token)
    if draft.word(i - 1) in HONORIFICS and draft.text(i - 1)[:1].isupper():
        draft.delete(i - 1, i)
    elif _titled(draft, i):
        k = i - 1
        while draft.word(k - 1) in RANKS and draft.text(k - 1)[:1].isupper():
            k -= 1
        for at in range(k, i):
            draft.put(at, draft.text(at).lower())
        if not draft.determiner(k - 1):
            article = first_word(target.text) if not target.gone else "a"
            draft.insert(k, article if article in ARTICLES else "the")


def _titled(draft: Draft, i: int) -> bool:
    return (
        draft.word(i - 1) in TITLES
        and draft.text(i - 1)[:1].isupper()
        and draft.free(i - 1, i)
        and not draft.tokens[i - 1].quoted
    )


def _after_noun(draft: Draft, token: Token, target: Target) -> bool:
    """Drop a name that only repeats a noun: "His father, Jamyang, is", "trader Kim"."""
    i = draft.index(token)
    if draft.word(i - 1) == "," and _is_person(draft, i - 2) and not draft.fronted(i - 1):
        after = draft.word(i + 1)
        if (after == "," and draft.word(i + 2) not in ("and", "or")) or (
            (after in STOPS or draft.ends(i + 1)) and _has_determiner(draft, i - 2)
        ):
            if token.quoted:
                return False
            aged = after == "," and draft.text(i + 2).isdigit() and draft.word(i + 3) == ","
            draft.delete(i - 1, i + 1 + (after == "," and not aged))
            return True
    if not _is_person(draft, i - 1) or draft.word(i - 1) in ORDINALS:
        return False
    k = i - 1
    while k > 0 and _qualifies(draft, k - 1):
        k -= 1
    if draft.text(i + 1) in POSSESSIVE_ENDS and token.quoted:
        return False
    led = draft.word(k - 1) in DETERMINERS | NUMBERS or draft.text(k - 1) in POSSESSIVE_ENDS
    if not led and first_word(draft.text(k)) not in DETERMINERS:
        article = first_word(target.text)
        if draft.tokens[k].initial:
            draft.put(k, draft.text(k)[0].lower() + draft.text(k)[1:])
        draft.insert(k, article if article in ARTICLES - {"an"} else "a")
    i = draft.index(token)
    draft.delete(i, i + 1)
    return True


def _is_person(draft: Draft, i: int) -> bool:
    role = draft.role(i)
    if role is not None:
        if role.kind not in ("occupation", "relation", "gender"):
            return False
        words = draft.text(i).casefold().split(" ")
        return not finite(words[0]) and words[-1] not in PREPS
    opens = 0 <= i < len(draft.tokens) and draft.tokens[i].initial
    return (opens or draft.text(i)[:1].islower()) and person(draft.word(i))


def _qualifies(draft: Draft, i: int) -> bool:
    """Return whether the word at i belongs to the noun after it: rice trader."""
    opens = 0 <= i < len(draft.tokens) and draft.tokens[i].initial
    if opens and draft.role(i) is None:
        return nounish(draft.word(i))
    return draft.noun(i) or draft.word(i) in ADJECTIVES


def _has_determiner(draft: Draft, i: int) -> bool:
    return any(draft.word(k) in DETERMINERS for k in range(max(i - 3, 0), i + 1))
