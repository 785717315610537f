"""Signs of life on long work, on stderr, and only where somebody watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

T = TypeVar("T")


def track(items: Sequence[T], doing: str) -> Iterator[T]:
    """Yield the items, with a bar if there are several and stderr is a terminal."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from redactor.report.terminal import console

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        yield from bar.track(items, description=doing)


def waiting(doing: str) -> AbstractContextManager[object]:
    """Show that something takes a while, if stderr is a terminal."""
    if not sys.stderr.isatty():
        return nullcontext()
    from redactor.report.terminal import console

    return console(stderr=True).status(doing)


PREPARING = "Preparing the rules. The first time after a change this takes up to a minute."
