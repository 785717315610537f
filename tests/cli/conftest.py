from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from redactor.cli.app import run
from tests.builders import FakePipeline


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> type[FakePipeline]:
    """Put a pipeline in place that answers without looking; runs in an empty folder."""

    class Fake(FakePipeline):
        pass

    module = ModuleType("redactor.pipeline")
    module.Pipeline = Fake  # type: ignore[attr-defined]
    verify = ModuleType("redactor.apply.verify")
    verify.verify = lambda path, details, version: None  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "redactor.pipeline", module)
    monkeypatch.setitem(sys.modules, "redactor.apply.verify", verify)
    monkeypatch.chdir(tmp_path)
    return Fake


@pytest.fixture
def cli(
    pipeline: type[FakePipeline], capsys: pytest.CaptureFixture[str]
) -> Callable[..., SimpleNamespace]:
    """Run a command in this process: `cli("scan", path).code`, `.out`, `.err`."""

    def call(*args: object) -> SimpleNamespace:
        code = run([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return call
