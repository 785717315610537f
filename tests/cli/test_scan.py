from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import jsonschema
import pytest

from redactor.report.contract import schema
from tests.builders import SECRET, TEXT, FakePipeline, draft

Cli = Callable[..., SimpleNamespace]


def test_findings_at_the_threshold_are_exit_code_1(cli: Cli, tmp_path: Path) -> None:
    assert cli("scan", draft(tmp_path)).code == 1
    assert cli("scan", draft(tmp_path), "--fail-on", "critical").code == 1


def test_nothing_at_the_threshold_is_exit_code_0(
    cli: Cli, pipeline: type[FakePipeline], tmp_path: Path
) -> None:
    pipeline.calm = True
    assert cli("scan", draft(tmp_path)).code == 0
    assert cli("scan", draft(tmp_path), "--fail-on", "minimal").code == 1


def test_the_threshold_can_be_configured(
    cli: Cli, pipeline: type[FakePipeline], tmp_path: Path
) -> None:
    pipeline.calm = True
    (tmp_path / "redactor.yaml").write_text("fail_on: minimal\n")
    assert cli("scan", draft(tmp_path)).code == 1


def test_json_follows_the_schema_and_holds_no_words(cli: Cli, tmp_path: Path) -> None:
    done = cli("scan", draft(tmp_path, "a.md"), draft(tmp_path, "b.txt"), "--format", "json")
    data = json.loads(done.out)
    jsonschema.validate(data, schema())
    assert [Path(d["document"]).name for d in data["documents"]] == ["a.md", "b.txt"]
    assert not any(secret in done.out + done.err for secret in SECRET)
    assert done.err == ""


def test_standard_input(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = SimpleNamespace(buffer=io.BytesIO(TEXT.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    done = cli("scan", "-", "--format", "json", "--show-text")
    data = json.loads(done.out)
    assert data["documents"][0]["document"] == "-"
    assert "Paek Sun Hui" in done.out


def test_the_schema_is_printed_without_a_draft(cli: Cli) -> None:
    done = cli("scan", "--schema")
    assert (done.code, json.loads(done.out)) == (0, schema())


def test_the_dateline_must_be_a_day(cli: Cli, tmp_path: Path) -> None:
    done = cli("scan", draft(tmp_path), "--dateline", "yesterday")
    assert (done.code, done.out) == (2, "")
    assert done.err == "redactor: --dateline: write it like 2024-11-20\n"


def test_one_bad_draft_stops_all_before_any_work(
    cli: Cli, pipeline: type[FakePipeline], tmp_path: Path
) -> None:
    pipeline.fails = AssertionError("must not run")
    draft(tmp_path, "a.md")
    draft(tmp_path, "b.md", "\0")
    done = cli("scan", tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "b.md: is binary" in done.err
