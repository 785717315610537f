"""Last touches: a or an, capitals, headlines, and brackets in quotations."""

from __future__ import annotations

import regex

from redactor.wording.draft import OMISSION, Draft
from redactor.wording.lexicon import (
    ARTICLES,
    CLOSERS,
    OPENERS,
    POSSESSIVE_ENDS,
    PREPS,
    SMALL_WORDS,
    STOPS,
)
from redactor.wording.tokens import Token

AN = regex.compile(
    r"(?:[aeiou](?!ni(?:t|v|que|on|form|son|lat)|s[aeu]|ur[oa]|we|ne\b|nce\b|ten)"
    r"|hour|honest|hono[ur]|heir|8|11(?!\d)|18(?!\d))",
    regex.IGNORECASE,
)
SPELLED = regex.compile(r"[AEFHILMNORSX](?:\p{Lu}|\.|\d|-|$)")
LETTERS = regex.compile(r"\p{Lu}{2,}s?$|(?:\p{Lu}\.)+$|\p{Lu}-|\p{Lu}$")
REPEATABLE = ARTICLES | PREPS
SOUNDED = frozenset({"NATO", "UNICEF", "UNESCO", "SIM", "OMON", "LIB", "NASA", "RAM"})


def article(following: str) -> str:
    """Return "a" or "an" for the word that follows."""
    word = following.lstrip("[(\"“'‘").split(" ")[0]
    if LETTERS.match(word) and word not in SOUNDED:
        return "an" if SPELLED.match(word) else "a"
    return "an" if AN.match(word) else "a"


def fit_articles(draft: Draft) -> None:
    """Let every a and an agree with the word that follows now."""
    for i, token in enumerate(draft.tokens[:-1]):
        if token.locked or i + 1 >= len(draft.tokens):
            continue
        if token.changed and " " in token.text and token.word != OMISSION:
            token.text = _within(token.text)
        if token.text.casefold() not in ("a", "an") or draft.ends(i + 1):
            continue
        following = draft.tokens[i + 1]
        untouched = (
            not token.changed
            and not following.changed
            and (token.end >= 0 and following.start >= 0 and not _touched(token, following))
        )
        if untouched or not following.text[:1].isalnum() or not following.before:
            continue
        right = article(following.text)
        if token.text.casefold() != right and not _is_letter(token, following):
            draft.why = tuple(following.details)
            draft.put(i, right.capitalize() if token.text[0].isupper() else right)
            token.marked = True
            draft.why = ()


def _is_letter(token: Token, following: Token) -> bool:
    """Return whether "A" is a name or a grade rather than an article."""
    return token.text == "A" and not token.initial and not token.changed and bool(following)


def _within(text: str) -> str:
    """Correct the articles inside a new phrase: "works as a official"."""
    words = text.split(" ")
    for n, word in enumerate(words[:-1]):
        if word.casefold() in ("a", "an") and word != "A":
            words[n] = article(words[n + 1])
    return " ".join(words)


def fit_capitals(draft: Draft) -> None:
    """Start sentences with a capital where a change took it away."""
    for i, token in enumerate(draft.tokens):
        if token.initial and not token.locked and token.text[:1].islower():
            draft.put(i, token.text[0].upper() + token.text[1:])


def fit_headlines(draft: Draft, text: str) -> None:
    """Give new words the capitals of the headline they stand in."""
    for i, token in enumerate(draft.tokens):
        if not token.changed or token.text == OMISSION or token.text in POSSESSIVE_ENDS:
            continue
        case = _line_case(text, token.start if token.start >= 0 else _near(draft, i))
        if token.fitted is not None and token.surface.isupper() and len(token.surface) > 4:
            case = case or ("upper" if token.fitted.kind == "place" else "")
        if case == "upper":
            token.text = token.text.upper()
        elif case == "title":
            words = token.text.split(" ")
            token.text = " ".join(
                w if w in SMALL_WORDS and (n or not token.initial) else w[:1].upper() + w[1:]
                for n, w in enumerate(words)
            )


def _near(draft: Draft, i: int) -> int:
    return next((t.start for t in draft.tokens[i:] if t.start >= 0), 0)


