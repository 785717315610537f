"""Words that say nothing any more: "arrested as a person", "where he himself is a person"."""

from __future__ import annotations

from redactor.wording.commas import close_up
from redactor.wording.draft import Draft
from redactor.wording.lexicon import (
    CONJUNCTIONS,
    PREPS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    finite,
    strip_article,
)

EMPTY = frozenset({"person", "persons", "people", "resident", "residents", "somebody", "someone"})
BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})
KIND_OF = {
    "vehicle": frozenset({"truck", "car", "van", "bus", "lorry", "minibus", "motorcycle", "jeep"}),
    "account": frozenset({"account"}),
}
"""What a new word only names the kind of: "the truck, a vehicle,"."""
KINDS = frozenset({"occupation", "name", "relation", "age", "ethnicity"})
SEEN_AS = frozenset(
    {"described", "regarded", "known", "seen", "treated", "registered", "identified", "viewed",
     "considered", "such"}
)  # fmt: skip
SELF = frozenset({"himself", "herself", "themselves", "also", "now", "still", "once"})


def drop_hollow(draft: Draft) -> None:
    """Take out new words that only say that a person is a person."""
    for token in list(draft.tokens):
        role = token.fitted
        i = draft.index(token)
        if role is None or i < 0 or token.quoted or not token.changed:
            continue
        draft.why = (role,)
        lo = i - 1 if draft.determiner(i - 1) else i
        bare = strip_article(token.text).casefold()
        if bare in EMPTY and role.kind in KINDS:
            _ = (
                _takes_over(draft, lo, i)
                or _leads(draft, lo, i)
                or _predicate(draft, lo, i)
                or _as(draft, lo, i)
                or _clause(draft, lo, i)
                or _apposition(draft, lo, i, token.text)
            )
        elif bare.startswith("one of th"):
            _leads(draft, lo, i)
        elif bare in ("works", "worked") and draft.word(i - 1) == "who":
            close_up(draft, i - 1, i + 1)
        elif draft.word(i - 2) in KIND_OF.get(bare, ()) and draft.word(lo - 1) == ",":
            close_up(draft, lo, i + 1)
        draft.why = ()


def _ends(draft: Draft, i: int) -> bool:
    return draft.word(i) in STOPS | {",", ";", ")"} or draft.ends(i)


def _as(draft: Draft, lo: int, i: int) -> bool:
    """Take out "as a person" after a verb that can do without: was arrested as a person."""
    follows = _ends(draft, i + 1) or draft.word(i + 1) in PREPS | CONJUNCTIONS
    verb = draft.word(lo - 2)
    if draft.word(lo - 1) != "as" or not follows or verb in SEEN_AS or not verb.isalpha():
        return False
    draft.delete(lo - 1, i + 1)
    return True


def _predicate(draft: Draft, lo: int, i: int) -> bool:
    """Turn "She was a person from Falam" into "She was from Falam"."""
    if draft.word(lo - 1) not in BEING or draft.word(i + 1) not in ("from", "in", "with"):
        return False
    rest = range(i + 2, draft.sentence_end(i))
    if any(draft.word(k) in ("who", "whose") for k in rest):
        draft.delete(lo, i)
        i = lo
        draft.put(i, "someone")
    else:
        draft.delete(lo, i + 1)
    return True


def _clause(draft: Draft, lo: int, i: int) -> bool:
    """Take out ", where he himself is a person" and ", who is a person,"."""
    k = lo - 1
    if draft.word(k) not in BEING:
        return False
    k -= 1
    while draft.word(k) in SELF:
        k -= 1
    if draft.word(k) in PRONOUNS - RELATIVES and draft.word(k - 1) in ("where", "when", "as"):
        k -= 1
    elif draft.word(k) not in ("who", "which"):
        return False
    if _ends(draft, i + 1):
        close_up(draft, k, i + 1)
        return True
    if draft.word(k) == "who" and draft.word(i + 1) == "and" and finite(draft.word(i + 2)):
        draft.delete(k + 1, i + 2)
        return True
    return False


def _leads(draft: Draft, lo: int, i: int) -> bool:
    """Take out "A person," in front of "he had married": it says no more than "he"."""
    if not draft.tokens[lo].initial or draft.word(i + 1) != ",":
        return False
    if draft.word(i + 2) not in ("he", "she", "they") or not draft.free(lo, i + 2):
        return False
    draft.delete(lo, i + 2)
    return True


def _takes_over(draft: Draft, lo: int, i: int) -> bool:
    """Let the apposition stand for "the person": "The person, the officer, was"."""
    if draft.word(i + 1) != "," or not draft.determiner(i + 2) or lo == i:
        return False
    role = draft.role(i + 3)
    if role is None or role.kind not in ("occupation", "relation"):
        return False
    if strip_article(draft.text(i + 3)).casefold() in EMPTY or draft.word(i + 4) != ",":
        return False
    if not finite(draft.word(i + 5)) or draft.fronted(i + 4):
        return False
    draft.delete(i + 4, i + 5)
    draft.delete(lo, i + 2)
    return True


def _apposition(draft: Draft, lo: int, i: int, text: str) -> bool:
    """Take out ", a person," after the noun that it describes; leave ", from a village,"."""
    if draft.word(lo - 1) != "," or (not text.casefold().startswith(("a ", "one ")) and lo == i):
        return False
    before = draft.role(lo - 2)
    described = before is not None and before.kind in ("occupation", "relation", "name", "gender")
    described = described or draft.noun(lo - 2)
    if not described or draft.fronted(lo - 1):
        return False
    after = draft.word(i + 1)
    if after == "," and draft.word(i + 2) in ("and", "or"):
        return False
    if _ends(draft, i + 1):
        close_up(draft, lo, i + 1)
        return True
    if after in PREPS and after != "of":
        draft.delete(lo, i + 1)
        return True
    return False
