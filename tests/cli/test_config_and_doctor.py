from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import yaml

Cli = Callable[..., SimpleNamespace]


def test_the_configuration_is_shown_with_its_file(cli: Cli, tmp_path: Path) -> None:
    assert "# defaults" in cli("config", "show").out
    (tmp_path / "redactor.yaml").write_text("fail_on: low\n")
    done = cli("config", "show")
    assert "redactor.yaml" in done.out
    assert yaml.safe_load(done.out)["fail_on"] == "low"


def test_what_is_shown_can_be_read_back(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "again.yaml").write_text(cli("config", "show").out)
    assert cli("config", "show", "--config", tmp_path / "again.yaml").code == 0


def test_the_schema_is_json(cli: Cli) -> None:
    assert "fail_on" in json.loads(cli("config", "schema").out)["properties"]


def test_a_broken_configuration_is_one_line(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "redactor.yaml").write_text("packs: 3\n")
    for command in (("config", "show"), ("doctor",), ("rules", "list")):
        done = cli(*command)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


def test_the_doctor_names_versions_packs_and_engine(cli: Cli) -> None:
    done = cli("doctor")
    assert done.code == 0
    for word in ("presidio-analyzer", "pack core", "pack north-korea", "tokens only", "public"):
        assert word in done.out