def _line_case(text: str, at: int) -> str:
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)]
    letters = [c for c in line if c.isalpha()]
    if len(line.split()) > 1 and len(letters) > 8 and all(c.isupper() for c in letters):
        return "upper"
    first = not text[:start].strip() or line.startswith("#")
    if not first or line.rstrip()[-1:] in (".", "!", "?", ""):
        return ""
    words = [w.strip("\"'“”‘’()#,:") for w in line.split()]
    words = [w for w in words if w.isalpha() and w.casefold() not in SMALL_WORDS]
    titled = sum(w[0].isupper() for w in words)
    return "title" if len(words) >= 3 and titled >= 0.8 * len(words) else ""


def mark_quotes(draft: Draft) -> None:
    """Put square brackets around what was not said in those words."""
    _thin_omissions(draft)
    tokens = draft.tokens
    i = 0
    while i < len(tokens):
        if not _foreign(tokens[i]):
            i += 1
            continue
        last = i
        while last + 1 < len(tokens) and _foreign(tokens[last + 1]):
            last += 1
        if draft.text(i - 1) != "[":
            said = _said(tokens[i])
            tokens[i].text = f"{tokens[i].text[:said]}[{tokens[i].text[said:]}"
            tokens[last].text += "]"
        i = last + 1


def _said(token: Token) -> int:
    """Return how much of a new phrase the speaker did say: my [relative]."""
    ours, theirs = token.surface.split(" "), token.text.split(" ")
    if len(theirs) > 1 and ours[0] == theirs[0] and len(ours) > 1:
        return len(theirs[0]) + 1
    return 0


def _foreign(token: Token) -> bool:
    if not token.quoted or not token.changed or token.marked or token.text in POSSESSIVE_ENDS:
        return False
    if token.text.casefold() == token.surface.casefold():
        return False
    return any(c.isalnum() for c in token.text)


def _thin_omissions(draft: Draft) -> None:
    """Keep one mark where several would touch, none where a whole quotation went."""
    i = 1
    while i < len(draft.tokens):
        mark = draft.text(i) == OMISSION and draft.tokens[i].changed
        if mark and draft.text(i - 1) == OMISSION:
            draft.delete(i, i + 1)
        elif mark and draft.word(i - 1) in STOPS and draft.text(i - 2) == OMISSION:
            draft.delete(i - 1, i + 1)
            i -= 1
        else:
            i += 1
    i = 1
    while i < len(draft.tokens):
        if draft.text(i) == OMISSION and draft.tokens[i].changed and _silent(draft, i):
            draft.delete(i - 1, i + 3)
        else:
            i += 1


def _silent(draft: Draft, i: int) -> bool:
    """Return whether nothing but the mark is left of a quotation that nobody is named for."""
    opens = draft.text(i - 1) in OPENERS - {"("} and draft.word(i - 2) in STOPS
    closes = draft.word(i + 1) in STOPS and draft.text(i + 2) in CLOSERS - {")"}
    return opens and closes and draft.free(i - 1, i + 3)


def tidy(draft: Draft) -> None:
    """Remove marks and small words that a change left standing twice or for nothing."""
    i = 0
    while i + 1 < len(draft.tokens):
        token, following = draft.tokens[i], draft.tokens[i + 1]
        here, there = draft.word(i), draft.word(i + 1)
        if following.locked or not _touched(token, following):
            i += 1
            continue
        here = token.text.casefold()  # a locked word counts, though it cannot be changed
        if token.locked and here.split(" ")[-1] not in REPEATABLE:
            i += 1
        elif here == "," and there in STOPS | {",", ";", ":", ")"}:
            draft.delete(i, i + 1)
        elif here == "(" and there == ")":
            draft.delete(i, i + 2)
            i = max(i - 1, 0)
        elif here in ("(", ";") and there == ",":
            draft.delete(i + 1, i + 2)
        elif _says_twice(here, following.text.casefold()):
            rest = following.text.partition(" ")[2]
            if rest:
                draft.put(i + 1, rest)
            else:
                draft.delete(i + 1, i + 2)
        else:
            i += 1


def _says_twice(here: str, there: str) -> bool:
    """Return whether two small words meet that should be one: "in in", "a the"."""
    ours, theirs = here.split(" ")[-1], there.split(" ")[0]
    return (ours == theirs and ours in REPEATABLE) or (ours in ARTICLES and theirs in ARTICLES)


def _touched(token: Token, following: Token) -> bool:
    """Return whether two neighbours changed, or became neighbours by a deletion."""
    if token.changed or following.changed or token.start < 0 or following.start < 0:
        return True
    return following.start - token.end != len(following.before)
