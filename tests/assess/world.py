"""A small made-up country: what is computed can be checked by hand."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from redactor.assess import Assessor, Dossier
from redactor.assess.dossier import Incident
from redactor.model import (
    AgeValue,
    DateValue,
    Detail,
    Knowledge,
    Ladder,
    Person,
    PlaceValue,
    Range,
    Rung,
    TextValue,
    Value,
)
from redactor.rules import schema as s
from redactor.rules.load import load
from redactor.rules.rulebook import Rulebook

RULES = """\
- id: place.zed
  kind: place
  says: Places of a made-up country.
  examples: {match: ["In Fenwick."]}
  places:
    - {id: zz, name: Zedland, level: country, population: [1000000, 1000000, 1000000]}
    - {id: zz.moor, name: Moor, level: province, parent: zz, population: [400000, 400000, 400000]}
    - {id: zz.fen, name: Fenwick, level: county, parent: zz.moor,
       population: [100000, 100000, 100000]}
- id: population.zed
  says: How many live in Zedland by sex and age.
  population: zz
  total: [1000000, 1000000, 1000000]
  pyramid: {"0-14": [100000, 100000], "15-34": [200000, 200000], "35-99": [200000, 200000]}
  spread: 0
  correlated: [[place, occupation]]
  dependence: 3
  default: true
  source: made up
- id: shares.zed
  says: What a detail leaves in Zedland.
  shares: {occupation: [0.1, 0.1, 0.1], place: [0.1, 0.1, 0.1], health: [0.01, 0.01, 0.01]}
  rarest: [0.0005, 0.0005, 0.0005]
- {id: adversary.state, says: The state of Zedland., adversary: state, base: place,
   sees: [place, date, age, gender, occupation, health, ethnicity]}
- {id: adversary.neighbours, says: Neighbours in Zedland., adversary: neighbours,
   base: neighbourhood, sees: [occupation, age, gender, health]}
- id: event.detention
  kind: event
  says: Somebody is detained.
  words: [detain]
  rate: {per_100k_a_year: [36.5, 365, 3650]}
  known_to: [state]
  examples: {match: ["He was detained."]}
- id: knowledge.room
  kind: other
  says: Only those in the room know.
  people: [3, 5, 9]
  explicit: true
  recognizer: {patterns: [{name: room, regex: 'in the room', score: 0.8}]}
  examples: {match: ["In it, in the room."]}
- id: contact.zed
  kind: contact
  says: A number to call.
  risk: direct
  recognizer: {patterns: [{name: number, regex: '\\\\d{9}', score: 0.8}]}
  examples: {match: ["123456789"]}
""".replace("'\\\\d", "'\\d")


def zedland() -> Rulebook:
    with TemporaryDirectory() as folder:
        (Path(folder) / "zed.yaml").write_text(RULES)
        return load((), (Path(folder),))


BOOK = zedland()
ZEDLAND = PlaceValue("country", "Zedland", "zz")
MOOR = PlaceValue("province", "Moor", "zz.moor")
FENWICK = PlaceValue("county", "Fenwick", "zz.fen")


def detail(number: int, kind: str, value: Value, rule: str = "", words: str = "") -> Detail:
    text = words or f"{kind}-{number}"
    return Detail(f"d{number}", 10 * number, 10 * number + len(text), text, kind,
                  rule or f"{kind}.zed", 0.9, value)  # fmt: skip


def plain(detail: Detail, share: Range | None = None) -> Rung:
    return Rung(None, "phrase", "as written", detail.value, share, 0.0, "made up")


def coarser(text: str, tells: Value | None, share: Range | None = None, bits: float = 1) -> Rung:
    return Rung(text, "phrase", text or "gone", tells, share, bits, "made up")


def man(number: int = 1, role: str = "subject", sex: str | None = "male") -> Person:
    return Person(f"p{number}", role, "man", (), False, sex)


def dossier(
    *details: Detail,
    person: Person | None = None,
    dates: tuple[str, ...] | None = None,
    knowledge: Range | None = None,
    explicit: bool = True,
) -> Dossier:
    """Return a dossier; `dates` says that the person was detained then."""
    who = person or man()
    event = BOOK.rules["event.detention"]
    assert isinstance(event, s.EventRule)
    incidents = () if dates is None else (Incident(event, dates),)
    cue = (Knowledge("knowledge.room", 0, 5, who.id, knowledge, explicit),) if knowledge else ()
    return Dossier(who, tuple(details), incidents, cue)


def assessor(*ladders: tuple[Detail, list[Rung]]) -> Assessor:
    return Assessor(
        book=BOOK,
        details=tuple(d for d, _ in ladders),
        ladders={d.id: Ladder(d.id, tuple(rungs)) for d, rungs in ladders},
        home="zz",
    )


def day(days: int, precision: str = "day") -> DateValue:
    from datetime import date, timedelta

    first = date(2024, 1, 1)
    return DateValue(precision, first, first + timedelta(days))


PLACE = detail(1, "place", FENWICK)
YOUNG = detail(2, "age", AgeValue(15, 34))
WELDER = detail(3, "occupation", TextValue("welder"))
ILL = detail(4, "health", TextValue("cough"))
DAY = detail(5, "date", day(1))
PHONE = detail(6, "contact", TextValue("123456789"))
TENTH = Range(0.1, 0.1, 0.1)
HUNDREDTH = Range(0.01, 0.01, 0.01)
WHOLE = Range(1, 1, 1)
LADDERS: dict[str, tuple[Detail, list[Rung]]] = {
    "place": (PLACE, [plain(PLACE), coarser("Moor", MOOR), coarser("", None)]),
    "age": (YOUNG, [plain(YOUNG), coarser("", None)]),
    "occupation": (WELDER, [plain(WELDER, TENTH), coarser("worker", None, Range(0.5, 0.5, 0.5)),
                            coarser("", None, WHOLE)]),
    "health": (ILL, [plain(ILL, HUNDREDTH), coarser("", None, WHOLE)]),
    "date": (DAY, [plain(DAY), coarser("that week", day(7, "week")),
                   coarser("that month", day(30, "month")), coarser("", None)]),
    "contact": (PHONE, [plain(PHONE), coarser("", None)]),
}  # fmt: skip
