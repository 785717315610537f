"""Details that belong together: one new phrase for a pair, a span or a series."""

from __future__ import annotations

from dataclasses import replace

from redactor.wording.draft import Draft
from redactor.wording.lexicon import (
    AREAS,
    LEVEL_PLURALS,
    POSSESSIVE_ENDS,
    PREPS,
    STOPS,
    finite,
    strip_article,
)
from redactor.wording.plurals import plural
from redactor.wording.target import Target

SINGULAR = {"were": "was", "are": "is", "have": "has", "do": "does"}
OFFICIAL_FORMS = ("Province", "province")


def merge(draft: Draft) -> None:
    """Join waiting targets that end up as the same words side by side."""
    i = 0
    while i < len(draft.tokens):
        target = draft.target(i)
        if target is not None:
            draft.why = (target,)
            if target.kind in ("date", "time"):
                _dates(draft, i, target)
            elif target.kind == "place" and not target.gone:
                i = _places(draft, i, target)
            elif target.kind == "name" and not target.gone:
                _names(draft, i, target)
            draft.why = ()
        i += 1


# --- dates --------------------------------------------------------------------------------


def _dates(draft: Draft, i: int, target: Target) -> None:
    other = draft.target(i + 2)
    joiner = draft.word(i + 1)
    before = draft.word(i - 1)
    if other is None or other.kind not in ("date", "time"):
        return
    same = other.text == target.text and not target.gone
    if same and joiner in ("and", "to", "until", "till", "through", "or", "–", "-"):
        draft.delete(i + 1, i + 3)
        _credit(draft, i, other)
        if before in ("between", "from"):
            draft.put(i - 1, "on")
    elif joiner == "," and other.kind == target.kind:
        vague = target.gone or target.form == "adverb"
        if same or (vague and not other.gone):
            draft.delete(i, i + 2)
            _credit(draft, i, target)
        elif other.gone or other.form == "adverb":
            draft.delete(i + 1, i + 3)
            _credit(draft, i, other)


# --- places -------------------------------------------------------------------------------


def _places(draft: Draft, i: int, target: Target) -> int:
    """Merge the places from i on; return the index to go on from."""
    i = _collapse(draft, i, target)
    if draft.target(i) is not target:
        return i
    members, last, joined = [target], i, False
    while True:
        step = _next_member(draft, last, target, len(members))
        if not step:
            break
        joined = joined or draft.word(step - 1) in ("and", "or")
        last = step
        member = draft.target(last)
        assert member is not None
        members.append(member)
    if len(members) < 2:
        return _span(draft, i, target)
    level = draft.word(last + 1)
    plural_subject = joined and draft.word(i - 1) not in PREPS
    closing = draft.word(last + 1) == "," and not joined
    fronted = closing and draft.fronted(last + 1)
    if level in LEVEL_PLURALS:
        count = "several" if len(members) > 2 else "two"
        text = f"{count} {level} of {target.text}"
        draft.tokens[i].target = replace(target, text=text, form="phrase", again="")
        draft.delete(i + 1, last + 2)
    else:
        draft.delete(i + 1, last + 1)
        if plural_subject and draft.word(i + 1) in SINGULAR:
            draft.put(i + 1, SINGULAR[draft.word(i + 1)])
        if draft.word(i - 1) == "both":
            draft.delete(i - 1, i)
            i -= 1
        if draft.word(i - 1) == "between":
            draft.put(i - 1, "within")
    for member in members[1:]:
        _credit(draft, i, member)
    if closing and not (fronted or draft.apposed(i)) and finite(draft.word(i + 2)):
        draft.delete(i + 1, i + 2)
    if joined and draft.word(i - 1) == "," and draft.text(i - 2)[:1].isupper():
        draft.put(i - 1, "and")
        draft.tokens[i - 1].before = " "
    return i


def _next_member(draft: Draft, i: int, target: Target, size: int) -> int:
    """Return the index of the next place of the series, or 0."""
    k = i + 1
    if draft.word(k) == ",":
        k += 1
    if draft.word(k) in ("and", "or"):
        if k > i + 1 and size < 2:
            return 0  # "He left X, and Y was calm": a new clause
        k += 1
    other = draft.target(k)
    if k == i + 1 or other is None or draft.text(k + 1) in POSSESSIVE_ENDS:
        return 0
    if other.kind != "place" or other.text != target.text:
        return 0
    return k


