"""What a newsroom's rules must fulfil beside their shape, with the line of every mistake.

Only the rules of the newsroom's own folders come here: those that ship are held to the same by
the test suite, and loading them would take seconds longer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import regex

from redactor.errors import RuleError
from redactor.rules import blowup, spelling
from redactor.rules import schema as s
from redactor.rules.lines import place_in
from redactor.rules.messages import meant
from redactor.rules.regex_tree import Trees
from redactor.rules.rulebook import FLAGS, Rulebook
from redactor.rules.selftest import unmark
from redactor.rules.yamlfile import Where

_MACRO = regex.compile(r"\{\{([a-z_]+)\}\}")
_BRACES = regex.compile(r"\{\{[^{}]*\}?\}?")
_CLASS = regex.compile(r"\[(?:\\.|[^\]\\])*\]")
_LEVELS = ("country", "region", "province", "county", "village", "site")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, and where in the rule."""

    where: Where
    says: str


@dataclass(frozen=True, slots=True)
class Expression:
    """A regular expression of a rule.

    `short`: it is only tried on a few words; `part`: only others that use it are tried.
    """

    where: Where
    name: str
    text: str
    flags: int
    short: bool = False
    part: bool = False


def check(book: Rulebook, own: Mapping[str, Path]) -> None:
    """Check the newsroom's own rules (id -> file) against each other and all others.

    Raises:
        RuleError: with file and line of the first mistake.
    """
    trees = Trees(book.vocabulary)
    checks: tuple[Callable[[s.RuleBase], Iterable[Mistake]], ...] = (
        lambda rule: _expressions(rule, book, trees),
        _examples,
        _ladders,
        _terms,
        _spellings,
        lambda rule: _places(rule, book),
        lambda rule: _adversaries(rule, book),
    )
    for rule_id, path in own.items():
        for one in checks:
            for mistake in one(book.rules[rule_id]):
                place = place_in(path, rule_id, mistake.where)
                raise RuleError(f"{place}: {rule_id}: {mistake.says}")


def expressions(rule: s.RuleBase) -> Iterator[Expression]:
    """Yield every regular expression of a rule with the place where it is written."""
    if isinstance(rule, s.PatternRule | s.KnowledgeRule):
        flags = FLAGS | (regex.IGNORECASE if rule.recognizer.ignore_case else 0)
        for number, p in enumerate(rule.recognizer.patterns):
            yield Expression(("recognizer", "patterns", number, "regex"), p.name, p.regex, flags)
    if isinstance(rule, s.DetailRule) and rule.unless:
        for key, text in rule.unless.model_dump().items():
            if text is not None:
                short = key != "sentence"
                yield Expression(("unless", key), f"unless.{key}", text, FLAGS, short)
    if isinstance(rule, s.VocabularyRule):
        for name, words in rule.vocabulary.items():
            if isinstance(words, str):
                yield Expression(("vocabulary", name), name, words, FLAGS, part=True)


def _expressions(rule: s.RuleBase, book: Rulebook, trees: Trees) -> Iterator[Mistake]:
    for one in expressions(rule):
        says = _macros(one.text, book) or _regex(one, trees)
        if says:
            yield Mistake(one.where, f"{one.name}: {says}")


def _macros(text: str, book: Rulebook) -> str | None:
    for braces in _BRACES.findall(text):
        name = _MACRO.fullmatch(braces)
        if name is None:
            return f"{braces} is no vocabulary: write {{{{name}}}}, in lower case"
        if name[1] not in book.vocabulary:
            return f"unknown vocabulary {braces}{meant(name[1], book.vocabulary)}"
    try:
        book.expand(text)
    except RuleError as error:
        return str(error)
    return None


def _regex(one: Expression, trees: Trees) -> str | None:
    # a stand-in of the same length, so that positions are those of the text as it is written
    plain = _MACRO.sub(lambda m: "(?:" + "x" * (len(m[0]) - 4) + ")", one.text)
    try:
        compiled = regex.compile(plain, one.flags)
    except regex.error as error:
        # regex's own stubs do not know these two
        at, says = (getattr(error, "pos", 0) or 0) + 1, getattr(error, "msg", error)
        return f"not a regular expression: {says} at character {at} of {one.text}"
    if not one.short and not one.part and compiled.fullmatch(""):
        return f"matches where nothing is written: {one.text}"
    found = blowup.problem(one.text, one.flags, trees, one.short)
    if found is None:
        return None
    return f"{one.text[found.start : found.end]} at character {found.start + 1} {found.says}"


