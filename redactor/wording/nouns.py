"""Noun phrases: determiners, number, possessives, and no word said twice."""

from __future__ import annotations

import regex

from redactor.wording.around import fit_part
from redactor.wording.draft import OMISSION, Draft
from redactor.wording.lexicon import (
    ADJECTIVES,
    APPROXIMATORS,
    CLOSERS,
    CONJUNCTIONS,
    DETERMINERS,
    NUMBERS,
    PLACE_PREPS,
    PLAIN_TIME,
    POSSESSIVE_ENDS,
    POSSESSIVES,
    PREPS,
    RELATIVES,
    STOPS,
    finite,
    first_word,
    strip_article,
)
from redactor.wording.plurals import plural
from redactor.wording.tokens import Token

INTRODUCES = frozenset(
    {",", "as", "become", "became", "becomes", "is", "was", "be", "been", "being", "like", "with",
     "by", "appointed", "named", "made", "elected", "than", "—", "–", "--"}
)  # fmt: skip
VAGUE_AMOUNT = frozenset(
    {"several", "dozens", "hundreds", "thousands", "tens", "many", "some", "few", "millions"}
)
MEASURE = regex.compile(
    r"(?:many|several|a few) (?:kilograms|kilos|grams|tons|tonnes|pounds|sacks|liters|litres"
    r"|kilometers|meters|miles)(?= of |$)(.*)"
)
SLIGHTLY = frozenset({"little", "bit", "just", "slightly", "well", "far"})
WEIGHING = frozenset({"weighs", "weighed", "weigh", "weighing"})
SUBJECTS = frozenset({"now", "who", "he", "she", "also"})
WORKING = frozenset({"work", "works", "worked", "working"})
OWN = DETERMINERS | frozenset({"one", "two", "several", "three", "some"})


def fit_noun(draft: Draft, token: Token) -> None:
    """Write a bare noun in the place of a waiting target, with the determiner that was there."""
    i, target = draft.index(token), token.target
    assert target is not None
    inner_comma(draft, i)
    text = plural(target.text) if target.plural else target.text
    if first_word(text) in DETERMINERS:
        fit_phrase(draft, token)
        return
    inner = first_word(token.text)
    if inner in OWN and " " in token.text and not text.startswith(inner):
        keep = "a" if inner in ("a", "an") else inner
        own = token.text.split()[1] == "own" and inner in POSSESSIVES
        if target.plural and keep == "a":
            text = text if token.text.casefold().startswith("a ") else f"the {text}"
        else:
            text = f"{keep} own {text}" if own else f"{keep} {text}"
    elif (
        target.kind == "occupation"
        and draft.word(i - 1) in SUBJECTS
        and inner.endswith(("s", "ed"))
        and " " in token.text
    ):
        text = f"{'works' if inner.endswith('s') else 'worked'} as a {text}"
    elif _wants_article(draft, i, token):
        text = f"a {text}"
    draft.write(i, _undouble(draft, i, text))
    _owner(draft, i)


def fit_phrase(draft: Draft, token: Token) -> None:
    """Write a complete phrase: what stood before it must not say the same thing twice."""
    i, target = draft.index(token), token.target
    assert target is not None
    inner_comma(draft, i)
    fit_part(draft, i, target.text)
    text = plural(target.text) if target.plural and target.form == "noun" else target.text
    if text.endswith(" there") and draft.word(i + 1) in ("of", "in", "at"):
        text = text.removesuffix(" there")  # "one of those there of a hospital"
        if draft.word(i + 1) == "of":
            draft.put(i + 1, "at")
    if text == OMISSION and ends_in_comma(token.text) and draft.text(i + 1) in CLOSERS:
        text += ","
    if target.kind == "workplace" and token.text.split(" ")[0] in WORKING:
        text = text if first_word(text) in PREPS or finite(first_word(text)) else f"at {text}"
        text = text if finite(first_word(text)) else f"{token.text.split()[0]} {text}"
    opener, inner, before = first_word(text), first_word(token.text), draft.word(i - 1)
    if opener in DETERMINERS and " " in text and not text.startswith("a few "):
        if before in NUMBERS:
            text = plural(strip_article(text))
        elif draft.text(i - 1) in POSSESSIVE_ENDS or (
            before in ADJECTIVES and draft.word(i - 2) in DETERMINERS | NUMBERS
        ):
            text = strip_article(text)
        elif before in DETERMINERS and before != "no" and inner not in DETERMINERS:
            draft.delete(i - 1, i)
    elif text == "several" and before == "all":
        draft.omit(i)
        return
    elif before == "all" and opener in VAGUE_AMOUNT and " " in text:
        text = text.partition(" ")[2]  # "all several men"
    elif text == "one" and inner == "the" and draft.noun(i + 1):
        text = "a"  # "the only officer"
    elif target.kind == "amount" and (measure := MEASURE.match(text)):
        if _drop_measure(draft, i):
            return
        text = f"an undisclosed amount{measure[1]}"
    elif opener in VAGUE_AMOUNT or (opener == "a" and text.startswith("a few ")):
        while draft.word(i - 1) in APPROXIMATORS and draft.word(i - 1) != "over":
            draft.delete(i - 1, i)
            i -= 1
        if draft.word(i - 1) in ("over", "under") and draft.word(i - 2) in SLIGHTLY:
            lo = i - 2 - (draft.word(i - 3) == "a")
            draft.delete(lo, i)
            i = lo
        if draft.word(i - 1) in ("further", "additional", "extra", "another"):
            draft.delete(i - 1, i)
            i -= 1
        if draft.word(i - 1) == "than" and draft.word(i - 2) in ("more", "less", "fewer"):
            draft.delete(i - 2, i)
        elif draft.word(i - 1) in DETERMINERS - {"no"} and inner not in DETERMINERS:
            draft.delete(i - 1, i)
    elif opener in PREPS and before in (PLACE_PREPS | PLAIN_TIME) and inner not in PREPS:
        draft.delete(i - 1, i)
    elif inner in PREPS and " " in token.text and opener not in PREPS and target.form == "noun":
        text = f"{inner} {text}"
    i = draft.index(token)
    text += _loose_end(draft, token, text)
    draft.write(i, _undouble(draft, i, text))
    _owner(draft, i)


