"""`redactor rules new`: what it writes loads, holds its own examples, and says how to go on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from redactor.rules.load import load, load_file

Cli = Callable[..., SimpleNamespace]
COUNTRY = """\
- id: place.zed
  kind: place
  says: A country of our own.
  places: [{id: zz, name: Zedland, level: country}]
  examples: {match: [They came from Zedland.]}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "redactor.yaml").write_text("packs: []\nrules: [ours]\ndefault_country: zz\n")
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "country.yaml").write_text(COUNTRY)
    return tmp_path / "ours"


NAMES = [
    # template, name, file, id
    ("place", "Riverside Flats", "riverside-flats", "place.riverside-flats"),
    ("place", "river's bend", "rivers-bend", "place.rivers-bend"),
    ("place", "Ch'ŏnma-dong", "chonma-dong", "place.chonma-dong"),
    ("place", 'The "Reeds": No. 3', "the-reeds-no-3", "place.the-reeds-no-3"),
    ("place", "site.old-mill", "site-old-mill", "site.old-mill"),
    ("pattern", "ration card", "ration-card", "pattern.ration-card"),
    ("pattern", "contact.radio.call-sign", "contact-radio-call-sign", "contact.radio.call-sign"),
    ("list", "  old   trades ", "old-trades", "list.old-trades"),
]


@pytest.mark.parametrize(("template", "name", "file", "rule"), NAMES)
def test_a_new_rule_holds_its_own_examples(
    cli: Cli, desk: Path, template: str, name: str, file: str, rule: str
) -> None:
    done = cli("rules", "new", template, name)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        f"wrote ours/{file}.yaml",
        "Put your own words and examples into it, then test it:",
        f"  redactor rules test --rule {rule}",
    ]
    tested = cli("rules", "test", "--rule", rule)
    assert (tested.code, tested.out) == (0, "1 rules, 2 examples, 0 failed\n")


def test_the_command_it_names_runs_for_a_folder_that_no_configuration_names(
    cli: Cli, desk: Path
) -> None:
    done = cli("rules", "new", "pattern", "badge", "-o", "their rules")
    command = done.out.splitlines()[-1].strip()
    assert command == "redactor rules test --rule pattern.badge --rules 'their rules'"
    tested = cli("rules", "test", "--rule", "pattern.badge", "--rules", "their rules")
    assert (tested.code, tested.out) == (0, "1 rules, 2 examples, 0 failed\n")


@pytest.mark.parametrize("template", ["place", "pattern", "list"])
def test_a_new_rule_is_explained_line_by_line(cli: Cli, desk: Path, template: str) -> None:
    cli("rules", "new", template, "thing")
    text = (desk / "thing.yaml").read_text(encoding="utf-8")
    assert text.count("#") >= 8
    assert len(load_file(desk / "thing.yaml")) == 1
    assert max(len(line) for line in text.splitlines() if "rules test" not in line) <= 100
    assert "$" not in text
    load((), (desk,))


def test_nothing_is_ever_written_over(cli: Cli, desk: Path) -> None:
    (desk / "badge.yaml").write_text("# mine\n")
    done = cli("rules", "new", "pattern", "badge")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "badge.yaml: is there already" in done.err
    assert (desk / "badge.yaml").read_text() == "# mine\n"


def test_an_id_that_is_taken_is_refused_before_anything_is_written(cli: Cli, desk: Path) -> None:
    cli("rules", "new", "pattern", "badge")
    (desk / "badge.yaml").rename(desk / "passes.yaml")
    done = cli("rules", "new", "pattern", "badge")
    assert done.code == 2
    assert f"pattern.badge is already in {desk / 'passes.yaml'}" in done.err
    assert not (desk / "badge.yaml").exists()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("place", "청진"), "Latin letters"),
        (("place", "...!"), "Latin letters"),
        (("gazetteer", "x"), "gazetteer"),
        (("place", "x", "-o", "redactor.yaml"), "redactor.yaml: is not a folder"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    cli: Cli, desk: Path, args: tuple[str, ...], says: str
) -> None:
    done = cli("rules", "new", *args)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert says in done.err
    assert list(desk.iterdir()) == [desk / "country.yaml"]


def test_without_a_folder_it_asks_for_one(cli: Cli, tmp_path: Path) -> None:
    done = cli("rules", "new", "pattern", "badge")
    assert done.code == 2
    assert "-o" in done.err
    assert not list(tmp_path.iterdir())
