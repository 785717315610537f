"""The one spelling that drafts are read in, letter by letter. Rules are written in it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

_SINGLE = str.maketrans(
    dict.fromkeys("‘’‛ʼʻʽʾʿʹ′´`", "'")
    | dict.fromkeys("“”„‟″«»〝〞", '"')
    | dict.fromkeys("‐‑‒−⁃˗", "-")
    | dict.fromkeys("\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
                    "\u200a\u202f\u205f\u3000", " ")
    | dict.fromkeys("\r\u000b\u000c\u0085\u2028\u2029", "\n")
)  # fmt: skip
_LATIN = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ħ": "h", "Ħ": "H",
     "ŧ": "t", "Ŧ": "T", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}
)  # fmt: skip
"""Latin letters that NFKD does not take apart."""
ALIKE = str.maketrans(
    dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјкорсухһԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧοραικντ",
             "ABESIJKMHOPCTYXaesijkopcyxhdqwlABEZHIKMNOPTYXopaikvt", strict=True))
)  # fmt: skip
"""Cyrillic and Greek letters that look like Latin ones: in a word that mixes them, they are."""
_WORD = regex.compile(r"[\p{L}\p{M}]++")
_FOREIGN = regex.compile(r"[\p{Cyrillic}\p{Greek}]")
_LATIN_LETTER = regex.compile(r"\p{Latin}")
_CLUSTER = regex.compile(r"\X")
_DROPPED = frozenset(("Cf", "Mn", "Me"))
_UNSEEN = frozenset("\u115f\u1160\u3164\uffa0\u2800")
"""Letters that show nothing."""
_MARKED_SCRIPTS = regex.compile(r"[\p{Latin}\p{Common}\p{Inherited}]")
"""Marks on these are another spelling; in other scripts they are another letter."""


def plain(text: str) -> str:
    """Return a word or phrase as the rules must write it."""
    if text.isascii():
        return single(text)
    return unmix("".join(single(cluster(match[0])) for match in _CLUSTER.finditer(text)))


def single(text: str) -> str:
    """Fold what is one character for one: quotes, hyphens, spaces and line ends."""
    return text.translate(_SINGLE)


@lru_cache(maxsize=8192)
def cluster(text: str) -> str:
    """Fold one grapheme: marks, invisible characters, full-width forms and foreign digits."""
    text = single(text)
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFKC", text)
    first = composed[:1]
    if not _MARKED_SCRIPTS.match(first):
        kept = "".join(c for c in composed if c not in _UNSEEN and unicodedata.category(c) != "Cf")
        if _FOREIGN.match(first):  # й is a letter of its own, but о with a breve is none
            kept = kept[:1] + "".join(c for c in kept[1:] if unicodedata.category(c) != "Mn")
        return _digits(kept)
    apart = unicodedata.normalize("NFKD", composed).translate(_LATIN)
    return _digits("".join(c for c in apart if unicodedata.category(c) not in _DROPPED))


def _digits(text: str) -> str:
    if text.isascii():
        return text
    return "".join(str(d) if (d := unicodedata.decimal(c, None)) is not None else c for c in text)


def unmix(text: str) -> str:
    """Put Latin letters for look-alikes in words that have both. The length stays."""
    return _WORD.sub(_unmixed, text) if _FOREIGN.search(text) else text


def _unmixed(word: regex.Match[str]) -> str:
    mixed = not word[0].isascii() and _FOREIGN.search(word[0]) and _LATIN_LETTER.search(word[0])
    return word[0].translate(ALIKE) if mixed else word[0]
