"""What one person does, told with a rare word: 'she mends umbrellas', 'who tuned the organ'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from redactor.detect.particulars.lexicon import Lexicon

_TOKEN = re.compile(r"[A-Za-z][A-Za-z'-]*|\d[\d,.]*|[^\w\s]|\n")
_SUBJECTS = frozenset("he she who i".split())
_AUXILIARIES = frozenset(
    "is was has had have having been be being would will could can did does used to also still "
    "always often never then once now only just even later usually sometimes mostly twice both "
    "not already himself herself myself am".split()
)
_SPEECH = frozenset(
    "said says say told tells tell asked asks added adds explained explains recalled recalls "
    "noted reported reports believes believed thinks thought knows knew heard hears claimed claims "
    "feared fears hopes hoped wants wanted spoke speaks warned insisted argued confirmed "
    "replied".split()
)
_NO_DEED = _SPEECH | frozenset(
    "a an the and or of in on at by for from to with into near as like about over under behind "
    "beside between against without within who which that whose".split()
)
_ENDS = frozenset(
    "and but or because when while until before after although though which who where that if so "
    "than as".split()
)
_LONGEST = 11
"""Words of a clause; what comes after them belongs to something else."""


def find_deeds(text: str, words: Lexicon) -> list[tuple[int, int]]:
    """Return the clauses that a person is the subject of and a rare word stands in, in order."""
    tokens = list(_TOKEN.finditer(text))
    out: list[tuple[int, int]] = []
    for at, token in enumerate(tokens):
        if token[0].lower() in _SUBJECTS or _is_person(tokens, at, words):
            found = _clause(tokens, at + 1, words)
            if found is not None and (not out or found[0] >= out[-1][1]):
                out.append(found)
    return out


def _is_person(tokens: Sequence[re.Match[str]], at: int, words: Lexicon) -> bool:
    low = tokens[at][0]
    return (
        low.islower()
        and not low.endswith("s")
        and words.person(low)
        and any(tokens[k][0].lower() in _ONE for k in range(max(0, at - 3), at))
    )


_ONE = frozenset("a an the his her my our their one another".split())


def _clause(tokens: Sequence[re.Match[str]], at: int, words: Lexicon) -> tuple[int, int] | None:
    first = at
    while at < len(tokens) and tokens[at][0].lower() in _AUXILIARIES:
        at += 1
    verb = at
    if verb >= len(tokens) or not tokens[verb][0].islower() or tokens[verb][0] in _NO_DEED:
        return None
    while at < len(tokens) and at - verb < _LONGEST:
        word = tokens[at][0]
        if not (word[0].isalnum()) or (at > verb and word in _ENDS):
            break
        at += 1
    if at - first < 2 or not any(_rare(tokens[k][0], words) for k in range(verb, at)):
        return None
    return tokens[first].start(), tokens[at - 1].end()


def _rare(word: str, words: Lexicon) -> bool:
    return word.islower() and len(word) > 3 and words.rare(word.removesuffix("'s"))
