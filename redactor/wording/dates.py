"""Dates and hours: "on Oct. 14" -> "in mid-October", "last Wednesday" -> "recently"."""

from __future__ import annotations

import regex

from redactor.wording.draft import Draft
from redactor.wording.lexicon import (
    APPROXIMATORS,
    BOUND_TIME,
    CLOSERS,
    CONJUNCTIONS,
    DASHES,
    DAYPARTS,
    MONTHS,
    PLAIN_TIME,
    POSSESSIVE_ENDS,
    VERBS,
    WEEKDAYS,
    finite,
    first_word,
    strip_article,
)
from redactor.wording.nouns import inner_comma
from redactor.wording.removal import remove
from redactor.wording.tokens import Token

VAGUE = frozenset({"recently", "lately", "earlier", "later", "previously", "some time ago"})
DEICTIC = regex.compile(
    r"(?:(?:late|early|earlier|later|sometime)\s)?(?:last|this|next)\s|yesterday|today|tomorrow"
    r"|.*\s(?:ago|later|earlier)$",
    regex.IGNORECASE,
)
DAY = regex.compile(
    r"(?:the\s)?(?:\w+\.?\s\d{1,2}(?:st|nd|rd|th)?\b(?!\d)|\d{1,2}(?:st|nd|rd|th)$)"
)
CLOCK = regex.compile(
    r"\d\s?(?:[ap]\.?m\b|:\d\d)|o.clock|dawn|noon|midnight|dusk|sunrise|sunset|night|morning"
    r"|evening|afternoon|roll call|curfew",
    regex.IGNORECASE,
)
PART_OF_DAY = regex.compile(
    r"(?:(?:in|at|during)\s)?(?:the\s)?((?:early |late )?(?:morning|afternoon|evening|night|day))$"
)
EDGE = regex.compile(r"the (?:very )?(?:start|beginning|end|close|turn) of ", regex.IGNORECASE)
"""Parts of a month or a year that want "at"."""
ORDER_ONLY = frozenset({"later", "earlier", "previously", "that time", "afterward"})
POINT_NOT_STRETCH = frozenset({"night", "dawn", "noon", "midnight"})
TIME_PREPS = PLAIN_TIME | BOUND_TIME


def fit_date(draft: Draft, token: Token) -> None:
    """Write a waiting date so that it stands in its sentence."""
    i, target = draft.index(token), token.target
    assert target is not None
    own, core = _split(target.text)
    inner, _ = _split(token.text)
    vague = core.casefold() in VAGUE
    if vague and _said_already(draft, i, core.casefold()):
        remove(draft, token)
        return
    inner_comma(draft, i)
    _drop_explanation(draft, i)
    if _noun_slot(draft, i, core, vague):
        return
    lo = _day_part(draft, i)
    prep = draft.word(lo - 1)
    outside = prep in TIME_PREPS and draft.free(lo - 1, lo)
    prep = prep if outside else inner
    if not outside and draft.word(lo - 1) in ("late", "early", "earlier", "sometime"):
        lo -= 1
    plain = prep in PLAIN_TIME
    adverb = target.form == "adverb" or vague or bool(DEICTIC.match(core))
    if plain or (not prep and lo < i):
        lo -= outside
        if prep in ("on", "in", "at") and draft.word(lo - 1) in ("late", "early"):
            lo -= draft.word(lo - 2) != "as"
        keep = prep in ("during", "around", "about") and outside and not adverb
        new = core if adverb else f"{prep if keep else own or _prep(core)} {core}"
        _finish(draft, token, lo, new)
    elif prep and vague:
        if prep in ("until", "till"):
            _finish(draft, token, lo, f"{core}" if outside else f"until {core}")
        elif prep in ("of", "for"):
            remove(draft, token)
        elif prep == "since":
            _finish(draft, token, lo - outside, core)
        elif prep == "from" and core.casefold() in ORDER_ONLY:
            _finish(draft, token, lo - outside, "from before")
        else:
            _finish(draft, token, lo, "a certain date" if outside else f"{prep} a certain date")
    elif prep:
        _finish(draft, token, lo, core if outside else f"{prep} {core}")
    elif adverb:
        _finish(draft, token, lo, f"{own} {core}".strip())
    elif _bare(draft, i):
        _finish(draft, token, lo, core)
    else:
        _finish(draft, token, lo, f"{own or _prep(core)} {core}")


