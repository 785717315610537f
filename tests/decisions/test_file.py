from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from redactor.decisions import beside, read
from redactor.decisions.schema import About, Keep, Knows
from redactor.errors import ConfigError

GOOD = """\
# what SA asked the source about
- knows: I counted the carts from the roof
  people: [20, 40, 80]
  source: the older source
  who: SA
  when: 2024-06-14
  reason: Three yards look down on that gate.
- about: {words: three stitches, in: The officer needed three stitches}
  person: {words: the officer, nth: 2 of 3}
  who: SA
  when: 2024-06-14
  reason: It is the officer who was hurt.
- about: Lower Reed Fair
  role: event
  who: TN
  when: 2024-06-15
  reason: The fair, not her stall.
- keep: Thorsund & Sons
  who: TN
  when: 2024-06-15
  reason: A trading company in every phone book.
"""


def load(tmp_path: Path, text: str) -> tuple[Any, ...]:
    path = tmp_path / "x.decisions.yaml"
    path.write_text(text, encoding="utf-8")
    return read(path).entries


def test_every_kind_of_decision_is_read(tmp_path):
    entries = load(tmp_path, GOOD)
    knows, about, event, keep = (e.decision for e in entries)
    assert [e.line for e in entries] == [2, 8, 13, 18]
    assert isinstance(knows, Knows)
    assert (knows.knows.words, knows.people) == ("I counted the carts from the roof", (20, 40, 80))
    assert knows.source is not None
    assert knows.source.words == "the older source"
    assert isinstance(about, About)
    assert (about.about.within, about.person and about.person.nth) == (
        "The officer needed three stitches", "2 of 3",
    )  # fmt: skip
    assert isinstance(event, About)
    assert event.role == "event"
    assert isinstance(keep, Keep)
    assert (keep.who, keep.when, keep.reason[:9]) == ("TN", date(2024, 6, 15), "A trading")


def test_one_number_is_all_three(tmp_path):
    (entry,) = load(tmp_path, GOOD.split("- about")[0].replace("[20, 40, 80]", "40"))
    assert entry.decision.people == (40, 40, 40)


def test_an_empty_file_decides_nothing(tmp_path):
    assert load(tmp_path, "# nothing yet\n") == ()


def test_it_lies_beside_the_draft():
    assert beside(Path("desk/report.md")) == Path("desk/report.decisions.yaml")


KNOWS = "- knows: Paek told me so\n  people: 40\n  who: SA\n  when: 2024-06-14\n  reason: Asked.\n"
BROKEN = [
    (KNOWS.replace("people", "peple"), ":2: peple: unknown key; did you mean people?"),
    (KNOWS.replace("  reason: Asked.\n", ""), ":1: reason: is missing"),
    (KNOWS.replace("  who: SA\n", ""), ":1: who: is missing"),
    (KNOWS.replace("  when: 2024-06-14\n", ""), ":1: when: is missing"),
    (KNOWS.replace("Asked.", "''"), ":5: reason: must"),
    (KNOWS.replace("Asked.", "' '"), ":5: reason: must not be empty"),
    (KNOWS.replace("2024-06-14", "yesterday"), ":4: when: write it like 2024-11-20"),
    (KNOWS.replace("2024-06-14", "20240614"), ":4: when: write it like 2024-11-20"),
    (KNOWS.replace("40", "none"), ":2: people: must be a number of people, or three"),
    (KNOWS.replace("40", "0"), ":2: people"),
    (KNOWS.replace("40", "true"), ":2: people"),
    (KNOWS.replace("40", ".inf"), ":2: people"),
    (KNOWS.replace("40", "[80, 40, 20]"), ":1: knows: people: write low, likely, high"),
    (KNOWS.replace("40", "[20, 40]"), ":2: people"),
    (KNOWS.replace("Paek told me so", "{words: Paek, nht: 1 of 2}"),
     ":1: knows.nht: unknown key; did you mean nth?"),
    (KNOWS.replace("Paek told me so", "{words: Paek, nth: second}"),
     ":1: knows.nth: write it like 2 of 3"),
    (KNOWS.replace("Paek told me so", "[Paek]"), ":1: knows: must be words of the draft"),
    (KNOWS.replace("Paek told me so", "''"), ":1: knows.words: must"),
    (KNOWS.replace("knows: Paek", "nows: Paek"), ":1: a decision has one of: knows, about, keep"),
    (KNOWS.replace("who: SA", "keep: Paek"), ":1: a decision has one of: knows, about, keep"),
    (KNOWS.replace("knows", "about").replace("  people: 40\n", ""),
     ":1: about: say either person: or role:"),
    (KNOWS.replace("knows", "about").replace("people: 40", "role: hero"), ":2: role: must be"),
    (KNOWS.removeprefix("- ").replace("\n  ", "\n"), ":1: a decisions file is a list"),
    (KNOWS + "  who: TN\n", ":6: not valid YAML: the key who is there twice"),
    (KNOWS.replace("- knows", "- [knows"), ":1: not valid YAML"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "says"), BROKEN)
def test_a_mistake_is_one_line_with_its_place_and_without_words_of_the_draft(tmp_path, text, says):
    with pytest.raises(ConfigError) as raised:
        load(tmp_path, text)
    message = str(raised.value)
    assert says in message
    assert "\n" not in message
    assert "Paek" not in message


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(ConfigError, match="cannot be read"):
        read(tmp_path / "gone.yaml")
