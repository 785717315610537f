"""Reports built by hand, so that a test needs no pipeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from redactor.model import (
    Cast,
    Choice,
    Detail,
    Document,
    Edit,
    Factor,
    Grade,
    Mention,
    Obstacle,
    Ownership,
    Person,
    Plan,
    Question,
    Range,
    Report,
    Risk,
    TextValue,
    Version,
)

TEXT = (
    "# Vendor held\n\n"
    "A tofu seller, Paek Sun Hui, was detained in Chongjin on Nov. 9,\n"
    "a source in the province told The Northern Desk.\n"
)
PUBLIC = (
    "# Vendor held\n\n"
    "A vendor was detained in a northern city in early November,\n"
    "a source in the province told The Northern Desk.\n"
)
SECRET = ("Paek", "tofu", "Nov. 9", "Chongjin", "Northern Desk")


def detail(number: int, words: str, kind: str, keep: str | None = None) -> Detail:
    start = TEXT.index(words)
    return Detail(
        id=f"d{number}",
        start=start,
        end=start + len(words),
        text=words,
        kind=kind,
        rule=f"{kind}.made-up",
        confidence=0.8,
        value=TextValue(words.casefold()),
        keep=keep,
        reason=f"A {kind}.",
    )


def risk(person: str, adversary: str, low: float, grade: Grade, *direct: str) -> Risk:
    factors = (
        Factor("people in Chongjin", "population", Range(600_000, 667_929, 700_000), "census 2008",
               False, ("d3",)),
        Factor("detained on one day", "rate", Range(1e-7, 3e-7, 1e-6), "guess", True, ("d4",)),
    )  # fmt: skip
    return Risk(person, adversary, Range(low, low * 3, low * 10), grade, factors, direct)


DETAILS = (
    detail(1, "tofu seller", "occupation"),
    detail(2, "Paek Sun Hui", "name"),
    detail(3, "Chongjin", "place"),
    detail(4, "Nov. 9", "date"),
    detail(5, "The Northern Desk", "organisation", keep="newsroom"),
)
OWNERS = (
    Ownership("d1", "subject", "P1", 0.9, "in apposition to the person"),
    Ownership("d2", "subject", "P1", 0.9, "names Paek Sun Hui"),  # a careless reason
    Ownership("d3", "event", None, 0.9, "where it happened"),
    Ownership("d4", "event", None, 0.9, "when it happened"),
)
CAST = Cast(
    persons=(
        Person("P1", "subject", "a market vendor", (Mention(17, 28, "descriptor", "d1"),)),
        Person("P2", "source", "a source in a province", ()),
        Person("P3", "newsroom", "an outlet", ()),
    ),
    owners=OWNERS,
    happenings=(),
    knowledge=(),
)
RISKS = (
    risk("P1", "state", 0.05, Grade.critical, "d2"),
    risk("P1", "public", 1, Grade.critical, "d2"),
    risk("P2", "state", 100_000, Grade.minimal),
)


def version(
    audience: str = "public", text: str = PUBLIC, grade: Grade = Grade.low, cleared: bool = True
) -> Version:
    line = TEXT.index("A tofu")
    obstacle = Obstacle("P1", line, line + 60, "the day and the place together pin one case")
    plan = Plan(
        audience,
        choices=(Choice("d2", 1, "a name always goes"),),
        residual=(risk("P1", "state", 300, grade), risk("P2", "state", 100_000, Grade.minimal)),
        obstacles=() if cleared else (obstacle,),
    )
    start = TEXT.index("A tofu")
    edits = (
        Edit(start, TEXT.index(" was"), "A vendor", ("d1", "d2"), "names go"),
        Edit(TEXT.index("Chongjin"), TEXT.index("Chongjin") + 8, "a northern city", ("d3",), ""),
        Edit(TEXT.index("on Nov"), TEXT.index("Nov. 9") + 6, "in early November", ("d4",), ""),
    )
    return Version(plan, edits, text)


def report(*versions: Version, document: Document | None = None, calm: bool = False) -> Report:
    """Return a report on TEXT; `calm`: nobody in it is at risk."""
    made = Report(
        document=document or Document("report.md", TEXT, date(2024, 11, 20), "markdown"),
        details=DETAILS,
        cast=CAST,
        risks=RISKS,
        versions=versions,
        questions=(Question(TEXT.index("a source"), TEXT.index("told"), "Who could know this?",
                            "P2"),),
    )  # fmt: skip
    if calm:
        made = replace(made, risks=RISKS[2:])
    return made


class FakePipeline:
    """Answers every document with the same report; remembers what it was asked."""

    calm = False
    cleared = True
    fails: BaseException | None = None

    def __init__(self, config: object) -> None:
        self.config = config
        self.book = SimpleNamespace(rules={})

    def run(self, document: Document, audiences: object = None, decisions: object = None) -> Report:
        if self.fails is not None:
            raise self.fails
        names = ("desk", "partner", "public") if audiences is None else audiences
        made = [version(name, cleared=self.cleared) for name in names]  # type: ignore[attr-defined]
        return report(*made, document=document, calm=self.calm)


def draft(folder: Path, name: str = "report.md", text: str = TEXT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path
