"""Personal names as one Presidio recognizer: titles, full names, second mentions, context."""

from __future__ import annotations

import re
from typing import Any

from presidio_analyzer import EntityRecognizer, RecognizerResult

from redactor.detect.names import context
from redactor.detect.names.bodies import bodies
from redactor.detect.names.found import BUILTIN, UNKNOWN_PLACE, Acquaintances, Found, Known
from redactor.detect.names.lists import Lists
from redactor.detect.names.loose import Judge
from redactor.detect.names.parse import Full, Setting, full_name, is_head
from redactor.detect.names.quoted import bare_hangul, desk_initials, hangul, nicknames
from redactor.detect.names.rows import Row
from redactor.detect.names.shape import Candidate, Word, proper_names
from redactor.detect.names.titled import Titled, titled
from redactor.detect.names.unknown import leftovers
from redactor.detect.names.vocabulary import PLACE_HEADS
from redactor.detect.patterns import result
from redactor.rules.rulebook import Rulebook

_LOWER = re.compile(r"(?<![\w'-])[a-z]{2,}(?![\w'-])")
_MASK = re.compile(r"-{2,}|_{2,}|\*{2,}")
_FULL, _LIKELY, _TITLE = 0.85, 0.65, 0.9


class NameRecognizer(EntityRecognizer):
    """Finds personal names of every tradition that the rulebook lists."""

    def __init__(self, book: Rulebook, lists: Lists | None = None) -> None:
        """Index the name rules and the gazetteer of a rulebook, unless somebody kept the index."""
        self._lists = lists or Lists(book)
        lists = self._lists
        rules = sorted({*(t.rule for t in lists.traditions), *lists.body_rules.values(), *BUILTIN})
        super().__init__(supported_entities=rules, name="names", supported_language="en")

    def load(self) -> None:
        """Nothing to load: the lists are indexed with the recognizer."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: Any = None
    ) -> list[RecognizerResult]:
        """Return every name in a folded text, of persons and of bodies."""
        named = list(bodies(text, self._lists))
        persons = [f for f in self.names(text) if not _within(f, named)]
        return [
            result(self, f.rule, f.start, f.end, f.score, f.value()) for f in [*persons, *named]
        ]

    def names(self, text: str) -> list[Found]:
        """Return every name in order; no two overlap."""
        run = _Run(text, self._lists)
        candidates = proper_names(text)
        for candidate in candidates:
            if len(candidate.words) > 1 or not self._lists.idle(candidate.words[0].low):
                run.walk(candidate)
        named = run.finish()
        rest = leftovers(text, candidates, named, self._lists, run.lower, run.inside)
        return sorted([*named, *rest], key=lambda f: f.start)


class _Run:
    """One pass over one text: sure names first, then what they and the context explain."""

    def __init__(self, text: str, lists: Lists) -> None:
        self.text = text
        self.lists = lists
        self.lower = frozenset(_LOWER.findall(text))
        self.met = Acquaintances()
        self.rows: list[Row] = []
        self.found: list[Found] = []
        for nickname in (*nicknames(text), *desk_initials(text)):
            self._meet_nickname(nickname)
        self.quoted = tuple(self.found)
        self.inside: frozenset[str] = frozenset()

    def _meet_nickname(self, found: Found) -> None:
        self.found.append(found)
        if found.evidence == "quoted":
            low = found.text.lower().replace("'", "").rstrip(".")
            self.met.add(low, Known(found.rule, found.part, None))

    def walk(self, candidate: Candidate) -> None:
        """Take the titled and full names out of a row of words; keep the rest for later."""
        text, words = self.text, self._untaken(candidate)
        if not words:
            return
        opens = candidate.opens and words[0] is candidate.words[0]
        multiple = len(words) > 1
        located = multiple and context.located(text, words[0].start)
        credit = multiple and (
            context.credited(text, words[0].start) or (opens and words[0].low == "by")
        )
        setting = Setting(opens, located, credit, self.lower, candidate.headline)
        at = rest = 0
        while at < len(words):
            end = self._name_at(words, at, setting, candidate.headline and not credit)
            if end is None:
                at += 1
                continue
            self._keep(words[rest:at], opens and rest == 0, candidate.headline, words[at])
            at = rest = end
        self._keep(words[rest:], opens and rest == 0, candidate.headline, None)

    def _untaken(self, candidate: Candidate) -> tuple[Word, ...]:
        words = candidate.words
        for taken in self.quoted:
            if taken.start < candidate.end and candidate.start < taken.end:
                words = tuple(w for w in words if w.end <= taken.start or taken.end <= w.start)
        return words

    def _name_at(
        self, words: tuple[Word, ...], at: int, setting: Setting, headline: bool
    ) -> int | None:
        """Record the name that starts at a word and return where the row goes on."""
        masked = _MASK.match(self.text, words[-1].end) is not None
        title = titled(words, at, self.lists, setting, masked)
        inner = (
            setting
            if at == 0
            else Setting(False, setting.located, setting.credited, setting.lower, headline)
        )
        full = full_name(words, at, self.lists, inner) if len(words) > at + 1 else None
        if title is not None and (full is None or at + full.length < title.end):
            return self._titled(words, title)
        if full is None or (not full.sure and (headline or (at and setting.located))):
            return None
        end = at + full.length
        if end < len(words) and is_head(words[end]):
            return self._place(words, at, end)
        head = context.place_after(self.text, words[end - 1].end) if end == len(words) else None
        if head is not None and (not full.sure or head[0] in ("county", "district", "township")):
            return self._place(words, at, end)
        row = words[at:end]
        cue = context.left(self.text, row[0].start) if at == 0 else None
        if cue is context.PLACE or (cue is context.OTHER and not full.sure):
            return None
        evidence = cue.evidence if cue not in (None, context.OTHER) and cue else "list"
        sex = full.sex or (cue.sex if cue else None)
        score = _FULL if full.sure or setting.credited else _LIKELY
        if full.rule in BUILTIN:
            evidence, score = (cue.evidence if cue else "shape"), _LIKELY
        self._add(row, row, full, evidence, sex, score)
        return end

    def _titled(self, words: tuple[Word, ...], title: Titled) -> int | None:
        if title.end < len(words) and is_head(words[title.end]):
            return None
        self._add(
            words[title.span : title.end], words[title.known : title.end], title.full, "title",
            title.sex, _TITLE, title.title,
        )  # fmt: skip
        return title.end

    def _place(self, words: tuple[Word, ...], at: int, end: int) -> int:
        """What looked like a name is the name of a place or body: Kim Jong Suk County."""
        head = words[end].low if end < len(words) else None
        stop = words[end].end if end < len(words) else words[end - 1].end
        if head is None and (noun := context.place_after(self.text, stop)):
            head, stop = noun
        if head in PLACE_HEADS:
            start = words[at].start
            self.found.append(
                Found(start, stop, UNKNOWN_PLACE, 0.5, self.text[start:stop], "", "", head=head)
            )
        return min(end + 1, len(words))

    def _add(
        self, row: tuple[Word, ...], known: tuple[Word, ...], full: Full, evidence: str,
        sex: str | None, score: float, title: str | None = None,
    ) -> None:  # fmt: skip
        end = row[-1].end
        if row[-1].initial and (mask := _MASK.match(self.text, end)):
            end = mask.end()
        text = self.text[known[0].start : end]
        self.met.meet(full, known, sex)
        self.found.append(
            Found(row[0].start, end, full.rule, score, text, full.part, evidence, sex, title)
        )

    def _keep(
        self, words: tuple[Word, ...], opens: bool, headline: bool, following: Word | None
    ) -> None:
        if words:
            self.rows.append(Row(words, opens, headline, following))

    def finish(self) -> list[Found]:
        """Explain the words that are left, and return everything in order."""
        judge = Judge(self.text, self.lists, self.lower, self.met)
        inside = {w.low for r in self.rows if not r.headline for w in r.words[r.opens :]}
        judge.inside = self.inside = frozenset(inside)
        waiting = judge.introduced(self.rows)
        self.found += judge.found
        judge.found = []
        judge.remaining(waiting)
        self.found += judge.found
        ends = {f.end for f in self.found}
        self.found += hangul(self.text, self.lists.hangul, ends)
        self.found += bare_hangul(self.text, self.lists.hangul)
        return _disjoint(self.found)


def _within(name: Found, named: list[Found]) -> bool:
    """Return whether a name is what a body is called: the Anna Lindh Foundation."""
    return any(b.start <= name.start and name.end <= b.end for b in named)


def _disjoint(found: list[Found]) -> list[Found]:
    """Keep the longer of two that overlap."""
    out: list[Found] = []
    for name in sorted(found, key=lambda f: (f.start, -f.end)):
        if out and name.start < out[-1].end:
            if name.end - name.start > out[-1].end - out[-1].start:
                out[-1] = name
            continue
        out.append(name)
    return out
