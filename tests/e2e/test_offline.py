"""Everything works without a network: the whole command, with every socket refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OFFLINE = ROOT / "tests" / "offline"
DRAFT = (
    "---\ndateline: 2024-06-14\n---\n\n# Welder held\n\n"
    "Ri Chol Min, a welder, was arrested in Chongjin on May 3, a source in North Hamgyong "
    "Province told Harbor Wire. Write to rice.bowl77@mail.example, see https://harbor.example/x "
    "or call 191-260-1234.\n\nTranslated by Ivy Marchbanks.\n"
)


def call(folder: Path, *args: str, **more: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(OFFLINE), str(ROOT)])
    return subprocess.run(
        [sys.executable, "-m", "redactor", *args],
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1", **more},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def test_sockets_really_are_refused(tmp_path):
    code = "import socket; socket.create_connection(('localhost', 9))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(OFFLINE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "went to the network" in done.stderr


def test_redact_writes_every_version_without_a_network(tmp_path):
    (tmp_path / "held.md").write_text(DRAFT, encoding="utf-8")
    done = call(tmp_path, "redact", "held.md", "-o", "out")
    assert done.returncode in (0, 1), done.stderr
    assert "network" not in done.stderr
    written = sorted(p.name for p in (tmp_path / "out").iterdir())
    assert written == ["held.desk.md", "held.partner.md", "held.public.md", "held.risk.json"]
    public = (tmp_path / "out" / "held.public.md").read_text(encoding="utf-8")
    assert "Ri Chol Min" not in public
    assert "Ivy Marchbanks" in public
    assert (tmp_path / "held.md").read_text(encoding="utf-8") == DRAFT


@pytest.mark.parametrize("args", [("scan", "held.md", "--format", "json"), ("doctor",),
                                  ("rules", "list"), ("rules", "schema"), ("--help",)])  # fmt: skip
def test_the_other_commands_work_without_a_network(tmp_path, args):
    (tmp_path / "held.md").write_text(DRAFT, encoding="utf-8")
    done = call(tmp_path, *args)
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout
    assert "went to the network" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
