"""Commas, conjunctions and dashes around words that are taken out."""

from __future__ import annotations

from redactor.wording.draft import Draft
from redactor.wording.lexicon import (
    ARTICLES,
    CLOSERS,
    CONJUNCTIONS,
    DASHES,
    RELATIVES,
    STOPS,
    finite,
    first_word,
)

PARTICIPLES = frozenset({"known", "described", "identified", "nicknamed", "dubbed", "born"})
JOINERS = CONJUNCTIONS | RELATIVES | frozenset(
    {"if", "because", "as", "while", "although", "though", "since", '"', "“"}
)  # fmt: skip


def close_up(draft: Draft, lo: int, hi: int) -> None:
    """Delete the tokens from lo to hi with the commas or the conjunction they leave behind."""
    before, after = draft.word(lo - 1), draft.word(hi)
    first = draft.tokens[lo].initial or draft.ends(lo - 1)
    ending = after in STOPS | {";", ":", ")"} or draft.ends(hi) or draft.text(hi) in CLOSERS
    if before == "," and after == ",":
        lo, hi = _between_commas(draft, lo, hi)
    elif before in DASHES and after in DASHES:
        lo, hi = lo - 1, hi + 1
    elif (before in DASHES and ending) or (before == "," and ending):
        lo -= 1
    elif after == "," and (first or before in JOINERS):
        hi += 1
    elif before == "," and after in ("and", "or"):
        lo -= 1  # "A, GONE and B": the series shrinks by one
    elif before in ("and", "or") and not first:
        if draft.word(lo - 2) != ",":
            comma = _series_comma(draft, lo - 1)
            lo -= 1
            if comma:
                draft.put(comma, draft.text(lo))
                draft.tokens[comma].before = " "
        else:
            lo -= 2
    elif after in ("and", "or") and not ending and _same_kind(draft, hi + 1):
        hi += 1
    if not draft.free(lo, hi):
        return
    draft.delete(lo, hi)


def _same_kind(draft: Draft, i: int) -> bool:
    """Return whether the target at i is of the kind that is being taken out."""
    role = draft.role(i)
    if finite(first_word(draft.text(i))):
        return False
    return role is not None and any(role.kind == target.kind for target in draft.why)


def _apposed_name(draft: Draft, comma: int) -> bool:
    """Return whether a comma closes a name that a comma opened: "the man, Kim, was"."""
    k = comma - 1
    while k > comma - 7:
        role = draft.role(k)
        if not (draft.text(k)[:1].isupper() or (role is not None and role.kind == "name")):
            break
        k -= 1
    return k < comma - 1 and draft.word(k) == "," and not draft.fronted(k)


def _between_commas(draft: Draft, lo: int, hi: int) -> tuple[int, int]:
    if draft.word(hi + 1) in ("and", "or") and _series_comma(draft, lo - 1):
        return lo - 1, hi
    if draft.word(hi + 1) in ("and", "or") and draft.role(hi + 2) is not None:
        return lo - 1, hi + 1
    if _apposed_name(draft, lo - 1) and not _opens(draft, hi + 1):
        return lo - 1, hi
    if draft.fronted(lo - 1) or draft.word(hi + 1) in ("but", "so", "yet", "while"):
        return lo, hi + 1
    if _opens(draft, hi + 1):
        return lo, hi + 1
    return lo - 1, hi + 1


def _opens(draft: Draft, i: int) -> bool:
    """Return whether an apposition or a participle begins at i, which wants a comma before."""
    word = first_word(draft.text(i))
    return word.endswith("ing") or word in RELATIVES | ARTICLES | PARTICIPLES


def _series_comma(draft: Draft, i: int) -> int:
    """Return the index of a comma of the same series shortly before i, or 0."""
    for k in range(i - 1, max(i - 4, 0), -1):
        if draft.word(k) == ",":
            return k
        if not draft.text(k)[:1].isalnum():
            return 0
    return 0
