"""All rules of a run, merged and indexed."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

import regex

from redactor.cache import Memo
from redactor.errors import RuleError
from redactor.rules import schema as s
from redactor.rules.lines import place_of

R = TypeVar("R")
_ARTICLE = regex.compile(r"^(?:an?|the|some|another|one)\s+")
FLAGS = regex.DOTALL | regex.MULTILINE
UNLESS = {
    "before": r"(?:{})\s*$",
    "after": r"^\s*(?:{})",
    "inside": r"(?:{})",
    "sentence": r"(?:{})",
}
"""Where a keep condition is looked for: right before, right after, within, in the sentence."""
_MACRO = regex.compile(r"\{\{([a-z_]+)\}\}")


@dataclass(frozen=True)
class Rulebook:
    """Validated rules by id, with the pack and file each came from."""

    rules: Mapping[str, s.RuleBase]
    packs: Mapping[str, str]
    files: Mapping[str, Path]

    @classmethod
    def build(cls, merged: Mapping[str, tuple[s.Rule, str, Path]]) -> Rulebook:
        """Index merged rules; check what only holds across files.

        Raises:
            RuleError: for an unknown `{{word}}`, place parent or adversary.
        """
        rules = {k: v[0] for k, v in merged.items() if not isinstance(v[0], s.OffRule)}
        book = cls(
            rules,
            {k: v[1] for k, v in merged.items()},
            {k: v[2] for k, v in merged.items()},
        )
        book._check()
        return book

    def of(self, kind: type[R]) -> list[R]:
        """Return the rules of one type, in pack order."""
        if kind not in self._of:
            self._of[kind] = [r for r in self.rules.values() if isinstance(r, kind)]
        return cast("list[R]", self._of[kind])

    @cached_property
    def _of(self) -> dict[type, list[s.RuleBase]]:
        return {}

    def detail_rule(self, rule_id: str) -> s.DetailRule | None:
        """Return the finding rule of this id, or None (as for built-in findings)."""
        rule = self.rules.get(rule_id)
        return rule if isinstance(rule, s.DetailRule) else None

    @cached_property
    def places(self) -> dict[str, s.Place]:
        """Gazetteer id -> place."""
        return {p.id: p for rule in self.of(s.GazetteerRule) for p in rule.places}

    @cached_property
    def place_rules(self) -> dict[str, s.GazetteerRule]:
        """Gazetteer id -> the rule that lists it."""
        return {p.id: rule for rule in self.of(s.GazetteerRule) for p in rule.places}

    @cached_property
    def vocabulary(self) -> dict[str, str]:
        """`{{name}}` -> regex, plain lists joined longest first."""
        out: dict[str, str] = {}
        for rule in self.of(s.VocabularyRule):
            for name, words in rule.vocabulary.items():
                if isinstance(words, str):
                    out[name] = f"(?:{words})"
                else:
                    ordered = sorted(set(words), key=lambda w: (-len(w), w))
                    body = "|".join(regex.escape(w, literal_spaces=True) for w in ordered)
                    out[name] = f"(?:{body})"
        return out

    @cached_property
    def coarse_words(self) -> frozenset[str]:
        """Everything that ladders write, case-folded and without article."""
        texts = [t for rule in self.of(s.DetailRule) for t in rule.ladder if t]
        texts += [t for r in self.of(s.LexiconRule) for g in r.lexicon for t in g.ladder if t]
        return frozenset(_ARTICLE.sub("", t.casefold()) for t in texts)

    @cached_property
    def term_shares(self) -> dict[str, float]:
        """Lexicon term -> the largest share of people it is known to leave; generic ones 1."""
        out: dict[str, float] = {}
        for rule in self.of(s.LexiconRule):
            for group in rule.lexicon:
                share = 1.0 if group.generic else (group.share or (0.0, 0.0, 0.0))[1]
                for term in group.terms:
                    out[term.casefold()] = max(share, out.get(term.casefold(), 0.0))
        return out

    def expand(self, pattern: str) -> str:
        """Insert vocabularies for `{{name}}`, also inside vocabularies.

        Raises:
            RuleError: if a name is not defined.
        """

        def put(match: regex.Match[str]) -> str:
            name = match[1]
            if name not in self.vocabulary:
                raise RuleError(f"unknown vocabulary {{{{{name}}}}}")
            return self.vocabulary[name]

        for _ in range(5):
            expanded = _MACRO.sub(put, pattern)
            if expanded == pattern:
                return expanded
            pattern = expanded
        raise RuleError("vocabularies refer to each other in a circle")

    def compile(self, pattern: str, flags: int = FLAGS) -> regex.Pattern[str]:
        """Return a pattern with its vocabularies filled in, compiled once per rulebook.

        Raises:
            RuleError: if a vocabulary is unknown.
            regex.error: if it is no regular expression.
        """
        compiled = self._compiled.get((pattern, flags))
        if compiled is None:
            packed = self._packed.get((pattern, flags))
            compiled = (
                pickle.loads(packed) if packed else regex.compile(self.expand(pattern), flags)
            )
            self._compiled[pattern, flags] = compiled
        return compiled

    @cached_property
    def _compiled(self) -> dict[tuple[str, int], regex.Pattern[str]]:
        return {}

    @cached_property
    def _packed(self) -> dict[tuple[str, int], bytes]:
        """Compiled patterns as bytes: a report needs few of them, and reading bytes is quick."""
        return {}

    def __getstate__(self) -> dict[str, object]:
        """Leave out what is made again at need."""
        left_out = {"_compiled", "vocabulary"}
        return {k: v for k, v in self.__dict__.items() if k not in left_out}

    @staticmethod
    def regexes(rule: s.RuleBase) -> list[tuple[str, str, int]]:
        """Return (where, regex, flags) of everything in a rule that is a regular expression."""
        out: list[tuple[str, str, int]] = []
        if isinstance(rule, s.PatternRule | s.KnowledgeRule):
            flags = FLAGS | (regex.IGNORECASE if rule.recognizer.ignore_case else 0)
            out += [(p.name, p.regex, flags) for p in rule.recognizer.patterns]
        if isinstance(rule, s.DetailRule) and rule.unless:
            for key, pattern in rule.unless.model_dump().items():
                if pattern:
                    out.append((f"unless.{key}", UNLESS[key].format(pattern), FLAGS))
        return out

    def _compile_all(self) -> None:
        memo: Memo[bytes] = Memo("patterns", f"{regex.__version__} {sys.version}")
        for rule in self.rules.values():
            for where, pattern, flags in self.regexes(rule):
                try:
                    expanded = self.expand(pattern)
                    self._packed[pattern, flags] = memo.get(
                        f"{flags} {expanded}",
                        lambda: pickle.dumps(regex.compile(expanded, flags)),  # noqa: B023
                    )
                except (RuleError, regex.error) as error:
                    raise self._broken(rule, f"{where}: {error}") from None
        memo.save()

    def _check(self) -> None:
        self._compile_all()
        for place in self.places.values():
            if place.parent is not None and place.parent not in self.places:
                rule = self.place_rules[place.id]
                raise self._broken(rule, f"{place.id}: unknown parent {place.parent}")
            if place.parent is not None and self.chain(place.id)[-1].parent is not None:
                raise self._broken(
                    self.place_rules[place.id], f"{place.id}: its parent lies in itself"
                )
        known = {a.adversary for a in self.of(s.AdversaryRule)}
        named: list[tuple[s.RuleBase, list[str]]] = [
            (a, a.adversaries) for a in self.of(s.AudienceRule)
        ]
        named += [(e, e.known_to) for e in self.of(s.EventRule)] if known else []
        for asking, adversaries in named:
            for missing in sorted(set(adversaries) - known):
                raise self._broken(asking, f"unknown adversary {missing}")

    def _broken(self, rule: s.RuleBase, problem: str) -> RuleError:
        return RuleError(f"{place_of(self.files[rule.id], rule.id)}: {rule.id}: {problem}")

    def chain(self, place_id: str) -> list[s.Place]:
        """Return a place and everything it lies in, finest first."""
        out: list[s.Place] = []
        current: str | None = place_id
        while current is not None and len(out) < 10:
            place = self.places[current]
            out.append(place)
            current = place.parent
        return out
