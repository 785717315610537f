"""The date grammar made ready: rows compiled, and filed by the words they can start with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from redactor.detect.dates.dispatch import starts
from redactor.detect.dates.forms import HEADS, Form
from redactor.detect.dates.forms_absolute import ABSOLUTE
from redactor.detect.dates.forms_clock import TIMES
from redactor.detect.dates.forms_relative import RELATIVE
from redactor.detect.dates.words import expand

FORMS: tuple[Form, ...] = ABSOLUTE + RELATIVE + TIMES
# Tests on what follows, at the end of a row: compiled once for all rows, which halves the start.
_TAIL = regex.compile(
    r"(?:@(?:end|endlow|stop|nocount|nohall|noname|nonoun|notage|noplan|plain)\b)+$"
)
_TAIL_NAME = regex.compile(r"@(\w+)")
# A name of several words that ends so is a time wherever it stands.
_TIMES = ("season", "period", "semester", "term", "vacation", "holidays", "time", "year")


@dataclass(frozen=True, slots=True)
class Rule:
    """A form made ready: compiled, with its tests on what stands before and after."""

    form: Form
    pattern: regex.Pattern[str] = field(repr=False)
    head: str
    head_optional: bool
    then: tuple[regex.Pattern[str], ...] = field(repr=False)
    after: regex.Pattern[str] | None = field(repr=False)
    never: regex.Pattern[str] | None = field(repr=False)

    def match(
        self, text: str, start: int, head: regex.Match[str] | None
    ) -> regex.Match[str] | None:
        """Match at exactly this offset (code points), after what its head took there."""
        if head is not None:
            start = head.end()
        elif self.head and not self.head_optional:
            return None
        found = self.pattern.match(text, start)
        if found is None:
            return None
        for test in self.then:
            if test.match(text, found.end()) is None:
                return None
        return found

    def stands(self, text: str, start: int) -> bool:
        """Return True if what is right before the match is as it has to be."""
        if self.after is not None and self.after.match(text, start) is None:
            return False
        return self.never is None or self.never.match(text, start) is None


@dataclass(frozen=True, slots=True)
class Lead:
    """The rules that a word can start: whatever follows, and only before certain words."""

    anywhere: tuple[Rule, ...] = field(repr=False)
    before: tuple[tuple[frozenset[str], Rule], ...] = field(repr=False)
    known: frozenset[str] = field(repr=False)
    """All the words of `before`."""

    def rules(self, following: str) -> list[Rule]:
        """Return the rules worth trying where the next word has this key."""
        return [*self.anywhere, *[rule for keys, rule in self.before if following in keys]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules that can start with a word, by its key (`dispatch.key_of`).

    Building one takes half a second; it can be pickled, and is read back in milliseconds.
    """

    rules: tuple[Rule, ...] = field(repr=False)
    heads: dict[str, regex.Pattern[str]] = field(repr=False)
    leads: dict[str, Lead] = field(repr=False)


@lru_cache(maxsize=16)
def grammar(holidays: tuple[str, ...], seasons: tuple[str, ...]) -> Grammar:
    """Return the compiled grammar for the names of a calendar."""
    named = [name for name in seasons if _stands_alone(name)]
    names = {
        "holiday": f"(?P<holiday>{_names(holidays)})",
        "season": f"(?P<season>{_names(n for n in seasons if n not in named)})\\b",
        "named": f"(?P<season>{_names(named)})\\b",
    }
    rules = []
    for form in FORMS:
        body = _TAIL.sub("", form.pattern)
        rules.append(
            Rule(
                form,
                regex.compile(expand(body, names)),
                form.head.removesuffix("?"),
                form.head.endswith("?"),
                tuple(_test(f"@{name}") for name in _TAIL_NAME.findall(form.pattern, len(body))),
                _test(f"(?<={form.after})") if form.after else None,
                _test(f"(?<={form.never})") if form.never else None,
            )
        )
    heads = {name: regex.compile(expand(pattern)) for name, pattern in HEADS.items()}
    anywhere: dict[str, list[Rule]] = {}
    before: dict[str, list[tuple[frozenset[str], Rule]]] = {}
    shared: dict[frozenset[str], frozenset[str]] = {}
    for rule in rules:
        bare = not rule.head or rule.head_optional
        for key, following in starts(rule.pattern, heads.get(rule.head), bare).items():
            if following is None:
                anywhere.setdefault(key, []).append(rule)
            else:
                following = shared.setdefault(following, following)
                before.setdefault(key, []).append((following, rule))
    leads = {
        key: Lead(
            tuple(anywhere.get(key, ())),
            tuple(before.get(key, ())),
            frozenset().union(*(keys for keys, _ in before.get(key, ()))),
        )
        for key in (*anywhere, *before)
    }
    return Grammar(tuple(rules), heads, leads)


def _stands_alone(name: str) -> bool:
    """Return False for names that need a context: "since the fall", "after the rice harvest"."""
    words = name.split()
    return name != name.lower() or (len(words) > 1 and words[-1] in _TIMES)


def _names(names: Iterable[str]) -> str:
    """Return a regex for names, either apostrophe; a name in lower case matches any case."""
    alternatives = []
    for name in sorted(names, key=lambda name: (-len(name), name)):
        escaped = regex.escape(name, literal_spaces=True).replace("'", "['’]")
        alternatives.append(f"(?i:{escaped})" if name == name.lower() else escaped)
    return "|".join(alternatives) or r"(?!)"


@lru_cache(maxsize=64)
def _test(pattern: str) -> regex.Pattern[str]:
    """Return a test that matches no characters; rows share most of them."""
    return regex.compile(expand(pattern))
