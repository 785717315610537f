"""The cache is only ever a copy: anything odd about it, and the thing is built anew."""

from __future__ import annotations

import os
import pickle
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from redactor import cache

KEY = "0badc0de"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("REDACTOR_NO_CACHE", raising=False)
    return tmp_path / "redactor"


class Builder:
    def __init__(self, value: object = "built") -> None:
        self.value, self.times = value, 0

    def __call__(self) -> object:
        self.times += 1
        return self.value


def kept(folder: Path) -> Path:
    (path,) = folder.glob("*.pickle")
    return path


def test_what_was_built_once_is_read_again(folder):
    build = Builder({"a": 1})
    assert [cache.cached(KEY, build) for _ in range(3)] == [{"a": 1}] * 3
    assert build.times == 1


def test_another_key_is_another_thing(folder):
    assert cache.cached("a1", Builder(1)) == 1
    assert cache.cached("a2", Builder(2)) == 2


def test_only_the_owner_can_read_it(folder):
    cache.cached(KEY, Builder())
    assert stat.S_IMODE(kept(folder).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3])


def scramble(path: Path) -> None:
    path.write_bytes(b"not a pickle at all")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def of_another_program(path: Path) -> None:
    path.write_bytes(b"cno_such_module\nThing\n.")


def group_may_write(path: Path) -> None:
    path.chmod(0o620)


def all_may_write(path: Path) -> None:
    path.chmod(0o602)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "spoil",
    [truncate, scramble, empty, of_another_program, group_may_write, all_may_write, a_folder],
)
def test_an_odd_cache_is_built_again(folder, spoil):
    cache.cached(KEY, Builder("old"))
    spoil(kept(folder))
    build = Builder("new")
    assert cache.cached(KEY, build) == "new"
    assert build.times == 1


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="no owners on this system")
def test_a_file_of_somebody_else_is_never_loaded(folder, monkeypatch):
    cache.cached(KEY, Builder("theirs"))
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    assert cache.cached(KEY, Builder("mine")) == "mine"


class Bomb:
    def __reduce__(self):
        return (Path.touch, (Path(os.environ["XDG_CACHE_HOME"]) / "exploded",))


def test_a_pickle_that_others_may_write_is_not_even_opened(folder, tmp_path):
    cache.cached(KEY, Builder())
    path = kept(folder)
    path.write_bytes(pickle.dumps(Bomb()))
    path.chmod(0o666)
    assert cache.cached(KEY, Builder("mine")) == "mine"
    assert not (tmp_path / "exploded").exists()


def test_a_file_in_a_folder_that_others_may_write_is_not_opened_either(folder, tmp_path):
    cache.cached(KEY, Builder())
    kept(folder).write_bytes(pickle.dumps(Bomb()))
    folder.chmod(0o777)
    assert cache.cached(KEY, Builder("mine")) == "mine"
    assert not (tmp_path / "exploded").exists()


def test_the_cache_can_be_turned_off(folder, monkeypatch):
    monkeypatch.setenv("REDACTOR_NO_CACHE", "1")
    build = Builder()
    cache.cached(KEY, build)
    cache.cached(KEY, build)
    assert build.times == 2
    assert not folder.exists()


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path, monkeypatch):
    (tmp_path / "redactor").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.cached(KEY, Builder("built")) == "built"


def test_what_cannot_be_built_raises_and_leaves_nothing(folder):
    def fail() -> object:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        cache.cached(KEY, fail)
    assert not list(folder.glob("*")) if folder.exists() else True


def test_what_cannot_be_pickled_is_returned_all_the_same(folder):
    value = cache.cached(KEY, Builder(lambda: 1))
    assert callable(value)
    assert not list(folder.glob("*.pickle"))


def test_old_files_go(folder):
    for number in range(12):
        cache.cached(f"{number:x}", Builder(number))
    assert len(list(folder.glob("*"))) <= cache.KEPT


def test_no_text_of_a_draft_comes_into_the_cache(folder, tmp_path):
    draft = tmp_path / "draft.md"
    draft.write_text("Ri Chol Quillfeather, a lampwright, was arrested in Chongjin on May 3.\n")
    done = subprocess.run(
        [sys.executable, "-m", "redactor", "redact", str(draft), "-o", str(tmp_path / "out")],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    files = list(folder.rglob("*"))
    assert files
    for path in files:
        if path.is_file():
            data = path.read_bytes()
            assert b"Quillfeather" not in data
            assert b"quillfeather" not in data
