"""A broken rule is refused in one line that says where: never dropped, never half read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from redactor.errors import RuleError
from redactor.rules.load import load, load_file

GOOD = """\
- id: own.gadget
  kind: other
  says: A gadget that nobody else has.
  recognizer:
    patterns:
      - {name: gadget, regex: '\\bgadget\\b', score: 0.8}
  ladder: [a thing, ~]
  examples:
    match: ["A gadget lay there."]
"""
LEXICON = """\
- id: own.trades
  kind: occupation
  says: Trades that nobody else lists.
  lexicon:
    - {terms: [bell founder], share: [0.001, 0.002, 0.003], ladder: [craftsman]}
  examples:
    match: ["A bell founder sang."]
"""
EVENT = """\
- id: event.struck
  kind: event
  says: Somebody is struck by lightning.
  words: [was struck]
  rate: {per_100k_a_year: [1, 2, 3]}
  known_to: [state]
  examples:
    match: ["He was struck."]
"""
PLACES = """\
- id: place.own
  kind: place
  says: Places of a country of our own.
  examples:
    match: ["They met in Fenwick."]
  places:
    - {id: zz, name: Zedland, level: country}
    - {id: zz.fen, name: Fenwick, level: county, parent: zz, population: [1, 2, 3]}
"""
AUDIENCE = """\
- id: audience.board
  says: The board of the newsroom.
  audience: board
  require: {source: low}
  adversaries: [state]
  floors:
    place: {source: province}
"""
ADVERSARY = """\
- id: adversary.state
  says: A state with registers of everything.
  adversary: state
  base: place
  sees: [place]
