"""From probabilities of tokens to mentions, and from a sure mention to its like elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import ahocorasick

from redactor.detect.tagger.model import LABELS, Token

SURE = 0.5
"""A word with a capital that is something with this probability is something everywhere in a text,
unless it is written small there or the tagger is all but certain that it is nothing."""
DOUBTED = 0.01
_LETTERS = 6
"""A word of capitals up to this length is an abbreviation."""
NAMED = frozenset({"PERSON", "LOC", "ORG"})
_Votes = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A mention. Offsets are code points of the folded text.

    `something` (0-1): how probable it is that this is no plain word; `sure` (0-1): that it is what
    `label` says; `carried`: only what stands elsewhere in the text speaks for it.
    """

    start: int
    end: int
    text: str = field(repr=False)
    label: str
    something: float
    sure: float
    carried: bool = False


def mentions(rows: Sequence[Sequence[Token]], text: str, threshold: float) -> list[Tagged]:
    """Return the mentions of a text whose tokens are something from `threshold` (0-1) on."""
    votes = _votes(rows)
    small, inside = _cases(rows)
    found = [m for row in rows for m in _of_row(row, text, threshold, votes)]
    found = [
        replace(m, sure=min(m.sure, SURE)) if _doubtful(m, text, small, inside) else m
        for m in found
        if m.label not in NAMED or any(c.isupper() for c in m.text)
    ]
    return sorted([*found, *_again(found, text)], key=lambda m: m.start)


def _cases(rows: Sequence[Sequence[Token]]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words written small, and those with a capital inside a sentence, as written."""
    small = frozenset(t.word for row in rows for t in row if t.word.islower())
    inside = frozenset(t.word for row in rows for t in row if not t.opens)
    return small, inside


def _doubtful(mention: Tagged, text: str, small: frozenset[str], inside: frozenset[str]) -> bool:
    """Return whether a single word's capitals say little, whatever the tagger makes of it.

    The text also writes it small, or only where a sentence opens, or it is an abbreviation or
    stands in a line of capitals.
    """
    word = mention.text
    if word.isupper() and mention.label in NAMED:
        return len(word) <= _LETTERS or _shouted(text, mention.start)
    return word.isalpha() and (word.lower() in small or word not in inside)


def _shouted(text: str, at: int) -> bool:
    """Return whether a whole line is in capitals."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return text[start : end if end >= 0 else len(text)].isupper()


def _again(found: Sequence[Tagged], text: str) -> Iterator[Tagged]:
    """Yield the words of sure mentions where they stand once more and nothing was seen."""
    sure: dict[str, Tagged] = {}
    for one in found:
        named = one.sure > SURE and one.label in NAMED and "\n" not in one.text
        if named and (one.text not in sure or sure[one.text].sure < one.sure):
            sure[one.text] = one
    if not sure:
        return
    automaton = ahocorasick.Automaton()
    for words, one in sure.items():
        automaton.add_word(words, one)
    automaton.make_automaton()
    taken = sorted((m.start, m.end) for m in found)
    starts = [start for start, _ in taken]
    for last, one in automaton.iter_long(text):
        end = last + 1
        start = end - len(one.text)
        before = bisect_left(starts, end) - 1
        free = before < 0 or taken[before][1] <= start
        if free and not _goes_on(text[start - 1 : start]) and not _goes_on(text[end : end + 1]):
            yield replace(one, start=start, end=end, carried=True)


def _goes_on(letter: str) -> bool:
    return letter.isalnum() or letter == "-"


def _votes(rows: Iterable[Sequence[Token]]) -> dict[str, _Votes]:
    """Return what each capitalised word is where it is surest: the best labels seen for it."""
    best: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(LABELS))
    surest: dict[str, float] = {}
    for row in rows:
        for token in row:
            if not token.labels or not token.word[0].isupper() or len(token.word) < 2:
                continue
            if token.something >= SURE:
                surest[token.word] = max(surest.get(token.word, 0.0), token.something)
                best[token.word] = [
                    a + b for a, b in zip(best[token.word], token.labels, strict=True)
                ]
    out = {}
    for word, labels in best.items():
        whole = sum(labels)
        out[word] = tuple(surest[word] * share / whole for share in labels)
    return out


def _of_row(
    row: Sequence[Token], text: str, threshold: float, votes: dict[str, _Votes]
) -> Iterator[Tagged]:
    run: list[tuple[Token, bool]] = []
    for token in row:
        seen = _elsewhere(token, votes, threshold)
        if seen is None and token.something < threshold:
            yield from _close(run, text)
            run = []
            continue
        one = seen or token
        if run and _breaks(run[-1][0], one, text):
            yield from _close(run, text)
            run = []
        run.append((one, seen is not None))
    yield from _close(run, text)


def _elsewhere(token: Token, votes: dict[str, _Votes], threshold: float) -> Token | None:
    """Return the token with the labels of its like elsewhere, if those say more than its own."""
    labels = votes.get(token.word)
    if labels is None or token.something < DOUBTED or token.something >= max(threshold, SURE):
        return None
    return replace(token, something=sum(labels), labels=labels)


def _breaks(last: Token, token: Token, text: str) -> bool:
    """Return whether a new mention begins here."""
    if "\n" in text[last.end : token.start]:
        return True
    if not token.labels or not last.labels:
        return False
    if not token.word[0].isalnum() or not last.word[0].isalnum():
        return False
    return _label(last) != _label(token) or 2 * token.begins > token.something


def _label(token: Token) -> int:
    return max(range(len(LABELS)), key=token.labels.__getitem__)


def _close(run: list[tuple[Token, bool]], text: str) -> Iterator[Tagged]:
    while run and not run[0][0].word[0].isalnum():
        run = run[1:]
    while run and not run[-1][0].word[0].isalnum():
        run = run[:-1]
    words = [token for token, _ in run if token.word[0].isalnum() and token.labels]
    if not words:
        return
    totals = [sum(token.labels[n] for token in words) for n in range(len(LABELS))]
    number = max(range(len(LABELS)), key=totals.__getitem__)
    start, end = run[0][0].start, run[-1][0].end
    something = sum(token.something for token in words) / len(words)
    yield Tagged(
        start,
        end,
        text[start:end],
        LABELS[number],
        round(something, 4),
        round(totals[number] / len(words), 4),
        all(carried for _, carried in run),
    )