def fit_hour(draft: Draft, token: Token) -> bool:
    """Write an hour as a part of the day; False if the target is nothing of the kind."""
    i, target = draft.index(token), token.target
    assert target is not None
    part = PART_OF_DAY.match(target.text)
    if not part or not CLOCK.search(token.text):
        return False
    daypart, lo = part.group(1), i
    while draft.word(lo - 1) in APPROXIMATORS | {"shortly", "just", "before", "after", "at", "on",
                                                 "in", "sometime"}:  # fmt: skip
        lo -= 1
    if draft.word(lo - 1) == "time" and draft.word(lo - 2) == "some":
        lo -= 2
    if draft.word(lo - 1) in ("by", "until", "till", "since", "from", "of"):
        new = f"the {daypart}"
    elif first_word(draft.text(i + 1)) == "in" or (
        draft.word(i + 1) == "in" and draft.role(i + 2) is not None
    ):
        new = f"one {daypart}"
    else:
        new = f"at {daypart}" if daypart in POINT_NOT_STRETCH else f"in the {daypart}"
        new = "that day" if daypart == "day" else new
    _finish(draft, token, lo, new)
    return True


def _split(phrase: str) -> tuple[str, str]:
    first, _, rest = phrase.partition(" ")
    if rest and first.casefold() in TIME_PREPS:
        return first.casefold(), rest
    return "", phrase


def _prep(core: str) -> str:
    if first_word(core) in WEEKDAYS or (DAY.match(core) and not core[-4:].isdigit()):
        return "on"
    if EDGE.match(core):
        return "at"
    return "over" if core.casefold().endswith("weekend") else "in"


def _day_part(draft: Draft, i: int) -> int:
    """Return where "the night of" before a date begins, or i."""
    if draft.word(i - 1) != "of" or draft.word(i - 2) not in DAYPARTS:
        return i
    k = i - 3
    while draft.word(k) in ("early", "late", "small", "very", "same"):
        k -= 1
    return k if draft.word(k) == "the" and draft.free(k, i) else i


def _noun_slot(draft: Draft, i: int, core: str, vague: bool) -> bool:
    """Write a date that qualifies a noun: "Friday's raid", "the Oct. 14 raid"."""
    token = draft.tokens[i]
    deictic = bool(DEICTIC.match(core)) and core[-3:] not in ("ago", "ter", "ier")
    if draft.text(i + 1) in POSSESSIVE_ENDS and draft.free(i, i + 2):
        if core.casefold() in ORDER_ONLY:
            draft.delete(i + 1, i + 2)
            core = "the"
        elif not deictic:
            draft.delete(i + 1, i + 2)
            core = f"the {'recent' if vague else strip_article(core)}"
        draft.write(i, core, "adjunct")
        return True
    if not draft.determiner(i - 1) or not draft.noun(i + 1):
        return False
    if vague:
        draft.write(i, "recent", "adjunct")
    elif deictic:
        draft.write(i, core + "'s", "adjunct")
        draft.delete(i - 1, i)
    elif core.casefold().endswith(("ago", "later", "earlier")):
        return False
    else:
        draft.write(i, strip_article(core), "adjunct")
    return token.target is None


def _drop_explanation(draft: Draft, i: int) -> None:
    """Take out ", which falls on Nov. 16," behind a day that is not named any more."""
    if draft.word(i + 1) != "," or draft.word(i + 2) != "which":
        return
    end, stop = i + 3, draft.sentence_end(i)
    while end < stop and draft.word(end) != "," and draft.text(end) not in CLOSERS | {";"}:
        end += 1
    if draft.free(i + 1, end):
        draft.delete(i + 1, end + (draft.word(end) == "," and not _leads(draft, i)))


def _leads(draft: Draft, i: int) -> bool:
    """Return whether the date belongs to the phrase that opens its sentence."""
    return not any(finite(draft.word(k)) for k in range(draft.sentence_start(i), i))


def _said_already(draft: Draft, i: int, adverb: str) -> bool:
    start, end = draft.sentence_start(i), draft.sentence_end(i)
    return any(draft.text(k).casefold() == adverb for k in range(start, end) if k != i)


def _bare(draft: Draft, i: int) -> bool:
    """Return whether the date stands without a preposition for a reason of its own."""
    before, after = draft.word(i - 1), draft.word(i + 1)
    token = draft.tokens[i]
    if before in DASHES | {"(", ":", "dated"} or draft.ends(i - 1):
        return after in VERBS or draft.ends(i + 1) or not token.initial or after in {".", ","}
    if token.initial:
        return after in VERBS
    if before == "," and after == ")":
        return True
    neighbour = draft.role(i - 2)
    if before in CONJUNCTIONS and neighbour is not None and neighbour.kind in ("date", "time"):
        return True
    numeric = token.text[-1:].isdigit() or first_word(token.text) in MONTHS
    caption = draft.sentence_start(i)
    verbless = not any(draft.word(k) in VERBS for k in range(caption, i))
    return before == "," and numeric and verbless and (after == "." or draft.ends(i + 1))


def _finish(draft: Draft, token: Token, lo: int, new: str) -> None:
    """Write the date and take out what it swallowed on its left."""
    i = draft.index(token)
    head, _, rest = new.partition(" ")
    if rest and lo == i - 1 and draft.word(lo) == head and draft.free(lo, i):
        lo, new = i, rest  # the preposition can stay as it is
    if not draft.free(lo, i):
        lo = i
    draft.write(i, new)
    draft.delete(lo, i)
