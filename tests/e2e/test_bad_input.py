"""Bad input is exit 2 with one clear line: never 0, never a half-written output."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

SECRET = "Paek Sun Hui"
Command = Callable[..., "subprocess.CompletedProcess[str]"]


def empty(folder: Path) -> Path:
    return put(folder / "x.md", b"")


def blank(folder: Path) -> Path:
    return put(folder / "x.txt", b" \n\n")


def binary(folder: Path) -> Path:
    return put(folder / "x.md", SECRET.encode() + bytes(range(256)))


def not_utf8(folder: Path) -> Path:
    return put(folder / "x.md", SECRET.encode() + "é".encode("latin-1"))


def utf16(folder: Path) -> Path:
    return put(folder / "x.md", SECRET.encode("utf-16"))


def fifty_megabytes(folder: Path) -> Path:
    return put(folder / "x.md", SECRET.encode() * (50_000_000 // len(SECRET)))


def missing(folder: Path) -> Path:
    return folder / "x.md"


def no_drafts(folder: Path) -> Path:
    put(folder / "drafts" / "x.pdf", b"%PDF")
    return folder / "drafts"


def broken_front_matter(folder: Path) -> Path:
    return put(folder / "x.md", f"---\nsource: [{SECRET}\n---\nA man.\n".encode())


def put(path: Path, data: bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


CASES = [
    empty, blank, binary, not_utf8, utf16, fifty_megabytes, missing, no_drafts,
    broken_front_matter,
]  # fmt: skip


def refused(done: subprocess.CompletedProcess[str]) -> None:
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("redactor: ")
    assert done.stderr.count("\n") == 1
    assert "Paek" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("make", CASES, ids=lambda make: make.__name__)
def test_bad_input_is_refused(
    redactor: Command, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    path = make(tmp_path)
    refused(redactor("scan", path))
    refused(redactor("redact", path, "-o", tmp_path / "out"))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("data", [b"", b"\0", b"\xff", b"a" * 6_000_000])
def test_bad_standard_input_is_refused(redactor: Command, data: bytes) -> None:
    refused(redactor("scan", "-", stdin=data))


@pytest.mark.parametrize("rule", ["- id: x\n", "a: [\n", "- {id: a.b, off: false}\n", "x"])
def test_a_broken_rule_file_is_refused(redactor: Command, tmp_path: Path, rule: str) -> None:
    put(tmp_path / "redactor.yaml", b"packs: []")  # quick: only the broken one
    put(tmp_path / "ours" / "broken.yaml", rule.encode())
    path = put(tmp_path / "x.md", SECRET.encode())
    for command in (("scan", path), ("redact", path, "-o", tmp_path / "out"), ("doctor",)):
        done = redactor(*command, "--rules", tmp_path / "ours")
        refused(done)
        assert "broken.yaml" in done.stderr
    assert not (tmp_path / "out").exists()
