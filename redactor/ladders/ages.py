"""Ladders of ages: exact -> decade -> life stage -> gone, in the form the text uses."""

from __future__ import annotations

from math import log2

import regex

from redactor.model import AgeValue, Rung

_POSSESSIVE = regex.compile(r"\bin (his|her|their)\b", regex.I)
_STAGES = (("young", 15, 34), ("middle-aged", 40, 64), ("elderly", 65, 99))
_NOUN_AFTER = regex.compile(
    r"^\s+(?!from\b|who\b|in\b|at\b|with\b|was\b|is\b|had\b|has\b|said\b|told\b|and\b|whose\b)[a-z]"
)


def age_ladder(
    text: str, value: AgeValue, before: str, after: str, sex: str | None
) -> tuple[Rung, ...]:
    """Return the rungs of an age as written `text` between `before` and `after`."""
    width = value.high - value.low + 1
    rungs = [Rung(None, "phrase", "as written", value, None, 0.0)]
    low = text.casefold()
    decade = AgeValue(value.low // 10 * 10, value.low // 10 * 10 + 9)
    whose = {"male": "his", "female": "her"}.get(sex or "", "their")
    adjective = ("year-old" in low and bool(_NOUN_AFTER.match(after))) or "something" in low
    if width < 10 and value.low >= 20 and decade.low <= value.low and value.high <= decade.high:
        said = _decade(low, decade, whose, adjective, before)
        if said is not None:
            rungs.append(Rung(said, "phrase", "decade", decade, None, log2(10 / width)))
    stage = next(((w, a, b) for w, a, b in _STAGES if a <= value.low and value.high <= b), None)
    if adjective and stage is not None:
        told = AgeValue(stage[1], stage[2])
        size = told.high - told.low + 1
        rungs.append(
            Rung(stage[0], "phrase", "life stage", told, None, log2(max(2.0, size / width)))
        )
    noun = _noun(sex) if "year-old" in low and not adjective else ""
    form = "phrase" if noun else "gone"
    rungs.append(Rung(noun, form, "gone", None, None, log2(max(2.0, 100 / width))))
    return tuple(rungs)


def _noun(sex: str | None) -> str:
    return {"male": "man", "female": "woman"}.get(sex or "", "person")


def _decade(low: str, decade: AgeValue, whose: str, adjective: bool, before: str) -> str | None:
    tens = f"{decade.low}s"
    if own := _POSSESSIVE.search(low):
        return f"in {own[1]} {tens}"
    if adjective:
        return f"{decade.low}-something"
    if "year-old" in low:
        noun = {"his": "man", "her": "woman"}.get(whose, "person")
        return f"{noun} in {whose} {tens}"
    if "aged" in low or "age" in low or "years" in low:
        return f"in {whose} {tens}"
    if regex.search(r"[(;,]\s*$", before):
        return tens if regex.search(r"\([^)]*$", before) else f"in {whose} {tens}"
    return f"in {whose} {tens}" if regex.search(r"\b(?:is|was|am|are|were)\s+$", before) else None
