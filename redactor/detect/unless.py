"""Keep conditions: when a rule's match does not count."""

from __future__ import annotations

import regex

from redactor.detect import patterns
from redactor.errors import RuleError
from redactor.rules.rulebook import UNLESS, Rulebook
from redactor.rules.schema import DetailRule, LexiconRule

ARTICLE = regex.compile(r"(?:an?|the)\s+", regex.I)
REACH = 60
SENTENCE = 600
"""Characters to each side in which the ends of the sentence are looked for."""

_ENDS = (". ", "\n", "? ", "! ")


def counts(book: Rulebook, rule: DetailRule, text: str, start: int, end: int) -> bool:
    """Return False where one of the rule's `unless` conditions holds around the match.

    Raises:
        RuleError: if a condition takes longer than `patterns.TIMEOUT_SECONDS`.
    """
    unless = rule.unless
    if unless is None:
        return True
    if isinstance(rule, LexiconRule) and (article := ARTICLE.match(text, start, end)):
        start = article.end()  # a condition is about the term, and may ask for its article
    around = {
        "before": lambda: text[max(0, start - REACH) : start],
        "after": lambda: text[end : end + REACH],
        "inside": lambda: text[start:end],
        "sentence": lambda: _sentence(text, start, end),
    }
    try:
        return not any(
            pattern
            and book.compile(UNLESS[key].format(pattern)).search(
                around[key](), timeout=patterns.TIMEOUT_SECONDS
            )
            for key, pattern in unless
        )
    except TimeoutError:
        raise RuleError(f"{rule.id}: unless: the regex took too long") from None


def _sentence(text: str, start: int, end: int) -> str:
    far, near = max(0, start - SENTENCE), min(len(text), end + SENTENCE)
    first = max(max(text.rfind(mark, far, start) for mark in _ENDS) + 1, far)
    ends = [i for mark in _ENDS if (i := text.find(mark, end, near)) >= 0]
    return text[first : min(ends, default=near)]
