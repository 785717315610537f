"""Whom each detail is about, with the reason that decided it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from redactor.attribute import cues
from redactor.attribute.figure import Figure
from redactor.attribute.mentions import Noun, Pronoun
from redactor.attribute.narrator import Narrator
from redactor.attribute.structure import Structure
from redactor.attribute.talk import speaker
from redactor.detect.resolve import Signal
from redactor.model import PROTECTED, AmountValue, DateValue, Detail, PlaceValue


@dataclass(frozen=True, slots=True)
class Owner:
    """An ownership before persons have their final ids."""

    detail: Detail
    about: str
    figure: Figure | None
    confidence: float
    reason: str


class Owners:
    """Decides ownership; holds what all decisions of one text need."""

    def __init__(
        self,
        text: str,
        layout: Structure,
        details: Sequence[Detail],
        nouns: Sequence[Noun],
        pronouns: Sequence[Pronoun],
        who: dict[int, Figure],
        signals: Sequence[Signal],
        speech: regex.Pattern[str],
        narrator: Narrator,
    ) -> None:
        """Index the mentions by offset."""
        self.text = text
        self.narrator = narrator
        self.layout = layout
        self.nouns = nouns
        self.pronouns = pronouns
        self.who = who
        self.events = [s for s in signals if s.rule.startswith("event.")]
        self.speech = speech
        self.sites = [
            (d.start, d.end)
            for d in details
            if d.kind in ("facility", "workplace", "military_unit")
        ]
        self.days = [
            d.start
            for d in details
            if d.keep is None
            and isinstance(d.value, DateValue)
            and d.value.precision in ("day", "time")
        ]
        self.lead = layout.paragraphs[min(2, len(layout.paragraphs) - 1)][1]
        self.public = [
            d.start
            for d in details
            if d.keep in ("official_body", "public_figure")
            or (d.keep == "newsroom" and d.kind != "place")  # a dateline says nothing of the lead
        ]
        self._last_place: tuple[int, Owner] | None = None
        self.inside = {p.id: n for n in nouns for p in n.pieces}

    def owner(self, detail: Detail, fallback: str | None) -> Owner:
        """Return whom a detail is about; what a place lies in goes with the place."""
        if detail.kind == "place" and self._last_place is not None:
            end, before = self._last_place
            if detail.keep is None and cues.LIES_IN.match(self.text[end : detail.start]):
                same = Owner(detail, before.about, before.figure, before.confidence, before.reason)
                self._last_place = (detail.end, same)
                return same
        found = self._owner(detail, fallback)
        if detail.kind == "place":
            self._last_place = (detail.end, found)
        return found

    def _owner(self, detail: Detail, fallback: str | None) -> Owner:
        if detail.keep is not None:
            return Owner(detail, detail.keep, None, 0.9, "a keep rule protects it as a public fact")
        for decide in (
            self._voice,
            self._own_head,
            self._mention,
            self._form,
            self._possessive,
            self._attached,
            self._said_of_self,
            self._narrated,
            self._lives_or_works,
            self._contact,
            self._event,
            self._subject,
        ):
            found = decide(detail)
            if found is not None:
                return found
        if fallback is not None:
            return Owner(detail, fallback, None, 0.3, "its rule says so; nobody nearer was found")
        return Owner(detail, "none", None, 0.3, "no person or event stands near it: background")

    def _of(self, detail: Detail, figure: Figure, confidence: float, reason: str) -> Owner:
        return Owner(detail, figure.role, figure, confidence, reason)

    def _sentence(self, detail: Detail) -> tuple[int, int]:
        return self.layout.sentences[self.layout.sentence(detail.start)]

    def _mention(self, detail: Detail) -> Owner | None:
        noun = self.inside.get(detail.id) or next(
            (n for n in self.nouns if n.start <= detail.start and detail.end <= n.end), None
        )
        if detail.kind == "relation" and cues.FIRST.search(detail.text[3:]):
            return None
        figure = self.who.get(noun.start) if noun is not None else None
        if noun is None or figure is None:
            return None
        if detail.kind == "relation" and figure.anchor is not None and figure.role == "bystander":
            anchor = figure.anchor
            if anchor.role in ("source", "subject"):
                return self._of(detail, anchor, 0.7, "a tie of that person's family")
        return self._of(detail, figure, 0.9, "part of the words that name the person")

    def _voice(self, detail: Detail) -> Owner | None:
        """A slip into the first person gives away whoever is heard there."""
        if not detail.rule.startswith("voice."):
            return None
        quote = self.layout.quoted(detail.start, detail.end)
        if quote is None and self.narrator.figure is not None:
            figure: Figure | None = self.narrator.figure
        else:
            figure = speaker(quote or (detail.start, detail.end), self.who, self.layout)
        return self._of(detail, figure, 0.7, "said by whoever is heard here") if figure else None

    def _own_head(self, detail: Detail) -> Owner | None:
        """'The older source, who sold the family its noodles' is about the source."""
        if detail.kind not in cues.TOLD_OF or detail.id in self.inside:
            return None
        head = next(
            (
                n
                for n in self.nouns
                if detail.start <= n.start < detail.start + 25 and n.end < detail.end
            ),
            None,
        )
        if head is None or not cues.WHO.match(self.text, head.end):
            return None
        figure = self.who.get(head.start)
        if figure is None or figure.role not in PROTECTED:
            return None
        return self._of(detail, figure, 0.7, "opens with the words for the person")

    def _narrated(self, detail: Detail) -> Owner | None:
        """What is told in the first person outside quotes, or answered to a question."""
        figure = self.narrator.figure
        if figure is None or not self.narrator.speaks_at(detail.start, detail.end):
            return None
        a, b = self._sentence(detail)
        own_age = detail.kind != "age" or cues.I_AM.search(self.text[a : detail.start])
        if self._public(a, b) or not own_age:
            return None
        here = [f for at, f in self.who.items() if a <= at < b and f.role in PROTECTED]
        others = [f for f in here if f is not figure and f.role == "subject"]
        if others or (not here and detail.kind in ("date", "amount")):
            return None
        if any(a <= e.start < b for e in self.events) and detail.kind in cues.CIRCUMSTANCE:
            return None
        return self._of(detail, figure, 0.55, "told in the first person")

    def _form(self, detail: Detail) -> Owner | None:
        """A filled-in form ("Religion: ...") is about whoever was interviewed."""
        line = self.text[max(0, detail.start - 120) : detail.start]
        label = cues.LABEL.search(line)
        if label is None or cues.NO_FORM.match(label[0].strip()):
            return None
        sources = [f for _, f in sorted(self.who.items()) if f.role == "source"]
        return self._of(detail, sources[0], 0.6, "a form about the person") if sources else None

    def _possessive(self, detail: Detail) -> Owner | None:
        if cues.FIRST.search(detail.text) and self.layout.quoted(detail.start, detail.end):
            return None  # "His brother rang me": whoever speaks gives himself away
        lead = self.text[max(0, detail.start - 14) : detail.start]
        own = regex.search(r"\b(his|her|their|my|our)\s+(?:own\s+)?$", lead, regex.I)
        at = max(0, detail.start - 14) + own.start() if own else None
        if own is None:
            first = regex.match(
                r"(his|her|their|my|our)\b", self.text[detail.start : detail.end], regex.I
            )
            at = detail.start if first else None
        figure = self.who.get(at) if at is not None else None
        return (
            self._of(detail, figure, 0.8, "a possessive ties it to the person") if figure else None
        )

    def _said_of_self(self, detail: Detail) -> Owner | None:
        quote = self.layout.quoted(detail.start, detail.end)
        if quote is None:
            return None
        a, b = self._sentence(detail)
        clause = self.text[max(a, quote[0]) : min(b, quote[1])]
        if detail.kind == "quote_style" or cues.FIRST.search(clause):
            figure = speaker(quote, self.who, self.layout)
            if figure is not None:
                return self._of(
                    detail, figure, 0.7, "said in the first person by whoever is quoted"
                )
            return Owner(detail, "source", None, 0.5, "said in the first person in a quote")
        return None

    def _attached(self, detail: Detail) -> Owner | None:
        start = self._sentence(detail)[0]
        before = [
            n for n in self.nouns if start <= n.start < detail.start and n.end <= detail.start
        ]
        if not before:
            return None
        noun = before[-1]
        figure = self.who.get(noun.start)
        between = self.text[noun.end : detail.start]
        if figure is None or len(between) > 45 or not cues.POSTMODIFIER.match(between):
            return None
        if figure.role in ("official_body", "newsroom", "public_figure"):
            return None
        if detail.kind in ("date", "time") and figure.role != "source":
            return None
        if any(noun.end <= p.start < detail.start for p in self.pronouns):
            return None
        happens = self._verb_between(noun.end, detail.start) and figure.role != "source"
        if self.speech.search(between) or happens:
            return None
        if detail.kind == "place" and figure.role != "source" and self._in_site(detail):
            return Owner(detail, "event", None, 0.5, "where the place of the event lies")
        return self._of(detail, figure, 0.75, "follows directly on the words for the person")

    def _lives_or_works(self, detail: Detail) -> Owner | None:
        """'She comes from X', 'now works near Y': the place belongs to the person."""
        if detail.kind not in ("place", "facility", "workplace", "education", "military_unit"):
            return None
        a, _ = self._sentence(detail)
        clause = self.text[max(a, detail.start - 70) : detail.start]
        verb = cues.LIFE.search(clause)
        if verb is None:
            return None
        at = max(a, detail.start - 70) + verb.start()
        before = [
            f
            for x, f in sorted(self.who.items())
            if a <= x <= at and f.role in ("source", "subject", "bystander")
        ]
        return (
            self._of(detail, before[-1], 0.6, "where the person lives or works") if before else None
        )

    def _in_site(self, detail: Detail) -> bool:
        return any(a <= detail.start and detail.end <= b for a, b in self.sites)

    def _verb_between(self, start: int, end: int) -> bool:
        return any(start <= e.start < end for e in self.events)

    def _contact(self, detail: Detail) -> Owner | None:
        lead = self.text[max(0, detail.start - 30) : detail.start]
        spoke_from = detail.kind in ("place", "facility") and cues.SPOKE_FROM.search(lead)
        if detail.kind not in ("date", "time", "contact") and not spoke_from:
            return None
        if self.layout.quoted(detail.start, detail.end):
            return None
        a, b = self._sentence(detail)
        reach = 90 if detail.start - a < 6 else 45
        near = self.text[max(a, detail.start - 45) : min(b, detail.end + reach)]
        if not spoke_from and not cues.CONTACT.search(near):
            return None
        figures = [f for at, f in self.who.items() if a <= at < b and f.role == "source"]
        if not figures:
            return None
        return self._of(detail, figures[0], 0.7, "says when or where the source spoke")

    def _event(self, detail: Detail) -> Owner | None:
        if detail.kind not in cues.CIRCUMSTANCE:
            return None
        a, b = self._sentence(detail)
        if self._duration(detail):
            return None
        if self._public(a, b):
            return Owner(detail, "none", None, 0.5, "the sentence tells of public matters only")
        if detail.kind == "date" and self._history(detail, a, b):
            return Owner(detail, "none", None, 0.5, "a date of history: nobody is told of here")
        acting = self._acting_source(a, b)
        if acting is not None and detail.kind == "date" and self._body_between(a, detail.start):
            acting = None  # "he wrote to the Commission, created in May": not when he wrote
        if acting is not None and detail.kind in ("date", "time", "place"):
            return self._of(detail, acting, 0.55, "the sentence tells what the source did")
        if any(a <= e.start < b for e in self.events):
            return Owner(detail, "event", None, 0.7, "stands in the sentence that tells the event")
        if detail.kind in ("place", "facility") and self._pins(detail, a, b):
            return Owner(detail, "event", None, 0.5, "pins down where the report takes place")
        if detail.kind in ("date", "time"):
            return Owner(detail, "event", None, 0.5, "dates what the sentence tells")
        return None

    def _money(self, detail: Detail) -> bool:
        return isinstance(detail.value, AmountValue) and detail.value.money

    def _public(self, start: int, end: int) -> bool:
        """Return True for a sentence with public bodies or figures and nobody to protect."""
        if not any(start <= at < end for at in self.public):
            return False
        return not any(
            start <= at < end and figure.role in PROTECTED and not self._nation(at, figure)
            for at, figure in self.who.items()
        )

    def _nation(self, at: int, figure: Figure) -> bool:
        """'More than 130,000 Syrians' are nobody to protect."""
        return figure.group and bool(cues.MASS.search(self.text, max(0, at - 30), at + 12))

    def _body_between(self, start: int, end: int) -> bool:
        return any(start + 25 < at < end for at in self.public)

    def _history(self, detail: Detail, start: int, end: int) -> bool:
        """A date with its year, in a sentence without a single person and without an arrest."""
        if not cues.YEAR.search(detail.text) or any(start <= e.start < end for e in self.events):
            return False
        return not any(
            start <= at < end and figure.role in PROTECTED and not figure.group
            for at, figure in self.who.items()
        )

    def _duration(self, detail: Detail) -> bool:
        return isinstance(detail.value, DateValue) and detail.value.form == "duration"

    def _acting_source(self, start: int, end: int) -> Figure | None:
        """Return the source where the sentence begins with it and it does more than talk."""
        first = next((at for at in sorted(self.who) if start <= at < end), None)
        if first is None or self.who[first].role != "source" or first - start > 25:
            return None
        if self.speech.search(self.text, start, end) or "ccording to" in self.text[start:first]:
            return None
        return self.who[first]

    def _pins(self, detail: Detail, start: int, end: int) -> bool:
        """A site or village is never background; a town is not beside a day or in the lead."""
        if isinstance(detail.value, PlaceValue) and detail.value.level in ("site", "village"):
            return True
        return detail.start < self.lead or any(start <= at < end for at in self.days)

    def _subject(self, detail: Detail) -> Owner | None:
        a, b = self._sentence(detail)
        here = [(at, f) for at, f in sorted(self.who.items()) if a <= at < b]
        people = [(at, f) for at, f in here if f.role in ("source", "subject", "bystander")]
        if self.speech.search(self.text, a, b) or "ccording to" in self.text[a:b]:
            # who only reports is not who is reported on
            people = [(at, f) for at, f in people if f.role != "source"]
        before = [(at, f) for at, f in people if at < detail.start]
        if detail.kind in ("place", "facility"):
            if any(not f.group for _, f in people):
                return Owner(detail, "event", None, 0.5, "where what the sentence tells took place")
            return None
        if detail.kind == "amount":
            people = [(at, f) for at, f in people if not f.group]
            before = [(at, f) for at, f in before if not f.group]
            if not before and not self._money(detail):
                return Owner(detail, "event", None, 0.45, "a figure of what the sentence tells")
        if before:
            return self._of(
                detail,
                before[0 if detail.kind == "amount" else -1][1],
                0.55,
                "the person the sentence is about",
            )
        if people:
            return self._of(detail, people[0][1], 0.5, "the only person in the sentence")
        if detail.kind == "age" and not self._public(a, b):
            return Owner(detail, "event", None, 0.4, "the age of somebody the sentence tells of")
        if self._money(detail) and any(a <= e.start < b for e in self.events):
            return Owner(detail, "event", None, 0.45, "a sum of what the sentence tells")
        if detail.kind in cues.INTIMATE or self._money(detail):
            paragraph = self.layout.paragraphs[self.layout.paragraph(detail.start)]
            earlier = [
                f
                for at, f in sorted(self.who.items())
                if paragraph[0] <= at < detail.start
                and f.role in ("source", "subject", "bystander")
            ]
            told_of = [f for f in earlier if f.role != "source"] or earlier
            if told_of:
                return self._of(detail, told_of[-1], 0.4, "the last person mentioned before it")
        return None
