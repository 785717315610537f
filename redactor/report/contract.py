"""The JSON contract: a `Report` as plain data. `scan.schema.json` describes it.

This is the one door out of a draft. Everything that is shown, on the terminal too, is made
from what this module returns; words of the draft are in it only with `show_text`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from importlib.resources import files
from typing import Any

from redactor.model import PROTECTED, Detail, Edit, Factor, Grade, Report, Risk, Version
from redactor.report.discreet import cleaner
from redactor.report.lines import Lines

VERSION = "1"
Object = dict[str, Any]


def scan_object(documents: Iterable[Object]) -> Object:
    """Return what `scan --format json` prints."""
    return {"version": VERSION, "documents": list(documents)}


def schema() -> Object:
    """Return the JSON Schema of both objects."""
    loaded: Object = json.loads(files(__package__).joinpath("scan.schema.json").read_text("utf-8"))
    return loaded


def dumps(data: Object) -> str:
    """Return JSON as it is written and printed: the same bytes for the same input."""
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def document_object(
    report: Report,
    *,
    show_text: bool = False,
    put: Collection[str] = (),
    files: Mapping[str, str] | None = None,
) -> Object:
    """Return one report as plain data.

    Args:
        report: what the pipeline found out.
        show_text: add the original words as `text`.
        put: ids of rules whose findings are put to the editor.
        files: audience -> name of the written file.
    """
    maker = _Maker(report, show_text, put)
    return {
        "version": VERSION,
        "document": report.document.name,
        "findings": [maker.finding(detail) for detail in report.details],
        "persons": maker.persons(),
        "versions": {
            version.plan.audience: maker.version(version, (files or {}).get(version.plan.audience))
            for version in report.versions
        },
        "questions": maker.questions(),
    }


def worst(risks: Iterable[Risk], persons: Collection[str]) -> Grade:
    """Return the highest grade among these persons, `minimal` if there is none."""
    return max((risk.grade for risk in risks if risk.person in persons), default=Grade.minimal)


def protected(report: Report) -> frozenset[str]:
    """Return the ids of everybody whose risk counts."""
    return frozenset(p.id for p in report.cast.persons if p.role in PROTECTED)


class _Maker:
    """Holds what all parts of one report need."""

    def __init__(self, report: Report, show_text: bool, put: Collection[str]) -> None:
        self.report = report
        self.show_text = show_text
        self.put = put
        self.lines = Lines(report.document.text)
        self.index = {detail.id: number for number, detail in enumerate(report.details)}
        self.owners = {owner.detail: owner for owner in report.cast.owners}
        self.protected = protected(report)
        self.clean: Callable[[str], str] = (
            (lambda words: words) if show_text else cleaner(report.details)
        )
        self.grades = self._grades()

    def _grades(self) -> dict[str, Grade]:
        """Grade each detail like the worst risk it counts in."""
        grades: dict[str, Grade] = {}
        for risk in self.report.risks:
            if risk.person not in self.protected:
                continue
            counted = {d for factor in risk.factors for d in factor.details} | set(risk.direct)
            for detail in counted:
                grades[detail] = max(grades.get(detail, Grade.minimal), risk.grade)
        return grades

    def finding(self, detail: Detail) -> Object:
        owner = self.owners.get(detail.id)
        line, column = self.lines.at(detail.start)
        about = owner.about if owner else "none"
        reasons = [detail.reason, owner.reason if owner else ""]
        found: Object = {
            "rule": detail.rule,
            "kind": detail.kind,
            "start": detail.start,
            "end": detail.end,
            "line": line,
            "column": column,
            "person": owner.person if owner else None,
            "role": detail.keep if detail.keep is not None else about,
            "grade": self.grades.get(detail.id, Grade.minimal).name,
            "confidence": round(detail.confidence, 2),
            "reason": self.clean("; ".join(r for r in reasons if r)),
            "keep": detail.keep is not None,
            "put": detail.keep is None and detail.rule in self.put,
        }
        if self.show_text:
            found["text"] = detail.text
        return found

    def persons(self) -> list[Object]:
        return [
            {
                "id": person.id,
                "role": person.role,
                "description": self.clean(person.description),
                "group": person.group,
                "risk": {
                    risk.adversary: {
                        **_people(risk),
                        "direct": self._findings(risk.direct),
                        "factors": [self.factor(factor) for factor in risk.factors],
                    }
                    for risk in self.report.risks
                    if risk.person == person.id
                },
            }
            for person in self.report.cast.persons
        ]

    def factor(self, factor: Factor) -> Object:
        return {
            "label": self.clean(factor.label),
            "role": factor.role,
            "low": _figure(factor.value.low),
            "mid": _figure(factor.value.mid),
            "high": _figure(factor.value.high),
            "source": self.clean(factor.source),
            "guess": factor.guess,
        }

    def version(self, version: Version, file: str | None) -> Object:
        persons: dict[str, Object] = {}
        for risk in version.plan.residual:
            persons.setdefault(risk.person, {})[risk.adversary] = _people(risk)
        return {
            "cleared": version.plan.cleared,
            "grade": worst(version.plan.counting, self.protected).name,
            "persons": persons,
            "edits": [self.edit(edit) for edit in version.edits],
            "obstacles": [
                {
                    "person": obstacle.person,
                    "line": self.lines.at(obstacle.start)[0],
                    "start": obstacle.start,
                    "end": obstacle.end,
                    "reason": self.clean(obstacle.reason),
                }
                for obstacle in version.plan.obstacles
            ],
            "file": file,
        }

    def edit(self, edit: Edit) -> Object:
        made: Object = {
            "start": edit.start,
            "end": edit.end,
            "replacement": edit.replacement,
            "findings": self._findings(edit.details),
            "reason": self.clean(edit.reason),
        }
        if self.show_text:
            made["text"] = self.report.document.text[edit.start : edit.end]
        return made

    def questions(self) -> list[Object]:
        return [
            {
                "person": question.person,
                "line": self.lines.at(question.start)[0],
                "start": question.start,
                "end": question.end,
                "question": self.clean(question.text),
            }
            for question in self.report.questions
        ]

    def _findings(self, details: Iterable[str]) -> list[int]:
        """Return positions in `findings`."""
        return [self.index[detail] for detail in details if detail in self.index]


def _people(risk: Risk) -> Object:
    return {
        "low": _figure(risk.people.low),
        "mid": _figure(risk.people.mid),
        "high": _figure(risk.people.high),
        "grade": risk.grade.name,
    }


def _figure(value: float) -> float:
    """Round to six significant digits: no estimate is better, and the bytes stay the same."""
    return float(f"{value:.6g}")
