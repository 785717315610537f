"""Everything that is slow to make from a rulebook and quick to read back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redactor.detect.dates import Grammar
from redactor.detect.expressions import Rule, expressions, groups
from redactor.detect.names.lists import Lists
from redactor.detect.particulars.lexicon import Lexicon, lexicon
from redactor.detect.scan import Scanner
from redactor.detect.tagger.flags import Flags
from redactor.detect.term_table import TermTable
from redactor.detect.when import date_grammar
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook


@dataclass(frozen=True)
class Index:
    """The automata of a rulebook: one scanner for each group of `groups`, the tables of words."""

    scanners: tuple[Scanner, ...]
    terms: TermTable
    words: Lexicon
    dates: Grammar
    names: Lists
    flags: Flags

    @classmethod
    def build(cls, book: Rulebook) -> Index:
        """Make the automata of a rulebook."""
        scanners = tuple(scanner(book, rules) for rules in groups(book))
        lists = Lists(book)
        return cls(
            scanners, TermTable(book), lexicon(book), date_grammar(book), lists,
            Flags.build(book, lists),
        )  # fmt: skip


def scanner(book: Rulebook, rules: Sequence[Rule]) -> Scanner:
    """Return the scanner of some rules' patterns, in the order of their expressions."""
    patterns = [book.expand(e.regex) for rule in rules for e in expressions(rule)]
    examples = [r.examples for r in book.of(s.DetailRule)]
    return Scanner.build(patterns, "\n".join(t for e in examples for t in (*e.match, *e.ignore)))
