"""Taking a detail out: its preposition, commas and brackets go with it."""

from __future__ import annotations

import regex

from redactor.wording.commas import close_up
from redactor.wording.draft import Draft
from redactor.wording.edges import dangles, left_edge
from redactor.wording.holes import aside, between_verbs, cleft, fronted, keep_comma, sore_body
from redactor.wording.instead import instead
from redactor.wording.lexicon import (
    ADJECTIVES,
    ARTICLES,
    CLOSERS,
    DASHES,
    DETERMINERS,
    HEAD_NOUNS,
    INSTITUTIONS,
    MODALS,
    NUMBERS,
    POSSESSIVE_ENDS,
    PREPS,
    RELATIVES,
    STOPS,
    finite,
    first_word,
)
from redactor.wording.tokens import Token

PREMODIFIER = frozenset(
    {"age", "place", "date", "ethnicity", "nationality", "religion", "gender", "health",
     "education", "amount", "organisation", "facility", "occupation", "other"}
)  # fmt: skip
AGE_WORD = regex.compile(r"^\S*-year-old$|^\S+-something$|^(?:middle-aged|elderly|teenage)$")


def remove(draft: Draft, token: Token) -> None:
    """Take a waiting target out of the draft, or write the least that keeps the sentence whole."""
    i, target = draft.index(token), token.target
    assert target is not None
    if aside(draft, i) or in_parentheses(draft, i) or _whole_sentence(draft, i):
        return
    if cleft(draft, i) or sore_body(draft, token):
        return
    if token.text.startswith(","):  # an aside that takes its own commas along
        keep_comma(draft, i)
        _cut(draft, token, draft.index(token))
        return
    if fronted(draft, i) or _possessive(draft, i) or _premodifier(draft, i, token):
        return
    if _apposition(draft, i, token) or _leads_series(draft, i, token):
        return
    if token.text.casefold().endswith((" and", " or")):
        _cut(draft, token, i)
        return
    lo = left_edge(draft, i)
    dangling = lo < i and dangles(draft, lo, target.kind)
    opener = first_word(token.text)
    adjunct = (
        lo < i
        or opener in PREPS
        or opener in RELATIVES
        or opener.endswith(("ly", "ing"))
        or opener == "aged"
        or draft.word(i - 1) in ("who", "which")
        or target.kind in ("date", "time")
    )
    closes = draft.word(i + 1) in STOPS or draft.ends(i + 1) or draft.text(i + 1) in CLOSERS
    bounded = any(
        draft.word(i - 1) in marks and (closes or draft.word(i + 1) in marks)
        for marks in ({","}, DASHES)
    )
    if lo == i and not bounded and draft.word(i - 1) in MODALS and not opener.endswith("ing"):
        adjunct, dangling = False, not between_verbs(draft, i)
        adjunct = not dangling
    if not dangling and (adjunct or bounded or _listed(draft, i)):
        _cut(draft, token, lo)
        return
    instead(draft, token)


def _cut(draft: Draft, token: Token, lo: int) -> None:
    i = draft.index(token)
    if draft.word(lo - 1) in ("who", "which"):
        lo -= 1
    if not draft.free(lo, i):
        lo = i
    if token.quoted:
        draft.delete(lo, i)
        draft.omit(draft.index(token))
        return
    draft.tokens[i].target = None
    draft.tokens[i].details.extend(draft.why)
    close_up(draft, lo, i + 1)


def in_parentheses(draft: Draft, i: int) -> bool:
    """Take out "(42)" whole, or one item of "(pseudonym, 59, Haeju)"."""
    before, after = draft.word(i - 1), draft.word(i + 1)
    if before in ("(", "[") and after in (")", "]"):
        draft.delete(i - 1, i + 2)
    elif before == "(" and after in (",", ";"):
        draft.delete(i, i + 2)
    elif before in (",", ";") and (
        after == ")" or (after in (",", ";") and _open_bracket(draft, i))
    ):
        draft.delete(i - 1, i + 1)
    else:
        return False
    return True


def _open_bracket(draft: Draft, i: int) -> bool:
    for k in range(i - 1, max(i - 20, -1), -1):
        if draft.word(k) == ")" or draft.ends(k):
            return False
        if draft.word(k) == "(":
            return True
    return False


def _whole_sentence(draft: Draft, i: int) -> bool:
    token = draft.tokens[i]
    after = draft.word(i + 1)
    if not token.initial or not (after in STOPS or draft.ends(i + 1)):
        return False
    if token.quoted or (" " not in token.text and not draft.ends(i - 1)):
        return False
    draft.delete(i, i + 1 + (after in STOPS))
    return True


