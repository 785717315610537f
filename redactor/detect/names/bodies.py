"""Organisations by their names: the Kayseri Labour Office, Orlan Trade GmbH, the Turkish Army."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redactor.detect.names.found import Found
from redactor.detect.names.institutions import GENERIC, ROLES
from redactor.detect.names.lists import Lists
from redactor.detect.names.shape import opens
from redactor.detect.names.vocabulary import MONTHS, STOP

NATIONAL = "organisation.national"
_LINKS = (
    "of the|for the|on the|and the|of|for|on|and|against|de la|de los|du|des|de|di|do|der|fur|van|"
    "von|y|e|&"
)
_SUBJECT = frozenset(
    "committee commission council conference board office centre center group institute".split()
)
_CAPITAL = r"[A-Z][\w/]*(?:[-'][\w/]+)*"
_CHUNK = re.compile(
    rf"(?<![\w@/'-])(?:{_CAPITAL}'?|\d{{1,4}}(?:st|nd|rd|th))"
    rf"(?: (?:(?:{_LINKS}) )?(?:{_CAPITAL}'?|\d{{1,4}}(?:st|nd|rd|th)?(?![\w.,/-]))){{0,11}}"
    r"(?![\w@])"
)
_WORD = re.compile(rf"(?: ?({_LINKS}) )? ?((?:[A-Z]|\d)[\w/]*(?:[-'][\w/]+)*'?)")
_LETTERS = re.compile(
    r"(?: ?,? ?\(| ?, ?)(?:the |hereinafter |hereafter |\"){0,4}([A-Z][A-Za-z-]{0,7}[A-Z])\"?\)"
)
_FOREIGN = re.compile(r" \((?!the )([A-Z][^()\n\"]{3,70})\)")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
_SCORE = 0.75


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    low: str
    link: str


def bodies(text: str, lists: Lists) -> Iterator[Found]:
    """Yield every organisation that is named, and the letters that stand for one later on."""
    letters: dict[str, str] = {}
    for chunk in _CHUNK.finditer(text):
        for row in _bodies(_words(text, chunk), lists):
            rule = _rule(row, lists)
            if rule is None or lists.place(*(w.low for w in row)):
                continue
            start, end = row[0].start, row[-1].end
            if text[end - 2 : end] == "'s":
                end -= 2
            if (brackets := _LETTERS.match(text, end)) is not None:
                letters.setdefault(brackets[1], rule)
            article = _ARTICLE.search(text, max(0, start - 5), start)
            wording = rule.startswith("organisation.") and rule != NATIONAL
            first = article.start() if article is not None and wording else start
            yield Found(first, end, rule, _SCORE, text[start:end], "", "")
            if rule != NATIONAL and (same := _FOREIGN.match(text, end)) is not None:
                yield Found(*same.span(1), rule, _SCORE, same[1], "", "")
    for short, rule in letters.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text):
            yield Found(*match.span(), rule, _SCORE, short, "", "")


def _words(text: str, chunk: re.Match[str]) -> list[_Word]:
    words: list[_Word] = []
    at = chunk.start()
    while at < chunk.end() and (match := _WORD.match(text, at, chunk.end())) is not None:
        surface = match[2]
        low = surface.lower().removesuffix("'s").rstrip("'")
        words.append(_Word(surface, match.start(2), match.end(2), low, match[1] or ""))
        at = match.end()
    first = words[0] if words else None
    if first is not None and first.low in STOP and opens(text, first.start):
        named = len(words) > 1 and first.low in GENERIC
        return words if named else words[1:]
    return words


def _bodies(words: Sequence[_Word], lists: Lists) -> Iterator[list[_Word]]:
    """Cut a row of words into the bodies it names."""
    at = 0
    while at < len(words):
        segment = _segment(words, at)
        heads = [i for i, w in enumerate(segment) if w.low in lists.bodies]
        if not heads:
            at += len(segment)
            continue
        leads = heads[0] == 0 and lists.bodies[segment[0].low] in ("feature", "part")
        stop = len(segment) if leads and len(heads) == 1 else heads[-1] + 1
        row = list(segment[:stop])
        if at and words[at].link in ("and", "&") and lists.bodies.get(row[-1].low) == "firm":
            row = [*_segment_before(words, at), *row]
        end = at + stop
        while end < len(words) and _belongs(row, words[end]):
            more = _segment(words, end)
            row += more
            end += len(more)
            while end < len(words) and words[end].link == "and":
                more = _segment(words, end)
                if any(w.low in lists.bodies for w in more) or len(more) > 3:
                    break
                row += more
                end += len(more)
        while row and not _may_lead(row[0].low, lists):
            row.pop(0)
        if row:
            yield row
        at = max(end, at + 1)


def _belongs(row: Sequence[_Word], word: _Word) -> bool:
    """Return whether a name goes on after its noun: Court of Appeal, but not Court of 5 July."""
    if word.link in ("", "and", "and the", "&") or word.text[0].isdigit() or word.low in MONTHS:
        return False
    return word.link not in ("on", "on the") or row[-1].low in _SUBJECT


def _may_lead(low: str, lists: Lists) -> bool:
    return low not in ROLES and (low not in STOP or low in GENERIC or low in lists.wide)


def _segment(words: Sequence[_Word], at: int) -> list[_Word]:
    """Return the words up to the next link or possessive."""
    out = [words[at]]
    for word in words[at + 1 :]:
        owner = out[-1].text.endswith(("'s", "'")) and out[-1].low not in GENERIC
        if word.link or owner:
            break
        out.append(word)
    return out


def _segment_before(words: Sequence[_Word], at: int) -> list[_Word]:
    first = at - 1
    while first > 0 and not words[first].link:
        first -= 1
    return list(words[first:at])


def _rule(row: Sequence[_Word], lists: Lists) -> str | None:
    """Return the rule of a body: by its noun, where some other word says which one it is."""
    plain = [w for w in row if w.low not in GENERIC and w.low not in lists.bodies]
    named = [
        w
        for w in plain
        if w.low not in STOP
        and w.low not in MONTHS
        and w.low not in lists.wide
        and not w.text[0].isdigit()
    ]
    lone = [w.low for w in row if w.low in lists.bodies and not w.link]
    head = lone[-1] if lone else next(w.low for w in row if w.low in lists.bodies)
    if lists.bodies[head] == "part":
        only = len(row) > 1 and all(w.low in lists.wide for w in row[1:])
        return lists.body_rules.get("part") if only else None
    if named:
        return lists.body_rules.get(lists.bodies[head])
    if any(w.low in lists.wide for w in row) and lists.bodies[head] not in ("feature", "site"):
        return lists.body_rules.get("national") if len(row) > 1 else None
    sole = lists.bodies[head] in ("court", "office") and len(row) > 2 and len(plain) < 2
    return lists.body_rules.get(lists.bodies[head]) if sole else None
