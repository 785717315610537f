"""An explanation made by hand, so that what is shown of one can be checked to the letter."""

from __future__ import annotations

from typing import Any

from redactor.assess.grades import grade
from redactor.decisions import Unused
from redactor.decisions.file import Entry
from redactor.decisions.schema import Keep
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
from redactor.model import (
    Cast,
    Detail,
    Document,
    Factor,
    Grade,
    Knowledge,
    Obstacle,
    Person,
    PlaceValue,
    Range,
    Risk,
    Rung,
    TextValue,
)

TEXT = (
    "# Ferryman held\n\n"
    "Okke Thorsund, a ferryman from Brenmouth, was held on Monday.\n"
    "He had said so at a closed meeting of six.\n"
)
SECRET = ("Okke", "Thorsund", "ferryman from", "Brenmouth", "Monday", "closed meeting")
NOWHERE = Range(1, 1, 1)


def detail(number: int, words: str, kind: str, value: object = None) -> Detail:
    start = TEXT.index(words)
    told = value or TextValue(words.casefold())
    return Detail(f"d{number}", start, start + len(words), words, kind, f"{kind}.made-up", 0.8,
                  told)  # type: ignore[arg-type]  # fmt: skip


NAME = detail(1, "Okke Thorsund", "name")
TRADE = detail(2, "ferryman", "occupation")
TOWN = detail(3, "Brenmouth", "place", PlaceValue("county", "Brenmouth", "zz.bren"))
DAY = detail(4, "Monday", "date")
DETAILS = (NAME, TRADE, TOWN, DAY)
MAN = Person("p1", "subject", "ferryman", (), False, "male")


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def risk(adversary: str, *factors: Factor, direct: bool = False, known: bool = False) -> Risk:
    people = Range(1, 1, 1)
    for factor in factors:
        people = people * factor.value
    least = Range(*(max(1.0, n) for n in (people.low, people.mid, people.high)))
    if direct:
        return Risk("p1", adversary, NOWHERE, Grade.critical, factors, ("d1",), known)
    return Risk("p1", adversary, least, grade(least), factors, (), known)


def people(low: float, mid: float, high: float) -> Factor:
    return Factor("people in Brenmouth", "population", Range(low, mid, high), "Census 2011", False,
                  ("d3",))  # fmt: skip


MEN = Factor("men", "share", Range(0.5, 0.5, 0.5), "Census 2011", False)
FERRY = Factor("occupation", "share", Range(0.001, 0.002, 0.004), "guess", True, ("d2",))


def both(*factors: Factor, direct: bool = False) -> tuple[Risk, Risk]:
    return (
        risk("state", *factors, direct=direct, known=True),
        risk("public", *factors, direct=direct),
    )


AS_WRITTEN = both(people(8000, 10000, 12000), MEN, FERRY, direct=True)
BASE = both(people(8000, 10000, 12000), MEN, FERRY)
PROVINCE = both(people(80000, 100000, 120000), MEN, FERRY)
NO_TRADE = both(people(8000, 10000, 12000), MEN)
ROOM = Knowledge("knowledge.closed", *at("closed meeting of six"), "p1", Range(3, 6, 9), True)


def rung(text: str | None, label: str, form: str = "phrase") -> Rung:
    return Rung(text, form, label, None, None, 1.0)


LETTERS = Change((NAME,), True, (Option(1, (rung("the man", "descriptor"),), BASE),))
WORK = Change(
    (TRADE,),
    False,
    (
        Option(1, (rung("boatman", "1 coarser"),), BASE),
        Option(2, (rung("", "2 coarser", "gone"),), NO_TRADE),
    ),
)
WHERE = Change((TOWN,), False, (Option(1, (rung("Lower Fjell", "province"),), PROVINCE),))
WHEN = Change((DAY,), False, (Option(1, (rung("recently", "recently"),), BASE),))
TO_NAME = Step((NAME,), (("d1", 1),), (rung("the man", "descriptor"),), True, "one finer: critical")
TO_PROVINCE = Step((TOWN,), (("d3", 1),), (rung("Lower Fjell", "province"),), False,
                   "one rung finer would leave p1 at high (k >= 4, state)")  # fmt: skip
TO_PAST = Step((DAY,), (("d4", 1),), (rung("recently", "recently"),), False, "")
WANTED = (("state", Grade.high), ("public", Grade.moderate))


def way(reached: bool) -> Way:
    obstacle = Obstacle("p1", *at("He had said so at a closed meeting of six."), "few could know")
    return Way(
        "public",
        WANTED,
        (TO_NAME, TO_PROVINCE),
        (TO_PAST,),
        PROVINCE if reached else BASE,
        () if reached else (obstacle,),
        () if reached else PROVINCE,
    )


def explanation(reached: bool = True, document: Document | None = None) -> Explanation:
    theirs = (
        Theirs(NAME, True, True, 0.9, "names Okke Thorsund", False),  # a careless reason
        Theirs(TRADE, True, False, 0.9, "in apposition", False),
        Theirs(TOWN, True, False, 0.4, "stands near", True, NO_TRADE),
        Theirs(DAY, False, False, 0.6, "dates what happened", False),
    )
    case = PersonCase(
        MAN,
        theirs,
        AS_WRITTEN,
        BASE,
        (LETTERS, WORK, WHERE, WHEN),
        (Cue(ROOM, "Only those in the room know.", PROVINCE),),
        Statement(*at("Okke Thorsund, a ferryman from Brenmouth, was held on Monday."), NO_TRADE),
        (way(reached),),
    )
    nobodys = (Theirs(DAY, False, False, 0.3, "no person stands near it", True),)
    document = document or Document("report.md", TEXT)
    return Explanation(document, DETAILS, Cast((MAN,), (), (), ()), (case,), nobodys)


def unused() -> tuple[Unused, ...]:
    decision = Keep.model_validate(
        {"keep": "Thorsund & Sons", "who": "SA", "when": "2024-11-20", "reason": "A company."}
    )
    return (Unused(Entry(7, decision), "its words are not in the draft"),)


class FakeExplainer:
    """A pipeline that explains every document in the same way."""

    reached = True
    asked: list[Any] = []  # noqa: RUF012  a test looks at it
    fails: BaseException | None = None

    def __init__(self, config: object) -> None:
        self.config = config

    def explain(
        self, document: Document, audiences: object, person: object, decisions: object
    ) -> tuple[Explanation, tuple[Unused, ...]]:
        if self.fails is not None:
            raise self.fails
        type(self).asked = [audiences, person, decisions]
        return explanation(self.reached, document), unused()
