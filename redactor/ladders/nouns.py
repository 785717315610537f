"""Common nouns that the words before them make rare: "a livestock technician"."""

from __future__ import annotations

import regex

from redactor.model import Detail, TextValue

_ARTICLE = regex.compile(
    r"^(?:an?|the|some|another|one|other|his|her|their|my|our|two|three|four|five|six|several|many|"
    r"\d+)\s+",
    regex.I,
)
# says nothing of the trade itself
_PLAIN = frozenset(
    "young old older elderly middle-aged male female local former retired unemployed senior junior "
    "ordinary poor rich same north korean south chinese russian north-korean burmese foreign "
    "first second third last international new other different single married unnamed unidentified "
    "provincial county city district village town municipal central regional national rural urban "
    "state government public private party security police military army border many most certain "
    "skilled low-level low-ranking mid-level mid-ranking high-level high-ranking ranking top "
    "full-time part-time lone overseas professional simple common individual fellow working".split()
)


def narrowed(detail: Detail) -> str | None:
    """Return the plain noun of an occupation that the words before it make rare, or None."""
    if detail.kind != "occupation" or not isinstance(detail.value, TextValue):
        return None
    if detail.value.fact("generic") != "yes":
        return None
    words = _ARTICLE.sub("", detail.text).split()
    size = len((detail.value.fact("term") or "").split())
    if not size or len(words) <= size:
        return None
    before, noun = words[:-size], " ".join(words[-size:]).casefold()
    if not any(w.casefold() not in _PLAIN and w.islower() for w in before):
        return None
    return noun
