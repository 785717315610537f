"""Words before a listed noun that belong to it: 'former truck driver', 'senior clerk'."""

from __future__ import annotations

import regex

_WORD_BEFORE = regex.compile(r"([A-Za-z][A-Za-z'-]*)[ ]$")
_DETERMINERS = frozenset(
    "a an the one another his her their my our its your this that each every no any some two three "
    "four five six seven eight nine ten several many few".split()
)
ADJECTIVES = frozenset(
    "former retired ex senior junior deputy assistant trainee apprentice chief head vice acting "
    "local provincial municipal county village state private unofficial itinerant wandering "
    "full-time part-time seasonal master veteran skilled unskilled licensed unlicensed "
    "high-ranking "
    "mid-level low-level low-ranking mid-ranking top ranking wealthy ethnic female male women's "
    "rank-and-file freelance self-employed unemployed small-time long-time longtime "
    "third-year second-year first-year fourth-year fifth-year final-year newly appointed".split()
)
_STOP = frozenset(
    "and or but nor as at by for from in into of off on onto out over to up with without "
    "about after before since until during while when where who whom whose which that because "
    "though although is are was were be been being am has have had having do does did will "
    "would can could may might must shall should not never said says told asked added he she "
    "it they we you i him them us me there here also only just even still again too very more "
    "most near opposite behind beside called named became become young old elderly middle- "
    "aged other same new many few several all both such like than then so if one's unnamed "
    "another certain".split()
)
_REACH = 4


def extend_left(text: str, start: int) -> int:
    """Return where the noun phrase that ends in the term at `start` begins, without determiner.

    Listed adjectives always belong; other lower-case words only where a determiner stands
    before all of them ("a taxi dispatcher", but not "they told vendors").
    """
    at = start
    sure = start
    for _ in range(_REACH):
        match = _WORD_BEFORE.search(text, max(0, at - 40), at)
        if match is None:
            return sure
        word = match[1]
        low = word.lower()
        if low in _DETERMINERS:
            return at if _all_nouns(text, at, start) else sure
        if low in ADJECTIVES:
            at = match.start()
            sure = at if sure == match.end() else sure
            continue
        if low in _STOP or word[0].isupper() or low.endswith(("ed", "ly")):
            return sure
        at = match.start()
    return sure


_ARTICLE = regex.compile(r"(?<![\w'-])(?:an?|the|A|An|The) $")


def with_article(text: str, start: int) -> int:
    """Return where the article before a noun phrase begins, or `start` if there is none."""
    match = _ARTICLE.search(text, max(0, start - 5), start)
    return match.start() if match else start


def _all_nouns(text: str, start: int, end: int) -> bool:
    words = text[start:end].split()
    return not any(w.lower() in _STOP for w in words)
