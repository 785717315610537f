"""`scan` and `redact` take an editor's decisions, or stop before any work is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from redactor.decisions import NONE, Decisions
from redactor.model import Document, Report
from tests.builders import FakePipeline, draft

Cli = Callable[..., SimpleNamespace]
KEEP = "- {keep: Paek Sun Hui, who: SA, when: 2024-11-20, reason: A singer.}\n"


@pytest.fixture
def given(pipeline: type[FakePipeline], monkeypatch: pytest.MonkeyPatch) -> dict[str, Decisions]:
    """Remember what the pipeline is given, by the name of the draft."""
    seen: dict[str, Decisions] = {}
    run = pipeline.run

    def remember(
        self: FakePipeline, document: Document, audiences: object, decisions: Decisions
    ) -> Report:
        seen[Path(document.name).name] = decisions
        return run(self, document, audiences, decisions)

    monkeypatch.setattr(pipeline, "run", remember)
    return seen


@pytest.mark.parametrize("command", [("scan",), ("redact", "-o", "out")])
def test_each_draft_has_its_own(
    cli: Cli, given: dict[str, Decisions], tmp_path: Path, command: tuple[str, ...]
) -> None:
    draft(tmp_path, "a.md")
    draft(tmp_path, "b.md")
    (tmp_path / "b.decisions.yaml").write_text(KEEP)
    done = cli(*command, tmp_path)
    assert done.err == ""
    assert given["a.md"] == NONE
    assert len(given["b.md"].entries) == 1
    assert given["b.md"].name.endswith("b.decisions.yaml")


def test_one_can_be_named(cli: Cli, given: dict[str, Decisions], tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(KEEP * 2)
    (tmp_path / "report.decisions.yaml").write_text(KEEP)
    cli("scan", draft(tmp_path), "--decisions", tmp_path / "mine.yaml")
    assert len(given["report.md"].entries) == 2


def test_one_for_several_drafts_is_refused(
    cli: Cli, given: dict[str, Decisions], tmp_path: Path
) -> None:
    (tmp_path / "mine.yaml").write_text(KEEP)
    done = cli("scan", draft(tmp_path, "a.md"), draft(tmp_path, "b.md"), "--decisions", "mine.yaml")
    assert (done.code, done.out, given) == (2, "", {})
    assert "a decisions file is about one draft" in done.err


@pytest.mark.parametrize("command", [("scan",), ("redact", "-o", "out")])
def test_a_broken_one_stops_everything(
    cli: Cli, given: dict[str, Decisions], tmp_path: Path, command: tuple[str, ...]
) -> None:
    draft(tmp_path, "a.md")
    draft(tmp_path, "b.md")
    (tmp_path / "b.decisions.yaml").write_text(KEEP.replace("who", "woh"))
    done = cli(*command, tmp_path)
    assert (done.code, done.out, given) == (2, "", {})
    assert "b.decisions.yaml:1: woh: unknown key; did you mean who?" in done.err
    assert "Paek" not in done.err
    assert not (tmp_path / "out").exists()
