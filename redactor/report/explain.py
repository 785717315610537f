"""The JSON contract of `redactor explain`. `explain.schema.json` describes it.

As in `contract.py` this is the one door: words of the draft pass only with `show_text`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from importlib.resources import files
from typing import Any

from redactor.decisions import DECIDED, Unused
from redactor.explain import (
    Change,
    Cue,
    Explanation,
    Option,
    PersonCase,
    Statement,
    Step,
    Theirs,
    Way,
)
from redactor.explain.whatif import expected
from redactor.model import Detail, Range, Risk, Rung
from redactor.report.chain import Step as Link
from redactor.report.chain import steps as links
from redactor.report.discreet import cleaner
from redactor.report.lines import Lines

VERSION = "1"
Object = dict[str, Any]


def explain_schema() -> Object:
    """Return the JSON Schema of an explanation."""
    text = files(__package__).joinpath("explain.schema.json").read_text("utf-8")
    loaded: Object = json.loads(text)
    return loaded


def explanation_object(
    explanation: Explanation, unused: Sequence[Unused] = (), *, show_text: bool = False
) -> Object:
    """Return an explanation as plain data.

    Args:
        explanation: what the pipeline found out.
        unused: decisions of the editor's file that did not apply.
        show_text: add the words of the draft and of the rungs as `text`.
    """
    maker = _Maker(explanation, show_text)
    return {
        "version": VERSION,
        "document": explanation.document.name,
        "persons": [maker.person(case) for case in explanation.persons],
        "nobodys": [maker.theirs(one) for one in explanation.nobodys],
        "unused_decisions": [{"line": u.entry.line, "why": u.why} for u in unused],
    }


class _Maker:
    """Holds what all parts of one explanation need."""

    def __init__(self, explanation: Explanation, show_text: bool) -> None:
        self.text = explanation.document.text
        self.show_text = show_text
        self.lines = Lines(self.text)
        self.details = {d.id: d for d in explanation.details}
        self.clean: Callable[[str], str] = (
            (lambda words: words) if show_text else cleaner(explanation.details)
        )

    def person(self, case: PersonCase) -> Object:
        return {
            "id": case.person.id,
            "role": case.person.role,
            "description": self.clean(case.person.description),
            "group": case.person.group,
            "details": [self.theirs(one) for one in case.theirs],
            "risk": {
                risk.adversary: {
                    **_left(risk),
                    "known": risk.known,
                    "direct": [self.at(self.details[d]) for d in risk.direct],
                    "chain": [self.link(link) for link in links(risk)],
                }
                for risk in case.risks
            },
            "base": _risks(case.base),
            "narrowest": self.statement(case.narrowest),
            "cues": [self.cue(cue) for cue in case.cues],
            "changes": [self.change(change) for change in case.changes],
            "ways": {way.audience: self.way(way) for way in case.ways},
        }

    def at(self, detail: Detail) -> Object:
        """Return where a detail stands and of which kind it is."""
        made = {"kind": detail.kind, **self._span(detail.start, detail.end)}
        return {**made, "text": detail.text} if self.show_text else made

    def _span(self, start: int, end: int) -> Object:
        line, column = self.lines.at(start)
        return {"line": line, "column": column, "start": start, "end": end}

    def theirs(self, one: Theirs) -> Object:
        made: Object = {
            **self.at(one.detail),
            "rule": one.detail.rule,
            "own": one.own,
            "direct": one.direct,
            "confidence": round(one.confidence, 2),
            "reason": self.clean(one.reason),
            "unsure": one.unsure,
        }
        if one.otherwise:
            made["otherwise"] = _risks(one.otherwise)
        return made

    def link(self, link: Link) -> Object:
        factor = link.factor
        decided = factor.source == DECIDED.id
        return {
            "label": self._label(link),
            "role": factor.role,
            "does": link.does,
            **_range(factor.value),
            "left": _range(link.left),
            # the rules' own words: cleaning them would show which places are meant
            "source": "an editor's decision" if decided else factor.source,
            "guess": factor.guess and not decided,
            "details": [self.at(self.details[d]) for d in factor.details if d in self.details],
        }

    def _label(self, link: Link) -> str:
        """Name no place: it may be spelt otherwise in the draft than where it is listed."""
        factor = link.factor
        told = [self.details[d] for d in factor.details if d in self.details]
        if self.show_text or not told or factor.role != "population":
            return self.clean(factor.label)
        line, column = self.lines.at(told[0].start)
        return f"people in the {told[0].kind} at {line}:{column}"

    def statement(self, statement: Statement | None) -> Object | None:
        if statement is None:
            return None
        made = {
            **self._span(statement.start, statement.end),
            "without": _risks(statement.without),
        }
        if self.show_text:
            made["text"] = self.text[statement.start : statement.end]
        return made

    def cue(self, cue: Cue) -> Object:
        known = cue.knowledge
        made = {
            **self._span(known.start, known.end),
            "rule": known.rule,
            "says": self.clean(cue.says),
            "people": _range(known.people),
            "counts": known.explicit,
            "otherwise": _risks(cue.without),
        }
        if self.show_text:
            made["text"] = self.text[known.start : known.end]
        return made

    def change(self, change: Change) -> Object:
        return {
            "details": [self.at(d) for d in change.details],
            "direct": change.direct,
            "options": [self.option(option) for option in change.options],
        }

    def option(self, option: Option) -> Object:
        return {
            "rung": option.rung,
            **self._rung(option.texts),
            "risk": _risks(option.risks),
        }

    def _rung(self, texts: Sequence[Rung]) -> Object:
        """Say how coarse: by the first of a thing's details, as all of them say the same."""
        first = texts[0]
        made: Object = {"label": "gone" if first.form == "gone" else self.clean(first.label)}
        if self.show_text:
            made["text"] = next((t.text for t in texts if t.text is not None), "")
        return made

    def way(self, way: Way) -> Object:
        return {
            "wanted": {adversary: grade.name for adversary, grade in way.wanted},
            "reached": way.reached,
            "steps": [self.step(step) for step in way.steps],
            "further": [self.step(step) for step in way.further],
            "left": _risks(way.risks),
            "obstacles": [
                {**self._span(o.start, o.end), "reason": self.clean(o.reason)}
                for o in way.obstacles
            ],
            "cut": _risks(way.cut),
        }

    def step(self, step: Step) -> Object:
        return {
            "details": [self.at(d) for d in step.details],
            "rung": step.rung,
            **self._rung(step.texts),
            "always": step.floor,
            "finer": self.clean(step.finer),
        }


def _risks(risks: Iterable[Risk]) -> Object:
    return {risk.adversary: _left(risk) for risk in risks}


def _left(risk: Risk) -> Object:
    return {
        **_range(risk.people),
        "expected": _figure(expected(risk).mid),
        "grade": risk.grade.name,
    }


def _range(people: Range) -> Object:
    return {name: _figure(getattr(people, name)) for name in ("low", "mid", "high")}


def _figure(value: float) -> float:
    """Round to six significant digits: no estimate is better, and the bytes stay the same."""
    return float(f"{value:.6g}")
