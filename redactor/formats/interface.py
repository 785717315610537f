"""Read a draft, whatever its format, or say in one line why that cannot be done."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Protocol, cast

from redactor.errors import InputError
from redactor.formats import markdown, text
from redactor.formats.parsed import Parsed
from redactor.model import Document

MAX_BYTES = 5_000_000
STDIN = "-"


class Format(Protocol):
    """What a module of a format offers."""

    NAME: str
    SUFFIXES: tuple[str, ...]

    def parse(self, text: str, name: str) -> Parsed:
        """Find what must not be edited, and the dateline."""


FORMATS: tuple[Format, ...] = (cast(Format, text), cast(Format, markdown))


def suffixes() -> tuple[str, ...]:
    """Return every file suffix that can be read."""
    return tuple(suffix for form in FORMATS for suffix in form.SUFFIXES)


def read(path: Path | None, data: bytes | None = None, dateline: date | None = None) -> Document:
    """Read one draft: a file, or bytes from elsewhere (`path` then only names them).

    `dateline` goes before the one that the draft states. Offsets and line ends are those of
    the file; only a byte order mark is dropped.

    Raises:
        InputError: if it is missing, empty, too large, binary or not UTF-8.
    """
    name = STDIN if path is None else display(path)
    form = _format(path, name)
    if data is None:
        if path is None:
            raise InputError("no file and no data to read")
        data = _bytes(path, name)
    words = _decode(data, name)
    if not words.strip():
        raise InputError(f"{name}: the file is empty")
    parsed = form.parse(words, name)
    return Document(
        name=name,
        text=words,
        dateline=dateline or parsed.dateline,
        format=form.NAME,
        locked=parsed.locked,
        front=parsed.front,
    )


def reread(document: Document, text: str) -> Document:
    """Return a document like `document` with another text, parsed afresh."""
    form = next(f for f in FORMATS if document.format == f.NAME)
    parsed = form.parse(text, document.name)
    return replace(document, text=text, locked=parsed.locked, front=parsed.front)


def display(path: Path) -> str:
    """Return a path as it can be printed on one line and written to JSON."""
    shown = os.fsencode(path).decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "�" for c in shown)


def _format(path: Path | None, name: str) -> Format:
    if path is None:  # Markdown reads plain text as well, and does not hurt links
        return cast(Format, markdown)
    suffix = path.suffix.lower()
    if not suffix:
        return cast(Format, text)
    for form in FORMATS:
        if suffix in form.SUFFIXES:
            return form
    raise InputError(f"{name}: cannot read {display(Path(suffix))}, only {', '.join(suffixes())}")


def _bytes(path: Path, name: str) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise InputError(f"{name}: is a directory")
        if not stat.S_ISREG(status.st_mode):
            raise InputError(f"{name}: is not a regular file")
        if status.st_size > MAX_BYTES:
            raise _too_large(name)
        with path.open("rb") as file:  # a file may grow between stat and read
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"{name}: no such file") from None
    except PermissionError:
        raise InputError(f"{name}: permission denied") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a file name"
        raise InputError(f"{name}: cannot be read: {reason}") from None


def _too_large(name: str) -> InputError:
    return InputError(f"{name}: larger than {MAX_BYTES // 1_000_000} MB")


def _decode(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(f"{name}: is UTF-16, save it as UTF-8 first")
    if b"\0" in data:
        raise InputError(f"{name}: is binary, not text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: is not UTF-8 (byte {error.start})") from None
