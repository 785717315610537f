"""What is slow to build from the rules is kept between runs. No draft text comes here.

A file per key under the user's cache directory, readable by its owner only. Anything odd about
it (owner, permissions, contents) means that it is built again. `REDACTOR_NO_CACHE=1` turns the
cache off.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import pickle
import re
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")
KEPT = 4
"""Files that stay: a rule that is being written makes a new one at every change."""


def folder() -> Path:
    """Return the cache directory, after the XDG base directory specification."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "redactor"


def cached(key: str, build: Callable[[], T]) -> T:
    """Return what `build` returns, from the cache where it holds the key (hexadecimal)."""
    if os.environ.get("REDACTOR_NO_CACHE"):
        return build()
    path = folder() / f"{key}.pickle"
    try:
        value: T = _read(path)
        return value
    except Exception:  # whatever is wrong with a cache, building again is right
        value = build()
    with contextlib.suppress(Exception):  # a cache that cannot be written is no reason to stop
        _write(path, value)
        _prune(path, re.compile(r"[0-9a-f]+\.pickle"))
    return value


class Memo(Generic[T]):
    """A dictionary that outlives the run: what one rule needs is not made again for another's sake.

    `name` tells the file, `version` what the values depend on besides their keys.
    """

    def __init__(self, name: str, version: str) -> None:
        """Read what an earlier run left."""
        digest = hashlib.sha256(version.encode()).hexdigest()[:16]
        self._path = folder() / f"{name}-{digest}.memo"
        self._old: dict[str, T] = {}
        self._used: dict[str, T] = {}
        self._new = False
        if not os.environ.get("REDACTOR_NO_CACHE"):
            with contextlib.suppress(Exception):
                self._old = _read(self._path)

    def get(self, key: str, build: Callable[[], T]) -> T:
        """Return the value of a key, built where no run had it."""
        digest = hashlib.sha256(key.encode()).hexdigest()
        if digest not in self._used:
            if digest not in self._old:
                self._new = True
                self._old[digest] = build()
            self._used[digest] = self._old[digest]
        return self._used[digest]

    def save(self) -> None:
        """Write what this run used, if it made anything new; never fails."""
        if self._new and not os.environ.get("REDACTOR_NO_CACHE"):
            with contextlib.suppress(Exception):
                stem = self._path.name.rsplit("-", 1)[0]
                _write(self._path, self._used)
                _prune(self._path, re.compile(re.escape(stem) + r"-[0-9a-f]{16}\.memo"))


def _read(path: Path) -> T:  # type: ignore[type-var]
    _check(path.parent.stat(), path)
    with path.open("rb") as file:
        _check(os.fstat(file.fileno()), path)
        busy = gc.isenabled()
        gc.disable()  # so many objects at once would set it off in vain, again and again
        try:
            value: T = pickle.load(file)
        finally:
            if busy:
                gc.enable()
        return value


def _check(status: os.stat_result, path: Path) -> None:
    """Refuse what somebody else could have put there: unpickling runs code."""
    if hasattr(os, "getuid") and status.st_uid != os.getuid():
        raise PermissionError(path)
    if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(path)


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            pickle.dump(value, file, protocol=pickle.HIGHEST_PROTOCOL)
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _prune(path: Path, names: re.Pattern[str]) -> None:
    """Drop the oldest files of a kind: every change of a rule leaves one."""
    kind = [p for p in path.parent.iterdir() if names.fullmatch(p.name)]
    for stale in sorted(kind, key=lambda p: p.stat().st_mtime)[:-KEPT]:
        stale.unlink(missing_ok=True)