def _span(draft: Draft, i: int, target: Target) -> int:
    """Turn "from X to Y" in one place into "within"."""
    other = draft.target(i + 2)
    if draft.word(i - 1) != "from" or draft.word(i + 1) != "to" or other is None:
        return i
    if other.text == target.text and other.kind == "place":
        draft.delete(i + 1, i + 3)
        _credit(draft, i, other)
        draft.put(i - 1, "within")
    return i


def _collapse(draft: Draft, i: int, target: Target) -> int:
    """Drop a place whose new name stands next to it already: "Chongjin, North Hamgyong"."""
    names = [n for n in dict.fromkeys((target.text, strip_article(target.text),
                                       target.adjective)) if n]  # fmt: skip
    start, k = i, i + 1
    if draft.word(k) in AREAS | {"city"}:
        k += 1
    if draft.word(start - 1) == "the" and (k > i + 1 or target.text[:1].isupper()) and k > i + 1:
        start -= 1
    link = draft.word(k)
    if link not in (",", "in", "of", "("):
        return _after_owner(draft, i, names)
    k += 1
    twin = draft.target(k)
    twin_same = twin is not None and twin.kind == "place" and twin.text == target.text
    if link == "," and twin_same:
        return i  # the series handles it
    first, nested = k - 1, link == "," and draft.word(k) in ("in", "of")
    if nested:
        k += 1  # "lives in Bialystok, in Poland"
    stop = k + 1 if twin_same else max(draft.match(k, name) for name in names)
    if not stop and link == "of" and draft.text(k)[:1].isupper():
        stop = _finer(draft, k, names)
    if not stop or not draft.free(start, k):
        return i
    if link == "," and draft.word(stop) in ("and", "or"):
        return i
    closing = stop
    if not twin_same and draft.word(closing) in ("province", "county") and " " not in names[0]:
        closing += 1
    if link == "(" and draft.word(closing) == ")":
        draft.delete(closing, closing + 1)
    verb = finite(draft.word(closing + 1)) or draft.word(closing + 1) in STOPS
    if (
        link == ","
        and draft.word(closing) == ","
        and (verb or (nested and draft.word(closing + 1) == "and"))
        and not (draft.fronted(first if nested else closing) or draft.apposed(start))
    ):
        draft.delete(closing, closing + 1)
    if draft.word(start - 1) == "of" and draft.word(start - 2) in AREAS | {"city"}:
        lead = start - 3
        while lead > start - 6 and draft.word(lead) not in ("the", "a"):
            lead -= 1
        start = lead if draft.word(lead) in ("the", "a") else start
    draft.delete(start, k)
    return start


def _finer(draft: Draft, k: int, names: list[str]) -> int:
    """Return where the finer place ends that goes on with the coarser one, or 0."""
    comma = k
    while draft.text(comma)[:1].isupper() and draft.target(comma) is None:
        comma += 1
    if draft.word(comma) != ",":
        return 0
    return max(draft.match(comma + 1, name) for name in names)


def _after_owner(draft: Draft, i: int, names: list[str]) -> int:
    """Drop "Hyesan" in "Ryanggang Province's Hyesan"."""
    if draft.text(i - 1) not in ("'s", "’s"):
        return i
    for name in names:
        size = len(name.split())
        if i - 1 - size >= 0 and draft.match(i - 1 - size, name) == i - 1:
            draft.delete(i - 1, i + 1)
            return i - 1
    return i


# --- names --------------------------------------------------------------------------------


def _names(draft: Draft, i: int, target: Target) -> None:
    """Turn "a resident and a resident" into "two residents"."""
    other = draft.target(i + 2)
    if other is None or other.kind != "name" or draft.word(i + 1) != "and":
        return
    head, _, rest = target.text.partition(" ")
    if other.text != target.text or not rest or head not in ("a", "an", "the"):
        return
    text = f"{'two' if head != 'the' else 'the'} {plural(rest)}"
    draft.tokens[i].target = replace(target, text=text)
    draft.delete(i + 1, i + 3)
    _credit(draft, i, other)


def _credit(draft: Draft, i: int, other: Target) -> None:
    if i < len(draft.tokens):
        draft.tokens[i].details.append(other)