"""


def own(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def refused(folder: Path) -> str:
    with pytest.raises(RuleError) as caught:
        load((), (folder,))
    return str(caught.value)


BROKEN = [
    # what is wrong, the file, the line, what the message must say
    ("unknown key", GOOD.replace("  ladder:", "  laddder:"), 7, "laddder"),
    ("unknown key deep inside", GOOD.replace("score: 0.8", "scor: 0.8"), 6, "score"),
    ("wrong type", GOOD.replace("says: A gadget that nobody else has.", "says: [a, b]"), 3, "says"),
    ("a number is no word", GOOD.replace("[a thing, ~]", "[7]"), 7, "ladder"),
    ("score above one", GOOD.replace("0.8", "1.8"), 6, "score"),
    ("unknown kind", GOOD.replace("kind: other", "kind: gizmo"), 2, "kind"),
    ("no examples at all", GOOD[: GOOD.index("  examples")], 1, "examples"),
    ("no example that matches", GOOD.replace("match:", "ignore:"), 1, "examples"),
    ("no sentence of meaning", re.sub(r"  says.*\n", "", GOOD), 1, "says"),
    ("an id without a dot", GOOD.replace("own.gadget", "gadget"), 1, "id"),
    ("a recognizer that finds nothing", GOOD.replace(
        "      - {name: gadget, regex: '\\bgadget\\b', score: 0.8}\n", "").replace(
        "patterns:", "context: [tool]"), 5, "patterns"),
    ("broken YAML", GOOD + "- id: [oops\n", 10, "YAML"),
    ("a tab for indentation", GOOD.replace("  kind", "\tkind"), 2, "YAML"),
    ("a mapping instead of a list", "id: own.gadget\nsays: no\n", 1, "list"),
    ("a rule of no type", "- id: own.gadget\n  says: A gadget it is.\n", 1, "recognizer"),
    ("the second of two rules", GOOD + LEXICON.replace("terms:", "term:"), 14, "terms"),
    ("unknown vocabulary", GOOD.replace("\\bgadget", "{{gadgets}}"), 6, "gadgets"),
    ("bad regex", GOOD.replace("\\bgadget\\b", "(gadget"), 6, "gadget"),
    ("bad regex in a condition", GOOD + "  unless: {before: '(no'}\n", 10, "unless.before"),
    ("unknown parent", PLACES.replace("parent: zz,", "parent: zx,"), 8, "zx"),
    ("unknown adversary", AUDIENCE, 5, "state"),
    ("event known to nobody we know", ADVERSARY + EVENT.replace("[state]", "[sate]"), 11, "sate"),
    ("shares in the wrong order", LEXICON.replace("0.001", "0.9"), 5, "share"),
    ("a share above one", LEXICON.replace("0.003", "3"), 5, "share"),
    ("rates in the wrong order", EVENT.replace("[1, 2, 3]", "[3, 2, 1]"), 5, "rate"),
    ("a negative rate", EVENT.replace("[1, 2, 3]", "[-1, 2, 3]"), 5, "rate"),
    ("a population in the wrong order", PLACES.replace("[1, 2, 3]", "[9, 2, 3]"), 8, "population"),
    ("a floor for a role that is none", ADVERSARY + AUDIENCE.replace(
        "place: {source", "place: {sauce"), 12, "sauce"),
    ("a floor that is none", ADVERSARY + AUDIENCE.replace("province", "provinces"), 12, "floors"),
    ("a grade that is none", ADVERSARY + AUDIENCE.replace("low}", "lowish}"), 9, "require"),
    ("the same key twice", GOOD + "  kind: place\n", 10, "kind"),
    ("off is true or not there", "- id: own.gadget\n  off: false\n", 2, "off"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "says"), [b[1:] for b in BROKEN], ids=[b[0] for b in BROKEN]
)
def test_a_broken_rule_is_one_line_with_file_and_line(tmp_path, text, line, says):
    message = refused(own(tmp_path, broken=text))
    assert message.startswith(f"{tmp_path / 'broken.yaml'}:{line}: "), message
    assert says in message
    assert "\n" not in message


@pytest.mark.parametrize("text", [GOOD, LEXICON, EVENT.replace("[state]", "[]"), PLACES,
                                  ADVERSARY + AUDIENCE, ADVERSARY + EVENT])  # fmt: skip
def test_the_same_rules_unbroken_load(tmp_path, text):
    assert load((), (own(tmp_path, good=text),)).rules


def test_an_id_twice_in_one_file_is_refused(tmp_path):
    message = refused(own(tmp_path, twice=GOOD + GOOD))
    assert message.startswith(f"{tmp_path / 'twice.yaml'}:10: own.gadget: ")
    assert "already" in message


def test_an_id_twice_in_one_pack_is_refused(tmp_path):
    message = refused(own(tmp_path, a=GOOD, b=LEXICON + GOOD))
    assert message.startswith(f"{tmp_path / 'b.yaml'}:8: own.gadget: ")
    assert str(tmp_path / "a.yaml") in message


def test_vocabularies_in_a_circle_are_refused(tmp_path):
    circle = (
        "- id: words.own\n  says: Words that go round in a circle.\n"
        "  vocabulary: {one: '{{two}}', two: '{{one}}'}\n"
    )
    message = refused(own(tmp_path, a=circle, b=GOOD.replace("\\bgadget", "{{one}}")))
    assert message.startswith(f"{tmp_path / 'a.yaml'}:3: words.own: one: ")
    assert "circle" in message


def test_a_place_that_lies_in_itself_is_refused(tmp_path):
    loop = PLACES.replace("level: country", "level: country, parent: zz.fen")
    assert "parent" in refused(own(tmp_path, loop=loop))


def test_a_file_that_is_not_text_is_refused(tmp_path):
    (tmp_path / "bad.yaml").write_bytes(b"- id: \xff\xfe\n")
    message = refused(tmp_path)
    assert message.startswith(f"{tmp_path / 'bad.yaml'}")
    assert "\n" not in message


def test_bare_yes_no_and_off_are_words(tmp_path):
    path = own(tmp_path, words=GOOD.replace("[a thing, ~]", "[yes, no, off, ~]"))
    (rule,) = load_file(path / "words.yaml")
    assert rule.ladder == ["yes", "no", "off", None]  # type: ignore[union-attr]


def test_an_empty_file_holds_no_rules(tmp_path):
    path = tmp_path / "empty.yaml"
    path.write_text("# nothing yet\n")
    assert load_file(path) == []


def test_a_folder_that_is_missing_is_refused(tmp_path):
    with pytest.raises(RuleError, match="not found"):
        load((), (tmp_path / "gone",))


def test_a_file_with_the_other_suffix_is_not_silently_left_out(tmp_path):
    (tmp_path / "gadgets.yml").write_text(GOOD)
    assert "own.gadget" in load((), (tmp_path,)).rules