def _possessive(draft: Draft, i: int) -> bool:
    token = draft.tokens[i]
    following = draft.text(i + 1)
    if following.startswith("-") and len(following) > 2 and not draft.tokens[i + 1].before:
        draft.delete(i + 1, i + 2)
        draft.omit(draft.index(token))
        return True
    if following not in POSSESSIVE_ENDS or draft.tokens[i + 1].before:
        return False
    if token.target is not None and token.target.kind == "name":
        instead(draft, token)
        return True
    draft.write(i, "the")
    draft.delete(i + 1, i + 2)
    return True


def _apposition(draft: Draft, i: int, token: Token) -> bool:
    """Take out ", a welder," whole: the noun before it says enough."""
    target = token.target
    if target is None or target.kind not in ("occupation", "relation", "ethnicity"):
        return False
    lo = i
    while draft.word(lo - 1) in ADJECTIVES | DETERMINERS:
        lo -= 1
    ends = draft.word(i + 1) in STOPS | {","} or draft.ends(i + 1)
    if draft.word(lo - 1) != "," or not ends or draft.fronted(lo - 1):
        return False
    if lo == i and draft.text(i)[:1].isupper():
        return False
    before = draft.role(lo - 2)
    named = before is not None and before.kind in ("name", "relation", "occupation")
    if not (named or draft.text(lo - 2)[:1].isupper() or draft.noun(lo - 2)):
        return False
    _cut(draft, token, lo)
    return True


def _leads_series(draft: Draft, i: int, token: Token) -> bool:
    """Take out the first of several places and what joins it to the next."""
    target = token.target
    if target is None or target.kind != "place" or token.quoted:
        return False
    joiner, other = draft.word(i + 1), draft.role(i + 2)
    if joiner not in ("and", "or", ",") or not draft.text(i + 2)[:1].isupper():
        return False
    if (other is not None and other.kind != "place") or draft.word(i - 1) in ("and", "or", ","):
        return False
    if joiner == "," and token.initial:
        return False
    end = i + 2
    while draft.text(end)[:1].isupper():
        end += 1
    closes = joiner == "," and draft.word(end) == "," and finite(draft.word(end + 1))
    if joiner == "," and not (closes or draft.word(end) in STOPS | {",", "and", "or"}):
        return False
    if closes and not (draft.fronted(end) or draft.apposed(i)):
        draft.delete(end, end + 1)
    draft.delete(i, i + 2)
    return True


def _premodifier(draft: Draft, i: int, token: Token) -> bool:
    """Take out an adjective or noun adjunct; its noun stays."""
    target = token.target
    if target is None or target.kind not in PREMODIFIER or not draft.free(i, i + 2):
        return False
    following = draft.word(i + 1)
    if target.kind == "date" and first_word(token.text) in ARTICLES and draft.noun(i + 1):
        draft.write(i, first_word(token.text), "adjunct")
        return True
    is_age = bool(AGE_WORD.match(token.text.casefold()))
    before = draft.word(i - 1)
    led = before in DETERMINERS | NUMBERS | ADJECTIVES
    capital = following in INSTITUTIONS and draft.text(i + 1)[:1].isupper()
    title = (
        target.kind == "occupation"
        and draft.text(i + 1)[:1].isupper()
        and (token.text[:1].islower() or token.initial)
        and not led
    )
    if target.kind == "age" and " " not in token.text and led and following in ("one", "ones"):
        draft.omit(i)
        return True
    described = draft.role(i + 1)
    aged = is_age and (
        draft.text(i + 1)[:1].isupper()
        or (described is not None and described.kind not in ("date", "time", "place", "name"))
    )
    if not (draft.noun(i + 1) or title or aged):
        if not (capital and led):
            return False
        draft.put(i + 1, draft.text(i + 1).lower())
    bare = before in PREPS and not led and not capital
    if bare and target.kind in ("place", "date") and following not in HEAD_NOUNS:
        return False
    if target.kind == "date" and not led:
        return False
    if target.kind in ("amount", "health", "other") and " " in token.text:
        return False
    if target.kind == "occupation" and not title and draft.role(i + 1) is None:
        return False
    if first_word(token.text) in PREPS:
        return False
    draft.omit(i)
    return True


def _listed(draft: Draft, i: int) -> bool:
    target = draft.target(i)
    if target is None or target.kind not in ("place", "date", "amount", "organisation", "name"):
        return False
    led = draft.word(i - 3) in PREPS | {","}
    if draft.word(i - 1) in ("and", "or") and (led or not finite(draft.word(i + 1))):
        role = draft.role(i - 2)
        return role is not None or draft.text(i - 2)[:1].isupper()
    if draft.word(i + 1) in ("and", "or") or draft.word(i + 1) == ",":
        role = draft.role(i + 2)
        return draft.text(i + 2)[:1].isupper() and (role is None or role.kind == target.kind)
    return False
