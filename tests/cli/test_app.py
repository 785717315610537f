from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from redactor import __version__
from redactor.errors import RuleError
from tests.builders import FakePipeline, draft

Cli = Callable[..., SimpleNamespace]


def test_help_names_every_command_and_gives_examples(cli: Cli) -> None:
    done = cli("--help")
    assert done.code == 0
    for word in ("scan", "redact", "rules", "config", "doctor", "redactor scan report.md"):
        assert word in done.out


def test_version(cli: Cli) -> None:
    assert cli("--version").out == f"redactor {__version__}\n"


def test_no_command_shows_help_and_is_no_success(cli: Cli) -> None:
    done = cli()
    assert done.code == 2
    assert "Usage" in done.out + done.err


@pytest.mark.parametrize("arguments", [("scam",), ("scan",), ("scan", "--fail-on", "scary", "x")])
def test_wrong_use_is_one_line(cli: Cli, arguments: tuple[str, ...]) -> None:
    done = cli(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("redactor: ")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (RuleError("pack.yaml:3: no"), 2, "redactor: pack.yaml:3: no\n"),
        (ValueError("Paek Sun Hui"), 2, "redactor: internal error (ValueError) in "),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_what_goes_wrong_never_shows_the_draft(
    cli: Cli,
    pipeline: type[FakePipeline],
    tmp_path: Path,
    error: BaseException,
    code: int,
    says: str,
) -> None:
    pipeline.fails = error
    done = cli("scan", draft(tmp_path))
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith(says)
    assert done.err.count("\n") <= 1
    assert "Paek" not in done.err


def test_an_internal_error_says_where_it_happened(
    cli: Cli, pipeline: type[FakePipeline], tmp_path: Path
) -> None:
    pipeline.fails = ValueError("secret")
    assert "in redactor.cli.scan:" in cli("scan", draft(tmp_path)).err
