"""Write files whole or not at all, and never over a draft."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from redactor.errors import RedactorError


@dataclass(frozen=True, slots=True)
class Output:
    """A file to be written. `private` files can be read by their owner only.

    `check` gets the path of what was written before it takes its name, and raises to stop it.
    """

    path: Path
    data: bytes = field(repr=False)
    private: bool = False
    check: Callable[[Path], None] | None = None


def write(outputs: Sequence[Output], protect: Iterable[Path] = ()) -> None:
    """Write all outputs or none: each beside its place, synced and checked, then renamed.

    Raises:
        RedactorError: if an output is one of the `protect`ed files or cannot be written.
    """
    _refuse_inputs(outputs, tuple(protect))
    staged: list[tuple[Path, Path]] = []
    try:
        for output in outputs:
            token = secrets.token_hex(8)
            # same suffix as the real one, so that a check reads it as the same format
            beside = output.path.with_name(f".redactor-{token}{output.path.suffix}")
            staged.append((beside, output.path))
            _stage(output, beside)
        for beside, path in staged:
            os.replace(beside, path)
        for folder in {path.parent for _, path in staged}:
            _sync_folder(folder)
    except OSError as error:
        where = outputs[max(len(staged) - 1, 0)].path
        raise RedactorError(f"{where}: cannot be written: {error.strerror}") from None
    finally:  # also after KeyboardInterrupt; what was renamed is no longer there
        for beside, _ in staged:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)


def _refuse_inputs(outputs: Sequence[Output], inputs: tuple[Path, ...]) -> None:
    for output in outputs:
        for path in inputs:
            same = output.path.absolute() == path.absolute()
            if not same:
                with contextlib.suppress(OSError):
                    same = output.path.samefile(path)
            if same:
                raise RedactorError(f"{output.path}: would write over the original")


def _stage(output: Output, beside: Path) -> None:
    output.path.parent.mkdir(parents=True, exist_ok=True)
    mode = 0o600 if output.private else 0o644
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(output.data)
        file.flush()
        os.fsync(file.fileno())
    if output.check is not None:
        output.check(beside)


def _sync_folder(folder: Path) -> None:
    """Make the new names last; not every system lets a folder be opened for that."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
