from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from redactor.errors import RedactorError, VerifyError
from redactor.files import Output, write


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_files_are_written_with_the_mode_they_need(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        write([Output(tmp_path / "n/a.md", b"a"), Output(tmp_path / "n/b.json", b"b", True)])
    finally:
        os.umask(old)
    assert (tmp_path / "n/a.md").read_bytes() == b"a"
    assert mode(tmp_path / "n/a.md") == 0o644
    assert mode(tmp_path / "n/b.json") == 0o600


def test_a_private_file_stays_private_when_it_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write([Output(path, b"new", private=True)])
    assert mode(path) == 0o600


@pytest.mark.parametrize("error", [VerifyError("no"), KeyboardInterrupt(), RuntimeError()])
def test_all_or_nothing(tmp_path: Path, error: BaseException) -> None:
    def check(path: Path) -> None:
        assert path.read_bytes() == b"b"
        assert path.suffix == ".md"
        raise error

    (tmp_path / "a.md").write_bytes(b"old")
    with pytest.raises(type(error)):
        write([Output(tmp_path / "a.md", b"a"), Output(tmp_path / "b.md", b"b", check=check)])
    assert os.listdir(tmp_path) == ["a.md"]
    assert (tmp_path / "a.md").read_bytes() == b"old"


def test_never_over_an_input(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"original")
    other = tmp_path / "link.md"
    other.symlink_to(path)
    hard = tmp_path / "hard.md"
    hard.hardlink_to(path)
    for target in (path, other, hard, tmp_path / "." / "a.md"):
        with pytest.raises(RedactorError, match="over the original"):
            write([Output(tmp_path / "new.md", b""), Output(target, b"x")], protect=[path])
    assert path.read_bytes() == b"original"
    assert not (tmp_path / "new.md").exists()


def test_what_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(RedactorError, match="cannot be written") as caught:
        write([Output(tmp_path / "file" / "a.md", b"secret")])
    assert "secret" not in str(caught.value)
