"""YAML front matter: where its keys are, which values are machinery, and the dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from redactor.errors import InputError
from redactor.formats.dateline import parse_day
from redactor.formats.parsed import Span

if TYPE_CHECKING:
    from yaml import Node

_BLOCK = re.compile(
    r"---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_DATES = ("dateline", "date")
# Machinery of the publishing system and the newsroom's own people: never copy to be changed.
_MACHINERY = frozenset(
    {
        *_DATES, "author", "authors", "byline", "desk", "draft", "editor", "editors", "lang",
        "language", "layout", "section", "status", "template", "translator", "translators",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Locked spans, dateline and end of the front matter (0 if there is none)."""

    locked: tuple[Span, ...] = ()
    dateline: date | None = None
    end: int = 0


def read_front_matter(text: str, name: str) -> FrontMatter:
    """Read the front matter at the very start of a text.

    Raises:
        InputError: if it is not valid YAML. The message never quotes it.
    """
    block = _BLOCK.match(text)
    if block is None:
        return FrontMatter()
    import yaml

    offset = block.start("yaml")
    try:
        # the pure Python loader: its marks count code points
        root = yaml.compose(block["yaml"], Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise InputError(f"{name}:{line}: the front matter is not valid YAML") from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise InputError(f"{name}:1: the front matter is not valid YAML") from None
    if not isinstance(root, yaml.MappingNode):
        return FrontMatter()  # a rule line above plain prose
    locked: list[Span] = [(0, offset), (block.end("yaml"), block.end())]
    _lock_keys(root, offset, locked, set())
    found: dict[str, date | None] = {}
    for key, value in root.value:
        label = str(key.value).lower()
        if label in _MACHINERY:
            locked.append((offset + value.start_mark.index, offset + value.end_mark.index))
        if label in _DATES and isinstance(value, yaml.ScalarNode):
            found[label] = parse_day(value.value)
    dateline = next((found[k] for k in _DATES if found.get(k) is not None), None)
    return FrontMatter(tuple(locked), dateline, block.end())


def _lock_keys(node: Node, offset: int, locked: list[Span], seen: set[int]) -> None:
    """Lock every key with its colon; aliases can make a circle, so each node counts once."""
    from yaml import MappingNode, SequenceNode

    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, MappingNode):
        for key, value in node.value:
            locked.append((offset + key.start_mark.index, offset + key.end_mark.index + 1))
            _lock_keys(value, offset, locked, seen)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            _lock_keys(item, offset, locked, seen)
