"""Run the examples that rules carry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import regex

from redactor.rules.rulebook import Rulebook
from redactor.rules.schema import CalendarRule, DetailRule

Finder = Callable[[str], Iterable[tuple[str, int, int]]]
"""text -> (rule id, start, end) of everything found."""
_BY_GRAMMAR = ("date.phrase", "time.phrase")
"""A calendar only lends its words to the date grammar, which finds under ids of its own."""
_MARKED = regex.compile(r"^(?P<before>[^<>]*)>(?P<inside>[^<>]+)<(?P<after>[^<>]*)$")


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold."""

    rule: str
    example: str
    problem: str


def check(book: Rulebook, find: Finder, only: str | None = None) -> list[Failure]:
    """Return the examples that fail: `match` must be found by its rule, `ignore` must not."""
    failures: list[Failure] = []
    for rule in book.of(DetailRule):
        if only is not None and rule.id != only:
            continue
        accepted = {rule.id, *(_BY_GRAMMAR if isinstance(rule, CalendarRule) else ())}
        for example in rule.examples.match:
            text, span = unmark(example)
            spans = [(s, e) for r, s, e in find(text) if r in accepted]
            if not spans:
                failures.append(Failure(rule.id, example, "not found"))
            elif span is not None and span not in spans:
                got = "; ".join(text[s:e] for s, e in spans)
                failures.append(Failure(rule.id, example, f"found another span: {got}"))
        for example in rule.examples.ignore:
            text, _ = unmark(example)
            spans = [(s, e) for r, s, e in find(text) if r in accepted]
            if spans:
                got = "; ".join(text[s:e] for s, e in spans)
                failures.append(Failure(rule.id, example, f"must not be found: {got}"))
    return failures


def unmark(example: str) -> tuple[str, tuple[int, int] | None]:
    """Return an example without its marks, and the span they mark (None: it has no marks)."""
    match = _MARKED.match(example)
    if match is None:
        return example, None
    start = len(match["before"])
    text = match["before"] + match["inside"] + match["after"]
    return text, (start, start + len(match["inside"]))
