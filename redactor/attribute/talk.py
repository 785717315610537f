"""Who informs the newsroom: the words beside a mention that say so, and who is quoted."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from redactor.attribute.figure import Figure
from redactor.attribute.mentions import Noun, Pronoun
from redactor.attribute.structure import Structure

_AFTER_SAID = 90
# what may stand between whoever speaks and the verb: ", a trader in X," or "in X"
_THEN = (
    r"(?:\s*,[^,.;\"“”]{0,70},|\s+(?:in|from|at|of|near|on|with|who)\s[^.;\"“”]{1,70}?,?)?"
    r"\s*(?:\w+\s+){0,1}?"
)
_TOLD_US = r"\btells?\s+us\b|\btold\s+(?:us\b|me\b|reporters\b|(?:[Tt]he\s+)?\p{Lu})"
_BEFORE = r"according to|interview with|spoke (?:to|with)"
_DETERMINED = r"(?:(?:an?|the|one|another)\s+)?(?:[\w-]+\s){0,2}"
# what only somebody who talked to the newsroom does
_NO_NAME = regex.compile(
    r"(?:\s*,[^.;\"“”]{0,70},|\s+(?:in|from|at|of|near|on|with|who)\s[^.;\"“”]{1,70}?,?)?"
    r"\s+(?:also\s+|has\s+|had\s+|who\s+)?(?:"
    r"asked (?:not to be (?:named|identified)|to be (?:called|named|known|identified)|"
    r"that h(?:is|er)\b[^.;]{0,40}\bnot\b|for no name)|"
    r"asks (?:not to be|that h(?:is|er)\b[^.;]{0,40}\bnot\b|to be called)|"
    r"answered (?:our|my|these|written|the) questions|(?:spoke|talked|wrote) (?:to|with) "
    r"(?:us|me|this \w+|the desk|the editors)\b|agreed to (?:speak|talk)|"
    r"(?:spoke|talked) on condition|sent (?:us|this \w+|the pictures|the photos)|"
    r"(?:declined|refused) to (?:be named|give h(?:is|er) name))"
)
_POSSESSES = regex.compile(
    r"(?:his|their)\b|her\s+(?!(?:and|in|on|by|at|for|from|over|again|last|this|that|when|while|"
    r"before|after|with|through|because|if|as|about|late|early|outside|twice|once)\b)\p{Ll}",
    regex.I,
)
_TO_US = regex.compile(r"\b(?:told|spoke to|interview|by phone|on condition)\b")


_SEVERAL = regex.compile(
    r"\b(?:two|three|four|five|six|several|both)\s+(?:other\s+|more\s+)?(?:people|persons|sources|"
    r"residents|insiders|witnesses|women|men|partners|locals|workers|traders|contacts|neighbou?rs|"
    r"members)\b",
    regex.I,
)
_INFORM = regex.compile(
    r"\b(?:according to|told|spoke|talked|said|say|says|put together from|based on|assembled from|"
    r"accounts? (?:of|by|from)|interviews? with|confirmed|described)\b",
    regex.I,
)
_DOES = (
    r"(?:is|was|said|says|drives|keeps|lives|works|worked|has|had|sells|runs|told|adds|added|"
    r"teaches|recalled|recalls|confirmed|described|put it|remembers|remembered|cleans|parks)"
)
_ONE_OF_THEM = regex.compile(
    r"\b(?:[Tt]he (?:first|second|third|fourth|other|older|younger|elder)"
    r"(?= of (?:the (?:two|three|four|five)|those|these|them)\b)|"
    rf"The (?:first|second|third|fourth|other|latter)(?=,? (?:who )?{_DOES}\b)|"
    r"(?:[Oo]ne|[Aa]nother)(?= of (?:the|these|those) (?:two|three|four|five)\b[^\S\n]*[,.])|"
    rf"Another(?=, an? |,? who\b|,? {_DOES}\b))"
)


def one_of_several(text: str, layout: Structure, nouns: Sequence[Noun]) -> list[Noun]:
    """Return 'the first of the two', 'the second': each is one of the sources counted before."""
    counted = next(
        (
            m.end()
            for m in _SEVERAL.finditer(text)
            if layout.quoted(*m.span()) is None
            and _INFORM.search(text, *layout.sentences[layout.sentence(m.start())])
        ),
        None,
    )
    if counted is None:
        return []
    taken = [(n.start, n.end) for n in nouns]
    return [
        Noun(m.start(), m.end(), "source", kind="source", determiner="one", ordinal=True)
        for m in _ONE_OF_THEM.finditer(text, counted)
        if layout.quoted(*m.span()) is None
        and not any(a < m.end() and m.start() < b for a, b in taken)
    ]


def talks(item: Noun | Pronoun, text: str, layout: Structure, speech: regex.Pattern[str]) -> bool:
    """Return True where the words right beside a mention make it the one who informs."""
    if layout.quoted(item.start, item.end):
        return False
    start, end = layout.sentences[layout.sentence(item.start)]
    tail = text[item.end : min(end, item.end + _AFTER_SAID)]
    lead = text[max(start, item.start - 30) : item.start]
    says = regex.match(rf"{_THEN}(?:{_TOLD_US}|(?!told|tells)(?:{speech.pattern}))", tail)
    said = regex.search(rf"(?:[\"”]\s+(?:{speech.pattern})|{_BEFORE})\s+{_DETERMINED}$", lead)
    if isinstance(item, Pronoun) and _POSSESSES.match(text, item.start):
        return False  # "I spoke to his grandmother"
    if _NO_NAME.match(tail):
        return True
    if not (says or said):
        return False
    quoted = any(start <= b and a <= end for a, b in layout.quotes)
    named = isinstance(item, Noun)  # "he said" without a quote may be hearsay
    return named or quoted or "ccording to" in lead or bool(_TO_US.search(text, start, end))


def speaker(quote: tuple[int, int], who: dict[int, Figure], layout: Structure) -> Figure | None:
    """Return who says what stands in a quote: the talker nearest to it outside, else a source."""
    paragraph = layout.paragraphs[layout.paragraph(quote[0])]
    near = [
        (not paragraph[0] <= at < paragraph[1], min(abs(at - quote[1]), abs(quote[0] - at)), at)
        for at, f in who.items()
        if paragraph[0] - 600 <= at <= paragraph[1]
        and layout.quoted(at, at + 1) is None
        and (f.kind == "source" or f.speaks)
    ]
    if near:
        return who[min(near)[2]]
    return next((f for f in who.values() if f.role == "source"), None)
