from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

Cli = Callable[..., SimpleNamespace]

RULE = """\
- id: test.badge
  kind: identifier
  says: A badge number of the made-up kind.
  risk: direct
  recognizer:
    patterns:
      - {name: badge, regex: 'BDG-\\d{4}', score: 0.9}
  examples:
    match: ["She wore >BDG-1234<."]
    ignore: ["She wore BDG."]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "redactor.yaml").write_text("packs: []\n")  # quick: only the rule below
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "badges.yaml").write_text(RULE)
    return folder


def test_rules_are_listed_with_those_of_the_newsroom(cli: Cli, pack: Path) -> None:
    done = cli("rules", "list", "--rules", pack)
    assert done.code == 0
    assert "test.badge" in done.out


def test_a_rule_is_shown_with_its_file(cli: Cli, pack: Path) -> None:
    done = cli("rules", "show", "test.badge", "--rules", pack)
    assert str(pack / "badges.yaml") in done.out
    assert "BDG-" in done.out


def test_an_unknown_rule_is_one_line(cli: Cli, pack: Path) -> None:
    done = cli("rules", "show", "no.such")
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_examples_are_run(cli: Cli, pack: Path) -> None:
    done = cli("rules", "test", "--rule", "test.badge", "--rules", pack)
    assert (done.code, done.out) == (0, "1 rules, 2 examples, 0 failed\n")


def test_an_example_that_fails_is_exit_code_1(cli: Cli, pack: Path) -> None:
    (pack / "badges.yaml").write_text(RULE.replace("wore BDG.", "wore BDG-9999."))
    done = cli("rules", "test", "--rule", "test.badge", "--rules", pack)
    assert done.code == 1
    assert "test.badge: must not be found" in done.out


def test_a_broken_rule_is_named_with_file_and_line(cli: Cli, pack: Path) -> None:
    (pack / "badges.yaml").write_text(RULE.replace("kind: identifier", "kind: badge"))
    done = cli("rules", "list", "--rules", pack)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "badges.yaml:2: test.badge: kind:" in done.err


def test_the_schema_is_json(cli: Cli) -> None:
    assert json.loads(cli("rules", "schema").out)["type"] == "array"
