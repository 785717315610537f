"""The date grammar made ready: rows compiled, and filed by the words they can start with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from redactor.detect.dates.forms import Form
from redactor.detect.dates.forms_absolute import ABSOLUTE
from redactor.detect.dates.forms_clock import TIMES
from redactor.detect.dates.forms_relative import RELATIVE
from redactor.detect.dates.words import MONTHS, expand

FORMS: tuple[Form, ...] = ABSOLUTE + RELATIVE + TIMES
_DIGITS = ("2", "10", "19", "20")
_WHOLE = {*_DIGITS, *MONTHS, "Sept"}  # patterns spell months in pieces
_MARKS = (" ", "-", ".", "'")
_ARTICLES = ("the", "a", "at")
_NEXT_WORD = regex.compile(r"[\s'’]+([\p{L}\p{N}]+)")
# Tests on what follows, at the end of a row: compiled once for all rows, which halves the start.
_TAIL = regex.compile(r"(?:@(?:end|nocount|nohall|noname|nonoun|notage|plain))+$")
_TAIL_NAME = regex.compile(r"@(\w+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A form made ready: compiled, with its tests on what stands before."""

    form: Form
    pattern: regex.Pattern[str] = field(repr=False)
    then: tuple[regex.Pattern[str], ...] = field(repr=False)
    after: regex.Pattern[str] | None = field(repr=False)
    never: regex.Pattern[str] | None = field(repr=False)

    def match(self, text: str, start: int) -> regex.Match[str] | None:
        """Match at exactly this offset (code points)."""
        found = self.pattern.match(text, start)
        if found is None:
            return None
        if any(test.match(text, found.end()) is None for test in self.then):
            return None
        if self.after is not None and self.after.match(text, start) is None:
            return None
        if self.never is not None and self.never.match(text, start) is not None:
            return None
        return found


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules that can start with a word, by the word in lower case; "#" is any number.

    "the", "a" and "at" start so many that they are filed with the next word: "the week".
    """

    leads: dict[str, tuple[Rule, ...]] = field(repr=False)

    def at(self, text: str, word: regex.Match[str]) -> tuple[Rule, ...]:
        """Return the rules worth trying at a word of a text."""
        lead = _lead(word[0])
        if lead in _ARTICLES:
            following = _NEXT_WORD.match(text, word.end())
            lead = f"{lead} {_lead(following[1])}" if following else lead
        return self.leads.get(lead, ())


@lru_cache(maxsize=16)
def grammar(holidays: tuple[str, ...], seasons: tuple[str, ...]) -> Grammar:
    """Return the compiled grammar for the names of a calendar."""
    # A name of one common word ("fall") needs a context; "Chuseok" and "rainy season" do not.
    plain = [name for name in seasons if name == name.lower() and " " not in name]
    named = [name for name in seasons if name not in plain]
    names = {
        "holiday": f"(?P<holiday>{_names(holidays)})",
        "season": f"(?P<season>{_names(plain)})\\b",
        "named": f"(?P<season>{_names(named)})\\b",
    }
    leads: dict[str, list[Rule]] = {}
    for form in FORMS:
        body = _TAIL.sub("", form.pattern)
        source = expand(body, names)
        rule = Rule(
            form,
            regex.compile(source),
            tuple(_test(f"@{name}") for name in _TAIL_NAME.findall(form.pattern, len(body))),
            _test(f"(?<={form.after})") if form.after else None,
            _test(f"(?<={form.never})") if form.never else None,
        )
        for lead in _leads(rule.pattern, source):
            leads.setdefault(lead, []).append(rule)
    return Grammar({lead: tuple(rules) for lead, rules in leads.items()})


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


def _lead(word: str) -> str:
    return "#" if word[0].isdigit() else word.lower()


def _leads(pattern: regex.Pattern[str], source: str) -> set[str]:
    """Return the leads of a pattern, found by asking it whether a match could go on from them.

    Looking a word up is far cheaper than trying every pattern at every word of a text.
    """
    words = set(regex.findall(r"[A-Za-z]{2,}|(?<=\W)a(?=\W)", source)) | _WHOLE
    words |= {word.removesuffix("s") for word in words}
    leads: set[str] = set()
    for start in ("", *(f"{article} " for article in _ARTICLES)):
        if start and not pattern.match(start, partial=True):
            continue
        leads |= {
            start + _lead(word)
            for word in words
            if any(
                pattern.match(start + word + mark, partial=True)
                for mark in (_MARKS if word.isalpha() else ("",))
            )
        }
    return leads
