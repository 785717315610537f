"""What is slow to build from the rules is kept between runs. No draft text comes here.

A file per key under the user's cache directory, readable by its owner only. Anything odd about
it (owner, permissions, contents) means that it is built again. `REDACTOR_NO_CACHE=1` turns the
cache off.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

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
    return value


def _read(path: Path) -> T:  # type: ignore[type-var]
    _check(path.parent.stat(), path)
    with path.open("rb") as file:
        _check(os.fstat(file.fileno()), path)
        value: T = pickle.load(file)
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
    old = sorted(path.parent.glob("*.pickle"), key=lambda p: p.stat().st_mtime)
    for stale in old[:-KEPT]:
        stale.unlink(missing_ok=True)