def _examples(rule: s.RuleBase) -> Iterator[Mistake]:
    if not isinstance(rule, s.DetailRule):
        return
    match, ignore = rule.examples.match, rule.examples.ignore
    for key, examples in (("match", match), ("ignore", ignore)):
        for number, example in enumerate(examples):
            where = ("examples", key, number)
            text, span = unmark(example)
            if span is None and (">" in example) != ("<" in example):
                yield Mistake(where, f"a > without its <, or the other way round: {example}")
            if span == (0, len(text)) or span is None:
                continue
            if not text[slice(*span)].strip():
                yield Mistake(where, f"nothing is marked between > and <: {example}")
    found = {unmark(example)[0] for example in match}
    for number, example in enumerate(ignore):
        if unmark(example)[0] in found:
            where = ("examples", "ignore", number)
            yield Mistake(where, f"is both to be found and not to be found: {example}")


def _ladders(rule: s.RuleBase) -> Iterator[Mistake]:
    if not isinstance(rule, s.DetailRule):
        return
    ladders: list[tuple[Where, list[str | None]]] = [(("ladder",), rule.ladder)]
    if isinstance(rule, s.LexiconRule):
        ladders += [(("lexicon", n, "ladder"), g.ladder) for n, g in enumerate(rule.lexicon)]
    for where, ladder in ladders:
        if None in ladder[:-1]:
            yield Mistake(where, "~ (gone) can only be the last step of a ladder")
        twice = [step for step, n in Counter(ladder).items() if n > 1]
        if twice:
            yield Mistake(where, f"the step {twice[0]!r} is there twice")
        if any(step is not None and not step.strip() for step in ladder):
            yield Mistake(where, "a step is empty: write ~ for what is to be gone")


def _terms(rule: s.RuleBase) -> Iterator[Mistake]:
    if not isinstance(rule, s.LexiconRule):
        return
    for number, group in enumerate(rule.lexicon):
        for at, term in enumerate(group.terms):
            if term in group.terms[:at]:
                yield Mistake(("lexicon", number, "terms", at), f"{term!r} is listed twice")


def _spellings(rule: s.RuleBase) -> Iterator[Mistake]:
    """Drafts are read in plain letters: whatever is looked for has to be written in them."""
    for where, words in _looked_for(rule):
        written = spelling.plain(words)
        if written != words:
            yield Mistake(where, f"{words} is never read so: write {written}")


def _looked_for(rule: s.RuleBase) -> Iterator[tuple[Where, str]]:
    if isinstance(rule, s.GazetteerRule):
        for number, place in enumerate(rule.places):
            yield ("places", number, "name"), place.name
            for key in ("variants", "demonym", "hangul"):
                for at, name in enumerate(getattr(place, key)):
                    yield ("places", number, key, at), name
    if isinstance(rule, s.LexiconRule):
        for number, group in enumerate(rule.lexicon):
            for at, term in enumerate(group.terms):
                yield ("lexicon", number, "terms", at), term
    if isinstance(rule, s.EventRule):
        for at, word in enumerate(rule.words):
            yield ("words", at), word
    if isinstance(rule, s.PatternRule | s.KnowledgeRule):
        for at, word in enumerate(rule.recognizer.deny_list):
            yield ("recognizer", "deny_list", at), word
    for one in expressions(rule):
        bare = _CLASS.sub("", one.text)
        for letter in bare:
            if spelling.plain(letter) != letter and letter != "\t":
                yield one.where, letter


def _places(rule: s.RuleBase, book: Rulebook) -> Iterator[Mistake]:
    if not isinstance(rule, s.GazetteerRule):
        return
    earlier = takewhile(lambda other: other.id != rule.id, book.of(s.GazetteerRule))
    elsewhere = {p.id: other.id for other in earlier for p in other.places}
    seen: set[str] = set()
    for number, place in enumerate(rule.places):
        where = ("places", number)
        if place.id in seen or place.id in elsewhere:
            there = "" if place.id in seen else f" in {elsewhere[place.id]}"
            yield Mistake((*where, "id"), f"the place {place.id} is already listed{there}")
        seen.add(place.id)
        if place.parent is None:
            continue
        if place.parent not in book.places:
            advice = meant(place.parent, book.places)
            says = f"{place.id}: unknown parent {place.parent}{advice}"
            yield Mistake((*where, "parent"), says)
        elif book.chain(place.id)[-1].parent is not None:
            yield Mistake((*where, "parent"), f"{place.id}: its parent lies in itself")
        elif _rank(place) < _rank(around := book.places[place.parent]):
            says = f"{place.id}: a {place.level} cannot lie in a {around.level} ({around.name})"
            yield Mistake((*where, "parent"), says)


def _rank(place: s.Place) -> int:
    return _LEVELS.index(place.level)


def _adversaries(rule: s.RuleBase, book: Rulebook) -> Iterator[Mistake]:
    known = [a.adversary for a in book.of(s.AdversaryRule)]
    if isinstance(rule, s.AudienceRule):
        key, named = "adversaries", rule.adversaries
    elif isinstance(rule, s.EventRule) and known:
        key, named = "known_to", rule.known_to
    else:
        return
    for number, name in enumerate(named):
        if name not in known:
            yield Mistake((key, number), f"unknown adversary {name}{meant(name, known)}")