def _loose_end(draft: Draft, token: Token, text: str) -> str:
    """Return " of the" where the old words led on to a name: "a company attached to the"."""
    end = token.text.rpartition(" ")[2].casefold()
    if end != "the" or text.casefold().endswith(" the") or first_word(token.text) == end:
        return ""
    follows = draft.text(draft.index(token) + 1)
    return " of the" if follows[:1].isupper() else ""


def _drop_measure(draft: Draft, i: int) -> bool:
    """Take out "weighs 41 kilograms and" before another verb: many kilograms say nothing."""
    if draft.word(i - 1) not in WEIGHING or draft.word(i + 1) != "and" or draft.tokens[i].quoted:
        return False
    if not finite(draft.word(i + 2)) or not draft.free(i - 1, i + 2):
        return False
    draft.delete(i - 1, i + 2)
    return True


def ends_in_comma(words: str) -> bool:
    """Return whether quoted words end in a comma, inner quotation marks set aside."""
    return words.rstrip("'’\"” ").endswith(",")


def possessive(draft: Draft, i: int, text: str) -> None:
    """Write a phrase in front of 's, with the apostrophe it wants."""
    draft.write(i, text, "possessive")
    _owner(draft, i)


def inner_comma(draft: Draft, i: int) -> None:
    """Drop the comma after a target that held the comma before: "a man, his cousin, and"."""
    inner = draft.tokens[i].surface.count(",") % 2 == 1
    target = draft.target(i)
    if not inner or target is None or "," in target.text or draft.word(i + 1) != ",":
        return
    if (draft.word(i + 2) in CONJUNCTIONS or finite(draft.word(i + 2))) and not draft.fronted(
        i + 1
    ):
        draft.delete(i + 1, i + 2)


def _owner(draft: Draft, i: int) -> None:
    end = draft.text(i + 1)
    if end not in POSSESSIVE_ENDS or draft.tokens[i + 1].before or not draft.free(i + 1, i + 2):
        return
    mark = "’" if "’" in end else "'"
    draft.put(i + 1, mark if draft.text(i).endswith("s") else f"{mark}s")


def _undouble(draft: Draft, i: int, text: str) -> str:
    """Drop a first word that stands before the target already: former former teacher."""
    opener, _, rest = text.partition(" ")
    return rest if rest and draft.word(i - 1) == opener.casefold() else text


def _wants_article(draft: Draft, i: int, token: Token) -> bool:
    """Return whether a bare noun needs an article that the old words could do without."""
    target = token.target
    if target is None or target.plural or target.form != "noun" or token.text.endswith("s"):
        return False
    if target.kind not in ("occupation", "relation", "workplace", "facility", "organisation"):
        return False
    before, after = draft.word(i - 1), draft.word(i + 1)
    ends = after in STOPS | PREPS | RELATIVES | CONJUNCTIONS | {",", ")", ";"} or finite(after)
    return before in INTRODUCES and (ends or draft.ends(i + 1)) and draft.text(i)[:1].islower()
