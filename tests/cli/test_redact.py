from __future__ import annotations

import json
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import jsonschema
import pytest

from redactor.errors import VerifyError
from redactor.report.contract import schema
from tests.builders import PUBLIC, SECRET, TEXT, FakePipeline, draft

Cli = Callable[..., SimpleNamespace]


def written(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_version_for_every_audience_and_the_risk_report(cli: Cli, tmp_path: Path) -> None:
    path, out = draft(tmp_path), tmp_path / "out"
    done = cli("redact", path, "-o", out)
    assert (done.code, done.err) == (0, "")
    assert written(out) == [
        "report.desk.md", "report.partner.md", "report.public.md", "report.risk.json",
    ]  # fmt: skip
    assert (out / "report.public.md").read_text() == PUBLIC
    assert path.read_text() == TEXT
    risk = json.loads((out / "report.risk.json").read_text())
    jsonschema.validate(risk, schema())
    assert risk["versions"]["public"]["file"] == "report.public.md"
    assert not any(secret in (out / "report.risk.json").read_text() for secret in SECRET)
    assert not any(secret in done.out for secret in SECRET)


def test_what_holds_originals_can_be_read_by_its_owner_only(cli: Cli, tmp_path: Path) -> None:
    cli("redact", draft(tmp_path), "-o", tmp_path / "out")
    for name in ("report.desk.md", "report.risk.json"):
        assert stat.S_IMODE((tmp_path / "out" / name).stat().st_mode) == 0o600


def test_only_the_audiences_asked_for(cli: Cli, tmp_path: Path) -> None:
    cli("redact", draft(tmp_path, "a.txt"), "-o", tmp_path / "o", "--audience", "public")
    assert written(tmp_path / "o") == ["a.public.txt", "a.risk.json"]


def test_a_version_that_is_not_cleared_is_exit_code_1(
    cli: Cli, pipeline: type[FakePipeline], tmp_path: Path
) -> None:
    pipeline.cleared = False
    done = cli("redact", draft(tmp_path), "-o", tmp_path / "out")
    assert done.code == 1
    assert "NOT CLEARED" in done.out


def test_fail_on_looks_at_what_is_left(cli: Cli, tmp_path: Path) -> None:
    arguments = ("redact", draft(tmp_path), "-o", tmp_path / "out", "--fail-on")
    assert cli(*arguments, "moderate").code == 0
    assert cli(*arguments, "low").code == 1


def test_a_version_that_is_not_verified_is_not_written(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def verify(path: Path, details: object, version: object) -> None:
        raise VerifyError(f"{path}: 1 removed detail still stands")

    monkeypatch.setattr(sys.modules["redactor.apply.verify"], "verify", verify)
    done = cli("redact", draft(tmp_path), "-o", tmp_path / "out")
    assert done.code == 2
    assert done.err == "redactor: report.desk.md: 1 removed detail still stands\n"
    assert written(tmp_path / "out") == []


def test_two_drafts_of_one_name_are_refused_before_anything_is_written(
    cli: Cli, tmp_path: Path
) -> None:
    draft(tmp_path, "in/a/report.md")
    draft(tmp_path, "in/b/Report.txt")
    done = cli("redact", tmp_path / "in", "-o", tmp_path / "out")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_never_over_an_original(cli: Cli, tmp_path: Path) -> None:
    draft(tmp_path, "report.md")
    other = draft(tmp_path, "report.public.md", "Somebody else's draft.")
    done = cli("redact", tmp_path / "report.md", other, "-o", tmp_path)
    assert done.code == 2
    assert "would write over the original" in done.err
    assert other.read_text() == "Somebody else's draft."
    assert written(tmp_path) == ["report.md", "report.public.md"]


def test_a_folder_beside_its_outputs_can_be_redacted_again(cli: Cli, tmp_path: Path) -> None:
    draft(tmp_path)
    assert cli("redact", tmp_path, "-o", tmp_path).code == 0
    before = written(tmp_path)
    assert cli("redact", tmp_path, "-o", tmp_path).code == 0
    assert written(tmp_path) == before


def test_the_output_must_be_a_folder(cli: Cli, tmp_path: Path) -> None:
    path = draft(tmp_path)
    done = cli("redact", path, "-o", path)
    assert done.code == 2
    assert "is not a folder" in done.err
