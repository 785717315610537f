"""What every command that reads drafts does first: configuration, dateline, drafts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from redactor.errors import ConfigError, InputError
from redactor.formats.dateline import parse_day
from redactor.formats.drafts import iter_drafts
from redactor.formats.interface import MAX_BYTES, STDIN, read
from redactor.model import Document

if TYPE_CHECKING:
    from redactor.config import Config
    from redactor.rules.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Draft:
    """A document and the file it came from (None: standard input)."""

    document: Document
    path: Path | None


def configure(
    file: Path | None, rules: Sequence[Path] | None = None, no_tagger: bool = False
) -> Config:
    """Return the configuration of this run, with `--rules` folders and `--no-tagger` over its own.

    Raises:
        ConfigError: if it cannot be read or is not valid.
    """
    from redactor.config import load, locate

    config = load(locate(file))
    extra = tuple(folder.resolve() for folder in rules or ())
    off = {"tagger": "off", "profile": "news"}
    detect = config.detect.model_copy(update=off) if no_tagger else config.detect
    return config.model_copy(update={"rules": config.rules + extra, "detect": detect})


def rulebook(config: Config) -> Rulebook:
    """Return the rules a configuration asks for.

    Raises:
        RuleError: if a pack is missing or broken.
    """
    from redactor.rules.load import load

    return load(config.packs, config.rules)


def put_to_editor(book: Rulebook) -> frozenset[str]:
    """Return the rules that are too unsure to act on alone."""
    from redactor.rules.schema import DetailRule

    rules = book.rules.values()
    return frozenset(rule.id for rule in rules if isinstance(rule, DetailRule) and rule.put)


def read_drafts(paths: Sequence[Path], dateline: str | None, config: Config) -> list[Draft]:
    """Read all drafts before any work is done on one of them.

    Raises:
        InputError: if one of them cannot be read.
    """
    day = _day(dateline)
    drafts: list[Draft] = []
    for path in iter_drafts(paths):
        if str(path) == STDIN:
            document, origin = read(None, sys.stdin.buffer.read(MAX_BYTES + 1), day), None
        else:
            document, origin = read(path, dateline=day), path
        if document.dateline is None and config.dateline is not None:
            document = replace(document, dateline=config.dateline)
        drafts.append(Draft(document, origin))
    if not drafts:
        raise InputError("nothing to read")
    return drafts


def _day(words: str | None) -> date | None:
    if words is None:
        return None
    day = parse_day(words)
    if day is None:
        raise ConfigError("--dateline: write it like 2024-11-20")
    return day
