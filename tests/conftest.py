"""What all tests share: no network, no configuration of whoever runs them, a way to run it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

ROOT = Path(__file__).parent.parent
OFFLINE = Path(__file__).parent / "offline"


def _refuse(*args: Any, **kwargs: Any) -> NoReturn:
    raise RuntimeError("redactor went to the network")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail every test that opens a connection or looks up a name."""
    monkeypatch.setattr(socket.socket, "connect", _refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", _refuse)
    monkeypatch.setattr(socket, "create_connection", _refuse)
    monkeypatch.setattr(socket, "getaddrinfo", _refuse)


@pytest.fixture(autouse=True)
def no_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REDACTOR_CONFIG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def redactor(tmp_path: Path) -> Command:
    """Run the real command in an empty folder, without network."""

    def run(*args: object, stdin: bytes = b"", cwd: Path | None = None) -> Any:
        path = [str(OFFLINE), str(ROOT)]
        done = subprocess.run(
            [sys.executable, "-m", "redactor", *map(str, args)],
            input=stdin,
            capture_output=True,
            cwd=cwd or tmp_path,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path), "PYTHONUTF8": "1"},
            timeout=300,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run
