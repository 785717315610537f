"""The part of an annotated mention that is a proper name: what a tool of names can be asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from benchmarks.detection.texts import Mention

_WORD = re.compile(r"[\w'\u2019.]*\w[\w'\u2019]*\.?|&")
_LINKS = frozenset(
    "of the and for in on al el bin ibn abu de la le du da di del der den van von y a an & st ul "
    "as ad at to".split()
)
_POSTS = frozenset(
    "mr mrs ms miss dr prof sir gen lt col maj capt cpt sgt spc cpl adm cmdr brig officer petty "
    "president premier minister secretary chancellor senator governor mayor ambassador envoy "
    "commander general colonel major captain lieutenant sergeant admiral marshal director manager "
    "chairman chairwoman chief spokesman spokeswoman administrator representative rep judge "
    "justice king queen prince princess pope bishop imam sheikh coach editor nonpartisan "
    "congressman congresswoman commissioner attorney".split()
)
_POST_LINKS = frozenset({"of", "the", "and", "for", "in"})  # "President of the Union": a post
_LEADS = frozenset(
    "the a an his her their its our my this that all some both former current first late".split()
)


_PRONOUNS = frozenset(
    "i we you he she it they me us him them who whoever everyone everybody someone somebody anyone "
    "anybody nobody one mine ours yours theirs himself herself themselves myself these those there "
    "here today".split()
)


def lower_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that the texts also write in lower case: no names by themselves."""
    return frozenset(w for t in texts for w in re.findall(r"(?<![\w'.-])[a-z]{3,}(?![\w'])", t))


def name_part(text: str, mention: Mention, lower: frozenset[str]) -> Mention | None:
    """Return the name in a mention, or None: "the people of Syria" is no name, "Oslo" is.

    Articles, possessives and posts before, and a possessive 's after, are not part of it. A mention
    with any other word in lower case, or none with a capital letter, is a description; so is a
    single word, or a person of any number of words, that the set also writes in lower case.
    """
    words = list(_WORD.finditer(text, mention.start, mention.end))
    while words and words[0][0].lower() in _LEADS:
        words.pop(0)
    while words and _straight(words[-1][0]) in ("'s", "s", "'"):
        words.pop()
    if mention.family == "PER":
        words = _after_post(words)
    if not words:
        return None
    plain = [_straight(w[0]).removesuffix("'s").lower() for w in words]
    small = [w for w, low in zip(words, plain, strict=True) if not w[0][0].isupper()]
    if len(small) == len(words) or any(w[0] not in _LINKS and not w[0][0].isdigit() for w in small):
        return None
    if _PRONOUNS.issuperset(plain):
        return None
    if mention.family == "PER" and not _POST_LINKS.isdisjoint(plain):
        return None
    if (len(words) == 1 or mention.family == "PER") and lower.union(_LINKS).issuperset(plain):
        return None
    last = _straight(words[-1][0])
    end = words[-1].end() - (2 if last.endswith("'s") else 0)
    return Mention(words[0].start(), end, mention.family)


def _after_post(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Cut off "Foreign Minister" before a name, an owner ("the union's") and ", QC" after it."""
    while words and _straight(words[-1][0]).lower().rstrip(".") in ("qc", "sc", "jr", "sr"):
        words = words[:-1]
    for at in range(len(words) - 1, -1, -1):
        low = _straight(words[at][0]).lower().rstrip(".")
        if low in _POSTS or low.endswith("'s"):
            return words[at + 1 :]
    return words


def _straight(word: str) -> str:
    return word.replace("\u2019", "'")
