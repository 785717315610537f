"""The whole way of one document; the only place that knows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from redactor.apply import anonymize, compose, obstacles, stuck, survivors, targets, widen
from redactor.assess import Assessor, dossiers
from redactor.attribute import attribute
from redactor.cache import cached
from redactor.config import Config
from redactor.decisions import (
    NONE,
    Decisions,
    Placed,
    Unused,
    decide,
    moved,
    place,
    with_decided,
)
from redactor.detect.engine import Engine
from redactor.detect.index import Index
from redactor.detect.near import Near
from redactor.detect.resolve import Detection, settle
from redactor.detect.tagger.court import Court
from redactor.errors import ConfigError, VerifyError
from redactor.explain import Explanation, explain
from redactor.formats.interface import reread
from redactor.ladders import build
from redactor.model import Cast, Document, Edit, Ladder, Plan, Question, Report, Version
from redactor.plan import Planner
from redactor.rules import schema as s
from redactor.rules.load import fingerprint, load
from redactor.rules.rulebook import Rulebook
from redactor.wording import edits

LOOKS = 4
"""How often a version is read again at most."""
SURE = 0.5
"""Below this confidence an ownership is put to the editor."""


@dataclass(frozen=True)
class _View:
    """One document with everything the stages before the plan found out."""

    document: Document
    found: Detection
    cast: Cast
    ladders: dict[str, Ladder]
    planner: Planner
    decided: Sequence[Placed]
    unused: tuple[Unused, ...]


def _stale(view: _View, decisions: Decisions) -> list[Question]:
    """Put decisions that did not apply to the editor, before anything else."""
    return [
        Question(0, 0, f"{decisions.name}:{u.entry.line}: this decision was not used: {u.why}")
        for u in view.unused
    ]


def _rules(packs: tuple[str, ...], own: tuple[Path, ...]) -> tuple[Rulebook, Index]:
    book = load(packs, own)
    return book, Index.build(book)


class Pipeline:
    """Reads nothing and writes nothing: documents in, reports out."""

    def __init__(self, config: Config) -> None:
        """Load the rules and build the detection engine once.

        Raises:
            RuleError: if a rule pack is broken.
            ConfigError: if the configuration names something unknown.
        """
        self.config = config
        packs, own = tuple(config.packs), tuple(config.rules)
        book, index = cached(fingerprint(packs, own), lambda: _rules(packs, own))
        self.book = with_decided(book)
        self.home = config.default_country
        if self.home not in self.book.places:
            raise ConfigError(f"default_country: no place with the id {self.home}")
        asked = config.detect
        threshold = None if asked.tagger == "off" else asked.threshold
        self._engine = Engine(self.book, asked.nlp_engine, index, threshold)
        self._court = Court(self.book, index.flags) if asked.profile == "court" else None

    def audiences(self, names: Sequence[str] | None = None) -> list[s.AudienceRule]:
        """Return the audiences asked for, or those of the configuration.

        Raises:
            ConfigError: if one is not defined.
        """
        known = {a.audience: a for a in sorted(self.book.of(s.AudienceRule), key=lambda a: a.order)}
        wanted = list(self.config.audiences or known) if names is None else list(names)
        for name in wanted:
            if name not in known:
                raise ConfigError(f"unknown audience: {name} (known: {', '.join(known)})")
        return [known[name] for name in dict.fromkeys(wanted)]

    def detect(self, document: Document) -> Detection:
        """Return the details and signals of a document."""
        folded, hits = self._engine.hits(document.text, document.dateline)
        found = settle(self.book, document, folded, hits, self.home)
        return self._court.review(document, folded, found) if self._court else found

    def run(
        self,
        document: Document,
        audiences: Sequence[str] | None = None,
        decisions: Decisions = NONE,
    ) -> Report:
        """Take one document all the way to its versions.

        Raises:
            VerifyError: if a version still holds what was to be removed.
        """
        wanted = self.audiences(audiences)
        view = self._decided(document, decisions)
        versions = tuple(self._version(view, audience) for audience in wanted)
        risks = tuple(
            view.planner.assessor.risk(d, adversary, {})
            for d in view.planner.dossiers
            for adversary in view.planner.assessor.adversaries
        )
        questions = (*_stale(view, decisions), *self._questions(view.found, view.cast))
        return Report(document, view.found.details, view.cast, risks, versions, questions)

    def explain(
        self,
        document: Document,
        audiences: Sequence[str] | None = None,
        person: str | None = None,
        decisions: Decisions = NONE,
    ) -> tuple[Explanation, tuple[Unused, ...]]:
        """Say why everybody protected, or one person, is graded so and what would change it.

        Without `audiences` those count that ask for a grade. What comes with it are the
        decisions that did not apply.

        Raises:
            ConfigError: if there is no such audience, or no such protected person.
        """
        wanted = self.audiences(audiences)
        if audiences is None:
            wanted = [a for a in wanted if not a.direct_only]
        view = self._decided(document, decisions)
        known = [d.person.id for d in view.planner.dossiers]
        if person is not None and person not in known:
            raise ConfigError(
                f"{document.name}: nobody protected is called {person} "
                f"(known: {', '.join(known) or 'nobody'})"
            )
        return explain(view.planner, wanted, person, SURE), view.unused

    def _decided(self, document: Document, decisions: Decisions) -> _View:
        decided, unclear = place(decisions, document)
        view = self._view(document, decided)
        unused = sorted((*unclear, *view.unused), key=lambda u: u.entry.line)
        return replace(view, unused=tuple(unused))

    def _view(self, document: Document, decided: Sequence[Placed] = ()) -> _View:
        found = self.detect(document)
        cast = attribute(document, found, self.book)
        details, cast, unused = decide(found.details, cast, decided)
        found = replace(found, details=details)
        ladders = build(self.book, document, found.details, cast, self.home)
        people = dossiers(self.book, document, found.details, cast)
        assessor = Assessor(self.book, found.details, ladders, self.home)
        planner = Planner(self.book, document, found.details, cast, ladders, people, assessor)
        return _View(document, found, cast, ladders, planner, decided, unused)

    def _version(self, view: _View, audience: s.AudienceRule) -> Version:
        plan, made = self._write(view, audience)
        if not audience.direct_only:
            made = self._look_again(view, audience, made)
        document, details = view.document, view.found.details
        left_alone = stuck(document, details, plan, made)
        plan = replace(plan, obstacles=plan.obstacles + obstacles(left_alone))
        version = Version(plan, made, anonymize(document.text, made), tuple(left_alone))
        left = survivors(version.text, details, version)
        if left:
            raise VerifyError(
                f"{document.name}: {len(left)} removed detail(s) would survive in the "
                f"{audience.audience} version ({', '.join(left[:5])})"
            )
        return version

    def _write(self, view: _View, audience: s.AudienceRule) -> tuple[Plan, tuple[Edit, ...]]:
        """Plan one audience and put the plan into words."""
        text, details = view.document.text, view.found.details
        plan = view.planner.plan(audience)
        asked = targets(
            self.book, view.document, details, view.ladders, plan, view.cast, audience.style
        )
        smallest = edits(text, asked, view.document.locked, audience.style)
        return plan, widen(text, smallest, {d.id: (d.start, d.end) for d in details})

    def _look_again(
        self, view: _View, audience: s.AudienceRule, made: tuple[Edit, ...]
    ) -> tuple[Edit, ...]:
        """Read what was written as if it had just come in, until nothing more is found in it.

        A change can bring out what another detail hid; and redacting a version once more must
        change nothing.
        """
        document = view.document
        for _ in range(LOOKS):
            again = reread(document, anonymize(document.text, made))
            _, more = self._write(self._view(again, moved(view.decided, made)), audience)
            if not more:
                break
            seen = tuple(replace(e, details=(), reason=f"second look: {e.reason}") for e in more)
            made = compose(document.text, made, seen)
        return made

    @cached_property
    def _near(self) -> Near:
        return Near.of(self.book, self.home)

    def _questions(self, found: Detection, cast: Cast) -> list[Question]:
        """What only an editor can decide: unsure rules, unsure owners, vague knowledge cues."""
        out: list[Question] = list(found.doubts)
        owners = {o.detail: o for o in cast.owners}
        for detail in found.details:
            if detail.keep is not None:
                continue
            rule = self.book.detail_rule(detail.rule)
            owner = owners[detail.id]
            unlisted = isinstance(rule, s.TaggerRule) and rule.tagger in ("PERSON", "LOC")
            if unlisted or detail.rule.startswith("name.unknown"):
                text = "Is this a name that must go?"
                if listed := self._near.could_be(detail.text):
                    text += f" It could be {listed}, misspelt."
                out.append(Question(detail.start, detail.end, text))
            elif rule is not None and rule.put:
                out.append(Question(detail.start, detail.end, rule.says, owner.person))
            elif owner.person is not None and owner.confidence < SURE:
                text = f"Is this {detail.kind} about {owner.person}? {owner.reason}."
                out.append(Question(detail.start, detail.end, text, owner.person))
        for cue in cast.knowledge:
            if not cue.explicit:
                says = self.book.rules[cue.rule].says
                out.append(Question(cue.start, cue.end, f"Who could know this? {says}", cue.person))
        return out
