"""The regular expressions of the rules, and which rules share a recognizer."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from redactor.rules import schema as s
from redactor.rules.rulebook import FLAGS, Rulebook

_DENY_LIST = r"(?:^|(?<=\W))(?:{})(?:(?=\W)|$)"
"""What Presidio makes of a deny list."""

Rule = s.PatternRule | s.KnowledgeRule


@dataclass(frozen=True, slots=True)
class Expression:
    """One regular expression of a rule, with its vocabularies still to be filled in."""

    rule: str
    name: str
    regex: str
    score: float
    flags: int
    facts: tuple[tuple[str, str], ...]


def expressions(rule: Rule) -> list[Expression]:
    """Return the patterns of a rule, its deny list as one more."""
    entry = rule.recognizer
    flags = FLAGS | (regex.IGNORECASE if entry.ignore_case else 0)
    facts = tuple(sorted(rule.facts.items()))
    found = [(p.name, p.regex, p.score) for p in entry.patterns]
    if entry.deny_list:
        words = "|".join(regex.escape(w, literal_spaces=True) for w in entry.deny_list)
        found.append(("deny_list", _DENY_LIST.format(words), entry.deny_list_score))
    return [Expression(rule.id, n, r, score, flags, facts) for n, r, score in found]


def groups(book: Rulebook) -> list[list[Rule]]:
    """Return the rules that share a recognizer: all, but each with context words by itself."""
    rules: list[Rule] = [r for r in book.rules.values() if isinstance(r, Rule)]
    together = [r for r in rules if not r.recognizer.context]
    return [together, *([r] for r in rules if r.recognizer.context)]
