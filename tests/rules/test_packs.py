"""Packs lie over each other: a newsroom overrides or switches off any rule by its id."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from redactor.errors import RuleError
from redactor.rules.load import fingerprint, load, packs_root
from tests.rules.test_strictness import GOOD, LEXICON, PLACES, own


def folder(base: Path, name: str, **files: str) -> Path:
    (base / name).mkdir()
    return own(base / name, **files)


def copies(*names: str) -> dict[str, str]:
    """Return shipped files: loading all of them afresh takes ten seconds."""
    return {
        name.replace("/", "-"): (packs_root() / f"{name}.yaml").read_text(encoding="utf-8")
        for name in names
    }


def test_a_later_rule_replaces_an_earlier_one_of_the_same_id(tmp_path):
    first = folder(tmp_path, "first", rules=GOOD)
    second = folder(tmp_path, "second", rules=GOOD.replace("nobody else", "no other desk"))
    book = load((), (first, second))
    assert book.rules["own.gadget"].says == "A gadget that no other desk has."
    assert book.packs["own.gadget"] == str(second)
    assert book.files["own.gadget"] == second / "rules.yaml"


def test_the_order_of_folders_counts_not_their_names(tmp_path):
    one = folder(tmp_path, "z", rules=GOOD)
    two = folder(tmp_path, "a", rules=GOOD.replace("nobody else", "no other desk"))
    assert load((), (two, one)).rules["own.gadget"].says == "A gadget that nobody else has."


def test_off_drops_a_rule_and_nothing_else(tmp_path):
    first = folder(tmp_path, "first", rules=GOOD + LEXICON)
    second = folder(tmp_path, "second", rules="- {id: own.gadget, off: true}\n")
    assert set(load((), (first, second)).rules) == {"own.trades"}


def test_switching_off_what_is_not_there_is_an_error(tmp_path):
    path = folder(tmp_path, "own", rules="\n- {id: own.gadgett, off: true}\n")
    with pytest.raises(RuleError, match="gadgett") as caught:
        load((), (path,))
    assert str(caught.value).startswith(f"{path / 'rules.yaml'}:2: ")


def test_a_rule_switched_off_can_be_written_anew_in_a_later_folder(tmp_path):
    folders = (
        folder(tmp_path, "a", rules=GOOD),
        folder(tmp_path, "b", rules="- {id: own.gadget, off: true}\n"),
        folder(tmp_path, "c", rules=GOOD),
    )
    assert load((), folders).packs["own.gadget"] == str(folders[2])


def test_a_shipped_rule_can_be_overridden_and_switched_off(tmp_path):
    shipped = folder(tmp_path, "core", **copies("core/grammar", "core/contact"))
    desk = folder(
        tmp_path,
        "desk",
        mine=GOOD.replace("own.gadget", "contact.email") + "- {id: contact.phone, off: true}\n",
    )
    before, after = load((), (shipped,)), load((), (shipped, desk))
    assert after.rules["contact.email"].says == "A gadget that nobody else has."
    assert set(before.rules) - set(after.rules) == {"contact.phone"}


def test_places_of_a_newsroom_may_lie_in_shipped_ones(tmp_path):
    shipped = folder(tmp_path, "north-korea", **copies("north-korea/places"))
    places = (
        PLACES.replace("    - {id: zz, name: Zedland, level: country}\n", "")
        .replace("zz.fen", "kp.fen")
        .replace("parent: zz", "parent: kp.north-hamgyong")
    )
    book = load((), (shipped, folder(tmp_path, "desk", places=places)))
    assert [p.id for p in book.chain("kp.fen")] == ["kp.fen", "kp.north-hamgyong", "kp"]


def test_an_unknown_pack_is_an_error():
    with pytest.raises(RuleError, match="no-such-pack"):
        load(("no-such-pack",))


def test_the_fingerprint_follows_every_change_of_a_rule_file(tmp_path):
    path = folder(tmp_path, "desk", mine=GOOD)
    before = fingerprint(("core",), (path,))
    assert fingerprint(("core",), (path,)) == before
    (path / "mine.yaml").write_text(GOOD.replace("nobody else", "no other desk"))
    os.utime(path / "mine.yaml", (0, 0))
    changed = fingerprint(("core",), (path,))
    assert changed != before
    own(path, more=LEXICON)
    assert fingerprint(("core",), (path,)) not in (before, changed)
    assert fingerprint((), (path,)) != fingerprint(("core",), (path,))
