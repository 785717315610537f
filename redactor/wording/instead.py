"""The vaguest thing that can be said where nothing at all would leave a hole."""

from __future__ import annotations

from redactor.wording.draft import Draft
from redactor.wording.edges import left_edge
from redactor.wording.lexicon import (
    ADJECTIVES,
    DETERMINERS,
    NUMBERS,
    POSSESSIVE_ENDS,
    finite,
    person,
    strip_article,
)
from redactor.wording.nouns import inner_comma
from redactor.wording.plurals import plural
from redactor.wording.tokens import Token

INSTEAD = {
    "place": "an undisclosed place", "facility": "an undisclosed site", "name": "a person",
    "workplace": "an undisclosed site", "occupation": "a person", "relation": "a person",
    "organisation": "an organization", "military_unit": "a unit", "amount": "an undisclosed amount",
    "contact": "contact details", "identifier": "an identifying detail", "event": "an event",
    "date": "a certain date", "time": "a certain time", "age": "of undisclosed age",
    "gender": "a person", "education": "a school", "health": "a health problem",
}  # fmt: skip
STUDYING = frozenset({"student", "pupil", "third-year", "second-year", "first-year", "graduate"})


def instead(draft: Draft, token: Token) -> None:
    """Write the vaguest thing that can be said, where nothing would leave a hole."""
    i, target = draft.index(token), token.target
    assert target is not None
    inner_comma(draft, i)
    phrase = INSTEAD.get(target.kind, "")
    words = token.text.casefold().split()
    if target.kind == "education" and STUDYING & set(words):
        phrase = "a student"
    elif not phrase and words[0] in ("a", "an") and words[1:2] and person(words[1]):
        phrase = "someone"
    if not phrase or (any(finite(word) for word in words) and token.initial):
        phrase = "[...]"
    elif target.kind == "place" and draft.word(i - 1) in ("is", "are", "was", "were"):
        phrase = f"in {phrase}"
    waits = draft.target(i - 1) is not None and draft.word(i - 2) in DETERMINERS
    led = draft.word(i - 1) in DETERMINERS | ADJECTIVES
    if target.plural or draft.word(i - 1) in NUMBERS:
        phrase = plural(strip_article(phrase))
    elif led or waits or draft.text(i - 1) in POSSESSIVE_ENDS:
        phrase = strip_article(phrase)
    if token.quoted and phrase == "[...]":
        draft.omit(i)
        return
    if target.kind == "age":
        lo = left_edge(draft, i)
        draft.write(i, phrase)
        draft.delete(lo, i)
        if draft.match(draft.index(token) + 1, "years old"):
            at = draft.index(token) + 1
            draft.delete(at, at + 2)
        return
    draft.write(i, phrase)
