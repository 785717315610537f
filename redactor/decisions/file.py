"""Read and check a decisions file. It lies beside the draft and holds words of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from redactor.decisions.schema import TYPES, Any_
from redactor.errors import ConfigError, RuleError
from redactor.rules.messages import meant
from redactor.rules.yamlfile import line_of, parse

SUFFIX = ".decisions.yaml"


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision and the line it starts on."""

    line: int
    decision: Any_


@dataclass(frozen=True, slots=True)
class Decisions:
    """A file's decisions, in its order. `name` is how the file is called in messages."""

    name: str
    entries: tuple[Entry, ...]


NONE = Decisions("", ())


def beside(draft: Path) -> Path:
    """Return where a draft's decisions lie: report.md -> report.decisions.yaml."""
    return draft.with_name(draft.stem + SUFFIX)


def read(path: Path) -> Decisions:
    """Return the decisions of a file.

    Raises:
        ConfigError: with file and line, if it cannot be read or is not valid. The message
            names keys, never what stands in them.
    """
    try:
        data, node = parse(path)
    except RuleError as error:
        raise ConfigError(str(error)) from None
    if data is None or node is None:
        return Decisions(str(path), ())
    if not isinstance(data, list):
        line = node.start_mark.line + 1
        raise ConfigError(f"{path}:{line}: a decisions file is a list, each entry starts with -")
    entries = tuple(_entry(path, node, index, given) for index, given in enumerate(data))
    return Decisions(str(path), entries)


def _entry(path: Path, node: yaml.Node, index: int, given: Any) -> Entry:
    line = line_of(node, (index,))
    kinds = [key for key in TYPES if isinstance(given, dict) and key in given]
    if len(kinds) != 1:
        raise ConfigError(f"{path}:{line}: a decision has one of: {', '.join(TYPES)}")
    model = TYPES[kinds[0]]
    try:
        return Entry(line, model.model_validate(given))
    except ValidationError as error:
        problems = error.errors(include_input=False, include_url=False)
        # an unknown key explains what else seems to be missing
        first = min(problems, key=lambda p: p["type"] != "extra_forbidden")
        unknown = first["type"] == "extra_forbidden"
        where = line_of(node, (index, *first["loc"]), key=unknown)
        key = ".".join(str(step) for step in first["loc"]) or kinds[0]
        known = [f.alias or name for name, f in model.model_fields.items()]
        says = _says(first, known if len(first["loc"]) == 1 else ["words", "in", "nth"])
        raise ConfigError(f"{path}:{where}: {key}: {says}") from None


def _says(problem: Any, known: list[str]) -> str:
    kind = problem["type"]
    if kind == "extra_forbidden":
        return f"unknown key{meant(str(problem['loc'][-1]), known)}"
    if kind == "missing":
        return "is missing"
    if kind == "string_pattern_mismatch":
        nth = problem["loc"][-1] == "nth"
        return "write it like 2 of 3" if nth else "must not be empty"
    if kind == "model_type":
        return "must be words of the draft, or words: with in: or nth:"
    if kind == "string_type":
        return "must be text, so put it in quotes"
    if kind == "tuple_type":
        return "must be a number of people, or three: [low, likely, high]"
    says = str(problem["msg"]).removeprefix("Value error, ")
    return says.replace("Input should be", "must be").replace("String should", "must")
