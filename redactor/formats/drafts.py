"""Find the drafts in files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from redactor.errors import InputError
from redactor.formats.interface import STDIN, display, suffixes

# What the tool itself writes is not a draft.
_OUTPUTS = (".desk", ".partner", ".public")


def iter_drafts(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield every draft once: files as named, folders walked in order.

    Hidden files, the tool's own outputs and links that lead out of the folder are skipped.
    `-` (standard input) is passed on as it is.

    Raises:
        InputError: if something named does not exist, or a folder holds no drafts.
    """
    seen: set[Path] = set()
    for path in paths:
        found = False
        for draft in _walk(path) if path.is_dir() else _single(path):
            found = True
            real = draft if str(draft) == STDIN else draft.resolve()
            if real not in seen:
                seen.add(real)
                yield draft
        if not found:
            kinds = ", ".join(f"*{s}" for s in suffixes())
            raise InputError(f"{display(path)}: no drafts in this folder ({kinds})")


def _single(path: Path) -> Iterator[Path]:
    if str(path) != STDIN and not path.exists():
        raise InputError(f"{display(path)}: no such file")
    yield path


def _walk(root: Path) -> Iterator[Path]:
    home = root.resolve()
    for folder, names, files in os.walk(root, onerror=_refuse):
        names[:] = sorted(n for n in names if not n.startswith("."))
        for name in sorted(files):
            path = Path(folder, name)
            if _is_draft(path) and path.resolve().is_relative_to(home):
                yield path


def _is_draft(path: Path) -> bool:
    if path.name.startswith(".") or path.suffix.lower() not in suffixes():
        return False
    inner = Path(path.stem)
    if inner.suffix in _OUTPUTS:
        return False
    # a version for an audience of the newsroom's own: its risk report lies beside it
    return not (inner.suffix and path.with_name(f"{inner.stem}.risk.json").exists())


def _refuse(error: OSError) -> None:
    """Stop at a folder that cannot be read: half a folder scanned is not a folder scanned."""
    name = display(Path(str(error.filename)))
    raise InputError(f"{name}: cannot be read: {error.strerror}") from None
